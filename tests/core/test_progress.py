"""The bar never goes back, and news reach whoever waits."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.core.book.progress import EntityProgress, Progress

ROWS = ("customer", "job_jc", "contract_cn")


def _progress() -> Progress:
    return Progress("R-1", "2026-01-01T00:00:00+00:00", [EntityProgress(name, name) for name in ROWS])


_steps = st.lists(
    st.tuples(
        st.sampled_from(ROWS),
        st.sampled_from(["waiting", "reading", "read", "delivering", "done"]),
        st.integers(0, 5000),
        st.integers(0, 5000),
    ),
    max_size=40,
)


@given(_steps)
def test_the_bar_never_goes_back_whatever_happens(steps: list[tuple[str, str, int, int]]) -> None:
    progress = _progress()
    shown = [progress.snapshot()["percent"]]
    for entity, state, read, settled in steps:
        progress.update(entity, state=state, read=read, expected=1000, to_deliver=4000, settled=settled)
        shown.append(progress.snapshot()["percent"])
    assert shown == sorted(shown)
    assert shown[-1] < 100
    progress.enter("done")
    assert progress.snapshot()["percent"] == 100


def test_a_waiting_visitor_hears_of_the_next_change() -> None:
    progress = _progress()
    revision = progress.snapshot()["revision"]
    heard: list[int] = []
    visitor = threading.Thread(target=lambda: heard.append(progress.wait(revision, 120.0)["revision"]))
    visitor.start()
    progress.update("customer", state="reading")
    visitor.join(120.0)
    assert heard == [revision + 1]


def test_an_end_is_written_down_before_anybody_sees_it() -> None:
    progress = _progress()
    with ThreadPoolExecutor(1) as visitor:
        seen: list[Future[dict[str, Any]]] = []

        def keep(shown: dict[str, Any]) -> None:
            assert (shown["state"], shown["percent"]) == ("done", 100)
            seen.append(visitor.submit(progress.snapshot))
            assert not wait(seen, timeout=0.05).done

        progress.enter("done", keep=keep)
        assert seen[0].result(120.0)["state"] == "done"


def test_an_end_that_cannot_be_written_down_is_seen_all_the_same() -> None:
    progress = _progress()

    def full(_: dict[str, Any]) -> None:
        raise OSError

    with pytest.raises(OSError):
        progress.enter("failed", keep=full)
    assert progress.snapshot()["state"] == "failed"


def test_a_visitor_who_waits_in_vain_gets_the_last_state() -> None:
    progress = _progress()
    assert progress.wait(after=99, seconds=0.01)["state"] == "queued"


def test_the_entity_at_which_a_run_failed_is_marked() -> None:
    progress = _progress()
    progress.update("customer", state="read")
    progress.update("job_jc", state="reading")
    progress.enter("failed", error={"code": "DB-205"})
    states = {row["entity"]: row["state"] for row in progress.snapshot()["entities"]}
    assert states == {"customer": "read", "job_jc": "failed", "contract_cn": "waiting"}
