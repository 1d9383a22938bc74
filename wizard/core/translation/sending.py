"""How records go to Procore: what an entity needs for that, and the calls that deliver it.

Knows no accounting system; which entity takes which way is said in `destinations` and the tables it names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wizard.core.matches.figures import Figure
from wizard.core.matches.matching import Alike, Listed
from wizard.core.translation import sage300 as translation
from wizard.core.translation.sage300 import Body, Family, Parents, Record, Values
from wizard.errors import TrueupError
from wizard.procore import budget_lines, records
from wizard.procore.platform.client import Platform
from wizard.procore.public import Procore
from wizard.procore.sync import BATCH, Outcome

Place = tuple[int, ...]
"""What one call covers, as ids in Procore: () the company, (project,), (project, sub job), (project, contract)."""

Send = Callable[[Procore, Place, Sequence[Body], Sequence[int | None]], list[Outcome]]
"""Delivers bodies to a place, given the ids of those already there; one outcome each, in order."""


SendByPlatform = Callable[[Platform, Place, Sequence[Body]], list[Outcome]]
"""Delivers bodies to a place through the ERP Integrations tool; one outcome each, in order."""


@dataclass(frozen=True)
class Destination:
    """How the rows of one entity are delivered; `translate` is given the rules of its own accounting system.

    `parents` names whom a body refers to and `required` those without whom the record has no place; `covers`
    names the parents whose ids make up the place of a call, and the record is inside those and inside the parents
    that are named `within`. A row that lies `through` a parent lies in that parent's project, which `beyond` finds
    in the parent's values. `retires`: Procore can set the object inactive when it is gone at the source. `columns`
    are read even when nobody ticked them. `alike` says how an object of Procore that may be the record is found
    before that is created (None: it is not looked for). `by_platform` is its way where a company has the ERP
    Integrations tool, and the only one of what has no public call to `send` it; what is `public_only` comes by the
    tool in another form. `batch` is how many records are sent before they are settled, fewer than a call takes
    where each is a call of its own.
    """

    entity: str
    translate: Callable[[Record, Family, Any], Body | None]
    kind: records.Record
    send: Send | None
    parents: Callable[[Values], Parents] = translation.nobody
    required: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    through: str | None = None
    beyond: Callable[[Values], Parents] = translation.nobody
    retires: bool = False
    columns: tuple[str, ...] = ()
    alike: Alike | None = None
    by_platform: SendByPlatform | None = None
    public_only: bool = False
    batch: int = BATCH

    @property
    def has_two_ways(self) -> bool:
        """Whether it goes another way where a company has the ERP Integrations tool."""
        return self.send is not None and self.by_platform is not None

    def place(self, family: Family) -> Place:
        """Return what a call for a row with that family covers; parents that are not there count for nothing."""
        ids = (family[name].procore_id for name in self.covers if name in family)
        return tuple(procore_id for procore_id in ids if procore_id is not None)

    def body(self, record: Record, family: Family, rules: Any) -> Body | None:
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


def standard_cost_codes(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_standard_cost_codes(procore.standard_cost_code_list(), bodies)


def cost_types(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_line_item_types(bodies)


def companies(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_vendors(bodies)


def projects(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_projects(bodies)


def sub_jobs(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_sub_jobs(place[0], bodies)


def cost_codes(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_cost_codes(place[0], bodies, sub_job_id=place[1] if len(place) > 1 else None)


def contract_items(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_prime_contract_line_items(place[0], place[1], bodies)


def contracts(procore: Procore, place: Place, bodies: Sequence[Body], known: Sequence[int | None]) -> list[Outcome]:
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


def direct_costs_of(
    procore: Procore, place: Place, bodies: Sequence[Body], known: Sequence[int | None]
) -> list[Outcome]:
    """Deliver direct costs; the type of one that we know to be there is not said again."""
    sent = [
        body if procore_id is None else {name: value for name, value in body.items() if name != "direct_cost_type"}
        for body, procore_id in zip(bodies, known, strict=True)
    ]
    return procore.sync_direct_costs(place[0], sent)


def direct_cost_lines(procore: Procore, place: Place, bodies: Sequence[Body], _: object) -> list[Outcome]:
    return procore.sync_direct_cost_lines(place[0], bodies)


def wbs_codes_of(
    procore: Procore, place: Place, bodies: Sequence[Body], known: Sequence[int | None]
) -> list[Outcome]:
    return procore.work_breakdown.deliver(place[0], bodies, known)


LINES_A_BATCH = 25
"""Budget lines are calls of their own: what is settled after so many is at most repeated."""


def budget_lines_of(
    procore: Procore, place: Place, bodies: Sequence[Body], known: Sequence[int | None]
) -> list[Outcome]:
    return budget_lines.deliver(procore, place[0], bodies, known)


def assignments(platform: Platform, place: Place, bodies: Sequence[Body]) -> list[Outcome]:
    """Mark the cost types of cost codes, the way the ERP tool knows budget codes; one call for each sub job."""
    outcomes = []
    for sub_job_id, group in groupby(bodies, lambda body: body["sub_job_id"]):
        marks = [
            {
                "cost_code_id": body["cost_code_id"],
                "line_item_type_id": body["line_item_type_id"],
                "synced": body["active"],
            }
            for body in group
        ]
        outcomes += [Outcome(error=problem) for problem in platform.sync_assignments(place[0], sub_job_id, marks)]
    return outcomes


def tax_codes_of(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_tax_codes(bodies)


def insurances_of(procore: Procore, _: Place, bodies: Sequence[Body], __: object) -> list[Outcome]:
    return procore.sync_insurances(bodies)


CODES = Alike(lambda procore, _: procore.standard_cost_codes_of_erp(), ("code", "code"), ("name", "name"))
COST_TYPES = Alike(lambda procore, _: procore.line_item_types(), ("code", "csv_import_code"), ("name", "name"))
COMPANIES = Alike(lambda procore, _: procore.vendors(), ("origin_code", "origin_code"), ("name", "name"))
PROJECTS = Alike(lambda procore, _: procore.projects(), ("project_number", "project_number"), ("name", "name"))
TAX_CODES = Alike(lambda procore, _: procore.tax_codes(), ("code", "code"), ("description", "description"))
INSURANCES = Alike(
    lambda procore, _: procore.insurances(),
    ("policy_number", "policy_number"),
    ("insurance_type", "insurance_type"),
    same=("vendor_id",),
)
SUB_JOBS = Alike(
    lambda procore, place: procore.sub_jobs(place[0]), ("code", "code"), ("name", "name"), in_projects=True
)
COST_CODES = Alike(
    lambda procore, place: procore.cost_codes(*place), ("full_code", "code"), ("name", "name"), in_projects=True
)
CONTRACTS = Alike(
    lambda procore, place: procore.prime_contracts(place[0]),
    ("number", "number"),
    ("title", "title"),
    in_projects=True,
    always=True,  # the list is needed anyway, to find a contract whose answer was lost
)

BUDGET_LINES = Alike(
    lambda procore, place: budget_lines.listed(procore, place[0]),
    ("", ""),
    ("", ""),
    in_projects=True,
    always=True,  # people budget in any project, and one code has one line
    figure=Figure(
        "wbs_code_id", budget_lines.AMOUNT, ("job", "cost_code", "cost_type"), ("cost_code", "cost_type")
    ),
)


def _returning(list: Callable[[Procore, Place], Listed]) -> Alike:
    """Return how a record is found that was in Procore before its link was reset, and is like nothing else."""
    return Alike(list, ("", ""), ("", ""), in_projects=True, returning=True)


CONTRACT_LINES = _returning(lambda procore, place: procore.prime_contract_line_items(*place))
DIRECT_COSTS = _returning(lambda procore, place: procore.direct_costs(place[0]))
DIRECT_COST_LINES = _returning(lambda procore, place: procore.direct_cost_lines(place[0]))
