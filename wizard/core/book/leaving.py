"""What the book says of a connection that is removed: out of force first, forgotten last.

Between the two its plans are still here though none is in force, which nothing else brings about: that tells
whoever comes next that there is something left to remove, and under which names its secrets are kept.
"""

# ruff: noqa: S608  names of tables, and the sign, are those that this module itself gives
from __future__ import annotations

from wizard.core.book.run import RunState
from wizard.errors import TrueupError
from wizard.machine.sqlite_file import SqliteFile


class Leaving:
    """The removals of one home, in the open file of its book."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def retire(self, connection: str) -> None:
        """Have nothing in force for a connection, and none of it run by itself; nothing happens where that is so.

        Raises CO-421 for one that is not here.
        """
        with self._file.transaction():
            if self._file.one("SELECT 1 FROM plan WHERE connection = ?", connection) is None:
                raise TrueupError("CO-421", connection=connection)
            for table in ("live", "schedule"):
                self._file.run(f"DELETE FROM {table} WHERE connection = ?", connection)

    def begun(self) -> list[str]:
        """Return the connections whose removal was begun and has not ended."""
        rows = self._file.all(
            "SELECT DISTINCT connection FROM plan WHERE connection NOT IN (SELECT connection FROM live) ORDER BY 1"
        )
        return [row["connection"] for row in rows]

    def runs(self, connection: str) -> dict[str, int]:
        """Return the runs of a connection, ended ones too, each with how many attempts were made at it."""
        rows = self._file.all("SELECT id, attempt FROM run WHERE connection = ?", connection)
        return {row["id"]: row["attempt"] for row in rows}

    def secrets(self, connection: str) -> set[str]:
        """Return the names of the secrets that any plan of a connection names, and none of another one."""
        return self._named("=", connection) - self._named("<>", connection)

    def forget(self, connection: str) -> None:
        """Strike the plans of a connection, and its runs with what they read."""
        runs = "SELECT id FROM run WHERE connection = ?"
        with self._file.transaction():
            self._file.run(f"DELETE FROM entity_read WHERE run IN ({runs})", connection)
            for table in ("run", "plan"):
                self._file.run(f"DELETE FROM {table} WHERE connection = ?", connection)

    def never_worked(self, connection: str) -> bool:
        """Tell whether no run of a connection ever came to its end: it may have been set up by mistake."""
        done = "SELECT 1 FROM run WHERE connection = ? AND state IN (?, ?)"
        return self._file.one(done, connection, RunState.DONE, RunState.DONE_WITH_RECORDS) is None

    def _named(self, which: str, connection: str) -> set[str]:
        rows = self._file.all(
            "SELECT DISTINCT plan ->> '$.connection.procore.secret_name' AS procore, "
            f"plan ->> '$.connection.source.password_secret' AS source FROM plan WHERE connection {which} ?",
            connection,
        )
        return {name for row in rows for name in (row["procore"], row["source"]) if name}
