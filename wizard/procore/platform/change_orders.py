"""Change orders on the ERP platform (mode A): the approver answers in Procore, and so the answers go there.

A request carries the change order as it was accepted. Until its detail is closed Procore shows it as exporting
and lets nobody edit it, so what was accepted is what is exported. Origin ids go first, the change order's own
last of them, then the detail (Procore's ERP integration pages, 2026-06).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Protocol

from pydantic import AliasChoices, BeforeValidator, Field

from wizard.errors import TrueupError
from wizard.procedure.change_order import (
    NOBODY,
    NOTHING,
    Acceptance,
    ChangeOrder,
    Line,
    Marks,
    Markup,
    PrimeContract,
    Reference,
    Request,
    Wish,
)
from wizard.procore.change_orders import UNANSWERABLE, Place, currency_of
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.platform.requests import UNANSWERED, UNREADABLE, ErpRequest, Lenient, about_one
from wizard.procore.session import ProcoreSession

EXPORT = "create_prime_contract_change_order"
UNLINK = "unlink_prime_contract_change_order"
RESET = "reset_prime_contract_change_order"
WISHES = {EXPORT: Wish.EXPORT, UNLINK: Wish.UNLINK, RESET: Wish.RESET}

APPROVER = "the approver in Procore"

AGAIN = "Then send it to ERP again."
"""What was declined comes back only so: nothing is checked again by itself while Procore shows it as failed."""

Text = Annotated[str, BeforeValidator(lambda value: "" if value is None else value)]
Money = Annotated[
    Decimal, BeforeValidator(lambda value: "0" if value is None else value), Field(allow_inf_nan=False)
]


class _Object(Lenient):
    id: int | None = None
    origin_id: Text = ""
    code: Text = Field("", validation_alias=AliasChoices("full_code", "code", "number", "origin_code"))

    def reference(self) -> Reference:
        return Reference(self.id or 0, self.origin_id, self.code)


class _MarkupTerms(Lenient):
    name: Text = ""
    can_export_estimate_markup: bool | None = False
    prime_line_item: _Object | None = None


class _MarkupItem(Lenient):
    id: int
    amount: Money
    markup: _MarkupTerms = _MarkupTerms()


class _Holder(Lenient):
    id: int = 0


class _Item(Lenient):
    id: int
    position: int | None = 0
    description: Text = ""
    amount: Money
    total_amount: Money
    quantity: Money = NOTHING
    unit_cost: Money = NOTHING
    uom: Text = ""
    holder: _Holder = _Holder()
    cost_code: _Object | None = None
    line_item_type: _Object | None = None
    prime_line_item_id: int | None = None
    prime_line_item_origin_id: Text = ""
    prime_line_item_origin_code: Text = ""
    markup_line_items: tuple[_MarkupItem, ...] = ()


class _Filled(Lenient):
    transaction_date: date


class _Contract(_Object):
    title: Text = ""
    status: Text = ""


class _Order(Lenient):
    id: int
    number: Text = ""
    title: Text = ""
    description: Text = ""
    status: Text = ""
    approved_on: datetime | None = None
    updated_at: Text = ""
    origin_id: Text = ""
    origin_code: Text = ""


class _Accepted(_Order):
    erp_custom_fields: _Filled


class _Export(Lenient):
    project: _Object
    prime_contract: _Contract
    prime_contract_change_order: _Accepted
    prime_contract_change_order_items: list[_Item]


class _UnlinkedItem(Lenient):
    id: int
    position: int | None = 0


class _Unlink(Lenient):
    prime_contract: _Contract
    prime_contract_change_order: _Order
    prime_contract_change_order_line_items: list[_UnlinkedItem]


class _Reset(Lenient):
    prime_contract_id: int
    prime_contract_origin_id: Text = ""
    prime_contract_change_order_id: int
    prime_contract_change_order_number: Text = ""
    prime_contract_change_order_origin_id: Text = ""
    project_id: int
    job_id: Text = ""
    prime_contract_change_order_line_items: list[_Item]


class Inbox(Protocol):
    """What the core keeps of requests that arrived, so that none is lost or done twice."""

    def change_orders(self) -> Iterator[ErpRequest]:
        """Yield the requests about change orders that were not taken yet, oldest first.

        Each counts as taken once the next one is asked for, unless it was left.
        """
        ...

    def leave(self, number: int) -> None:
        """Have the request that was just given come again the next time."""
        ...

    def close(self) -> None: ...


class PlatformChangeOrders:
    """Implements `ChangeOrders`; one object for one thread, closed after use.

    A request's ticket is the number of the ERP request and that of its detail: "5551/7771", "5551/" for none.
    """

    approves = True

    def __init__(self, session: ProcoreSession, platform: Platform, inbox: Inbox) -> None:
        self._session = session
        self._platform = platform
        self._inbox = inbox
        self._left: TrueupError | None = None

    def close(self) -> None:
        self._session.close()
        self._inbox.close()

    def waiting(
        self, places: Sequence[Place], since: datetime | None, watched: Mapping[int, Request]
    ) -> Iterator[Request]:
        """Yield what arrived, whatever the place and the day: Procore has asked for exactly that.

        A request that cannot be understood is declined at once and goes no further. Nothing is watched: Procore
        lets nobody edit what was sent, and whatever was edited all the same comes as a new request.
        """
        for arrived in self._inbox.change_orders():
            try:
                request = request_for(arrived)
            except TrueupError as problem:
                self._refuse(arrived, problem)
                continue
            yield request
        left, self._left = self._left, None
        if left is not None:
            raise left

    def _refuse(self, arrived: ErpRequest, problem: TrueupError) -> None:
        """Decline what cannot be understood; where nobody can answer it either, it holds up no other."""
        try:
            self._platform.finish(arrived.details, [_told(problem)], failed=True)
        except TrueupError as refusal:
            if refusal.params.get("status") not in UNANSWERABLE:
                self._leave(arrived.id, refusal)

    def leave(self, request: Request, problem: TrueupError) -> None:
        number, _ = _parts(request)
        self._leave(number, problem)

    def _leave(self, number: int, problem: TrueupError) -> None:
        told = about_one(UNANSWERED, problem, number)
        if told is None:
            raise problem
        self._left = self._left or told
        self._inbox.leave(number)

    def unsynchronised(self, places: Sequence[Place]) -> list[Reference]:
        """Return none: what is sent from a project that nobody synchronised arrives as a request."""
        return []

    def fetch(self, request: Request) -> ChangeOrder:
        """Return what was accepted, as Procore still shows it; raise EX-621 when the request is gone.

        Raises PC-150 for one that cannot be read any more, and EX-637 for one that was found without the tool: its
        ticket is another kind of number.
        """
        if not request.asked_there:
            raise TrueupError("EX-637")
        number, _ = _parts(request)
        try:
            return request_for(self._platform.show(number)).change_order
        except TrueupError as problem:
            if problem.params.get("status") == 404:
                raise TrueupError("EX-621") from problem
            if problem.code == "PC-142":  # unlike one that was just made, it is not declined
                raise TrueupError(UNREADABLE, request=number, reason=problem.params["reason"]) from problem
            raise

    def currency(self, order: ChangeOrder) -> str:
        """Ask for that of the contract: no event of the ERP tool that was seen in public tells a currency."""
        path = f"/rest/v1.0/prime_contract/{order.contract.reference.id}"
        try:
            shown = self._session.call("GET", path, {"project_id": order.project.id}).data
        except TrueupError as problem:
            if problem.params.get("status") in (403, 404):
                return ""  # this account may not look, so a person has to say it
            raise
        return currency_of(shown) if isinstance(shown, dict) else ""

    def mark(self, request: Request, marks: Marks) -> None:
        order = request.change_order
        self._platform.write_marks(
            [
                *(Mark("line_item", id, origin) for id, origin in marks.lines.items()),
                *(Mark("markup", id, origin) for id, origin in marks.markups.items()),
                Mark("change_order", order.id, marks.origin_id, marks.origin_code),
            ]
        )
        self._close(request)

    def clear(self, request: Request) -> None:
        order = request.change_order
        self._platform.write_marks(
            [
                Mark("change_order", order.id),
                *(Mark("line_item", line.id) for line in order.lines),
                *(Mark("markup", markup.id) for line in order.lines for markup in line.markups),
            ]
        )
        self._close(request)

    def decline(self, request: Request, reasons: Sequence[TrueupError]) -> None:
        """Close the detail as failed; its messages are shown to the approver word for word."""
        again = f" {AGAIN}" if request.wish is Wish.EXPORT else ""
        self._close(request, [f"{_told(reason)}{again}" for reason in reasons])

    def _close(self, request: Request, messages: Sequence[str] = ()) -> None:
        _, detail = _parts(request)
        if detail:
            self._platform.finish([detail], messages, failed=bool(messages))


def request_for(arrived: ErpRequest) -> Request:
    """Return an ERP request about a change order as the core takes it; raise PC-142 when it cannot be read."""
    detail = next(iter(arrived.details), "")
    ticket, wish = f"{arrived.id}/{detail}", WISHES[arrived.request_name]
    if wish is Wish.EXPORT:
        told = arrived.understood(_Export)
        order = told.prime_contract_change_order
        accepted = Acceptance(order.erp_custom_fields.transaction_date, order.origin_code, APPROVER)
        return Request(_exported(told), wish, ticket, accepted)
    if wish is Wish.UNLINK:
        return Request(_unlinked(arrived.understood(_Unlink)), wish, ticket)
    return Request(_reset(arrived.understood(_Reset)), wish, ticket)


def _exported(told: _Export) -> ChangeOrder:
    order, contract = told.prime_contract_change_order, told.prime_contract
    return ChangeOrder(
        id=order.id,
        project=told.project.reference(),
        contract=PrimeContract(contract.reference(), contract.title, contract.status),
        number=order.number,
        title=order.title,
        lines=tuple(_line(item) for item in told.prime_contract_change_order_items),
        description=order.description,
        status=order.status,
        approved_on=order.approved_on.date() if order.approved_on else None,
        updated_at=order.updated_at,
        origin_id=order.origin_id,
    )


def _line(item: _Item) -> Line:
    target = Reference(
        item.prime_line_item_id or 0, item.prime_line_item_origin_id, item.prime_line_item_origin_code
    )
    return Line(
        id=item.id,
        position=item.position or 0,
        description=item.description,
        cost=item.total_amount,
        holder=item.holder.id,
        contract_item=target,
        cost_code=item.cost_code.reference() if item.cost_code else NOBODY,
        cost_type=item.line_item_type.reference() if item.line_item_type else NOBODY,
        quantity=item.quantity,
        unit_cost=item.unit_cost,
        unit=item.uom,
        markups=tuple(_markup(markup, target) for markup in item.markup_line_items),
        stated=item.amount,
    )


def _markup(item: _MarkupItem, of_line: Reference) -> Markup:
    own = item.markup.prime_line_item.reference() if item.markup.prime_line_item else NOBODY
    elsewhere = NOBODY if own.id in (0, of_line.id) else own
    on_cost = bool(item.markup.can_export_estimate_markup)
    return Markup(item.id, item.markup.name, item.amount, elsewhere, on_cost)


def _unlinked(told: _Unlink) -> ChangeOrder:
    order, contract = told.prime_contract_change_order, told.prime_contract
    return ChangeOrder(
        id=order.id,
        project=NOBODY,
        contract=PrimeContract(contract.reference(), contract.title, contract.status),
        number=order.number,
        title=order.title,
        lines=tuple(
            Line(item.id, item.position or 0, "", NOTHING) for item in told.prime_contract_change_order_line_items
        ),
        description=order.description,
        status=order.status,
        origin_id=order.origin_id,
    )


def _reset(told: _Reset) -> ChangeOrder:
    contract = Reference(told.prime_contract_id, told.prime_contract_origin_id)
    return ChangeOrder(
        id=told.prime_contract_change_order_id,
        project=Reference(told.project_id, told.job_id),
        contract=PrimeContract(contract),
        number=told.prime_contract_change_order_number,
        title="",
        lines=tuple(_line(item) for item in told.prime_contract_change_order_line_items),
        origin_id=told.prime_contract_change_order_origin_id,
    )


def _parts(request: Request) -> tuple[int, int]:
    number, _, detail = request.ticket.partition("/")
    return int(number), int(detail or 0)


def _told(problem: TrueupError) -> str:
    """Return an error as the approver reads it: what, why and what to do, with the code for support."""
    return f"{problem.code} {problem.title} {problem.cause} {problem.remedy}"
