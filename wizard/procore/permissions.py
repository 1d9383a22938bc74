"""Which Procore tools the service account must be allowed to use, and which of them it may not.

A missing right does not always say so: prime contracts answer with an empty list (seen 2026-09). So an empty
answer is believed only after `require` has passed. Names and levels are data; they follow Procore's permissions
matrix and its guide to service accounts (2026-06), and which of them public import needs is inferred.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wizard.errors import TrueupError
from wizard.procore.session import ProcoreSession
from wizard.words import Words, as_it_is, say

LEVELS = ("none", "readonly", "standard", "admin")
"""Procore's access levels, lowest first, without blanks and capitals."""

LEVEL_NAMES = ("None", "Read Only", "Standard", "Admin")
"""The same as Procore writes them."""

PATH = "/rest/v1.0/settings/permissions"


@dataclass(frozen=True)
class Tool:
    """One tool and the level that is needed in it; `in_project` when every project has its own."""

    name: str
    needed: str
    in_project: bool

    @property
    def label(self) -> str:
        """The tool as a person finds it; the same name exists for the company and for a project."""
        return f"{self.name} ({'project' if self.in_project else 'company'})"


PORTFOLIO = Tool("Portfolio", "Read Only", in_project=False)
COMPANY_ADMIN = Tool("Admin", "Admin", in_project=False)
DIRECTORY = Tool("Directory", "Admin", in_project=False)
PROJECT_ADMIN = Tool("Admin", "Admin", in_project=True)
PROJECT_DIRECTORY = Tool("Directory", "Admin", in_project=True)
PRIME_CONTRACTS = Tool("Prime Contracts", "Admin", in_project=True)
DIRECT_COSTS = Tool("Direct Costs", "Admin", in_project=True)
COMMITMENTS = Tool("Commitments", "Admin", in_project=True)
BUDGET = Tool("Budget", "Read Only", in_project=True)

NEEDED = (PORTFOLIO, COMPANY_ADMIN, DIRECTORY, PROJECT_ADMIN, PROJECT_DIRECTORY, PRIME_CONTRACTS)
"""What every import through the public endpoints uses (inferred from the permissions matrix)."""

OF_PLATFORM = (
    Tool("ERP Integrations", "Admin", in_project=False),
    Tool("Webhooks API", "Standard", in_project=False),
)
"""What the ERP platform uses beside these (Procore's ERP integration pages, 2026-06)."""


@dataclass(frozen=True)
class Right:
    """How one needed tool stands: `found` is the account's level, "" when the tool is not there at all."""

    tool: Tool
    found: str

    @property
    def ok(self) -> bool:
        return _rank(self.found) >= _rank(self.tool.needed)

    def as_error(self) -> TrueupError:
        """Return the PC-103 that names this tool."""
        level = self.found or LEVEL_NAMES[0]
        return TrueupError(
            "PC-103",
            tool=Words(self.tool.label),
            found=Words(level) if level in LEVEL_NAMES else as_it_is(level),
            needed=Words(self.tool.needed),
        )


def rights(session: ProcoreSession, project_id: int | None = None, tools: Iterable[Tool] = NEEDED) -> list[Right]:
    """Return how those of `tools` that are the company's, or one project's, stand for the service account.

    Source: Procore REST reference, "show permission manifest", 2026-06. Raises what `session.call` raises.
    """
    where = {"company_id": session.company_id} if project_id is None else {"project_id": project_id}
    data = session.call("GET", PATH, where).data
    found = data.get("tools") if isinstance(data, dict) else None
    if not isinstance(found, list):
        raise TrueupError("PC-108", call=f"GET {PATH}", status=200, reason=say("it holds no list of tools."))
    wanted = [tool for tool in tools if tool.in_project == (project_id is not None)]
    return [Right(tool, _level(tool, found)) for tool in wanted]


def require(session: ProcoreSession, tool: Tool, project_id: int | None = None) -> None:
    """Raise PC-103 when the service account may not use `tool` as it needs to."""
    for right in rights(session, project_id if tool.in_project else None, (tool,)):
        if not right.ok:
            raise right.as_error()


def _level(tool: Tool, tools: Iterable[Any]) -> str:
    scope = "project" if tool.in_project else "company"
    names = {_plain(tool.name), scope + _plain(tool.name)}
    for entry in tools:
        if {_plain(entry.get("name")), _plain(entry.get("friendly_name"))} & names:
            return str((entry.get("user_access_level") or {}).get("name") or "")
    return ""


def _plain(name: object) -> str:
    return "".join(letter for letter in str(name).casefold() if letter.isalnum())


def _rank(level: str) -> int:
    plain = _plain(level)
    return LEVELS.index(plain) if plain in LEVELS else 0
