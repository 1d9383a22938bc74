"""A list that moves while it is read is read once and whole, in flat memory."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wizard.erp.cmic import pager
from wizard.erp.cmic.pager import pages
from wizard.erp.cmic.resources import RESOURCES
from wizard.errors import TrueupError

JOBS = RESOURCES["jcjob"]


class MovingList:
    """A list in the order of its keys, from which rows go and to which others come between its pages."""

    def __init__(self, keys: set[int], moves: list[tuple[set[int], set[int]]]) -> None:
        self._keys = set(keys)
        self._moves = iter(moves)
        self.stood = set(keys)
        self.calls = 0

    def fetch(self, params: dict[str, Any]) -> dict[str, Any]:
        self.calls += 1
        gone, come = next(self._moves, (set(), set()))
        self._keys = (self._keys - gone) | come
        self.stood -= gone
        offset, limit = params["offset"], params["limit"]
        there = sorted(self._keys)
        items = [{"JobVUuid": f"{key:06}"} for key in there[offset : offset + limit]]
        return {"items": items, "hasMore": len(there) > offset + limit}


def read(moving: MovingList, size: int) -> list[int]:
    return [int(item["JobVUuid"]) for page in pages(moving.fetch, JOBS, {}, size) for item in page]


_KEYS = st.sets(st.integers(0, 200), max_size=120)
_FEW = st.sets(st.integers(0, 200), max_size=25)


@given(_KEYS, st.lists(st.tuples(_FEW, _FEW), max_size=12), st.integers(2, 30))
def test_what_stood_still_is_read_and_nothing_twice(
    keys: set[int], moves: list[tuple[set[int], set[int]]], size: int
) -> None:
    moving = MovingList(keys, moves)
    try:
        found = read(moving, size)
    except TrueupError as problem:
        assert problem.code == "CM-118"
        return
    assert len(found) == len(set(found))
    assert moving.stood <= set(found)


def test_a_long_list_is_followed_with_few_keys_in_hand_and_few_calls_more() -> None:
    keys = set(range(0, 4 * pager.REMEMBERED, 2))
    moves = [(set(range(page * 600, page * 600 + 40, 2)), {page * 600 + 1}) for page in range(40)]
    moving = MovingList(keys, [(set(), set()), *moves])
    found = read(moving, 1_000)
    assert len(found) == len(set(found))
    assert moving.stood <= set(found)
    assert moving.calls < 3 * len(keys) / 1_000
