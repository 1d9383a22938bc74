"""Where everything lives on this computer: one machine folder, never a user's own profile.

The admin who sets up and the service that runs are different accounts, so both find the same folder here.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from wizard.errors import TrueupError


@dataclass(frozen=True)
class Home:
    """The machine folder and the places in it."""

    root: Path

    @classmethod
    def find(cls, option: Path | str | None = None) -> Home:
        """Return the home named by `option`, else by the variable TRUEUP_HOME, else the machine's own."""
        chosen = option or os.environ.get("TRUEUP_HOME")
        if chosen:
            return cls(Path(chosen).expanduser().resolve())
        if sys.platform in ("win32", "darwin"):
            return cls(platformdirs.site_data_path("Trueup", appauthor=False))
        return cls(platformdirs.site_state_path("trueup"))

    def prepare(self) -> Home:
        """Create the folder and its places, readable by this account only; raise MC-301 or MC-302."""
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            for place in (self.mirrors, self.secrets, self.logs, self.drafts):
                place.mkdir(mode=0o700, exist_ok=True)
        except OSError as problem:
            raise disk_error(problem, self.root) from problem
        return self

    @property
    def engine(self) -> Path:
        """The durable engine's own database."""
        return self.root / "engine.sqlite"

    @property
    def book(self) -> Path:
        """Plans, runs and what was set aside."""
        return self.root / "book.sqlite"

    @property
    def mirrors(self) -> Path:
        return self.root / "mirror"

    @property
    def secrets(self) -> Path:
        return self.root / "secrets"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def log(self) -> Path:
        """The core's log, one JSON object a line."""
        return self.logs / "core.log"

    @property
    def drafts(self) -> Path:
        return self.root / "drafts"

    @property
    def lock(self) -> Path:
        """Held by the one core that may write here."""
        return self.root / "core.lock"

    @property
    def channel_key(self) -> Path:
        """The key of the local channel; whoever can read it may talk to the core."""
        return self.root / "channel.key"

    @property
    def channel_address(self) -> Path:
        """A file that names the address of the running core's channel."""
        return self.root / "channel.address"


def disk_error(problem: OSError, path: Path) -> TrueupError:
    """Translate what the file system said about `path` into one of ours."""
    if problem.errno == 28 or getattr(problem, "winerror", None) in (39, 112):
        return TrueupError("MC-301", path=str(path))
    return TrueupError("MC-302", path=str(path), reason=problem.strerror or str(problem))


def sqlite_error(problem: sqlite3.Error, path: Path) -> TrueupError:
    """Translate what SQLite said about one of our own files into one of our errors."""
    name = getattr(problem, "sqlite_errorname", None) or ""
    if name.startswith("SQLITE_FULL"):
        return TrueupError("MC-301", path=str(path))
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_READONLY", "SQLITE_AUTH")):
        return TrueupError("MC-302", path=str(path), reason=str(problem))
    if name.startswith("SQLITE_IOERR"):
        return TrueupError(
            "MC-301" if "FULL" in name or "WRITE" in name else "MC-302", path=str(path), reason=str(problem)
        )
    return TrueupError("MC-305", path=str(path), reason=str(problem))
