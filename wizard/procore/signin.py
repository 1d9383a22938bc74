"""Signing in as the company's service account and keeping the access token fresh.

The account is a developer-managed service account, which signs in with the client-credentials grant; there
is no refresh token, one simply asks again (Procore developer documentation, OAuth, 2026-06). The token lives
in memory only, and neither it nor the secret ever reaches a log or an error.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import orjson
import requests

from wizard.errors import TrueupError
from wizard.machine.transport import Anonymous, Transport
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import answers
from wizard.procore.answers import Call
from wizard.words import say

TOKEN_PATH = "/oauth/token"  # noqa: S105 - a path

_EARLY_SECONDS = 60.0
_REFUSED = frozenset({"invalid_client", "invalid_grant", "unauthorized_client"})


@dataclass(frozen=True)
class _Token:
    value: str
    renew_at: float


class SignIn:
    """The sign-in of one service account; raises PC-110 when its login address cannot be used."""

    def __init__(self, account: ProcoreAccount, secret: str) -> None:
        self._transport = Transport(account.login_url)
        self._client_id = account.client_id
        self._secret = secret
        self.call = Call("POST", TOKEN_PATH, login_url=account.login_url)
        self._token: _Token | None = None

    @property
    def valid_token(self) -> str | None:
        """The access token, or None when there is none or it is about to expire."""
        if self._token is None or time.monotonic() >= self._token.renew_at:
            return None
        return self._token.value

    def ask(self) -> requests.Response:
        """Ask for a new token and return Procore's answer, whatever it is."""
        wish = {"grant_type": "client_credentials", "client_id": self._client_id, "client_secret": self._secret}
        return self._transport.send("POST", TOKEN_PATH, Anonymous(), body=orjson.dumps(wish))

    def accept(self, response: requests.Response) -> str:
        """Keep and return the token of a good answer; raise PC-108 when there is none in it."""
        data = answers.read(self.call, response)
        try:
            value, lifetime = str(data["access_token"]), float(data["expires_in"])
        except (KeyError, TypeError, ValueError) as problem:
            raise TrueupError(
                "PC-108", call=str(self.call), status=response.status_code, reason=say("it holds no access token.")
            ) from problem
        # A tenth of a short life is enough; of 5,400 s a minute is.
        self._token = _Token(value, time.monotonic() + lifetime - min(_EARLY_SECONDS, lifetime / 10))
        return value

    def refusal(self, response: requests.Response, resume_at: str = "?") -> TrueupError:
        """Return the error of a bad answer: PC-101 when id or secret were refused."""
        problem = answers.failure(self.call, response, resume_at)
        if problem.code == "PC-109" and _oauth_error(response) in _REFUSED:
            return TrueupError("PC-101", **problem.params)
        return problem

    def forget(self) -> None:
        """Drop the token, because Procore said that it is not valid."""
        self._token = None

    def close(self) -> None:
        self._transport.close()


def _oauth_error(response: requests.Response) -> str:
    data = orjson.loads(response.content)
    return str(data.get("error")) if isinstance(data, dict) else ""
