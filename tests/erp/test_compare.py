"""What the comparison finds is what a plain dict would find, whatever the order, the number and the windows."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xxhash import xxh3_64_digest

from wizard.erp.bridge.blocks import DIGEST, FixedBlock, cut
from wizard.erp.bridge.compare import AHEAD, WAITING, Comparison
from wizard.erp.bridge.frames import CHANGED, GONE, NEW, PAGE, REPEATED, Outlet
from wizard.erp.bridge.generation import NewGeneration, nothing, open_generation, whole
from wizard.erp.bridge.layout import TEXT, Shape, lay_out
from wizard.erp.bridge.pages import Page, PageBlock, decompressed
from wizard.erp.bridge.spill import Spill

LAYOUT = lay_out([Shape("Key", TEXT, 10), Shape("Value", TEXT, 10)], 1, "none 1.0")
KEY, VALUE = LAYOUT.fields

Record = tuple[str, str]


@dataclass(frozen=True)
class Windows:
    """How many rows a block has, may wait, and are looked ahead at; and whether blocks have become pages before."""

    block: int = 1000
    waiting: int = WAITING
    ahead: int = AHEAD
    pages: bool = False


@dataclass
class Found:
    new: list[Record] = field(default_factory=list)
    changed: list[Record] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    spilled: bool = False
    kept: int = 0

    def take(self, kind: bytes, payload: bytes) -> None:
        if kind == PAGE:
            page = Page.parse(payload, LAYOUT)
            records = cut(decompressed(page.records), LAYOUT.record_size)
            assert cut(page.digests, DIGEST) == list(map(xxh3_64_digest, records))
            assert cut(page.keys, LAYOUT.key_size) == [record[: LAYOUT.key_size] for record in records]
            self.take(NEW, b"".join(records))
            return
        size = LAYOUT.record_size if kind in (NEW, CHANGED) else LAYOUT.key_size
        for start in range(0, len(payload), size):
            item = payload[start : start + size]
            match kind:
                case _ if kind == NEW:
                    self.new.append(unpacked(item))
                case _ if kind == CHANGED:
                    self.changed.append(unpacked(item))
                case _ if kind == GONE:
                    self.gone.append(text(item))
                case _ if kind == REPEATED:
                    self.repeated.append(text(item))


def packed(record: Record) -> bytes:
    content = bytearray(LAYOUT.record_size)
    for place, value in zip((KEY, VALUE), record, strict=True):
        content[place.place : place.place + len(value)] = value.encode()
    return bytes(content)


def unpacked(item: bytes) -> Record:
    return text(item[KEY.place : KEY.place + KEY.width]), text(item[VALUE.place : VALUE.place + VALUE.width])


def text(item: bytes) -> str:
    return item.rstrip(b"\0").decode()


def compare(
    folder: Path,
    before: str | None,
    after: str,
    records: list[Record],
    windows: Windows,
    *,
    touched: Iterable[str] = (),
) -> Found:
    """Compare `records` with the generation `before`, and write the generation `after`."""
    found = Found()
    outlet = Outlet(found.take, LAYOUT)
    keys = frozenset(packed((key, ""))[: LAYOUT.key_size] for key in touched)
    old = open_generation(folder / before, LAYOUT, keys) if before else nothing(LAYOUT)
    assert old is not None
    spill = Spill(folder / "spill", LAYOUT)
    with NewGeneration(folder / after, LAYOUT, whole(folder / before) if before else None) as new:
        comparison = Comparison(old, new, outlet, spill, waiting=windows.waiting, ahead=windows.ahead)
        for start in range(0, len(records), windows.block):
            part = records[start : start + windows.block]
            block = FixedBlock(LAYOUT, memoryview(b"".join(map(packed, part))), len(part))
            comparison.take(PageBlock(LAYOUT, Page.of(block)) if windows.pages else block)
        comparison.finish()
        new.complete()
    found.spilled, found.kept = spill.used, spill.rows
    spill.remove()
    old.close()
    left = {path.name for path in folder.iterdir()}
    assert left <= {"first", "second", "third"}, "what was spilled is gone"
    return found


def check(old: list[Record], new: list[Record], windows: Windows, touched: Collection[str] = ()) -> Found:
    """Compare `new` with `old`, and hold what is found against two dicts; then once more with itself."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = compare(folder, None, "first", old, windows)
        assert Counter(first.new) == Counter(old)
        assert not (first.changed or first.gone)
        found = compare(folder, "first", "second", new, windows, touched=touched)
        before, after = dict(old), dict(reversed(new))
        assert Counter(found.new) == Counter((k, v) for k, v in after.items() if k not in before)
        differs = {k for k, v in after.items() if k in before and (before[k] != v or k in touched)}
        assert Counter(found.changed) == Counter((k, after[k]) for k in differs)
        assert Counter(found.gone) == Counter(before.keys() - after.keys())
        again = compare(folder, "second", "third", new, windows)
        assert (again.new, again.changed, again.gone) == ([], [], [])
        assert Counter(again.repeated) == Counter(found.repeated)
        return found


