"""Finds change orders in Procore for one connection: what is new, asked for again, edited or gone since.

It enters what Procore shows into the queue and nothing more: it neither writes to the ledger nor marks anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from wizard.core.exports.deeds import PROCORE
from wizard.core.exports.export import IN_LEDGER, Deed, Export, State, Wish
from wizard.core.exports.sides import Sides
from wizard.core.shelf import Late
from wizard.errors import TrueupError
from wizard.procedure.change_order import ChangeOrder, Reference, Request, edits
from wizard.procedure.change_order import Wish as Asked
from wizard.procedure.change_order_rules import APPROVED
from wizard.procore.change_orders import NEWS, UNANSWERABLE, Place
from wizard.words import Words, say

UNSYNCHRONISED_A_LOOK, UNSYNCHRONISED_WHEN_ASKED = 20, 200
"""How many projects that nobody synchronised are looked through at once: each costs two calls of the allowance."""

_log = structlog.get_logger()


@dataclass(frozen=True)
class _Ours:
    """What was delivered: the projects, and the contracts with theirs, each by its id in Procore."""

    projects: Mapping[int, Reference]
    contracts: Mapping[int, tuple[Reference, Reference]]

    def placed(self, order: ChangeOrder) -> ChangeOrder:
        """Return the change order with the origin ids of its project and contract, as far as they are known."""
        project, contract = self.contracts.get(order.contract.reference.id, (None, order.contract.reference))
        project = project or self.projects.get(order.project.id, order.project)
        return replace(order, project=project, contract=replace(order.contract, reference=contract))

    def reasons(self, order: ChangeOrder) -> list[TrueupError]:
        """Return why it has no place in the ledger; [] when it has one."""
        if order.contract.reference.id in self.contracts:
            return []
        found = []
        if order.status != APPROVED:
            found.append(TrueupError("EX-608", field=say("status"), status=order.status))
        if order.project.id not in self.projects:
            found.append(TrueupError("EX-609", field=say("project"), project=order.project.code))
        named = order.contract.reference.code or order.contract.title
        found.append(TrueupError("EX-610", field=say("contract"), contract=named))
        return found


def look_through(sides: Sides, places: Sequence[Place], since: datetime | None) -> None:
    """Look through `places` for what was changed since then (None: for everything); raises what asking raises."""
    ours = _ours(sides)
    for request in sides.orders.waiting(places, since, _watched(sides)):
        _take(sides, ours, request)
    _place(sides, ours)
    _refresh(sides)


def look_elsewhere(sides: Sides, after: int, *, asked: bool) -> int:
    """Look through some projects that nobody synchronised; return the last one's id, to go on `after` it.

    What was sent from there would never arrive, and nobody would be told. All of them have their turn.
    """
    others = sides.orders.unsynchronised(sides.books.places(sides.mirror, closed=True))
    turn = [*(one for one in others if one.id > after), *(one for one in others if one.id <= after)]
    turn = turn[: UNSYNCHRONISED_WHEN_ASKED if asked else UNSYNCHRONISED_A_LOOK]
    ours = _ours(sides)
    for request in sides.orders.waiting([Place(one, ()) for one in turn], sides.clock() - NEWS, _watched(sides)):
        _take(sides, ours, request)
    return turn[-1].id if turn else after


def _ours(sides: Sides) -> _Ours:
    places = sides.books.places(sides.mirror, closed=True)
    contracts = {contract.id: (place.project, contract) for place in places for contract in place.contracts}
    return _Ours(sides.books.projects(sides.mirror), contracts)


def _place(sides: Sides, ours: _Ours) -> None:
    """Let what had no place in the ledger wait for approval once it has one; keep the reasons true until then."""
    if sides.orders.approves:
        return
    for export in sides.queue.listed(sides.connection):
        if export.state is not State.UNPLACED:
            continue
        order = ours.placed(export.request.change_order)
        request, reasons = replace(export.request, change_order=order), ours.reasons(order)
        try:
            if not reasons:
                request = replace(request, change_order=sides.orders.fetch(request))
                waits = replace(export, state=State.WAITING, request=request, problems=())
                sides.queue.save(waits, sides.clock(), say("Its job and its contract are synchronised now."))
            elif [problem.code for problem in reasons] != [problem["code"] for problem in export.problems]:
                problems = tuple(problem.to_dict() for problem in reasons)
                sides.queue.save(replace(export, request=request, problems=problems), sides.clock())
        except Late:
            continue


def _take(sides: Sides, ours: _Ours, request: Request) -> None:
    """Enter what Procore shows; what is known already changes only where something new was asked for."""
    known = sides.queue.known(sides.connection, request.change_order.id)
    if known is not None:
        _again(sides, known, request)
    elif request.wish is Asked.EXPORT and not request.change_order.origin_id:
        now = sides.clock()
        order = request.change_order
        state = State.WAITING if request.acceptance is None else State.ACCEPTED
        made = Export(0, sides.connection, sides.company, request, state, created=now, changed=now)
        reasons = [] if sides.orders.approves else ours.reasons(order)
        if reasons:
            problems = tuple(problem.to_dict() for problem in reasons)
            made = replace(made, state=State.UNPLACED, problems=problems)
        if request.acceptance is not None:
            made = replace(made, acceptance=request.acceptance, accepted=order.fingerprint(), due=now)
        told = {"amount": order.revenue, "contract": order.contract.reference.code}
        sides.queue.add(made, say("Found in Procore: {amount} on contract {contract}.", **told))
        sides.witness("found")
    elif sides.orders.approves:
        # Procore waits for an answer, and nobody else will give one.
        _decline(sides, request, TrueupError("EX-627", number=request.change_order.number))


def _decline(sides: Sides, request: Request, reason: TrueupError) -> None:
    """Tell Procore's side why; a request whose answer Procore does not take holds up no other."""
    try:
        sides.orders.decline(request, [reason])
    except TrueupError as problem:
        _log.warning("request not answered", ticket=request.ticket, code=problem.code, reason=reason.code)
        if problem.params.get("status") not in UNANSWERABLE:
            sides.orders.leave(request, problem)


