"""Who may call: Basic with a tenant or without, or a token of the identity provider that stands beside CMiC."""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from wizard.sandbox.cmic_double import behaviours
from wizard.sandbox.cmic_double.refusals import Answer, Refusal

TOKEN_SECONDS = 3600.0


@dataclass(frozen=True)
class User:
    """The one user: how he signs in, and for OAuth the application that stands for him."""

    name: str
    password: str
    tenant: str = ""
    oauth: bool = False

    @property
    def login(self) -> str:
        return f"{self.tenant}{behaviours.TENANT_MARK.value}{self.name}" if self.tenant else self.name


class SignIn:
    """Checks every call; a token lives in memory only."""

    def __init__(self, user: User) -> None:
        self._user = user
        self._tokens: dict[str, float] = {}

    def check(self, authorization: str, password_valid: bool) -> None:
        """Raise a 401 unless the call comes from the user."""
        scheme, _, rest = authorization.partition(" ")
        if self._user.oauth:
            good = scheme == "Bearer" and self._tokens.get(rest, 0.0) > time.monotonic()
        else:
            good = scheme == "Basic" and _same(_decoded(rest), f"{self._user.login}:{self._user.password}")
        if not (good and password_valid):
            raise Refusal(401, "Unauthorized", headers={"WWW-Authenticate": behaviours.REALM.value})

    def grant(self, form: Mapping[str, str]) -> Answer:
        """Answer as the identity provider does: a token, or its own form of refusal."""
        given = f"{form.get('client_id')}:{form.get('client_secret')}"
        if form.get("grant_type") != "client_credentials" or not form.get("scope", "").endswith("/.default"):
            return _json(
                400, {"error": "invalid_request", "error_description": "AADSTS1002012: The scope is wrong."}
            )
        if not self._user.oauth or not _same(given, f"{self._user.name}:{self._user.password}"):
            wrong = {
                "error": "invalid_client",
                "error_description": "AADSTS7000215: Invalid client secret provided.",
            }
            return _json(401, wrong)
        token = secrets.token_urlsafe(48)
        self._tokens[token] = time.monotonic() + TOKEN_SECONDS
        return _json(200, {"token_type": "Bearer", "expires_in": int(TOKEN_SECONDS), "access_token": token})

    def forget_all(self) -> None:
        """Make every token invalid at once."""
        self._tokens.clear()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _json(status: int, body: object) -> Answer:
    return Answer(orjson.dumps(body), "application/json; charset=utf-8", status)
