"""What the public endpoints show of change orders that were handed to the ledger, however little it tells."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import requests
from doubles import ProcoreDouble
from platform_company import Company, account_of, company_of

from wizard.errors import TrueupError
from wizard.procedure.change_order import Reference, Request, edits
from wizard.procore.change_orders import Place
from wizard.procore.public_change_orders import PublicChangeOrders

NOW = datetime.now(UTC)


@pytest.fixture
def company(procore_double: ProcoreDouble) -> Company:
    return company_of(procore_double)


@pytest.fixture
def orders(procore_double: ProcoreDouble) -> Iterator[PublicChangeOrders]:
    with closing(PublicChangeOrders(account_of(procore_double), procore_double.client_secret)) as orders:
        yield orders


def places(company: Company) -> list[Place]:
    return [Place(Reference(company.project), (Reference(company.contract),))]


def line(company: Company, amount: str, **changes: Any) -> dict[str, Any]:
    plain = {"amount": amount, "cost_code_id": company.code, "line_item_type_id": company.kind}
    return {**plain, "prime_line_item_id": company.item, **changes}


def written(company: Company, orders: PublicChangeOrders, now: list[dict[str, Any]]) -> Request:
    """Return a request as it was written, while Procore shows its lines as `now`, with the same stamp and total."""
    made = company.double.control.change_order(
        project_id=company.project,
        contract_id=company.contract,
        lines=[line(company, "100.00"), line(company, "200.00")],
    )
    [request] = orders.waiting(places(company), None, {})
    company.double.control.edit_change_order(made["id"], lines=now)
    shown = orders.fetch(request).updated_at
    return replace(request, change_order=replace(request.change_order, updated_at=shown))


def test_an_edit_that_moves_neither_stamp_nor_total_is_seen_once_a_day(
    company: Company, orders: PublicChangeOrders
) -> None:
    request = written(company, orders, [line(company, "150.00"), line(company, "150.00")])
    watched = {request.change_order.id: request}
    assert list(orders.waiting(places(company), NOW, watched)) == [], "nothing in the list tells of it"
    [seen] = orders.waiting(places(company), None, watched)
    assert edits(request.change_order, seen.change_order)


def test_what_is_new_is_found_by_a_server_whose_clock_went_an_hour_ahead(
    company: Company, orders: PublicChangeOrders, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = company.double.control.change_order(
        project_id=company.project, contract_id=company.contract, lines=[line(company, "100.00")]
    )
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 3_700.0)
    [found] = orders.waiting(places(company), datetime.fromtimestamp(time.time(), UTC), {})
    assert found.change_order.id == made["id"]


def test_what_is_read_anew_before_writing_is_compared_line_by_line(
    company: Company, orders: PublicChangeOrders
) -> None:
    request = written(company, orders, [line(company, "100.00"), line(company, "200.00", cost_code_id=None)])
    known, shown = request.change_order, orders.fetch(request)
    assert (shown.updated_at, shown.total, shown.revenue) == (known.updated_at, known.total, known.revenue)
    assert shown.fingerprint() != known.fingerprint()
    assert edits(known, shown)


def test_one_that_is_approved_between_the_two_lists_is_not_taken_without_its_contract_items(
    company: Company, orders: PublicChangeOrders, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    send = requests.Session.send

    def approved_meanwhile(session: requests.Session, request: requests.PreparedRequest, **how: Any) -> Any:
        answer = send(session, request, **how)
        if not made and "/rest/" in str(request.url) and "change_order" in str(request.url):
            wish = {"project_id": company.project, "contract_id": company.contract}
            made.append(company.double.control.change_order(**wish, lines=[line(company, "100.00")])["id"])
        return answer

    monkeypatch.setattr(requests.Session, "send", approved_meanwhile)
    found = [*orders.waiting(places(company), None, {}), *orders.waiting(places(company), None, {})]
    assert {request.change_order.id for request in found} == set(made)
    assert all(line.contract_item.id == company.item for request in found for line in request.change_order.lines)


def test_one_that_is_deleted_after_it_was_listed_holds_up_no_other(
    company: Company, orders: PublicChangeOrders, monkeypatch: pytest.MonkeyPatch
) -> None:
    control, wish = company.double.control, {"project_id": company.project, "contract_id": company.contract}
    first, second = (control.change_order(**wish, lines=[line(company, "100.00")])["id"] for _ in range(2))
    send = requests.Session.send

    def deleted_meanwhile(session: requests.Session, request: requests.PreparedRequest, **how: Any) -> Any:
        if f"/change_order_packages/{first}?" in str(request.url):
            monkeypatch.undo()
            control.delete_change_order(first)
        return send(session, request, **how)

    monkeypatch.setattr(requests.Session, "send", deleted_meanwhile)
    assert [request.change_order.id for request in orders.waiting(places(company), None, {})] == [second]


def test_one_that_is_listed_and_may_not_be_read_is_told(company: Company, orders: PublicChangeOrders) -> None:
    control, wish = company.double.control, {"project_id": company.project, "contract_id": company.contract}
    control.change_order(**wish, lines=[line(company, "100.00")])
    hidden = {"method": "GET", "path": "/rest/v1.0/prime_contract/*", "status": 404, "content": {}, "times": 9}
    control.switch(refuse=[hidden])
    with pytest.raises(TrueupError, match="PC-109"):
        list(orders.waiting(places(company), None, {}))
