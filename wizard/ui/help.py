"""Help without a network: for a step from the files of `resources/help`, for an error from the glossary."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from wizard.errors import TrueupError
from wizard.errors.entry import Entry, Kind
from wizard.errors.glossary import GLOSSARY
from wizard.machine.places import resources
from wizard.procedure.route import ROUTE
from wizard.ui import language, look
from wizard.ui.edges import show_edges
from wizard.ui.text_view import TextView
from wizard.words import Words

_BLANK = re.compile(r"\{\w+\}")
_MARKUP = re.compile(r"([\\`*_\[\]<>#])")


class HelpWindow(QDialog):
    """The text about one code; stays beside the window it helps with. `error` gives the details of that code."""

    def __init__(self, code: str, error: TrueupError | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._error = error
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 520)
        self.text = TextView("")
        self.text.document().setDocumentMargin(look.LARGE)
        buttons = QDialogButtonBox()
        self.close_button = buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self.close_button.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MEDIUM, look.MEDIUM, look.MEDIUM, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        show_edges(self)
        self._say()
        language.follow(self._say)

    def _say(self) -> None:
        self.setWindowTitle(language.one_line(self.tr("Help: {code}")).format(code=self.code))
        self.setAccessibleName(self.windowTitle())
        self.close_button.setText(self.tr("C&lose"))
        self.text.setAccessibleName(self.tr("Help text"))
        text = help_text(self.code, language.current(), self._error)
        self.text.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectCommonMark)
        self._space_headings()

    def _space_headings(self) -> None:
        block = self.text.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                cursor = QTextCursor(block)
                shape = QTextBlockFormat(block.blockFormat())
                shape.setTopMargin(look.LARGE if level > 1 else 0)
                shape.setBottomMargin(4)
                cursor.setBlockFormat(shape)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = QTextCharFormat()
                letters.setProperty(QTextFormat.Property.FontSizeAdjustment, 2 if level == 1 else 1)
                cursor.mergeCharFormat(letters)
            block = block.next()


class HelpTexts:
    """Makes the texts, in the language of the window."""

    def tr(self, text: str) -> str:
        return QCoreApplication.translate("HelpTexts", text)

    def step(self, code: str, language: str) -> str:
        """Return the help of a step as markdown."""
        return (resources() / "help" / language / f"{code}.md").read_text(encoding="utf-8")

    def error(self, code: str, error: TrueupError | None = None) -> str:
        """Return the help of an error as markdown; without `error` its details are shown as “…”."""
        entry = GLOSSARY[code]
        parts = (
            (self.tr("Why"), _told(entry.cause, error)),
            (self.tr("What to do"), _told(entry.remedy, error)),
            (self.tr("Who can do it"), _told(entry.who, error)),
            (self.tr("What it means for the sync"), self._meaning(entry)),
            (self.tr("What to tell support"), self._tell()),
        )
        title = _told(entry.title, error)
        return f"# {title} ({code})\n\n" + "\n\n".join(f"## {name}\n\n{text}" for name, text in parts) + "\n"

    def _meaning(self, entry: Entry) -> str:
        return {
            Kind.INPUT: self.tr("Nothing was changed. Correct what is named, then try again."),
            Kind.CONFIG: self.tr("Something outside this window has to be changed first. Then try again."),
            Kind.TRANSIENT: self.tr("It usually passes by itself, and Trueup tries again."),
            Kind.INTERNAL: self.tr("This is a fault of Trueup. Nothing that was done is lost."),
        }[entry.kind]

    def _tell(self) -> str:
        return self.tr(
            "Read out the error code and the case code at the bottom of the window. “Ask support” saves a "
            "support bundle: it shows what is inside, and no secret is."
        )


def help_text(code: str, language: str, error: TrueupError | None = None) -> str:
    """Return the help for the code of a step or of an error as markdown; raises `KeyError` for no such code."""
    if code in GLOSSARY:
        return HelpTexts().error(code, error)
    if code not in {step.code for step in ROUTE}:
        raise KeyError(code)
    return HelpTexts().step(code, language)


def show_help(code: str, parent: QWidget | None = None, error: TrueupError | None = None) -> HelpWindow:
    """Open the help for a step or an error beside `parent`, and return its window."""
    window = HelpWindow(code, error, parent)
    window.show()
    return window


def _told(text: str, error: TrueupError | None) -> str:
    words = language.text(text)
    if error is None:
        return _BLANK.sub("…", words)

    def value(found: re.Match[str]) -> str:
        told = error.params.get(found.group(0)[1:-1], "…")
        return _plain(language.tell(told) if isinstance(told, Words) else str(told))

    return _BLANK.sub(value, words)


def _plain(value: str) -> str:
    """A value as it is: what comes from outside is never taken for markup."""
    return _MARKUP.sub(r"\\\1", " ".join(value.split()))
