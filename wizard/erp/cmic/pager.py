"""One list of CMiC from its first page to its last, each row once, none missed, in flat memory.

Rows come and go while a list is read, and a list has no memory. So each page begins with the last row of the
one before: when that row is not where it was, rows before it went away and others slid past unread, and the list
is followed backwards until a row is met that was read lately. Rows that come twice are left out. The next page
begins after what was received, never after what was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from wizard.erp.cmic.resources import Resource
from wizard.errors import TrueupError
from wizard.words import Words, say

Item = dict[str, Any]
Fetch = Callable[[dict[str, Any]], Any]
"""Asks for one page with these parameters and returns its data."""

LARGEST = 1000
"""Rows a page at most (CMiC's “global 1,000 limit”, since patch 22)."""
REMEMBERED = 10_000
"""Rows that are known again at least, the last ones: so far a list may move between two pages."""
MOST_MOVES = 5
"""How often a list may have moved before it shows another row."""
MOST_PAGES = 1_000_000
"""More than any list has; a server that says `hasMore` for ever is not followed for ever."""


def pages(fetch: Fetch, resource: Resource, params: dict[str, Any], size: int) -> Iterator[list[Item]]:
    """Yield the rows of a list page by page, without the ones that were there before.

    `params` are those of every page (`q`, `finder`, `orderBy`); the order has to be the same at each. Raises CM-108
    for an answer that is no list and CM-118 when rows come or go faster than it can be read, beside what `fetch`
    raises.
    """
    recent: dict[str, None] = {}
    end, back, moves, again = 0, 0, 0, 0
    for _ in range(MOST_PAGES):
        begin = max(0, end - back)
        # One more than before, for the row that comes again, so that pages are no more than without it.
        limit = min(size + 1, LARGEST) if begin else size
        items, more = _page(resource, fetch({**params, "limit": limit, "offset": begin}))
        keys = _keys(resource, items)
        if begin and (not keys or keys[0] not in recent):
            before, back = back, min(max(size, 2 * back), len(recent))
            moves += 1
            if back == before or moves > MOST_MOVES:
                raise TrueupError("CM-118", resource=resource.name, times=moves)
            continue
        fresh = _fresh(keys, items, recent)
        if fresh:
            moves, again = 0, 0
            yield fresh
        else:
            again += len(items) - 1
            if again > len(recent):  # more rows that were there before than are known to have been
                raise TrueupError("CM-118", resource=resource.name, times=moves + 1)
        if not more or not items:
            return
        if len(items) == 1:
            raise _not_a_list(resource, say("its pages do not go on."))
        end, back = begin + len(items) - 1, 0
    raise _not_a_list(resource, say("it has no end."))


def _fresh(keys: list[str], items: list[Item], recent: dict[str, None]) -> list[Item]:
    """Return the rows that are not among the recent ones, and remember them instead of the oldest."""
    begin = 1 if keys and keys[0] in recent else 0
    new = dict.fromkeys(keys[begin:])
    if len(new) == len(keys) - begin and recent.keys().isdisjoint(new):  # as nearly every page is
        fresh = items[begin:]
    else:
        new = {key: None for key in new if key not in recent}
        places = {key: place for place, key in reversed(list(enumerate(keys)))}
        fresh = [items[places[key]] for key in new]
    recent |= new
    for key in list(islice(recent, max(0, len(recent) - REMEMBERED))):
        del recent[key]
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
