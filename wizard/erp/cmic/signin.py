"""Signing in to CMiC: by name and password, or as an application with a token of an identity provider.

A token lives in memory only and there is no refresh token, one simply asks again (CMiC's OAuth guide, read
2026-11). Neither a token nor a password ever reaches a log or an error.
"""

from __future__ import annotations

import time
from typing import Protocol
from urllib.parse import urlencode, urlsplit

from requests.auth import AuthBase, HTTPBasicAuth

from wizard.erp.cmic import answers
from wizard.erp.cmic.answers import Call
from wizard.errors import TrueupError
from wizard.machine.transport import Anonymous, Bearer, Transport
from wizard.procedure.cmic import login
from wizard.procedure.plan import CmicSource
from wizard.words import say

_EARLY_SECONDS = 60.0


class SignIn(Protocol):
    """How a call says who makes it."""

    def auth(self) -> AuthBase:
        """Return what signs a call; may have to ask for it first."""
        ...

    def renew(self) -> bool:
        """After a refusal: tell whether it is worth signing the call anew."""
        ...

    def close(self) -> None: ...


def sign_in(source: CmicSource, secret: str) -> SignIn:
    """Return the way in that `source` says; `secret` is the password, or the application's secret."""
    return _Token(source, secret) if source.auth == "oauth" else _Password(source, secret)


class _Password:
    def __init__(self, source: CmicSource, secret: str) -> None:
        # As bytes, because a text would be sent as Latin-1, which not every password fits.
        self._auth = HTTPBasicAuth(login(source.tenant, source.user).encode(), secret.encode())

    def auth(self) -> AuthBase:
        return self._auth

    def renew(self) -> bool:
        return False

    def close(self) -> None:
        """Nothing is held open."""


class _Token:
    """Raises CM-110 when the token address cannot be used, CM-129 when no token is given."""

    def __init__(self, source: CmicSource, secret: str) -> None:
        parts = urlsplit(source.identity_url)
        self._path = parts.path
        self._transport = Transport(f"{parts.scheme}://{parts.netloc}", "CM")
        self._form = {
            "grant_type": "client_credentials",
            "client_id": source.user,
            "client_secret": secret,
            "scope": source.scope or f"api://{source.user}/.default",
        }
        self._value = ""
        self._until = 0.0

    def auth(self) -> AuthBase:
        if time.monotonic() >= self._until:
            self._ask()
        return Bearer(self._value)

    def renew(self) -> bool:
        held, self._until = bool(self._value), 0.0
        return held

    def close(self) -> None:
        self._transport.close()

    def _ask(self) -> None:
        call = Call("POST", self._path, self._transport.host)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        response = self._transport.send(
            "POST", self._path, Anonymous(), body=urlencode(self._form).encode(), headers=headers
        )
        if not answers.is_good(response):
            told = {"host": call.host, "status": response.status_code, "reason": answers.reason(response)}
            raise TrueupError("CM-129", **told)
        data = answers.read(call, response)
        try:
            self._value, lifetime = str(data["access_token"]), float(data["expires_in"])
        except (KeyError, TypeError, ValueError) as problem:
            told = {"host": call.host, "status": response.status_code, "reason": say("no token is in its answer.")}
            raise TrueupError("CM-129", **told) from problem
        self._until = time.monotonic() + lifetime - min(_EARLY_SECONDS, lifetime / 10)
