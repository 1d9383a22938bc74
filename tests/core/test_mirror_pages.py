"""Pages: values stay where they are while rows do, whatever form they came in, and dead places cost nothing."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from mirror_source import COLUMNS, ENTITY, JOB, deliver_all, opened, pending, present, record, take_in

from wizard.core.mirror import Mirror, pages
from wizard.core.mirror.table import Table
from wizard.erp.bridge.layout import LONG, TEXT, Shape, lay_out
from wizard.erp.contract import Packed, ReadEnd
from wizard.erp.packed import JsonForm, RecordForm, form_of, rows_of
from wizard.procedure.catalogue import Column

TEXTS = (Column(name="Job", type="text", length=10), Column(name="Description", type="text", length=300))


def record_form(driver: str = "driver 1.0", width: int = 300, kind: str = TEXT) -> tuple[RecordForm, int, int]:
    """A form of two texts as the bridge lays them out, and where the second stands."""
    layout = lay_out([Shape("Job", TEXT, 12), Shape("Description", kind, width)], 1, driver)
    return RecordForm(layout, "cp1252"), layout.record_size, layout.fields[1].place


def packed(rows: dict[str, str], driver: str = "driver 1.0", width: int = 300) -> Packed:
    form, size, place = record_form(driver, width)
    content = bytearray()
    for key, text in rows.items():
        one = bytearray(size)
        one[: len(key)] = key.encode()
        one[place : place + len(text.encode("cp1252"))] = text.encode("cp1252")
        content += one
    return form.pack("new", list(rows), bytes(content))


def take(mirror: Mirror, *parts: Packed, whole: bool = True) -> tuple[int, int]:
    """Read parts without a generation to compare with; return how many rows are new and changed."""
    mirror.start_read(JOB)
    for part in parts:
        mirror.store(JOB, part)
    rows = sum(len(part) for part in parts)
    counts = mirror.finish_read(JOB, ReadEnd("", rows, compared=False, whole=whole), complete=whole)
    return counts.new, counts.changed


def texts(mirror: Mirror) -> dict[str, str | None]:
    return {row.key: row.values["Description"] for row in mirror.all_rows(JOB) if not row.gone}


@pytest.fixture
def plain(tmp_path: Path) -> Mirror:
    mirror = opened(tmp_path)
    mirror.prepare(ENTITY, TEXTS, "1")
    return mirror


def test_records_of_the_bridge_are_kept_as_they_came_and_unpacked_when_asked_for(plain: Mirror) -> None:
    assert take(plain, packed({"1": "Léa", "2": ""}), packed({"3": "Pier"})) == (3, 0)
    assert texts(plain) == {"1": "Léa", "2": None, "3": "Pier"}


def test_another_version_of_the_driver_changes_nothing(plain: Mirror) -> None:
    take(plain, packed({"1": "a", "2": "b"}))
    deliver_all_of(plain)
    assert take(plain, packed({"1": "a", "2": "b"}, driver="driver 1.1")) == (0, 0)
    assert not pending(plain)


def test_rows_whose_digests_an_earlier_version_made_otherwise_change_nothing(plain: Mirror) -> None:
    now = packed({"1": "a", "2": "b"})
    told = {name: value for name, value in json.loads(now.form).items() if name != "digests"}
    before = replace(now, form=json.dumps(told, sort_keys=True), digests=b"another1another2")
    assert form_of(before.form).text == before.form, "laid out anew, they are still what they were"
    take(plain, before)
    deliver_all_of(plain)
    assert take(plain, now) == (0, 0)
    assert not pending(plain)


def test_a_wider_record_with_the_same_values_changes_nothing(plain: Mirror) -> None:
    take(plain, packed({"1": "a", "2": "b"}))
    deliver_all_of(plain)
    assert take(plain, packed({"1": "a", "2": "other"}, width=400)) == (0, 1)
    assert pending(plain) == {"2"}
    assert texts(plain) == {"1": "a", "2": "other"}


def test_rows_that_came_as_values_compare_with_rows_that_came_as_records(plain: Mirror) -> None:
    take(plain, packed({"1": "a", "2": "b"}))
    deliver_all_of(plain)
    form = JsonForm(["Job", "Description"])
    assert take(plain, form.pack("new", [("1", "1", "a"), ("2", "2", "c")])) == (0, 1)
    assert texts(plain) == {"1": "a", "2": "c"}


def deliver_all_of(mirror: Mirror) -> None:
    from wizard.core.mirror import Settlement

    mirror.settle(JOB, [Settlement(row.key, b"x") for row in mirror.pending(JOB, 99)])


@settings(max_examples=60, deadline=None)
@given(some.lists(some.tuples(some.text("abc", min_size=1, max_size=9), some.none() | some.text(max_size=40))))
def test_a_form_gives_back_what_it_packed(rows: list[tuple[str, str | None]]) -> None:
    told = [(key, key, text) for key, text in rows]
    form = JsonForm(["Job", "Description"])
    assert rows_of(form.pack("new", told), TEXTS) == told or not told


def test_long_values_behind_a_record_come_back(plain: Mirror) -> None:
    form, size, _ = record_form(kind=LONG)
    tails = [b"\xff\xff\xff\xff", (5).to_bytes(4, "little") + b"l\xe9ger"]
    records = [key.ljust(size, b"\0") + tail for key, tail in zip((b"1", b"2"), tails, strict=True)]
    take(plain, form.pack("new", ["1", "2"], form.join(records)))
    assert texts(plain) == {"1": None, "2": "léger"}


def test_a_mirror_does_not_grow_however_often_rows_change(tmp_path: Path) -> None:
    chance = random.Random(7)
    source = {f"{number:05}": chance.randbytes(60).hex() for number in range(1_000)}
    sizes, held = [], []
    for _ in range(40):
        with opened(tmp_path, chunk=1_000) as mirror:
            mirror.prepare(ENTITY, TEXTS, "1")
            keys = list(source)
            take(
                mirror, *(packed({key: source[key] for key in keys[at : at + 100]}) for at in range(0, 1_000, 100))
            )
            held += mirror._db.select(f'SELECT count(*) FROM "{JOB} pages"')
        sizes.append((tmp_path / "acme.sqlite").stat().st_size // 1024)
        source |= {key: chance.randbytes(60).hex() for key in chance.sample(keys, 50)}
    with opened(tmp_path) as mirror:
        take(mirror, packed(source))
        assert texts(mirror) == source
    assert max(sizes[20:]) <= max(sizes[:20]), sizes
    assert max(held) < (50,), "each of 39 reads made ten more"


def test_a_sweep_that_is_broken_off_loses_nothing_and_the_next_one_does_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_FULL", 10)
    monkeypatch.setattr(pages, "_SWEPT_TOGETHER", 1)
    source = {f"{number:03}": f"first {number}" for number in range(100)}
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, TEXTS, "1")
        take(mirror, packed(source))
        source |= {f"{number:03}": f"second {number}" for number in range(5, 100, 20)}
        take(mirror, packed(source))
        laid_out, steps = pages.Pages._lay_some_out, iter(range(4))

        def until_the_power_goes(*given: Any) -> str | None:
            next(steps)
            return laid_out(*given)

        with monkeypatch.context() as until, pytest.raises(StopIteration):
            until.setattr(pages.Pages, "_lay_some_out", until_the_power_goes)
            mirror._pages.sweep(Table(JOB, TEXTS, True))
    with opened(tmp_path) as mirror:
        assert texts(mirror) == source
        mirror._pages.sweep(Table(JOB, TEXTS, True))
        assert texts(mirror) == source
        assert mirror._db.select(f'SELECT count(*), count(DISTINCT _page) FROM "{JOB}"') == [(100, 10)]
        assert mirror._db.select(f'SELECT count(*) FROM "{JOB} pages"') == [(10,)]


def test_rows_that_came_in_no_order_at_all_are_left_where_they_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_FULL", 10)
    monkeypatch.setattr(pages, "_TOO_MANY", 5)
    source = {f"{number % 10}{number // 10}": f"row {number}" for number in range(100)}
    parts = [dict(list(source.items())[at : at + 10]) for at in range(0, 100, 10)]
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, TEXTS, "1")
        take(mirror, *map(packed, parts))
        mirror._pages.sweep(Table(JOB, TEXTS, True))
        assert texts(mirror) == source
        assert mirror._db.select(f'SELECT min(number), max(number) FROM "{JOB} pages"') == [(1, 10)]


def test_a_few_rows_of_a_time_frame_have_nothing_laid_out_anew_until_they_are_many(plain: Mirror) -> None:
    many = {f"{number:04}": "first" for number in range(2_000)}
    take(plain, packed(many))
    first = plain._db.select(f'SELECT min(number) FROM "{JOB} pages"')
    for turn in range(9):
        few = {f"{number:04}": f"changed in turn {turn}" for number in range(20)}
        assert take(plain, packed(few), whole=False) == (0, 20)
        assert plain._db.select(f'SELECT min(number) FROM "{JOB} pages"') == first
    few = {f"{number:04}": "changed" for number in range(100)}
    assert take(plain, packed(few), whole=False) == (0, 100)
    assert plain._db.select(f'SELECT min(number) FROM "{JOB} pages"') != first
    assert texts(plain) == many | few


def test_what_is_gone_keeps_its_values_when_pages_are_swept(mirror: Mirror) -> None:
    take_in(mirror, {str(number): 0 for number in range(20)})
    deliver_all(mirror)
    take_in(mirror, {str(number): 1 for number in range(10)})
    rows = mirror.rows(JOB, ["3", "15"])
    assert rows["3"].values["Sequence"] == 1
    assert rows["15"].gone
    assert rows["15"].values["Description"] == record("15")[1]


def test_a_mirror_of_an_earlier_version_is_filled_anew(tmp_path: Path) -> None:
    mirror = opened(tmp_path)
    mirror.prepare(ENTITY, COLUMNS, "1")
    take_in(mirror, {"1": 0})
    mirror._db.run("PRAGMA user_version = 1")
    mirror.close()
    with opened(tmp_path) as again:
        again.prepare(ENTITY, COLUMNS, "1")
        assert present(again) == {}
        take_in(again, {"1": 3})
        assert present(again) == {"1": 3}
    assert any((tmp_path / "acme").iterdir()), "with a generation of its own"
