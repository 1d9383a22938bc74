"""What the set-up report tells of a window: what is set up, what changes, what was checked, and each page.

A page is drawn while it is shown, when it is left: a hidden page of a wizard has no size of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPalette, QRegion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wizard import __version__
from wizard.procedure.route import ROUTE, step
from wizard.ui import language, look
from wizard.ui.checklist import ChecklistTexts
from wizard.ui.edges import show_edges
from wizard.ui.journey import Journey
from wizard.ui.save_bar import SaveBar
from wizard.words import Words

if TYPE_CHECKING:
    from wizard.support.report import Part, Report


class Drawn:
    """How a page looked, and its size in logical pixels; `png` takes its time, so it is asked for in a worker."""

    def __init__(self, image: QImage, size: QSize) -> None:
        self.width, self.height = size.width(), size.height()
        self._image: QImage | None = image
        self._png = b""
        self._lock = threading.Lock()

    def png(self) -> bytes:
        """Return the picture as PNG, and keep nothing larger from then on."""
        with self._lock:
            if self._image is not None:
                buffer = QBuffer()
                buffer.open(QIODevice.OpenModeFlag.WriteOnly)
                self._image.save(buffer, "PNG")
                self._png, self._image = bytes(buffer.data().data()), None
            return self._png


class ReportDialog(QDialog):
    """Says what the report holds, and saves it with the pictures of the pages."""

    def __init__(self, journey: Journey, pages: dict[str, Drawn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Set-up report"))
        self.setAccessibleName(self.windowTitle())
        self.resize(640, 280)
        self.bar = SaveBar(journey, f"trueup-{journey.case}.html", self.tr("HTML files (*.html)"))
        self._lay_out()
        show_edges(self)
        report = ReportTexts(journey).report(datetime.now().astimezone())
        self.bar.offer(_writer(journey, report, pages))

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
            language=language.current(),
            title=self.tr("Set-up report: {name}").format(name=self._draft.connection().name),
            subtitle=subtitle,
            parts=(self._set_up(), *self._changes(), *self._checks(), *ChecklistTexts(self._journey).parts()),
            pictures_title=self.tr("The pages, as they looked"),
        )

    def _set_up(self) -> Part:
        from wizard.procedure.review import chosen
        from wizard.support.report import Part

        draft = self._draft
        place = {"sqlite": draft.path, "odbc": draft.data_folder, "cmic": draft.server_url}[draft.source_kind]
        recipes = [
            f"{look.text(recipe.label)} ({recipe.id}, {recipe.revision})"
            for recipe in chosen(draft, self._journey.guide)
        ]
        facts = (
            (self.tr("Accounting company"), draft.connection().name),
            (self.tr("Read from"), place),
            (self.tr("Driver"), draft.driver if draft.source_kind == "odbc" else ""),
            (self.tr("Company code"), draft.company_code if draft.source_kind == "cmic" else ""),
            (self.tr("Project Management (PJ)"), self._pj()),
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

    def _pj(self) -> str:
        if not self._journey.guide.asks_pj:
            return ""
        return self.tr("owned") if self._draft.pj() else self.tr("not owned")

    def _changes(self) -> tuple[Part, ...]:
        from wizard.procedure.review import review
        from wizard.support.report import Part

        if self._draft.live_now() is None:
            told = self.tr("The mappings in force have not been read yet, so it is not known what would change.")
            return (Part(self.tr("What changes"), lines=(told,)),)
        return tuple(
            Part(
                look.tell(section.title),
                lines=tuple(look.tell(line) for line in section.lines),
                names=tuple(look.canonical(name, " · ") for name in section.names),
            )
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
                    look.canonical(Words(tool["name"]), " · "),
                    (enough if tool["ok"] else missing).format(
                        found=look.text(tool["found"] or "None"), needed=look.text(tool["needed"])
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


def draw(page: QWidget) -> Drawn:
    """Return a picture of `page`, which is or was shown, on the ground of its window."""
    ratio = page.devicePixelRatioF()
    picture = QImage(page.size() * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(page.palette().color(QPalette.ColorRole.Base))  # a wizard's own ground in the modern style
    page.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return Drawn(picture, page.size())


def _writer(journey: Journey, report: Report, pages: dict[str, Drawn]) -> Callable[[Path, bool], None]:
    home = journey.home
    names = {each.code: look.tell(each.name) for each in ROUTE}
    drawn = {code: pages[code] for code in names if code in pages}

    def write(path: Path, replace_it: bool) -> None:
        from wizard.machine.secrets import every_secret
        from wizard.support.redaction import Redactor
        from wizard.support.report import Picture, to_html
        from wizard.support.saving import save_file

        pictures = tuple(
            Picture(code, names[code], each.png(), each.width, each.height) for code, each in drawn.items()
        )
        whole = to_html(replace(report, pictures=pictures), Redactor(every_secret(home)))
        save_file(whole.encode(), path, replace_it)

    return write
