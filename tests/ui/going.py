"""What goes out to CMiC, of every kind and in every state in which a person looks at it, as the core tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from wizard.core.outgoing import calls
from wizard.core.outgoing.preview import Preview
from wizard.core.outgoing.record import Outgoing, State
from wizard.erp.cmic.outgoing import subcontract, vendor
from wizard.erp.cmic.told import fields
from wizard.errors import TrueupError
from wizard.procedure.change_order import Reference
from wizard.procedure.outgoing import (
    Commitment,
    CommitmentLine,
    Company,
    Project,
    SubcontractEntry,
    SubcontractLine,
    VendorEntry,
)
from wizard.words import say

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
QUAY = Company(
    31,
    "Quay <b>& Sons</b> Ltd",
    address="4 Harbour Road",
    city="Astoria",
    state="OR",
    postcode="97103",
    phone="503-555-0142",
    email="office@quay.example",
    registration="93-0001112",
)
LINES = (
    CommitmentLine(
        1, "Piles", Decimal("48200.00"), Reference(301, "CC|21-002|2-100", "2-100"), Reference(1, "CT|S", "S")
    ),
    CommitmentLine(
        2, "Caps", Decimal("7150.50"), Reference(302, "CC|21-002|2-200", "2-200"), Reference(1, "CT|S", "S")
    ),
)
PILES = Commitment(
    41, "SC-014", "Piling", Reference(11, "J|21-002", "21-002"), Reference(21, "AP|STEEL", "STEEL"), LINES
)


def one(id: int, thing: Any, state: State = State.WAITING, **changes: Any) -> Outgoing:
    return replace(Outgoing(id, "cmic-1", thing, state, created=NOON, changed=NOON), **changes)


NO_COST_CODE = TrueupError("EX-613", line="Piles", cost_code="2-100 S")
TAXED = TrueupError("EX-653", line="Caps")
SAME_NAME = TrueupError("EX-645", title="Harbour Steel", others="STEEL1, STEEL7")


def outgoing_of_all_kinds() -> list[Outgoing]:
    """Return what waits for different people, and two that wait for nobody; newest first."""
    post = say("In CMiC, post subcontract {code} of job {job}.", code="SC-014", job="21-002")
    failed = replace(PILES, id=42, number="SC-015", name="Shoring")
    problems = (NO_COST_CODE.to_dict(), TAXED.to_dict())
    return [
        one(7, QUAY),
        one(6, replace(QUAY, id=32, name="Harbour Steel", code="HARB1")),
        one(5, failed, State.FAILED, code="SC-015", problems=problems),
        one(4, PILES, State.POSTING, code="SC-014", steps=(post,)),
        one(3, Project(11, "Depot", "21-007", city="Astoria", start="2026-12-01"), code="21-007"),
        one(2, replace(QUAY, id=33, name="Mill Road Paving", code="MILL"), State.CONFIRMED, code="MILL"),
        one(1, Project(12, "Annex", "21-008"), State.REJECTED, code="21-008", reason="It is a test."),
    ]


def whole(thing: Outgoing) -> dict[str, Any]:
    """Return one as the core tells everything of it, without the core's mirror."""
    at = thing.created.isoformat()
    happened = [{"at": at, "state": "waiting for approval", "by": "", "words": say("Found in Procore.")}]
    return calls.whole(thing, happened, seen(thing))


def seen(one: Outgoing) -> Preview:
    code, thing = one.code or one.thing.code, one.thing
    lacks = () if code else (TrueupError("EX-642", title=thing.title),)
    if isinstance(thing, Company):
        found = (SAME_NAME,) if thing.name == "Harbour Steel" and not one.apart else ()
        wanted = vendor(VendorEntry(code or "?", thing), "NET30", "")
        return Preview(() if found else told(wanted), (*lacks, *found))
    if isinstance(thing, Commitment) and one.state is not State.FAILED:
        lines = tuple(
            SubcontractLine(str(place), "21-002", line.cost_code.code, "S", line.description, line.amount)
            for place, line in enumerate(thing.lines, 1)
        )
        return Preview(told(subcontract(SubcontractEntry(code, "", "21-002", "STEEL", thing, lines), "")))
    return Preview(problems=lacks)


def told(wanted: Any) -> Any:
    return tuple(fields((one.resource.name, {**one.key, **one.values}) for one in wanted))
