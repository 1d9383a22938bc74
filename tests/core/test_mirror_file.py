"""The file under the mirror: columns that come, go and change, and files that cannot be used."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from mirror_source import (
    COLUMNS,
    ENTITY,
    JOB,
    deliver_all,
    opened,
    pending,
    present,
    read,
    record,
    take_in,
)

from wizard.core.mirror import Counts, Mirror, Settlement
from wizard.erp.contract import Delta
from wizard.errors import TrueupError
from wizard.procedure.catalogue import Column

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


def test_odd_names_of_columns_are_kept(mirror: Mirror) -> None:
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
    content[8192 * 16 :] = b"\xa5" * (len(content) - 8192 * 16)
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
        assert {key: row.procore_id for key, row in again.rows(JOB, ["1", "2"]).items()} == {"1": 7, "2": 7}
        assert take_in(again, many).gone == 0
        assert present(again) == many


def test_two_that_open_a_new_file_at_once_leave_each_other_s_tables(tmp_path: Path) -> None:
    """The core opens it for a run and for change orders in the same moment, the first time there is one."""

    def open_and_fill(folder: Path, start: threading.Barrier) -> int:
        start.wait()
        with opened(folder) as mirror:
            mirror.prepare(ENTITY, COLUMNS, "1")
            return mirror.count(JOB)

    for number in range(20):
        folder, start = tmp_path / str(number), threading.Barrier(4)
        folder.mkdir()
        with ThreadPoolExecutor(4) as threads:
            assert list(threads.map(lambda _: open_and_fill(folder, start), range(4))) == [0] * 4  # noqa: B023
        with opened(folder) as mirror:
            assert take_in(mirror, {"1": 0}).new == 1