KEYS = st.integers(0, 60).map(lambda number: f"k{number}")
RECORDS = st.lists(st.tuples(KEYS, st.sampled_from("abc")), unique_by=lambda record: record[0], max_size=60)
WINDOWS = st.builds(Windows, st.integers(1, 9), st.integers(0, 8), st.integers(1, 12), st.booleans())


@settings(max_examples=70, deadline=None)
@given(RECORDS, RECORDS, WINDOWS, st.sets(KEYS, max_size=9))
def test_any_two_reads_compare_as_dicts_do(
    old: list[Record], new: list[Record], windows: Windows, touched: set[str]
) -> None:
    assert not check(old, new, windows, touched).repeated


@settings(max_examples=70, deadline=None)
@given(RECORDS, st.data(), WINDOWS, st.sets(KEYS, max_size=9))
def test_a_read_that_was_edited_compares_as_dicts_do(
    old: list[Record], data: st.DataObject, windows: Windows, touched: set[str]
) -> None:
    old = sorted(old)
    kept = [record for record in old if data.draw(st.integers(0, 9)) > 0]
    new = [(key, "z" if data.draw(st.integers(0, 9)) == 0 else value) for key, value in kept]
    new += data.draw(
        st.lists(st.tuples(st.integers(61, 70).map("n{}".format), st.just("a")), max_size=4, unique=True)
    )
    check(old, sorted(new), windows, touched)


@settings(max_examples=50, deadline=None)
@given(RECORDS, RECORDS, st.sets(st.integers(0, 59)), WINDOWS)
def test_a_key_that_comes_twice_is_reported_and_its_first_row_counts(
    old: list[Record], new: list[Record], twice: set[int], windows: Windows
) -> None:
    doubled = []
    for place, (key, value) in enumerate(new):
        doubled += [(key, value), (key, "second")] if place in twice else [(key, value)]
    found = check(old, doubled, windows)
    assert sorted(found.repeated) == sorted(key for place, (key, _) in enumerate(new) if place in twice)


def numbered(numbers: range) -> list[Record]:
    return [(f"{number:07}", str(number % 97)) for number in numbers]


def test_rows_that_move_in_place_never_touch_the_disk() -> None:
    old = numbered(range(0, 30_000, 2))
    new = sorted([record for record in old if int(record[0]) % 1000] + numbered(range(1, 30_000, 500)))
    assert not check(old, new, Windows(waiting=200, ahead=100)).spilled


def test_a_long_run_of_removed_or_added_rows_is_passed_without_the_disk() -> None:
    rows = numbered(range(20_000))
    assert not check(rows, rows[9_000:], Windows(waiting=10_000)).spilled
    assert not check(rows[9_000:], rows, Windows(waiting=10_000)).spilled


@pytest.mark.parametrize("touched", [(), [f"{number:07}" for number in range(0, 30_000, 700)]], ids=["", "touched"])
def test_lost_order_goes_to_the_disk_and_comes_back_right(touched: Collection[str]) -> None:
    rows = numbered(range(20_000))
    assert check(rows, rows[::-1], Windows(waiting=500, ahead=700), touched).spilled


def test_order_that_comes_back_is_followed_again() -> None:
    rows = numbered(range(30_000))
    moved = rows[:1_000] + rows[2_999:999:-1] + rows[3_000:]
    windows = Windows(waiting=500, ahead=5_000)
    assert check(rows, moved, windows).kept < 10_000
    assert check(rows, rows[::-1], windows).kept > 50_000
