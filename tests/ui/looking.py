"""Stored pictures of windows, and how like one a window of today has to be.

Fonts are drawn a little differently from machine to machine, so a picture is kept small and compared in blocks:
a text that moved by a pixel changes no block much, a control that is gone or clipped does. `make pictures` keeps
the pictures of today in their place.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

FOLDER = Path(__file__).parent / "pictures"
RENEW = bool(os.environ.get("TRUEUP_RENEW_PICTURES"))
_SCALE = 2
_BLOCK = 8
"""The side of a block in pixels of a stored picture: 16 on the screen."""
_MOST_IN_A_BLOCK, _MOST_IN_ALL = 40.0, 2.0
"""Of 255: how much a block, and the picture as a whole, may differ from the stored one."""


@dataclass(frozen=True)
class Difference:
    """How much a picture differs: in its worst block, at `place` (pixels on the screen), and in the whole."""

    worst: float
    place: tuple[int, int]
    whole: float

    def is_too_much(self) -> bool:
        return self.worst > _MOST_IN_A_BLOCK or self.whole > _MOST_IN_ALL


def taken(widget: QWidget) -> QImage:
    """Return a picture of `widget`, half as large as it is."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(1)
    small = _scaled(picture, QSize(picture.width() // _SCALE, picture.height() // _SCALE))
    return small.convertToFormat(QImage.Format.Format_RGB444, Qt.ImageConversionFlag.ThresholdDither)  # fewer bytes


def difference(found: QImage, kept: QImage) -> Difference:
    """Compare two pictures; one of another size differs in everything."""
    if found.size() != kept.size():
        return Difference(255.0, (0, 0), 255.0)
    blocks = QSize(found.width() // _BLOCK, found.height() // _BLOCK)
    now, before = (_scaled(each.convertToFormat(QImage.Format.Format_RGB32), blocks) for each in (found, kept))
    worst, place, total = 0.0, (0, 0), 0.0
    for y in range(blocks.height()):
        for x in range(blocks.width()):
            one, other = now.pixelColor(x, y), before.pixelColor(x, y)
            apart = max(
                abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())
            )
            total += apart
            if apart > worst:
                worst, place = float(apart), (x * _BLOCK * _SCALE, y * _BLOCK * _SCALE)
    return Difference(worst, place, total / (blocks.width() * blocks.height()))


def keep(picture: QImage, name: str) -> None:
    """Store `picture`."""
    FOLDER.mkdir(exist_ok=True)
    assert picture.save(str(FOLDER / f"{name}.png"), "PNG", 0)


def _scaled(picture: QImage, size: QSize) -> QImage:
    return picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
