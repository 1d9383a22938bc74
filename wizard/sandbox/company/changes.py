"""What happens in the sample company between two runs: records are changed, or go.

Changes are made as the accounting system makes them: the value and the stamp of that record, nothing else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Final

from wizard.sandbox.company.tables import tables


@dataclass(frozen=True)
class Changed:
    """One record that was changed: its entity in the catalogue, and its key as the table holds it."""

    entity: str
    key: tuple[str, ...]


@dataclass(frozen=True)
class _Named:
    """Records of `entity` whose name, in `column`, appears in exactly one record of Procore."""

    entity: str
    table: str
    column: str
    condition: str = "1"


_NAMED: Final = (
    # A quick bill job's name is also the title of its contract, so a change there would count twice.
    _Named("job_jc", "JCM_MASTER__JOB", "Description", "Billing_Method = 'Contract'"),
    _Named("vendor_ap", "APM_MASTER__VENDOR", "Name"),
    _Named("contract_item_cn", "CNM_MASTER__CONTRACT_ITEM", "Description"),
)


def change_records(path: Path, how_many: int) -> tuple[Changed, ...]:
    """Give exactly `how_many` jobs, vendors and contract items in turn a new name, and return which.

    The choice is always the same; a second call changes the same records again. Raises `ValueError` when the
    company has fewer such records.
    """
    with closing(sqlite3.connect(path)) as database, database:
        chosen = list(islice(_candidates(database), how_many))
        if len(chosen) < how_many:
            raise ValueError(f"only {len(chosen)} records can be changed")
        for named, key in chosen:
            _rename(database, named, key)
    return tuple(Changed(named.entity, key) for named, key in chosen)


def remove_record(path: Path, table: str, *key: str) -> None:
    """Delete one record of `table`; blanks around key values do not matter. `KeyError` if it is not there."""
    with closing(sqlite3.connect(path)) as database, database:
        # Names come from the tables this package made; values are bound.
        condition = " AND ".join(f'trim("{column}") = trim(?)' for column in tables()[table].key)
        gone = database.execute(f'DELETE FROM "{table}" WHERE {condition}', key)  # noqa: S608
        if gone.rowcount != 1:
            raise KeyError((table, *key))


def _candidates(database: sqlite3.Connection) -> Iterator[tuple[_Named, tuple[str, ...]]]:
    lists = [[(named, key) for key in _keys(database, named)] for named in _NAMED]
    longest = max(map(len, lists))
    return chain.from_iterable(some[place : place + 1] for place in range(longest) for some in lists)


def _keys(database: sqlite3.Connection, named: _Named) -> list[tuple[str, ...]]:
    columns = ", ".join(f'"{column}"' for column in tables()[named.table].key)
    return database.execute(
        f'SELECT {columns} FROM "{named.table}" WHERE {named.condition} ORDER BY {columns}'  # noqa: S608
    ).fetchall()


def _rename(database: sqlite3.Connection, named: _Named, key: tuple[str, ...]) -> None:
    table = tables()[named.table]
    where = " AND ".join(f'"{column}" = ?' for column in table.key)
    select = f'SELECT "{named.column}" FROM "{named.table}" WHERE {where}'  # noqa: S608
    (name,) = database.execute(select, key).fetchone()
    stamp = ", Date_Stamp = '2026-10-31'" if any(column.name == "Date_Stamp" for column in table.columns) else ""
    update = f'UPDATE "{named.table}" SET "{named.column}" = ?{stamp} WHERE {where}'  # noqa: S608
    database.execute(update, (_next_name(name), *key))


def _next_name(name: str) -> str:
    """Return `name` with its revision counted up, within the column's 30 characters."""
    base, mark, revision = name.partition(" rev ")
    following = f" rev {int(revision) + 1 if mark else 2}"
    return base[: 30 - len(following)] + following
