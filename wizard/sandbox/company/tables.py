"""The tables of the sample company: the columns of the entity catalogue, plus some that nobody maps.

Declared types are those that the Sage driver reports, so that an ODBC driver over the sample reports them
too. Knows how a table is made and filled, not what it holds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Column

Row = Mapping[str, Any]
"""Column name → value; a column that is not named is NULL."""

COMPANY_TABLE: Final = "SAMPLE_COMPANY"
"""One row, one column `Name`. Not a Sage table: a real data folder keeps its name in the file ts.ctl."""


@dataclass(frozen=True)
class Table:
    """One table: its key columns and all its columns."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def ddl(self) -> str:
        """Return the statement that makes the table, clustered by its key as a Sage file is read."""
        parts = [_declaration(column, column.name in self.key) for column in self.columns]
        parts.append("PRIMARY KEY (" + ", ".join(map(_quoted, self.key)) + ")")
        return f"CREATE TABLE {_quoted(self.name)} ({', '.join(parts)}) WITHOUT ROWID"

    def insert(self, names: Iterable[str]) -> str:
        """Return the statement that adds one row with values for the columns `names`."""
        chosen = list(names)
        marks = ", ".join("?" * len(chosen))
        return f"INSERT INTO {_quoted(self.name)} ({', '.join(map(_quoted, chosen))}) VALUES ({marks})"  # noqa: S608

    def fill(self, database: sqlite3.Connection, rows: Iterable[Row]) -> None:
        """Add `rows` in bulk."""
        names = [column.name for column in self.columns]
        database.executemany(self.insert(names), (tuple(map(row.get, names)) for row in rows))


def _text(name: str, length: int) -> Column:
    return Column(name=name, type="text", length=length)


_OPERATOR: Final = _text("Operator_Stamp", 20)
_VERSION: Final = _text("Row_Version", 20)

_UNMAPPED: Final[dict[str, tuple[Column, ...]]] = {
    "JCM_MASTER__JOB": (
        _text("Scope_of_Work", 1000),
        Column(name="JTD_Cost", type="double"),
        Column(name="Job_Notes", type="long"),
        _OPERATOR,
        _VERSION,
    ),
    "JCM_MASTER__COST_CODE": (Column(name="JTD_Cost", type="double"), _text("Exempt_Status", 20), _OPERATOR),
    "JCM_MASTER__EXTRA": (_OPERATOR,),
    "ARM_MASTER__CUSTOMER": (
        Column(name="Days_Before_Due", type="integer"),
        _text("Statement_Msg", 1000),
        _OPERATOR,
    ),
    "APM_MASTER__INVOICE": (_text("Batch", 10), Column(name="Invoice_Notes", type="long"), _OPERATOR),
    "CNM_MASTER__CONTRACT": (_OPERATOR, _VERSION),
    "CNM_MASTER__CONTRACT_ITEM": (_OPERATOR, _VERSION),
    "CNM_MASTER__CHANGE_ORDER": (_OPERATOR,),
    "CNM_MASTER__CHANGE_ORDER_ITEM": (_OPERATOR,),
    "JCT_CURRENT__TRANSACTION": (Column(name="Transaction_File_Links", type="long"),),
}

_FURTHER: Final = (
    Table("PRM_MASTER__EMPLOYEE", ("Employee",), (_text("Employee", 10), _text("Employee_Name", 30))),
    Table(
        "TS_CTL_RECORD_3",
        ("FLDCODE", "Section"),
        (
            Column(name="FLDCODE", type="integer"),
            Column(name="Section", type="integer"),
            Column(name="CSLEN", type="integer"),
            _text("CNDESC", 30),
            _text("CNPUNCT", 1),
            Column(name="CNTCAP", type="integer"),
        ),
    ),
    Table(COMPANY_TABLE, ("Name",), (_text("Name", 33),)),
)


@cache
def tables() -> dict[str, Table]:
    """Return every table of the sample by name.

    A table that serves several entities has the columns of all of them. Its key is theirs, except for an
    entity that is only the distinct values of one column.
    """
    keys: dict[str, tuple[str, ...]] = {}
    columns: dict[str, dict[str, Column]] = {}
    for entity in catalogue("sage300").entities:
        held = columns.setdefault(entity.table, {})
        if not entity.distinct:
            keys[entity.table] = entity.key
        for column in entity.columns:
            held.setdefault(column.name, column)
    for name, unmapped in _UNMAPPED.items():
        columns[name] |= {column.name: column for column in unmapped}
    made = {name: Table(name, keys[name], tuple(held.values())) for name, held in columns.items()}
    return made | {table.name: table for table in _FURTHER}


def _declaration(column: Column, key: bool) -> str:
    declared = {
        "text": f"VARCHAR({column.length})",
        "integer": "NUMERIC(10,0)",
        "double": "DOUBLE",
        "boolean": "BIT",
        "date": "DATE",
        "time": "TIME",
        "long": "TEXT",
    }[column.type]
    return f"{_quoted(column.name)} {declared}{' NOT NULL' if key else ''}"


def _quoted(name: str) -> str:
    return f'"{name}"'
