"""The page at `/`: what the double holds, for people. It reads, and offers nothing to change.

One self-contained HTML page without scripts or outside resources; every value is escaped.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import Any
from urllib.parse import urlencode

from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.kinds import Kind
from wizard.sandbox.procore_double.shown import Shown
from wizard.sandbox.procore_double.style import STYLE
from wizard.sandbox.procore_double.views import show

_ROWS = 25
_LAST_CALLS = 12


@dataclass(frozen=True)
class _Column:
    heading: str
    value: Callable[[Shown], str]
    style: str = ""


@dataclass(frozen=True)
class _Tab:
    title: str
    kind: Kind
    columns: tuple[_Column, ...]


def render(world: World, query: Mapping[str, str]) -> str:
    """Return the page for `?tab=` (a kind) and `?page=` (1 is the newest)."""
    tab = next((tab for tab in _TABS if tab.kind.name == query.get("tab")), _TABS[0])
    asked = query.get("page", "")
    page = int(asked) if asked.isdecimal() and len(asked) < 10 else 1
    title = f"{escape(world.company.name)} – Procore double"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head>'
        f"<body>{_header(world)}<main>{_tabs(world, tab)}{_records(world, tab, page)}{_calls(world)}</main>"
        "</body></html>"
    )


def _header(world: World) -> str:
    total = sum(world.store.counts().values())
    return (
        "<header><div><p class=eyebrow>Procore double · read-only</p>"
        f"<h1>{escape(world.company.name)}</h1></div>"
        f"<dl><div><dt>Company id</dt><dd>{world.company.id}</dd></div>"
        f"<div><dt>Records</dt><dd>{total:,}</dd></div>"
        '<div><dt>ERP Integrations</dt><dd><a href="/erp">Play the approver</a></dd></div></dl></header>'
    )


def _tabs(world: World, chosen: _Tab) -> str:
    counts = world.store.counts()
    links = (
        f'<a href="?tab={tab.kind.name}"{" aria-current=page" if tab is chosen else ""}>'
        f"<b>{counts.get(tab.kind.name, 0):,}</b>{escape(tab.title)}</a>"
        for tab in _TABS
    )
    return f"<nav>{''.join(links)}</nav>"


def _records(world: World, tab: _Tab, page: int) -> str:
    last = max(1, math.ceil(world.store.counts().get(tab.kind.name, 0) / _ROWS))
    page = min(max(1, page), last)
    records, total = world.store.page(tab.kind.name, [], "id DESC", _ROWS, (page - 1) * _ROWS)
    shown = show(world.store, world.company, tab.kind, records)
    first = (page - 1) * _ROWS + 1
    span = f"{first:,} to {first + len(shown) - 1:,} of {total:,}, newest first" if shown else "nothing here yet"
    body = _table(tab.columns, shown) if shown else "<p class=empty>No records have been delivered here yet.</p>"
    return (
        f"<section><div class=bar><h2>{escape(tab.title)}</h2><span>{span}</span>"
        f"{_pager(tab, page, last)}</div>{body}</section>"
    )


def _pager(tab: _Tab, page: int, last: int) -> str:
    def link(number: int, text: str) -> str:
        if not 1 <= number <= last:
            return f"<span class=off>{text}</span>"
        return f'<a href="?{escape(urlencode({"tab": tab.kind.name, "page": number}))}">{text}</a>'

    return f"<span class=pager>{link(page - 1, '← Newer')}{link(page + 1, 'Older →')}</span>" if last > 1 else ""


def _table(columns: tuple[_Column, ...], rows: list[Shown]) -> str:
    head = "".join(f'<th class="{c.style}">{escape(c.heading)}</th>' for c in columns)
    lines = "".join(
        "<tr>" + "".join(f'<td class="{c.style}">{c.value(row)}</td>' for c in columns) + "</tr>" for row in rows
    )
    return f"<div class=wide><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>"


def _calls(world: World) -> str:
    calls = world.store.calls(_LAST_CALLS)
    body = _table(_CALL_COLUMNS, calls) if calls else "<p class=empty>No request has arrived yet.</p>"
    return f"<section><div class=bar><h2>Last requests</h2></div>{body}</section>"


# -- cells: each returns HTML ------------------------------------------------------------------------------------


def _text(name: str) -> Callable[[Shown], str]:
    return lambda row: _plain(row.get(name))


def _plain(value: Any) -> str:
    return "<i>–</i>" if value in (None, "") else escape(str(value))


def _named(name: str, inner: str) -> Callable[[Shown], str]:
    return lambda row: _plain((row.get(name) or {}).get(inner))


def _money(name: str) -> Callable[[Shown], str]:
    return lambda row: _plain(None if row.get(name) is None else f"{Decimal(row[name]):,.2f}")


def _active(name: str) -> Callable[[Shown], str]:
    return lambda row: _badge("Active" if row.get(name) else "Inactive", "good" if row.get(name) else "mute")


def _badge(text: str, tone: str) -> str:
    return f'<span class="badge {tone}">{escape(text)}</span>'


def _place(row: Shown) -> str:
    return _plain(", ".join(str(row[part]) for part in ("city", "state_code") if row.get(part)))


def _contract_status(row: Shown) -> str:
    tones = {"Approved": "good", "Complete": "good", "Terminated": "bad"}
    return _badge(str(row["status"]), tones.get(str(row["status"]), "mute"))


def _status(row: Shown) -> str:
    badge = _badge(str(row["status"]), "good" if row["status"] < 400 else "bad")
    return badge + (" " + _badge("answer lost", "bad") if row["lost"] else "")


def _code(name: str) -> Callable[[Shown], str]:
    return lambda row: f"<code>{_plain(row.get(name))}</code>"


_ID = _Column("Id", _code("id"), "num quiet")
_ORIGIN = _Column("Origin id", _code("origin_id"))
_NAME = _Column("Name", _text("name"), "main")
_CODE = _Column("Code", _code("code"))
_UPDATED = _Column("Updated (UTC)", lambda row: escape(row["updated_at"].replace("T", " ").rstrip("Z")), "quiet")

_TABS = (
    _Tab(
        "Projects",
        kinds.PROJECTS,
        (
            _Column("Number", _code("project_number")),
            _NAME,
            _Column("Place", _place),
            _Column("Status", _active("active")),
            _ORIGIN,
            _ID,
            _UPDATED,
        ),
    ),
    _Tab(
        "Vendors and customers",
        kinds.VENDORS,
        (
            _NAME,
            _Column("Place", _place),
            _Column("Status", _active("is_active")),
            _Column("In projects", lambda row: str(len(row["project_ids"])), "num"),
            _ORIGIN,
            _ID,
            _UPDATED,
        ),
    ),
    _Tab("Sub jobs", kinds.SUB_JOBS, (_CODE, _NAME, _ORIGIN, _ID, _UPDATED)),
    _Tab(
        "Cost codes",
        kinds.COST_CODES,
        (
            _Column("Code", _code("full_code")),
            _NAME,
            _Column("Project or sub job", _text("biller")),
            _ORIGIN,
            _ID,
            _UPDATED,
        ),
    ),
    _Tab("Standard cost codes", kinds.STANDARD_COST_CODES, (_CODE, _NAME, _ORIGIN, _ID)),
    _Tab(
        "Cost types", kinds.LINE_ITEM_TYPES, (_CODE, _NAME, _Column("Base type", _text("base_type")), _ORIGIN, _ID)
    ),
    _Tab(
        "Prime contracts",
        kinds.PRIME_CONTRACTS,
        (
            _Column("Number", _code("number")),
            _Column("Title", _text("title"), "main"),
            _Column("Owner", _named("vendor", "name")),
            _Column("Status", _contract_status),
            _Column("Retainage %", _text("retainage_percent"), "num"),
            _Column("Total", _money("grand_total"), "num main"),
            _ORIGIN,
            _ID,
            _UPDATED,
        ),
    ),
    _Tab(
        "Contract lines",
        kinds.PRIME_CONTRACT_LINES,
        (
            _Column("#", _text("position"), "num"),
            _Column("Description", _text("description"), "main"),
            _Column("Project", _named("project", "name")),
            _Column("Cost code", _named("cost_code", "full_code")),
            _Column("Cost type", _named("line_item_type", "code")),
            _Column("Amount", _money("amount"), "num main"),
            _ORIGIN,
            _ID,
        ),
    ),
)

_CALL_COLUMNS = (
    _Column("When (UTC)", lambda row: escape(row["at"][11:23]), "quiet"),
    _Column("Method", _text("method")),
    _Column("Path", _code("path"), "main"),
    _Column("Status", _status),
    _Column("Items", lambda row: f"{row['items']:,}" if row["items"] else "<i>–</i>", "num"),
    _Column("Accepted", lambda row: f"{row['accepted']:,}" if row["accepted"] else "<i>–</i>", "num"),
)
