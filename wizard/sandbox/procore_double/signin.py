"""Sign-in by client credentials: tokens, their life, and Doorkeeper's errors (RFC 6749, section 5.2).

Tokens live in memory only: a double that is started again knows none, as if all had been revoked.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Mapping
from typing import Any

from wizard.sandbox.procore_double.answers import Answer, Refusal

TOKEN_SECONDS = 5400.0
"""How long a token lives (Procore's OAuth documentation, June 2026)."""


class SignIn:
    """The tokens that were given out to the one app."""

    def __init__(self, client_id: str, client_secret: str) -> None:
        self._client_id = client_id
        self._client_secret = client_secret
        self._tokens: dict[str, tuple[float, float]] = {}

    def grant(self, form: Mapping[str, Any], seconds: float) -> Answer:
        """Give out a token that lives for `seconds`, or refuse as Doorkeeper does."""
        if not form.get("grant_type"):
            raise _refusal(400, "invalid_request", "Missing required parameter: grant_type.")
        if form["grant_type"] != "client_credentials":
            raise _refusal(400, "unsupported_grant_type", "This authorization grant type is not supported.")
        if not self._is_client(form):
            raise _refusal(
                401, "invalid_client", "Client authentication failed: unknown client, or none was given."
            )
        token, now = secrets.token_urlsafe(48), time.time()
        self._tokens[token] = (now, now + seconds)
        return Answer(
            {"access_token": token, "token_type": "bearer", "expires_in": int(seconds), "created_at": int(now)}
        )

    def info(self, authorization: str) -> Answer:
        """Describe the token of an `Authorization` header."""
        created, until = self._tokens[self.check(authorization)]
        return Answer(
            {
                "resource_owner_id": None,
                "scopes": [],
                "expires_in_seconds": int(until - time.time()),
                "application": {"uid": self._client_id},
                "created_at": int(created),
            }
        )

    def revoke(self, form: Mapping[str, Any]) -> Answer:
        """Forget a token; unknown ones are no error."""
        if self._is_client(form):
            self._tokens.pop(str(form.get("token")), None)
        return Answer({})

    def check(self, authorization: str) -> str:
        """Return the valid token of an `Authorization` header; 401 otherwise."""
        scheme, _, token = authorization.partition(" ")
        _, until = self._tokens.get(token, (0.0, 0.0))
        if scheme.lower() != "bearer" or until <= time.time():
            raise Refusal(
                401,
                {"errors": "The access token is invalid or has expired"},
                {"WWW-Authenticate": 'Bearer realm="Doorkeeper", error="invalid_token"'},
            )
        return token

    def forget_all(self) -> None:
        """Make every token invalid at once."""
        self._tokens.clear()

    def _is_client(self, form: Mapping[str, Any]) -> bool:
        given = f"{form.get('client_id')}\n{form.get('client_secret')}"
        return hmac.compare_digest(given.encode(), f"{self._client_id}\n{self._client_secret}".encode())


def _refusal(status: int, error: str, description: str) -> Refusal:
    return Refusal(status, {"error": error, "error_description": description})
