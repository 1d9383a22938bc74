"""The watchdog over the window's thread sees work, waiting and Python's lock, and not what the machine does."""

import os
import subprocess
import threading
import time

import pytest
from heartbeat import LONGEST_BLOCK, MEASURED_AGAIN, Heartbeat, StandstillError
from PySide6.QtCore import QTimer

LONG = 3 * LONGEST_BLOCK
COUNTED = 100_000


def work(seconds=LONG):
    """Compute for that long, and return how long it took by the clock."""
    start, end = time.monotonic(), time.thread_time() + seconds
    while time.thread_time() < end:
        pass
    return time.monotonic() - start


def wait_for_a_thread(seconds=LONG):
    """Wait for another thread, as for Python's lock while it computes, to its end; returns how long that took."""
    start = time.monotonic()
    other = threading.Thread(target=work, args=(seconds,))
    other.start()
    other.join()
    return time.monotonic() - start


def wait_for_a_thread_that_keeps_the_lock(seconds=LONG):
    """The same of one that lets nobody else look meanwhile, as reading a long answer does, and is over then."""
    start = time.thread_time()
    sum(range(COUNTED))
    count = round(COUNTED * seconds / (time.thread_time() - start))
    start = time.monotonic()
    other = threading.Thread(target=lambda: sum(range(count)))
    other.start()
    other.join()
    return time.monotonic() - start


@pytest.fixture
def seen(qapp):
    """What a heartbeat saw while the window's thread did something."""

    def watch(block):
        heartbeat = Heartbeat()
        done = []
        QTimer.singleShot(30, lambda: done.append(block()))
        while not done:
            qapp.processEvents()
        heartbeat.stop()
        return heartbeat, done[0]

    return watch


@pytest.mark.parametrize("block", [work, lambda: time.sleep(LONG), wait_for_a_thread])
def test_a_block_is_seen_with_its_place(seen, block):
    heartbeat, _ = seen(block)
    assert heartbeat.longest > LONGEST_BLOCK
    assert "test_heartbeat.py" in heartbeat.place


@pytest.mark.xfail(strict=True, raises=StandstillError)
def test_a_test_fails_whose_window_stands_still(qtbot):
    work()


@MEASURED_AGAIN
@pytest.mark.parametrize("block", [work, wait_for_a_thread, wait_for_a_thread_that_keeps_the_lock])
def test_a_machine_that_has_no_time_for_the_window_is_not_the_windows_block(seen, block):
    busy = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(4 * (os.cpu_count() or 1))]
    try:
        heartbeat, passed = seen(lambda: block(LONGEST_BLOCK / 2))
    finally:
        for program in busy:
            program.kill()
            program.wait()
    assert passed > LONGEST_BLOCK
    heartbeat.judge()
