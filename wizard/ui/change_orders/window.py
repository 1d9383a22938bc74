"""The change orders: which wait for a person, what is next with each, one of them with everything, its deeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from wizard.core.visitors.export_client import ExportClient
from wizard.errors import TrueupError
from wizard.support.export_list import save_csv
from wizard.support.export_words import STATES, named, next_step
from wizard.ui import language, look
from wizard.ui.change_orders.deeds import OPEN_SHEET, SAVE_FILES, OrderDeeds
from wizard.ui.change_orders.detail import OrderDetail
from wizard.ui.change_orders.files import kept_sheet, save_into
from wizard.ui.change_orders.question import DeedQuestion
from wizard.ui.desk.queue import QueueDesk
from wizard.ui.desk.window import One, Sayings, Sight
from wizard.ui.journey import Journey
from wizard.ui.money import amount
from wizard.ui.sifted_list import Column
from wizard.words import Words


class ChangeOrdersWindow(QueueDesk):
    """Lists the change orders of one connection, or of all; those that wait for a person unless asked for more."""

    CSV = "trueup-change-orders.csv"

    def __init__(self, journey: Journey, connection: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(journey, connection, parent)

    # -- asking ------------------------------------------------------------------------------------------

    def _reading(self) -> Callable[[], Sight]:
        home, connection, seen = self._journey.home, self._connection, self._seen or ""

        def read() -> Sight:
            told = ExportClient(home).exports(connection, seen)
            return self._sight(told["revision"], told["exports"], told["looks"])

        return read

    def _showing(self, id: int) -> Callable[[], One]:
        home = self._journey.home
        return lambda: ExportClient(home).show(id)

    def _look_through(self, names: Iterable[str]) -> None:
        for name in names:
            ExportClient(self._journey.home).look(name)

    # -- showing -----------------------------------------------------------------------------------------

    def _next_step(self, one: One) -> Words:
        return next_step(one)

    def _row_of(self, one: One) -> tuple[str, ...]:
        return (
            str(one["id"]),
            language.one_line(look.tell(named(STATES, one["state"]))),
            *(one[name] for name in ("project", "contract", "number", "title")),
            amount(one["revenue"]),
            language.one_line(look.tell(next_step(one))),
        )

    def _save(self, things: Iterable[One], path: Path, replace: bool) -> None:
        save_csv(things, path, replace, look.text)

    # -- doing -------------------------------------------------------------------------------------------

    def _ask_about(self, deed: str, one: One) -> DeedQuestion:
        return DeedQuestion(self._journey, deed, one, self)

    def _wish(self, deed: str) -> None:
        if self.one is not None and deed == OPEN_SHEET:
            self._open_sheet(self.one["id"])
        elif self.one is not None and deed == SAVE_FILES:
            self._choose_folder(self.one["id"])
        else:
            super()._wish(deed)

    def _open_sheet(self, id: int) -> None:
        self._ask("files", lambda _: kept_sheet(self._files(id)), self._show_sheet, self._failed)

    def _show_sheet(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._failed(TrueupError("EX-640", path=str(path)))

    def _choose_folder(self, id: int) -> None:
        dialog = QFileDialog(self, self.tr("Where to save the files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.save_files(id, Path(folder)))
        dialog.open()

    def save_files(self, id: int, folder: Path) -> None:
        """Save everything that was handed over for a person into `folder`; no file there is replaced."""
        self._ask("files", lambda _: save_into(self._files(id), folder), self._tell_saved, self._failed)

    def _files(self, id: int) -> dict[str, bytes]:
        """Return what was handed over, in the language of the windows; waits for the core."""
        return ExportClient(self._journey.home).files(id, look.text, language.current())

    def _tell_saved(self, paths: list[Path]) -> None:
        self.looked.setText(self.tr("Saved: {path}").format(path=", ".join(map(str, paths))))

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.deeds, self.detail = OrderDeeds(), OrderDetail()
        super()._build()

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        columns = (
            Column(self.tr("No"), 40),
            Column(self.tr("State"), 220),
            Column(self.tr("Project"), 72),
            Column(self.tr("Contract"), 72),
            Column(self.tr("Number"), 76),
            Column(self.tr("Title"), 150),
            Column(self.tr("Revenue"), 96, number=True),
            Column(self.tr("Next step")),
        )
        hint = self.tr("Part of a project, a contract, a number, a title or a state")
        return self.tr("Change orders"), columns, hint

    def _sayings(self) -> Sayings:
        return Sayings(
            title=self.tr("Change orders"),
            instruction="",
            nothing=self.tr("No change order was found in Procore yet."),
            none_waits=self.tr("None of {all} change orders waits for a person; {shown} shown."),
            some_wait=self.tr("{waiting} of {all} change orders wait for a person; {shown} shown."),
        )
