"""The list of steps on the left: which are done, which one is current, which are to come."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.procedure.route import ROUTE
from wizard.ui import look


class StepList(QWidget):
    """Shows the route; it is not a way to jump."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(236)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.MEDIUM, look.LARGE)
        column.setSpacing(look.MEDIUM)
        name = look.heading("Trueup", 1.3)
        column.addWidget(name)
        column.addSpacing(look.SMALL)
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}
        for step in ROUTE:
            sign, text = look.beside_text(), look.label()
            row = QHBoxLayout()
            row.setSpacing(look.SMALL)
            row.addWidget(sign)
            row.addWidget(text, 1)
            column.addLayout(row)
            self._rows[step.code] = (sign, text)
        column.addStretch(1)
        self.say()

    def say(self) -> None:
        """Say the names of the steps in the language of the window."""
        self.setAccessibleName(self.tr("Steps"))
        for step in ROUTE:
            self._rows[step.code][1].setText(look.tell(step.name))

    def mark(self, current: str) -> None:
        """Mark the step with that code as the current one, and those before it as done."""
        reached = False
        for step in ROUTE:
            sign, text = self._rows[step.code]
            here = step.code == current
            reached = reached or here
            state = self.tr("current step") if here else self.tr("to come") if reached else self.tr("done")
            name = "now" if here else "later" if reached else "check"
            sign.setPixmap(look.icon(name, in_rows=False).pixmap(look.ICON, look.ICON))
            font = QFont(text.font())
            font.setBold(here)
            text.setFont(font)
            text.setAccessibleName(f"{step.code}, {look.tell(step.name)}, {state}")
