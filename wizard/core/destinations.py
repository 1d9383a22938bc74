"""Where each entity goes in Procore: its translation, its place and its call, side by side in one table.

The table is the whole answer to "what is delivered, in which order, and how". Entities that are not in it
live in the mirror alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wizard.core import direct_costs, insurances, tax_codes, translation
from wizard.core.matching import Alike
from wizard.core.translation import VERSION, Body, Family, Parents, Record, Rules, Values
from wizard.errors import TrueupError
from wizard.procedure.plan import Plan
from wizard.procore import records
from wizard.procore.public import Procore
from wizard.procore.sync import Outcome

Place = tuple[int, ...]
"""What one call covers, as ids in Procore: () the company, (project,), (project, sub job), (project, contract)."""

Send = Callable[[Procore, Place, Sequence[Body], Sequence[int | None]], list[Outcome]]
"""Delivers bodies to a place, given the ids of those already there; one outcome each, in order."""


@dataclass(frozen=True)
class Destination:
    """How the rows of one entity are delivered.

    `parents` names whom a body refers to and `required` those without whom the record has no place; `covers`
    names the parents whose ids make up the place of a call. A row that lies `through` a parent lies in that
    parent's project. `retires`: Procore can set the object inactive when it is gone at the source.
    `columns` are read even when nobody ticked them. `alike` says how an object of Procore that may be the
    record is found before that is created (None: it is not looked for).
    """

    entity: str
    translate: Callable[[Record, Family, Rules], Body | None]
    kind: records.Record
    send: Send
    parents: Callable[[Values], Parents] = translation.nobody
    required: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    through: str | None = None
    retires: bool = False
    columns: tuple[str, ...] = ()
    alike: Alike | None = None

    def place(self, family: Family) -> Place:
        """Return what a call for a row with that family covers; parents that are not there count for nothing."""
        ids = (family[name].procore_id for name in self.covers if name in family)
        return tuple(procore_id for procore_id in ids if procore_id is not None)

    def body(self, record: Record, family: Family, rules: Rules) -> Body | None:
        """Return what Procore shall hold for `record`, or None when it has no part there.

        Raises RC-502 when a required parent is not in Procore, and RC-501, RC-506 or RC-507 for a body that
        breaks a rule.
        """
        body = self.translate(record, family, rules)
        if body is None:
            return None
        for name, (_, key) in self.parents(record.values).items():
            if name in self.required and (name not in family or family[name].procore_id is None):
                raise TrueupError("RC-502", parent=f"{name} {key}")
        for problem in records.check(self.kind, body.get("contract", body)):
            raise problem
        return body


def _standard_cost_codes(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_standard_cost_codes(procore.standard_cost_code_list(), bodies)


def _cost_types(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_line_item_types(bodies)


def _companies(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_vendors(bodies)


def _projects(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_projects(bodies)


def _sub_jobs(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_sub_jobs(place[0], bodies)


def _cost_codes(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_cost_codes(place[0], bodies, sub_job_id=place[1] if len(place) > 1 else None)


def _contract_items(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_prime_contract_line_items(place[0], place[1], bodies)


def _contracts(
    procore: Procore, place: Place, bodies: Sequence[Body], known: Sequence[int | None]
) -> list[Outcome]:
    """Deliver prime contracts one by one: there is no sync call for them.

    Delivery has looked up by origin id those it had no id for, because an earlier run may have been ended
    between a POST and its answer.
    """
    return [_contract(procore, place[0], body, procore_id) for body, procore_id in zip(bodies, known, strict=True)]


def _contract(procore: Procore, project: int, body: Body, procore_id: int | None) -> Outcome:
    if procore_id is None:
        outcome = procore.create_prime_contract(project, body["contract"])
    else:
        outcome = procore.update_prime_contract(project, procore_id, body["contract"])
    if outcome.procore_id is None or not body["lines"]:
        return outcome
    lines = procore.sync_prime_contract_line_items(project, outcome.procore_id, body["lines"])
    refused = next((line.error for line in lines if line.error), None)
    return Outcome(outcome.procore_id, refused) if refused else outcome


def _direct_costs(
    procore: Procore, place: Place, bodies: Sequence[Body], known: Sequence[int | None]
) -> list[Outcome]:
    """Deliver direct costs; the type of one that we know to be there is not said again."""
    sent = [
        body if procore_id is None else {name: value for name, value in body.items() if name != "direct_cost_type"}
        for body, procore_id in zip(bodies, known, strict=True)
    ]
    return procore.sync_direct_costs(place[0], sent)


def _direct_cost_lines(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_direct_cost_lines(place[0], bodies)


def _tax_codes(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_tax_codes(bodies)


def _insurances(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_insurances(bodies)


_CODES = Alike(lambda procore, _: procore.standard_cost_codes_of_erp(), ("code", "code"), ("name", "name"))
_COST_TYPES = Alike(lambda procore, _: procore.line_item_types(), ("code", "csv_import_code"), ("name", "name"))
_COMPANIES = Alike(lambda procore, _: procore.vendors(), ("origin_code", "origin_code"), ("name", "name"))
_PROJECTS = Alike(lambda procore, _: procore.projects(), ("project_number", "project_number"), ("name", "name"))
_TAX_CODES = Alike(lambda procore, _: procore.tax_codes(), ("code", "code"), ("description", "description"))
_SUB_JOBS = Alike(
    lambda procore, place: procore.sub_jobs(place[0]), ("code", "code"), ("name", "name"), in_projects=True
)
_COST_CODES = Alike(
    lambda procore, place: procore.cost_codes(*place), ("full_code", "code"), ("name", "name"), in_projects=True
)
_CONTRACTS = Alike(
    lambda procore, place: procore.prime_contracts(place[0]),
    ("number", "number"),
    ("title", "title"),
    in_projects=True,
    always=True,  # the list is needed anyway, to find a contract whose answer was lost
)

_TABLE = (
    Destination(
        "standard_cost_code_jc",
        translation.standard_cost_code,
        records.STANDARD_COST_CODE,
        _standard_cost_codes,
        alike=_CODES,
    ),
    Destination("standard_category_jc", translation.cost_type, records.COST_TYPE, _cost_types, alike=_COST_TYPES),
    Destination("vendor_ap", translation.vendor, records.VENDOR, _companies, retires=True, alike=_COMPANIES),
    Destination("customer", translation.customer, records.VENDOR, _companies, retires=True, alike=_COMPANIES),
    Destination(
        "tax_group",
        tax_codes.tax_code,
        records.TAX_CODE,
        _tax_codes,
        parents=tax_codes.of_tax_group,
        retires=True,
        alike=_TAX_CODES,
    ),
    Destination(
        "insurance_ap",
        insurances.insurance,
        records.INSURANCE,
        _insurances,
        parents=insurances.of_vendor,
        required=("vendor",),
    ),
    Destination("job_jc", translation.project, records.PROJECT, _projects, retires=True, alike=_PROJECTS),
    Destination(
        "extra_jc",
        translation.sub_job,
        records.SUB_JOB,
        _sub_jobs,
        parents=translation.of_job,
        required=("project",),
        covers=("project",),
        alike=_SUB_JOBS,
    ),
    Destination(
        "cost_code_jc",
        translation.project_cost_code,
        records.COST_CODE,
        _cost_codes,
        parents=translation.of_cost_code,
        required=("project", "sub job"),
        covers=("project", "sub job"),
        alike=_COST_CODES,
    ),
    Destination(
        "contract_cn",
        translation.contract,
        records.PRIME_CONTRACT,
        _contracts,
        parents=translation.of_contract,
        required=("project", "customer"),
        covers=("project",),
        alike=_CONTRACTS,
    ),
    Destination(
        "contract_item_cn",
        translation.contract_item,
        records.PRIME_CONTRACT_LINE_ITEM,
        _contract_items,
        parents=translation.of_contract_item,
        required=("contract",),
        covers=("project", "contract"),
        through="contract",
    ),
    Destination(
        "quick_bill_contract",
        translation.quick_bill_contract,
        records.PRIME_CONTRACT,
        _contracts,
        parents=translation.of_quick_bill_contract,
        required=("project", "customer"),
        covers=("project",),
        alike=_CONTRACTS,
    ),
    Destination(
        "quick_bill_contract_item",
        translation.quick_bill_item,
        records.PRIME_CONTRACT_LINE_ITEM,
        _contract_items,
        parents=translation.of_quick_bill_item,
        required=("contract",),
        covers=("project", "contract"),
        through="contract",
    ),
    Destination(
        direct_costs.DOCUMENTS,
        direct_costs.direct_cost,
        records.DIRECT_COST,
        _direct_costs,
        parents=direct_costs.of_document,
        required=("project", "vendor"),
        covers=("project",),
    ),
    Destination(
        direct_costs.TRANSACTIONS,
        direct_costs.direct_cost_line,
        records.DIRECT_COST_LINE,
        _direct_cost_lines,
        parents=direct_costs.of_transaction,
        required=("project", "cost code", "cost type", "direct cost"),
        covers=("project",),
        columns=direct_costs.IDENTIFYING,
    ),
)

DESTINATIONS = {destination.entity: destination for destination in _TABLE}
"""Every entity that can be delivered, parents first."""

_BY_JOB = (direct_costs.DOCUMENTS, direct_costs.TRANSACTIONS)


def delivered(plan: Plan) -> dict[str, Destination]:
    """Return what a plan's runs deliver, parents first: direct costs only where somebody named their jobs."""
    return {
        entity: destination
        for entity, destination in DESTINATIONS.items()
        if plan.direct_cost_jobs or entity not in _BY_JOB
    }


def made_by(plan: Plan, entity: str) -> str:
    """Return the name of how an entity's bodies are made; when it differs, every row is looked at again."""
    return f"{VERSION} {'|'.join(plan.direct_cost_jobs)}".strip() if entity in _BY_JOB else VERSION
