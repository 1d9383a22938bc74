"""What the set-up report tells of a window: what is set up, what changes, what was checked, and each page.

Pages are drawn one at a time, with the event loop in between, so that the window answers meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wizard import __version__
from wizard.procedure.route import step
from wizard.ui import look
from wizard.ui.help import current_language
from wizard.ui.journey import Journey
from wizard.ui.page import Page
from wizard.ui.save_bar import SaveBar

if TYPE_CHECKING:
    from wizard.support.report import Part, Report

Drawn = list[tuple[str, str, QImage]]


class ReportDialog(QDialog):
    """Draws the pages that were visited, says what the report holds, and saves it."""

    def __init__(self, journey: Journey, pages: list[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journey = journey
        self._waiting = list(pages)
        self._drawn: Drawn = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Set-up report"))
        self.setAccessibleName(self.windowTitle())
        self.resize(640, 260)
        self.bar = SaveBar(journey, f"trueup-{journey.case}.html", self.tr("HTML files (*.html)"))
        self._lay_out()
        QTimer.singleShot(0, self, self._draw_next)

    def _draw_next(self) -> None:
        if self._waiting:
            page = self._waiting.pop(0)
            self._drawn.append((page.code, look.tell(step(page.code).name), draw(page)))
            QTimer.singleShot(0, self, self._draw_next)
            return
        report = ReportTexts(self._journey).report(datetime.now().astimezone())
        self.bar.offer(_writer(self._journey, report, self._drawn))

    def _lay_out(self) -> None:
        instruction = look.label(
            self.tr(
                "One HTML file: what is set up, what changes, what was checked, and a picture of each page "
                "you have visited. Passwords and client secrets are not in it. Any browser opens it."
            ),
            quiet=True,
        )
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
        column.addWidget(self.bar)
        column.addStretch(1)
        column.addLayout(last)


class ReportTexts(QObject):
    """Says in the language of the window what the draft and the procedure know."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey
        self._draft = journey.draft

    def report(self, made: datetime) -> Report:
        """Return the report without its pictures."""
        from wizard.support.report import Report

        subtitle = self.tr("Case {case} · Trueup {version} · {moment}").format(
            case=self._draft.case,
            version=__version__,
            moment=QLocale().toString(made.replace(tzinfo=None), QLocale.FormatType.ShortFormat),
        )
        return Report(
            language=current_language(),
            title=self.tr("Set-up report: {name}").format(name=self._draft.connection().name),
            subtitle=subtitle,
            parts=(self._set_up(), *self._changes(), *self._checks()),
            pictures_title=self.tr("The pages, as they looked"),
        )

    def _set_up(self) -> Part:
        from wizard.procedure.plan import SqliteSource
        from wizard.procedure.review import chosen
        from wizard.support.report import Part

        draft, source = self._draft, self._draft.source()
        place = source.path if isinstance(source, SqliteSource) else draft.data_folder
        recipes = [
            f"{recipe.label} ({recipe.id}, {recipe.revision})" for recipe in chosen(draft, self._journey.guide)
        ]
        facts = (
            (self.tr("Accounting company"), draft.connection().name),
            (self.tr("Read from"), place),
            (self.tr("Driver"), "" if isinstance(source, SqliteSource) else source.driver),
            (self.tr("Project Management (PJ)"), self.tr("owned") if draft.pj() else self.tr("not owned")),
            (
                self.tr("Company in Procore"),
                f"{draft.company_name} ({draft.company_id})" if draft.company_id else "",
            ),
            (self.tr("Procore's address"), draft.api_url),
            (self.tr("Client id"), draft.client_id),
            (self.tr("Features"), ", ".join(recipes)),
            (self.tr("Run"), draft.run_id),
            (self.tr("Last step"), f"{draft.step} {look.tell(step(draft.step).name)}"),
        )
        return Part(self.tr("What is set up"), facts=tuple((name, value) for name, value in facts if value))

    def _changes(self) -> tuple[Part, ...]:
        from wizard.procedure.review import review
        from wizard.support.report import Part

        if self._draft.live_now() is None:
            told = self.tr("The mappings in force have not been read yet, so it is not known what would change.")
            return (Part(self.tr("What changes"), lines=(told,)),)
        return tuple(
            Part(look.tell(section.title), (), tuple(look.tell(line) for line in section.lines), section.names)
            for section in review(self._draft, self._journey.guide)
        )

    def _checks(self) -> tuple[Part, ...]:
        from wizard.support.report import Part

        parts = []
        tools = (self._draft.procore_answer() or {}).get("tools") or ()
        if tools:
            enough, missing = self.tr("has “{found}”, which is enough"), self.tr("has “{found}”, needs “{needed}”")
            facts = tuple(
                (
                    str(tool["name"]),
                    (enough if tool["ok"] else missing).format(
                        found=tool["found"] or self.tr("nothing"), needed=tool["needed"]
                    ),
                )
                for tool in tools
            )
            parts.append(Part(self.tr("Checked: rights in Procore"), facts))
        modules = (self._draft.source_answer() or {}).get("modules") or {}
        if modules:
            facts = tuple((str(name).upper(), self.tr("found") if there else self.tr("not found"))
                          for name, there in sorted(modules.items()))  # fmt: skip
            parts.append(Part(self.tr("Checked: modules of the accounting system"), facts))
        return tuple(parts)


def draw(page: QWidget) -> QImage:
    """Return a picture of `page` on the ground of its window, shown or not."""
    ratio = page.devicePixelRatioF()
    picture = QImage(page.size() * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(page.palette().color(QPalette.ColorRole.Base))
    page.render(picture)
    return picture


def _writer(journey: Journey, report: Report, drawn: Drawn) -> Callable[[Path, bool], None]:
    home = journey.home

    def write(path: Path, replace: bool) -> None:
        from dataclasses import replace as with_values

        from wizard.machine.secrets import every_secret
        from wizard.support.bundle import save_file
        from wizard.support.redaction import Redactor
        from wizard.support.report import Picture, to_html

        pictures = tuple(
            Picture(code, name, _png(image), round(image.width() / image.devicePixelRatio()),
                    round(image.height() / image.devicePixelRatio()))
            for code, name, image in drawn
        )  # fmt: skip
        whole = to_html(with_values(report, pictures=pictures), Redactor(every_secret(home)))
        save_file(whole.encode(), path, replace)

    return write


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
