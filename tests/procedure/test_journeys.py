"""Whole set-ups without a window: each branch, Back from every step, resuming at every step.

A journey is a row of moves over an immutable draft. After each move the draft is kept as it would be on disk
and taken up again, and the step before is answered once more, so that no journey depends on a window.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

import pytest
from moves import (
    COMPANIES,
    GUIDE,
    Move,
    features,
    found,
    in_force,
    looked_at,
    notes,
    opens_the_file_of,
    picks,
    reads,
    reads_cmic,
    reads_file,
    reads_odbc,
    restores,
    runs,
    saves,
    says_pj,
    sends_costs_of,
    signs_in,
    ticks,
    types_company,
)

from wizard.machine.resources import guide, recipes
from wizard.procedure.draft import (
    Draft,
    Known,
    changing,
    from_data,
    to_data,
    with_procore,
    with_source,
)
from wizard.procedure.mappings import fingerprint
from wizard.procedure.plan import Depth, TimeFrame
from wizard.procedure.recipes import clashes
from wizard.procedure.review import chosen, needed, outcome, plan_of, review, selected
from wizard.procedure.route import ROUTE
from wizard.procedure.steps import first_missing, missing, resumes_at

CODES = [step.code for step in ROUTE]
PJ = {"contract_change_order_pj", "contract_change_request_pj"}
LINKS = {f"transaction_jc.link.{link.id}" for link in GUIDE.catalogue.entity("transaction_jc").links}
TEN = set(next(recipe for recipe in recipes() if recipe.key == "pcco_export@2").map)
TEXTS = [item.name for item in fields(Draft) if item.type == "str" and item.name != "source_kind"]


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


def cmic(before: tuple[str, ...] = (), **typed: Any) -> tuple[Move, ...]:
    return (signs_in, picks(), reads_cmic(**typed), in_force(*before), saves)


CMIC = set(next(iter(recipes("cmic"))).map)
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
    Journey(
        "posted costs of two jobs", common(sends_costs_of("03-001", "03-002"), before=("customer",)), holds=TEN
    ),
    Journey("CMiC by name and password", cmic(), holds=CMIC, run=CMIC),
    Journey("CMiC as an application", cmic(auth="oauth", identity_url="https://id.example.com/token", scope="erp")),
    Journey("CMiC, one change item a potential change order", cmic(change_orders={"become": "pci_per_pco"})),
    Journey("CMiC, owner change orders", cmic(change_orders={"become": "oco"})),
    Journey("CMiC, part of it for this run", (*cmic(), runs("vendor")), holds=CMIC, run={"vendor"}),
    Journey("CMiC, what was ticked stays", cmic(before=("something.new",)), holds={"something.new"} | CMIC),
    Journey("CMiC, with its checklist", (*cmic(), notes("kick_off", "tool")), holds=CMIC),
    Journey(
        "a file, and the secrets here", (opens_the_file_of(*common(says_pj(True))), *common()), TEN | PJ, pj=True
    ),
    Journey(
        "a file with a choice for the run",
        (opens_the_file_of(*common(runs("customer"), reads(Depth.SHALLOW))), *common()),
        run={"customer"},
    ),
    Journey("a file of CMiC", (opens_the_file_of(*cmic(change_orders={"become": "oco"})), *cmic()), holds=CMIC),
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
        assert CODES.index(first_missing(draft, guide(draft.system))) >= reached
        reached = CODES.index(first_missing(draft, guide(draft.system)))
    data = guide(draft.system)
    assert first_missing(draft, data) == "ST-70"
    plan = plan_of(draft, data)
    assert journey.holds <= set(plan.mappings)
    assert not journey.lacks & set(plan.mappings)
    assert journey.run is None or set(plan.run) == journey.run
    assert plan.connection.owns_pj is journey.pj
    assert plan.recipes == tuple(recipe.key for recipe in chosen(draft, data))
    assert [str(section.title) for section in review(draft, data)]
    assert not set(needed(draft, data)) & set(selected(draft, data))


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
    plan = plan_of(draft, guide(draft.system))
    again = changing(looked_at(), plan)
    again = with_procore(again, {"companies": COMPANIES, "company": None, "tools": [], "missing": []})
    again = with_source(again, {**found(plan.connection.owns_pj), "company": draft.connection().name})
    again = in_force(*plan.mappings, plan=plan)(again)
    difference = outcome(again, guide(again.system)).difference
    assert not difference.removed
    assert not difference.added or draft.restored
    assert again.connection() == plan.connection


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_a_draft_left_at_any_step_is_resumed_there_with_everything_as_it_was(journey: Journey) -> None:
    draft = looked_at()
    for move in journey.moves:
        draft = move(draft)
        data = guide(draft.system)
        reached = CODES[1 : CODES.index(first_missing(draft, data)) + 1]
        for code in reached:
            left = replace(draft, step=code)
            again = kept_on_disk(left)
            assert again == left
            assert resumes_at(again, data) == code
        without = replace(again, live=None)  # until the core has told it again
        assert resumes_at(without, data) == min(code, "ST-40")


def test_each_field_of_a_draft_survives_the_disk_but_the_mappings_in_force() -> None:
    """A field that comes to a draft and is not kept, or that no journey or value here sets, fails this."""
    known = Known({"a": 1}, {"b": 2})
    draft = replace(
        in_force("customer")(looked_at()),
        **dict.fromkeys(TEXTS, "x"),
        company_id=7,
        keywords={"CODEPAGE": "1252"},
        source_kind="cmic",
        auth="oauth",
        change_orders={"become": "oco"},
        owns_pj=True,
        pj_unknown=True,
        recipes=frozenset({"pcco_export@1"}),
        extra=frozenset({"vendor_ap"}),
        restored=3,
        restored_ticks=frozenset({"customer"}),
        from_file=frozenset({"client_id"}),
        file_keys={"later": [1]},
        depth=Depth.SHALLOW,
        time_frame=TimeFrame.TODAY,
        run=frozenset({"customer"}),
        direct_cost_jobs=frozenset({"03-001"}),
        budget_jobs=frozenset({"21-002"}),
        checklist={"kick_off": "2026-11-20"},
        preflight_known=known,
        procore_known=known,
        source_known=known,
    )
    fresh = Draft()
    assert [item.name for item in fields(Draft) if getattr(draft, item.name) == getattr(fresh, item.name)] == []
    assert from_data(json.loads(json.dumps(to_data(draft)))) == replace(draft, live=None)


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
    lacks = missing("ST-15", looked_at("failed"), GUIDE)
    assert lacks is not None
    assert "Room on the disk" in str(lacks.words), "whoever has no window reads which check it is"
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
