"""Looks up in the mirror what a thing becomes in CMiC, and what there speaks against it.

Origin ids are our own, so they lead back to the rows that they were made from (see `core.translation.cmic`).
"""

from __future__ import annotations

from collections.abc import Iterator

from wizard.core.exports.standing import key_of, row_of, text_of
from wizard.core.mirror import Mirror
from wizard.core.outgoing import budget_changes, budgets
from wizard.core.outgoing.places import objection_to, place_of
from wizard.core.outgoing.record import Outgoing
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.procedure.budget import Budget
from wizard.procedure.budget_change import BudgetChange
from wizard.procedure.change_order import NOBODY, Marks
from wizard.procedure.outgoing import (
    Commitment,
    CommitmentLine,
    Company,
    OutgoingEntry,
    Project,
    ProjectEntry,
    Sent,
    SubcontractEntry,
    SubcontractLine,
    VendorEntry,
)
from wizard.words import say

_NAMES = {
    "company": {"vendor": "BpvenBpName", "business_partner": "BpName"},
    "project": {"job": "JobName", "project": "GrpmpProjName"},
}
"""By kind the entities whose records may be the same, and the column of their name."""

COMMITMENT = "SC"
"""The prefix of a commitment's origin id."""

_DECIMALS = 2


def entry_of(mirror: Mirror, one: Outgoing) -> OutgoingEntry | list[TrueupError]:
    """Return what a thing becomes, or everything that speaks against it as far as the mirror knows."""
    thing = one.thing
    if not one.code:
        return [TrueupError("EX-642", title=thing.title)]
    if isinstance(thing, Budget):
        return budgets.entry_of(mirror, one, thing)
    if isinstance(thing, BudgetChange):
        return budget_changes.entry_of(mirror, one, thing)
    if isinstance(thing, Commitment):
        found = list(_objections(mirror, thing))
        return found or _subcontract(mirror, thing, *contract_of(one))
    others = [] if one.apart else _of_the_same_name(mirror, thing, one.code)
    if isinstance(thing, Project) and record_key([one.code]) in mirror.rows("job", [record_key([one.code])]):
        others = [one.code]  # its job is there: that is linked, and no project is made beside it
    if others:
        return [TrueupError("EX-645", title=thing.title, others=", ".join(others))]
    return ProjectEntry(one.code, thing) if isinstance(thing, Project) else VendorEntry(one.code, thing)


def marks_of(one: Outgoing) -> Marks:
    """Return the origin ids: those that the vendor, or the job, will have once it is read."""
    thing = one.thing
    if isinstance(thing, Budget):
        return budgets.marks_of(thing)
    if isinstance(thing, BudgetChange):
        return budget_changes.marks_of(one, thing)
    if not isinstance(thing, Commitment):
        prefix = "J" if isinstance(thing, Project) else "AP"
        return Marks(f"{prefix}|{record_key([one.code])}", one.code)
    parts = [part for part in contract_of(one) if part]
    origin = f"{COMMITMENT}|{'|'.join(parts) if thing.changes else record_key(parts)}"
    return Marks(origin, one.code, {line.id: f"{origin}|{place}" for place, line in enumerate(thing.lines, 1)})


def marked_lines(one: Outgoing) -> list[int]:
    """Return the ids of what is marked beside the thing itself; of a budget that is its cost codes, which stay."""
    return [] if one.thing.kind == "budget" else list(marks_of(one).lines)


def sent(one: Outgoing) -> Sent:
    """Return what is asked after in CMiC to tell whether it is still there."""
    thing = one.thing
    if isinstance(thing, Budget):
        places = tuple(budgets.place_of(thing, line) for line in thing.lines)
        return Sent(thing.kind, thing.code, job=thing.code, places=places)
    if isinstance(thing, BudgetChange):
        return Sent(thing.kind, one.code, job=key_of(thing.project.origin_id, "J"))
    if isinstance(thing, Commitment):
        code, change = contract_of(one)
        return Sent(thing.kind, code, change, key_of(thing.project.origin_id, "J"))
    return Sent(thing.kind, one.code)


def contract_of(one: Outgoing) -> tuple[str, str]:
    """Return what a commitment is called there: its contract, and its change ("": the contract itself)."""
    changes = one.thing.changes if isinstance(one.thing, Commitment) else NOBODY
    return (key_of(changes.origin_id, COMMITMENT), one.code) if changes else (one.code, "")


# -- commitments -------------------------------------------------------------------------------------------------


def _objections(mirror: Mirror, thing: Commitment) -> Iterator[TrueupError]:
    title = thing.title
    if row_of(mirror, "job", key_of(thing.project.origin_id, "J")) is None:
        yield TrueupError("EX-652", field=say("project"), title=title, value=thing.project.code)
    if not key_of(thing.vendor.origin_id, "AP"):
        yield TrueupError("EX-652", field=say("company"), title=title, value=thing.vendor.code)
    if thing.changes and not key_of(thing.changes.origin_id, COMMITMENT):
        yield TrueupError("EX-654", title=title, contract=thing.changes.code)
    if not thing.lines:
        yield TrueupError("EX-656", title=title)
    for line in thing.lines:
        told = line.description or line.cost_code.code
        if line.taxed:
            yield TrueupError("EX-653", line=told)
        if line.amount != round(line.amount, _DECIMALS):
            yield TrueupError("EX-655", line=told, value=line.amount)
        named = f"{line.cost_code.code} {line.cost_type.code}".strip()
        if objection := objection_to(mirror, line, told, named):
            yield objection


def _subcontract(mirror: Mirror, thing: Commitment, code: str, change: str) -> SubcontractEntry:
    job = row_of(mirror, "job", key_of(thing.project.origin_id, "J"))
    lines = tuple(_line(mirror, line, place) for place, line in enumerate(thing.lines, 1))
    return SubcontractEntry(
        code=code,
        change=change,
        job=text_of(job.values.get("JobCode")) if job else "",
        vendor=key_of(thing.vendor.origin_id, "AP"),
        commitment=thing,
        lines=lines,
    )


def _line(mirror: Mirror, line: CommitmentLine, place: int) -> SubcontractLine:
    found = place_of(mirror, line)
    if found is None:
        raise ValueError("a line without a place in the accounting system is objected to before")
    return SubcontractLine(
        task=str(place),
        job=found.job,
        cost_code=found.cost_code,
        category=found.category,
        description=line.description,
        amount=line.amount,
    )


# -- companies and projects -------------------------------------------------------------------------------------


def _of_the_same_name(mirror: Mirror, thing: Company | Project, code: str) -> list[str]:
    """Return the codes of those there that bear the same name."""
    wanted = _plain(thing.name)
    found = {
        row.key
        for entity, column in _NAMES[thing.kind].items()
        for row in mirror.all_rows(entity)
        if not row.gone and row.key != record_key([code]) and _plain(row.values.get(column)) == wanted
    }
    return sorted(found)


def _plain(value: object) -> str:
    return " ".join(str(value or "").casefold().split())
