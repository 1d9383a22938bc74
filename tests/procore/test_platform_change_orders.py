"""Mode A against the double: a change order that was accepted in Procore is read, marked, declined and cleared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from doubles import ProcoreDouble
from orders import standing
from platform_company import Company, company_of
from test_procore_probe import ENDPOINTS, account_of

from wizard.errors import TrueupError
from wizard.procedure.change_order import Marks, Reference, Request, Wish
from wizard.procedure.change_order_rules import STRICTEST, objections
from wizard.procore.platform.change_orders import AGAIN, PlatformChangeOrders, request_for
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.platform.requests import ErpRequest, request_of
from wizard.procore.public import Procore
from wizard.procore.session import ProcoreSession

DAY = "2026-10-01"


class Arrived:
    """An inbox that holds what the test puts there."""

    def __init__(self, *requests: ErpRequest) -> None:
        self.requests = list(requests)

    def change_orders(self) -> Iterator[ErpRequest]:
        yield from self.requests

    def close(self) -> None:
        pass


@pytest.fixture
def company(procore_double: ProcoreDouble) -> Company:
    procore_double.control.switch(erp_entitled=True)
    return company_of(procore_double)


@pytest.fixture
def session(procore_double: ProcoreDouble) -> Iterator[ProcoreSession]:
    with ProcoreSession(account_of(procore_double), procore_double.client_secret) as session:
        yield session


@pytest.fixture
def platform(session: ProcoreSession) -> Platform:
    return Platform(session, ENDPOINTS)


def asked(company: Company, platform: Platform, order: dict[str, Any]) -> ErpRequest:
    """Send and accept a change order, and fetch the request that this makes."""
    company.play("send_to_erp", change_order=order["id"])
    return platform.show(company.play("accept", change_order=order["id"], transaction_date=DAY)["request"])


def only(
    session: ProcoreSession, platform: Platform, *requests: ErpRequest
) -> tuple[PlatformChangeOrders, Request]:
    orders = PlatformChangeOrders(session, platform, Arrived(*requests))
    [request] = orders.waiting([], None, {})
    return orders, request


def marks_for(request: Request) -> Marks:
    lines = {line.id: f"CO|1|{line.position}" for line in request.change_order.lines}
    markups = {markup.id: f"CO|1|M{markup.id}" for line in request.change_order.lines for markup in line.markups}
    return Marks("CO|1", "049", lines, markups)


def test_an_accepted_change_order_is_read_with_its_money_apart(company, session, platform):
    _, request = only(session, platform, asked(company, platform, company.order()))
    order = request.change_order
    assert (request.wish, request.acceptance.transaction_date) == (Wish.EXPORT, date(2026, 10, 1))
    [line] = order.lines
    assert (line.cost, line.markup, line.revenue) == (Decimal("299.0"), Decimal("44.85"), Decimal("343.85"))
    assert line.stated == Decimal("343.85")
    assert line.cost_code == Reference(company.code, "CC|1", "010")
    assert line.cost_type == Reference(company.kind, "CT|E", "E")
    assert line.contract_item == Reference(company.item, "CN|1|49", "")
    assert order.contract.reference == Reference(company.contract, "CN|1", "CC")
    assert order.project == Reference(company.project, "J|03-001", "")
    assert (order.number, order.status) == ("049", "approved")


def test_marking_writes_every_origin_id_and_then_closes_the_detail(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    for _ in range(2):  # the core may be killed in between, so a second time does no harm
        orders.mark(request, marks_for(request))
    assert company.status(request) == "synced"
    shown = procore_double.control.look_at_change_order(request.change_order.id)
    assert (shown["origin_id"], shown["origin_code"]) == ("CO|1", "049")
    written = [
        call["template"]
        for call in procore_double.control.calls("PATCH")
        if "external_data" in call["template"] or "request_details" in call["template"]
    ]
    assert [path.rpartition("/")[2] for path in written] == ["sync", "{id}", "sync", "{id}"]
    [markup] = request.change_order.lines[0].markups
    assert platform.marked("markup", markup.id) == f"CO|1|M{markup.id}"


def test_the_detail_stays_open_when_a_mark_is_refused(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    errors = {"origin_id": ["has already been taken"]}
    refuse = {"path": "*/external_data/sync", "origin_id": "CO|1|M*", "errors": errors}
    procore_double.control.switch(refuse_records=[refuse])
    with pytest.raises(TrueupError) as caught:
        orders.mark(request, marks_for(request))
    assert caught.value.code == "EX-628"
    assert "already been taken" in caught.value.cause
    assert company.status(request) == "exporting"


@pytest.mark.parametrize("path", ["*/external_data/sync", "*/erp_request_details/*"])
def test_an_answer_that_is_lost_leaves_one_mark_and_one_closed_detail(
    company, session, platform, procore_double, path
):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    procore_double.control.switch(lose=[{"method": "PATCH", "path": path, "times": 1, "how": "close"}])
    with suppress(TrueupError):  # nobody knows whether it was done: the core tries again
        orders.mark(request, marks_for(request))
    orders.mark(request, marks_for(request))
    assert company.status(request) == "synced"
    assert procore_double.control.look_at_change_order(request.change_order.id)["origin_id"] == "CO|1"
    assert len(procore_double.control.records("erp_request_details")) == 1


def test_marked_and_then_cut_off_the_detail_is_closed_by_the_next_try(company, session, platform, procore_double):
    """As a core leaves it that was killed between the origin ids and the close."""
    orders, request = only(session, platform, asked(company, platform, company.order()))
    platform.write_marks([Mark("change_order", request.change_order.id, "CO|1", "049")])
    assert company.status(request) == "exporting"
    orders.mark(request, marks_for(request))
    assert company.status(request) == "synced"
    [line] = procore_double.control.look_at_change_order(request.change_order.id)["line_items"]
    assert (line["origin_id"], platform.marked("line_item", line["id"])) == ("CO|1|1", "CO|1|1")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"amount": "-299.00"}, set()),
        ({"amount": "0.00"}, set()),
        ({"amount": "10.005"}, {"EX-603"}),
        ({"number": "7" * 6}, {"EX-601"}),
        ({"title": "t" * 31}, {"EX-601"}),
        ({"title": "Drains 🚧"}, {"EX-605"}),
    ],
)
def test_what_arrives_is_what_the_rules_judge(company, session, platform, changes, told):
    """The platform's payload rounds, cuts and replaces nothing on its way to the rules, which both modes share."""
    known = {"amount": "299.00", "number": "049", "title": "Drains"} | changes
    line = {"amount": known["amount"], "cost_code_id": company.code, "line_item_type_id": company.kind}
    line |= {"prime_line_item_id": company.item, "description": "Work", "markups": []}
    order = company.order(known["number"], lines=[line], title=known["title"])
    orders, request = only(session, platform, asked(company, platform, order))
    [found] = request.change_order.lines
    assert (found.cost, request.change_order.title) == (Decimal(known["amount"]), known["title"])
    place = standing(found.id, job="03-001", contract="CC")
    day = request.acceptance.transaction_date
    judged = replace(request.change_order, currency=orders.currency(request.change_order))
    problems = objections(judged, request.acceptance, place, limits=STRICTEST, today=day)
    assert {problem.code for problem in problems} == told


