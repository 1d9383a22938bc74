"""What can be done is called alike on its button, in a refusal and in what the core is about to do."""

from __future__ import annotations

import pytest

from wizard.support import export_words, outgoing_words
from wizard.ui import language, look
from wizard.ui.change_orders.deeds import OrderDeeds
from wizard.ui.outgoing.deeds import OutgoingDeeds

ALIKE = ("accept", "reject", "retry", "resend", "confirm")


@pytest.mark.parametrize("spoken", language.NAMES)
@pytest.mark.parametrize(("kind", "words"), [(OrderDeeds, export_words), (OutgoingDeeds, outgoing_words)])
def test_a_refusal_calls_a_deed_as_its_button_does(qtbot, speaking, spoken, kind, words):
    speaking(spoken)
    deeds = kind()
    qtbot.addWidget(deeds)
    for state in words.STATES:
        deeds.offer({"state": state, "wish": "", "possible": [], "files": []})
        told = {deed: look.tell(said).casefold() for deed, said in words.deeds_in(state).items()}
        shown = {deed: language.without_key(button.text()) for deed, button in deeds.buttons.items()}
        for deed in shown.keys() & set(ALIKE):
            assert shown[deed].removesuffix("…").casefold() == told[deed], state
