"""Secrets, reachable by the wizard and the core alike, through `keyring` with a backend of our own.

On Linux and macOS the store is one encrypted file in the machine folder with its key beside it, both
readable by the owner alone: it keeps secrets out of backups of the file, of logs and of casual eyes, not out
of the reach of root. There is no plain-text fallback.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import orjson
from cryptography.fernet import Fernet, InvalidToken
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from wizard.errors import TrueupError
from wizard.machine.home import Home, disk_error

SERVICE = "trueup"


class MachineStore(KeyringBackend):
    """A keyring backend over one encrypted file of the machine folder.

    Raises MC-304 when the store is there but cannot be opened, MC-301 or MC-302 when it cannot be written.
    """

    priority = 0  # chosen by name, never by priority

    def __init__(self, folder: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._file = folder / "store"
        self._key = folder / "key"

    def get_password(self, service: str, username: str) -> str | None:
        return self._load().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        values = self._load()
        values[f"{service}\n{username}"] = password
        self._save(values)

    def delete_password(self, service: str, username: str) -> None:
        values = self._load()
        if values.pop(f"{service}\n{username}", None) is None:
            raise PasswordDeleteError(username)
        self._save(values)

    def _load(self) -> dict[str, str]:
        if not self._file.exists():
            return {}
        try:
            plain = Fernet(self._key.read_bytes()).decrypt(self._file.read_bytes())
        except FileNotFoundError as problem:
            raise TrueupError("MC-304", path=str(self._file), reason="Its key is missing.") from problem
        except (InvalidToken, ValueError) as problem:
            raise TrueupError("MC-304", path=str(self._file), reason="It or its key was changed.") from problem
        except OSError as problem:
            raise disk_error(problem, self._file) from problem
        values: dict[str, str] = orjson.loads(plain)
        return values

    def _save(self, values: dict[str, str]) -> None:
        try:
            if not self._key.exists():
                write_private(self._key, Fernet.generate_key())
            write_private(self._file, Fernet(self._key.read_bytes()).encrypt(orjson.dumps(values)))
        except OSError as problem:
            raise disk_error(problem, self._file) from problem


def store_secret(home: Home, name: str, value: str) -> None:
    """Keep `value` under `name`, then read it back: a secret that cannot be read again was not kept."""
    store = MachineStore(home.secrets)
    store.set_password(SERVICE, name, value)
    if store.get_password(SERVICE, name) != value:
        raise TrueupError("MC-304", path=str(home.secrets), reason="A secret could not be read back.")


def read_secret(home: Home, name: str) -> str:
    """Return the secret called `name`; raise MC-303 when there is none."""
    value = MachineStore(home.secrets).get_password(SERVICE, name)
    if value is None:
        raise TrueupError("MC-303", name=name)
    return value


def write_private(path: Path, content: bytes) -> None:
    """Replace `path` in one step by a file that only its owner can read."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
