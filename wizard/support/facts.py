"""What “Copy for support” copies: a closed list of facts, as lines that are easy to paste into a ticket.

In English whatever the window speaks, because support reads it. Nothing that was typed into a field is here.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass, fields

from wizard import __version__
from wizard.support.redaction import strike_out_text


@dataclass(frozen=True)
class Facts:
    """All that may be copied; what is empty is left out."""

    step: str = ""
    case: str = ""
    connection: str = ""
    run: str = ""
    error: str = ""
    language: str = ""
    window_system: str = ""

    def as_text(self) -> str:
        """Return the facts, one a line, with the version and the operating system."""
        told = {item.name.replace("_", " "): getattr(self, item.name) for item in fields(self)}
        told |= {"version": __version__, "system": platform.platform(), "python": platform.python_version()}
        lines = [f"{name}: {' '.join(value.split())}" for name, value in told.items() if value]
        return strike_out_text("\n".join(["Trueup, for support", *lines]) + "\n")
