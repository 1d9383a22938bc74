"""Before anything is written, a person hears every reason against a change order, each with field and remedy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orders import ACCEPTED, TODAY, change_order, line, standing

from wizard.procedure.change_order import Acceptance, ChangeOrder, Markup, PrimeContract, Reference
from wizard.procedure.change_order_rules import (
    LOOSEST_NUMBER,
    LOOSEST_TITLE,
    OLDEST,
    STRICTEST,
    UNTOLD_CURRENCY,
    Limits,
    objections,
)
from wizard.procedure.entering import Item, LinePlace, entry_of
from wizard.words import Words

LOOSE = Limits(number=LOOSEST_NUMBER, title=LOOSEST_TITLE)


def codes(
    one: ChangeOrder, place: Any = None, acceptance: Acceptance = ACCEPTED, limits: Limits = STRICTEST
) -> list:
    found = objections(one, acceptance, place or standing(), limits=limits, today=TODAY)
    assert all(isinstance(problem.params["field"], Words) for problem in found), "named in every language"
    assert all(problem.remedy and problem.cause and "?" not in problem.title for problem in found)
    return [problem.code for problem in found]


def test_a_change_order_in_order_meets_no_objection() -> None:
    assert codes(change_order()) == []


@pytest.mark.parametrize(
    ("length", "strict", "loose"),
    [(5, [], []), (6, ["EX-601"], []), (20, ["EX-601"], []), (21, ["EX-601"], ["EX-601"])],
)
def test_the_stricter_limit_of_a_number_is_the_default(length: int, strict: list, loose: list) -> None:
    one = change_order(number="7" * length)
    assert codes(one) == strict
    assert codes(one, limits=LOOSE) == loose


@pytest.mark.parametrize(
    ("length", "strict", "loose"),
    [(30, [], []), (31, ["EX-601"], []), (255, ["EX-601"], []), (256, ["EX-601"], ["EX-601"])],
)
def test_the_stricter_limit_of_a_title_is_the_default(length: int, strict: list, loose: list) -> None:
    one = change_order(title="t" * length)
    assert codes(one) == strict
    assert codes(one, limits=LOOSE) == loose


def test_a_long_number_can_be_accepted_with_a_number_of_its_own() -> None:
    assert codes(change_order(number="PCCO-0001"), acceptance=Acceptance(TODAY, number="1")) == []


def test_three_decimals_are_refused_and_never_rounded() -> None:
    assert codes(change_order(line(cost="10.005", markup=None))) == ["EX-603", "EX-603"]
    assert codes(change_order(line(markup="1.001"))) == ["EX-603", "EX-603"]


@pytest.mark.parametrize("cost", ["0.00", "-299.00", "0", "12.30"])
def test_zero_and_negative_change_orders_are_valid(cost: str) -> None:
    assert codes(change_order(line(cost=cost, markup=None))) == []


@pytest.mark.parametrize("amount", ["1000000000.00", "NaN", "Infinity"])
def test_what_no_ledger_keeps_is_refused(amount: str) -> None:
    assert "EX-604" in codes(change_order(line(cost=amount, markup=None)))


@pytest.mark.parametrize("title", ["Drains 🚧", "Ω relay", "Zażółć"])
def test_characters_that_cp1252_cannot_keep_are_named(title: str) -> None:
    [problem] = objections(change_order(title=title), ACCEPTED, standing(), today=TODAY)
    assert problem.code == "EX-605"
    assert all(character in title for character in problem.params["characters"].split())


@pytest.mark.parametrize("blank", ["", "  ", "\n\t"])
def test_a_number_or_title_of_nothing_is_told(blank: str) -> None:
    assert codes(change_order(number=blank, title=blank)) == ["EX-602", "EX-602"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"unit": "seven77"}, "EX-601"),
        ({"quantity": Decimal("1.00001")}, "EX-603"),
        ({"quantity": Decimal(10**8)}, "EX-604"),
        ({"unit_cost": Decimal(10**6)}, "EX-604"),
        ({"description": "Drains\x07"}, "EX-605"),
    ],
)
def test_what_a_line_says_has_its_limits_too(changes: dict[str, Any], code: str) -> None:
    assert codes(change_order(line(**changes))) == [code]


def test_a_decomposed_accent_is_the_same_as_a_composed_one() -> None:
    assert codes(change_order(title="Façade re\u0301novée")) == []


def test_another_currency_is_refused() -> None:
    assert codes(change_order(currency="CAD")) == ["EX-606"]
    assert codes(change_order(currency="cad", contract=PrimeContract(Reference(21), "", "Approved", "CAD"))) == [
        "EX-606"
    ], "the ledger's own currency counts too"


def test_a_currency_that_nobody_tells_is_asked_about_and_never_assumed() -> None:
    silent = change_order(currency="", contract=PrimeContract(Reference(21, "CN|C1", "C1"), "Depot", "Approved"))
    [problem] = objections(silent, ACCEPTED, standing(), today=TODAY)
    assert problem.code == UNTOLD_CURRENCY
    assert "C1" in problem.title and "USD" in problem.cause
    assert codes(replace(silent, currency="USD")) == []
    assert codes(silent, limits=replace(STRICTEST, currency="")) == [], "what is not compared is not asked for"


def test_a_contract_must_be_approved_on_both_sides() -> None:
    draft = PrimeContract(Reference(21, "CN|C1", "C1"), "Depot", "Draft", "USD")
    assert codes(change_order(contract=draft)) == ["EX-607"]
    assert codes(change_order(), standing(contract_approved=False, contract_status="Unapproved")) == ["EX-607"]


def test_a_project_or_contract_that_was_never_synced_has_no_place() -> None:
    assert codes(change_order(), standing(job=None, contract=None)) == ["EX-609", "EX-610"]


def test_a_line_needs_a_contract_item_that_is_there() -> None:
    nowhere = {1: LinePlace(None, cost_code="2-100", category="S")}
    assert codes(change_order(), standing(lines=nowhere)) == ["EX-611"]
    assert codes(change_order(line(contract_item=Reference())), standing(lines=nowhere)) == ["EX-612"]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (LinePlace(Item("1"), cost_code=None), "EX-613"),
        (LinePlace(Item("1"), cost_code="2-000", category="S", group=True), "EX-614"),
        (LinePlace(Item("1"), cost_code="2-100", category=None), "EX-630"),
    ],
)
def test_a_cost_needs_a_place_in_the_estimate(place: LinePlace, code: str) -> None:
    assert codes(change_order(), standing(lines={1: place})) == [code]
    assert codes(change_order(line(cost="0", markup="10.00")), standing(lines={1: place})) == [], "revenue alone"


def test_two_change_orders_with_one_number_are_told_apart() -> None:
    taken = standing(taken={"001 ": "“Roof”, which waits to be posted"})
    assert codes(change_order(), taken) == ["EX-615"]
    assert codes(change_order(), taken, Acceptance(TODAY, number="002")) == []


def test_a_date_in_the_future_is_refused() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert codes(change_order(), acceptance=Acceptance(tomorrow)) == ["EX-619"]
    [told] = objections(change_order(), Acceptance(tomorrow), standing(), today=TODAY)
    assert TODAY.isoformat() in told.cause, "an approver in another time zone has another day"


def test_a_mistyped_year_never_reaches_the_ledger() -> None:
    assert codes(change_order(), acceptance=Acceptance(TODAY - OLDEST)) == []
    assert codes(change_order(), acceptance=Acceptance(TODAY.replace(year=26))) == ["EX-663"]


def test_a_sum_that_is_not_procores_is_never_written() -> None:
    assert codes(change_order(total=Decimal("343.84"))) == ["EX-617"]
    assert codes(change_order(total=Decimal("343.85"))) == []
    assert codes(change_order(line(stated=Decimal("299.00")))) == ["EX-617"]


def test_a_change_order_without_lines_is_refused() -> None:
    assert codes(replace(change_order(), lines=())) == ["EX-618"]


def test_every_reason_is_told_at_once() -> None:
    one = change_order(line(cost="1.005", markup=None), number="1234567", title="🚧" * 31, status="draft")
    found = codes(one, standing(job=None, contract=None, lines={}))
    assert {"EX-601", "EX-603", "EX-605", "EX-608", "EX-609", "EX-610", "EX-611", "EX-613"} <= set(found)


def test_revenue_and_cost_are_kept_apart() -> None:
    entry = entry_of(change_order(), ACCEPTED, standing(), "key", width=30)
    assert (entry.revenue, entry.cost) == (Decimal("343.85"), Decimal("299.00"))


def test_markup_raises_the_estimate_only_where_both_sides_let_it() -> None:
    one = change_order(line(markups=(Markup(91, "OH&P", Decimal("44.85"), on_cost=True),)))
    assert entry_of(one, ACCEPTED, standing(), "key", width=30).cost == Decimal("299.00")
    assert entry_of(one, ACCEPTED, standing(), "key", width=30, markup_on_cost=True).cost == Decimal("343.85")


def test_a_markup_may_go_to_an_item_of_its_own() -> None:
    place = standing(markups={91: Item("9", "Markup")})
    entry = entry_of(change_order(), ACCEPTED, place, "key", width=30)
    assert [(one.item, one.amount) for one in entry.revenues] == [("1", Decimal("299.00")), ("9", Decimal("44.85"))]


cents = st.decimals("-999999.99", "999999.99", places=2)


@given(st.lists(st.tuples(cents, cents), min_size=1, max_size=8))
def test_lines_on_one_item_are_summed_to_the_cent(amounts: list[tuple[Decimal, Decimal]]) -> None:
    lines = [line(id, str(cost), str(markup)) for id, (cost, markup) in enumerate(amounts, 1)]
    one = change_order(*lines)
    entry = entry_of(one, ACCEPTED, standing(*range(1, len(lines) + 1)), "key", width=30)
    assert len(entry.revenues) == 1
    assert len(entry.costs) <= 1
    assert entry.revenue == one.revenue == sum((cost + markup for cost, markup in amounts), Decimal(0))
    assert entry.cost == one.cost


@given(cents, cents)
def test_money_survives_json_to_the_cent(cost: Decimal, markup: Decimal) -> None:
    one = change_order(line(1, str(cost), str(markup)))
    assert ChangeOrder.from_data(one.to_data()) == one
    assert one.to_data()["lines"][0]["cost"] == str(cost), "money is text in JSON"


def test_only_what_reaches_the_ledger_makes_another_fingerprint() -> None:
    one = change_order()
    assert one.fingerprint() == replace(one, updated_at="later", origin_id="CO|1").fingerprint()
    assert one.fingerprint() != replace(one, title="Other").fingerprint()
    assert one.fingerprint() != change_order(line(cost="299.01")).fingerprint()


def test_an_acceptance_survives_json() -> None:
    one = Acceptance(date(2026, 11, 1), "7", "Dana")
    assert Acceptance.from_data(one.to_data()) == one
