"""Set-up files in windows: opened from the first page they end at the review, saved there they hold no secret."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wizard.procedure.setup_file import MARK

HOSTILE = "<b>C:</b>\\..\\Data"


def write(home) -> str:
    body = {
        "format": [1, 0],
        "procore": {"client_id": "from the file", "company_id": 4295000001},
        "source": {"kind": "odbc", "driver": "Timberline Data", "data_folder": HOSTILE, "user": "sync"},
        "pj": None,
        "features": ["pcco_export@2", "job_cost_transactions@1"],
        "sync": {"depth": "shallow"},
    }
    path = home.root / "cascade.trueup.json"
    path.write_text(json.dumps({MARK: body}), encoding="utf-8")
    return str(path)


@pytest.fixture
def in_force(core):
    """The same app is in use already, so its secret is on this server."""
    account = {"login_url": "https://login.procore.com", "api_url": "https://api.procore.com"}
    source = {"kind": "odbc", "driver": "Timberline Data", "user": "sync", "password_secret": "source-OLD"}
    core.connections = [{"id": "cascade-builders", "name": "Cascade Builders", "company": "Cascade Builders, Inc."}]
    core.plan = {
        "connection": {
            "id": "cascade-builders",
            "name": "Cascade Builders",
            "source": source,
            "procore": {**account, "client_id": "from the file", "secret_name": "procore-OLD"},
        },
        "mappings": [],
    }


def test_an_opened_file_ends_at_the_review_with_its_values_marked(open_window, core, home, in_force):
    person = open_window()
    person.page.open_file(write(home))
    person.arrive("ST-70")
    shown = person.page.text.toPlainText()
    assert "From the set-up file" in shown
    assert "Client id: from the file" in shown
    assert f"Data folder: {HOSTILE}" in shown
    assert "Kind of sync: shallow" in shown
    assert "Job cost transactions" in shown
    assert person.draft.pj_unknown
    assert core.asked("submit") == []
    person.screenshot("from-file")


def test_without_the_secret_the_page_that_asks_for_it_comes_first(open_window, core, home):
    person = open_window()
    person.page.open_file(write(home))
    person.arrive("ST-20")
    assert person.page.client_id.text() == "from the file"
    person.press()
    assert person.window.focusWidget() is person.page.secret
    assert core.asked("submit") == []


def test_a_damaged_file_is_refused_on_the_first_page_and_leaves_the_draft_alone(open_window, core, home):
    path = write(home)
    (home.root / "cut.trueup.json").write_bytes(Path(path).read_bytes()[:100])
    person = open_window()
    before = person.draft
    person.page.open_file(str(home.root / "cut.trueup.json"))
    person.until(lambda: person.shown_error() == "FI-703")
    assert person.page.code == "ST-10"
    assert person.draft == before


def test_a_set_up_is_saved_for_somebody_else(open_window, core, home, tmp_path):
    person = open_window()
    person.to_review()
    path = tmp_path / "mine.trueup.json"
    person.page.export(str(path))
    person.until(path.exists)
    person.idle()
    text = path.read_text(encoding="utf-8")
    assert "demo-client" in text
    assert "a client secret" not in text
    person.screenshot("exported")
