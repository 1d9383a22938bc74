"""Rows that were looked at lie pressed: in less room, with the same values, whatever is read or broken off then."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some
from mirror_source import JOB, as_of_version_5, deliver_all, opened, pending, present, take_in

from wizard.core.mirror import Mirror
from wizard.core.mirror.press import pressed, unpressed
from wizard.erp.bridge.layout import TEXT, Shape, lay_out
from wizard.erp.packed import JsonForm, RecordForm

KINDS = some.sampled_from(["int32", "double", "date", "timestamp", TEXT])
MANY = {f"{number:04}": 0 for number in range(60)}


@settings(max_examples=60, deadline=None)
@given(some.lists(some.tuples(KINDS, some.integers(1, 40)), min_size=1, max_size=9), some.sampled_from([0, 4, 7]))
def test_whatever_the_records_are_a_pressed_page_gives_them_back(kinds: list[tuple[str, int]], longer: int) -> None:
    layout = lay_out([Shape(str(place), kind, width) for place, (kind, width) in enumerate(kinds)], 1, "driver")
    size = layout.record_size + longer  # 4: as in a 32-bit bridge; 7: as in none
    form = RecordForm(replace(layout, record_size=size), "cp1252")
    content = random.Random(1).randbytes(size * 11)
    assert unpressed(pressed(content, form), form) == content


def test_rows_that_came_as_values_are_pressed_as_they_are() -> None:
    form = JsonForm(["Job"])
    content = form.join([b'["03-001"]', b'["L\xc3\xa9a"]'])
    assert unpressed(pressed(content, form), form) == content


def test_records_of_a_company_take_a_third_less_room() -> None:
    dice = random.Random(7)
    layout = lay_out([Shape("Job", TEXT, 12), Shape("Amount", "double"), Shape("Account", TEXT, 30)], 1, "driver")
    rows = [b"03-%03d" % (row // 50) + dice.randbytes(2) for row in range(1_000)]
    content = b"".join(row.ljust(layout.record_size, b"\0") for row in rows)
    assert len(pressed(content, RecordForm(layout, "cp1252"))) < 4_000, "of a page whose chance alone takes 2,000"


def loose(mirror: Mirror) -> int:
    """Return how many pages are not pressed."""
    ((count,),) = mirror._db.select(f'SELECT count(*) FROM "{JOB} pages" WHERE pressed = 0')
    return int(count)


def test_a_tidied_mirror_has_the_same_rows_and_finds_the_same_changes(mirror: Mirror) -> None:
    take_in(mirror, MANY)
    deliver_all(mirror)
    assert mirror.tidy(JOB, 20)
    assert not mirror.tidy(JOB, 20)
    assert (present(mirror), loose(mirror)) == (MANY, 0)
    changed = {**MANY, "0007": 1, "0050": 2}
    assert take_in(mirror, changed, compares=False).changed == 2
    assert pending(mirror) == {"0007", "0050"}
    deliver_all(mirror)
    assert loose(mirror) > 0, "what changed lies on a page of its own"
    assert not mirror.tidy(JOB, 20)
    assert (present(mirror), loose(mirror)) == (changed, 0)


def test_an_entity_that_was_never_read_has_nothing_to_tidy(mirror: Mirror) -> None:
    assert not mirror.tidy("vendor_ap", 9)


def test_a_mirror_of_version_5_keeps_what_was_delivered_and_is_pressed_from_then_on(
    mirror: Mirror, tmp_path: Path
) -> None:
    take_in(mirror, {"1": 0, "2": 5})
    deliver_all(mirror)
    as_of_version_5(mirror)
    mirror.close()
    with opened(tmp_path) as again:
        assert (present(again), pending(again)) == ({"1": 0, "2": 5}, set())
        assert loose(again) > 0
        assert not again.tidy(JOB, 9)
        assert loose(again) == 0
        assert take_in(again, {"1": 0, "2": 6}).changed == 1


def test_room_that_is_free_after_delivery_is_given_back_to_the_disk(mirror: Mirror, tmp_path: Path) -> None:
    mirror.close()
    path = tmp_path / "acme.sqlite"
    with opened(tmp_path, chunk=1_000) as roomy:
        take_in(roomy, {f"{'long key ' * 9}{number:05}": 0 for number in range(3_000)})
        deliver_all(roomy)  # an index of all keys came and went
    before = path.stat().st_size
    with opened(tmp_path) as again:
        assert not again.tidy(JOB, 5_000)
    assert path.stat().st_size < 0.8 * before
