"""Tax codes and insurances: what the company has is delivered, and what is not known is never guessed."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sites import Site

from wizard.core.mirror import Row
from wizard.core.translation.sage300 import Parent, Rules
from wizard.core.translation.tax_codes import tax_code
from wizard.errors import TrueupError
from wizard.machine.resources import translation
from wizard.procore.public import Procore

RULES = Rules.from_data(translation("sage300"))


def change(site: Site, statement: str) -> None:
    with closing(sqlite3.connect(site.company)) as db, db:
        db.execute(statement)


def test_tax_codes_and_insurances_arrive_once(running: Site) -> None:
    run = ("tax_group", "insurance_ap")
    assert running.sync(run=run)["state"] == "done"
    with closing(sqlite3.connect(running.company)) as db:
        rates = dict(db.execute("SELECT Tax_ID, Rate FROM TXM_MASTER__TAX_RATE"))
        policies = {policy for (policy,) in db.execute("SELECT Policy_Number FROM APM_MASTER__VENDOR_INSURANCE")}
    with Procore(running.account(), running.double.client_secret) as line:
        assert {entry["code"]: entry["rate1"] for entry in line.tax_codes()} == rates
        assert {entry["policy_number"] for entry in line.insurances()} == policies
        assert all(entry["vendor_id"] for entry in line.insurances())
    before = len(running.deliveries())
    running.sync(run=run)
    assert len(running.deliveries()) == before


def test_a_company_without_insurances_is_told_so_and_the_run_goes_on(running: Site) -> None:
    change(running, "DROP TABLE APM_MASTER__VENDOR_INSURANCE")
    shown = running.sync(run=("tax_group", "insurance_ap"))
    states = {row["entity"]: row["state"] for row in shown["entities"]}
    assert (states["insurance_ap"], states["tax_group"]) == ("not found", "done")


@pytest.mark.parametrize("family", [{}, {"rate": Parent(None, {"Rate": None})}])
def test_a_group_whose_rate_is_not_known_is_set_aside(family: dict[str, Parent]) -> None:
    row = Row("OR", {"Tax_Group": "OR"}, None, None, gone=False)
    with pytest.raises(TrueupError) as caught:
        tax_code(row, family, RULES)
    assert (caught.value.code, caught.value.params) == ("RC-509", {"group": "OR"})


def test_a_group_has_the_rate_that_bears_its_id() -> None:
    row = Row("OR", {"Tax_Group": "OR", "Description": None}, None, None, gone=True)
    body = tax_code(row, {"rate": Parent(None, {"Rate": 8.25})}, RULES)
    assert body == {"origin_id": "TX|OR", "code": "OR", "description": "OR", "rate1": 8.25, "archived": True}
