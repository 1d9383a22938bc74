"""Change orders through Procore's public endpoints (mode B): found by two lists, marked on package and lines.

Procore has no queue for an outside approver here, so what is found waits for one of ours. The newer list of
prime change orders lacks 3-tier projects and was seen to lose executed ones (2026-09), packages name no line
of the prime contract: only both together show everything (Procore's REST reference, 2026-05).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from itertools import groupby
from typing import Any

from wizard.errors import TrueupError
from wizard.procedure.change_order import (
    GONE,
    NOBODY,
    ChangeOrder,
    Line,
    Marks,
    Markup,
    PrimeContract,
    Reference,
    Request,
)
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import permissions
from wizard.procore.change_orders import NEWS, Place, currency_of
from wizard.procore.permissions import PRIME_CONTRACTS
from wizard.procore.session import ProcoreSession
from wizard.procore.sync import SyncCall, sync
from wizard.words import say

_V1 = "/rest/v1.0"
_PROJECTS = "/rest/v1.1/projects"
_PACKAGES = f"{_V1}/change_order_packages"
PER_PAGE = 1000
PROJECTS_PER_PAGE = 300
PER_PAGE_2 = 100
"""The most that version 2 gives at once (Procore developer documentation, pagination, 2026-06)."""

OVERLAP = timedelta(minutes=5)
"""How far a look reaches back behind the last one: stamps are Procore's, and its clock is not ours."""

_REFUSALS = (400, 403, 404, 422)

Shown = dict[str, Any]


