"""The ledger of ERP requests: every one that arrived, whatever became of it, so that none is done twice or lost.

One SQLite file that only the core writes. A request is known by its number, however often it is delivered.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from wizard.core.platform.unread import SCHEMA as UNREAD
from wizard.core.platform.unread import Unread
from wizard.machine.sqlite_file import SqliteFile
from wizard.procore.platform.change_orders import WISHES
from wizard.procore.platform.requests import ErpRequest

_SCHEMA = """
CREATE TABLE IF NOT EXISTS request (
    connection TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, data TEXT NOT NULL,
    arrived TEXT NOT NULL, state TEXT NOT NULL, words TEXT NOT NULL DEFAULT '', run TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (connection, number)
) STRICT;
CREATE INDEX IF NOT EXISTS request_waiting ON request (connection, number) WHERE state = 'waiting';
CREATE TABLE IF NOT EXISTS line (
    connection TEXT PRIMARY KEY, entitled INTEGER, asked TEXT, looked TEXT, told TEXT NOT NULL DEFAULT '',
    trouble TEXT, settings TEXT NOT NULL DEFAULT '{}'
) STRICT;
"""

LISTED = 100
"""How many requests of a connection are listed."""


class State(StrEnum):
    WAITING = "waiting"  # arrived, nothing done yet
    RUNNING = "running"  # a run was started for it
    TAKEN = "taken"  # something to be exported: its queue has it
    DONE = "done"
    DECLINED = "declined"


@dataclass(frozen=True)
class Arrived:
    """One request as kept; `run` is the run that was started for it ("": none)."""

    request: ErpRequest
    arrived: str
    state: State
    words: str
    run: str

    def to_data(self) -> dict[str, Any]:
        """Return what people are shown of it: no contents."""
        return {
            "request": self.request.id,
            "name": self.request.request_name,
            "arrived": self.arrived,
            "state": self.state.value,
            "words": self.words,
            "run": self.run,
        }


@dataclass(frozen=True)
class Line:
    """What is known of a connection's line to the platform; None where nobody has asked or looked yet.

    `told` is the fingerprint of what Procore was last told about us.
    """

    entitled: bool | None = None
    asked: datetime | None = None
    looked: datetime | None = None
    told: str = ""
    trouble: dict[str, Any] | None = None


class Inbox:
    """The ledger of one home. Each object has a database connection of its own; use it in one thread.

    `unread` are the requests that could not be read yet, and so have not arrived.
    """

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _SCHEMA + UNREAD)
        self.unread = Unread(self._file)

    def __enter__(self) -> Inbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()

    # -- requests ------------------------------------------------------------------------------------------------

    def unknown(self, connection: str, numbers: Sequence[int]) -> list[int]:
        """Return those of `numbers` that were never asked for, each once, in ascending order."""
        rows = self._file.all("SELECT number FROM request WHERE connection = ?", connection)
        return sorted(set(numbers) - {row["number"] for row in rows} - self.unread.numbers(connection))

    def add(self, connection: str, request: ErpRequest, now: datetime) -> bool:
        """Keep a request; tell whether it is new."""
        done = self._file.run(
            "INSERT OR IGNORE INTO request (connection, number, name, data, arrived, state)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            connection,
            request.id,
            request.request_name,
            json.dumps(_with_detail(request)),
            now.isoformat(),
            State.WAITING,
        )
        return done.rowcount == 1

    def enter(self, connection: str, number: int, state: State, words: str = "", run: str = "") -> None:
        """Note what became of a request."""
        self._file.run(
            "UPDATE request SET state = ?, words = ?, run = ? WHERE connection = ? AND number = ?",
            state,
            words,
            run,
            connection,
            number,
        )

    def open(self, connection: str, *, change_orders: bool) -> list[Arrived]:
        """Return the requests that are not answered yet, oldest first: those about change orders, or the others."""
        return [
            one
            for one in self._rows(
                "SELECT * FROM request WHERE connection = ? AND state IN ('waiting', 'running') ORDER BY number",
                connection,
            )
            if (one.request.request_name in WISHES) == change_orders
        ]

    def listed(self, connection: str) -> list[Arrived]:
        """Return the last requests, newest first."""
        return self._rows(
            "SELECT * FROM request WHERE connection = ? ORDER BY number DESC LIMIT ?", connection, LISTED
        )

    def of(self, connection: str) -> ConnectionInbox:
        """Return the change orders of one connection, as `PlatformChangeOrders` takes them."""
        return ConnectionInbox(self, connection)

    # -- the line ------------------------------------------------------------------------------------------------

    def line(self, connection: str) -> Line:
        row = self._file.one("SELECT * FROM line WHERE connection = ?", connection)
        if row is None:
            return Line()
        return Line(
            None if row["entitled"] is None else bool(row["entitled"]),
            _moment(row["asked"]),
            _moment(row["looked"]),
            row["told"],
            json.loads(row["trouble"]) if row["trouble"] else None,
        )

    def enter_entitled(self, connection: str, yes: bool, now: datetime) -> None:
        self._set(connection, entitled=int(yes), asked=now.isoformat())

    def enter_look(self, connection: str, now: datetime) -> None:
        self._set(connection, looked=now.isoformat(), trouble=None)

    def enter_told(self, connection: str, fingerprint: str) -> None:
        self._set(connection, told=fingerprint)

    def enter_trouble(self, connection: str, problem: dict[str, Any]) -> None:
        self._set(connection, trouble=json.dumps(problem))

    def settings(self, connection: str) -> dict[str, Any]:
        """Return how this connection listens, as it was entered."""
        row = self._file.one("SELECT settings FROM line WHERE connection = ?", connection)
        found: dict[str, Any] = json.loads(row["settings"]) if row else {}
        return found

    def enter_settings(self, connection: str, settings: dict[str, Any]) -> None:
        self._set(connection, settings=json.dumps(settings))

    def forget(self, connection: str) -> None:
        """Forget what is known of a connection that is removed, but not which requests were answered.

        Their numbers stay, without contents: a hook of the same name tells of them once more, should the connection
        be set up again, and none is to be done twice.
        """
        with self._file.transaction():
            self._file.run("DELETE FROM line WHERE connection = ?", connection)
            self._file.run("DELETE FROM unread WHERE connection = ?", connection)
            self._file.run(
                "DELETE FROM request WHERE connection = ? AND state IN (?, ?)",
                connection,
                State.WAITING,
                State.RUNNING,
            )
            self._file.run("UPDATE request SET data = '{}', words = '' WHERE connection = ?", connection)

    # -- SQL -----------------------------------------------------------------------------------------------------

    def _set(self, connection: str, **values: Any) -> None:
        columns = ", ".join(f"{name} = ?" for name in values)  # names of this module's own calls
        self._file.run("INSERT OR IGNORE INTO line (connection) VALUES (?)", connection)
        self._file.run(
            f"UPDATE line SET {columns} WHERE connection = ?",  # noqa: S608
            *values.values(),
            connection,
        )

    def _rows(self, sql: str, *values: Any) -> list[Arrived]:
        return [_arrived(row) for row in self._file.all(sql, *values)]


class ConnectionInbox:
    """The change orders of one connection; implements `wizard.procore.platform.change_orders.Inbox`."""

    def __init__(self, inbox: Inbox, connection: str) -> None:
        self._inbox = inbox
        self._connection = connection
        self._left: set[int] = set()

    def close(self) -> None:
        self._inbox.close()

    def change_orders(self) -> Iterator[ErpRequest]:
        for one in self._inbox.open(self._connection, change_orders=True):
            yield one.request
            # Whoever asks for the next one has kept this one, or left it: what was kept is not given out again.
            if one.request.id not in self._left:
                self._inbox.enter(self._connection, one.request.id, State.TAKEN)

    def leave(self, number: int) -> None:
        self._left.add(number)


def _arrived(row: sqlite3.Row) -> Arrived:
    request = ErpRequest(id=row["number"], request_name=row["name"], request_data=json.loads(row["data"]))
    return Arrived(request, row["arrived"], State(row["state"]), row["words"], row["run"])


def _with_detail(request: ErpRequest) -> Any:
    """Return the data with the detail that some events have beside them, which is closed when it is answered."""
    data, beside = request.request_data, request.request_detail_id
    return {"request_detail_id": beside, **data} if beside is not None and isinstance(data, dict) else data


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
