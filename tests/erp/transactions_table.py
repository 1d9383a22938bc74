"""A table of transactions behind SQLite's driver, large enough to be read in slices, and the mirror of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from wizard.core.mirror import Mirror
from wizard.erp.contract import ReadEnd, ReadRequest
from wizard.erp.reading import Limits
from wizard.erp.sage300 import SageCompany, company
from wizard.machine.resources import catalogue
from wizard.procedure.plan import OdbcSource
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.transactions import write_transactions

_WHOLE = catalogue("sage300").entity("transaction_jc")
ENTITY = _WHOLE.model_copy(update={"columns": _WHOLE.columns[:14]})
TABLE, ROWS = ENTITY.table, 5_000
KEY = " || '|' || ".join(f"coalesce(\"{name}\", '')" for name in ENTITY.key)


@dataclass
class Table:
    """The transactions of a company behind SQLite's driver, and the mirror that they are read into."""

    path: Path
    mirror: Mirror

    def run(self, statement: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.path)) as database, database:
            return database.execute(statement).fetchall()

    @property
    def source(self) -> OdbcSource:
        keywords = {"Database": str(self.path), "StepAPI": "1"}
        return OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8")

    def read(
        self,
        source: OdbcSource | None = None,
        cancelled: Callable[[], bool] = lambda: False,
        meanwhile: Callable[[], object] = lambda: None,
        limits: Limits | None = None,
    ) -> str:
        """Read into the mirror and return what was found; raises what the company raises.

        `meanwhile` happens between slices that were given up and the read in one piece.
        """
        self.mirror.prepare(ENTITY, ENTITY.columns, "1", delivered=False)
        reading = self.mirror.start_read(ENTITY.id)
        request = ReadRequest(ENTITY, ENTITY.columns, reading.previous, reading.following, touched=reading.touched)
        for part in SageCompany(source or self.source, limits=limits).read(request, cancelled):
            if isinstance(part, ReadEnd):
                found = self.mirror.finish_read(ENTITY.id, part, complete=True)
                return f"{found.read} read, {found.new} new, {found.changed} changed, {found.gone} gone"
            self.mirror.store(ENTITY.id, part)
            if part.kind == "again":
                meanwhile()
        raise AssertionError("a read has an end")

    def is_mirrored(self) -> bool:
        """Tell whether the mirror holds what the table holds."""
        there = {row.key: round(row.values["Amount"], 2) for row in self.mirror.all_rows(ENTITY.id) if not row.gone}
        return there == dict(self.run(f'SELECT {KEY}, round("Amount", 2) FROM {TABLE}'))

    def files(self) -> list[Path]:
        return sorted((self.path.parent / "generations").iterdir())


@contextmanager
def large_table(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Table]:
    """A table that is large enough from now on."""
    patch.setattr(company, "LARGE", ROWS // 2)
    patch.setattr(company, "SLICE", 700)
    path = folder / "company.sqlite"
    with closing(sqlite3.connect(path)) as database, database:
        declared = tables()[TABLE].ddl()  # here with numbered rows, and a key that may hold NULL
        database.execute(declared.replace("WITHOUT ROWID", "").replace("NOT NULL", ""))
        write_transactions(database, ROWS, 1)
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        yield Table(path, mirror)


def source_of(table: Table) -> dict[str, Any]:
    return {**table.source.model_dump(), "connect_timeout": 20, "block_timeout": 60}


def command_of(table: Table, **more: Any) -> dict[str, Any]:
    columns = [(column.name, column.length) for column in ENTITY.columns]
    asked = {"table": TABLE, "columns": columns, "key": ENTITY.key, "rows_per_fetch": 100}
    wanted = {"large": ROWS // 2, "least": 700}
    return {**asked, "source": source_of(table), "widths": {}, "slices": wanted, **more}