class PublicChangeOrders:
    """Implements `ChangeOrders`; one object for one thread, closed after use.

    A request's ticket is the id of the newer kind of change order, "" where there is none.
    """

    approves = False

    def __init__(
        self,
        account: ProcoreAccount,
        secret: str,
        cancelled: Callable[[], bool] = lambda: False,
        waiting: Callable[[float | None], None] = lambda resume_at: None,
    ) -> None:
        self._session = ProcoreSession(account, secret, cancelled, waiting)
        self._company = account.company_id
        self._allowed: set[int] = set()
        self._contracts: dict[int, Shown] = {}

    def close(self) -> None:
        self._session.close()

    def waiting(
        self, places: Sequence[Place], since: datetime | None, watched: Mapping[int, Request]
    ) -> Iterator[Request]:
        self._contracts.clear()
        for place in places:
            contracts = {contract.id: contract for contract in place.contracts}
            try:
                packages = self._listed(place, self._between(since))
            except TrueupError as problem:
                if place.contracts or problem.params.get("status") not in (403, 404):
                    raise
                continue
            for id, (package, prime) in sorted(packages.items()):
                if id in watched:
                    # Neither stamp nor total tells of money that went from one line to another.
                    anew = since is None and _is_recent(package)
                    if anew or not _stands_as(package, watched[id].change_order):
                        yield self._seen_again(watched[id])
                elif _waits(package) and (package.get("contract_id") in contracts or _is_recent(package)):
                    contract = Reference(int(package["contract_id"]))
                    try:
                        order = self._read(place.project, contracts.get(contract.id, contract), id, prime)
                    except TrueupError as problem:
                        if problem.params.get("status") != 404 or id in self._listed(place, self._between(since)):
                            raise
                        continue  # it was deleted since it was listed, and holds up no other
                    yield Request(order, ticket=prime)
            if since is None:
                yield from self._missing(place, watched, packages)

    def unsynchronised(self, places: Sequence[Place]) -> list[Reference]:
        known = {place.project.id for place in places}
        params = {"company_id": self._company, "filters[by_status]": "Active"}
        shown = [one for page in self._session.pages(_PROJECTS, params, PROJECTS_PER_PAGE) for one in page]
        found = [Reference(int(one["id"]), str(one.get("origin_id") or ""), _project_name(one)) for one in shown]
        return sorted((one for one in found if one.id not in known), key=lambda one: one.id)

    def fetch(self, request: Request) -> ChangeOrder:
        """Return it as it stands now; raise EX-637 for one that came by the ERP tool: its ticket is another's."""
        if request.asked_there:
            raise TrueupError("EX-637")
        self._contracts.clear()
        return self._read_again(request)

    def currency(self, order: ChangeOrder) -> str:
        return order.currency or order.contract.currency

    def _read_again(self, request: Request) -> ChangeOrder:
        known = request.change_order
        try:
            return self._read(known.project, known.contract.reference, known.id, request.ticket)
        except TrueupError as problem:
            if problem.params.get("status") == 404:
                raise TrueupError("EX-621") from problem
            raise

    def mark(self, request: Request, marks: Marks) -> None:
        order = request.change_order
        holders = sorted((line for line in order.lines if line.id in marks.lines), key=lambda line: line.holder)
        for holder, lines in groupby(holders, key=lambda line: line.holder):
            self._mark_lines(order, holder, [{"id": line.id, "origin_id": marks.lines[line.id]} for line in lines])
        # The package last: one that carries an origin id is marked wholly. Markups have no public call.
        self._mark_package(order, {"origin_id": marks.origin_id, "origin_code": marks.origin_code})

    def clear(self, request: Request) -> None:
        order = request.change_order
        self._mark_package(order, {"origin_id": None, "origin_code": None, "origin_data": None})
        for holder, lines in groupby(
            sorted(order.lines, key=lambda line: line.holder), key=lambda line: line.holder
        ):
            body = {"updates": [{"id": line.id, "origin_id": None} for line in lines]}
            self._write(self._line_path(holder), body, {"project_id": order.project.id})

    def leave(self, request: Request, problem: TrueupError) -> None:
        """Raise it: nobody in Procore waits for an answer to what was found here."""
        raise problem

    def decline(self, request: Request, reasons: Sequence[TrueupError]) -> None:
        """Do nothing: the public endpoints have no place for reasons, so they are shown here alone."""

    # -- finding -----------------------------------------------------------------------------------------------

    def _listed(self, place: Place, between: dict[str, str]) -> dict[int, tuple[Shown, str]]:
        """Return the packages of a project by id, each with the id of its newer kind of change order.

        Packages first: one that is approved between the two calls then waits for the next look, where the other
        way round it would be taken as one without a newer kind, and so without the contract's items.
        """
        project = place.project.id
        packages = {int(one["id"]): one for one in self._packages(project, between)}
        primes = {
            int(one.get("legacy_package_id") or one["id"]): one
            for one in self._primes(project, {"filters[status]": "approved", **between})
        }
        for id, prime in primes.items():
            packages.setdefault(id, {**prime, "id": id})
        if not packages and not between and place.contracts:
            self._believe(project)
        return {id: (package, str(primes[id]["id"]) if id in primes else "") for id, package in packages.items()}

    def _between(self, since: datetime | None) -> dict[str, str]:
        """Return the filter for what was changed since then; Procore wants both ends of a range.

        A clock here that is ahead would leave out what Procore stamped meanwhile.
        """
        if since is None:
            return {}
        begin = since.astimezone(UTC) - OVERLAP - timedelta(seconds=self._session.seconds_ahead())
        ends = (begin, datetime.now(UTC) + timedelta(days=1))
        return {"filters[updated_at]": "...".join(end.strftime("%Y-%m-%dT%H:%M:%SZ") for end in ends)}

    def _missing(
        self, place: Place, watched: Mapping[int, Request], packages: Mapping[int, object]
    ) -> Iterator[Request]:
        """Yield what is watched in a project and in none of its lists, as it can still be read."""
        for id, request in watched.items():
            order = request.change_order
            if order.project.id == place.project.id and id not in packages and order.status != GONE:
                yield self._seen_again(request)

    def _seen_again(self, request: Request) -> Request:
        try:
            return replace(request, change_order=self._read_again(request))
        except TrueupError as problem:
            if problem.code != "EX-621":
                raise
            return replace(request, change_order=replace(request.change_order, status=GONE))

    def _primes(self, project: int, params: dict[str, str]) -> list[Shown]:
        path = f"{_V1}/projects/{project}/prime_change_orders"
        data = self._session.call("GET", path, params).data
        # The reference leaves open whether the list stands in an envelope.
        return _listed(data.get("data") if isinstance(data, dict) else data, path)

    def _packages(self, project: int, params: dict[str, str]) -> Iterator[Shown]:
        for page in self._session.pages(_PACKAGES, {"project_id": project, **params}, PER_PAGE):
            yield from page

    def _believe(self, project: int) -> None:
        """Believe an empty list only when the account may see what is in it: a missing right looks the same.

        Asked where everything is looked through; that nothing was changed since the last look is the rule.
        """
        if project not in self._allowed:
            permissions.require(self._session, PRIME_CONTRACTS, project)
            self._allowed.add(project)

    # -- reading one -------------------------------------------------------------------------------------------

    def _read(self, project: Reference, contract: Reference, package: int, prime: str) -> ChangeOrder:
        params = {"project_id": project.id, "contract_id": contract.id}
        shown = self._session.call("GET", f"{_PACKAGES}/{package}", params).data
        if not isinstance(shown, dict):
            raise _unclear(f"GET {_PACKAGES}/{package}", "it is not an object.")
        items = self._items(project.id, prime) if prime else {}
        return ChangeOrder(
            id=package,
            project=project,
            contract=self._contract(project.id, contract),
            number=str(shown.get("number") or ""),
            title=str(shown.get("title") or ""),
            lines=tuple(_line(line, items) for line in _listed(shown.get("line_items"), _PACKAGES)),
            description=str(shown.get("description") or ""),
            status=str(shown.get("status") or ""),
            currency=currency_of(shown),
            approved_on=_day(shown.get("reviewed_at")),
            total=None if shown.get("grand_total") is None else _money(shown["grand_total"]),
            updated_at=str(shown.get("updated_at") or ""),
            origin_id=str(shown.get("origin_id") or ""),
        )

    def _items(self, project: int, prime: str) -> dict[int, Reference]:
        """Return which line of the prime contract each line belongs to, by the line's id."""
        path = f"/rest/v2.0/companies/{self._company}/projects/{project}/prime_change_orders/{prime}/line_items"
        return {
            int(line["id"]): Reference(id=int(line["prime_line_item_id"]))
            for page in self._session.pages(path, {}, PER_PAGE_2)
            for line in page
            if line.get("prime_line_item_id")
        }

    def _contract(self, project: int, contract: Reference) -> PrimeContract:
        if contract.id not in self._contracts:
            path = f"{_V1}/prime_contract/{contract.id}"
            self._contracts[contract.id] = self._session.call("GET", path, {"project_id": project}).data
        shown = self._contracts[contract.id]
        known = Reference(contract.id, str(shown.get("origin_id") or ""), str(shown.get("number") or ""))
        return PrimeContract(
            known, str(shown.get("title") or ""), str(shown.get("status") or ""), currency_of(shown)
        )

    # -- marking -----------------------------------------------------------------------------------------------

    def _mark_lines(self, order: ChangeOrder, holder: int, bodies: list[Shown]) -> None:
        call = SyncCall(self._line_path(holder), {"project_id": order.project.id}, {})
        try:
            outcomes = sync(self._session, call, bodies)
        except TrueupError as problem:
            raise _refused(problem) from problem
        for outcome in outcomes:
            if outcome.error is not None:
                raise TrueupError("EX-628", reason=outcome.error.words("cause")) from outcome.error

    def _mark_package(self, order: ChangeOrder, marks: Shown) -> None:
        body = {
            "project_id": order.project.id,
            "contract_id": order.contract.reference.id,
            "change_order": marks,
        }
        shown = self._write(f"{_PACKAGES}/{order.id}", body, None)
        # A call that is answered with 200 may have left out what it did not take.
        if isinstance(shown, dict) and (shown.get("origin_id") or None) != marks["origin_id"]:
            raise TrueupError("EX-628", reason=say("Procore answered well, but the origin id is not there."))

    def _write(self, path: str, body: Shown, params: Shown | None) -> Any:
        try:
            return self._session.call("PATCH", path, params, body).data
        except TrueupError as problem:
            raise _refused(problem) from problem

    @staticmethod
    def _line_path(holder: int) -> str:
        return f"{_V1}/potential_change_orders/{holder}/line_items/sync"


