"""The strip at the foot of a page that works: a bar without an end, what is being done, and Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from wizard.ui import language, look


class BusyStrip(QWidget):
    """Shown while the page asks; `cancel` is its button, `doing` its text."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = look.label()
        self.cancel = QPushButton()
        self.cancel.setAutoDefault(False)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._say()
        language.follow(self._switched)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar)
        row.addWidget(self.doing, 1)
        row.addWidget(self.cancel)

    def _say(self) -> None:
        self.cancel.setText(self.tr("C&ancel"))
        self._bar.setAccessibleName(self.tr("Working"))

    def _switched(self) -> None:
        self._say()
        if self.isVisible():
            self.doing.setText(self.tr("The rest of this page changes its language when the answer is here."))
