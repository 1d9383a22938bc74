"""The page at `/erp`: the ERP Integrations tool as its approver sees it, with the buttons to play.

Self-contained HTML without scripts; every value is escaped. A button posts a form to `/erp/play`, from this
page only: a form of another site carries another origin and is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from wizard.sandbox.procore_double import change_orders as orders
from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import connection, import_moves, items, requests, staging
from wizard.sandbox.procore_double.erp.items import Status
from wizard.sandbox.procore_double.erp.moves import Impossible
from wizard.sandbox.procore_double.erp.play import play
from wizard.sandbox.procore_double.erp.staged_data import DATA
from wizard.sandbox.procore_double.kinds import Kind
from wizard.sandbox.procore_double.store import Record
from wizard.sandbox.procore_double.style import STYLE
from wizard.sandbox.procore_double.webhooks.events import DELIVERIES

_ROWS = 25
_TONES = {
    "synced": "good",
    "imported": "good",
    "success": "good",
    "delivered": "good",
    "failed": "bad",
    "failed_to_export": "bad",
    "invalid": "bad",
    "discarded": "bad",
    "rejected": "bad",
}


def erp_routes(world: World) -> list[Route]:
    """Return the page and the address its buttons post to."""

    async def page(request: Request) -> Response:
        return HTMLResponse(render(world, request.query_params.get("told", "")))

    async def pressed(request: Request) -> Response:
        if request.headers.get("Origin", _own(request)) != _own(request):
            return HTMLResponse("This form belongs to another page.", 403)
        try:
            done = play(world, dict(parse_qsl((await request.body()).decode())))
            told = "Done: " + (", ".join(f"{name} {value}" for name, value in done.items()) or "nothing to tell")
        except Impossible as grey:
            told = f"Not possible: {grey}."
        return RedirectResponse(f"/erp?{urlencode({'told': told})}", 303)

    return [Route("/erp", page), Route("/erp/play", pressed, methods=["POST"])]


def _own(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"


def render(world: World, told: str = "") -> str:
    """Return the page; `told` is what the last button did."""
    title = f"ERP Integrations – {escape(world.company.name)}"
    body = _tool(world) if world.switches.erp_entitled else _without_tool()
    note = f"<section><p class=empty>{escape(told)}</p></section>" if told else ""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head>'
        f"<body><header><div><p class=eyebrow>Procore double · play the project user and the approver</p>"
        f'<h1>ERP Integrations</h1></div><dl><div><dt>Company</dt><dd><a href="/">What it holds</a></dd>'
        f"</div></dl></header><main>{note}{body}</main></body></html>"
    )


def _without_tool() -> str:
    return (
        "<section><p class=empty>This company has no ERP Integrations tool. Start the double with "
        "<code>--erp</code> to give it one.</p></section>"
    )


def _tool(world: World) -> str:
    return "".join(
        part(world) for part in (_change_orders, _staged, _linked, _refresh, _requests, _deliveries, _connection)
    )


def _connection(world: World) -> str:
    known = connection.connection(world)
    if known is None:
        return _section("Connection", "<p class=empty>No accounting system is connected yet.</p>")
    settings = known.attributes["metadata"]["settings"]
    enabled = [name for name, entity in settings["entities"].items() if entity.get("enabled")]
    rows = [
        ("Accounting system", settings["labels"].get("name", "")),
        ("Address", known.attributes.get("service_url") or "none: it asks by itself"),
        ("Entities", ", ".join(enabled)),
    ]
    return _section("Connection", _table(("", ""), [(escape(a), escape(b)) for a, b in rows]))


def _change_orders(world: World) -> str:
    packages = sorted(world.store.of_kind(orders.PACKAGES.name), key=lambda package: package.id, reverse=True)
    rows = []
    for package in packages[:_ROWS]:
        known = items.item(world, "change_order", package.id)
        status = items.status_of(world, "change_order", package.id)
        told = known.attributes if known else {}
        words = [told["comment"]] if told.get("comment") and status is Status.REJECTED else told.get("messages")
        rows.append(
            (
                escape(package.attributes["number"]),
                escape(package.attributes["title"]),
                f"{orders.total_of(world.store, package):,.2f}",
                f"<code>{escape(package.origin_id or '')}</code>",
                _badge(status) + _words(words or []),
                _change_order_buttons(package.id, status),
            )
        )
    headings = ("Number", "Title", "Amount", "Origin id", "Status", "")
    return _section("Prime contract change orders", _table(headings, rows))


def _change_order_buttons(package: int, status: Status) -> str:
    def button(text: str, move: str, extra: str = "") -> str:
        return _button(text, extra, move=move, change_order=package)

    day = f'<input type=date name=transaction_date value="{date.today()}" aria-label="Transaction date">'
    why = '<input type=text name=comment placeholder="Reason" aria-label="Reason">'
    match status:
        case Status.READY_TO_EXPORT | Status.FAILED_TO_EXPORT:
            again = button("Send again", "send_to_erp") if status is Status.FAILED_TO_EXPORT else ""
            return again + button("Accept", "accept", day) + button("Reject", "reject", why)
        case Status.SYNCED:
            return button("Unlink", "unlink") + button("Reset", "reset")
        case Status.EXPORTING | Status.INVALID:
            return button("Reset", "reset")
        case _:
            return button("Send to ERP", "send_to_erp")


def _refresh(world: World) -> str:
    rows = []
    for tab, (name, _) in import_moves.REFRESHED.items():
        busy = bool(requests.open_details(world, name))
        button = _badge("being refreshed") if busy else _button("Refresh", move="refresh", tab=tab)
        rows.append((escape(tab.replace("_", " ").capitalize()), button))
    return _section("Refresh from the accounting system", _table(("Tab", ""), rows))


def _staged(world: World) -> str:
    records = [
        record for item_type in DATA if item_type != "line_item" for record in staging.staged(world, item_type)
    ]
    rows = [
        (
            escape(record.attributes["item_type"].replace("_", " ")),
            escape(_name(record)),
            f"<code>{escape(record.origin_id or '')}</code>",
            _badge(record.attributes["status"]) + _words(record.attributes.get("messages") or []),
            _staged_buttons(record),
        )
        for record in sorted(records, key=lambda record: record.id, reverse=True)[:_ROWS]
    ]
    return _section("Ready to import", _table(("Type", "Name", "Origin id", "Status", ""), rows))


def _staged_buttons(record: Record) -> str:
    item_type, status = record.attributes["item_type"], record.attributes["status"]
    if status in ("staged", "invalid"):
        return _button("Add to Procore", move="import", staged=record.id)
    again = status == "imported" and item_type == "prime_contract"
    return _button("Re-Import", move="import", staged=record.id) if again else ""


def _linked(world: World) -> str:
    """What is synced and can be reset, asked for or merged."""
    into = '<input type=text name=into placeholder="Id" aria-label="Id of the company that stays">'

    def press(kind: Kind, id: int) -> str:
        if kind is kinds.VENDORS:
            return _button("Merge into", into, move="merge_vendors", source=id)
        if kind is kinds.SUB_JOBS:
            return _button("Reset", move="reset_sub_job", sub_job=id)
        return _button("Ask for it", move="clock", project=id) + _button("Reset", move="reset_job", project=id)

    rows = [
        (
            escape(kind.name.replace("_", " ").removesuffix("s")),
            escape(str(record.attributes["name"])),
            f"<code>{record.id}</code>",
            f"<code>{escape(str(record.origin_id))}</code>",
            press(kind, record.id),
        )
        for kind in (kinds.PROJECTS, kinds.SUB_JOBS, kinds.VENDORS)
        for record in [one for one in world.store.of_kind(kind.name) if one.origin_id][:_ROWS]
    ]
    return _section("Synced", _table(("Type", "Name", "Id", "Origin id", ""), rows))


def _requests(world: World) -> str:
    details = {detail.holder: detail for detail in world.store.of_kind(requests.DETAILS)}
    newest = sorted(world.store.of_kind(requests.REQUESTS), key=lambda request: request.id, reverse=True)
    rows = []
    for request in newest[:_ROWS]:
        detail = details.get(request.id)
        state = detail.attributes["status"] if detail else "nothing to close"
        rows.append(
            (
                f"<code>{request.id}</code>",
                escape(request.attributes["request_name"]),
                _badge(state) + _words(detail.attributes["messages"] if detail else []),
                escape(request.created_at.replace("T", " ").rstrip("Z")),
            )
        )
    return _section("ERP requests", _table(("Id", "Request", "Detail", "Made (UTC)"), rows))


def _deliveries(world: World) -> str:
    newest = sorted(world.store.of_kind(DELIVERIES), key=lambda delivery: delivery.id, reverse=True)
    rows = [
        (
            f"<code>{delivery.id}</code>",
            escape(str(delivery.attributes["payload"].get("resource_id"))),
            _badge(delivery.attributes["status"]),
            str(len(delivery.attributes["attempts"])),
        )
        for delivery in newest[:_ROWS]
    ]
    return _section("Webhook deliveries", _table(("Event", "Request", "Status", "Attempts"), rows))


# -- pieces -----------------------------------------------------------------------------------------------------


def _section(title: str, body: str) -> str:
    return f"<section><div class=bar><h2>{escape(title)}</h2></div>{body}</section>"


def _table(headings: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return "<p class=empty>Nothing here yet.</p>"
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    head = f"<thead><tr>{head}</tr></thead>" if any(headings) else ""
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<div class=wide><table>{head}<tbody>{lines}</tbody></table></div>"


def _badge(state: str) -> str:
    return f'<span class="badge {_TONES.get(state, "mute")}">{escape(state.replace("_", " "))}</span>'


def _words(messages: list[str]) -> str:
    return " " + escape("; ".join(messages)) if messages else ""


def _button(text: str, extra: str = "", **told: Any) -> str:
    """Return a button; `extra` is the HTML of what a person fills in beside it."""
    fields = "".join(
        f'<input type=hidden name="{name}" value="{escape(str(value))}">' for name, value in told.items()
    )
    return f'<form method=post action="/erp/play">{fields}{extra}<button>{escape(text)}</button></form>'


def _name(record: Record) -> str:
    data = record.attributes["data"]
    return str(data.get("name") or data.get("title") or data.get("number") or "")
