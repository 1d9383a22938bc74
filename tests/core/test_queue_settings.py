"""A setting of either queue that cannot be is named as the list names it, and what can be is said in our words."""

from __future__ import annotations

from typing import Any

import pytest

from wizard.core.exports.settings import ExportSettings
from wizard.core.outgoing.queue import OutgoingSettings
from wizard.errors import TrueupError
from wizard.words import Words

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
