"""Blocks of one table that several fetch at the same time: each waits for the turn of its part."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from threading import Condition

from wizard.erp.bridge.fetching import Fetched
from wizard.erp.bridge.slices import Slice


class EndedError(Exception):
    """Nobody takes any more blocks."""


class Turns:
    """Blocks that wait for the turn of their part of a table: the head of it, which is number 0, or a slice.

    Who fetches claims one slice after the other, once the head has come to its end.
    """

    def __init__(self, ahead: int) -> None:
        self._ahead = ahead
        self._changed = Condition()
        self.slices: Sequence[Slice] | None = None
        """Those that follow the head; None until that has ended."""
        self._claimed = self._turn = self._count = 0
        self._waiting: list[deque[Fetched | None]] = [deque()]
        self._problem: Exception | None = None
        self._ended = False

    def add(self, slices: Sequence[Slice]) -> None:
        """Say which slices follow the head."""
        with self._changed:
            self.slices = slices
            self._waiting += [deque() for _ in slices]
            self._changed.notify_all()

    def claim(self) -> tuple[int, Slice] | None:
        """Return the next slice that nobody fetches yet and its number, None when there is none."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self.slices is not None)
            if self.slices is None or self._claimed == len(self.slices):
                return None
            self._claimed += 1
            return self._claimed, self.slices[self._claimed - 1]

    def put(self, number: int, fetched: Fetched | None) -> None:
        """Let a block wait, or the end of its part (None), as soon as there is room for it.

        There always is for the slice whose turn it is. Raises `EndedError`.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ended or 0 < number == self._turn or self._count < self._ahead)
            if self._ended:
                raise EndedError
            self._waiting[number].append(fetched)
            self._count += 1
            self._changed.notify_all()

    def blocks(self) -> Iterator[Fetched]:
        """Yield the blocks of all parts in their order; raises what made somebody fail."""
        number = 0
        while number < len(self._waiting):
            while (fetched := self._take(number)) is not None:
                yield fetched
            number += 1

    def _take(self, number: int) -> Fetched | None:
        with self._changed:
            if number != self._turn:
                self._turn = number
                self._changed.notify_all()
            self._changed.wait_for(lambda: self._waiting[number] or self._problem)
            if not self._waiting[number]:
                self.check()
            self._count -= 1
            self._changed.notify_all()
            return self._waiting[number].popleft()

    def check(self) -> None:
        """Raise what made somebody fail."""
        if self._problem:
            raise self._problem

    def fail(self, problem: Exception) -> None:
        with self._changed:
            self._problem = self._problem or problem
            self._changed.notify_all()

    def end(self) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify_all()
