"""Each connection has a thread of its own: one that hangs, or fails, holds up nobody else."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wizard.core.lanes import Lanes

PATIENCE = 120.0


@contextmanager
def running(lanes: Lanes) -> Iterator[None]:
    ending = threading.Event()
    thread = threading.Thread(target=lanes.run, args=(ending,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ending.set()
        lanes.wake()
        thread.join(PATIENCE)
        assert lanes.at_rest(PATIENCE)


def lanes(turn: Callable[[str], float], *connections: str, paused: threading.Event | None = None) -> Lanes:
    return Lanes("tests", lambda: connections, turn, paused.is_set if paused else lambda: False)


def test_a_connection_that_hangs_does_not_hold_the_others() -> None:
    begun, hangs, goes_on = threading.Event(), threading.Event(), threading.Semaphore(0)

    def turn(connection: str) -> float:
        if connection == "hanging":
            begun.set()
            hangs.wait(PATIENCE)
        goes_on.release()
        return 60.0

    three = lanes(turn, "hanging", "one", "two")
    with running(three):
        assert begun.wait(PATIENCE)
        assert all(goes_on.acquire(timeout=PATIENCE) for _ in range(2))
        three.wake()
        assert all(goes_on.acquire(timeout=PATIENCE) for _ in range(2)), "they go on while one hangs"
        assert not three.at_rest(0.0), "the hanging one is seen"
        hangs.set()


def test_a_fault_in_one_turn_is_not_the_end_of_a_lane() -> None:
    turns: Counter[str] = Counter()
    taken = threading.Semaphore(0)

    def turn(connection: str) -> float:
        turns[connection] += 1
        taken.release()
        if turns[connection] == 1:
            raise OSError("the disk is full")
        return 60.0

    one = lanes(turn, "one")
    with running(one):
        assert taken.acquire(timeout=PATIENCE)
        assert one.at_rest(PATIENCE)
        one.wake()
        assert taken.acquire(timeout=PATIENCE)


def test_no_turn_is_taken_while_paused() -> None:
    paused, taken = threading.Event(), threading.Semaphore(0)
    paused.set()

    def turn(connection: str) -> float:
        assert not paused.is_set()
        taken.release()
        return 60.0

    one = lanes(turn, "one", paused=paused)
    with running(one):
        one.wake()
        assert one.at_rest(PATIENCE)
        paused.clear()
        one.wake()
        assert taken.acquire(timeout=PATIENCE)


def test_no_turn_of_a_connection_begins_while_it_is_kept_off_and_one_under_way_is_told() -> None:
    begun, goes_on, turns = threading.Event(), threading.Event(), Counter[str]()
    taken = threading.Semaphore(0)

    def turn(connection: str) -> float:
        turns[connection] += 1
        if connection == "one":
            begun.set()
        goes_on.wait(PATIENCE)
        taken.release()
        return 60.0

    two = lanes(turn, "one", "other")
    with running(two):
        assert begun.wait(PATIENCE)
        with two.kept_off("one", 0.0) as at_rest:
            assert not at_rest
        goes_on.set()
        with two.kept_off("one", PATIENCE) as at_rest:
            assert at_rest
            before = turns["one"]
            while taken.acquire(blocking=False):
                pass
            two.wake()
            assert taken.acquire(timeout=PATIENCE), "the other one takes its turns"
            assert turns["one"] == before
        while turns["one"] == before:
            assert taken.acquire(timeout=PATIENCE), "a turn that was not taken is taken afterwards"
