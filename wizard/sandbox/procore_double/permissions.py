"""The tools of a company and of its projects, and what level each call needs in them.

Which call needs which level is inferred from Procore's support pages (the reference names tools, not levels);
the level names are those of its permission templates.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """A level of access, lowest first."""

    NONE = "None"
    READ_ONLY = "Read Only"
    STANDARD = "Standard"
    ADMIN = "Admin"

    @property
    def rank(self) -> int:
        """The level's place, which is also its id in answers."""
        return list(Level).index(self) + 1


@dataclass(frozen=True)
class Tool:
    """One tool; the same name exists for the company and for projects."""

    id: int
    scope: str
    name: str

    @property
    def key(self) -> str:
        """How the switches call it: `company/Directory`."""
        return f"{self.scope}/{self.name}"


PORTFOLIO = Tool(1, "company", "Portfolio")
COMPANY_ADMIN = Tool(2, "company", "Admin")
COMPANY_DIRECTORY = Tool(3, "company", "Directory")
PROJECT_ADMIN = Tool(4, "project", "Admin")
PROJECT_DIRECTORY = Tool(5, "project", "Directory")
PRIME_CONTRACTS = Tool(6, "project", "Prime Contracts")
DIRECT_COSTS = Tool(7, "project", "Direct Costs")
COMMITMENTS = Tool(10, "project", "Commitments")
BUDGET = Tool(11, "project", "Budget")
WEBHOOKS = Tool(8, "company", "Webhooks API")
ERP_INTEGRATIONS = Tool(9, "company", "ERP Integrations")

TOOLS = (
    PORTFOLIO,
    COMPANY_ADMIN,
    COMPANY_DIRECTORY,
    PROJECT_ADMIN,
    PROJECT_DIRECTORY,
    PRIME_CONTRACTS,
    DIRECT_COSTS,
    COMMITMENTS,
    BUDGET,
    WEBHOOKS,
    ERP_INTEGRATIONS,
)


@dataclass(frozen=True)
class Need:
    """The level that a call needs in a tool."""

    tool: Tool
    level: Level


def shown(tool: Tool, level: Level) -> dict[str, Any]:
    """Return a tool as the permission manifest shows it."""
    return {
        "id": tool.id,
        "name": tool.name.lower().replace(" ", "_"),
        "friendly_name": tool.name,
        "domain_id": tool.id,
        "tab_group": tool.scope,
        "available_for_user": level is not Level.NONE,
        "url": None,
        "user_access_level": {"id": level.rank, "name": level.value},
        "permitted_actions": [],
        "create_url": None,
        "can_create": level.rank >= Level.STANDARD.rank,
        "trial": False,
    }