def _again(sides: Sides, known: Export, request: Request) -> None:
    if sides.orders.approves:
        _ask_again(sides, known, request)
        return
    try:
        if known.asked_there and not known.watched:
            _wait_here(sides, known, request)
        elif known.state is State.REJECTED:
            _read_again(sides, known)
        elif known.state is State.UNPLACED:
            sides.queue.save(replace(known, request=request), known.changed)
        elif known.watched:
            _compare(sides, known, request.change_order)
    except Late:
        return  # somebody acts on it at this moment; the next look will see


def _wait_here(sides: Sides, known: Export, request: Request) -> None:
    """Let what was asked for by the ERP tool wait for an approver here: the company has the tool no longer."""
    waits = replace(
        known,
        request=request,
        state=State.WAITING,
        acceptance=None,
        accepted="",
        problems=(),
        untold=False,
        due=None,
    )
    sides.queue.save(
        waits, sides.clock(), say("The company has the ERP tool no longer: it waits for approval here.")
    )


def _ask_again(sides: Sides, known: Export, request: Request) -> None:
    """Take a new request of the ERP platform; one for something else than was written is declined."""
    while request.ticket != known.request.ticket:
        try:
            if request.wish is Asked.EXPORT and known.state in IN_LEDGER:
                known = _compare(sides, known, request.change_order)
                if known.edits:
                    _decline(sides, request, TrueupError.from_dict(known.told[0]))
                    return
            known = sides.queue.save(*_asked_again(known, request, sides.clock()))
        except Late:  # a request is shown once only, so it is not left to the next look
            known = sides.queue.get(known.id)


def _refresh(sides: Sides) -> None:
    """Look again at what waits for approval here: no list shows what was deleted or is no longer approved."""
    if sides.orders.approves:
        return
    for export in sides.queue.listed(sides.connection):
        if export.state is State.WAITING:
            try:
                _read_again(sides, export)
            except Late:
                continue


def _read_again(sides: Sides, export: Export) -> None:
    """Read one change order anew; one that was edited since waits for an approver, also after a rejection."""
    try:
        order = sides.orders.fetch(export.request)
    except TrueupError as problem:
        if problem.code not in ("EX-621", "EX-637"):
            raise
        if [one["code"] for one in export.problems] != [problem.code]:
            gone = replace(export, problems=(problem.to_dict(),))
            sides.queue.save(gone, sides.clock(), problem.in_short())
        return
    known = export.request.change_order
    if order.fingerprint() != known.fingerprint():
        request = replace(export.request, change_order=order)
        waits = replace(export, state=State.WAITING, request=request, problems=(), reason="", due=None)
        changes = edits(known, order) or [say("its details")]
        sides.queue.save(waits, sides.clock(), say("Edited in Procore: {changes}.", changes=changes))


def _watched(sides: Sides) -> dict[int, Request]:
    """Return what was handed to the ledger or has no place there as Procore last showed it, by its id."""
    return {
        export.request.change_order.id: replace(export.request, change_order=export.shown)
        if export.shown
        else export.request
        for export in sides.queue.listed(sides.connection)
        if export.watched or export.state is State.UNPLACED
    }


def _compare(sides: Sides, known: Export, order: ChangeOrder) -> Export:
    """Keep what Procore shows of a change order that was handed to the ledger; tell it when that has changed."""
    seen = replace(known, shown=order)
    if not seen.edits:
        as_accepted = replace(known.request.change_order, updated_at=order.updated_at)
        seen = replace(known, shown=None, request=replace(known.request, change_order=as_accepted))
    if seen.edits == known.edits:
        return sides.queue.save(seen, known.changed)
    words = say("In Procore it stands as it was accepted again.")
    if seen.edits:
        words = say("EX-635 Edited in Procore after it had gone to the ledger: {changes}.", changes=seen.edits)
    return sides.queue.save(seen, sides.clock(), words)


def _asked_again(known: Export, request: Request, now: datetime) -> tuple[Export, datetime, Words, str]:
    """Return what a new request on the ERP platform makes of a change order that is known."""
    asked = replace(known, request=request, shown=None, due=now)
    if request.wish is not Asked.EXPORT:
        # These name the change order and say little of it: what was exported stays what is known.
        asked = replace(asked, request=replace(request, change_order=known.request.change_order))
    match request.wish:
        case Asked.UNLINK:
            return replace(asked, wish=Wish(Deed.UNLINK, PROCORE)), now, say("Asked to be unlinked."), PROCORE
        case Asked.RESET:
            return replace(asked, wish=Wish(Deed.RESET, PROCORE)), now, say("Asked to be reset."), PROCORE
    if known.state in (State.CONFIRMED, State.UNMARKED):
        # It is in the ledger: only the new request has to hear of it.
        return (
            replace(asked, state=State.UNMARKED, tries=0),
            now,
            say("Asked for again; it is in the ledger."),
            PROCORE,
        )
    if known.state in (State.CHECKED, State.WRITTEN, State.POSTING):
        return asked, now, say("Asked for again while it is under way."), PROCORE
    again = replace(
        asked,
        state=State.ACCEPTED if request.acceptance else State.WAITING,
        acceptance=request.acceptance,
        accepted=request.change_order.fingerprint(),
        problems=(),
        reason="",
        untold=False,
        tries=0,
    )
    return again, now, say("Accepted in Procore."), PROCORE
