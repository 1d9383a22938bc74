"""The core's book: which plan is in force for each connection, and what became of every run.

One SQLite file that only the core writes. A plan and the run it starts are entered in one transaction with
the before-image, so a commit is either wholly there or not at all. It holds no record of the accounting
system: those are in the mirror.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wizard.core.book.leaving import Leaving
from wizard.core.book.run import Run, RunState, run_id
from wizard.core.book.schedule import Schedule
from wizard.errors import TrueupError
from wizard.machine.sqlite_file import SqliteFile
from wizard.procedure.mappings import compare, fingerprint
from wizard.procedure.plan import Depth, Plan
from wizard.words import Words, say

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
    error TEXT, progress TEXT, depth TEXT, held INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS entity_read (
    run TEXT NOT NULL REFERENCES run (id), entity TEXT NOT NULL, counts TEXT NOT NULL,
    PRIMARY KEY (run, entity)
) STRICT;
CREATE TABLE IF NOT EXISTS schedule (
    connection TEXT PRIMARY KEY, every_minutes INTEGER NOT NULL, quiet_from TEXT NOT NULL, quiet_to TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS pause (one INTEGER PRIMARY KEY CHECK (one = 1), until TEXT NOT NULL) STRICT;
"""

_LATER = {"depth": "depth TEXT", "held": "held INTEGER NOT NULL DEFAULT 0"}
"""Columns of `run` that books of the first version lack."""

LISTED = 50
"""How many plans of a connection, and how many runs, are listed."""


@dataclass(frozen=True)
class Applied:
    """One plan that was put in force, and what that changed in the mappings before it."""

    number: int
    applied: str
    plan: Plan
    added: tuple[str, ...]
    removed: tuple[str, ...]
    live: bool


