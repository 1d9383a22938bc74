"""The reading process fails with a code and a remedy, ends in time, and leaves nothing half done."""

from __future__ import annotations

import os
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
import pyodbc
import pytest
from postgres import PASSWORD, USER, Postgres
from sources import COLUMNS, awkward_rows, postgres_statements, write_sqlite

from wizard.erp.bridge.odbc import connection_string
from wizard.erp.contract import Delta, ReadEnd, ReadRequest
from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300 import SageCompany
from wizard.errors import Cancelled, TrueupError
from wizard.procedure.catalogue import Column, Entity
from wizard.procedure.plan import OdbcSource, SqliteSource

Part = Delta | ReadEnd
MANY = 60_000


def never() -> bool:
    return False


def entity(table: str = "T", columns: tuple[Column, ...] = COLUMNS) -> Entity:
    return Entity(id="thing", label="Thing (JC)", module="JC", table=table, key=("Key",), columns=columns)


def request(folder: Path, previous: Path | None = None, thing: Entity | None = None) -> ReadRequest:
    thing = thing or entity()
    return ReadRequest(thing, thing.columns, previous, folder / "following")


def postgres_source(server: Postgres, **other: Any) -> OdbcSource:
    settings: dict[str, Any] = {
        "driver": "PostgreSQL Unicode",
        "user": USER,
        "keywords": server.keywords,
        "encoding": "utf-8",
    }
    return OdbcSource(**{**settings, **other})


def sqlite_through_odbc(path: Path) -> OdbcSource:
    return OdbcSource(driver="SQLite3", keywords={"Database": str(path), "StepAPI": "1"}, encoding="utf-8")


def failure(company: SageCompany, folder: Path, thing: Entity | None = None) -> TrueupError:
    """Read, expect an error, and see that nothing was left."""
    with pytest.raises(TrueupError) as caught:
        list(company.read(request(folder, thing=thing), never))
    assert not [path for path in folder.iterdir() if path.name.startswith("following")]
    assert not children()
    return caught.value


def children() -> list[psutil.Process]:
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.NoSuchProcess):  # another one that has just ended
            found += [child] if "wizard.erp.bridge" in " ".join(child.cmdline()) else []
    return found


@pytest.fixture(params=["file", "file through ODBC", "server"])
def company(request: pytest.FixtureRequest, tmp_path: Path) -> SageCompany:
    """A company with the table T, behind each kind of source."""
    if request.param == "server":
        server: Postgres = request.getfixturevalue("postgres")
        server.run(*postgres_statements("T", awkward_rows(5)))
        return SageCompany(postgres_source(server), PASSWORD)
    path = write_sqlite(tmp_path / "company.sqlite", awkward_rows(5))
    return SageCompany(SqliteSource(path=str(path)) if request.param == "file" else sqlite_through_odbc(path))


def test_a_missing_table_is_named_with_its_entity(company: SageCompany, tmp_path: Path) -> None:
    problem = failure(company, tmp_path, entity(table="NOT_THERE"))
    assert problem.code == "DB-205"
    assert "NOT_THERE" in problem.title
    assert "Thing (JC)" in problem.remedy


def test_a_missing_column_is_named_with_its_entity(company: SageCompany, tmp_path: Path) -> None:
    columns = (*COLUMNS, Column(name="Not_There", type="text", length=5))
    problem = failure(company, tmp_path, entity(columns=columns))
    assert problem.code == "DB-206"
    assert "Not_There" in problem.title
    assert "Thing (JC)" in problem.remedy


def test_a_probe_finds_tables_and_what_is_missing_in_them(company: SageCompany) -> None:
    columns = (*COLUMNS, Column(name="Not_There", type="text", length=5))
    found = company.probe([entity(), entity(columns=columns), entity(table="PJM_NOT_THERE")], never)
    assert [(finding.found, finding.rows, finding.missing) for finding in found.findings] == [
        (True, 5, ()),
        (True, 5, ("Not_There",)),
        (False, None, ()),
    ]
    codes = [finding.problem and finding.problem["code"] for finding in found.findings]
    assert codes == [None, "DB-206", "DB-205"]
    assert found.modules == {"cn": False, "pj": False}
    assert found.driver
    assert found.company


@pytest.mark.parametrize("through_odbc", [False, True])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, through_odbc: bool) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"Dear Sir or Madam, " * 500)
    source = sqlite_through_odbc(path) if through_odbc else SqliteSource(path=str(path))
    problem = failure(SageCompany(source), tmp_path)
    assert problem.code == "DB-204"
    assert str(path) in problem.title
    assert path.read_bytes() == b"Dear Sir or Madam, " * 500


