"""Where everything lives on this computer: one machine folder, never a user's own profile.

The admin who sets up and the service that runs are different accounts, so both find the same folder here.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from wizard.errors import TrueupError
from wizard.machine import rights


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
        """Create the folder and its places, closed to other accounts but for `status`.

        A folder that was there before is looked at and not mended: raises MC-321 when it is open to others,
        MC-301 or MC-302 when the disk refuses.
        """
        # Windows lets places inherit the folder's access list; a mode would give them one of their own.
        mode = 0o777 if sys.platform == "win32" else 0o700
        try:
            if self.root.exists():
                rights.verify(self.root)
            else:
                rights.create_locked(self.root)
            for place in (self.mirrors, self.profiles, self.secrets, self.logs, self.drafts):
                place.mkdir(mode=mode, exist_ok=True)
            rights.create_status(self.root)
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
    def inbox(self) -> Path:
        """The requests of Procore's ERP platform that arrived."""
        return self.root / "inbox.sqlite"

    @property
    def endpoints(self) -> Path:
        """What this site replaces in the table of gated calls; usually not there."""
        return self.root / "procore-endpoints.json"

    @property
    def sage_names(self) -> Path:
        """What this site calls tables and columns of Sage; usually not there."""
        return self.root / "sage300-names.json"

    @property
    def cmic_names(self) -> Path:
        """What this site's CMiC calls attributes whose names are only inferred; usually not there."""
        return self.root / "cmic-names.json"

    @property
    def outgoing(self) -> Path:
        """What else goes from Procore to the accounting system."""
        return self.root / "outgoing.sqlite"

    @property
    def exports(self) -> Path:
        """Change orders on their way to the ledger."""
        return self.root / "exports.sqlite"

    @property
    def export_files(self) -> Path:
        """What change orders are handed over as: a folder a connection, one in it a change order."""
        return self.root / "exports"

    @property
    def mirrors(self) -> Path:
        return self.root / "mirror"

    @property
    def profiles(self) -> Path:
        """What is known about the tables of each source."""
        return self.root / "profiles"

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
    def status_file(self) -> Path:
        """How things stand in a few words, for accounts that may not ask the core."""
        return self.root / rights.STATUS / "status.json"

    @property
    def language(self) -> Path:
        """The language of the last set-up window."""
        return self.root / "language"

    @property
    def lock(self) -> Path:
        """Held by the one core that may write here."""
        return self.root / "core.lock"

    @property
    def presence(self) -> Path:
        """Held by the window that was opened first."""
        return self.root / "setup.lock"

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
