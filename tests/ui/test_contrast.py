"""What is written can be read on every desktop: light, dark, and the black and white of high contrast."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from sight import visible
from tour import furnish, tour

from wizard.ui import look

READABLE = 4.5
"""The contrast that text needs (WCAG 2.1, 1.4.3, level AA)."""
HIGH_CONTRAST = {
    "black": ("#000000", "#ffffff", "#ffff00", "#000000"),
    "white": ("#ffffff", "#000000", "#000080", "#ffffff"),
}


def high_contrast(ground: str, text: str, chosen: str, chosen_text: str) -> QPalette:
    """The palette that Windows gives in one of its high contrast themes."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(ground), QColor(ground))
    for each in (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase):
        palette.setColor(each, QColor(ground))
    for each in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.PlaceholderText):
        palette.setColor(each, QColor(text))
    palette.setColor(role.Highlight, QColor(chosen))
    palette.setColor(role.HighlightedText, QColor(chosen_text))
    return palette


def brightness(colour: QColor) -> float:
    """The relative luminance of a colour (WCAG 2.1)."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=HIGH_CONTRAST)
def theme(qapp, request: pytest.FixtureRequest) -> Iterator[str]:
    """The desktop in a theme of high contrast."""
    before = QApplication.palette()
    QApplication.setPalette(high_contrast(*HIGH_CONTRAST[request.param]))
    yield request.param
    QApplication.setPalette(before)


def test_every_label_can_be_read_in_high_contrast(theme, open_window, core, progress_of):
    furnish(core, progress_of)
    person = open_window()
    wrong = []
    for name, window in tour(person, core):
        person.picture_of(window, f"contrast {theme} {name}")
        ground = QApplication.palette().color(QPalette.ColorRole.Window)
        for label in visible(window, QLabel):
            ink = label.palette().color(label.foregroundRole())
            if label.text() and contrast(ink, ground) < READABLE:
                wrong.append(f"{name}: {label.text()!r} in {ink.name()}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("name", ["good", "bad", "warn", "plain"])
def test_the_colours_of_signs_can_be_read_on_their_ground(theme, name):
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    assert contrast(look.colour(name), ground) >= READABLE
    assert contrast(look.quiet_colour(QApplication.palette()), ground) >= READABLE