def _waits(package: Shown) -> bool:
    """Tell whether a listed package is one to be accepted: what is marked is settled."""
    return package.get("status") == "approved" and not package.get("origin_id")


def _is_recent(package: Shown) -> bool:
    """Tell whether a package without a place in the ledger is news: what is older is the history of a project."""
    stamp = str(package.get("updated_at") or "")
    return stamp[:10] >= (datetime.now(UTC) - NEWS).date().isoformat()


def _project_name(shown: Shown) -> str:
    return str(shown.get("project_number") or shown.get("name") or "")


def _stands_as(package: Shown, known: ChangeOrder) -> bool:
    """Tell whether a listed package is as it was read before, so that reading it again can be spared."""
    total = package.get("grand_total")
    return (
        str(package.get("updated_at") or "") == known.updated_at
        and package.get("status") == known.status
        and (total is None or known.total is None or _money(total) == known.total)
    )


def _line(shown: Shown, items: dict[int, Reference]) -> Line:
    code, kind, holder = shown.get("cost_code") or {}, shown.get("line_item_type") or {}, shown.get("holder") or {}
    id = int(shown["id"])
    return Line(
        id=id,
        position=int(shown.get("position") or 0),
        description=str(shown.get("description") or ""),
        cost=_money(shown.get("total_amount")),
        holder=int(holder.get("id") or 0),
        contract_item=items.get(id, NOBODY),
        cost_code=_reference(code, "full_code"),
        cost_type=_reference(kind, "code"),
        quantity=_money(shown.get("quantity")),
        unit_cost=_money(shown.get("unit_cost")),
        unit=str(shown.get("uom") or ""),
        markups=tuple(_markup(markup) for markup in shown.get("markup_line_items") or ()),
    )


