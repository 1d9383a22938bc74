"""Looks up in the mirror what a thing becomes in CMiC, and what there speaks against it."""

from __future__ import annotations

from wizard.core.mirror import Mirror
from wizard.core.outgoing.record import Outgoing
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.procedure.change_order import Marks
from wizard.procedure.outgoing import Company, OutgoingEntry, VendorEntry

_NAMES = {"vendor": "BpvenBpName", "business_partner": "BpName"}
"""The entities whose records are companies, and the column of their name."""


def objections(mirror: Mirror, one: Outgoing) -> list[TrueupError]:
    """Return what speaks against a thing as far as the mirror knows."""
    if not one.code:
        return [TrueupError("EX-642", title=one.thing.title)]
    if one.apart:
        return []
    others = _of_the_same_name(mirror, one.thing, one.code)
    return [TrueupError("EX-645", title=one.thing.title, others=", ".join(others))] if others else []


def entry_of(one: Outgoing) -> OutgoingEntry:
    """Return what a thing becomes."""
    return VendorEntry(one.code, one.thing)


def marks_of(one: Outgoing) -> Marks:
    """Return the origin id that the record will have once it is read (see `core.cmic`)."""
    return Marks(f"AP|{record_key([one.code])}", one.code)


def _of_the_same_name(mirror: Mirror, company: Company, code: str) -> list[str]:
    """Return the codes of the companies there that bear the same name."""
    wanted = _plain(company.name)
    found = {
        row.key
        for entity, column in _NAMES.items()
        for row in mirror.all_rows(entity)
        if not row.gone and row.key != record_key([code]) and _plain(row.values.get(column)) == wanted
    }
    return sorted(found)


def _plain(value: object) -> str:
    return " ".join(str(value or "").casefold().split())
