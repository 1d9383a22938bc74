"""Which run starts when: by the schedule once, one at a time, and never while the core is paused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from plans import cmic_plan, pcco_plan
from still_core import StillCore

from wizard.core.book import Book
from wizard.core.book.run import RunState
from wizard.core.reading.entity import entities_of
from wizard.core.runs.dispatch import LONGEST_SLEEP
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.procedure.plan import CmicSource, Depth
from wizard.sandbox.company import write_company


@pytest.fixture
def office(tmp_path: Path) -> StillCore:
    return StillCore(Home(tmp_path / "home").prepare())


@pytest.fixture
def set_up(office: StillCore) -> StillCore:
    """An office whose first run is done."""
    office.finish(office.dispatch.submit(pcco_plan(), "first"))
    return office


def test_what_is_in_force_is_run_once_more(set_up: StillCore) -> None:
    run = set_up.dispatch.synchronise("sample", "now", Depth.SHALLOW)
    entered = set_up.run(run)
    assert (entered.plan, entered.depth, entered.state) == (pcco_plan(), Depth.SHALLOW, RunState.QUEUED)
    assert set_up.queue.taken[-1] == f"{run}#1"
    assert set_up.dispatch.synchronise("sample", "now", Depth.SHALLOW) == run, "a double click is one run"


def test_a_connection_that_is_not_set_up_cannot_be_run_or_scheduled(office: StillCore) -> None:
    with pytest.raises(TrueupError, match="CO-421"):
        office.dispatch.synchronise("nobody", "now", Depth.DEEP)
    with pytest.raises(TrueupError, match="CO-421"):
        office.dispatch.set_schedule("nobody", 30, "", "")
    with pytest.raises(TrueupError, match="CO-423"):
        office.dispatch.set_schedule("nobody", 1, "", "")


def test_a_schedule_starts_a_run_when_it_is_due_and_not_before(set_up: StillCore) -> None:
    set_up.dispatch.set_schedule("sample", 30, "", "")
    assert set_up.pass_by(minutes=29, seconds=30) == 30
    assert len(set_up.runs()) == 1
    set_up.pass_by(seconds=30)
    run = set_up.runs()[0]
    assert (len(set_up.runs()), run.depth) == (2, Depth.SHALLOW)
    set_up.finish(run.id)
    assert set_up.pass_by(minutes=29) == 60
    assert len(set_up.runs()) == 2


def test_a_schedule_reads_everything_that_is_chosen_of_cmic_too(office: StillCore) -> None:
    """Procore's own connector lets only job costs run by themselves (support pages, read 2026-11)."""
    source = CmicSource(base_url="https://cmic.example.com/prod", company_code="001")
    plan = cmic_plan(source, pcco_plan().connection.procore, frozenset())
    office.finish(office.dispatch.submit(plan, "first"))
    office.dispatch.set_schedule("sample", 30, "", "")
    office.pass_by(minutes=30)
    run = office.run(office.queue.taken[-1].partition("#")[0])
    assert (len(office.runs()), run.depth, run.plan.run) == (2, Depth.SHALLOW, plan.run)
    known = catalogue("cmic")
    assert set(entities_of(known, run.plan, platform=False)) == {
        entity.id for entity in known.entities if not entity.made_from
    }


def test_a_day_of_missed_moments_is_one_run(set_up: StillCore) -> None:
    set_up.dispatch.set_schedule("sample", 30, "", "")
    set_up.pass_by(days=1)
    set_up.finish(set_up.runs()[0].id)
    set_up.dispatch.look()
    assert len(set_up.runs()) == 2


def test_a_run_under_way_is_never_joined_by_another(set_up: StillCore) -> None:
    set_up.dispatch.set_schedule("sample", 30, "", "")
    running = set_up.dispatch.synchronise("sample", "long", Depth.DEEP)
    for _ in range(5):
        assert set_up.pass_by(minutes=40) == LONGEST_SLEEP
    assert len(set_up.runs()) == 2
    set_up.finish(running)
    set_up.dispatch.look()
    assert len(set_up.runs()) == 3, "the moment that was missed is made up for"


def test_a_schedule_that_was_taken_off_starts_nothing(set_up: StillCore) -> None:
    set_up.dispatch.set_schedule("sample", 30, "", "")
    set_up.dispatch.set_schedule("sample", None, "", "")
    set_up.pass_by(days=1)
    assert len(set_up.runs()) == 1


def test_a_schedule_survives_the_core(set_up: StillCore) -> None:
    set_up.dispatch.set_schedule("sample", 30, "22:00", "05:00")
    set_up.open()
    with Book(set_up.home.book) as book:
        kept = book.schedules()["sample"]
    assert (kept.every_minutes, kept.quiet_from, kept.quiet_to) == (30, "22:00", "05:00")
    assert kept.since == set_up.now


def _nothing(_: StillCore) -> None: ...


