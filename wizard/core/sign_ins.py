"""Remembers that a sign-in was refused, so that it is not tried again in quick succession: accounts get locked.

Kept in memory alone: a core that is started anew tries once. Whoever signs in for work that repeats itself asks
here first; what a person wants tried at once lifts it.
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from datetime import datetime

from wizard.errors import TrueupError
from wizard.errors.glossary import REFUSED_SIGN_INS
from wizard.machine.home import Home
from wizard.machine.secrets import read_secret
from wizard.procedure.plan import Plan


def is_refused_sign_in(problem: TrueupError) -> bool:
    return problem.code in REFUSED_SIGN_INS


@dataclass(frozen=True)
class RefusedSignIn:
    """`given` stands for what was refused; nothing of that connection is tried before `until`."""

    problem: TrueupError
    until: datetime
    given: bytes


class SignIns:
    """The refused sign-ins of one home, by connection; for any thread."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._refused: dict[str, RefusedSignIn] = {}

    def given(self, plan: Plan) -> bytes:
        """Return what tells one set-up's names and secrets from another's, without holding any."""
        connection = plan.connection
        told = hashlib.sha256(connection.model_dump_json().encode())
        for name in (connection.procore.secret_name, getattr(connection.source, "password_secret", "")):
            told.update(b"\0" + self._secret(name).encode())
        return told.digest()

    def refused(self, connection: str, given: bytes, now: datetime) -> RefusedSignIn | None:
        """Return the refusal that still holds; one of another password holds no longer."""
        with self._lock:
            known = self._refused.get(connection)
        return known if known and known.given == given and now < known.until else None

    def enter(self, connection: str, refused: RefusedSignIn) -> None:
        with self._lock:
            self._refused[connection] = refused

    def lift(self, connection: str) -> None:
        """Let it be tried again: a person wants that, or it went well."""
        with self._lock:
            self._refused.pop(connection, None)

    def _secret(self, name: str) -> str:
        try:
            return read_secret(self._home, name) if name else ""
        except TrueupError:
            return ""  # whoever signs in tells that it is missing
