"""The one thing the wizard hands to the core: an immutable Plan.

It crosses a process boundary and is stored, so it is a pydantic model that refuses unknown fields.
A Plan holds names of secrets, never secrets.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from wizard.procedure.cmic import COMPANY_LENGTH, server_url

System = Literal["sage300", "cmic"]
"""The accounting systems there are."""

Auth = Literal["basic", "oauth"]
"""How CMiC is signed in to: with name and password, or as an application with a token."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SqliteSource(_Part):
    """A company in one SQLite file: the sample company, or a copy made for tests."""

    kind: Literal["sqlite"] = "sqlite"
    path: str
    encoding: str = "utf-8"


class OdbcSource(_Part):
    """A company behind an ODBC driver.

    `keywords` are further connection-string keywords (`DBQ`, `Servername`, …); `password_secret` names the
    password in the store. `encoding` is how the driver hands over text (Timberline Data: cp1252).
    `replica_folder` is the data folder's id in a copy that Sage SQL Replicator made, "" for Sage's own driver.
    Over two `connections` a large table is read in slices at the same time; 1 where that is too much for a server.
    """

    kind: Literal["odbc"] = "odbc"
    driver: str
    user: str = ""
    password_secret: str = ""
    keywords: dict[str, str] = Field(default_factory=dict)
    encoding: str = "cp1252"
    replica_folder: str = ""
    connections: Literal[1, 2] = 2


class ChangeOrderForm(_Part):
    """What prime contract change orders become in CMiC, and the codes that its own lists hold for that.

    `become` a potential change item, one for each potential change order, or an owner change order beside it;
    `item_type`, `pending` and `approved` are codes of CMiC's lists; with `post` an approved item is posted.
    """

    become: Literal["pci", "pci_per_pco", "oco"] = "pci"
    item_type: str = Field(default="EXT", max_length=4)
    pending: str = Field(default="PENDING", max_length=10)
    approved: str = Field(default="APPROVED", max_length=10)
    post: bool = True


class CmicSource(_Part):
    """A company in CMiC, reached over its REST interface.

    `base_url` is scheme, host and environment (the mobile server URL). With `auth` basic `user` signs in, for a
    `tenant` where there is one; with oauth `user` is the application's id, and `identity_url` and `scope` are the
    identity provider's. `password_secret` names the password, or the application's secret, in the store.
    `page_size` is how many rows are asked for at once. `framework` is the version of the framework that is
    asked for; a server that refuses it is asked without.
    """

    kind: Literal["cmic"] = "cmic"
    base_url: str
    company_code: str = Field(min_length=1, max_length=COMPANY_LENGTH)
    tenant: str = ""
    user: str = ""
    password_secret: str = ""
    auth: Auth = "basic"
    identity_url: str = ""
    scope: str = ""
    page_size: int = Field(default=500, ge=2, le=1000)
    framework: str = "4"
    change_orders: ChangeOrderForm = ChangeOrderForm()

    @field_validator("base_url")
    @classmethod
    def _reduced(cls, url: str) -> str:
        reduced = server_url(url)
        if not reduced:
            raise ValueError("it is not the address of a CMiC server with its environment")
        return reduced


Source = Annotated[SqliteSource | OdbcSource | CmicSource, Field(discriminator="kind")]


class ProcoreAccount(_Part):
    """Where and as whom we talk to Procore; `secret_name` names the client secret in the store."""

    login_url: str
    api_url: str
    client_id: str
    secret_name: str
    company_id: int = 0
    company_name: str = ""


class Connection(_Part):
    """One company of the accounting system joined to one company in Procore.

    `id` is chosen once and never changes: the mirror and the origin ids hang on it.
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")
    name: str = Field(min_length=1)
    system: System = "sage300"
    source: Source
    procore: ProcoreAccount
    owns_pj: bool = False


class Depth(StrEnum):
    DEEP = "deep"
    SHALLOW = "shallow"


class TimeFrame(StrEnum):
    """How far back a sync reads (the sync client's date ranges; Procore support, read 2026-11)."""

    BEGINNING = "the beginning of time"
    YEAR = "past year"
    MONTH = "past month"
    WEEK = "past week"
    TODAY = "today"

    def lower_bound(self, today: date) -> date | None:
        """Return the first day that is read, or None when there is no lower bound."""
        days = {"past year": 365, "past month": 31, "past week": 7, "today": 0}.get(self.value)
        return None if days is None else today - timedelta(days=days)


class Plan(_Part):
    """Everything one commit changes and one run does.

    `mappings` is the complete tick set that will be in force; `expects` is the fingerprint of the mappings
    the person reviewed ("" when there were none). `run` lists the entities to synchronise now.
    `checklist` keeps which things around the set-up are done, and the day (YYYY-MM-DD); nothing hangs on it.
    `direct_cost_jobs` are the jobs whose posted costs become direct costs of their projects: none unless
    somebody named them, because a project has to be told that its costs come from accounting. `budget_jobs` are the
    control jobs of CMiC whose budgets become the lines of their projects' budgets, none unless named either.
    """

    format: Literal[1] = 1
    connection: Connection
    recipes: tuple[str, ...] = ()
    mappings: tuple[str, ...]
    expects: str = ""
    depth: Depth = Depth.DEEP
    time_frame: TimeFrame = TimeFrame.BEGINNING
    run: tuple[str, ...] = ()
    direct_cost_jobs: tuple[str, ...] = ()
    budget_jobs: tuple[str, ...] = ()
    checklist: dict[str, str] = Field(default_factory=dict)

    @field_validator("mappings", "direct_cost_jobs", "budget_jobs")
    @classmethod
    def _sorted_once(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(set(names)))

    def digest(self) -> str:
        """Return the SHA-256 (hex) of the plan's canonical JSON; equal plans have equal digests."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()
