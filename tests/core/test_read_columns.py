"""What is ticked decides which columns are asked for: a transaction has 81, and eight of them are links."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.mirror import Mirror
from wizard.core.reading.entity import Use, columns_of, read_entity
from wizard.core.reading.losses import Losses
from wizard.erp.sage300 import SageCompany
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue, recipes
from wizard.procedure.mappings import Mappings, field_tick, link_tick, merge
from wizard.procedure.plan import SqliteSource
from wizard.procedure.recipes import named
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.transactions import write_transactions

SAGE = catalogue("sage300")
TRANSACTION = SAGE.entity("transaction_jc")
LINKS = {link.column for link in TRANSACTION.links}
RECIPES = named(["pcco_export", "job_cost_transactions"], recipes())
TICKED: Mappings = merge(merge((), RECIPES[0].change(SAGE, owns_pj=False)), RECIPES[1].change(SAGE, owns_pj=False))


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """Transactions without the columns of their links: who asks for one is refused."""
    path = tmp_path / "company.sqlite"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(tables()[TRANSACTION.table].ddl())
        write_transactions(database, 200, 1)
        for column in LINKS:
            database.execute(f'ALTER TABLE {TRANSACTION.table} DROP COLUMN "{column}"')
    return path


def read(company: Path, mappings: Mappings) -> list[dict[str, Any]]:
    folder = company.parent
    progress = Progress("R-1", datetime.now(UTC).isoformat(), [EntityProgress(TRANSACTION.id, "Transaction (JC)")])
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        read_entity(
            SageCompany(SqliteSource(path=str(company))),
            mirror,
            TRANSACTION,
            mappings=mappings,
            use=Use(None, "1"),
            since=None,
            progress=progress,
            losses=Losses(Home(folder / "home").prepare(), "acme"),
            cancelled=lambda: False,
        )
        return [row.values for row in mirror.all_rows(TRANSACTION.id)]


def test_a_link_that_a_recipe_cleared_is_not_asked_for_though_all_fields_are_ticked(company: Path) -> None:
    rows = read(company, TICKED)
    assert len(rows) == 200
    assert {len(row) for row in rows} == {81 - 8}
    assert not LINKS & rows[0].keys()
    assert {row["Transaction_Status"] for row in rows} == {"Posted"}


def test_a_link_that_is_ticked_again_is_asked_for(company: Path) -> None:
    with pytest.raises(TrueupError, match="DB-206") as caught:
        read(company, TICKED | {link_tick(TRANSACTION.id, "employee")})
    assert caught.value.params["column"] == "Employee"


def test_a_field_that_nobody_ticked_is_not_asked_for(company: Path) -> None:
    rows = read(company, frozenset({field_tick(TRANSACTION.id, "Amount")}))
    assert {tuple(row) for row in rows} == {(*TRANSACTION.key, "Amount")}


def test_what_delivery_cannot_do_without_is_read_whatever_is_ticked() -> None:
    names = {column.name for column in columns_of(TRANSACTION, TICKED, ["Debit_Account"])}
    assert names & LINKS == {"Debit_Account"}
