"""One list of CMiC from its first page to its last, each row once, none missed.

Rows come and go while a list is read, and a list has no memory. So each page begins with the last row of the
one before: when that row is not where it was, rows before it went away, others slid past unread, and the list
is read again from its start. Rows that come twice are left out. The next page begins after what was received,
never after what was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any

from wizard.erp.cmic.resources import Resource
from wizard.errors import TrueupError
from wizard.words import Words, say

Item = dict[str, Any]
Fetch = Callable[[dict[str, Any]], Any]
"""Asks for one page with these parameters and returns its data."""

LARGEST = 1000
"""Rows a page at most (CMiC's “global 1,000 limit”, since patch 22)."""
MOST_STARTS = 5
MOST_PAGES = 1_000_000
"""More than any list has; a server that says `hasMore` for ever is not followed for ever."""


def pages(fetch: Fetch, resource: Resource, params: dict[str, Any], size: int) -> Iterator[list[Item]]:
    """Yield the rows of a list page by page, without the ones that were there before.

    `params` are those of every page (`q`, `finder`, `orderBy`). Memory grows with the row keys of this list,
    so what has no end is read in parts. Raises CM-108 for an answer that is no list and CM-118 when rows go
    away faster than it can be read, beside what `fetch` raises.
    """
    seen: set[str] = set()
    for _ in range(MOST_STARTS):
        if (yield from _once(fetch, resource, {**params, "limit": size}, seen)):
            return
    raise TrueupError("CM-118", resource=resource.name, times=MOST_STARTS)


def _once(
    fetch: Fetch, resource: Resource, params: dict[str, Any], seen: set[str]
) -> Generator[list[Item], None, bool]:
    """Yield the rows not `seen` yet; returns whether the list stood still long enough to be complete."""
    begin = 0
    for _ in range(MOST_PAGES):
        # One more than before, for the row that comes again, so that pages are no more than without it.
        limit = min(params["limit"] + 1, LARGEST) if begin else params["limit"]
        items, more = _page(resource, fetch({**params, "limit": limit, "offset": begin}))
        keys = _keys(resource, items)
        if begin and (not keys or keys[0] not in seen):
            return False
        fresh = _fresh(keys, items, seen)
        if fresh:
            yield fresh
        if not more or not items:
            return True
        if len(items) == 1:
            raise _not_a_list(resource, say("its pages do not go on."))
        begin += len(items) - 1
    raise _not_a_list(resource, say("it has no end."))


def _fresh(keys: list[str], items: list[Item], seen: set[str]) -> list[Item]:
    """Return the rows that were not there before, and remember them."""
    begin = 1 if keys and keys[0] in seen else 0
    new = set(keys[begin:])
    if len(new) == len(keys) - begin and seen.isdisjoint(new):  # as nearly every page is
        seen |= new
        return items[begin:]
    fresh = []
    for key, item in zip(keys, items, strict=True):
        if key not in seen:
            seen.add(key)
            fresh.append(item)
    return fresh


def _page(resource: Resource, data: Any) -> tuple[list[Item], bool]:
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise _not_a_list(resource, say("it is not a list of rows."))
    return items, data.get("hasMore") is True


def _keys(resource: Resource, items: list[Item]) -> list[str]:
    """Return what names each row: its row key, or all its values where it has none."""
    row_key = resource.row_key
    return [str(item.get(row_key) or _all_values(item)) for item in items]


def _all_values(item: Item) -> str:
    return repr(sorted((name, value) for name, value in item.items() if name != "links"))


def _not_a_list(resource: Resource, why: Words) -> TrueupError:
    return TrueupError("CM-108", call=f"GET {resource.path}", status=200, reason=why)
