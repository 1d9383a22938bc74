"""What a person has said so far, before anything is committed: the draft behind the pages.

A draft is an immutable value, so every step is a snapshot by itself: pages replace it and never share it.
Answers of the core are kept with the question they answer, so that they count only as long as the question
is still the same, and going back and forward asks nothing again. No I/O and no Qt; never a secret, only the
names of secrets.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from wizard.procedure.case import new_case
from wizard.procedure.cmic import server_url, tenant_and_user
from wizard.procedure.mappings import Mappings
from wizard.procedure.plan import (
    Auth,
    ChangeOrderForm,
    CmicSource,
    Connection,
    Depth,
    OdbcSource,
    Plan,
    ProcoreAccount,
    SqliteSource,
    System,
    TimeFrame,
)

OTHER = "other"

SYSTEM_NAMES: dict[System, str] = {"sage300": "Sage 300 CRE", "cmic": "CMiC"}
"""What people call the accounting systems."""


@dataclass(frozen=True)
class Environment:
    """One of Procore's environments (Procore's API documentation, “Environments”, read 2026-11)."""

    id: str
    label: str
    login_url: str
    api_url: str


ENVIRONMENTS = (
    Environment("production", "Production", "https://login.procore.com", "https://api.procore.com"),
    Environment("sandbox", "Developer Sandbox", "https://login-sandbox.procore.com", "https://sandbox.procore.com"),
    Environment(
        "monthly",
        "Monthly Sandbox",
        "https://login-sandbox-monthly.procore.com",
        "https://api-monthly.procore.com",
    ),
    Environment("federal", "Federal", "https://login.procoregov.com", "https://api.procoregov.com"),
)


@dataclass(frozen=True)
class Known:
    """What the core answered, and to which question."""

    asked: dict[str, Any]
    answer: dict[str, Any]


@dataclass(frozen=True)
class Live:
    """The mappings in force of one connection, as the core read them; `plan` is what brought them, or None."""

    connection: str
    mappings: Mappings
    fingerprint: str
    plan: Plan | None = None


@dataclass(frozen=True)
class Draft:
    """Everything typed or picked, page by page; `reviewed` is the fingerprint saved on ST-40.

    `connection_id` is given only for a set-up that is changed; a new one is named after its company.
    `owns_pj`, `recipes` and `run` are None until the person decides otherwise than the probe and the
    documented procedure; `pj_unknown` leaves what hangs on Project Management as it is. `restored` is the
    number of an earlier plan whose mappings (`restored_ticks`) are to be in force again. `from_file` names
    the values that came from a set-up file, `file_keys` is all that it said, known or not.
    `checklist` says which things around the set-up are done, and since which day.
    `request` names the one wish that this draft can become, so that a double click stays one run.
    """

    case: str = field(default_factory=new_case)
    step: str = "ST-10"
    connection_id: str = ""
    login_url: str = ENVIRONMENTS[0].login_url
    api_url: str = ENVIRONMENTS[0].api_url
    client_id: str = ""
    secret_name: str = ""
    company_id: int = 0
    company_name: str = ""
    source_kind: str = "odbc"
    path: str = ""
    driver: str = "Timberline Data"
    data_folder: str = ""
    user: str = ""
    password_secret: str = ""
    keywords: dict[str, str] = field(default_factory=dict)
    encoding: str = ""
    server_url: str = ""
    tenant: str = ""
    company_code: str = ""
    auth: Auth = "basic"
    identity_url: str = ""
    scope: str = ""
    change_orders: dict[str, Any] = field(default_factory=dict)
    owns_pj: bool | None = None
    pj_unknown: bool = False
    recipes: frozenset[str] | None = None
    extra: Mappings = frozenset()
    restored: int = 0
    restored_ticks: Mappings = frozenset()
    from_file: frozenset[str] = frozenset()
    file_keys: dict[str, Any] = field(default_factory=dict)
    reviewed: str = ""
    depth: Depth = Depth.DEEP
    time_frame: TimeFrame = TimeFrame.BEGINNING
    run: frozenset[str] | None = None
    direct_cost_jobs: frozenset[str] = frozenset()
    budget_jobs: frozenset[str] = frozenset()
    checklist: dict[str, str] = field(default_factory=dict)
    request: str = field(default_factory=lambda: os.urandom(8).hex())
    run_id: str = ""
    preflight_known: Known | None = None
    procore_known: Known | None = None
    source_known: Known | None = None
    live: Live | None = None

    @property
    def environment(self) -> str:
        """The id of the environment whose addresses these are, or `other`."""
        for environment in ENVIRONMENTS:
            if (environment.login_url, environment.api_url) == (self.login_url, self.api_url):
                return environment.id
        return OTHER

    def account(self) -> ProcoreAccount:
        return ProcoreAccount(
            login_url=self.login_url,
            api_url=self.api_url,
            client_id=self.client_id,
            secret_name=self.secret_name,
            company_id=self.company_id,
            company_name=self.company_name,
        )

    @property
    def system(self) -> System:
        """The accounting system that is set up."""
        return "cmic" if self.source_kind == "cmic" else "sage300"

    def source(self) -> SqliteSource | OdbcSource | CmicSource:
        """Where the company is read from, complete or not: whoever is asked about it validates it."""
        if self.source_kind == "sqlite":
            return SqliteSource(path=self.path, encoding=self.encoding or "utf-8")
        if self.source_kind == "cmic":
            tenant, user = tenant_and_user(self.tenant, self.user)
            oauth = self.auth == "oauth"
            return CmicSource.model_construct(
                base_url=server_url(self.server_url) or self.server_url,
                company_code=self.company_code.strip(),
                tenant=tenant,
                user=user,
                password_secret=self.password_secret,
                auth=self.auth,
                identity_url=self.identity_url if oauth else "",
                scope=self.scope if oauth else "",
                change_orders=ChangeOrderForm(**self.change_orders),
            )
        folder = {"DBQ": self.data_folder} if self.data_folder else {}
        return OdbcSource(
            driver=self.driver,
            user=self.user,
            password_secret=self.password_secret,
            keywords=self.keywords | folder,
            encoding=self.encoding or "cp1252",
        )

    def preflight_question(self) -> dict[str, Any]:
        """The settings of the `preflight` probe: the hosts that would be reached."""
        account = ProcoreAccount(login_url=self.login_url, api_url=self.api_url, client_id="", secret_name="")
        return {"procore": account.model_dump(mode="json")}

    def procore_question(self) -> dict[str, Any]:
        """The settings of the `procore` probe."""
        return self.account().model_dump(mode="json")

    def source_question(self) -> dict[str, Any]:
        """The settings of the `source` probe."""
        return {"source": self.source().model_dump(mode="json"), "system": self.system}

    def companies_here(self) -> list[dict[str, str]]:
        """The companies of the accounting system that the core found on this server: name and folder."""
        return list(self.preflight_known.answer.get("companies") or []) if self.preflight_known else []

    def procore_answer(self) -> dict[str, Any] | None:
        """What Procore's probe found for exactly these settings, or None."""
        return _answer(self.procore_known, self.procore_question())

    def has_erp_tool(self) -> bool:
        """Whether Procore's probe found that the company has the ERP Integrations tool."""
        answer = self.procore_answer() or {}
        return bool((answer.get("erp") or {}).get("entitled"))

    def source_answer(self) -> dict[str, Any] | None:
        """What the probe of the accounting database found for exactly these settings, or None."""
        return _answer(self.source_known, self.source_question())

    def signed_in(self) -> bool:
        """Whether Procore accepted this account, whichever company is picked."""
        known = self.procore_known
        return known is not None and _without_company(known.asked) == _without_company(self.procore_question())

    def companies(self) -> list[dict[str, Any]]:
        """The companies this account reaches; Procore may tell none before it is given a number."""
        known = self.procore_known
        return list(known.answer.get("companies") or []) if known is not None and self.signed_in() else []

    def pj(self) -> bool:
        """Whether Project Management (PJ) is owned: what the person said, else what the probe found.

        Who does not know leaves it as it was before, and as not owned where nothing was before.
        """
        if self.pj_unknown:
            return bool(self.live and self.live.plan and self.live.plan.connection.owns_pj)
        if self.owns_pj is not None:
            return self.owns_pj
        answer = self.source_answer() or {}
        return bool((answer.get("modules") or {}).get("pj"))

    def live_now(self) -> Live | None:
        """The mappings in force if they are those of this connection, or None."""
        return self.live if self.live is not None and self.live.connection == self.connection().id else None

    def connection(self) -> Connection:
        """The two companies this draft joins."""
        answer = self.source_answer() or {}
        name = str(answer.get("company") or self.company_name or SYSTEM_NAMES[self.system])
        return Connection(
            id=self.connection_id or identify(name),
            name=name,
            system=self.system,
            source=self.source(),
            procore=self.account(),
            owns_pj=self.pj(),
        )


