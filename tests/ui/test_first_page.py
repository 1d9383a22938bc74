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

_FIRST = """
errors machine machine.desktop machine.home machine.places machine.rights procedure procedure.case procedure.route
ui ui.__main__ ui.asking ui.error_panel ui.focus ui.journey ui.language ui.language_menu ui.link ui.look ui.page
ui.pages ui.pages.start ui.shell ui.step_list ui.support_menu ui.turns words
"""
"""All that the first page is made of. A name more makes every start longer: let it be loaded where it is used."""

_LATER = {"multiprocessing", "subprocess", "sqlite3", "datetime", "decimal", "csv", "ssl", "json", "uuid"}
"""What the page's own rooms use later, of the standard library."""

_BINDING = {"PySide6", "__feature__", "shiboken6", "shibokensupport", "signature_bootstrap"}
_LIBRARIES = {"platformdirs"}


def test_the_first_picture_needs_neither_the_procedure_nor_every_enum_of_qt(display: str, home: Home) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _FIRST_PICTURE, str(home.root)],
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
    )
    every_enum, *loaded = ended.stdout.split()
    assert every_enum == "False", "something on the first page names `Qt` (see wizard/ui/look.py)"
    assert [name for name in loaded if name.startswith("wizard.")] == [f"wizard.{name}" for name in _FIRST.split()]
    assert not _LATER & set(loaded)
    tops = {name.partition(".")[0] for name in loaded} - {"wizard", "__main__", "_distutils_hack"}
    assert tops - sys.stdlib_module_names - _BINDING == _LIBRARIES


_NEVER = {
    "cryptography",
    "dbos",
    "keyring",
    "orjson",
    "requests",
    "sqlalchemy",
    "starlette",
    "uvicorn",
    "zstandard",
}
"""Libraries that no page is made of, and that weigh."""


def test_all_pages_are_there_without_what_none_is_made_of(display: str, home: Home) -> None:
    script = """
import gc, linecache, sys
from wizard.ui.__main__ import window_of
app, window = window_of(sys.argv[1])
assert not gc.isenabled()
window.show()
while not window.is_built():
    app.processEvents()
print(gc.isenabled(), len(linecache.cache), *sys.modules)
import os
sys.stdout.flush()
os._exit(0)
"""
    ended = subprocess.run(
        [sys.executable, "-c", script, str(home.root)], capture_output=True, text=True, check=True, timeout=240
    )
    collected, sources, *loaded = ended.stdout.split()
    assert collected == "True", "garbage is collected again once the first page stands"
    assert int(sources) < 10, "the source of every module is kept (see `_import_plainly`)"
    assert not _NEVER & {name.partition(".")[0] for name in loaded}
