"""The first page stands before anything is loaded that it does not need: what keeps its start short."""

from __future__ import annotations

import subprocess
import sys

from wizard.machine.home import Home

_FIRST_PICTURE = """
import sys
from PySide6 import QtCore
from wizard.ui.__main__ import window_of
app, window = window_of(sys.argv[1])
window._load = lambda: None
window.show()
while not (window.windowHandle() and window.windowHandle().isExposed()):
    app.processEvents()
window.repaint()
print("Qt" in vars(QtCore), *sorted(sys.modules))
import os
sys.stdout.flush()
os._exit(0)
"""

_LATER = {"multiprocessing", "subprocess", "sqlite3", "orjson", "pydantic", "cryptography", "keyring", "requests"}


def test_the_first_picture_needs_neither_the_procedure_nor_every_enum_of_qt(display: str, home: Home) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _FIRST_PICTURE, str(home.root)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    every_enum, *loaded = ended.stdout.split()
    assert every_enum == "False", "something on the first page names `Qt` (see wizard/ui/look.py)"
    assert not _LATER & set(loaded)
    assert not [name for name in loaded if name.startswith(("wizard.core", "wizard.support"))]
    assert "wizard.procedure.draft" not in loaded


def test_garbage_is_collected_again_once_the_first_page_stands(display: str, home: Home) -> None:
    script = """
import gc, sys
from wizard.ui.__main__ import window_of
app, window = window_of(sys.argv[1])
assert not gc.isenabled()
window.show()
while not window.is_built():
    app.processEvents()
print(gc.isenabled())
import os
sys.stdout.flush()
os._exit(0)
"""
    ended = subprocess.run(
        [sys.executable, "-c", script, str(home.root)], capture_output=True, text=True, check=True, timeout=60
    )
    assert ended.stdout == "True\n"
