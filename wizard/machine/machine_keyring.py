"""The store of secrets on Windows: a `keyring` backend over one sealed file per version of a secret.

Windows Credential Manager is per account, and the service runs under another account than the admin who set
up; so the files lie in the machine folder, sealed for this computer (see `dpapi`) and closed to other accounts
by the folder's access list (see `rights`). A new version is written beside the old one and read back before
the old one goes. There is no plain-text fallback.
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("DPAPI is a part of Windows")

import hashlib
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from wizard.errors import TrueupError
from wizard.machine.computer import machine_id
from wizard.machine.dpapi import seal, unseal
from wizard.machine.home import disk_error
from wizard.machine.private import write_private
from wizard.words import say

_SUFFIX = ".secret"
_FORMAT = "trueup secret 1"


@dataclass(frozen=True)
class _Secret:
    name: str
    value: str


class MachineKeyring(KeyringBackend):
    """A keyring backend over the sealed files of one folder.

    Raises MC-304 when a file is there but cannot be opened, MC-320 when another computer sealed it, MC-301 or
    MC-302 when the disk refuses.
    """

    priority = 0  # chosen by name, never by priority

    def __init__(self, folder: Path) -> None:
        # Keyring's own would let variables of the environment set properties of this object.
        self._folder = folder

    def get_password(self, service: str, username: str) -> str | None:
        versions = self._versions(_stem(service, username))
        return self._opened(versions[max(versions)]).value if versions else None

    def set_password(self, service: str, username: str, password: str) -> None:
        stem = _stem(service, username)
        before = self._versions(stem)
        if before:
            self._not_to_be_buried(before[max(before)])
        path = self._folder / f"{stem}.{max(before, default=0) + 1}{_SUFFIX}"
        kept = _Secret(f"{service}\n{username}", password)
        try:
            write_private(path, _sealed(kept))
            if self._opened(path) != kept:
                path.unlink()
                raise TrueupError("MC-304", path=str(path), reason=say("A secret could not be read back."))
            for old in before.values():
                old.unlink(missing_ok=True)
        except OSError as problem:
            raise disk_error(problem, path) from problem

    def _not_to_be_buried(self, path: Path) -> None:
        """A damaged secret is not replaced unseen; one of another computer never opens here and may be."""
        try:
            self._opened(path)
        except TrueupError as problem:
            if problem.code != "MC-320":
                raise

    def delete_password(self, service: str, username: str) -> None:
        versions = self._versions(_stem(service, username))
        if not versions:
            raise PasswordDeleteError(username)
        try:
            for path in versions.values():
                path.unlink(missing_ok=True)
        except OSError as problem:
            raise disk_error(problem, self._folder) from problem

    def values(self) -> tuple[str, ...]:
        """Return every secret there is, older versions that are still there too, without its name."""
        return tuple(self._opened(path).value for path in self._files("*"))

    def _versions(self, stem: str) -> dict[int, Path]:
        return {int(path.name.split(".")[1]): path for path in self._files(stem)}

    def _files(self, stem: str) -> Iterator[Path]:
        return (
            path for path in sorted(self._folder.glob(f"{stem}.*{_SUFFIX}")) if path.name.split(".")[1].isdecimal()
        )

    def _opened(self, path: Path) -> _Secret:
        try:
            label, _, sealed = path.read_bytes().partition(b"\n")
        except OSError as problem:
            raise disk_error(problem, path) from problem
        computer = _computer_of(label, path)
        try:
            told = orjson.loads(unseal(sealed, label))
            return _Secret(str(told["name"]), str(told["value"]))
        except OSError as problem:
            if computer["id"] != machine_id():
                raise TrueupError("MC-320", computer=computer["name"], path=str(path)) from problem
            why = say("It cannot be opened. This computer said: {reason}", reason=f"{problem.strerror}.")
            raise TrueupError("MC-304", path=str(path), reason=why) from problem
        except (ValueError, KeyError, TypeError) as problem:
            raise TrueupError("MC-304", path=str(path), reason=say("Its content is not ours.")) from problem


def _stem(service: str, username: str) -> str:
    """Names may hold what a file name may not, and are no business of whoever lists the folder."""
    return hashlib.sha256(f"{service}\n{username}".encode()).hexdigest()[:32]


def _sealed(secret: _Secret) -> bytes:
    """One line in plain text that says which computer sealed it, and the secret, bound to that line."""
    label = orjson.dumps({"format": _FORMAT, "id": machine_id(), "name": platform.node()})
    plain = orjson.dumps({"name": secret.name, "value": secret.value})
    return label + b"\n" + seal(plain, label)


def _computer_of(label: bytes, path: Path) -> dict[str, str]:
    try:
        told = orjson.loads(label)
        if told["format"] == _FORMAT:
            return {"id": str(told["id"]), "name": str(told["name"])}
    except (ValueError, KeyError, TypeError):
        pass
    raise TrueupError("MC-304", path=str(path), reason=say("It was changed, or a newer version wrote it."))
