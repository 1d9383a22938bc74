"""Set-up files at the window: opened for review with every value marked, and saved again without a secret."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt

from wizard.errors import TrueupError
from wizard.procedure.setup_file import MARK
from wizard.ui import look


def a_file(folder: Path, **more: object) -> str:
    body = {
        "format": [1, 0],
        "procore": {"client_id": "demo-client", "company_id": 4295000001},
        "source": {"driver": "Timberline Data", "data_folder": "<b>C:\\Data</b>", "user": "sync"},
        "pj": False,
        **more,
    }
    path = folder / "cascade.trueup.json"
    path.write_text(json.dumps({MARK: body}), encoding="utf-8")
    return str(path)


def test_a_file_asks_for_the_secrets_and_is_marked_at_the_review(open_window, core, tmp_path):
    person = open_window()
    person.until(person.page.status_link.isEnabled)
    person.page.open_file(a_file(tmp_path))
    # No secret of this account is kept here: that page asks for it, and nothing else is lost.
    person.arrive("ST-20")
    assert person.page.client_id.text() == "demo-client"
    person.type(person.page.secret, "a client secret")
    person.press()
    person.press()
    person.arrive("ST-30")
    assert person.page.data_folder.text() == "<b>C:\\Data</b>"
    person.type(person.page.password, "a database password")
    person.press()
    person.press()
    for _ in range(8):
        if person.page.code != "ST-70":
            person.press()
    person.arrive("ST-70")
    shown = person.page.text.toPlainText()
    assert "From the set-up file" in shown
    assert "Data folder: <b>C:\\Data</b>" in shown
    person.screenshot("from-file")

    saved = tmp_path / "again.trueup.json"
    person.page.export(str(saved))
    person.idle()
    content = saved.read_text(encoding="utf-8")
    assert json.loads(content)[MARK]["procore"]["client_id"] == "demo-client"
    assert "a client secret" not in content
    assert "a database password" not in content


def test_a_file_for_a_set_up_in_force_opens_at_the_review_and_asks_nothing(open_window, core, tmp_path):
    first = open_window()
    first.to_review()
    saved = tmp_path / "cascade.trueup.json"
    first.page.export(str(saved))
    first.idle()
    first.press()
    first.arrive("ST-80")
    core.put_in_force()

    second = open_window()
    second.until(second.page.status_link.isEnabled)
    second.page.open_file(str(saved))
    second.arrive("ST-70")
    assert "From the set-up file" in second.page.text.toPlainText()
    assert second.draft.secret_name == first.draft.secret_name
    assert len(core.asked("submit")) == 1


def test_a_file_that_is_none_is_refused_on_the_first_page(open_window, core, tmp_path):
    person = open_window()
    person.until(person.page.status_link.isEnabled)
    before = person.draft
    person.page.open_file(a_file(tmp_path, more={"client_secret": "s3cret"}))
    person.until(lambda: person.shown_error() == "FI-705")
    assert person.page.code == "ST-10"
    assert person.draft == before


def test_names_from_a_file_are_shown_as_plain_text(qapp):
    assert look.label("<img src=x>").textFormat() == Qt.TextFormat.PlainText
    assert "<img" in TrueupError("FI-707", name="<img src=x>").in_words()
