"""The store of secrets on Linux and macOS: a `keyring` backend over one encrypted file.

The file lies in the machine folder with its key beside it, both readable by the owner alone: it keeps secrets
out of backups of the file, of logs and of casual eyes, not out of the reach of root. There is no plain-text
fallback.
"""

from __future__ import annotations

from pathlib import Path

import orjson
from cryptography.fernet import Fernet, InvalidToken
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from wizard.errors import TrueupError
from wizard.machine.home import disk_error
from wizard.machine.private import write_private
from wizard.words import say


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

    def values(self) -> tuple[str, ...]:
        """Return every secret there is, without its name."""
        return tuple(self._load().values())

    def _load(self) -> dict[str, str]:
        if not self._file.exists():
            return {}
        try:
            plain = Fernet(self._key.read_bytes()).decrypt(self._file.read_bytes())
        except FileNotFoundError as problem:
            raise TrueupError("MC-304", path=str(self._file), reason=say("Its key is missing.")) from problem
        except (InvalidToken, ValueError) as problem:
            raise TrueupError("MC-304", path=str(self._file), reason=say("It or its key was changed.")) from problem
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
