"""What a person posts is seen within seconds, however long it waited; a ledger that is slow is left alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace

import pytest
from desk import Job, codes
from still_desk import StillDesk

from wizard.core.exports import watch

SECONDS = timedelta(seconds=10)


def handed_over(still: StillDesk, number: str) -> tuple[Job, int]:
    """Return job and id of a change order that waited for hours to be posted."""
    still.settings(ways=["entry sheet"])
    job = still.job()
    still.change_order(job, number)
    id = still.found(number)["id"]
    still.accept(id)
    still.until(id, "waiting for posting")
    still.pass_time(timedelta(hours=5))
    still.turn()
    return job, id


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have looks at the ledger count as quick, whatever they take on this machine."""
    monkeypatch.setattr(watch, "time", SimpleNamespace(monotonic=lambda: 0.0))


def test_what_is_accepted_is_in_the_ledger_and_marked_without_a_wait(still: StillDesk) -> None:
    still.change_order(still.job(), "WA0")
    id = still.found("WA0")["id"]
    began = still.now()
    still.accept(id)
    done = still.until(id, "confirmed")
    assert datetime.fromisoformat(done["changed"]) == began


@pytest.mark.usefixtures("quick")
def test_what_is_posted_hours_later_is_confirmed_within_seconds_and_read_back_only_when_it_changed(
    still: StillDesk,
) -> None:
    job, id = handed_over(still, "WA1")
    still.post(job, "WA1", 343.85, status="Unapproved")
    still.when(id, lambda shown: "not approved" in str(shown["happened"][-1]["words"]))
    version = still.version(id)
    for _ in range(2):
        still.turn()
    assert still.version(id) == version, "what stands there as before is not read back every few seconds"
    with closing(sqlite3.connect(still.site.company, timeout=30)) as sage, sage:
        sage.execute("UPDATE CNM_MASTER__CHANGE_ORDER SET Status = 'Approved' WHERE Change_Order = 'WA1'")
    began = still.now()
    done = still.until(id, "confirmed")
    assert datetime.fromisoformat(done["changed"]) - began < SECONDS


def test_a_ledger_that_does_not_answer_is_asked_less_and_less(still: StillDesk) -> None:
    _, id = handed_over(still, "WA3")
    hidden = still.site.company.rename(still.site.company.with_suffix(".away"))
    try:
        still.when(id, lambda shown: codes(shown) == ["DB-209"])
        tries = [still.due(id)]
        while len(tries) < 5:
            still.turn()
            tries += [due for due in [still.due(id)] if due != tries[-1]]
    finally:
        hidden.rename(still.site.company)
    rests = [(later - earlier).total_seconds() for earlier, later in pairwise(tries)]
    assert rests == sorted(rests), rests
    assert rests[-1] > 30, "no faster than the read-back tries"


def test_a_look_that_a_pause_broke_off_is_made_after_it(still: StillDesk) -> None:
    still.turn(look=True)
    still.change_order(still.job(), "WA4")
    still.paused = True
    still.turn(look=True)
    assert still.ids("WA4") == []
    still.paused = False
    still.turn()
    assert len(still.ids("WA4")) == 1


@pytest.mark.parametrize(("took", "rest"), [(0.01, 3), (1.0, 20), (2.5, 50), (20.0, 60)])
def test_a_slow_ledger_is_left_alone_many_times_as_long_as_it_took(took: float, rest: int) -> None:
    assert watch.rest_after(took) == timedelta(seconds=rest)
