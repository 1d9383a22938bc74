"""The strip at the foot of a page that works: a bar without an end, what is being done, and Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from wizard.ui import look


class BusyStrip(QWidget):
    """Shown while the page asks; `cancel` is its button, `doing` its text."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = look.label()
        self.cancel = QPushButton(self.tr("C&ancel"))
        self.cancel.setAutoDefault(False)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setFixedWidth(160)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Working"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(bar)
        row.addWidget(self.doing, 1)
        row.addWidget(self.cancel)
