"""ST-30: the accounting company on this server, tested by the core under its own account."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from wizard.errors import TrueupError
from wizard.machine.secrets import store_secret
from wizard.procedure.cmic import without_sign_in
from wizard.procedure.draft import with_source
from wizard.ui import cells, language, look
from wizard.ui.asking import Cancelled
from wizard.ui.journey import Journey
from wizard.ui.page import Page, set_text
from wizard.words import Words

_SHOWN = {
    "odbc": ("kind", "driver", "data_folder", "user", "password"),
    "sqlite": ("kind", "path"),
    "cmic": ("server_url", "tenant", "company_code", "auth", "user", "password", "become"),
}
"""Which fields each kind of source has."""
_OF_OAUTH = ("identity_url", "scope")
_TYPED = ("path", "driver", "data_folder", "server_url", "tenant", "company_code", "identity_url", "scope", "user")
_ADDRESSES = ("server_url", "identity_url")

_VERDICT = 200
"""The widest a verdict may be, in logical pixels; the whole of it is told by its tool tip."""


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
        self.kind.addItem(language.one_line(self.tr("Sage 300 CRE on this server (ODBC)")), "odbc")
        self.kind.addItem(language.one_line(self.tr("Sample company in a file")), "sqlite")
        self.kind.activated.connect(lambda index: self._choose(source_kind=self.kind.itemData(index)))
        self.add_field(self._form, "kind", self.tr("Sour&ce"), self.kind)
        self.path = self._line(self._form, "path", self.tr("&File"), browse=self._browse_file)
        self.driver = self._line(self._form, "driver", self.tr("&Driver"))
        self.company = QComboBox()
        self.company.activated.connect(self._pick)
        self.add_field(self._form, "company", self.tr("Co&mpany"), self.company)
        self.data_folder = self._line(
            self._form, "data_folder", self.tr("Data &folder"), browse=self._browse_folder
        )
        self._add_place_of_cmic()
        self.user = self._line(self._form, "user", self.tr("Us&er"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.textEdited.connect(self._type_password)
        self.add_field(self._form, "password", self.tr("Pa&ssword"), self.password)
        self._add_form_of_change_orders()
        self.checklist_button = QPushButton(self.tr("C&hecklist…"))
        self.checklist_button.setAutoDefault(False)
        self.checklist_button.clicked.connect(self._show_checklist)
        self.body.addWidget(self.checklist_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._found = look.bold()
        self.tables = QTreeWidget()
        self.tables.setAccessibleName(self.tr("What the test found"))
        self.tables.setRootIsDecorated(False)
        self.tables.setMinimumHeight(150)
        self.tables.header().setMinimumSectionSize(60)
        self.tables.setHeaderLabels(
            [
                self.tr("Entity"),
                cells.broken(self.tr("Found as"), longest=10),
                self.tr("Columns"),
                self.tr("Records"),
                self.tr("Remark"),
            ]
        )
        self.tables.header().setStretchLastSection(False)
        self.tables.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.report_button = QPushButton(self.tr("Save discovery &report…"))
        self.report_button.setAutoDefault(False)
        self.report_button.clicked.connect(self._save_report)
        self._saved = look.label()
        below = QHBoxLayout()
        below.addWidget(self.report_button)
        below.addWidget(self._saved, 1)
        self.body.addWidget(self._found)
        self.body.addWidget(self.tables, 1)
        self.body.addLayout(below)
        self.body.addStretch(0)

    def _add_place_of_cmic(self) -> None:
        for name, text in self._of_cmic().items():
            self._line(self._form, name, text)
        self.auth = QComboBox()
        self.auth.addItem(language.one_line(self.tr("With name and password")), "basic")
        self.auth.addItem(language.one_line(self.tr("As an application (OAuth)")), "oauth")
        self.auth.activated.connect(lambda index: self._choose(auth=self.auth.itemData(index)))
        self.add_field(self._form, "auth", self.tr("S&ign in"), self.auth)
        self._line(self._form, "identity_url", self.tr("T&oken address"))
        self._line(self._form, "scope", self.tr("Sco&pe"))

    def _add_form_of_change_orders(self) -> None:
        self.become = QComboBox()
        self.become.addItem(language.one_line(self.tr("One change item (PCI)")), "pci")
        self.become.addItem(
            language.one_line(self.tr("A change item for each potential change order")), "pci_per_pco"
        )
        self.become.addItem(language.one_line(self.tr("An owner change order (OCO) beside the change item")), "oco")
        self.become.activated.connect(self._pick_form)
        self.add_field(self._form, "become", self.tr("Ch&ange orders become"), self.become)

    def show_state(self) -> None:
        draft = self.journey.draft
        self.kind.setCurrentIndex(self.kind.findData(draft.source_kind))
        self.auth.setCurrentIndex(self.auth.findData(draft.auth))
        self.become.setCurrentIndex(self.become.findData(draft.change_orders.get("become", "pci")))
        shown = set(_SHOWN[draft.source_kind] + (_OF_OAUTH if draft.auth == "oauth" else ()))
        if draft.source_kind == "odbc" and self._list_companies():
            shown.add("company")
        for name, field in self.fields.items():
            self._form.setRowVisible(field.parentWidget(), name in shown)
        for name in _TYPED:
            set_text(self.fields[name], getattr(draft, name))
        self._say_what_to_do(draft.system)
        self.password.setPlaceholderText(
            language.alone(self.tr("Kept safely; type only to replace it")) if draft.password_secret else ""
        )
        self._show_findings()

    def _say_what_to_do(self, system: str) -> None:
        cmic, sage = (
            self.tr(
                "Say where CMiC is and who signs in there, then press Test. Testing reads and changes nothing."
            ),
            self.tr("Say where the Sage 300 CRE company is, then press Test. Testing reads and changes nothing."),
        )
        self.instruction.setText(cmic if system == "cmic" else sage)
        self.setAccessibleDescription(self.instruction.text())
        self.checklist_button.setVisible(system == "cmic")
        self.fields["server_url"].setPlaceholderText("https://cmic.example.com/cmicprod")

    def _of_cmic(self) -> dict[str, str]:
        return {
            "server_url": self.tr("&Mobile server URL"),
            "tenant": self.tr("Tenant I&D"),
            "company_code": self.tr("&Company code"),
        }

    def _pick_form(self, place: int) -> None:
        form = {**self.journey.draft.change_orders, "become": self.become.itemData(place)}
        self._change(change_orders=form)

    def _show_checklist(self) -> None:
        from wizard.ui.checklist import ChecklistDialog

        self.checklist = ChecklistDialog(self.journey, self)
        self.checklist.open()

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
            return self.journey.probe("source", settings, cancelled)

        self.ask(self.tr("Testing the connection…"), work, self._tested)

    def _tested(self, answer: dict[str, Any]) -> None:
        self.password.clear()
        self.journey.change(with_source(self.journey.draft, answer))

    def _show_findings(self) -> None:
        answer = self.journey.draft.source_answer()
        for widget in (self._found, self.tables, self.report_button, self._saved):
            widget.setVisible(answer is not None)
        self.tables.clear()
        if answer is None:
            return
        connected = self.tr("Connected to “{company}” through {driver}").format(
            company=answer["company"], driver=answer["driver"]
        )
        if answer.get("secured") is False:
            connected += self.tr(" — Sage's own security is switched off")
        missing = self.journey.missing(self.code)
        self._found.setText(connected if missing is None else look.tell(missing.words))
        for finding in answer["findings"]:
            self.tables.addTopLevelItem(self._finding(finding))
        self.tables.setColumnHidden(2, not any(finding.get("wanted") for finding in answer["findings"]))
        self.tables.setColumnHidden(3, all(finding["rows"] is None for finding in answer["findings"]))
        for column in (0, 2, 3, 4):
            self.tables.resizeColumnToContents(column)
        self.tables.setColumnWidth(4, min(self.tables.columnWidth(4), _VERDICT))

    def _finding(self, finding: dict[str, Any]) -> QTreeWidgetItem:
        catalogue = self.journey.guide.catalogue
        known = catalogue.knows(finding["entity"])
        label = look.canonical(Words(catalogue.entity(finding["entity"]).label)) if known else finding["entity"]
        rows = "" if finding["rows"] is None else look.number(finding["rows"])
        columns, wanted = finding.get("columns", 0), finding.get("wanted", 0)
        counted = (
            self.tr("{found} of {wanted}").format(found=columns, wanted=wanted)
            if finding["found"] and wanted
            else ""
        )
        table = finding["table"] if finding["found"] else "–"  # what it was looked for by is no name of its own
        item = QTreeWidgetItem([label, table, counted, rows, self._verdict(finding)])
        good = finding["found"] and not finding["missing"]
        item.setIcon(4, look.icon("check" if good else "warning"))
        for column in (2, 3):
            item.setTextAlignment(column, cells.RIGHT)
        item.setSizeHint(1, cells.row(named=True))
        item.setToolTip(1, cells.tip(table))
        item.setToolTip(4, cells.tip(item.text(4)))
        if counted:
            told = self.tr("{entity}: found as {table}, {found} of {wanted} columns")
            name = language.one_line(label)
            told = told.format(entity=name, table=finding["table"], found=columns, wanted=wanted)
            item.setToolTip(0, cells.tip(told))
        if finding.get("problem"):
            remedy = look.tell(TrueupError.from_dict(finding["problem"]).words("remedy"))
            item.setToolTip(4, cells.tip(f"{item.text(4)}\n{remedy}"))
        return item

    def _verdict(self, finding: dict[str, Any]) -> str:
        if finding["missing"]:
            return self.tr("without {columns}").format(columns=", ".join(finding["missing"]))
        if finding.get("problem"):
            return look.tell(TrueupError.from_dict(finding["problem"]).words("title"))
        if not finding["found"]:
            return self.tr("not found")
        match finding.get("may_write"):
            case "yes":
                return self.tr("found, writable")
            case "no":
                return self.tr("found, read only")
            case _:
                return self.tr("found")

    def _list_companies(self) -> int:
        """List the companies that the core found on this server; returns how many there are."""
        listed = self.journey.draft.companies_here()
        self.company.clear()
        for each in listed:
            self.company.addItem(f"{each['name']}  ({each['folder']})", each["folder"])
        self.company.setCurrentIndex(self.company.findData(self.journey.draft.data_folder))
        self.company.setPlaceholderText(language.one_line(self.tr("Choose a company of this server")))
        return len(listed)

    def _pick(self, index: int) -> None:
        self._choose(data_folder=self.company.itemData(index))

    def _save_report(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the discovery report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("trueup-discovery.txt")
        dialog.fileSelected.connect(self._write_report)
        dialog.open()

    def _write_report(self, path: str) -> None:
        answer = self.journey.draft.source_answer() or {}

        def work(cancelled: Cancelled) -> dict[str, Any]:
            from wizard.support.discovery import report  # with all that reads the accounting system
            from wizard.support.saving import save_file

            # The dialog has asked already whether a file of that name may be replaced.
            save_file(report(answer).encode(), Path(path), replace=True)
            return {}

        saved = self.tr("Saved. It holds names of tables and columns and nothing of your data.")
        self.ask(self.tr("Saving…"), work, lambda _: self._saved.setText(saved))

    def _type_password(self, text: str) -> None:
        draft = self.journey.draft
        name = f"source-{draft.case}" if text else draft.password_secret
        self.journey.change(replace(draft, password_secret=name, source_known=None))

    def _browse_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the file of the sample company"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._choose(path=path))
        dialog.open()

    def _browse_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the data folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._choose(data_folder=path))
        dialog.open()

    def _line(self, form: QFormLayout, name: str, text: str, browse: Any = None) -> QLineEdit:
        field = QLineEdit()
        clean = without_sign_in if name in _ADDRESSES else str.strip
        field.textEdited.connect(lambda value: self._change(**{name: clean(value)}))
        beside = None
        if browse is not None:
            beside = QPushButton(self.tr("Br&owse…"))
            beside.setAutoDefault(False)
            beside.clicked.connect(browse)
        self.add_field(form, name, text, field, beside)
        return field

    def _choose(self, **values: Any) -> None:
        """Take another place or way in; why the one before could not be used goes with it."""
        if any(getattr(self.journey.draft, name) != value for name, value in values.items()):
            self.error_panel.clear()
        self._change(**values)

    def _change(self, **values: Any) -> None:
        self.journey.change(replace(self.journey.draft, **values))
