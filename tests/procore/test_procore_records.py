"""A body that breaks a rule is set aside with its reason before it is sent."""

from __future__ import annotations

from typing import Any

import pytest

from wizard.procore import records
from wizard.procore.records import check


def codes(record: records.Record, body: dict[str, Any]) -> list[tuple[str, str]]:
    return [(problem.code, problem.params["field"]) for problem in check(record, body)]


PROJECT = {"origin_id": "J|1", "name": "Dépôt", "active": True, "state_code": "OR", "country_code": "US"}


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({}, []),
        ({"city": None, "zip": ""}, []),
        ({"name": "x" * 255}, []),
        ({"name": "x" * 256}, [("RC-501", "name")]),
        ({"name": None}, [("RC-506", "name")]),
        ({"name": ""}, [("RC-506", "name")]),
        ({"origin_id": None}, [("RC-506", "origin id")]),
        ({"country_code": "USA"}, [("RC-507", "country code")]),
        ({"state_code": "or"}, [("RC-507", "state code")]),
        ({"active": "yes"}, [("RC-507", "active")]),
        ({"name": 7}, [("RC-507", "name")]),
        ({"start_date": "2026-13-01"}, [("RC-507", "start date")]),
        ({"start_date": "2026-12-31"}, []),
        ({"name": None, "city": "x" * 300}, [("RC-506", "name"), ("RC-501", "city")]),
    ],
)
def test_every_problem_of_a_project_is_named(changes: dict[str, Any], problems: list[tuple[str, str]]) -> None:
    assert codes(records.PROJECT, {**PROJECT, **changes}) == problems


@pytest.mark.parametrize("amount", ["0", "-12.50", "123456789012.12"])
def test_an_amount_is_a_decimal_as_text(amount: str) -> None:
    assert codes(records.PRIME_CONTRACT_LINE_ITEM, {"origin_id": "CN|1|1", "amount": amount}) == []


@pytest.mark.parametrize("amount", [12.5, "12,50", "1e3", "NaN", "", " 1"])
def test_an_amount_is_never_a_float_or_a_word(amount: object) -> None:
    body = {"origin_id": "CN|1|1", "amount": amount}
    assert codes(records.PRIME_CONTRACT_LINE_ITEM, body) == ([("RC-507", "amount")] if amount else [])


@pytest.mark.parametrize(
    ("amount", "good"), [(12.5, True), (-3, True), ("12.50", False), (True, False), (float("nan"), False)]
)
def test_where_procore_takes_numbers_an_amount_is_one(amount: object, good: bool) -> None:
    body = {"origin_id": "JT|1", "amount": amount}
    assert codes(records.DIRECT_COST_LINE, body) == ([] if good else [("RC-507", "amount")])


def test_an_id_may_be_larger_than_32_bits() -> None:
    body = {"origin_id": "CN|1", "vendor_id": 562_949_954_996_998}
    assert codes(records.PRIME_CONTRACT, body) == []
    assert codes(records.PRIME_CONTRACT, {**body, "vendor_id": "562949954996998"}) == [("RC-507", "vendor id")]
    assert codes(records.PRIME_CONTRACT, {**body, "vendor_id": True}) == [("RC-507", "vendor id")]


@pytest.mark.parametrize(("status", "good"), [("Approved", True), ("approved", False), ("Open", False)])
def test_a_status_is_one_of_procores(status: str, good: bool) -> None:
    problems = codes(records.PRIME_CONTRACT, {"origin_id": "CN|1", "status": status})
    assert problems == ([] if good else [("RC-507", "status")])


def test_the_length_and_the_limit_are_told() -> None:
    (problem,) = check(records.SUB_JOB, {"origin_id": "X|1|2", "code": "c", "name": "n" * 300})
    assert problem.params == {"field": "name", "length": 300, "limit": 255}


def test_a_field_that_procore_does_not_have_is_our_own_mistake() -> None:
    with pytest.raises(KeyError, match="origin_code"):
        check(records.PROJECT, {**PROJECT, "origin_code": "1"})
