"""Lists: filters, order and pages as Procore's calls take them, with `Link`, `Total` and `Per-Page` headers.

Parameters that a list does not know are ignored without a word, as Procore does; this catches clients that
filter by what the list cannot be filtered by.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import orjson

from wizard.sandbox.procore_double.answers import Answer, invalid
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.store import Condition, Record

Filter = Callable[[list[str]], Condition]


@dataclass(frozen=True)
class Paging:
    """How long a list's pages are when nothing is said, and at most."""

    usual: int = 100
    most: int = 2000


def answer_list(
    call: Call,
    kind: str,
    within: list[Condition],
    filters: dict[str, Filter],
    show: Callable[[list[Record]], list[Any]],
    *,
    paging: Paging | None = None,
) -> Answer:
    """Answer with one page of the records of `kind` that meet `within` and the filters of the query."""
    paging = paging or Paging()
    where = within + _conditions(call, filters)
    page = min(max(1, call.number("page") or 1), 10**9)
    size = min(max(1, call.number("per_page") or paging.usual), paging.most, call.world.switches.longest_page)
    records, total = call.world.store.page(kind, where, _order(call), size, (page - 1) * size)
    return Answer(show(records), headers=page_headers(call.url, page, size, total))


def page_headers(url: str, page: int, size: int, total: int) -> dict[str, str]:
    """Return the headers that tell of the other pages; the first page has no `prev`, the last no `next`."""
    last = max(1, math.ceil(total / size))
    relations: dict[str, int] = {}
    if page > 1:
        relations |= {"first": 1, "prev": page - 1}
    if page < last:
        relations |= {"last": last, "next": page + 1}
    link = ", ".join(f'<{_at(url, number, size)}>; rel="{relation}"' for relation, number in relations.items())
    headers = {"Total": str(total), "Per-Page": str(size)}
    return {**headers, "Link": link} if link else headers


def by_origin(values: list[str]) -> Condition:
    """`filters[origin_id]`."""
    return "origin_id IN (SELECT value FROM json_each(?))", [orjson.dumps(values).decode()]


def by_id(values: list[str]) -> Condition:
    """`filters[id]`, once or several times."""
    ids = [int(value) for value in values if value.isdecimal()]
    return "id IN (SELECT value FROM json_each(?))", [orjson.dumps(ids).decode()]


def updated(values: list[str]) -> Condition:
    """`filters[updated_at]=from...to`, bare or in double quotes; both ends included."""
    return "updated_at BETWEEN ? AND ?", _range(values[-1])


def created(values: list[str]) -> Condition:
    """`filters[created_at]=from...to`."""
    return "created_at BETWEEN ? AND ?", _range(values[-1])


def containing(fragment: str) -> Filter:
    """A filter by a part of a text; `fragment` is the text in SQL."""
    return lambda values: (f"instr(lower({fragment}), lower(?)) > 0", [values[-1]])


def equal(fragment: str) -> Filter:
    """A filter by a whole value; `fragment` is the value in SQL."""
    return lambda values: (f"CAST({fragment} AS TEXT) = ?", [values[-1]])


def _conditions(call: Call, filters: dict[str, Filter]) -> list[Condition]:
    found = []
    for name, make in filters.items():
        values = call.query.getlist(f"filters[{name}]") + call.query.getlist(f"filters[{name}][]")
        if values:
            found.append(make(values))
    return found


def _order(call: Call) -> str:
    """Return the order of the list: by name where `sort` says so, else by age."""
    orders = {"name": "attributes ->> 'name', id", "-name": "attributes ->> 'name' DESC, id"}
    return orders.get(call.query.get("sort", ""), "id")


def _range(text: str) -> list[Any]:
    start, dots, end = text.strip('"').partition("...")
    try:
        return [_moment(start if dots else ""), _moment(end)]
    except ValueError:
        raise invalid({"filters": ["a date range is written from...to"]}) from None


def _moment(text: str) -> str:
    moment = datetime.fromisoformat(text.strip().strip('"'))
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _at(url: str, page: int, size: int) -> str:
    parts = urlsplit(url)
    others = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if k not in ("page", "per_page")]
    return urlunsplit(parts._replace(query=urlencode([*others, ("page", page), ("per_page", size)])))
