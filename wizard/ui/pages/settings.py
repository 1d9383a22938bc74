"""ST-50: how deep to read, and how far back; with what each means."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QRadioButton, QVBoxLayout

from wizard.procedure.plan import Depth, TimeFrame
from wizard.procedure.review import FRAMES
from wizard.ui import language, look
from wizard.ui.journey import Journey
from wizard.ui.language import one_line
from wizard.ui.page import Page


class SettingsPage(Page):
    """Two choices of sync type, one list of time frames."""

    code = "ST-50"

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Sync settings"),
            self.tr("For the first sync the documented choice is Deep, from the beginning of time."),
        )
        self.body.addWidget(look.bold(self.tr("Sync type")))
        self.deep = self._choice(
            Depth.DEEP,
            self.tr("&Deep"),
            self.tr("Reads every record in the time frame, and finds out what is gone. Takes longer."),
        )
        self.shallow = self._choice(
            Depth.SHALLOW,
            self.tr("S&hallow"),
            self.tr("Reads only what was stamped since the last complete sync. Does not notice what is gone."),
        )
        self.body.addSpacing(look.SMALL)
        self.frame = QComboBox()
        for frame, words in FRAMES.items():
            self.frame.addItem(one_line(look.tell(words)), frame)
        self.frame.activated.connect(self._pick)
        self.add_field(self.form(), "time_frame", self.tr("&Time frame"), self.frame)
        self._means = look.label(quiet=True)
        self.body.addWidget(self._means)
        self.body.addStretch(1)

    def show_state(self) -> None:
        draft = self.journey.draft
        self.deep.setChecked(draft.depth is Depth.DEEP)
        self.shallow.setChecked(draft.depth is Depth.SHALLOW)
        self.frame.setCurrentIndex(self.frame.findData(draft.time_frame))
        whole = draft.time_frame is TimeFrame.BEGINNING
        self._means.setText(
            self.tr("Nothing is left out because it is old.")
            if whole
            else self.tr("Records last stamped before that are not read, and so they are not delivered either.")
        )

    def _choice(self, depth: Depth, text: str, about: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setAccessibleName(language.without_key(text))
        button.setAccessibleDescription(about)
        button.clicked.connect(lambda: self.journey.change(replace(self.journey.draft, depth=depth)))
        means = look.label(about, quiet=True)
        means.setIndent(24)
        pair = QVBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(button)
        pair.addWidget(means)
        self.body.addLayout(pair)
        return button

    def _pick(self, index: int) -> None:
        frame = TimeFrame(self.frame.itemData(index))
        self.journey.change(replace(self.journey.draft, time_frame=frame))