def test_the_currency_that_no_event_tells_is_that_of_the_contract(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    with Procore(account_of(procore_double), procore_double.client_secret) as line:
        line.update_prime_contract(company.project, company.contract, {"currency_iso_code": "CAD"})
    assert orders.currency(request.change_order) == "CAD"
    nowhere = replace(request.change_order, project=Reference(5))
    assert orders.currency(nowhere) == "", "nobody may look there, so nobody has told it"


def test_a_hundred_and_fifty_lines_are_marked_in_parts(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order(lines=150)))
    orders.mark(request, marks_for(request))
    assert company.status(request) == "synced"
    sent = [c["items"] for c in procore_double.control.calls("PATCH") if "external_data" in c["template"]]
    assert sent == [100, 100, 100, 1]


def test_a_declined_change_order_tells_the_approver_every_reason(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    orders.decline(request, [TrueupError("EX-628", reason="one"), TrueupError("EX-628", reason="two")])
    [item] = procore_double.control.records("external_data/change_order")
    assert item["attributes"]["status"] == "failed_to_export"
    told = item["attributes"]["messages"]
    assert [(words[:6], words.endswith(AGAIN)) for words in told] == [("EX-628", True)] * 2


def test_an_unlinked_change_order_loses_every_origin_id(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    orders.mark(request, marks_for(request))
    number = company.play("unlink", change_order=request.change_order.id)["request"]
    orders, wish = only(session, platform, platform.show(number))
    assert (wish.wish, wish.change_order.id) == (Wish.UNLINK, request.change_order.id)
    assert [line.id for line in wish.change_order.lines] == [line.id for line in request.change_order.lines]
    orders.clear(wish)
    assert company.status(request) == "not_in_erp"
    assert procore_double.control.look_at_change_order(request.change_order.id)["origin_id"] is None


def test_a_reset_has_nothing_to_close(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    orders.mark(request, marks_for(request))
    before = len(procore_double.control.records("erp_request_details"))
    number = company.play("reset", change_order=request.change_order.id)["request"]
    orders, wish = only(session, platform, platform.show(number))
    assert (wish.wish, wish.ticket) == (Wish.RESET, f"{number}/")
    orders.decline(wish, [TrueupError("EX-628", reason="still there")])
    orders.clear(wish)
    assert len(procore_double.control.records("erp_request_details")) == before


def test_what_was_accepted_is_fetched_again_unchanged_after_an_edit(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    procore_double.control.edit_change_order(request.change_order.id, title="Edited afterwards")
    assert orders.fetch(request).fingerprint() == request.change_order.fingerprint()


def test_a_request_that_is_gone_says_so(company, session, platform, procore_double):
    orders, request = only(session, platform, asked(company, platform, company.order()))
    gone = Request(request.change_order, request.wish, "5/7", request.acceptance)
    with pytest.raises(TrueupError) as caught:
        orders.fetch(gone)
    assert caught.value.code == "EX-621"


def spoilt(arrived: ErpRequest, change: Any) -> ErpRequest:
    data = arrived.model_dump()
    change(data["request_data"])
    return request_of(data, 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("prime_contract_change_order_items"),
        lambda data: data["prime_contract_change_order"]["erp_custom_fields"].clear(),
        lambda data: data["prime_contract_change_order"].update(id="eighty-one"),
        lambda data: data["prime_contract_change_order_items"][0].update(total_amount="NaN"),
        lambda data: data["prime_contract_change_order_items"][0].update(amount="a lot"),
    ],
    ids=["no lines", "no date", "an id in words", "not a number", "an amount in words"],
)
def test_a_request_that_is_not_understood_is_declined_and_goes_no_further(company, session, platform, change):
    arrived = asked(company, platform, company.order())
    bad = spoilt(arrived, change)
    with pytest.raises(TrueupError) as caught:
        request_for(bad)
    assert caught.value.code == "PC-142"
    orders = PlatformChangeOrders(session, platform, Arrived(bad))
    assert list(orders.waiting([], None, {})) == []
    [status] = company.statuses()
    assert status == "failed_to_export"


def test_one_that_is_neither_understood_nor_answerable_holds_up_no_other(
    company, session, platform, procore_double
):
    arrived = asked(company, platform, company.order())
    bad = spoilt(arrived, lambda data: data.pop("prime_contract_change_order_items"))
    closed = {"method": "PATCH", "path": "*/erp_request_details/*", "status": 422, "times": 1}
    procore_double.control.switch(refuse=[closed])
    orders = PlatformChangeOrders(session, platform, Arrived(bad, arrived))
    assert [request.ticket for request in orders.waiting([], None, {})] == [request_for(arrived).ticket]


def test_fields_that_procore_adds_change_nothing(company, session, platform):
    arrived = asked(company, platform, company.order())
    more = spoilt(arrived, lambda data: data["prime_contract_change_order"].update(brand_new={"a": 1}))
    assert request_for(more) == request_for(arrived)
