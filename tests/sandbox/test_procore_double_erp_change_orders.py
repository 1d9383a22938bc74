"""A prime contract change order in the double's ERP tool: sent, accepted, exported, failed, rejected, unlinked."""

from __future__ import annotations

from typing import Any

import pytest
from double_app import App

DAY = "2026-10-01"


@pytest.fixture
def erp(app: App) -> App:
    app.double.control.switch(erp_entitled=True)
    return app


def company(app: App, rest: str) -> str:
    return f"v1.0/companies/{app.double.company_id}/{rest}"


@pytest.fixture
def order(erp: App) -> dict[str, Any]:
    """An approved change order of 299.00 with 15 % markup on a synced contract."""
    project = erp.project()
    [code] = erp.synced("cost_codes", [{"origin_id": "CC|1", "name": "Work", "code": "010"}], project_id=project)
    [kind] = erp.synced("line_item_types", [{"origin_id": "CT|E", "name": "Equipment", "csv_import_code": "E"}])
    contract = erp.contract(project, origin_id="CN|1", number="CC", title="Center", status="Approved")
    [item] = erp.patch(
        f"v1.0/prime_contracts/{contract['id']}/line_items/sync",
        {"updates": [{"origin_id": "CN|1|49", "amount": "0.0", "description": "Original"}]},
        project_id=project,
    ).json()["entities"]
    return erp.double.control.change_order(
        project_id=project,
        contract_id=contract["id"],
        number="049",
        lines=[
            {
                "amount": "299.00",
                "description": "More work",
                "cost_code_id": code["id"],
                "line_item_type_id": kind["id"],
                "prime_line_item_id": item["id"],
                "markups": [{"percentage": "15.0"}],
            }
        ],
    )


def status(app: App, order: dict[str, Any]) -> str:
    [item] = app.double.control.records("external_data/change_order")
    return item["attributes"]["status"]


def accepted(app: App, order: dict[str, Any]) -> dict[str, Any]:
    """Send and accept it, and return the request as the connector gets it."""
    app.double.control.play("send_to_erp", change_order=order["id"])
    number = app.double.control.play("accept", change_order=order["id"], transaction_date=DAY)["request"]
    return app.get(company(app, f"erp_requests/{number}")).json()


def close(app: App, request: dict[str, Any], **closing: Any) -> None:
    detail = request["request_data"]["request_detail_id"]
    answer = app.patch(company(app, f"erp_request_details/{detail}"), {"request_detail": closing})
    assert answer.status_code == 200, answer.text


def mark(app: App, *updates: dict[str, Any]) -> dict[str, Any]:
    return app.patch(company(app, "external_data/sync"), {"updates": list(updates)}).json()


def test_an_accepted_change_order_carries_its_money_apart(erp, order):
    request = accepted(erp, order)
    assert request["request_name"] == "create_prime_contract_change_order"
    data = request["request_data"]
    [line] = data["prime_contract_change_order_items"]
    assert (line["amount"], line["total_amount"]) == ("343.85", "299.0")
    assert [markup["amount"] for markup in line["markup_line_items"]] == ["44.85"]
    assert line["prime_line_item_origin_id"] == "CN|1|49"
    assert data["prime_contract_change_order"]["erp_custom_fields"] == {"transaction_date": DAY}
    assert status(erp, order) == "exporting"


def test_it_is_synced_once_its_origin_ids_are_there_and_the_detail_is_closed(erp, order):
    request = accepted(erp, order)
    [line] = request["request_data"]["prime_contract_change_order_items"]
    answer = mark(
        erp,
        {"item_type": "line_item", "item_id": line["id"], "origin_id": "CO|1|1"},
        {"item_type": "markup", "item_id": line["markup_line_items"][0]["id"], "origin_id": "CO|1|M1"},
        {"item_type": "change_order", "item_id": order["id"], "origin_id": "CO|1", "origin_code": "049"},
    )
    assert answer["errors"] == []
    close(erp, request, status="success")
    assert status(erp, order) == "synced"
    shown = erp.double.control.look_at_change_order(order["id"])
    assert (shown["origin_id"], shown["line_items"][0]["origin_id"]) == ("CO|1", "CO|1|1")


def test_success_without_origin_ids_leaves_it_invalid(erp, order):
    close(erp, accepted(erp, order), status="success")
    assert status(erp, order) == "invalid"


def test_a_failed_export_says_why_and_may_be_accepted_again(erp, order):
    close(erp, accepted(erp, order), status="failed", messages=["the code is not unique"])
    assert status(erp, order) == "failed_to_export"
    page = erp.session.get(f"{erp.double.url}/erp", timeout=30).text
    assert "the code is not unique" in page
    again = erp.double.control.play("accept", change_order=order["id"], transaction_date=DAY)
    request = erp.get(company(erp, f"erp_requests/{again['request']}")).json()
    assert request["request_data"]["prime_contract_change_order"]["id"] == order["id"]


def test_a_rejected_change_order_can_be_sent_again(erp, order):
    erp.double.control.play("send_to_erp", change_order=order["id"])
    erp.double.control.play("reject", change_order=order["id"], comment="Not this month")
    assert status(erp, order) == "rejected"
    erp.double.control.play("send_to_erp", change_order=order["id"])
    erp.double.control.play("retrieve", change_order=order["id"])
    assert status(erp, order) == "not_in_erp"
    assert erp.double.control.records("erp_requests") == []


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        ({"status": "pending"}, "not approved"),
        ({"number": "1" * 21}, "20 characters"),
        ({"title": "x" * 256}, "255 characters"),
    ],
)
def test_what_cannot_be_sent_says_why(erp, order, edit, reason):
    erp.double.control.edit_change_order(order["id"], **edit)
    assert reason in erp.double.control.greyed("send_to_erp", change_order=order["id"])


def test_accepting_without_a_date_or_twice_is_not_possible(erp, order):
    assert "ready" not in erp.double.control.greyed("accept", change_order=order["id"], transaction_date=DAY)
    erp.double.control.play("send_to_erp", change_order=order["id"])
    assert "transaction_date" in erp.double.control.greyed("accept", change_order=order["id"])
    erp.double.control.play("accept", change_order=order["id"], transaction_date=DAY)
    assert "exporting" in erp.double.control.greyed("accept", change_order=order["id"], transaction_date=DAY)


def synced(app: App, order: dict[str, Any]) -> None:
    request = accepted(app, order)
    mark(app, {"item_type": "change_order", "item_id": order["id"], "origin_id": "CO|1"})
    close(app, request, status="success")


def test_unlinking_depends_on_what_the_connector_answers(erp, order):
    synced(erp, order)
    for closing, expected in ((("failed", ["still in the ledger"]), "synced"), (("success", []), "not_in_erp")):
        number = erp.double.control.play("unlink", change_order=order["id"])["request"]
        request = erp.get(company(erp, f"erp_requests/{number}")).json()
        assert request["request_data"]["prime_contract_change_order"]["origin_id"] == "CO|1"
        if closing[0] == "success":
            mark(erp, {"item_type": "change_order", "item_id": order["id"], "origin_id": None})
        close(erp, request, status=closing[0], messages=closing[1])
        assert status(erp, order) == expected


def test_a_reset_has_no_detail_and_names_the_change_order_outside(erp, order):
    synced(erp, order)
    number = erp.double.control.play("reset", change_order=order["id"])["request"]
    data = erp.get(company(erp, f"erp_requests/{number}")).json()["request_data"]
    assert "request_detail_id" not in data
    assert (data["prime_contract_change_order_id"], data["prime_contract_change_order_origin_id"]) == (
        order["id"],
        "CO|1",
    )
