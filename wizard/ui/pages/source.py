"""ST-30: the accounting company on this server, tested by the core under its own account."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from wizard.core.visit import probe
from wizard.errors import TrueupError
from wizard.machine.secrets import store_secret
from wizard.procedure.draft import with_source
from wizard.ui import cells, look
from wizard.ui.asking import Cancelled
from wizard.ui.journey import Journey
from wizard.ui.page import Page, set_text
from wizard.words import Words

_ODBC = ("driver", "data_folder", "user", "password")


class SourcePage(Page):
    """Shows where the company is read from, and what the test found there."""

    code = "ST-30"

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Local connections"),
            self.tr("Say where the Sage 300 CRE company is, then press Test. Testing reads and changes nothing."),
        )
        self._form = self.form()
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Sage 300 CRE on this server (ODBC)"), "odbc")
        self.kind.addItem(self.tr("Sample company in a file"), "sqlite")
        self.kind.activated.connect(lambda index: self._change(source_kind=self.kind.itemData(index)))
        self.add_field(self._form, "kind", self.tr("Sour&ce"), self.kind)
        self.path = self._line(self._form, "path", self.tr("&File"), browse=self._browse_file)
        self.driver = self._line(self._form, "driver", self.tr("&Driver"))
        self.data_folder = self._line(
            self._form, "data_folder", self.tr("Data &folder"), browse=self._browse_folder
        )
        self.user = self._line(self._form, "user", self.tr("&User"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.textEdited.connect(self._type_password)
        self.add_field(self._form, "password", self.tr("Pa&ssword"), self.password)
        self._found = look.bold()
        self.tables = QTreeWidget()
        self.tables.setAccessibleName(self.tr("What the test found"))
        self.tables.setRootIsDecorated(False)
        self.tables.setMinimumHeight(150)
        self.tables.setHeaderLabels([self.tr("Entity"), self.tr("Table"), self.tr("Records"), self.tr("Found")])
        self.body.addWidget(self._found)
        self.body.addWidget(self.tables, 1)
        self.body.addStretch(0)

    def show_state(self) -> None:
        draft = self.journey.draft
        self.kind.setCurrentIndex(self.kind.findData(draft.source_kind))
        for name in ("path", *_ODBC):
            row = self.fields[name].parentWidget()
            self._form.setRowVisible(row, (name in _ODBC) == (draft.source_kind == "odbc"))
        for name in ("path", "driver", "data_folder", "user"):
            set_text(self.fields[name], getattr(draft, name))
        self.password.setPlaceholderText(
            self.tr("Kept safely; type only to replace it") if draft.password_secret else ""
        )
        self._show_findings()

    def positive(self) -> str:
        missing = self.journey.missing(self.code)
        return self.tr("&Next") if missing is None else self.tr("&Test")

    def act(self) -> None:
        draft, home, password = self.journey.draft, self.journey.home, self.password.text()
        settings = draft.source_question()

        def work(cancelled: Cancelled) -> dict[str, Any]:
            if password:
                home.prepare()
                store_secret(home, draft.password_secret, password)
            return probe(home, "source", settings, cancelled)

        self.ask(self.tr("Testing the connection…"), work, self._tested)

    def _tested(self, answer: dict[str, Any]) -> None:
        self.password.clear()
        self.journey.change(with_source(self.journey.draft, answer))

    def _show_findings(self) -> None:
        answer = self.journey.draft.source_answer()
        for widget in (self._found, self.tables):
            widget.setVisible(answer is not None)
        self.tables.clear()
        if answer is None:
            return
        self._found.setText(
            self.tr("Connected to “{company}” through {driver}").format(
                company=answer["company"], driver=answer["driver"]
            )
        )
        for finding in answer["findings"]:
            self.tables.addTopLevelItem(self._finding(finding))
        for column in range(3):
            self.tables.resizeColumnToContents(column)

    def _finding(self, finding: dict[str, Any]) -> QTreeWidgetItem:
        catalogue = self.journey.guide.catalogue
        known = catalogue.knows(finding["entity"])
        label = look.canonical(Words(catalogue.entity(finding["entity"]).label)) if known else finding["entity"]
        rows = "" if finding["rows"] is None else look.number(finding["rows"])
        item = QTreeWidgetItem([label, finding["table"], rows, self._verdict(finding)])
        good = finding["found"] and not finding["missing"]
        item.setIcon(3, look.icon("check" if good else "warning"))
        item.setTextAlignment(2, cells.RIGHT)
        item.setSizeHint(3, cells.row(named=True))
        if finding.get("problem"):
            item.setToolTip(3, look.tell(TrueupError.from_dict(finding["problem"]).words("remedy")))
        return item

    def _verdict(self, finding: dict[str, Any]) -> str:
        if finding["missing"]:
            return self.tr("without {columns}").format(columns=", ".join(finding["missing"]))
        if finding.get("problem"):
            return look.tell(TrueupError.from_dict(finding["problem"]).words("title"))
        return self.tr("found") if finding["found"] else self.tr("not found")

    def _type_password(self, text: str) -> None:
        draft = self.journey.draft
        name = f"source-{draft.case}" if text else draft.password_secret
        self.journey.change(replace(draft, password_secret=name, source_known=None))

    def _browse_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the file of the sample company"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._change(path=path))
        dialog.open()

    def _browse_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the data folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._change(data_folder=path))
        dialog.open()

    def _line(self, form: QFormLayout, name: str, text: str, browse: Any = None) -> QLineEdit:
        field = QLineEdit()
        field.textEdited.connect(lambda value: self._change(**{name: value.strip()}))
        beside = None
        if browse is not None:
            beside = QPushButton(self.tr("Br&owse…"))
            beside.setAutoDefault(False)
            beside.clicked.connect(browse)
        self.add_field(form, name, text, field, beside)
        return field

    def _change(self, **values: Any) -> None:
        self.journey.change(replace(self.journey.draft, **values))
