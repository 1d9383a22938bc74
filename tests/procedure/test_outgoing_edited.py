"""What was edited since it was accepted is told by the names that people see, in the reader's language."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from typing import get_args

from wizard.errors import TrueupError
from wizard.procedure.budget_change import BudgetChange
from wizard.procedure.change_order import NOBODY
from wizard.procedure.outgoing import (
    FACTS,
    Commitment,
    CommitmentLine,
    Company,
    Project,
    Thing,
    edited,
    fingerprint,
)
from wizard.procore.outgoing import commitment_of

STEEL = Company(1, "Harbour Steel", code="H1", city="Oslo", postcode="0150", updated_at="1")


def told(accepted: Thing, shown: Thing) -> list[str]:
    return [str(words) for words in edited(accepted, shown)]


def test_facts_are_told_as_they_are_called_beside_their_values_each_once() -> None:
    shown = replace(STEEL, code="H2", city="Bergen", postcode="5003", updated_at="2")
    assert told(STEEL, shown) == ["ERP vendor ID", "Address"]
    assert told(STEEL, replace(STEEL, updated_at="2")) == []
    pier = Project(2, "Pier", code="P1")
    assert told(pier, replace(pier, code="P2", start="2026-11-26")) == ["Number", "Start date"]
    contract = Commitment(3, "SC-1", "Steel", NOBODY, NOBODY, ())
    line = CommitmentLine(4, "Beams", Decimal(5), NOBODY, NOBODY)
    assert told(contract, replace(contract, lines=(line,))) == ["Lines"]


def test_amounts_are_told_with_their_cents() -> None:
    lines = (
        CommitmentLine(4, "Beams", Decimal("5.0"), NOBODY, NOBODY),
        CommitmentLine(5, "", Decimal("0.125"), NOBODY, NOBODY),
    )
    facts = Commitment(3, "SC-1", "Steel", NOBODY, NOBODY, lines).facts()
    assert [str(value) for name, value in facts if str(name) in ("Line", "Amount")] == [
        "Beams · 5.00",
        "0.125",
        "5.125",
    ]


def test_a_line_names_the_sub_job_of_its_cost_code_and_is_the_same_as_before() -> None:
    shown = {
        "id": 4,
        "amount": "5.0",
        "cost_code": {"id": 301, "full_code": "2-100", "biller": "Tenant", "biller_type": "SubJob"},
    }
    coded = {**shown["cost_code"], "biller_origin_id": "X|100-A"}
    named, unnamed = (
        commitment_of({"id": 3}, [{**shown, "cost_code": code}], purchase=False)
        for code in (coded, shown["cost_code"])
    )
    for contract, told in ((named, "100-A 2-100 · 5.00"), (unnamed, "Tenant 2-100 · 5.00")):
        assert [str(value) for name, value in contract.facts() if str(name) == "Line"] == [told]
        plain = replace(contract, lines=(replace(contract.lines[0], below=""),))
        assert fingerprint(plain) == fingerprint(contract)
        assert edited(plain, contract) == []


def test_every_fact_that_may_be_edited_has_such_a_name() -> None:
    things = get_args(get_args(Thing)[0])
    assert {Company, Project, Commitment, BudgetChange} <= set(things)
    silent = {"id", "kind", "updated_at", "origin_id", "transactions"}
    assert {field.name for thing in things for field in fields(thing)} - silent == set(FACTS)


def test_an_error_says_them_in_the_readers_language() -> None:
    french = {"Address": "Adresse", "Name": "Nom"}
    for code in ("EX-644", "EX-662"):
        changes = edited(STEEL, replace(STEEL, name="Steel", city="Bergen"))
        problem = TrueupError(code, title=STEEL.name, changes=changes)
        kept = TrueupError.from_dict(problem.to_dict()).words("cause").told(lambda text: french.get(text, text))
        assert "Nom, Adresse" in kept, code
