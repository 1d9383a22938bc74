"""A setting of either queue that cannot be is named as the list names it, and what can be is said in our words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from plans import cmic_plan, pcco_plan

from wizard.core.book import Book
from wizard.core.exports.calls import ExportCalls
from wizard.core.exports.settings import ExportSettings
from wizard.core.exports.worker import Worker
from wizard.core.outgoing.queue import OutgoingSettings
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.ledger_entry import Way
from wizard.procedure.plan import CmicSource, Plan
from wizard.words import Words

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
CMIC = CmicSource(
    base_url="https://cmic.example.com/cmicprod",
    company_code="1",
    tenant="t",
    user="u",
    password_secret="cmic/test",
)
TEMPLATE = {"extension": ".pce", "date_format": "%m%d%y"}


@pytest.mark.parametrize(
    ("settings", "changes", "name", "told"),
    [
        (OutgoingSettings(), {"kinds": ["everything"]}, "kinds", "'budget change'"),
        (OutgoingSettings(), {"every_minutes": 0}, "every minutes", "1 is the least that is taken."),
        (OutgoingSettings(), {"every_minutes": 1441}, "every minutes", "1440 is the most that is taken."),
        (OutgoingSettings(), {"terms": "NET30DAYS"}, "terms", "It has 6 characters at most."),
        (OutgoingSettings(), {"terns": "NET30"}, "terns", "There is nothing of that name."),
        (ExportSettings(), {"ways": ["pigeon"]}, "ways", "'entry sheet'"),
        (ExportSettings(), {"ways": 3}, "ways", "A list is expected."),
        (ExportSettings(), {"every_minutes": float("nan")}, "every minutes", "Such a value cannot stand there."),
        (ExportSettings(), {"template": {"extension": ".pce"}}, "template.date_format", "It is missing."),
        (ExportSettings(), {"template": {**TEMPLATE, "line": []}}, "template.line", "At least one is expected."),
        (ExportSettings(), {"template": {**TEMPLATE, "line": [{}]}}, "template.line.value", "It is missing."),
        (ExportSettings(), {"currency": "usd"}, "currency", "Such a text cannot stand there."),
    ],
)
def test_a_setting_that_cannot_be_says_what_can(
    settings: OutgoingSettings | ExportSettings, changes: dict[str, Any], name: str, told: str
) -> None:
    with pytest.raises(TrueupError) as refused:
        settings.changed(changes)
    assert refused.value.params["name"] == name
    assert isinstance(refused.value.params["reason"], Words), "so that it can be said in another language"
    assert told in str(refused.value.params["reason"])


@pytest.mark.parametrize(
    ("plan", "ways", "other"),
    [
        (pcco_plan(), {"database", "import file", "entry sheet"}, "interface"),
        (cmic_plan(CMIC, pcco_plan().connection.procore, frozenset()), {"interface", "entry sheet"}, "import file"),
    ],
    ids=["sage", "cmic"],
)
def test_only_ways_into_its_own_accounting_system_are_listed_and_taken(
    tmp_path: Path, plan: Plan, ways: set[str], other: str
) -> None:
    home = Home(tmp_path).prepare()
    calls = ExportCalls(home, Worker(home, lambda: NOW, lambda: False), lambda: NOW)
    with Book(home.book) as book:
        book.commit(plan, "first")

    def listed() -> set[str]:
        return set(calls.export_settings("sample")["settings"]["ways"])

    assert listed() == ways
    with pytest.raises(TrueupError, match="EX-631") as refused:
        calls.set_export_settings("sample", {"ways": ["entry sheet", other]})
    assert refused.value.title == f"The setting “ways” of the export cannot be {other}."
    assert refused.value.cause == f"One of these is expected: {', '.join(sorted(ways))}."
    assert listed() == ways
    calls.set_export_settings("sample", {"ways": ["entry sheet"]})
    assert listed() == {"entry sheet"}


def test_an_import_template_is_for_systems_that_import_files() -> None:
    wanted, cmic = {"template": {**TEMPLATE, "line": [{"value": "job"}]}}, frozenset({Way.SERVICE, Way.SHEET})
    kept = ExportSettings().changed(wanted)
    assert kept.to_data(frozenset(Way))["template"]["extension"] == ".pce"
    with pytest.raises(TrueupError, match="EX-631"):
        ExportSettings().changed(wanted, cmic)
    assert "template" not in kept.to_data(cmic)
    assert kept.changed({"currency": "CAD"}, cmic).currency == "CAD", "one that was kept earlier is in nobody's way"


def test_settings_of_a_connection_that_is_not_there_are_neither_shown_nor_kept(tmp_path: Path) -> None:
    home = Home(tmp_path).prepare()
    calls = ExportCalls(home, Worker(home, lambda: NOW, lambda: False), lambda: NOW)
    with pytest.raises(TrueupError, match="CO-421"):
        calls.export_settings("samlpe")
    with pytest.raises(TrueupError, match="CO-421"):
        calls.set_export_settings("samlpe", {"every_minutes": 5})
