"""Every event that Procore's dictionary knows has an answer, and Procore's clock starts no needless run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from openapi import FILE
from plans import pcco_plan

from wizard.core.book import Book
from wizard.core.book.run import Run, RunState
from wizard.core.book.schedule import Schedule
from wizard.core.requests.events import EVENTS, FRESH, Deed, answer, needless, refusal
from wizard.machine.resources import platform_metadata
from wizard.procedure.plan import Depth
from wizard.procore.platform.change_orders import WISHES
from wizard.procore.platform.outgoing import EXPORTS
from wizard.sandbox.procore_double.erp.events import PAYLOADS

FACTS = FILE.with_name("procore-erp-events.json")
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.mark.skipif(not FACTS.exists(), reason=f"{FACTS} is not here: nothing to compare with")
def test_every_event_of_the_dictionary_has_an_answer() -> None:
    assert set(orjson.loads(FACTS.read_bytes())["events"]) <= set(EVENTS)


def test_every_event_that_the_double_sends_has_an_answer() -> None:
    assert set(PAYLOADS) <= set(EVENTS)


def test_the_exports_have_just_the_events_of_change_orders() -> None:
    assert {name for name, known in EVENTS.items() if known.deed is Deed.CHANGE_ORDER} == set(WISHES)


def test_whatever_is_refused_says_why_and_what_to_do() -> None:
    for name in [*EVENTS, "create_something_new"]:
        known = answer(name)
        assert (known.deed is Deed.REFUSE) == bool(known.code)
        if known.code:
            assert known.what in refusal(known)
            assert refusal(known).startswith(known.code)


def test_nobody_is_told_to_enter_a_budget_change_by_hand_that_is_taken_from_here() -> None:
    assert refusal(answer("create_budget_change", takes_budget_changes=True)).startswith("PC-149")
    assert refusal(answer("create_budget_change")).startswith("PC-143"), "nothing but change orders goes to Sage"


@pytest.fixture
def newest(tmp_path: Path) -> Callable[..., Run]:
    """Return a run that began so long ago and stands in a state."""

    def made(ago: timedelta, state: RunState = RunState.DONE) -> Run:
        with Book(tmp_path / "book") as book:
            book.commit(pcco_plan(), "first")
            run = book.run(book.enter_run("sample", f"{ago} {state}", Depth.SHALLOW, NOW - ago))
        return replace(run, state=state)

    return made


def test_procores_clock_has_the_connection_synchronised(newest) -> None:
    assert needless(None, None, NOW, _wall) == ""
    assert needless(newest(FRESH), None, NOW, _wall) == ""
    assert needless(newest(FRESH, RunState.FAILED), None, NOW, _wall) == ""


def test_a_run_that_has_just_begun_or_is_under_way_does_for_all_jobs(newest) -> None:
    fresh, busy = newest(FRESH - timedelta(seconds=1)), newest(timedelta(hours=3), RunState.READING)
    assert fresh.id in needless(fresh, None, NOW, _wall)
    assert busy.id in needless(busy, None, NOW, _wall)


def test_procores_clock_does_not_break_the_quiet_hours() -> None:
    noon = Schedule(60, "11:30", "12:30", NOW)
    assert "quiet hours" in needless(None, noon, NOW, _wall)
    assert needless(None, noon, NOW + timedelta(hours=1), _wall) == ""


def _wall(moment: datetime) -> datetime:
    return moment


def test_procore_is_told_of_everything_that_goes_to_cmic_and_of_nothing_else() -> None:
    """An approver has buttons for what the metadata allow, and only for that."""
    entities = platform_metadata("cmic")["settings"]["entities"]
    told = {name for name, said in entities.items() if said.get("configs", {}).get("export", {}).get("enabled")}
    exported = {
        "create_vendor": "vendors",
        "create_or_update_job": "jobs",
        "create_budget": "budgets",
        "update_budget": "budgets",
        "create_commitment": "commitments",
        "create_commitment_change_order": "commitment_change_orders",
    }
    assert set(exported) == set(EXPORTS)
    assert told == {*exported.values(), "prime_contract_change_orders"}
