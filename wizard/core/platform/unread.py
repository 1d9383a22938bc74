"""ERP requests that could not be read when they were fetched, or that Procore could not show: told, and asked for
again until they can be read.

They lie beside those that arrived, in the same file, because nothing can be done about them or answered to them:
neither what one asks for is known, nor the detail that is to be closed.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from wizard.errors import TrueupError
from wizard.machine.sqlite_file import SqliteFile

SCHEMA = """
CREATE TABLE IF NOT EXISTS unread (
    connection TEXT NOT NULL, number INTEGER NOT NULL, since TEXT NOT NULL, asked TEXT NOT NULL,
    problem TEXT NOT NULL, PRIMARY KEY (connection, number)
) STRICT;
"""

A_LOOK = 5
"""How many of a connection are asked for again at one look, in turns: each costs a call of the allowance."""


class Unread:
    """Those of one home, in the open file of its inbox."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def enter(self, connection: str, number: int, problem: TrueupError, now: datetime) -> None:
        """Note that a request was asked for in vain; since when that is so stays as it was."""
        self._file.run(
            "INSERT INTO unread VALUES (?, ?, ?, ?, ?) ON CONFLICT (connection, number)"
            " DO UPDATE SET asked = excluded.asked, problem = excluded.problem",
            connection,
            number,
            now.isoformat(),
            now.isoformat(),
            json.dumps(problem.to_dict()),
        )

    def remove(self, connection: str, number: int) -> None:
        """Forget one that was read, or that is gone; nothing happens where there is none."""
        self._file.run("DELETE FROM unread WHERE connection = ? AND number = ?", connection, number)

    def numbers(self, connection: str) -> set[int]:
        rows = self._file.all("SELECT number FROM unread WHERE connection = ?", connection)
        return {row["number"] for row in rows}

    def turn(self, connection: str) -> list[int]:
        """Return those that are to be asked for again at this look: the ones that were not for the longest."""
        rows = self._file.all(
            "SELECT number FROM unread WHERE connection = ? ORDER BY asked, number LIMIT ?", connection, A_LOOK
        )
        return [row["number"] for row in rows]

    def problems(self) -> dict[str, list[dict[str, Any]]]:
        """Return why requests could not be read, by their connection; nothing of one that has none."""
        found: dict[str, list[dict[str, Any]]] = {}
        for row in self._file.all("SELECT connection, problem FROM unread ORDER BY connection, number"):
            found.setdefault(row["connection"], []).append(json.loads(row["problem"]))
        return found

    def listed(self, connection: str) -> list[dict[str, Any]]:
        """Return all of them as people are shown them: `{"request", "since", "problem": error}`."""
        rows = self._file.all("SELECT * FROM unread WHERE connection = ? ORDER BY number", connection)
        return [
            {"request": row["number"], "since": row["since"], "problem": json.loads(row["problem"])} for row in rows
        ]
