"""The support bundle before it is saved: every file that will be inside, and its very text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.ui import cells, look
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.save_bar import SaveBar

if TYPE_CHECKING:
    from wizard.support.bundle import Bundle


class BundleDialog(QDialog):
    """Gathers the bundle in a worker, shows it, and saves exactly that."""

    def __init__(self, journey: Journey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journey = journey
        self.bundle: Bundle | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save support bundle"))
        self.setAccessibleName(self.windowTitle())
        self.resize(860, 600)
        self.files = QTreeWidget()
        self.files.setAccessibleName(self.tr("Files in the bundle"))
        self.files.setHeaderLabels([self.tr("File"), self.tr("Size")])
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(True)
        self.files.currentItemChanged.connect(lambda item, _: self._show(item))
        self.about = look.label(self.tr("Gathering…"), quiet=True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("What the file will hold"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.bar = SaveBar(journey, _file_name(journey.case), self.tr("ZIP files (*.zip)"))
        self.error_panel = ErrorPanel()
        self._lay_out()
        show_edges(self)
        self._question = journey.ask(lambda _: _gather(journey), self._gathered, self._failed)
        self.finished.connect(lambda _: self._question.cancel())

    def _gathered(self, bundle: Bundle) -> None:
        self.bundle = bundle
        for member in bundle.members:
            size = QLocale().formattedDataSize(len(member.content))
            item = QTreeWidgetItem([member.name, size])
            item.setTextAlignment(1, cells.RIGHT)
            item.setData(0, Qt.ItemDataRole.UserRole, member)
            self.files.addTopLevelItem(item)
        self.files.resizeColumnToContents(0)
        self.files.setCurrentItem(self.files.topLevelItem(0))

        def write(path: Path, replace: bool) -> None:
            from wizard.support.saving import save_file

            save_file(bundle.packed(), path, replace)

        self.bar.offer(write)

    def _failed(self, error: TrueupError) -> None:
        self.about.setText("")
        self.error_panel.tell(error, can_retry=False)

    def _show(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            member = item.data(0, Qt.ItemDataRole.UserRole)
            self.about.setText(self._about(member.name))
            self.text.setPlainText(member.text)

    def _about(self, name: str) -> str:
        told = {
            "manifest.json": self.tr("What this is, and what is in it."),
            "environment.json": self.tr("This computer: system, versions, drivers, locale, time zone."),
            "catalogue.json": self.tr("The versions of the catalogue and of the recipes."),
            "status.json": self.tr("The connections, and how their last runs ended."),
            "plans.json": self.tr("What is set up now; secrets by name only."),
            "runs.json": self.tr("The last runs, entity by entity: counts only."),
            "set-aside.json": self.tr("How many records were set aside, by entity and code."),
            "drafts.json": self.tr("Set-ups that were begun and not saved, without secrets."),
            "preflight.json": self.tr("What the pre-flight finds now."),
            "left-out.json": self.tr("Why most of it was left out."),
        }
        return told.get(name, self.tr("The end of a log."))

    def _lay_out(self) -> None:
        instruction = look.label(
            self.tr(
                "Support reads this to find out what happened. Secrets, records, names of vendors and customers, "
                "and amounts are never inside. Look for yourself, then save it."
            ),
            quiet=True,
        )
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look.SMALL)
        beside.addWidget(self.about)
        beside.addWidget(self.text, 1)
        halves = QSplitter()
        halves.addWidget(self.files)
        halves.addWidget(right)
        halves.setSizes([260, 600])
        halves.setChildrenCollapsible(False)
        close = QPushButton(self.tr("C&lose"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(look.heading(self.windowTitle()))
        column.addWidget(instruction)
        column.addWidget(self.error_panel)
        column.addWidget(halves, 1)
        column.addWidget(self.bar)
        column.addLayout(last)


def _gather(journey: Journey) -> Bundle:
    from wizard.support.bundle import gather

    qt = QLibraryInfo.version().toString()
    return gather(journey.home, CoreClient(journey.home), journey.case, {"qt": qt})


def _file_name(case: str) -> str:
    return f"trueup-{case}-{datetime.now(UTC):%Y%m%d-%H%M}.zip"
