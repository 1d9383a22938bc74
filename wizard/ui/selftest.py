"""What the window program says about itself to `trueup selftest`: its Qt, its platform, the languages that load."""

from __future__ import annotations

from pathlib import Path

import orjson
from PySide6.QtCore import QLibraryInfo, QTranslator, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from wizard.machine.places import resources
from wizard.ui import language


def answer(app: QApplication, path: Path) -> int:
    """Draw a window that nobody sees, write the answer into `path` as JSON, and return the exit status."""
    from wizard.ui.shell import SetupWindow  # noqa: F401 - a window that cannot be imported is an answer too

    icon = QIcon(str(resources() / "icons" / "trueup.ico"))
    drawn = not icon.pixmap(32, 32).isNull()
    path.write_bytes(
        orjson.dumps(
            {
                "qt": qVersion(),
                "platform": app.platformName(),
                "style": app.style().objectName(),
                "languages": [name for name in language.NAMES if name != language.SOURCE and _loads(name)],
                "icon": drawn,
            }
        )
    )
    return 0 if drawn else 1


def _loads(name: str) -> bool:
    own, qt = QTranslator(), QTranslator()
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return own.load(f"trueup_{name}", str(resources() / "languages")) and qt.load(f"qtbase_{name}", of_qt)
