"""What the mirror promises: it equals the source after every read, and delivery sees exactly what differs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from mirror_source import COLUMNS, ENTITY, Record, read, record

from wizard.core.mirror import Counts, Mirror, Settlement
from wizard.erp.contract import Delta, ReadEnd
from wizard.errors import TrueupError
from wizard.procedure.catalogue import Column

JOB = ENTITY.id
REFUSED = TrueupError("RC-503", reason="Name is taken.").to_dict()


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        yield mirror


def opened(folder: Path, chunk: int = 2) -> Mirror:
    return Mirror(folder / "acme.sqlite", folder / "acme", chunk)


def take_in(
    mirror: Mirror, source: dict[str, int], *more: tuple[str, Record], complete: bool = True, compares: bool = True
) -> Counts:
    """Read a source of key → version, and the rows `more`, to its end."""
    records = [*((key, record(key, version)) for key, version in source.items()), *more]
    for part in read(records, mirror.start_read(JOB), compares=compares):
        if isinstance(part, ReadEnd):
            return mirror.finish_read(JOB, part, complete)
        mirror.store(JOB, part)
    raise AssertionError


def begin(mirror: Mirror, source: dict[str, int]) -> None:
    """Read a source up to the middle, with its rows on the disk, and leave it there."""
    records = [(key, record(key, version)) for key, version in source.items()]
    for part in read(records, mirror.start_read(JOB), batch=2):
        if isinstance(part, Delta):
            mirror.store(JOB, part)


def present(mirror: Mirror) -> dict[str, int]:
    return {row.key: row.values["Sequence"] for row in mirror.all_rows(JOB) if not row.gone}


def pending(mirror: Mirror) -> set[str]:
    return {row.key for row in mirror.pending(JOB, 1_000_000)}


def deliver_all(mirror: Mirror) -> None:
    rows = mirror.pending(JOB, 1_000_000)
    mirror.settle(JOB, [Settlement(row.key, digest(row.values["Sequence"], row.gone), 7) for row in rows])


def digest(version: int, gone: bool) -> bytes:
    return f"{version} {gone}".encode()


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


def test_after_a_torn_read_everything_is_compared_again(mirror: Mirror, tmp_path: Path) -> None:
    old = {str(number): 0 for number in range(4)}
    take_in(mirror, old)
    deliver_all(mirror)
    new = dict.fromkeys([*old, "new"], 1)
    begin(mirror, new)
    mirror.close()
    with opened(tmp_path) as again:
        assert 1 in present(again).values(), "a chunk is on the disk"
        assert again.start_read(JOB).previous is None
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
    counts = mirror.finish_read(JOB, ReadEnd("", 3, False), complete=True)
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
    assert mirror.finish_read(JOB, ReadEnd("", 2, True), complete=True).repeated == 1
    assert pending(mirror) == set()
    assert mirror.start_read(JOB).previous is None, "a generation cannot tell whether it still does"


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


# -- delivery --------------------------------------------------------------------------------------------------


def test_what_was_settled_is_remembered(mirror: Mirror, tmp_path: Path) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    mirror.settle(JOB, [Settlement("1", b"digest", 2**40)])
    mirror.settle(JOB, [Settlement("1")])
    mirror.close()
    with opened(tmp_path) as again:
        row = again.rows(JOB, ["1"])["1"]
        assert (row.delivered, row.procore_id) == (b"digest", 2**40)
        assert pending(again) == {"2"}
        assert again.procore_ids(JOB, ["1", "2", "3"]) == {"1": 2**40}


def test_a_record_set_aside_waits_for_the_next_run(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    mirror.settle(JOB, [Settlement("1", error=REFUSED), Settlement("2", b"x")])
    assert pending(mirror) == set()
    assert mirror.set_aside(9) == [(JOB, "1", REFUSED)]
    assert mirror.retry_set_aside(JOB) == 1
    assert pending(mirror) == {"1"}
    mirror.settle(JOB, [Settlement("1", b"x")])
    assert mirror.set_aside(9) == []


def test_set_aside_is_limited_over_all_entities(mirror: Mirror) -> None:
    vendors = ENTITY.model_copy(update={"id": "vendor_ap"})
    mirror.prepare(vendors, COLUMNS, "1")
    take_in(mirror, {"1": 0, "2": 0})
    mirror.settle(JOB, [Settlement("1", error=REFUSED), Settlement("2", error=REFUSED)])
    mirror.start_read("vendor_ap")
    mirror.store("vendor_ap", Delta("new", [("V", *record("V"))]))
    mirror.finish_read("vendor_ap", ReadEnd("", 1, True), complete=True)
    mirror.settle("vendor_ap", [Settlement("V", error=REFUSED)])
    assert [key for _, key, _ in mirror.set_aside(9)] == ["1", "2", "V"]
    assert [key for _, key, _ in mirror.set_aside(1)] == ["1"]


def test_pending_rows_come_sorted_and_can_be_continued(mirror: Mirror) -> None:
    rows = [
        (str(number), (str(number), "", None if number % 3 == 0 else number % 3, number, 0, ""))
        for number in range(9)
    ]
    take_in(mirror, {}, *rows)
    first = mirror.pending(JOB, 4, ("Amount",))
    rest = mirror.pending(JOB, 9, ("Amount",), after=first[-1])
    assert [row.key for row in first + rest] == ["1", "4", "7", "2", "5", "8", "0", "3", "6"]
    second = mirror.pending(JOB, 1, after=mirror.pending(JOB, 1)[0])
    assert [row.key for row in second] == ["1"]


def test_another_translation_makes_every_row_pending(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    deliver_all(mirror)
    mirror.prepare(ENTITY, COLUMNS, "1")
    assert pending(mirror) == set()
    mirror.prepare(ENTITY, COLUMNS, "2")
    assert pending(mirror) == {"1", "2"}
    assert mirror.start_read(JOB).previous is not None


def test_an_entity_that_is_not_delivered_has_nothing_pending(mirror: Mirror) -> None:
    mirror.prepare(ENTITY, COLUMNS, "1", delivered=False)
    take_in(mirror, {"1": 0, "2": 0})
    take_in(mirror, {"1": 1})
    assert pending(mirror) == set()
    mirror.prepare(ENTITY, COLUMNS, "1", delivered=True)
    assert pending(mirror) == {"1", "2"}


def test_an_entity_never_prepared_is_empty(mirror: Mirror) -> None:
    assert mirror.count("vendor_ap") == mirror.pending_count("vendor_ap") == 0
    assert mirror.retry_set_aside("vendor_ap") == 0
    assert list(mirror.all_rows("vendor_ap")) == mirror.pending("vendor_ap", 9) == []
    assert mirror.rows("vendor_ap", ["1"]) == mirror.procore_ids("vendor_ap", ["1"]) == {}


# -- columns ---------------------------------------------------------------------------------------------------


def test_more_columns_are_read_from_the_beginning(mirror: Mirror) -> None:
    mirror.prepare(ENTITY, COLUMNS[:2], "1")
    for part in read([("1", record("1")[:2])], mirror.start_read(JOB)):
        if isinstance(part, Delta):
            mirror.store(JOB, part)
        else:
            mirror.finish_read(JOB, part, complete=True)
    deliver_all_without_values(mirror)
    mirror.prepare(ENTITY, COLUMNS, "1")
    assert mirror.start_read(JOB).previous is None
    assert take_in(mirror, {"1": 5}) == Counts(1, 0, 1, 0, 0)
    assert present(mirror) == {"1": 5}


def deliver_all_without_values(mirror: Mirror) -> None:
    mirror.settle(JOB, [Settlement(row.key, b"x") for row in mirror.pending(JOB, 9)])
    assert pending(mirror) == set()


def test_a_column_that_is_not_read_any_more_is_not_shown(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0})
    mirror.prepare(ENTITY, COLUMNS[:2], "1")
    assert list(mirror.rows(JOB, ["1"])["1"].values) == ["Job", "Description"]


def test_a_column_of_another_type_is_made_anew(mirror: Mirror) -> None:
    take_in(mirror, {"1": 8})
    words = tuple(Column(name=column.name, type="text") for column in COLUMNS)
    mirror.prepare(ENTITY, words, "1")
    take_in(mirror, {}, ("1", ("1", "", "0042", "007", "", "")))
    assert mirror.rows(JOB, ["1"])["1"].values["Amount"] == "0042"
    assert mirror.rows(JOB, ["1"])["1"].values["Sequence"] == "007"


def test_sql_sees_the_columns_by_name_and_with_their_types(mirror: Mirror, tmp_path: Path) -> None:
    take_in(mirror, {}, ("1", ("1", None, 0.1 + 0.2, 7, 1, "2026-01-31")))
    with closing(sqlite3.connect(tmp_path / "acme.sqlite")) as db:
        query = (
            'SELECT _key, Job, Description, Amount, Sequence, typeof(Sequence), Date_Stamp FROM "job_jc as read"'
        )
        assert db.execute(query).fetchall() == [("1", "1", None, 0.1 + 0.2, 7, "integer", "2026-01-31")]


def test_odd_names_of_columns_are_quoted(mirror: Mirror) -> None:
    odd = (Column(name='Say "x"; DROP', type="text"), Column(name="select", type="text"))
    mirror.prepare(ENTITY, odd, "1")
    take_in(mirror, {}, ("1", ("a", "b")))
    assert mirror.rows(JOB, ["1"])["1"].values == {'Say "x"; DROP': "a", "select": "b"}


def test_an_id_that_is_no_plain_name_is_refused(mirror: Mirror) -> None:
    with pytest.raises(ValueError, match="cannot name a table"):
        mirror.prepare(ENTITY.model_copy(update={"id": "_entities"}), COLUMNS, "1")


# -- bad input -------------------------------------------------------------------------------------------------


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "acme.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(TrueupError, match="MC-305"):
        opened(tmp_path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "acme.sqlite")
    other.execute("CREATE TABLE t (a)")
    other.close()
    before = (tmp_path / "acme.sqlite").read_bytes()
    with pytest.raises(TrueupError, match="MC-305"):
        opened(tmp_path)
    assert (tmp_path / "acme.sqlite").read_bytes() == before


def test_a_damaged_page_is_named_when_it_is_met(mirror: Mirror, tmp_path: Path) -> None:
    mirror.close()
    with opened(tmp_path, chunk=1_000) as roomy:
        take_in(roomy, {str(number): 0 for number in range(2_000)})
    path = tmp_path / "acme.sqlite"
    content = bytearray(path.read_bytes())
    content[8192 * 8 :] = b"\xa5" * (len(content) - 8192 * 8)
    path.write_bytes(content)
    with opened(tmp_path) as again, pytest.raises(TrueupError, match="MC-305"):
        list(again.all_rows(JOB))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "acme").write_text("in the way")
    with pytest.raises(TrueupError, match="MC-302"):
        opened(tmp_path)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "acme.sqlite").mkdir()
    with pytest.raises(TrueupError, match="MC-302"):
        opened(tmp_path)


def test_a_full_disk_is_named_and_nothing_is_lost(mirror: Mirror, tmp_path: Path) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    deliver_all(mirror)
    many = {str(number): 1 for number in range(2_000)}
    mirror.close()
    with opened(tmp_path, chunk=100) as cramped:
        cramped._db.run("PRAGMA max_page_count = 20")  # SQLite then says what it says on a full disk
        with pytest.raises(TrueupError, match="MC-301"):
            take_in(cramped, many)
    with opened(tmp_path, chunk=100) as again:
        assert again.procore_ids(JOB, ["1", "2"]) == {"1": 7, "2": 7}
        assert take_in(again, many).gone == 0
        assert present(again) == many


# -- any history -----------------------------------------------------------------------------------------------

_SOURCES = some.dictionaries(some.sampled_from("abcdef"), some.integers(0, 2), max_size=6)
_STEPS = some.lists(
    some.one_of(
        some.tuples(some.just("read"), _SOURCES),
        some.tuples(some.just("read without comparing"), _SOURCES),
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
            take_in(mirror, source, compares=step == "read")
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
