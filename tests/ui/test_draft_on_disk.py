"""A draft is on the disk as soon as a step is reached, whatever becomes of the window then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wizard.procedure.draft import Draft
from wizard.procedure.plan import Depth
from wizard.procedure.route import ROUTE
from wizard.ui import drafts
from wizard.ui.journey import Journey


@pytest.mark.parametrize("kind", ["odbc", "cmic"])
def test_each_step_that_is_reached_keeps_what_was_said_before(qtbot, home, kind):
    journey = Journey(home, Draft(case="K7QMX2", source_kind=kind))
    said = ({"client_id": "c"}, {"company_id": 7}, {"user": "sync"}, {"recipes": frozenset({"x@1"})})
    said += ({"extra": frozenset({"customer"})}, {"depth": Depth.SHALLOW}, {"run": frozenset({"customer"})})
    for number, step in enumerate(ROUTE[1:-1]):
        journey.change(replace(journey.draft, **said[number % len(said)]))
        journey.reach(step.code)
        draft = journey.draft
        assert draft.step == step.code
        qtbot.waitUntil(lambda draft=draft: drafts.newest(home) == draft)
    journey.change(replace(journey.draft, run_id="R-7KQ4-M2XP"))
    journey.reach("ST-80")  # it has become a run, and there is nothing to resume
    journey.close()
    assert drafts.newest(home) is None