@pytest.mark.parametrize("through_odbc", [False, True])
def test_a_file_that_is_not_there_is_not_made(tmp_path: Path, through_odbc: bool) -> None:
    path = tmp_path / "gone.sqlite"
    company = SageCompany(sqlite_through_odbc(path) if through_odbc else SqliteSource(path=str(path)))
    assert failure(company, tmp_path).code == "DB-209"
    with pytest.raises(TrueupError, match="DB-209"):
        company.probe([entity()], never)
    assert not path.exists()


def test_a_driver_that_is_not_installed_is_named(tmp_path: Path) -> None:
    company = SageCompany(OdbcSource(driver="Timberline Data", keywords={}))
    assert failure(company, tmp_path).code == "DB-201"
    with pytest.raises(TrueupError, match="Timberline Data") as caught:
        company.probe([entity()], never)
    assert caught.value.code == "DB-201"


@pytest.mark.parametrize("driver", ["PostgreSQL Unicode", "PostgreSQL ANSI"])
def test_a_wrong_password_is_told_and_never_repeated(postgres: Postgres, tmp_path: Path, driver: str) -> None:
    company = SageCompany(postgres_source(postgres, driver=driver), "guessed1wrongly")
    read = failure(company, tmp_path)
    with pytest.raises(TrueupError) as caught:
        company.probe([entity()], never)
    assert (read.code, caught.value.code) == ("DB-203", "DB-203")
    assert "guessed1wrongly" not in str(read.to_dict()) + str(caught.value.to_dict())


def test_a_server_that_is_not_there_is_tried_again_later(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refused
        company = SageCompany(postgres_source(Postgres(taken.getsockname()[1])), PASSWORD)
        problem = failure(company, tmp_path)
    assert (problem.code, problem.kind) == ("DB-208", "transient")


def test_a_server_that_never_answers_is_given_up(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        source = postgres_source(Postgres(silent.getsockname()[1]))
        company = SageCompany(source, PASSWORD, Limits(connect=1, block=60))
        assert failure(company, tmp_path).code == "DB-207"
        with pytest.raises(TrueupError, match="DB-207"):
            company.probe([entity()], never)
    assert not children()


@contextmanager
def locked(server: Postgres, table: str) -> Iterator[None]:
    """Hold the table so that every statement about it waits for ever."""
    connection = pyodbc.connect(connection_string(server.source()), autocommit=False)
    connection.execute(f'LOCK TABLE "{table}" IN ACCESS EXCLUSIVE MODE')
    try:
        yield
    finally:
        connection.rollback()
        connection.close()


def test_a_statement_that_hangs_is_given_up(postgres: Postgres, tmp_path: Path) -> None:
    postgres.run(*postgres_statements("H", awkward_rows(5)))
    company = SageCompany(postgres_source(postgres), PASSWORD, Limits(block=1))
    with locked(postgres, "H"):
        assert failure(company, tmp_path, entity("H")).code == "DB-207"
        found = company.probe([entity("H"), entity("NOT_THERE")], never)
    codes = [finding.problem and finding.problem["code"] for finding in found.findings]
    assert codes == ["DB-207", "DB-205"], "after a hang, the next table is looked for all the same"
    assert not children()


def test_a_wish_to_stop_is_heard_while_the_driver_hangs(postgres: Postgres, tmp_path: Path) -> None:
    postgres.run(*postgres_statements("S", awkward_rows(5)))
    answers = iter([False] * 5)
    with locked(postgres, "S"), pytest.raises(Cancelled):
        list(
            SageCompany(postgres_source(postgres), PASSWORD).read(
                request(tmp_path, thing=entity("S")), lambda: next(answers, True)
            )
        )
    assert not children()


def broken_off(company: SageCompany, folder: Path, break_off: Callable[[int], object]) -> TrueupError:
    """Read, do something to the reading process once the first rows are here, and expect an error."""
    parts = company.read(request(folder, thing=entity("Many", COLUMNS[:9])), never)
    assert isinstance(next(parts), Delta)
    (bridge,) = children()
    break_off(bridge.pid)
    with pytest.raises(TrueupError) as caught:
        list(parts)
    assert not [path for path in folder.iterdir() if path.name.startswith("following")]
    assert not children()
    return caught.value


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sqlite(tmp_path_factory.mktemp("many") / "company.sqlite", awkward_rows(MANY), "Many")


@pytest.mark.parametrize("through_odbc", [False, True])
def test_a_process_that_is_killed_completes_nothing(many: Path, tmp_path: Path, through_odbc: bool) -> None:
    source = sqlite_through_odbc(many) if through_odbc else SqliteSource(path=str(many))
    problem = broken_off(SageCompany(source), tmp_path, lambda pid: os.kill(pid, signal.SIGKILL))
    assert (problem.code, problem.kind) == ("DB-211", "transient")


@pytest.mark.parametrize("through_odbc", [False, True])
def test_a_full_disk_is_told_in_the_middle_of_a_read(many: Path, tmp_path: Path, through_odbc: bool) -> None:
    source = sqlite_through_odbc(many) if through_odbc else SqliteSource(path=str(many))

    def fill(pid: int) -> None:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (100_000, 100_000))

    problem = broken_off(SageCompany(source), tmp_path, fill)
    assert problem.code == "MC-301"
    assert str(tmp_path / "following") in problem.cause


def test_a_server_that_drops_us_is_told_apart(postgres: Postgres, tmp_path: Path) -> None:
    postgres.run(
        'DROP TABLE IF EXISTS "Many"',
        *postgres_statements("Many", awkward_rows(7)),
        'INSERT INTO "Many" SELECT lpad((n + 100)::text, 8, \'0\'), "Name", "Wide", n, "Amount", "Exact", "Day", '
        f'"Clock", "Moment", NULL FROM generate_series(1, {MANY}) n JOIN "Many" ON "Key" = \'00000003\'',
    )

    def drop(_: int) -> None:
        postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                     "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")  # fmt: skip

    assert broken_off(SageCompany(postgres_source(postgres), PASSWORD), tmp_path, drop).code == "DB-208"


