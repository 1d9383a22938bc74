"""The machine folder: one place for wizard and core, private, and clear about what the disk refuses."""

from __future__ import annotations

import errno
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from wizard.errors import TrueupError
from wizard.machine.home import Home, disk_error
from wizard.machine.sqlite_faults import sqlite_error


def test_the_option_wins_over_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUEUP_HOME", str(tmp_path / "variable"))
    assert Home.find(tmp_path / "option").root == tmp_path / "option"
    assert Home.find().root == tmp_path / "variable"


def test_without_either_it_is_the_machines_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRUEUP_HOME", raising=False)
    root = Home.find().root
    assert root.is_absolute()
    assert not root.is_relative_to(Path.home())


def test_a_relative_option_does_not_follow_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    home = Home.find("here")
    monkeypatch.chdir("/")
    assert home.root == tmp_path / "here"


def test_everything_lies_in_the_folder(tmp_path: Path) -> None:
    home = Home(tmp_path)
    places = [name for name, member in vars(Home).items() if isinstance(member, property)]
    paths = [getattr(home, name) for name in places]
    assert all(path.is_relative_to(tmp_path) and path != tmp_path for path in paths)
    assert len(set(paths)) == len(paths)


@pytest.mark.skipif(sys.platform == "win32", reason="access rights are lists there, not modes")
def test_only_the_owner_may_look_into_it(tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "home").prepare()
    for place in (home.secrets, home.mirrors, home.logs, home.drafts):
        assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_preparing_again_keeps_what_is_there(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").prepare()
    (home.drafts / "draft.json").write_text("{}")
    home.prepare()
    assert (home.drafts / "draft.json").read_text() == "{}"


def test_a_file_where_the_folder_should_be_is_reported(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(TrueupError) as caught:
        Home(tmp_path / "home").prepare()
    assert caught.value.code == "MC-302"
    assert str(tmp_path / "home") in caught.value.title


def test_a_full_disk_is_told_from_one_that_refuses(tmp_path: Path) -> None:
    assert disk_error(OSError(errno.ENOSPC, "No space left on device"), tmp_path).code == "MC-301"
    refused = disk_error(PermissionError(errno.EACCES, "Permission denied"), tmp_path)
    assert refused.code == "MC-302"
    assert refused.params["reason"] == "Permission denied"


def test_a_database_that_may_not_grow_is_a_full_disk(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "small.sqlite")) as database:
        database.execute("CREATE TABLE t (x)")
        database.execute("PRAGMA max_page_count = 2")
        with pytest.raises(sqlite3.OperationalError) as caught:
            database.execute("INSERT INTO t VALUES (zeroblob(100000))")
    assert sqlite_error(caught.value, tmp_path).code == "MC-301"


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "book.sqlite"
    path.write_bytes(b"this is not a database, and long enough to be read as one" * 50)
    with closing(sqlite3.connect(path)) as database, pytest.raises(sqlite3.DatabaseError) as caught:
        database.execute("SELECT * FROM sqlite_master")
    assert sqlite_error(caught.value, path).code == "MC-305"


def test_a_database_where_there_is_no_folder_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "book.sqlite"
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(path)
    assert sqlite_error(caught.value, path).code == "MC-302"