def _restart(office: StillCore) -> None:
    at_work = office.queue.open
    office.open()
    office.queue.open = at_work  # what the engine had in hand, it takes up again
    office.dispatch.hold_back()
    office.dispatch.recover()


@pytest.mark.parametrize("happens", [_nothing, _restart], ids=["core goes on", "core is started anew"])
def test_a_paused_core_stops_the_run_under_way_and_resumes_it_by_itself(
    office: StillCore, happens: Callable[[StillCore], None], tmp_path: Path
) -> None:
    company = tmp_path / "company.sqlite"
    write_company(company, rows=10)
    run = office.dispatch.submit(pcco_plan(company), "first")
    office.sync.begin(f"{run}#1")
    until = office.dispatch.pause(7200)
    assert (office.run(run).state, office.dispatch.working()) == (RunState.STOPPING, [run])
    happens(office)
    assert office.dispatch.paused_until() == until
    office.batch_ends(run)
    assert (office.run(run).state, office.dispatch.working()) == (RunState.STOPPED, [])
    assert office.pass_by(minutes=119) == LONGEST_SLEEP
    assert office.run(run).attempt == 1
    office.pass_by(minutes=1)
    resumed = office.run(run)
    assert (resumed.state, resumed.attempt, resumed.held) == (RunState.QUEUED, 2, False)
    assert office.queue.taken[-1] == f"{run}#2"
    office.batch_ends(run)
    assert office.run(run).state is RunState.READING, "it would stop again"


def test_a_paused_core_starts_no_run(set_up: StillCore) -> None:
    set_up.dispatch.set_schedule("sample", 30, "", "")
    set_up.dispatch.pause(7200)
    set_up.pass_by(minutes=60)
    assert len(set_up.runs()) == 1
    for wish in (
        lambda: set_up.dispatch.synchronise("sample", "now", Depth.DEEP),
        lambda: set_up.dispatch.resume(set_up.runs()[0].id),
    ):
        with pytest.raises(TrueupError, match="CO-420"):
            wish()
    with Book(set_up.home.book) as book:
        expected = book.schedules()["sample"].since + timedelta(hours=2)
        assert set_up.dispatch.next_time(book, "sample", book.schedules()["sample"]) == expected
    set_up.dispatch.unpause()
    set_up.dispatch.look()
    assert len(set_up.runs()) == 2


def test_a_plan_that_is_saved_during_a_pause_is_in_force_at_once_and_run_afterwards(office: StillCore) -> None:
    office.dispatch.pause(600)
    run = office.dispatch.submit(pcco_plan(), "first")
    with Book(office.home.book) as book:
        assert book.live("sample") == pcco_plan()
    assert (office.run(run).state, office.run(run).held) == (RunState.QUEUED, True)
    assert office.queue.taken == []
    assert office.dispatch.working() == [], "it was never begun, so a backup need not wait for it"
    _restart(office)
    assert office.queue.taken == []
    office.dispatch.unpause()
    assert office.queue.taken == [f"{run}#2"]


def test_a_run_that_still_has_its_last_batch_in_hand_when_the_pause_ends_goes_on_after_it(
    office: StillCore,
) -> None:
    run = office.dispatch.submit(pcco_plan(), "first")
    office.dispatch.pause(600)
    office.dispatch.unpause()
    assert office.queue.taken == [f"{run}#1"]
    office.batch_ends(run)
    office.dispatch.look()
    assert office.queue.taken == [f"{run}#1", f"{run}#2"]


def test_a_run_that_a_person_stops_stays_stopped_when_the_pause_ends(office: StillCore) -> None:
    run = office.dispatch.submit(pcco_plan(), "first")
    office.dispatch.pause(600)
    office.batch_ends(run)
    office.dispatch.stop(run)
    office.dispatch.unpause()
    assert (office.run(run).state, office.queue.taken) == (RunState.STOPPED, [f"{run}#1"])


def test_a_run_that_waits_for_the_end_of_a_pause_can_be_stopped(office: StillCore) -> None:
    office.dispatch.pause(600)
    run = office.dispatch.submit(pcco_plan(), "first")
    office.dispatch.stop(run)
    assert office.run(run).state is RunState.STOPPED
    office.dispatch.unpause()
    assert office.queue.taken == []


def test_a_run_that_was_done_before_it_could_stop_is_not_run_again(office: StillCore) -> None:
    run = office.dispatch.submit(pcco_plan(), "first")
    office.dispatch.pause(600)
    office.finish(run)
    office.pass_by(minutes=10)
    assert office.queue.taken == [f"{run}#1"]
    assert office.run(run).state is RunState.DONE


@pytest.mark.parametrize("seconds", [0, 59, 7 * 86_400 + 1, float("nan")])
def test_a_pause_of_a_length_that_nobody_means_is_refused(office: StillCore, seconds: float) -> None:
    with pytest.raises(TrueupError, match="CO-422"):
        office.dispatch.pause(seconds)
