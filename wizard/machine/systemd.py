"""Trueup as a unit of systemd: started with the computer, restarted after a crash, closed off from the rest.

Source: the manual pages systemd.service(5) and systemd.exec(5) of systemd 252.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    raise ImportError("Windows has a service manager of its own")

import os
import shlex
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from wizard.errors import TrueupError
from wizard.machine.private import write_public
from wizard.machine.service import ABOUT, NAME, RESTART_AFTER, STOP_SECONDS, Installation
from wizard.words import Words, say

UNIT = f"{NAME.lower()}.service"
UNITS = Path("/etc/systemd/system")
_RUNS = Path("/run/systemd/system")
"""There where systemd is what started this computer."""


def unit(wanted: Installation) -> str:
    """Return the unit as text. What exits with 2 needs a person, and is not tried again."""
    own = [] if wanted.home is None else [f"ReadWritePaths={_escaped(str(wanted.home))}"]
    lines = [
        "[Unit]",
        f"Description=Trueup: {ABOUT}",
        "Wants=network-online.target",
        "After=network-online.target",
        "StartLimitIntervalSec=0",
        "",
        "[Service]",
        f"ExecStart={' '.join(_escaped(word) for word in wanted.command())}",
        *([f"User={wanted.account}"] if wanted.account else []),
        "Restart=on-failure",
        "RestartPreventExitStatus=2",
        f"RestartSec={RESTART_AFTER[0]}",
        f"TimeoutStopSec={STOP_SECONDS:.0f}",
        "UMask=0077",
        "StateDirectory=trueup",
        "StateDirectoryMode=0711",
        "NoNewPrivileges=yes",
        "ProtectSystem=full",
        "PrivateTmp=no",  # the local channel is a socket in the folder that every program shares
        *own,
        "",
        "[Install]",
        "WantedBy=multi-user.target",
        "",
    ]
    return "\n".join(lines)


class Systemd:
    """See `wizard.machine.service.ServiceManager`."""

    def __init__(self, units: Path = UNITS) -> None:
        self._file = units / UNIT

    def install(self, wanted: Installation) -> list[str]:
        try:
            write_public(self._file, unit(self._with_what_was(wanted)).encode())
        except PermissionError as problem:
            raise TrueupError("MC-324") from problem
        except OSError as problem:
            why = say("{path} could not be written: {reason}", path=str(self._file), reason=str(problem.strerror))
            raise TrueupError("MC-325", reason=why) from problem
        if not _RUNS.is_dir():
            return [f"the start with the computer: systemd does not run here; the unit is in {self._file}"]
        self._ask("daemon-reload")
        self._ask("enable", UNIT)
        return []

    def start(self) -> None:
        self._installed()
        self._ask("start", UNIT)
        self._must_be("running")

    def stop(self) -> None:
        self._installed()
        self._ask("stop", UNIT)
        self._must_be("stopped")

    def remove(self) -> None:
        self._installed()
        if _RUNS.is_dir():
            self._ask("disable", "--now", UNIT)
        try:
            self._file.unlink()
        except PermissionError as problem:
            raise TrueupError("MC-324") from problem
        if _RUNS.is_dir():
            self._ask("daemon-reload")

    def state(self) -> str:
        if not self._file.exists():
            return "not installed"
        if not shutil.which("systemctl"):
            return "stopped"
        told = subprocess.run(["systemctl", "is-active", UNIT], capture_output=True, text=True, check=False)
        found = told.stdout.strip() or "inactive"
        return {"active": "running", "inactive": "stopped"}.get(found, found)

    def _with_what_was(self, wanted: Installation) -> Installation:
        """Add account and folder of a unit that is there, where they are not said."""
        lines = self._file.read_text(encoding="utf-8").splitlines() if self._file.exists() else []
        said = dict(line.split("=", 1) for line in lines if "=" in line)
        account, folder = said.get("User", ""), said.get("ReadWritePaths", "")
        home = Path(_plain(folder)) if folder else None
        return replace(wanted, home=wanted.home or home, account=wanted.account or account)

    def _installed(self) -> None:
        if not self._file.exists():
            raise TrueupError("MC-323", name=UNIT)

    def _must_be(self, wanted: str) -> None:
        found = self.state()
        if found != wanted:
            raise TrueupError("MC-326", wanted=wanted, found=found, seconds=f"{STOP_SECONDS:.0f}")

    def _ask(self, *words: str) -> None:
        command = ["systemctl", *words]
        try:
            ended = subprocess.run(command, capture_output=True, text=True, check=False)
        except FileNotFoundError as problem:
            raise TrueupError("MC-325", reason=say("There is no systemctl on this computer.")) from problem
        if ended.returncode:
            if os.geteuid():
                raise TrueupError("MC-324")
            said = (ended.stderr or ended.stdout).strip().splitlines()
            why: str | Words = said[-1] if said else say("It ended with {code}.", code=ended.returncode)
            asked = say("“{command}” was answered: {reason}", command=" ".join(command), reason=why)
            raise TrueupError("MC-325", reason=asked)


def _escaped(word: str) -> str:
    """Quote one word of a unit; percent and dollar signs stand for themselves."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{plain}"' if any(sign.isspace() for sign in word) or plain != word else word


def _plain(word: str) -> str:
    """Undo `_escaped`."""
    return shlex.split(word)[0].replace("%%", "%").replace("$$", "$")
