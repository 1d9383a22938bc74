"""Whether this terminal belongs to a desktop."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Tell whether a window can be opened: always on Windows and macOS, elsewhere where a desktop is."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
