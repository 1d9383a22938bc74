"""Rows are looked at while the next are fetched: in their order, each before what becomes of the next fetch."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from wizard.erp.bridge.beside import beside
from wizard.erp.bridge.blocks import Block, TailedBlock
from wizard.erp.bridge.layout import Shape, lay_out

LAYOUT = lay_out([Shape("Number", "int32")], 1, "a driver")
BLOCKS = [TailedBlock(LAYOUT, [bytes([number])]) for number in range(5)]


class TornError(Exception):
    """Stands for what a driver or a full disk raises."""


def test_the_next_rows_are_fetched_while_those_before_are_looked_at() -> None:
    fetched = threading.Event()
    found: list[Block] = []

    def blocks() -> Iterator[Block]:
        yield BLOCKS[0]
        fetched.set()
        yield BLOCKS[1]

    def look(block: Block) -> None:
        assert fetched.wait(30), "the next block was asked for meanwhile"
        found.append(block)

    beside(blocks(), look)
    assert found == BLOCKS[:2]


def test_blocks_are_looked_at_one_by_one_in_their_order() -> None:
    found: list[Block] = []
    beside(iter(BLOCKS), found.append)
    assert found == BLOCKS


def test_a_driver_is_asked_by_one_thread_alone() -> None:
    asked: set[int] = set()
    worked: set[int] = set()

    def blocks() -> Iterator[Block]:
        for block in BLOCKS:
            asked.add(threading.get_ident())
            yield block

    beside(blocks(), lambda block: worked.add(threading.get_ident()))
    assert asked == {threading.get_ident()}
    assert worked.isdisjoint(asked)


def test_what_came_before_a_torn_fetch_is_still_told() -> None:
    found: list[Block] = []

    def blocks() -> Iterator[Block]:
        yield from BLOCKS[:3]
        raise TornError

    with pytest.raises(TornError):
        beside(blocks(), found.append)
    assert found == BLOCKS[:3]


@pytest.mark.parametrize("fails_at", [0, 2, 4])
def test_work_that_fails_ends_the_read_and_nothing_is_told_after_it(fails_at: int) -> None:
    found: list[Block] = []

    def look(block: Block) -> None:
        if block is BLOCKS[fails_at]:
            raise TornError
        found.append(block)

    with pytest.raises(TornError):
        beside(iter(BLOCKS), look)
    assert found == BLOCKS[:fails_at]
