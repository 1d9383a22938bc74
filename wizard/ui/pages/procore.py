"""ST-20: connect to Procore. Environment, client id and secret; then the company, and its tool rights."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem

from wizard.machine.secrets import store_secret
from wizard.procedure.draft import ENVIRONMENTS, OTHER, with_company, with_procore
from wizard.ui import language, look
from wizard.ui.asking import Cancelled
from wizard.ui.journey import Journey
from wizard.ui.page import Page, set_text
from wizard.words import Words


class ProcorePage(Page):
    """Asks the core to sign in; the secret goes into the store at once and nowhere else."""

    code = "ST-20"
    carried = ("_other_chosen",)

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Connect to Procore"),
            self.tr("Type the client id and secret of the app in Procore, press Connect, then pick the company."),
        )
        form = self.form()
        self.environment = QComboBox()
        for environment in ENVIRONMENTS:
            self.environment.addItem(look.canonical(Words(environment.label), " · "), environment.id)
        self.environment.addItem(language.one_line(self.tr("Other, or this computer")), OTHER)
        self.environment.activated.connect(self._pick_environment)
        self.add_field(form, "environment", self.tr("&Environment"), self.environment)
        self.login_url = self._line(form, "login_url", self.tr("Sign-in a&ddress"))
        self.api_url = self._line(form, "api_url", self.tr("A&PI address"))
        self.client_id = self._line(form, "client_id", self.tr("Client &id"))
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.textEdited.connect(self._type_secret)
        self.add_field(form, "secret", self.tr("Client sec&ret"), self.secret)
        self.company = QComboBox()
        self.company.activated.connect(self._pick_company)
        self.add_field(form, "company", self.tr("Co&mpany in Procore"), self.company)
        self.company_id = QLineEdit()
        self.company_id.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,18}"), self))
        self.company_id.textEdited.connect(lambda text: self._change(company_id=int(text or 0), company_name=""))
        self.add_field(form, "company_id", self.tr("Co&mpany number"), self.company_id)
        self._rights_title = look.bold()
        self.rights = QListWidget()
        self.rights.setAccessibleName(self.tr("Tool rights"))
        self.rights.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.rights.setMinimumHeight(130)
        self.body.addWidget(self._rights_title)
        self.body.addWidget(self.rights)
        self.body.addStretch(1)
        self.fields["rights"] = self.rights
        self._form = form
        self._other_chosen = False

    def show_state(self) -> None:
        draft = self.journey.draft
        other = self._other_chosen or draft.environment == OTHER
        self.environment.setCurrentIndex(self.environment.findData(OTHER if other else draft.environment))
        for field, value in ((self.login_url, draft.login_url), (self.api_url, draft.api_url)):
            set_text(field, value)
            self._form.setRowVisible(field.parentWidget(), other)
        set_text(self.client_id, draft.client_id)
        kept = self.tr("Kept safely; type only to replace it") if draft.secret_name else ""
        self.secret.setPlaceholderText(language.alone(kept))
        self._show_companies()
        self._show_rights()

    def positive(self) -> str:
        missing = self.journey.missing(self.code)
        if missing is None:
            return self.tr("&Next")
        if missing.field == "rights":
            return self.tr("&Check again")
        return self.tr("&Next") if self.journey.draft.companies() else self.tr("&Connect")

    def act(self) -> None:
        draft = self.journey.draft
        settings = draft.procore_question()
        home, secret, name = self.journey.home, self.secret.text(), draft.secret_name

        def work(cancelled: Cancelled) -> dict[str, Any]:
            if secret:
                home.prepare()
                store_secret(home, name, secret)
            return self.journey.probe("procore", settings, cancelled)

        self.ask(self.tr("Asking Procore…"), work, self._connected)

    def _connected(self, answer: dict[str, Any]) -> None:
        self.secret.clear()
        self.journey.change(with_procore(self.journey.draft, answer))
        missing = self.journey.missing(self.code)
        if missing is not None and missing.ask and missing.field == "connect":
            self.act()
        elif missing is not None and not missing.ask:
            self.point(missing)

    def _type_secret(self, text: str) -> None:
        draft = self.journey.draft
        # A name of this case's own: the secret of a set-up in force stays what it is until the commit.
        name = f"procore-{draft.case}" if text else draft.secret_name
        self.journey.change(replace(draft, secret_name=name, procore_known=None))

    def _pick_environment(self, index: int) -> None:
        chosen = self.environment.itemData(index)
        self._other_chosen = chosen == OTHER
        for environment in ENVIRONMENTS:
            if environment.id == chosen:
                self._change(login_url=environment.login_url, api_url=environment.api_url)
        self.show_state()

    def _pick_company(self, index: int) -> None:
        company = self.company.itemData(index)
        if company is not None:
            self.journey.change(with_company(self.journey.draft, company))
            missing = self.journey.missing(self.code)
            if missing is not None and missing.field == "connect":
                self.act()

    def _show_companies(self) -> None:
        draft, companies = self.journey.draft, self.journey.draft.companies()
        self.company.clear()
        self._form.setRowVisible(self.company.parentWidget(), bool(companies))
        self._form.setRowVisible(self.company_id.parentWidget(), draft.signed_in() and not companies)
        set_text(self.company_id, str(draft.company_id or ""))
        if companies and not draft.company_id:
            self.company.addItem(language.one_line(self.tr("Pick a company…")), None)
        for company in companies:
            self.company.addItem(f"{company['name']}  ({company['id']})", company)
            if company["id"] == draft.company_id:
                self.company.setCurrentIndex(self.company.count() - 1)

    def _show_rights(self) -> None:
        answer = self.journey.draft.procore_answer() or {}
        tools = answer.get("tools") or []
        self.rights.clear()
        self.rights.setVisible(bool(tools))
        self._rights_title.setVisible(bool(tools))
        missing = [tool for tool in tools if not tool["ok"]]
        self._rights_title.setText(
            self.tr("Rights are missing: ask the company's Procore administrator for these")
            if missing
            else self.tr("Connected. The service account has the rights it needs")
        )
        for tool in sorted(tools, key=lambda tool: tool["ok"]):
            text = (
                self.tr("{tool}: has “{found}”, which is enough")
                if tool["ok"]
                else self.tr("{tool}: has “{found}”, needs “{needed}”")
            )
            line = text.format(
                tool=look.canonical(Words(tool["name"]), " · "),
                found=look.text(tool["found"] or "None"),
                needed=look.text(tool["needed"]),
            )
            self.rights.addItem(QListWidgetItem(look.icon("check" if tool["ok"] else "warning"), line))
        if answer.get("erp"):
            text = (
                self.tr("ERP Integrations tool: there, so change orders are approved in Procore")
                if answer["erp"]["entitled"]
                else self.tr("ERP Integrations tool: not there, so change orders wait for approval here")
            )
            self.rights.addItem(QListWidgetItem(look.icon("check"), text))

    def _line(self, form: Any, name: str, text: str) -> QLineEdit:
        field = QLineEdit()
        field.textEdited.connect(lambda value: self._change(**{name: value.strip()}))
        self.add_field(form, name, text, field)
        return field

    def _change(self, **values: Any) -> None:
        self.journey.change(replace(self.journey.draft, **values))