class Book:
    """The book of one home. Each object has a database connection of its own; use it in one thread.

    `leaving` is what it says of connections that are removed.
    """

    def __init__(self, path: Path) -> None:
        self._plans: dict[int, Plan] = {}
        self._file = SqliteFile(path, _SCHEMA)
        self.leaving = Leaving(self._file)
        self._complete()

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def live(self, connection: str) -> Plan | None:
        """Return the plan in force, or None when nothing was ever applied to that connection."""
        row = self._file.one("SELECT plan FROM live WHERE connection = ?", connection)
        return None if row is None else self._plan(row["plan"])

    def connections(self) -> list[Plan]:
        """Return the plan in force of every connection."""
        return [self._plan(row["plan"]) for row in self._file.all("SELECT plan FROM live ORDER BY connection")]

    def history(self, connection: str, limit: int = LISTED) -> list[Applied]:
        """Return the plans that were put in force, newest first, each compared with the one before it."""
        rows = self._file.all(
            "SELECT p.number, p.applied, p.plan, b.plan AS before, l.plan IS NOT NULL AS live FROM plan p "
            "LEFT JOIN plan b ON b.number = p.before LEFT JOIN live l ON l.plan = p.number "
            "WHERE p.connection = ? ORDER BY p.number DESC LIMIT ?",
            connection,
            limit,
        )
        return [_applied(row) for row in rows]

    def plan(self, connection: str, number: int) -> Plan:
        """Return a plan of the history; raise CO-426 when the connection has none of that number."""
        row = self._file.one("SELECT plan FROM plan WHERE connection = ? AND number = ?", connection, number)
        if row is None:
            raise TrueupError("CO-426", number=number, connection=connection)
        return Plan.model_validate_json(row["plan"])

    def commit(self, plan: Plan, request: str, *, held: bool = False, at: datetime | None = None) -> str:
        """Put `plan` in force and enter its run, in one transaction; return the run's id.

        The same plan with the same `request` is the same run, so a double click is harmless. A `held` run
        waits for the end of a pause; `at` is the moment (default: now).
        Raises CO-405 when the mappings in force are not those the plan was reviewed against.
        """
        run = run_id(plan, request)
        connection = plan.connection.id
        with self._file.transaction():
            if self._file.one("SELECT 1 FROM run WHERE id = ?", run) is not None:
                return run
            before = self._file.one("SELECT plan FROM live WHERE connection = ?", connection)
            found = self.fingerprint(connection)
            if plan.expects != found:
                raise TrueupError("CO-405", expected=_short(plan.expects), found=_short(found))
            number = self._file.run(
                "INSERT INTO plan (connection, plan, applied, before) VALUES (?, ?, ?, ?)",
                connection,
                plan.model_dump_json(),
                now(),
                before["plan"] if before else None,
            ).lastrowid
            self._file.run("INSERT OR REPLACE INTO live VALUES (?, ?)", connection, number)
            self._queue(
                run, connection, number, depth=plan.depth, created=at.isoformat() if at else now(), held=held
            )
        return run

    def enter_run(self, connection: str, request: str, depth: Depth, created: datetime) -> str:
        """Enter one more run of the plan in force and return its id; the same `request` is the same run.

        Raises CO-421 when nothing was ever set up for that connection.
        """
        with self._file.transaction():
            live = self._file.one("SELECT plan FROM live WHERE connection = ?", connection)
            if live is None:
                raise TrueupError("CO-421", connection=connection)
            run = run_id(self._plan(live["plan"]), f"again {request}")
            if self._file.one("SELECT 1 FROM run WHERE id = ?", run) is None:
                self._queue(run, connection, live["plan"], depth=depth, created=created.isoformat(), held=False)
        return run

    def _queue(
        self, run: str, connection: str, number: int | None, *, depth: Depth, created: str, held: bool
    ) -> None:
        self._file.run(
            "INSERT INTO run (id, connection, plan, state, attempt, created, depth, held) "
            "VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
            run,
            connection,
            number,
            RunState.QUEUED,
            created,
            depth,
            held,
        )

    def fingerprint(self, connection: str) -> str:
        """Return the fingerprint of the mappings in force; "" when there are none."""
        row = self._file.one(
            "SELECT p.plan FROM live l JOIN plan p ON p.number = l.plan WHERE l.connection = ?", connection
        )
        return "" if row is None else fingerprint(Plan.model_validate_json(row["plan"]).mappings)

    def run(self, run: str) -> Run:
        """Return one run; raise CO-404 when there is none of that id."""
        row = self._file.one("SELECT r.* FROM run r WHERE id = ?", run)
        if row is None:
            raise TrueupError("CO-404", run_id=run)
        return self._run(row)

    def runs(self, limit: int = LISTED) -> list[Run]:
        """Return the newest runs first."""
        rows = self._file.all(
            "SELECT r.* FROM run r ORDER BY r.created DESC, r.rowid DESC LIMIT ?",
            limit,
        )
        return [self._run(row) for row in rows]

    def unfinished(self, connection: str | None = None) -> list[Run]:
        """Return the runs that have not ended, of one connection or of all."""
        rows = self._file.all(
            "SELECT r.* FROM run r "
            "WHERE r.ended IS NULL AND coalesce(?, r.connection) = r.connection "
            "ORDER BY r.created, r.rowid",
            connection,
        )
        return [self._run(row) for row in rows]

    def last_run(self, connection: str) -> Run | None:
        """Return the newest run of a connection, if there is one."""
        row = self._file.one(
            "SELECT r.* FROM run r WHERE r.connection = ? ORDER BY r.created DESC, r.rowid DESC LIMIT 1",
            connection,
        )
        return None if row is None else self._run(row)

    def enter_state(
        self,
        run: str,
        state: RunState,
        error: dict[str, Any] | None = None,
        progress: dict[str, Any] | None = None,
    ) -> None:
        """Note the state a run is in now, the error that ended it, and what people see of it from now on."""
        with self._file.transaction():
            self._keep(run, progress)
            self._file.run(
                "UPDATE run SET state = ?, error = ?, ended = ? WHERE id = ?",
                state,
                json.dumps(error) if error else None,
                now() if state.ended else None,
                run,
            )

    def ask_to_stop(self, run: str) -> bool:
        """Note that a run is to stop; False when it has ended already, whatever a visitor saw before."""
        with self._file.transaction():
            changed = self._file.run(
                "UPDATE run SET state = ? WHERE id = ? AND ended IS NULL", RunState.STOPPING, run
            )
        return changed.rowcount == 1

    def hold(self) -> list[str]:
        """Have every run that has not ended stop and wait for the end of a pause; return those told to stop."""
        with self._file.transaction():
            rows = self._file.all(
                # A run that is held since it was queued was never begun.
                "UPDATE run SET state = ?, held = 1 WHERE NOT (held = 1 AND state = ?) "
                "AND ended IS NULL RETURNING id",
                RunState.STOPPING,
                RunState.QUEUED,
            )
        return [row["id"] for row in rows]

    def held(self) -> list[Run]:
        """Return the runs that wait for the end of a pause, in the order of their creation."""
        rows = self._file.all("SELECT r.* FROM run r WHERE r.held = 1 ORDER BY r.created, r.rowid")
        return [self._run(row) for row in rows]

    def let_go(self, run: str) -> None:
        """Note that a run no longer waits for the end of a pause."""
        with self._file.transaction():
            self._file.run("UPDATE run SET held = 0 WHERE id = ?", run)

    def enter_pause(self, until: datetime | None) -> None:
        """Keep until when nothing is to run; None ends the pause."""
        with self._file.transaction():
            self._file.run("DELETE FROM pause")
            if until is not None:
                self._file.run("INSERT INTO pause VALUES (1, ?)", until.isoformat())

    def pause(self) -> datetime | None:
        """Return until when nothing is to run, as it was entered last."""
        row = self._file.one("SELECT until FROM pause")
        return None if row is None else datetime.fromisoformat(row["until"])

    def paused(self, now: datetime) -> datetime | None:
        """Return until when nothing is to run, while that is still to come."""
        until = self.pause()
        return until if until is not None and until > now else None

    def enter_schedule(self, connection: str, schedule: Schedule | None) -> None:
        """Keep when a connection runs by itself; None: never. Raises CO-421 when nothing is set up for it."""
        with self._file.transaction():
            if self._file.one("SELECT 1 FROM live WHERE connection = ?", connection) is None:
                raise TrueupError("CO-421", connection=connection)
            self._file.run("DELETE FROM schedule WHERE connection = ?", connection)
            if schedule is not None:
                self._file.run(
                    "INSERT INTO schedule VALUES (?, ?, ?, ?, ?)",
                    connection,
                    schedule.every_minutes,
                    schedule.quiet_from,
                    schedule.quiet_to,
                    schedule.since.isoformat(),
                )

    def schedules(self) -> dict[str, Schedule]:
        """Return when each scheduled connection runs by itself."""
        return {
            row["connection"]: Schedule(
                row["every_minutes"], row["quiet_from"], row["quiet_to"], datetime.fromisoformat(row["since"])
            )
            for row in self._file.all("SELECT * FROM schedule ORDER BY connection")
        }

    def next_attempt(self, run: str) -> int:
        """Queue an ended run once more; return the number of the new attempt."""
        with self._file.transaction():
            self._file.run(
                "UPDATE run SET attempt = attempt + 1, state = ?, error = NULL, ended = NULL WHERE id = ?",
                RunState.QUEUED,
                run,
            )
        return self.run(run).attempt

    def enter_progress(self, run: str, progress: dict[str, Any]) -> None:
        """Keep what the person saw last, so that it can be seen again after a restart."""
        with self._file.transaction():
            self._keep(run, progress)

    def enter_read(
        self, run: str, entity: str, counts: dict[str, int], progress: dict[str, Any] | None = None
    ) -> None:
        """Note that this run has read an entity to its end, which nobody reads again, and what people see then."""
        with self._file.transaction():
            self._keep(run, progress)
            self._file.run("INSERT OR REPLACE INTO entity_read VALUES (?, ?, ?)", run, entity, json.dumps(counts))

    def reads(self, run: str) -> dict[str, dict[str, int]]:
        """Return the entities that this run has read to their end, with their counts."""
        rows = self._file.all("SELECT entity, counts FROM entity_read WHERE run = ?", run)
        return {row["entity"]: json.loads(row["counts"]) for row in rows}

    def last_read(self, connection: str, before: str, *, whole: bool = False) -> dict[str, str]:
        """Return by entity when the newest run before `before` was created that read it to the end.

        However that run ended: what was read waits in the mirror. `whole`: one that knew all records.
        """
        rows = self._file.all(
            "SELECT entity, max(created) AS bound FROM entity_read JOIN run ON run.id = entity_read.run "
            "WHERE connection = ? AND created < ? AND (NOT ? OR counts ->> 'whole' = 1) GROUP BY entity",
            connection,
            before,
            whole,
        )
        return {row["entity"]: row["bound"] for row in rows}

    def _keep(self, run: str, progress: dict[str, Any] | None) -> None:
        if progress is not None:
            self._file.run("UPDATE run SET progress = ? WHERE id = ?", json.dumps(progress), run)

    def _run(self, row: sqlite3.Row) -> Run:
        return Run(
            id=row["id"],
            connection=row["connection"],
            plan=self._plan(row["plan"]),
            state=RunState(row["state"]),
            attempt=row["attempt"],
            created=row["created"],
            ended=row["ended"],
            error=json.loads(row["error"]) if row["error"] else None,
            progress=json.loads(row["progress"]) if row["progress"] else None,
            depth=Depth(row["depth"]) if row["depth"] else self._plan(row["plan"]).depth,
            held=bool(row["held"]),
        )

    def _plan(self, number: int) -> Plan:
        """Return a plan, read once: many runs are of the same one, and it can be long."""
        if number not in self._plans:
            row = self._file.one("SELECT plan FROM plan WHERE number = ?", number)
            if row is None:
                raise AssertionError("a run refers to a plan that is there")
            self._plans[number] = Plan.model_validate_json(row["plan"])
        return self._plans[number]

    def _complete(self) -> None:
        """Add the columns that a book of an earlier version lacks."""
        there = {row["name"] for row in self._file.run("PRAGMA table_info(run)")}
        for name, column in _LATER.items():
            if name not in there:
                self._file.run(f"ALTER TABLE run ADD COLUMN {column}")


def now() -> str:
    """Return the present moment, UTC, ISO 8601 with microseconds."""
    return datetime.now(UTC).isoformat()


def _applied(row: sqlite3.Row) -> Applied:
    plan = Plan.model_validate_json(row["plan"])
    before = Plan.model_validate_json(row["before"]).mappings if row["before"] else ()
    change = compare(before, plan.mappings)
    return Applied(
        row["number"],
        row["applied"],
        plan,
        tuple(sorted(change.added)),
        tuple(sorted(change.removed)),
        bool(row["live"]),
    )


def _short(mappings: str) -> str | Words:
    return mappings[:12] or say("nothing")
