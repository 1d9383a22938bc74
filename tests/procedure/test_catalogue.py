"""The entity catalogue of Sage 300 CRE: what recipes, reading and delivery rely on."""

from __future__ import annotations

import json

import pytest
from openapi import FILE
from pydantic import ValidationError

from wizard.machine.resources import catalogue, recipes
from wizard.procedure.catalogue import Catalogue, Entity
from wizard.procedure.recipes import named

SAGE = catalogue("sage300")
PCCO = named(["pcco_export"], recipes())[0]
ADDED_WHEN_NEEDED = {
    "job_jc", "extra_jc", "cost_code_jc", "category_jc", "standard_cost_code_jc", "standard_category_jc",
    "vendor_ap", "direct_cost_jc", "job_cost_jc",
}  # fmt: skip

every_entity = pytest.mark.parametrize("entity", SAGE.entities, ids=lambda entity: entity.id)


def test_every_entity_has_an_id_and_a_label_of_its_own() -> None:
    assert len({entity.id for entity in SAGE.entities}) == len(SAGE.entities)
    assert len({entity.label for entity in SAGE.entities}) == len(SAGE.entities)


@every_entity
def test_key_columns_come_first_and_are_required(entity: Entity) -> None:
    first = entity.columns[: len(entity.key)]
    assert tuple(column.name for column in first) == entity.key
    assert all(column.required for column in first)


@every_entity
def test_columns_are_named_once_and_only_text_has_a_length(entity: Entity) -> None:
    assert len({column.name for column in entity.columns}) == len(entity.columns)
    assert all((column.length > 0) == (column.type == "text") for column in entity.columns)


@every_entity
def test_what_an_entity_refers_to_is_in_the_catalogue(entity: Entity) -> None:
    assert all(SAGE.knows(need) for need in entity.needs)
    assert entity.id not in SAGE.closure([entity.id, *entity.needs])[entity.id]
    names = {column.name for column in entity.columns}
    assert {link.column for link in entity.links} <= names
    assert entity.only is None or entity.only.column in names
    assert entity.alias_of is None or entity.alias_of in entity.needs


@every_entity
def test_two_entities_of_one_table_read_a_column_the_same_way(entity: Entity) -> None:
    for other in SAGE.entities:
        if other.table == entity.table:
            for column in other.columns:
                mine = next((own for own in entity.columns if own.name == column.name), column)
                assert (mine.type, mine.length) == (column.type, column.length)


def test_tables_never_seen_in_public_are_marked_as_inferred() -> None:
    for entity in SAGE.entities:
        if entity.module in ("CN", "PJ"):
            assert entity.evidence == "inferred"
            assert {column.evidence for column in entity.columns} == {"inferred"}
    assert {SAGE.entity(name).evidence for name in ("transaction_jc", "job_jc", "customer", "invoice_ap")} == {
        "seen"
    }
    assert SAGE.entity("quick_bill_contract").evidence == "inferred"


def test_only_the_entities_that_are_added_when_needed_are_not_in_the_tree() -> None:
    assert {entity.id for entity in SAGE.entities if not entity.ticked} == ADDED_WHEN_NEEDED


def test_a_transaction_has_81_columns_its_stamps_and_8_links() -> None:
    transaction = SAGE.entity("transaction_jc")
    names = [column.name for column in transaction.columns]
    assert len(names) == 81
    assert names[-2:] == ["Date_Stamp", "Time_Stamp"]
    assert PCCO.highlight is not None
    assert {link.id for link in transaction.links} == set(PCCO.highlight.clear_links)
    assert len(transaction.links) == 8


UNREAD = {"Transaction_File_Links", "Row_ID", "Row_Version"}
"""The driver's own, and a text of any length, for which a driver gives one row at a time."""

TYPES = {"VARCHAR": "text", "NUMERIC": "integer", "TINYINT": "integer", "DOUBLE": "double", "BIT": "boolean"}


def test_a_transaction_has_every_column_that_was_seen_in_public() -> None:
    dictionary = FILE.with_name("sage300cre-dictionary.json")
    if not dictionary.is_file():
        pytest.skip(f"The columns seen in public are not at {dictionary}.")
    transaction = SAGE.entity("transaction_jc")
    seen = json.loads(dictionary.read_text(encoding="utf-8"))[transaction.table]["columns"]
    told = {name: (TYPES.get(one["type"], one["type"].lower()), one.get("length", 0)) for name, one in seen.items()}
    assert {column.name: (column.type, column.length) for column in transaction.columns} == {
        name: what for name, what in told.items() if name not in UNREAD
    }


def test_the_recipe_names_only_entities_of_the_tree() -> None:
    named = {*PCCO.map, *PCCO.map_with_pj, *PCCO.run, *PCCO.run_with_pj}
    assert all(SAGE.entity(entity_id).ticked for entity_id in named)


@pytest.mark.parametrize("owns_pj", [False, True])
def test_a_run_of_the_recipe_brings_what_its_entities_need(owns_pj: bool) -> None:
    chosen = PCCO.selection(owns_pj)
    closure = SAGE.closure(chosen)
    added = ADDED_WHEN_NEEDED - {"direct_cost_jc", "job_cost_jc"}  # made only where somebody wants them
    assert set(closure) == {*chosen, *added}
    assert {entity_id for entity_id, needed_by in closure.items() if needed_by} == added
    assert "contract_item_cn" in closure["vendor_ap"]


@every_entity
def test_parents_come_before_their_children(entity: Entity) -> None:
    order = list(SAGE.closure([entity.id]))
    for place, entity_id in enumerate(order):
        assert set(SAGE.entity(entity_id).needs) <= set(order[:place])


def test_an_entity_of_another_version_is_left_out_of_a_run() -> None:
    assert set(SAGE.closure(["customer", "from_the_future"])) == {"customer"}


def test_a_catalogue_with_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Catalogue.model_validate({"system": "x", "revision": 1, "source": "", "entities": [], "colour": "blue"})


def test_asking_for_what_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        SAGE.entity("from_the_future")
    with pytest.raises(KeyError):
        SAGE.entity("customer").column("Shoe_Size")