def with_preflight(draft: Draft, answer: Mapping[str, Any]) -> Draft:
    """Return `draft` with what the `preflight` probe found."""
    return replace(draft, preflight_known=Known(draft.preflight_question(), dict(answer)))


def with_procore(draft: Draft, answer: Mapping[str, Any]) -> Draft:
    """Return `draft` with what the `procore` probe answered; the only company there is picks itself."""
    named = with_company(draft, answer["company"]) if answer.get("company") else draft
    known = replace(named, procore_known=Known(named.procore_question(), dict(answer)))
    companies = known.companies()
    if not draft.company_id and len(companies) == 1:
        return with_company(known, companies[0])
    return known


def with_company(draft: Draft, company: Mapping[str, Any]) -> Draft:
    """Return `draft` with the company that was picked from the list."""
    return replace(draft, company_id=int(company["id"]), company_name=str(company["name"]))


def with_source(draft: Draft, answer: Mapping[str, Any]) -> Draft:
    """Return `draft` with what the `source` probe answered."""
    return replace(draft, source_known=Known(draft.source_question(), dict(answer)))


def with_live(draft: Draft, answer: Mapping[str, Any]) -> Draft:
    """Return `draft` with the mappings in force as the core's `live` call tells them."""
    plan = answer.get("plan")
    live = Live(
        connection=draft.connection().id,
        mappings=frozenset(answer.get("mappings") or ()),
        fingerprint=str(answer.get("fingerprint") or ""),
        plan=None if plan is None else Plan.model_validate(plan),
    )
    return replace(draft, live=live)