def test_no_process_stays_when_the_core_is_killed(many: Path, tmp_path: Path) -> None:
    script = (
        "import os, signal, sys, psutil; from pathlib import Path\n"
        "sys.path[:0] = [sys.argv[1], str(Path(sys.argv[1]).parent)]\n"
        "from test_reading_process import *\n"
        "company = SageCompany(SqliteSource(path=sys.argv[2]))\n"
        "parts = company.read(request(Path(sys.argv[3]), thing=entity('Many', COLUMNS[:9])), never)\n"
        "next(parts); print(children()[0].pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent), str(many), str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    _, alive = psutil.wait_procs(processes([int(killed.stdout)]), timeout=120)
    assert not alive
    assert not list(tmp_path.iterdir())


def processes(pids: list[int]) -> list[psutil.Process]:
    found = []
    for pid in pids:
        with suppress(psutil.NoSuchProcess):
            found.append(psutil.Process(pid))
    return found


def test_the_start_of_the_process_is_not_held_against_the_driver(tmp_path: Path) -> None:
    path = write_sqlite(tmp_path / "company.sqlite", awkward_rows(3))
    with BridgeProcess(Limits(block=0.001), never) as bridge:
        bridge.open(SqliteSource(path=str(path)).model_dump())


def test_an_unexpected_end_shows_the_last_words() -> None:
    with BridgeProcess(Limits(), never) as bridge, pytest.raises(TrueupError) as caught:
        bridge.ask({"do": "what nobody knows"})
    assert caught.value.code == "DB-211"
    assert "what nobody knows" in caught.value.cause


@pytest.mark.skipif(sys.platform != "linux", reason="the setting is one of Linux's C library")
def test_a_reading_process_keeps_its_memory_unless_somebody_said_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLIBC_TUNABLES", raising=False)
    assert "tcache_count=65535" in tunables()
    monkeypatch.setenv("GLIBC_TUNABLES", "glibc.malloc.arena_max=1")
    assert tunables() == "glibc.malloc.arena_max=1"


def tunables() -> str:
    with BridgeProcess(Limits(), never) as bridge:
        bridge.open(sqlite_through_odbc(Path("nowhere")).model_dump(exclude={"password_secret"}))
        return psutil.Process(bridge.pid).environ()["GLIBC_TUNABLES"]


def test_the_password_is_not_on_the_command_line(postgres: Postgres) -> None:
    with BridgeProcess(Limits(), never) as bridge:
        bridge.open({**postgres.source(), "password": PASSWORD})
        assert "psqlodbc" in bridge.connect()
        process = psutil.Process(bridge.pid)
        assert PASSWORD not in " ".join(process.cmdline()) + " ".join(process.environ().values())
    assert not children()


def test_an_error_leaves_the_session_open_for_the_next_question(tmp_path: Path) -> None:
    path = write_sqlite(tmp_path / "company.sqlite", awkward_rows(3))
    with BridgeProcess(Limits(), never) as bridge:
        bridge.open(SqliteSource(path=str(path)).model_dump())
        with pytest.raises(TrueupError, match="DB-205"):
            bridge.ask({"do": "count", "table": "NOT_THERE"})
        assert bridge.ask({"do": "count", "table": "T"})["rows"] == 3
        assert "SQLite3" in bridge.ask({"do": "drivers"})["drivers"]
