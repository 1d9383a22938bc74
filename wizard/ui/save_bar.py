"""The row that saves a file: its name, Browse, Save; asks before it replaces a file and says what it did."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from wizard.errors import TrueupError
from wizard.ui import language, look
from wizard.ui.asking import Cancelled
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey

Write = Callable[[Path, bool], None]


class SaveBar(QWidget):
    """Calls `write` in a worker with the path and whether a file of that name may be replaced."""

    saved = Signal(str)

    def __init__(self, journey: Journey, name: str, kind: str = "") -> None:
        super().__init__()
        self._journey = journey
        self.kind = kind
        """What kinds of files there are, as a dialog for files wants them."""
        self._result: Callable[[], str] = _nothing
        self._write: Write | None = None
        self.path = QLineEdit(str(documents() / name))
        self.path.textEdited.connect(lambda _: self._show(_nothing))
        self._label = QLabel()
        self._label.setBuddy(self.path)
        self.browse_button, self.save_button, self.replace_button = QPushButton(), QPushButton(), QPushButton()
        self.browse_button.clicked.connect(self._browse)
        self.save_button.clicked.connect(lambda: self._save(replace=False))
        self.replace_button.clicked.connect(lambda: self._save(replace=True))
        self.result = look.label()
        self.error_panel = ErrorPanel()
        self.save_button.setDefault(True)
        self.save_button.setEnabled(False)
        self.browse_button.setAutoDefault(False)
        self.replace_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(look.SMALL)
        row.addWidget(self._label)
        row.addWidget(self.path, 1)
        for button in (self.browse_button, self.save_button):
            row.addWidget(button)
        told = QHBoxLayout()
        told.addWidget(self.result, 1)
        told.addWidget(self.replace_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.SMALL)
        column.addLayout(row)
        column.addLayout(told)
        column.addWidget(self.error_panel)
        self.replace_button.hide()
        self.result.hide()
        self._say()
        language.follow(self._say)

    def _say(self) -> None:
        self._label.setText(self.tr("File &name"))
        self.path.setAccessibleName(self.tr("File name"))
        self.browse_button.setText(self.tr("Br&owse…"))
        self.save_button.setText(self.tr("&Save"))
        self.replace_button.setText(self.tr("&Replace it"))
        self.result.setText(self._result())

    def offer(self, write: Write) -> None:
        """Let the person save, now that there is something to write."""
        self._write = write
        self.save_button.setEnabled(True)

    def _browse(self) -> None:
        title = self.tr("Where to save it")
        path, _ = QFileDialog.getSaveFileName(
            self, title, self.path.text(), self.kind, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if path:
            self.path.setText(QDir.toNativeSeparators(path))
            self._show(_nothing)

    def _save(self, replace: bool) -> None:
        write, path = self._write, Path(self.path.text().strip())
        if write is None:
            return
        self.save_button.setEnabled(False)
        self._show(lambda: self.tr("Saving…"))

        def work(_: Cancelled) -> None:
            if path.parent == documents():  # what we proposed ourselves has to be there
                with contextlib.suppress(OSError):
                    path.parent.mkdir(parents=True, exist_ok=True)
            write(path, replace)

        self._journey.ask(work, lambda _: self._saved(str(path)), self._failed)

    def _saved(self, path: str) -> None:
        self.save_button.setEnabled(True)
        self._show(lambda: self.tr("Saved: {path}").format(path=path))
        self.saved.emit(path)

    def _failed(self, error: TrueupError) -> None:
        self.save_button.setEnabled(True)
        if error.code == "SU-802":
            self._show(lambda: self.tr("There is a file of that name already."))
            self.replace_button.show()
            self.replace_button.setFocus()
            return
        self._show(_nothing)
        self.error_panel.tell(error, can_retry=False)

    def _show(self, text: Callable[[], str]) -> None:
        self._result = text
        self.result.setText(text())
        self.result.setVisible(bool(text()))
        self.replace_button.hide()
        self.error_panel.clear()


def _nothing() -> str:
    return ""


def documents() -> Path:
    """Return the folder where a person looks for what was saved."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
