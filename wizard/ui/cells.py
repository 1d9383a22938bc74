"""How rows of lists and tables look; apart from `look`, because the first page needs none of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""How numbers stand in a table."""
ROW = QSize(0, 22)
"""The height of a row in a list, for the column that stretches: it says nothing about width."""