def changing(draft: Draft, plan: Plan) -> Draft:
    """Return `draft` filled in with a plan that is in force, to change it."""
    connection, source = plan.connection, plan.connection.source
    account = connection.procore
    filled = replace(
        draft,
        connection_id=connection.id,
        login_url=account.login_url,
        api_url=account.api_url,
        client_id=account.client_id,
        secret_name=account.secret_name,
        company_id=account.company_id,
        company_name=account.company_name,
        source_kind=source.kind,
        owns_pj=connection.owns_pj,
        recipes=frozenset(plan.recipes) or None,
        depth=plan.depth,
        time_frame=plan.time_frame,
        direct_cost_jobs=frozenset(plan.direct_cost_jobs),
        budget_jobs=frozenset(plan.budget_jobs),
        checklist=dict(plan.checklist),
    )
    if isinstance(source, SqliteSource):
        return replace(filled, path=source.path, encoding=source.encoding)
    if isinstance(source, CmicSource):
        return replace(
            filled,
            server_url=source.base_url,
            tenant=source.tenant,
            company_code=source.company_code,
            user=source.user,
            password_secret=source.password_secret,
            auth=source.auth,
            identity_url=source.identity_url,
            scope=source.scope,
            change_orders=source.change_orders.model_dump(),
        )
    keywords = dict(source.keywords)
    return replace(
        filled,
        encoding=source.encoding,
        driver=source.driver,
        user=source.user,
        password_secret=source.password_secret,
        data_folder=keywords.pop("DBQ", ""),
        keywords=keywords,
    )


def to_data(draft: Draft) -> dict[str, Any]:
    """Return what is kept of a draft on disk; the mappings in force are left out, to be read again."""
    data = asdict(replace(draft, live=None))
    for name in _SETS:
        data[name] = sorted(data[name])
    for name in ("run", "recipes"):
        data[name] = None if data[name] is None else sorted(data[name])
    del data["live"]
    return data


def from_data(data: Mapping[str, Any]) -> Draft:
    """Return the draft that `data` tells; names this version does not know are left out.

    Raises `ValueError` or `TypeError` when a value cannot be what it should be.
    """
    known = {item.name for item in fields(Draft)} - {"live"}
    values = {name: value for name, value in data.items() if name in known}
    for name in _SETS:
        values[name] = frozenset(values.get(name) or ())
    for name in ("run", "recipes"):
        if values.get(name) is not None:
            values[name] = frozenset(values[name])
    for name in ("preflight_known", "procore_known", "source_known"):
        values[name] = Known(**values[name]) if values.get(name) else None
    values["depth"] = Depth(values.get("depth", Depth.DEEP))
    values["time_frame"] = TimeFrame(values.get("time_frame", TimeFrame.BEGINNING))
    return Draft(**values)


_SETS = ("extra", "restored_ticks", "from_file", "direct_cost_jobs", "budget_jobs")


def identify(name: str) -> str:
    """Return the id of a new connection: its name in small letters, digits and dashes, 40 at most."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-") or "sage-300-cre"


def _answer(known: Known | None, question: dict[str, Any]) -> dict[str, Any] | None:
    return known.answer if known is not None and known.asked == question else None


def _without_company(question: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in question.items() if not name.startswith("company_")}
