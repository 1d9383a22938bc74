"""What a Sage row becomes in Procore."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.core.delivery.destinations import SAGE as DESTINATIONS
from wizard.core.translation import sage300 as translation
from wizard.core.translation.sage300 import Parent, Rules, money
from wizard.machine.resources import catalogue
from wizard.machine.resources import translation as texts

RULES = Rules.from_data(texts("sage300"))


@dataclass(frozen=True)
class Told:
    key: str
    values: dict[str, Any] = field(default_factory=dict)
    gone: bool = False


@given(st.integers(min_value=-(10**13), max_value=10**13))
def test_money_that_was_keyed_in_as_cents_comes_back_as_these_cents(cents: int) -> None:
    assert Decimal(money(cents / 100)) == Decimal(cents) / 100


@given(st.integers(min_value=-(10**13), max_value=10**13), st.integers(-3, 3))
def test_the_noise_of_doubles_is_no_money(cents: int, steps: int) -> None:
    noisy = cents / 100
    for _ in range(abs(steps)):
        noisy = math.nextafter(noisy, math.copysign(math.inf, steps))
    assert Decimal(money(noisy)) == Decimal(cents) / 100


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        (0.1 + 0.2, "0.30"),
        (-(0.1 + 0.2), "-0.30"),
        (1e15, "1000000000000000.00"),
        (-1e15, "-1000000000000000.00"),
        (1.005, "1.01"),  # half up, of the shortest text of the float
        (-1.005, "-1.01"),
        (0.004999999, "0.00"),
        (-0.004, "0.00"),
        (-0.0, "0.00"),
        (5e-324, "0.00"),
        (7, "7.00"),
        ("12.345", "12.35"),  # what a driver gives as NUMERIC is a text
        (None, "0.00"),
    ],
)
def test_an_amount_is_the_cents_that_were_meant(told: object, meant: str) -> None:
    assert money(told) == meant
    assert translation.cents(told) == float(meant)


@given(st.integers(min_value=-(10**13), max_value=10**13))
def test_a_number_in_a_body_is_written_with_the_same_digits(cents: int) -> None:
    assert Decimal(repr(translation.cents(cents / 100))) == Decimal(cents) / 100


def test_a_closed_job_is_an_inactive_project_whatever_its_spelling() -> None:
    for status, active in (("Closed", False), ("CLOSED", False), ("In progress", True), (None, True)):
        body = translation.project(Told("03-001", {"Job": "03-001", "Status": status}), {}, RULES)
        assert body["active"] is active


def test_a_job_that_is_gone_becomes_inactive_and_is_never_deleted() -> None:
    told = Told("03-001", {"Job": "03-001", "Description": "Depot", "Status": "In progress"}, gone=True)
    assert translation.project(told, {}, RULES)["active"] is False


def test_a_record_without_a_name_is_called_by_its_code() -> None:
    assert translation.vendor(Told("ACME", {"Vendor": "ACME"}), {}, RULES)["name"] == "ACME"


def test_only_the_lines_of_the_jobs_own_billing_level_become_contract_items() -> None:
    group = Told("J|X|2-000", {"Group_Cost_Code": True, "Orig_Scheduled_Value": 100.0})
    detail = Told("J|X|2-600", {"Group_Cost_Code": False, "Orig_Scheduled_Value": 100.0})
    empty = Told("J|X|2-700", {"Group_Cost_Code": False, "Orig_Scheduled_Value": 0.0})

    def lines(level: str) -> list[str]:
        family = {"contract": Parent(1, {"Billing_Level": level})}
        told = [group, detail, empty]
        return [row.key for row in told if translation.quick_bill_item(row, family, RULES)]

    assert lines("Division") == [group.key]
    assert lines("Cost code") == [detail.key]
    assert lines("Job") == []
    assert lines("something new") == []


def test_an_unknown_contract_status_never_becomes_approved() -> None:
    body = translation.contract(Told("C1", {"Contract": "C1", "Status": "On fire"}), {}, RULES)
    assert body["contract"]["status"] == "Draft"


def test_every_destination_is_an_entity_and_follows_its_parents() -> None:
    known = catalogue("sage300")
    seen: list[str] = []
    for entity_id in DESTINATIONS:
        entity = known.entity(entity_id)
        # What it is made from has to be read before it, not delivered.
        needs = set(entity.needs) & set(DESTINATIONS) - {entity.made_from}
        assert needs <= set(seen), f"{entity_id} would be delivered before what it needs"
        seen.append(entity_id)
