"""`trueup-setup`: opens the set-up window over one home, perhaps filled in from a file."""

from __future__ import annotations

import argparse
import builtins
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wizard import __version__
from wizard.machine.desktop import has_display

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from wizard.procedure.draft import Draft
    from wizard.ui.journey import Journey
    from wizard.ui.shell import SetupWindow


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window until it is closed.

    Returns 0, or 1 when `--auto` met an error, 2 for a bad sample or without a display.
    """
    if sys.stderr is None:  # a program without a terminal (Windows) has nowhere to write to
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for its whole life
    options = _options(argv)
    draft = _sample(options.sample)
    if options.sample and draft is None:
        sys.stderr.write(f"trueup-setup: {options.sample} is not a draft\n")
        return 2
    if not has_display():
        from wizard.errors import TrueupError

        sys.stderr.write(TrueupError("MC-306").in_words())
        return 2
    if options.selftest:
        from wizard.ui.selftest import answer

        return answer(_application(), options.selftest)
    alone = _alone(options)
    if alone is not None:
        return alone
    app, window = window_of(options.home, draft, options.language)
    if options.auto:

        def finished(code: int, why: str) -> None:
            sys.stderr.write(f"trueup-setup: {why}\n")
            app.exit(code)

        from wizard.ui.auto import Person

        Person(window).finished.connect(finished)
    window.show()
    status: int = app.exec()
    window.journey.close()
    return status


def window_of(home: str | None, draft: Draft | None = None, wanted: str = "") -> tuple[QApplication, SetupWindow]:
    """Return the application and its window over that home, in the language `wanted`, not shown yet."""
    gc.disable()  # what is loaded now stays; to look it over for garbage again and again takes its time
    app = _application()
    from wizard.machine.home import Home
    from wizard.ui import language
    from wizard.ui.shell import SetupWindow

    place = Home.find(home)
    language.use(language.first(place, wanted))
    window = SetupWindow(place, draft)
    window.standing.connect(_collect_what_comes)
    window.finished.connect(lambda _: app.exit())
    return app, window


def _collect_what_comes() -> None:
    """Collect garbage from here on, but never look over what is loaded: a page change would wait 40 ms for that."""
    gc.freeze()
    gc.enable()


def _application() -> QApplication:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    _import_plainly()
    QIcon.setThemeSearchPaths([":/icons"])  # ours are drawn by code; a desktop's theme is thousands of files
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("trueup-setup")
    app.setApplicationDisplayName("Trueup Setup")
    app.setApplicationVersion(__version__)
    return app


def _import_plainly() -> None:
    """Import as Python does from here on.

    The binding puts an import of its own in place, for `from __feature__ import`, which nothing here uses. It looks
    for its own name in the source of every module that is loaded, and Python keeps each source it was asked for
    (seen in PySide6 6.11, `shibokensupport/feature.py`): 9 MiB in the end, and the time to read them.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _alone(options: argparse.Namespace) -> int | None:
    """Show what was asked for instead of the set-up until it is closed; None when it is the set-up."""
    if options.tray:
        return _tray(options.home, options.language)
    beside = (options.change_orders, options.outgoing, options.matches)
    if not options.status and all(asked is None for asked in beside):
        return None
    from wizard.machine.home import Home
    from wizard.ui import language
    from wizard.ui.journey import Journey

    app, place = _application(), Home.find(options.home)
    language.use(language.first(place, options.language))
    journey = Journey(place)
    window = _window_alone(options, journey)
    window.show()
    code: int = app.exec()
    journey.close()
    return code


def _window_alone(options: argparse.Namespace, journey: Journey) -> QWidget:
    if options.status:
        from wizard.ui.status import StatusWindow

        return StatusWindow(journey, can_watch=False)
    if options.matches is not None:
        from wizard.ui import meant
        from wizard.ui.matches.window import MatchesWindow

        find = meant.this(options.matches) if options.matches else meant.with_matches
        return MatchesWindow(journey, find)
    if options.outgoing is not None:
        from wizard.ui.outgoing.window import OutgoingWindow

        return OutgoingWindow(journey, options.outgoing or None)
    from wizard.ui.change_orders.window import ChangeOrdersWindow

    return ChangeOrdersWindow(journey, options.change_orders or None)


def _tray(home: str | None, wanted: str) -> int:
    from wizard.machine.home import Home
    from wizard.ui import language, tray

    app, place = _application(), Home.find(home)
    language.use(language.first(place, wanted))
    return tray.run(app, place)


def _sample(path: Path | None) -> Draft | None:
    if path is None:
        return None
    from wizard.ui import drafts

    return drafts.read(path)


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    from wizard.ui import language

    parser = argparse.ArgumentParser(prog="trueup-setup", description="Set up a connection, page by page.")
    parser.add_argument("--home", metavar="DIR", help="the machine folder (default: this computer's own)")
    parser.add_argument("--sample", metavar="FILE.json", type=Path, help="fill the pages in from this draft")
    parser.add_argument("--status", action="store_true", help="show only how things stand, and the last runs")
    parser.add_argument(
        "--change-orders",
        metavar="CONNECTION",
        nargs="?",
        const="",
        help="show only the change orders: of one connection, or of all",
    )
    parser.add_argument(
        "--outgoing",
        metavar="CONNECTION",
        nargs="?",
        const="",
        help="show only what else goes from Procore to CMiC: of one connection, or of all",
    )
    parser.add_argument(
        "--matches",
        metavar="CONNECTION",
        nargs="?",
        const="",
        help="show only what may be in Procore already: of one connection, or of the first that has some",
    )
    parser.add_argument(
        "--language", choices=list(language.NAMES), default="", help="of the window (default: the last one used)"
    )
    parser.add_argument("--tray", action="store_true", help="only an icon that tells how things stand")
    parser.add_argument("--auto", action="store_true", help="press the positive button of every page by itself")
    parser.add_argument("--selftest", metavar="FILE", type=Path, help="only write into FILE what works here")
    parser.add_argument("--version", action="version", version=__version__)
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
