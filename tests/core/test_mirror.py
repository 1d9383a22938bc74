"""What the mirror promises of reading: it equals the source after every read, whatever happened before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from mirror_source import (
    COLUMNS,
    ENTITY,
    JOB,
    begin,
    deliver_all,
    digest,
    opened,
    pending,
    present,
    record,
    take_in,
    touched,
)

from wizard.core.mirror import Counts, Mirror
from wizard.erp.contract import Delta, ReadEnd

# -- reading ---------------------------------------------------------------------------------------------------


def test_values_come_back_as_they_went_in(mirror: Mirror) -> None:
    blank = ("2", None, None, None, None, None)
    take_in(mirror, {"1": 3}, ("2", blank))
    rows = mirror.rows(JOB, ["1", "2", "3"])
    assert tuple(rows["1"].values.values()) == ("1", "Pier 3; délivré", 0.75, 3, True, "2024-02-29")
    assert rows["1"].values["Closed"] is True
    assert tuple(rows["2"].values.values()) == blank
    assert set(rows) == {"1", "2"}


def test_a_first_read_counts_everything_as_new(mirror: Mirror) -> None:
    assert take_in(mirror, {"1": 0, "2": 0, "3": 0}) == Counts(3, 3, 0, 0, 0)
    assert pending(mirror) == {"1", "2", "3"}
    assert mirror.count(JOB) == mirror.pending_count(JOB) == 3


def test_what_a_first_read_has_stored_so_far_is_known_to_whoever_asks(mirror: Mirror) -> None:
    mirror.start_read(JOB)
    for number in range(3):
        assert mirror.count(JOB) == number
        mirror.store(JOB, Delta("new", [(str(number), *record(str(number)))]))
        assert set(mirror.rows(JOB, "012")) == set("012"[: number + 1])
    assert mirror.finish_read(JOB, ReadEnd("", 3, compared=False, whole=True), complete=True).new == 3


def test_a_first_read_that_was_broken_off_leaves_nothing_in_the_next_one(mirror: Mirror) -> None:
    mirror.start_read(JOB)
    mirror.store(JOB, Delta("new", [("1", *record("1"))]))
    mirror.relinks.remember("vendor_ap", {"V": 7})  # commits what is open
    assert take_in(mirror, {"2": 0}) == Counts(1, 1, 0, 0, 0)
    assert present(mirror) == {"2": 0}


def test_a_key_that_comes_twice_in_a_first_read_means_the_later_row_and_waits(mirror: Mirror) -> None:
    mirror.start_read(JOB)
    mirror.store(JOB, Delta("new", [("2", *record("2", 1)), ("1", *record("1", 1)), ("2", *record("2", 5))]))
    mirror.store(JOB, Delta("new", [("1", *record("1", 7))]))
    counts = mirror.finish_read(JOB, ReadEnd("", 4, False, True, repeated=("1", "2")), complete=True)
    assert (counts.new, counts.repeated) == (2, 2)
    assert present(mirror) == {"1": 7, "2": 5}
    assert {key for _, key, _ in mirror.set_aside(9)} == {"1", "2"}


def test_a_second_read_finds_what_differs(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0, "3": 0})
    deliver_all(mirror)
    assert take_in(mirror, {"1": 0, "2": 5, "4": 0}) == Counts(3, 1, 1, 1, 0)
    assert pending(mirror) == {"2", "3", "4"}
    assert mirror.rows(JOB, ["3"])["3"].gone
    assert mirror.count(JOB) == 3


def test_reading_the_same_again_leaves_nothing_to_deliver(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    deliver_all(mirror)
    assert take_in(mirror, {"1": 0, "2": 0}) == Counts(2, 0, 0, 0, 0)
    assert pending(mirror) == set()


def test_a_generation_that_cannot_be_used_delivers_nothing_twice(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0, "3": 0})
    deliver_all(mirror)
    assert take_in(mirror, {"1": 0, "2": 5, "4": 0}, compares=False) == Counts(3, 1, 1, 1, 0)
    assert pending(mirror) == {"2", "3", "4"}


def test_a_generation_that_was_removed_is_not_missed(mirror: Mirror, tmp_path: Path) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    deliver_all(mirror)
    for file in (tmp_path / "acme").iterdir():
        file.unlink()
    assert mirror.start_read(JOB).previous is None
    assert take_in(mirror, {"1": 0}) == Counts(1, 0, 0, 1, 0)


def test_a_row_that_comes_back_is_present_and_pending(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    take_in(mirror, {"1": 0})
    deliver_all(mirror)
    assert take_in(mirror, {"1": 0, "2": 0}) == Counts(2, 1, 0, 0, 0)
    assert [row.gone for row in mirror.pending(JOB, 9)] == [False]
    assert mirror.count(JOB) == 2


def test_one_generation_file_is_kept(mirror: Mirror, tmp_path: Path) -> None:
    for version in range(3):
        take_in(mirror, {"1": version})
    (kept,) = (tmp_path / "acme").iterdir()
    assert mirror.start_read(JOB).previous == kept


def test_a_time_frame_in_which_nothing_changed_leaves_the_generation_to_be_compared_with(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    deliver_all(mirror)
    kept = mirror.start_read(JOB).previous
    assert take_in(mirror, {"2": 0}, complete=False, compares=False) == Counts(1, 0, 0, 0, 0)
    assert take_in(mirror, {}, complete=False, compares=False) == Counts(0, 0, 0, 0, 0)
    assert mirror.start_read(JOB).previous == kept is not None
    assert mirror.start_read(JOB).touched() is None


def test_a_time_frame_counts_what_it_finds(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0, "3": 0, "4": 0})
    take_in(mirror, {"1": 0, "2": 0, "3": 0})
    deliver_all(mirror)
    counts = take_in(mirror, {"1": 0, "2": 5, "4": 0, "5": 0}, complete=False, compares=False)
    assert counts == Counts(4, 2, 1, 0, 0)
    assert pending(mirror) == {"2", "4", "5"}


def test_nothing_is_gone_after_a_limited_read(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    deliver_all(mirror)
    assert take_in(mirror, {"2": 1}, complete=False) == Counts(1, 0, 1, 0, 0)
    assert pending(mirror) == {"2"}
    assert mirror.count(JOB) == 2


def test_what_left_the_source_before_a_limited_read_is_found_by_the_next_complete_one(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0, "3": 0})
    take_in(mirror, {"2": 1}, complete=False)
    assert take_in(mirror, {"2": 0, "3": 0}) == Counts(2, 0, 1, 1, 0)
    assert present(mirror) == {"2": 0, "3": 0}


# -- interrupted reads -----------------------------------------------------------------------------------------


def test_a_read_that_stored_nothing_changes_nothing(mirror: Mirror, tmp_path: Path) -> None:
    take_in(mirror, {"1": 0})
    mirror.start_read(JOB)
    mirror.close()
    with opened(tmp_path) as again:
        assert again.start_read(JOB).previous is not None


def test_after_a_torn_read_what_it_stored_is_looked_at_again(mirror: Mirror, tmp_path: Path) -> None:
    old = {str(number): 0 for number in range(4)}
    take_in(mirror, old)
    deliver_all(mirror)
    new = dict.fromkeys([*old, "new"], 1)
    begin(mirror, new)
    mirror.close()
    with opened(tmp_path) as again:
        assert 1 in present(again).values(), "a chunk is on the disk"
        reading = again.start_read(JOB)
        assert reading.previous is not None
        assert {key for key, version in present(again).items() if version} == touched(reading)
        del new["2"]
        counts = take_in(again, new)
        assert (counts.read, counts.gone) == (4, 1)
        assert present(again) == new
        assert pending(again) == {*old, "new"}


def test_a_read_that_is_broken_off_cannot_go_on(mirror: Mirror) -> None:
    mirror.start_read(JOB)
    mirror.store(JOB, Delta("new", [("1", *record("1"))]))
    mirror.settle(JOB, [])
    with pytest.raises(KeyError):
        mirror.store(JOB, Delta("new", [("2", *record("2"))]))
    assert take_in(mirror, {"2": 0}) == Counts(1, 1, 0, 0, 0)


@pytest.mark.parametrize("there", [{}, {"1": 0, "2": 0, "3": 0, "4": 0}], ids=["a first read", "a later read"])
def test_a_read_that_starts_over_counts_every_record_once(mirror: Mirror, there: dict[str, int]) -> None:
    if there:
        take_in(mirror, there)
        deliver_all(mirror)
    mirror.start_read(JOB)
    rows = [(key, *record(key, version)) for key, version in {"1": 0, "2": 5, "3": 0}.items()]
    for part in (rows[:1], rows[1:], [("5", *record("5"))]):
        mirror.store(JOB, Delta("new", part))
    mirror.store(JOB, Delta("again", ()))
    mirror.store(JOB, Delta("new", rows))
    counts = mirror.finish_read(JOB, ReadEnd("", 3, False, True), complete=True)
    assert present(mirror) == {"1": 0, "2": 5, "3": 0}
    assert counts == (Counts(3, 0, 1, 2, 0) if there else Counts(3, 3, 0, 1, 0))
    assert pending(mirror) == ({"2", "4", "5"} if there else {"1", "2", "3", "5"})
    assert mirror.set_aside(9) == []


# -- keys that repeat ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("other", [0, 1], ids=["equal rows", "different rows"])
def test_a_key_that_repeats_is_set_aside(mirror: Mirror, other: int) -> None:
    counts = take_in(mirror, {"1": 0, "2": 0}, ("1", record("1", other)))
    assert counts == Counts(3, 2, 0, 0, 1)
    assert pending(mirror) == {"2"}
    ((entity, key, error),) = mirror.set_aside(9)
    assert (entity, key, error["code"]) == (JOB, "1", "RC-504")
    assert error["params"] == {"table": "JCM_MASTER__JOB", "key": "1"}


def test_a_key_that_repeats_within_the_rows_stored_is_seen_by_the_mirror_itself(mirror: Mirror) -> None:
    mirror.start_read(JOB)
    mirror.store(JOB, Delta("new", [("1", *record("1")), ("1", *record("1", 1))]))
    assert mirror.finish_read(JOB, ReadEnd("", 2, True, True), complete=True).repeated == 1
    assert pending(mirror) == set()
    assert mirror.start_read(JOB).previous is None, "a generation cannot tell whether it still does"


def test_a_key_that_repeats_in_a_time_frame_is_seen_wherever_its_rows_lie(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    mirror.start_read(JOB)
    for key, version in (("1", 1), ("2", 1), ("1", 2)):
        mirror.store(JOB, Delta("new", [(key, *record(key, version))]))
    counts = mirror.finish_read(JOB, ReadEnd("", 3, False, whole=False), complete=False)
    assert (counts.changed, counts.repeated) == (2, 1)
    assert pending(mirror) == {"2"}


@pytest.mark.parametrize("versions", [(0, 0), (0, 1), (1, 0)], ids=str)
def test_a_key_that_repeats_beside_the_row_that_is_stored_is_set_aside_and_its_values_can_be_read(
    mirror: Mirror, versions: tuple[int, int]
) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    mirror.start_read(JOB)
    mirror.store(JOB, Delta("new", [("2", *record("2")), *(("1", *record("1", version)) for version in versions)]))
    assert mirror.finish_read(JOB, ReadEnd("", 3, False, True), complete=True).repeated == 1
    assert pending(mirror) == {"2"}
    assert {key: row.values["Sequence"] in versions for key, row in mirror.rows(JOB, ["1"]).items()} == {"1": True}


def test_a_key_that_repeats_stays_aside_until_a_read_finds_it_once(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0}, ("1", record("1", 1)))
    assert mirror.retry_set_aside(JOB) == 0
    mirror.prepare(ENTITY, COLUMNS, "2")
    assert pending(mirror) == set()
    assert take_in(mirror, {"1": 0}, ("1", record("1", 1))).repeated == 1
    assert pending(mirror) == set()
    assert take_in(mirror, {"1": 0}).repeated == 0
    assert pending(mirror) == {"1"}
    assert mirror.set_aside(9) == []


def test_a_key_that_repeated_can_be_gone(mirror: Mirror) -> None:
    take_in(mirror, {"2": 0}, ("1", record("1")), ("1", record("1", 1)))
    assert take_in(mirror, {"2": 0}) == Counts(1, 0, 0, 1, 0)
    assert mirror.set_aside(9) == []
    assert pending(mirror) == {"1", "2"}


# -- any history -----------------------------------------------------------------------------------------------

_SOURCES = some.dictionaries(some.sampled_from("abcdef"), some.integers(0, 2), max_size=6)
_STEPS = some.lists(
    some.one_of(
        some.tuples(some.just("read"), _SOURCES),
        some.tuples(some.just("read without comparing"), _SOURCES),
        some.tuples(some.just("read a time frame"), _SOURCES),
        some.tuples(some.just("killed after a commit"), _SOURCES),
        some.tuples(some.just("deliver"), some.just({})),
        some.tuples(some.just("open again"), some.just({})),
    ),
    max_size=12,
)


@given(steps=_STEPS, last=_SOURCES)
@settings(max_examples=25, deadline=None)
def test_whatever_happened_before_a_read_makes_mirror_and_source_equal(
    steps: list[tuple[str, dict[str, int]]], last: dict[str, int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("history")
    mirror = opened(folder)
    mirror.prepare(ENTITY, COLUMNS, "1")
    for step, source in [*steps, ("read", last)]:
        if step.startswith("read"):
            take_in(mirror, source, compares=step == "read", complete=step != "read a time frame")
        elif step == "deliver":
            deliver_all(mirror)
        else:
            if step.startswith("killed"):
                begin(mirror, source)
            mirror.close()
            mirror = opened(folder)
    assert present(mirror) == last
    assert_pending_is_what_differs(mirror)
    mirror.close()


def assert_pending_is_what_differs(mirror: Mirror) -> None:
    waiting = pending(mirror)
    for row in mirror.all_rows(JOB):
        if row.delivered != digest(row.values["Sequence"], row.gone):
            assert row.key in waiting
