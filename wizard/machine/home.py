"""Where everything lives on this computer: one machine folder, never a user's own profile.

The admin who sets up and the service that runs are different accounts, so both find the same folder here.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
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
        """Create the folder and its places, closed to other accounts but for `status`; raise MC-301 or MC-302."""
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            for place in (self.mirrors, self.secrets, self.logs, self.drafts):
                place.mkdir(mode=0o700, exist_ok=True)
            self.status_file.parent.mkdir(exist_ok=True)
            self._let_status_through()
        except OSError as problem:
            raise disk_error(problem, self.root) from problem
        return self

    def _let_status_through(self) -> None:
        """Let every account pass to the status file and to nothing else: passing is not looking around.

        Files that lie in the root itself are closed first. Windows lets everybody pass anyway, and goes by
        the access list of each file.
        """
        if sys.platform == "win32" or self.root.stat().st_uid != os.geteuid():
            return
        for path in self.root.iterdir():
            if path.is_file() and not path.is_symlink():
                with suppress(FileNotFoundError):  # a core at work makes and removes files beside its databases
                    path.chmod(0o600)
        self.status_file.parent.chmod(0o755)
        self.root.chmod(0o711)

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
    def status_file(self) -> Path:
        """How things stand in a few words, for accounts that may not ask the core."""
        return self.root / "status" / "status.json"

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
