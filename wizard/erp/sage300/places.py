"""Whether everything that an entry is booked on is still in Sage 300 CRE, asked of the ledger itself.

The mirror knew it when it was last read, which may be hours ago; Sage's tables take a row that names an item or a
category which is gone. Only asks: writing looks for the same once more, inside its transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wizard.erp.sage300.layout import SageLayout
from wizard.erp.sage300.postings import Reader
from wizard.errors import TrueupError
from wizard.procedure.ledger_entry import Entry
from wizard.words import say

_UNREADABLE = ("DB-205", "DB-206")
_NO_JOB = "EX-667"


@dataclass(frozen=True)
class Place:
    """A row that has to be there: looked up by `where`, with these `values`; what is told when it is `gone`."""

    table: str
    where: Mapping[str, str]
    values: Mapping[str, str]
    gone: TrueupError

    @property
    def need(self) -> dict[str, Any]:
        """The place as the bridge is asked for it."""
        return {"table": self.table, "where": dict(self.where), "values": dict(self.values)}


def places(entry: Entry, layout: SageLayout) -> list[Place]:
    """Return the job, the contract items and the categories that `entry` is booked on."""
    return [_job(entry, layout), *_items(entry, layout), *_categories(entry, layout)]


def objections(reader: Reader, entry: Entry, layout: SageLayout) -> list[TrueupError]:
    """Return what is gone, or no longer approved, since it was last read; raises what asking raises.

    Where the job itself is gone, nothing else is told: all that hangs on it is gone with it.
    A table that this account cannot read is taken to be as it was read: the person who enters it will see.
    """
    found = _contract(reader, entry, layout)
    for place in places(entry, layout):
        try:
            if reader.lacks(place.need):
                if place.gone.code == _NO_JOB:
                    return [place.gone]
                found.append(place.gone)
        except TrueupError as problem:
            if problem.code not in _UNREADABLE:
                raise
    return found


def _contract(reader: Reader, entry: Entry, layout: SageLayout) -> list[TrueupError]:
    told = layout.contract
    if not entry.contract:
        return []
    try:
        rows = reader.rows(told.table, [told.status], {told.contract: entry.contract})
    except TrueupError as problem:
        if problem.code not in _UNREADABLE:
            raise
        return []
    status = str(rows[0][told.status] or "").strip() if rows else ""
    if status.lower() in layout.approved_statuses:
        return []
    if not rows:
        return [TrueupError("EX-610", field=say("contract"), contract=entry.contract)]
    place = say("the accounting system")
    return [TrueupError("EX-607", field=say("contract"), contract=entry.contract, status=status, place=place)]


def _job(entry: Entry, layout: SageLayout) -> Place:
    told = layout.job
    gone = TrueupError(_NO_JOB, field=say("project"), job=entry.job)
    return Place(told.table, {told.job: entry.job}, {told.job: entry.job}, gone)


def _items(entry: Entry, layout: SageLayout) -> Iterator[Place]:
    told = layout.contract_item
    for one in entry.revenues if entry.contract else ():
        gone = TrueupError("EX-611", field=say("revenue"), line=one.description or one.item, item=one.item)
        yield Place(told.table, {told.contract: entry.contract}, {told.item: one.item}, gone)


def _categories(entry: Entry, layout: SageLayout) -> Iterator[Place]:
    told = layout.category
    for one in entry.costs:
        code = f"{one.extra} {one.cost_code}".strip()
        about = {"line": one.description or code, "cost_code": code, "category": one.category or say("none")}
        where = {told.job: entry.job, told.cost_code: one.cost_code}
        values = {told.extra: one.extra, told.category: one.category}
        yield Place(told.table, where, values, TrueupError("EX-630", field=say("cost"), **about))
