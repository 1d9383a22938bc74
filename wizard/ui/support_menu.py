"""“Ask support”: everything that helps somebody on the phone, one key away on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from wizard.ui import language
from wizard.ui.link import FlatButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QShortcut

    from wizard.ui.page import Page
    from wizard.ui.setup_report import Drawn
    from wizard.ui.shell import SetupWindow

_SAID_MS = 2500


class SupportMenu(FlatButton):
    """The button in the footer of `window`; its menu is empty until `fill`: the first picture needs none."""

    def __init__(self, window: SetupWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pages: dict[str, Drawn] = {}
        self._key: QShortcut | None = None
        self.setMenu(QMenu(self))

    def name(self) -> str:
        """Return what stands on the button."""
        self.setAccessibleName(self.tr("Ask support"))
        return self.tr("As&k support")

    def fill(self) -> None:
        """Make the menu anew in the language of the window, and F1."""
        from PySide6.QtGui import QKeySequence, QShortcut

        menu = self.menu()
        menu.clear()
        self.copy_action = self._add(menu, self.tr("&Copy for support"), self.copy)
        self.bundle_action = self._add(menu, self.tr("&Save support bundle…"), self.save_bundle)
        self.report_action = self._add(menu, self.tr("Set-up &report…"), self.save_report)
        menu.addSeparator()
        self.english_action = self._add(menu, self.tr("&English names"), self._show_english)
        self.english_action.setCheckable(True)
        self.english_action.setChecked(language.english_too())
        self.english_action.setEnabled(language.current() != language.SOURCE)
        self.help_action = self._add(menu, self.tr("&Help"), self.help)
        self.help_action.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        self.help_action.setShortcutVisibleInContextMenu(True)
        # An action of a menu that was never opened does not listen to its key.
        if self._key is None:
            self._key = QShortcut(self.help_action.shortcut(), self._window, self.help)
        self.help_action.setShortcutContext(self.help_action.shortcutContext().WidgetShortcut)

    def facts(self) -> str:
        """Return what “Copy for support” copies."""
        from PySide6.QtCore import QLibraryInfo

        from wizard.support.facts import Facts

        window, page = self._window, self._window.page_now()
        draft, error = window.journey.draft, page.error_panel.error
        return Facts(
            step=page.code,
            case=window.journey.case,
            connection=draft.connection().id if draft.step != "ST-10" else "",
            run=draft.run_id,
            error=error.code if error else "",
            language=language.current(),
            window_system=f"Qt {QLibraryInfo.version().toString()} on {QGuiApplication.platformName()}",
        ).as_text()

    def copy(self) -> None:
        """Copy the facts, and say so for a moment."""
        QGuiApplication.clipboard().setText(self.facts())
        self.setText(self.tr("Copied"))
        QTimer.singleShot(_SAID_MS, self, lambda: self.setText(self.tr("As&k support")))

    def save_bundle(self) -> None:
        """Open the preview of the support bundle."""
        from wizard.ui.bundle_dialog import BundleDialog

        BundleDialog(self._window.journey, self._window).open()

    def save_report(self) -> None:
        """Open the dialog of the set-up report over the pages that were visited."""
        from wizard.ui.setup_report import ReportDialog

        self._remember(self._window.page_now())
        ReportDialog(self._window.journey, self._pages, self._window).open()

    def left(self, page: Page) -> None:
        """Draw `page` for the report, which is being left: once hidden it would be laid out beside the next one."""
        self._remember(page)

    def _remember(self, page: Page) -> None:
        from wizard.ui.setup_report import draw

        drawn = self._pages[page.code] = draw(page)
        self._window.journey.ask(lambda _: drawn.png(), lambda _: None, lambda _: None)

    def help(self) -> None:
        """Open the help for the error that is shown, else for the step."""
        from wizard.ui.help import show_help

        page = self._window.page_now()
        error = page.error_panel.error
        show_help(error.code if error else page.code, self._window, error)

    def _show_english(self, on: bool) -> None:
        # Not while the menu is still telling of it: it is made anew.
        QTimer.singleShot(0, self, lambda: language.use(language.current(), on))

    def _add(self, menu: QMenu, text: str, action: object) -> QAction:
        added = menu.addAction(language.one_line(text))
        added.triggered.connect(action)
        return added
