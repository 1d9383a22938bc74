"""A complete read after one of a time frame compares with the generation, and still finds all that differs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from mirror_source import (
    COLUMNS,
    ENTITY,
    JOB,
    as_of_version_5,
    begin,
    deliver_all,
    opened,
    pending,
    present,
    take_in,
    touched,
)

from wizard.core.mirror import Counts, Mirror
from wizard.core.mirror.touched import Touched
from wizard.erp.contract import Delta, ReadEnd


def shallow(mirror: Mirror, source: dict[str, int]) -> Counts:
    return take_in(mirror, source, complete=False, compares=False)


@pytest.fixture
def read(mirror: Mirror) -> Mirror:
    """A mirror that was read as a whole and delivered."""
    take_in(mirror, {"1": 0, "2": 0, "3": 0})
    deliver_all(mirror)
    return mirror


def test_the_generation_stays_and_what_was_stored_is_known(read: Mirror) -> None:
    kept = read.start_read(JOB).previous
    shallow(read, {"2": 1, "3": 0, "4": 0})
    shallow(read, {"4": 1})
    reading = read.start_read(JOB)
    assert reading.previous == kept is not None
    assert touched(reading) == {"2", "4"}


def test_what_a_time_frame_brought_is_neither_stored_nor_delivered_again(read: Mirror) -> None:
    shallow(read, {"2": 1, "4": 0})
    deliver_all(read)
    assert take_in(read, {"1": 0, "2": 1, "3": 0, "4": 0}) == Counts(4, 0, 0, 0, 0)
    assert pending(read) == set()
    assert touched(read.start_read(JOB)) == set()


def test_what_was_changed_back_since_is_found(read: Mirror) -> None:
    shallow(read, {"2": 1})
    deliver_all(read)
    assert take_in(read, {"1": 0, "2": 0, "3": 0}) == Counts(3, 0, 1, 0, 0)
    assert present(read) == {"1": 0, "2": 0, "3": 0}
    assert pending(read) == {"2"}


def test_what_came_and_went_since_is_gone(read: Mirror) -> None:
    shallow(read, {"4": 0})
    deliver_all(read)
    assert take_in(read, {"1": 0, "2": 0, "3": 0}) == Counts(3, 0, 0, 1, 0)
    assert pending(read) == {"4"}


def test_what_was_gone_and_came_and_went_again_is_gone(read: Mirror) -> None:
    take_in(read, {"1": 0, "2": 0})
    deliver_all(read)
    assert shallow(read, {"3": 0}).new == 1
    assert take_in(read, {"1": 0, "2": 0}).gone == 1
    assert present(read) == {"1": 0, "2": 0}


def test_a_loss_that_is_held_back_is_found_again(read: Mirror) -> None:
    shallow(read, {"4": 0})
    records = take_in(read, {"1": 0, "2": 0, "3": 0, "4": 0})
    assert records.gone == 0
    shallow(read, {"5": 0})
    reading = read.start_read(JOB)
    held = read.finish_read(JOB, ReadEnd("", 0, compared=True, whole=True), True, lambda gone, known: True)
    assert (reading.previous is not None, held.held, held.known) == (True, 1, 5)
    assert read.start_read(JOB).previous is None, "the next read finds by itself what is not there"


def test_a_key_that_is_written_otherwise_for_a_while_is_never_taken_for_gone(read: Mirror) -> None:
    """Blanks behind a key do not count, but a generation tells apart what is laid out otherwise."""
    shallow(read, {"2": 1})
    read.start_read(JOB)
    counts = read.finish_read(JOB, ReadEnd("", 3, compared=True, whole=True), complete=True)
    assert counts.gone == 0
    assert read.start_read(JOB).previous is None
    assert take_in(read, {"1": 0, "2": 0, "3": 0}) == Counts(3, 0, 1, 0, 0)


def test_too_many_touched_rows_are_compared_in_the_mirror(
    read: Mirror, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Touched.__init__, "__defaults__", (2,))
    shallow(read, {"1": 1, "4": 0})
    assert read.start_read(JOB).previous is not None
    shallow(read, {"2": 1})
    reading = read.start_read(JOB)
    assert reading.previous is None
    assert (touched(reading), list((tmp_path / "acme").iterdir())) == (set(), [])
    assert take_in(read, {"1": 0, "2": 1, "3": 0}) == Counts(3, 0, 1, 1, 0)
    assert read.start_read(JOB).previous is not None


def test_too_many_touched_rows_in_a_complete_read_still_let_go_of_what_is_gone(
    read: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    shallow(read, {"4": 0})
    monkeypatch.setattr(Touched.__init__, "__defaults__", (1,))
    assert take_in(read, {"1": 1, "2": 1, "3": 1}) == Counts(3, 0, 3, 1, 0)
    assert read.start_read(JOB).previous is not None


def test_keys_that_only_were_told_to_be_there_end_the_generation(read: Mirror) -> None:
    take_in(read, {"1": 0, "2": 0})
    read.start_read(JOB)
    read.store(JOB, Delta("there", [("3",)]))
    read.finish_read(JOB, ReadEnd("", 0, compared=False, whole=False), complete=False)
    assert read.start_read(JOB).previous is None


_SOURCES = some.dictionaries(some.sampled_from("abcdef"), some.integers(0, 2), max_size=6)
_STEPS = some.lists(
    some.tuples(some.sampled_from(["shallow", "shallow", "torn", "deep", "uncompared", "open again"]), _SOURCES),
    max_size=8,
)


@given(first=_SOURCES, steps=_STEPS, last=_SOURCES, at_most=some.sampled_from([2, 100]))
@settings(max_examples=15, deadline=None)
def test_whatever_was_touched_a_complete_read_makes_mirror_and_source_equal(
    first: dict[str, int],
    steps: list[tuple[str, dict[str, int]]],
    last: dict[str, int],
    at_most: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The mirror beside a plain dict; what a time frame leaves out stays, whether it is there or not."""
    folder = tmp_path_factory.mktemp("history")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Touched.__init__, "__defaults__", (at_most,))
        mirror = opened(folder)
        mirror.prepare(ENTITY, COLUMNS, "1")
        known: dict[str, int] | None = {}
        for step, source in [("deep", first), *steps, ("deep", last)]:
            if step == "shallow":
                shallow(mirror, source)
                known = None if known is None else {**known, **source}
            elif step == "torn":
                begin(mirror, source)
                known = None
            elif step == "open again":
                mirror.close()
                mirror = opened(folder)
            else:
                take_in(mirror, source, compares=step == "deep")
                known = source
            assert known is None or present(mirror) == known
            deliver_all(mirror)
        assert present(mirror) == last
        mirror.close()


def test_a_file_that_did_not_know_what_a_torn_read_stored_is_compared_as_a_whole(
    mirror: Mirror, tmp_path: Path
) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    begin(mirror, {"1": 0, "2": 1, "3": 0, "4": 0})
    mirror.close()
    with opened(tmp_path) as older:
        as_of_version_5(older)
        older._db.run("DROP TABLE _touched")
        older._db.run("PRAGMA user_version = 4")
    with opened(tmp_path) as again:
        assert again.start_read(JOB).previous is None
        assert take_in(again, {"1": 0, "2": 0}).read == 2
        assert present(again) == {"1": 0, "2": 0}
