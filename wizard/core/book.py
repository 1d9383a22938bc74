"""The core's book: which plan is in force for each connection, and what became of every run.

One SQLite file that only the core writes. A plan and the run it starts are entered in one transaction with
the before-image, so a commit is either wholly there or not at all. It holds no record of the accounting
system: those are in the mirror.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from wizard.errors import TrueupError
from wizard.machine.home import sqlite_error
from wizard.procedure.mappings import fingerprint
from wizard.procedure.plan import Plan

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # spoken on the phone: no 0/O, no 1/I

_SCHEMA = """
CREATE TABLE IF NOT EXISTS plan (
    number INTEGER PRIMARY KEY, connection TEXT NOT NULL, plan TEXT NOT NULL, applied TEXT NOT NULL,
    before INTEGER REFERENCES plan (number)
) STRICT;
CREATE TABLE IF NOT EXISTS live (
    connection TEXT PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plan (number)
) STRICT;
CREATE TABLE IF NOT EXISTS run (
    id TEXT PRIMARY KEY, connection TEXT NOT NULL, plan INTEGER NOT NULL REFERENCES plan (number),
    state TEXT NOT NULL, attempt INTEGER NOT NULL, created TEXT NOT NULL, ended TEXT,
    error TEXT, progress TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS entity_read (
    run TEXT NOT NULL REFERENCES run (id), entity TEXT NOT NULL, counts TEXT NOT NULL,
    PRIMARY KEY (run, entity)
) STRICT;
"""


class RunState(StrEnum):
    QUEUED = "queued"
    READING = "reading"
    DELIVERING = "delivering"
    STOPPING = "stopping"
    STOPPED = "stopped"
    DONE = "done"
    DONE_WITH_RECORDS = "done with records to check"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        return self in _ENDED


_ENDED = {RunState.STOPPED, RunState.DONE, RunState.DONE_WITH_RECORDS, RunState.FAILED}


@dataclass(frozen=True)
class Run:
    """One run as entered; `created` is the frozen upper bound of what it reads (UTC, ISO 8601)."""

    id: str
    connection: str
    plan: Plan
    state: RunState
    attempt: int
    created: str
    ended: str | None
    error: dict[str, Any] | None
    progress: dict[str, Any] | None


class Book:
    """The book of one home. Each object has a database connection of its own; use it in one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._told():
            self._db = sqlite3.connect(path, timeout=30, isolation_level=None)
            self._db.row_factory = sqlite3.Row
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.executescript(_SCHEMA)

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def live(self, connection: str) -> Plan | None:
        """Return the plan in force, or None when nothing was ever applied to that connection."""
        row = self._one(
            "SELECT p.plan FROM live l JOIN plan p ON p.number = l.plan WHERE l.connection = ?", connection
        )
        return None if row is None else Plan.model_validate_json(row["plan"])

    def connections(self) -> list[Plan]:
        """Return the plan in force of every connection."""
        rows = self._all("SELECT p.plan FROM live l JOIN plan p ON p.number = l.plan ORDER BY l.connection")
        return [Plan.model_validate_json(row["plan"]) for row in rows]

    def commit(self, plan: Plan, request: str) -> str:
        """Put `plan` in force and enter its run, in one transaction; return the run's id.

        The same plan with the same `request` is the same run, so a double click is harmless.
        Raises CO-405 when the mappings in force are not those the plan was reviewed against.
        """
        run = run_id(plan, request)
        connection = plan.connection.id
        with self._transaction():
            if self._one("SELECT 1 FROM run WHERE id = ?", run) is not None:
                return run
            before = self._one("SELECT plan FROM live WHERE connection = ?", connection)
            found = self._fingerprint(connection)
            if plan.expects != found:
                raise TrueupError("CO-405", expected=_short(plan.expects), found=_short(found))
            number = self._db.execute(
                "INSERT INTO plan (connection, plan, applied, before) VALUES (?, ?, ?, ?)",
                (connection, plan.model_dump_json(), now(), before["plan"] if before else None),
            ).lastrowid
            self._db.execute("INSERT OR REPLACE INTO live VALUES (?, ?)", (connection, number))
            self._db.execute(
                "INSERT INTO run (id, connection, plan, state, attempt, created) VALUES (?, ?, ?, ?, 1, ?)",
                (run, connection, number, RunState.QUEUED, now()),
            )
        return run

    def fingerprint(self, connection: str) -> str:
        """Return the fingerprint of the mappings in force; "" when there are none."""
        with self._told():
            return self._fingerprint(connection)

    def run(self, run: str) -> Run:
        """Return one run; raise CO-404 when there is none of that id."""
        row = self._one("SELECT r.*, p.plan AS body FROM run r JOIN plan p ON p.number = r.plan WHERE id = ?", run)
        if row is None:
            raise TrueupError("CO-404", run_id=run)
        return _run(row)

    def runs(self, limit: int = 50) -> list[Run]:
        """Return the newest runs first."""
        rows = self._all(
            "SELECT r.*, p.plan AS body FROM run r JOIN plan p ON p.number = r.plan "
            "ORDER BY r.created DESC, r.rowid DESC LIMIT ?",
            limit,
        )
        return [_run(row) for row in rows]

    def unfinished(self) -> list[Run]:
        """Return the runs that have not ended."""
        return [run for run in self.runs(1_000_000) if not run.state.ended]

    def last_complete(self, connection: str, before: str) -> str | None:
        """Return when the newest successful run before `before` was created (its upper bound), if any."""
        row = self._one(
            "SELECT max(created) AS bound FROM run WHERE connection = ? AND created < ? AND state IN (?, ?)",
            connection,
            before,
            RunState.DONE,
            RunState.DONE_WITH_RECORDS,
        )
        return row["bound"] if row else None

    def enter_state(self, run: str, state: RunState, error: dict[str, Any] | None = None) -> None:
        """Note the state a run is in now, and the error that ended it."""
        with self._transaction():
            self._db.execute(
                "UPDATE run SET state = ?, error = ?, ended = ? WHERE id = ?",
                (state, json.dumps(error) if error else None, now() if state.ended else None, run),
            )

    def next_attempt(self, run: str) -> int:
        """Queue an ended run once more; return the number of the new attempt."""
        with self._transaction():
            self._db.execute(
                "UPDATE run SET attempt = attempt + 1, state = ?, error = NULL, ended = NULL WHERE id = ?",
                (RunState.QUEUED, run),
            )
        return self.run(run).attempt

    def enter_progress(self, run: str, progress: dict[str, Any]) -> None:
        """Keep what the person saw last, so that it can be seen again after a restart."""
        with self._transaction():
            self._db.execute("UPDATE run SET progress = ? WHERE id = ?", (json.dumps(progress), run))

    def enter_read(self, run: str, entity: str, counts: dict[str, int]) -> None:
        """Note that this run has read an entity to its end."""
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO entity_read VALUES (?, ?, ?)", (run, entity, json.dumps(counts))
            )

    def reads(self, run: str) -> dict[str, dict[str, int]]:
        """Return the entities that this run has read to their end, with their counts."""
        rows = self._all("SELECT entity, counts FROM entity_read WHERE run = ?", run)
        return {row["entity"]: json.loads(row["counts"]) for row in rows}

    def _fingerprint(self, connection: str) -> str:
        row = self._db.execute(
            "SELECT p.plan FROM live l JOIN plan p ON p.number = l.plan WHERE l.connection = ?", (connection,)
        ).fetchone()
        return "" if row is None else fingerprint(Plan.model_validate_json(row["plan"]).mappings)

    def _one(self, statement: str, *values: object) -> sqlite3.Row | None:
        with self._told():
            row: sqlite3.Row | None = self._db.execute(statement, values).fetchone()
            return row

    def _all(self, statement: str, *values: object) -> list[sqlite3.Row]:
        with self._told():
            return self._db.execute(statement, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            raise sqlite_error(problem, self._path) from problem


def run_id(plan: Plan, request: str) -> str:
    """Return the id of the run that `plan` and one person's `request` make: short enough for the phone."""
    number = int.from_bytes(hashlib.sha256(f"{plan.digest()} {request}".encode()).digest()[:8], "big")
    letters = []
    for _ in range(8):
        number, rest = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return f"R-{''.join(letters[:4])}-{''.join(letters[4:])}"


def now() -> str:
    """Return the present moment, UTC, ISO 8601 with microseconds."""
    return datetime.now(UTC).isoformat()


def _run(row: sqlite3.Row) -> Run:
    return Run(
        id=row["id"],
        connection=row["connection"],
        plan=Plan.model_validate_json(row["body"]),
        state=RunState(row["state"]),
        attempt=row["attempt"],
        created=row["created"],
        ended=row["ended"],
        error=json.loads(row["error"]) if row["error"] else None,
        progress=json.loads(row["progress"]) if row["progress"] else None,
    )


def _short(mappings: str) -> str:
    return mappings[:12] or "no mappings"
