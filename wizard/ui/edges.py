"""The edges of what stands in a dialog, seen where it is dark (see `look.show_edges`, which pages use)."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)

from wizard.ui import look


def show_edges(dialog: QDialog) -> None:
    """Make the edges of fields, buttons and lists seen; a dialog paints its own ground, so each by itself."""
    for each in dialog.findChildren(QWidget):
        if isinstance(each, QAbstractButton | QAbstractScrollArea | QAbstractSpinBox | QComboBox | QLineEdit):
            look.show_edges(each)
