"""Calls to Procore as they have to be made: signed in, within the limits, and repeated only where that is safe.

A refusal before any work was done (409, 429, 503 with `Retry-After`, a token that expired) is repeated for
every call. An answer that is lost, or a server that broke down, is repeated only for calls that may happen
twice; a POST may not, so its caller looks up first whether it was carried out. Nothing here knows what a
call is about.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
import requests
import structlog

from wizard.errors import TrueupError
from wizard.machine.transport import Bearer, Transport
from wizard.machine.waiting import pause, retry_after
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import answers, pacing
from wizard.procore.answers import Call
from wizard.procore.signin import SignIn
from wizard.words import say

PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each repetition where Procore names no time of its own; their number bounds them all."""
CLOCK_SECONDS = 300.0
"""How far this computer's clock may be from Procore's before a refused sign-in is put down to it."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Answer:
    """A good answer: its JSON data, and whether a further page follows it."""

    data: Any
    more: bool


class ProcoreSession:
    """One company's line to Procore; one object may be used from one thread at a time.

    `cancelled` is asked again and again while a call waits, and ends it with `Cancelled`. `waiting` is
    told until when a call has to wait for Procore (seconds since 1970), and None as soon as it goes on.
    Raises PC-110 when an address of `account` cannot be used.
    """

    def __init__(
        self,
        account: ProcoreAccount,
        secret: str,
        cancelled: Callable[[], bool] = lambda: False,
        waiting: Callable[[float | None], None] = lambda resume_at: None,
    ) -> None:
        self.company_id = account.company_id
        self._login_url = account.login_url
        self._transport = Transport(account.api_url)
        self._signin = SignIn(account, secret)
        self._cancelled = cancelled
        self._waiting = waiting
        self._clock = pacing.ServerClock()
        self._allowance = pacing.Allowance(self._clock)

    def __enter__(self) -> ProcoreSession:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections; the access token is forgotten with the object."""
        self._transport.close()
        self._signin.close()

    def call(
        self,
        method: str,
        path: str,
        params: dict[str, Any] | None = None,
        body: dict[str, Any] | None = None,
        *,
        repeatable: bool | None = None,
    ) -> Answer:
        """Make one call and return its answer.

        `repeatable` tells whether carrying it out twice does no harm; unless said otherwise it does so for a
        POST only. Raises PC-101 to PC-128. For a call that is not repeatable, PC-105 and PC-106 mean that
        nobody knows whether it was carried out: look up before making it again. Raises `Cancelled`
        while waiting.
        """
        repeatable = method != "POST" if repeatable is None else repeatable
        call = Call(method, path, self.company_id, self._login_url, repeatable)
        content = None if body is None else orjson.dumps(body)
        headers = {"Procore-Company-Id": str(self.company_id)} if self.company_id else {}

        def send(token: str) -> requests.Response:
            return self._transport.send(method, path, Bearer(token), params=params, body=content, headers=headers)

        response = self._signed_in(call, send)
        if not answers.is_good(response):
            raise self._failed(call, answers.failure(call, response, self._resume_at(response)))
        return Answer(answers.read(call, response), "next" in response.links)

    def pages(self, path: str, params: dict[str, Any], per_page: int) -> Iterator[list[dict[str, Any]]]:
        """Yield a list page by page, for as long as the `Link` header names a next one.

        Only the number of the page goes up; the address in the header is never followed, so that the token
        stays with its host (Procore developer documentation, pagination, 2026-06).
        Raises PC-108 when a page is not a list, beside what `call` raises.
        """
        page, more = 1, True
        while more:
            answer = self.call("GET", path, {**params, "page": page, "per_page": per_page})
            # Some newer endpoints of version 1 wrap their list as version 2 does.
            records = answer.data.get("data") if isinstance(answer.data, dict) else answer.data
            if not isinstance(records, list):
                raise TrueupError("PC-108", call=f"GET {path}", status=200, reason=say("it is not a list."))
            yield records
            page, more = page + 1, answer.more and bool(records)

    def seconds_ahead(self) -> float:
        """Return by how much the clock here is ahead of Procore's, or 0; signs in first, to be told its time."""
        self._token()
        return max(time.time() - self._clock.now(), 0.0)

    def _signed_in(self, call: Call, send: Callable[[str], requests.Response]) -> requests.Response:
        token = self._token()
        response = self._exchange(call, lambda: send(token))
        if response.status_code != 401:
            return response
        # Refused before any work was done: the token was revoked or ran out on the way.
        _log.info("procore token renewed", call=str(call))
        self._signin.forget()
        fresh = self._token()
        return self._exchange(call, lambda: send(fresh))

    def _token(self) -> str:
        token = self._signin.valid_token
        if token is None:
            response = self._exchange(self._signin.call, self._signin.ask)
            if not answers.is_good(response):
                raise self._failed(self._signin.call, self._signin.refusal(response, self._resume_at(response)))
            token = self._signin.accept(response)
        return token

    def _exchange(self, call: Call, send: Callable[[], requests.Response]) -> requests.Response:
        """Return the last answer to `send`, good or bad, after as many repetitions as are safe."""
        for attempt in range(len(PAUSES) + 1):
            self._wait(self._allowance.delay())
            self._allowance.spend()
            last = attempt == len(PAUSES)
            try:
                response = send()
            except TrueupError as problem:
                self._allowance.ended()
                if last or not call.repeatable or not problem.params.get("sent"):
                    self._failed(call, problem)
                    raise
                seconds, why = PAUSES[attempt], f"{problem.code} {problem.params['reason']}"
            else:
                self._clock.learn(response.headers)
                self._allowance.ended()
                self._allowance.learn(response.headers)
                if response.status_code == 429:
                    self._allowance.refused()
                asked = self._asked_to_wait(response)
                if last or not _worth_repeating(call, response, asked):
                    return response
                seconds = PAUSES[attempt] if asked is None else asked
                why = str(response.status_code)
            _log.warning("procore call repeated", call=str(call), because=why, attempt=attempt + 1, wait=seconds)
            self._wait(seconds)
        raise AssertionError("the last attempt returns or raises")

    def _asked_to_wait(self, response: requests.Response) -> float | None:
        """Return the seconds Procore asks us to wait: `Retry-After`, or for 429 the end of the window."""
        seconds = retry_after(response.headers, self._clock.now())
        if seconds is None and response.status_code == 429:
            return self._allowance.delay() or None
        return seconds

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self._waiting(time.time() + seconds)
        try:
            pause(seconds, self._cancelled)
        finally:
            if seconds > 0:
                self._waiting(None)

    def _resume_at(self, response: requests.Response) -> str:
        seconds = self._asked_to_wait(response) or 0.0
        return datetime.fromtimestamp(time.time() + seconds, UTC).isoformat(timespec="seconds")

    def _failed(self, call: Call, problem: TrueupError) -> TrueupError:
        if problem.code == "PC-101":
            problem = self._clock_first(problem)
        # Reasons may quote what people typed, so the log gets the code and the status only.
        _log.warning("procore call failed", call=str(call), code=problem.code, status=problem.params.get("status"))
        return problem

    def _clock_first(self, problem: TrueupError) -> TrueupError:
        """Name a clock that is far off before the secret is blamed: sign-in is bound to the time."""
        here, there = time.time(), self._clock.now()
        if abs(there - here) <= CLOCK_SECONDS:
            return problem
        told = {"minutes": f"{abs(there - here) / 60:.0f}", "here": _moment(here), "there": _moment(there)}
        return TrueupError("PC-125", **problem.params, **told)


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M UTC")


def _worth_repeating(call: Call, response: requests.Response, asked: float | None) -> bool:
    """Tell whether Procore refused before it worked, or broke down over a repeatable call.

    429 and 503 with `Retry-After` are documented as "come back later" (rate limiting, 2026-06); 409 means
    that another program held the records.
    """
    status = response.status_code
    if status in (409, 429) or (status == 503 and asked is not None):
        return True
    return call.repeatable and status in (500, 502, 503, 504)