def _markup(shown: Shown) -> Markup:
    told = shown.get("markup") or {}
    return Markup(
        id=int(shown["id"]),
        name=str(told.get("name") or ""),
        amount=_money(shown.get("amount")),
        contract_item=_reference(told.get("prime_line_item") or {}, "origin_code"),
        on_cost=bool(told.get("can_export_estimate_markup")),
    )


def _reference(shown: Shown, code: str) -> Reference:
    return Reference(int(shown.get("id") or 0), str(shown.get("origin_id") or ""), str(shown.get(code) or ""))


def _money(value: object) -> Decimal:
    """Return a number that Procore gives as text exactly; a number that is no number is not understood."""
    try:
        return Decimal(str(value or "0"))
    except InvalidOperation as problem:
        raise _unclear("an amount", f"“{value}” is not a number.") from problem


def _day(stamp: object) -> date | None:
    return date.fromisoformat(str(stamp)[:10]) if stamp else None


def _listed(data: Any, call: str) -> list[Shown]:
    if not isinstance(data, list):
        raise _unclear(f"GET {call}", "it is not a list.")
    return [one for one in data if isinstance(one, dict)]


def _unclear(call: str, reason: str) -> TrueupError:
    return TrueupError("PC-108", call=call, status=200, reason=reason)


def _refused(problem: TrueupError) -> TrueupError:
    """Return EX-628 for a refusal that concerns this change order; everything else stays what it is."""
    if problem.params.get("status") in _REFUSALS:
        why = say("Procore's reason: {reason}", reason=str(problem.params.get("reason", problem.cause)))
        return TrueupError("EX-628", reason=why)
    return problem
