"""Whole set-ups without a window: each branch, Back from every step, resuming at every step.

A journey is a row of moves over an immutable draft. After each move the draft is kept as it would be on disk
and taken up again, and the step before is answered once more, so that no journey depends on a window.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from wizard.machine.resources import catalogue, recipes
from wizard.procedure.draft import (
    Draft,
    Live,
    changing,
    from_data,
    to_data,
    with_company,
    with_preflight,
    with_procore,
    with_source,
)
from wizard.procedure.mappings import fingerprint
from wizard.procedure.plan import Depth, Plan, TimeFrame
from wizard.procedure.recipes import clashes
from wizard.procedure.review import Guide, chosen, needed, outcome, plan_of, review, selected
from wizard.procedure.route import ROUTE
from wizard.procedure.steps import first_missing, missing
from wizard.procedure.tree import toggle

GUIDE = Guide(recipes(), catalogue("sage300"))
COMPANIES = [{"id": 7, "name": "Cascade"}, {"id": 8, "name": "Cascade Homes"}]
CODES = [step.code for step in ROUTE]
PJ = {"contract_change_order_pj", "contract_change_request_pj"}
LINKS = {f"transaction_jc.link.{link.id}" for link in GUIDE.catalogue.entity("transaction_jc").links}
TEN = set(next(recipe for recipe in recipes() if recipe.key == "pcco_export@2").map)

Move = Callable[[Draft], Draft]


# -- moves: what a person does on a page, and what the core answers --------------------------------------


def looked_at(state: str = "ok") -> Draft:
    """A new set-up after the pre-flight."""
    return with_preflight(Draft(), {"checks": [{"id": "disk", "state": state}]})


def signs_in(draft: Draft) -> Draft:
    typed = replace(draft, client_id="client", secret_name="procore-7")
    return with_procore(typed, {"companies": COMPANIES, "company": None, "tools": [], "missing": []})


def picks(place: int = 0) -> Move:
    def move(draft: Draft) -> Draft:
        picked = with_company(draft, COMPANIES[place])
        return with_procore(picked, {"companies": COMPANIES, "company": None, "tools": [], "missing": []})

    return move


def types_company(draft: Draft) -> Draft:
    """Procore lists no company before it is given a number."""
    none = {"companies": [], "company": None, "tools": [], "missing": []}
    signed_in = with_procore(replace(draft, client_id="client", secret_name="procore-7"), none)
    return with_procore(replace(signed_in, company_id=8), {**none, "company": COMPANIES[1]})


def reads_file(pj: bool = False) -> Move:
    return lambda draft: with_source(replace(draft, source_kind="sqlite", path="/company.sqlite"), found(pj))


def reads_odbc(pj: bool = False) -> Move:
    return lambda draft: with_source(replace(draft, data_folder="C:\\Data", user="sync"), found(pj))


def found(pj: bool) -> dict[str, Any]:
    return {"company": "Cascade Builders", "driver": "any", "findings": [], "modules": {"pj": pj, "cn": True}}


def features(*keys: str) -> Move:
    return lambda draft: replace(draft, recipes=frozenset(keys))


def says_pj(answer: bool | None) -> Move:
    return lambda draft: replace(draft, owns_pj=answer, pj_unknown=answer is None)


def in_force(*ticks: str, plan: Plan | None = None) -> Move:
    def move(draft: Draft) -> Draft:
        live = Live(draft.connection().id, frozenset(ticks), fingerprint(ticks) if ticks else "", plan)
        return replace(draft, live=live)

    return move


def ticks(*names: str) -> Move:
    return lambda draft: toggle(draft, names, on=True)


def saves(draft: Draft) -> Draft:
    return replace(draft, reviewed=outcome(draft, GUIDE).fingerprint)


def reads(depth: Depth, frame: TimeFrame = TimeFrame.BEGINNING) -> Move:
    return lambda draft: replace(draft, depth=depth, time_frame=frame)


def runs(*entities: str) -> Move:
    return lambda draft: replace(draft, run=frozenset(entities))


def restores(number: int, *names: str) -> Move:
    return lambda draft: replace(draft, restored=number, restored_ticks=frozenset(names))


# -- journeys ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Journey:
    """The moves up to the review, and what the plan must then hold."""

    name: str
    moves: tuple[Move, ...]
    holds: set[str] = field(default_factory=set)
    lacks: set[str] = field(default_factory=set)
    run: set[str] | None = None
    pj: bool = False


def common(*moves: Move, before: tuple[str, ...] = (), pj: bool = False) -> tuple[Move, ...]:
    return (signs_in, picks(), reads_file(pj), in_force(*before), *moves, saves)


EIGHT = TEN - {"invoice_ap", "job_cv"}
JOURNEYS = (
    Journey("nothing was there before", common(), holds=TEN, lacks=PJ | LINKS, run=EIGHT),
    Journey("the probe finds Project Management", common(pj=True), holds=TEN | PJ, run=EIGHT | PJ, pj=True),
    Journey("owned, whatever the probe found", common(says_pj(True)), holds=PJ, run=EIGHT | PJ, pj=True),
    Journey("not owned, whatever the probe found", common(says_pj(False), pj=True), lacks=PJ, run=EIGHT),
    Journey("not known, and not there before", common(says_pj(None), pj=True), lacks=PJ, run=EIGHT),
    Journey("not known, and there before", common(says_pj(None), before=tuple(PJ)), holds=PJ, run=EIGHT),
    Journey("the second company", (signs_in, picks(1), reads_file(), in_force(), saves), holds=TEN),
    Journey("a typed company", (types_company, reads_file(), in_force(), saves), holds=TEN),
    Journey("through the driver", (signs_in, picks(), reads_odbc(), in_force(), saves), holds=TEN),
    Journey("through the driver, with PJ", (signs_in, picks(), reads_odbc(True), in_force(), saves), PJ, pj=True),
    Journey("what was ticked stays", common(before=("vendor_ap", "job_jc")), holds={"vendor_ap", "job_jc"} | TEN),
    Journey("what nobody knows stays", common(before=("x.y.z", "✓")), holds={"x.y.z", "✓"}),
    Journey("the eight links go", common(before=tuple(LINKS)), lacks=LINKS),
    Journey("other fields stay", common(before=("job_jc.field.Status",)), holds={"job_jc.field.Status"}),
    Journey("a tick of one's own", common(ticks("vendor_ap")), holds={"vendor_ap"}),
    Journey("a tick against the recipe", common(ticks(*LINKS)), lacks=LINKS),
    Journey("the older page", common(features("pcco_export@1")), holds=TEN | PJ, run=EIGHT),
    Journey(
        "the older page keeps three links",
        common(features("pcco_export@1"), before=tuple(LINKS)),
        holds={f"transaction_jc.link.{name}" for name in ("pay_id", "reference_1", "reference_2")},
    ),
    Journey(
        "transactions alone", common(features("job_cost_transactions@1")), holds={"gl_account"}, lacks={"customer"}
    ),
    Journey(
        "transactions synchronise themselves",
        common(features("job_cost_transactions@1")),
        run={"gl_account", "gl_account_prefix", "invoice_ap", "transaction_jc"},
    ),
    Journey("billed rates bring transactions", common(features("billed_rate_transactions@1")), holds={"job_jc"}),
    Journey(
        "subcontractor invoices",
        common(features("subcontractor_invoice_export@1"), runs("invoice_ap")),
        {"payment_ap"},
    ),
    Journey("owner invoices", common(features("owner_invoice_export@1")), holds={"invoice_ar"}),
    Journey(
        "tax groups", common(features("tax_groups_import@1")), holds={"tax_group"}, run={"tax_group", "tax_rate"}
    ),
    Journey(
        "change orders and transactions",
        common(features("pcco_export@2", "job_cost_transactions@1")),
        holds=TEN | {"gl_account"},
        run=EIGHT | {"gl_account", "gl_account_prefix", "invoice_ap", "transaction_jc"},
    ),
    Journey(
        "all that go together",
        common(
            features("pcco_export@2", "billed_rate_transactions@1", "owner_invoice_export@1", "tax_groups_import@1")
        ),
        holds=TEN | {"tax_rate", "distribution_ar", "gl_account"},
    ),
    Journey("another choice for this run", common(runs("customer")), holds=TEN, run={"customer"}),
    Journey(
        "an entity that was never documented", common(runs("vendor_ap", "customer")), run={"vendor_ap", "customer"}
    ),
    Journey("shallow", common(reads(Depth.SHALLOW)), run=EIGHT),
    *(Journey(f"since {frame.value}", common(reads(Depth.DEEP, frame)), run=EIGHT) for frame in TimeFrame),
    Journey(
        "an earlier set-up is restored",
        common(restores(3, "customer"), before=("vendor_ap",)),
        {"customer"},
        {"vendor_ap"} | (TEN - {"customer"}),
    ),
    Journey("restored, and a tick added", common(restores(3, "customer"), ticks("job_jc")), {"customer", "job_jc"}),
)


def kept_on_disk(draft: Draft) -> Draft:
    """The draft as another window would take it up; the mappings in force are read again there."""
    return replace(from_data(json.loads(json.dumps(to_data(draft)))), live=draft.live)


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_a_journey_ends_in_the_plan_it_promises(journey: Journey) -> None:
    draft = looked_at()
    reached = 0
    for move in journey.moves:
        draft = kept_on_disk(move(draft))
        assert CODES.index(first_missing(draft, GUIDE)) >= reached
        reached = CODES.index(first_missing(draft, GUIDE))
    assert first_missing(draft, GUIDE) == "ST-70"
    plan = plan_of(draft, GUIDE)
    assert journey.holds <= set(plan.mappings)
    assert not journey.lacks & set(plan.mappings)
    assert journey.run is None or set(plan.run) == journey.run
    assert plan.connection.owns_pj is journey.pj
    assert plan.recipes == tuple(recipe.key for recipe in chosen(draft, GUIDE))
    assert [str(section.title) for section in review(draft, GUIDE)]
    assert not set(needed(draft, GUIDE)) & set(selected(draft, GUIDE))


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_back_from_every_step_and_on_again_changes_nothing(journey: Journey) -> None:
    snapshots = [looked_at()]
    for move in journey.moves:
        snapshots.append(move(snapshots[-1]))
    for place, move in enumerate(journey.moves):
        again = move(snapshots[place])
        assert again == snapshots[place + 1]
        assert move(again) == again, "the same answer twice is one answer"


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_the_same_journey_over_its_own_plan_changes_no_mapping(journey: Journey) -> None:
    draft = looked_at()
    for move in journey.moves:
        draft = move(draft)
    plan = plan_of(draft, GUIDE)
    again = changing(looked_at(), plan)
    again = with_procore(again, {"companies": COMPANIES, "company": None, "tools": [], "missing": []})
    again = with_source(again, found(plan.connection.owns_pj))
    again = in_force(*plan.mappings, plan=plan)(again)
    difference = outcome(again, GUIDE).difference
    assert not difference.removed
    assert not difference.added or draft.restored
    assert again.connection() == plan.connection


def test_each_time_frame_has_a_lower_bound_but_the_beginning_of_time() -> None:
    bounds = [frame.lower_bound(date(2026, 11, 24)) for frame in TimeFrame]
    assert bounds[0] is None
    assert bounds[1:] == sorted(bound for bound in bounds if bound is not None)


def test_features_that_cannot_be_on_together_are_named_by_the_one_that_says_why() -> None:
    both = features("tax_groups_import@1", "subcontractor_invoice_export@1")(Draft())
    ((says, other),) = clashes(chosen(both, GUIDE))
    assert (says.id, other.id) == ("subcontractor_invoice_export", "tax_groups_import")
    assert says.conflict


def test_mappings_that_changed_meanwhile_ask_for_another_look() -> None:
    draft = looked_at()
    for move in common():
        draft = move(draft)
    assert missing("ST-40", draft, GUIDE) is None
    meanwhile = in_force("vendor_ap")(draft)
    lacks = missing("ST-40", meanwhile, GUIDE)
    assert lacks is not None
    assert lacks.field == "save"
    assert plan_of(saves(meanwhile), GUIDE).expects == fingerprint(["vendor_ap"])


def test_a_computer_that_is_not_ready_stops_the_journey_and_a_warning_does_not() -> None:
    assert first_missing(Draft(), GUIDE) == "ST-15"
    assert first_missing(looked_at("failed"), GUIDE) == "ST-15"
    assert first_missing(looked_at("attention"), GUIDE) == "ST-20"


def test_a_right_that_is_missing_stops_the_journey_at_procore() -> None:
    draft = picks()(signs_in(looked_at()))
    refused = with_procore(draft, {"companies": COMPANIES, "tools": [], "missing": ["Directory"]})
    assert first_missing(refused, GUIDE) == "ST-20"
    assert first_missing(reads_file()(refused), GUIDE) == "ST-20"


def test_another_company_asks_for_its_rights_and_mappings_again() -> None:
    draft = looked_at()
    for move in common():
        draft = move(draft)
    elsewhere = replace(draft, path="/other.sqlite")
    assert first_missing(elsewhere, GUIDE) == "ST-30"
    assert elsewhere.live_now() is None
