"""The promise about ticks: whatever was ticked stays ticked, but for the recipe's closed list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wizard.machine.resources import catalogue, recipes
from wizard.procedure.mappings import (
    Change,
    Mappings,
    RowState,
    compare,
    entity_tick,
    field_tick,
    fingerprint,
    link_tick,
    merge,
    row_state,
    ticked_fields,
)
from wizard.procedure.recipes import named

SAGE = catalogue("sage300")
PCCO = named(["pcco_export"], recipes())[0]

DOCUMENTED_ENTITIES = {
    "contract_cn", "contract_change_order_cn", "contract_change_order_item_cn", "contract_item_cn", "customer",
    "customer_type", "invoice_ap", "job_cv", "quick_bill_contract", "quick_bill_contract_item",
}  # fmt: skip
DOCUMENTED_WITH_PJ = {"contract_change_order_pj", "contract_change_request_pj"}
DOCUMENTED_REMOVALS = {
    "transaction_jc.link.commitment_change_order", "transaction_jc.link.credit_account",
    "transaction_jc.link.debit_account", "transaction_jc.link.employee", "transaction_jc.link.equipment",
    "transaction_jc.link.pay_id", "transaction_jc.link.reference_1", "transaction_jc.link.reference_2",
}  # fmt: skip

KNOWN = sorted(
    {entity_tick(entity.id) for entity in SAGE.entities}
    | {link_tick(entity.id, link.id) for entity in SAGE.entities for link in entity.links}
    | {field_tick(entity.id, column.name) for entity in SAGE.entities for column in entity.columns}
)
ticks = st.frozensets(st.sampled_from(KNOWN) | st.text(min_size=1))
"""Ticks of this version, and any text at all: another version may have written it."""
pj = st.booleans()


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """A recipe's change: what it adds it never removes."""
    adds = draw(ticks)
    return Change(adds=adds, removes=draw(ticks) - adds)


def pcco(owns_pj: bool) -> Change:
    return PCCO.change(SAGE, owns_pj)


@given(existing=ticks, extra=ticks, owns_pj=pj)
def test_a_tick_that_was_there_stays_but_for_the_closed_list(
    existing: Mappings, extra: Mappings, owns_pj: bool
) -> None:
    after = merge(existing, pcco(owns_pj), extra)
    assert existing - after == existing & DOCUMENTED_REMOVALS


@given(existing=ticks, change=changes(), extra=ticks)
def test_that_holds_for_any_recipe(existing: Mappings, change: Change, extra: Mappings) -> None:
    after = merge(existing, change, extra)
    assert existing - change.removes <= after
    assert not change.removes & after
    assert after <= existing | change.adds | extra


@given(existing=ticks, extra=ticks, owns_pj=pj)
def test_applying_a_recipe_again_changes_nothing(existing: Mappings, extra: Mappings, owns_pj: bool) -> None:
    once = merge(existing, pcco(owns_pj), extra)
    again = compare(once, merge(once, pcco(owns_pj), extra))
    assert again.kept == once
    assert not again.added
    assert not again.removed


@given(unknown=st.frozensets(st.text(min_size=1).map("other.".__add__)), owns_pj=pj)
def test_ticks_of_another_version_survive(unknown: Mappings, owns_pj: bool) -> None:
    assert unknown <= merge(unknown, pcco(owns_pj))


@given(existing=ticks, one=changes(), other=changes())
def test_the_order_of_recipes_does_not_matter(existing: Mappings, one: Change, other: Change) -> None:
    """As long as none adds what the other clears; recipes of one product must not contradict each other."""
    first = Change(adds=one.adds - other.removes, removes=one.removes - other.adds)
    second = Change(adds=other.adds - one.removes, removes=other.removes - one.adds)
    assert merge(merge(existing, first), second) == merge(merge(existing, second), first)


@given(existing=ticks, other=changes(), owns_pj=pj)
def test_the_recipe_commutes_with_one_that_does_not_contradict_it(
    existing: Mappings, other: Change, owns_pj: bool
) -> None:
    mine = pcco(owns_pj)
    harmless = Change(adds=other.adds - mine.removes, removes=other.removes - mine.adds)
    assert merge(merge(existing, mine), harmless) == merge(merge(existing, harmless), mine)


@given(existing=ticks, owns_pj=pj)
def test_exactly_the_documented_entities_are_added(existing: Mappings, owns_pj: bool) -> None:
    expected = DOCUMENTED_ENTITIES | (DOCUMENTED_WITH_PJ if owns_pj else set())
    after = merge(existing, pcco(owns_pj))
    entities = {entity.id for entity in SAGE.entities}
    assert expected <= after
    assert (after - existing) & entities == expected - existing


@given(owns_pj=pj)
def test_exactly_the_eight_links_are_cleared_and_all_fields_ticked(owns_pj: bool) -> None:
    everything = frozenset(KNOWN)
    assert everything - merge(everything, pcco(owns_pj)) == DOCUMENTED_REMOVALS
    fields = ticked_fields(merge((), pcco(owns_pj)), "transaction_jc")
    assert fields == {column.name for column in SAGE.entity("transaction_jc").columns}


def test_what_is_synchronised_now_is_eight_entities_and_two_more_with_pj() -> None:
    eight = DOCUMENTED_ENTITIES - {"invoice_ap", "job_cv"}
    assert set(PCCO.selection(owns_pj=False)) == eight
    assert len(PCCO.selection(owns_pj=False)) == 8
    assert set(PCCO.selection(owns_pj=True)) == eight | DOCUMENTED_WITH_PJ
    assert len(PCCO.selection(owns_pj=True)) == 10


@given(existing=ticks, change=changes(), extra=ticks, data=st.data())
def test_what_the_page_shows_is_what_saving_does(
    existing: Mappings, change: Change, extra: Mappings, data: st.DataObject
) -> None:
    tick = data.draw(st.sampled_from(sorted({"customer", *existing, *change.adds, *change.removes, *extra})))
    state = row_state(tick, existing, change, extra)
    difference = compare(existing, merge(existing, change, extra))
    assert (tick in difference.kept) == (state is RowState.KEPT)
    assert (tick in difference.removed) == (state is RowState.REMOVED_BY_RECIPE)
    assert (tick in difference.added) == (state in (RowState.ADDED_BY_RECIPE, RowState.ADDED_BY_YOU))


@given(one=ticks, other=ticks)
def test_equal_mappings_and_no_others_have_equal_fingerprints(one: Mappings, other: Mappings) -> None:
    assert fingerprint(sorted(one)) == fingerprint(sorted(one, reverse=True))
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


@given(existing=ticks)
def test_fields_of_one_entity_are_not_taken_for_those_of_another(existing: Mappings) -> None:
    for entity in ("job_jc", "customer"):
        expected = {tick.split(".field.", 1)[1] for tick in existing if tick.startswith(f"{entity}.field.")}
        assert ticked_fields(existing, entity) == expected
    assert ticked_fields(existing | {"job_jc.field.Job"}, "job_jc") >= {"Job"}
