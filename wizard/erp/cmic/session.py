"""Calls to one CMiC server: signed in, in the framework's version that it takes, repeated only where that is safe.

A GET is repeated when the way or the server broke down. Nothing that writes is ever repeated here: whoever
writes looks up first whether it was carried out. Knows nothing of what a call is about.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import requests
import structlog

from wizard.erp.cmic import answers
from wizard.erp.cmic.answers import Call
from wizard.erp.cmic.corrected import Corrected
from wizard.erp.cmic.resources import Resource
from wizard.erp.cmic.signin import sign_in
from wizard.errors import TrueupError
from wizard.machine.transport import Transport
from wizard.machine.waiting import pause, retry_after
from wizard.procedure.cmic import login
from wizard.procedure.plan import CmicSource

PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each repetition of a GET where CMiC names no time of its own."""

ITEM = "application/vnd.oracle.adf.resourceitem+json"
ACTION = "application/vnd.oracle.adf.action+json"

_BUSY = frozenset({429, 502, 503, 504, *range(520, 528)})
_FRAMEWORK_REFUSED = frozenset({400, 406, 415})
"""What a server may answer that does not take the framework's version that was asked for (inferred)."""

_log = structlog.get_logger(__name__)


class CmicSession:
    """One company's line to CMiC; one object may be used from one thread at a time.

    `cancelled` is asked while a call waits to be repeated; `corrected` knows what this site calls attributes.
    Raises CM-110 when an address cannot be used.
    """

    def __init__(
        self,
        source: CmicSource,
        secret: str,
        cancelled: Callable[[], bool] = lambda: False,
        corrected: Corrected = Corrected(),  # noqa: B008 - frozen, and corrects nothing
    ) -> None:
        self._base = source.base_url
        scheme, _, rest = self._base.partition("://")
        host, _, environment = rest.partition("/")
        self._transport = Transport(f"{scheme}://{host}", "CM")
        self._environment = f"/{environment}"
        self._signin = sign_in(source, secret)
        self._login = login(source.tenant, source.user)
        self._cancelled = cancelled
        self._corrected = corrected
        self.framework = source.framework
        self._framework_taken = False
        self._optional = {"onlyData": "true"}  # no links, which nobody follows (Oracle's framework; CMiC is silent)

    def __enter__(self) -> CmicSession:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._transport.close()
        self._signin.close()

    @property
    def host(self) -> str:
        return self._transport.host

    def get(self, resource: Resource, params: dict[str, Any], entity: str = "") -> Any:
        """Return the data of a list; `entity` is what a person calls it. Raises CM-101 to CM-129, `Cancelled`."""
        call = Call("GET", resource.path, self.host, resource.name, entity, self._login)
        params = self._corrected.asked(params)
        response = self._patiently(call, {**params, **self._optional})
        if response.status_code in _FRAMEWORK_REFUSED and self.framework and not self._framework_taken:
            asked = self.framework, self._optional
            self.framework, self._optional = "", {}
            plain = self._patiently(call, params)
            if answers.is_good(plain):
                _log.info("cmic framework version not taken", asked=asked[0])
                return self._corrected.came(answers.read(call, plain))
            self.framework, self._optional = asked
        if not answers.is_good(response):
            raise self._failed(call, answers.failure(call, response))
        self._framework_taken = True
        return self._corrected.came(answers.read(call, response))

    def send(self, method: str, path: str, body: dict[str, Any], media_type: str = ITEM) -> Any:
        """Write once and return the answer's data.

        Raises CM-105 or CM-106 with the param `sent` when nobody knows whether it was carried out; every other
        error means that it was not.
        """
        call = Call(method, path, self.host, path.split("/")[4] if path.count("/") > 3 else path, "", self._login)
        headers = {"Content-Type": media_type}
        response = self._exchange(call, body=orjson.dumps(self._corrected.sent(body)), headers=headers)
        if not answers.is_good(response):
            problem = answers.failure(call, response)
            if response.status_code >= 500 or response.status_code in _BUSY:
                problem = TrueupError(problem.code, **{**problem.params, "sent": response.status_code != 429})
            raise self._failed(call, problem)
        return self._corrected.came(answers.read(call, response))

    def _patiently(self, call: Call, params: dict[str, Any]) -> requests.Response:
        """Make a GET, and again after a pause while the way or the server is what failed."""
        for seconds in PAUSES:
            try:
                response = self._exchange(call, params=params)
            except TrueupError as problem:
                if not problem.params.get("sent"):
                    raise self._failed(call, problem) from problem
                why = problem.code
            else:
                if response.status_code not in _BUSY:
                    return response
                asked = retry_after(response.headers, 0.0)
                seconds, why = seconds if asked is None else asked, str(response.status_code)  # noqa: PLW2901
            _log.warning("cmic call repeated", call=str(call), because=why, wait=seconds)
            pause(seconds, self._cancelled)
        return self._exchange(call, params=params)

    def _exchange(
        self,
        call: Call,
        params: dict[str, Any] | None = None,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        """Make one exchange; one that was refused for its token once more with a new one."""
        response = self._sent(call, params, body, headers)
        if response.status_code == 401 and self._signin.renew():
            response = self._sent(call, params, body, headers)
        return response

    def _sent(
        self, call: Call, params: dict[str, Any] | None, body: bytes | None, headers: dict[str, str] | None
    ) -> requests.Response:
        told = {**(headers or {}), **({"REST-Framework-Version": self.framework} if self.framework else {})}
        return self._transport.send(
            call.method,
            self._environment + call.path,
            self._signin.auth(),
            params=params,
            body=body,
            headers=told,
        )

    def _failed(self, call: Call, problem: TrueupError) -> TrueupError:
        # Reasons may quote what people typed, so the log gets codes and traces only.
        _log.warning(
            "cmic call failed",
            call=str(call),
            code=problem.code,
            status=problem.params.get("status"),
            trace=problem.params.get("trace"),
        )
        return problem
