"""What an answer of Procore means: its data, or one of our errors with a reason a person can read.

There is no single error format, so every shape that was seen is understood here and nowhere else (Procore
developer documentation and reference, 2026-06). This module makes no calls and waits for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import orjson
import requests

from wizard.errors import TrueupError
from wizard.machine.webpage import page_title
from wizard.words import say

REASON_LIMIT = 500
"""A reason is read by a person on one page; Procore echoes whole records in some of them."""

CODES = {
    400: "PC-109",
    401: "PC-101",
    403: "PC-109",
    404: "PC-109",
    407: "PC-121",
    409: "PC-111",
    413: "PC-109",
    422: "PC-109",
    429: "PC-104",
    500: "PC-105",
    502: "PC-105",
    503: "PC-105",
    504: "PC-105",
}
"""Which of our errors an HTTP status is; any other status is PC-108."""

_BUSY = ("PC-104", "PC-105")
_NOT_INSTALLED = "not connected to this company"


@dataclass(frozen=True)
class Call:
    """Which call an answer belongs to; `repeatable` when carrying it out twice does no harm."""

    method: str
    path: str
    company_id: int = 0
    login_url: str = ""
    repeatable: bool = True

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def is_good(response: requests.Response) -> bool:
    """Tell whether a call was carried out; a redirect is none of Procore's answers."""
    return 200 <= response.status_code < 300


def read(call: Call, response: requests.Response) -> Any:
    """Return the JSON data of a good answer; raise PC-120 for a web page, PC-108 for what else is no JSON."""
    if response.status_code == 204:
        return None
    data = _decoded(response)
    if data is None:
        raise _not_understood(call, response)
    return data


def failure(call: Call, response: requests.Response, resume_at: str = "?") -> TrueupError:
    """Return the error that an answer with a bad status is; `resume_at` says when a limit ends."""
    status = response.status_code
    code = CODES.get(status, "PC-108")
    data = _decoded(response)
    elsewhere = _sent_on(response)
    if elsewhere:
        return _web_page(call, response, elsewhere)
    if data is None and code not in (*_BUSY, "PC-121"):
        # A 403 in HTML is a proxy's or a firewall's word, not Procore's.
        return _not_understood(call, response)
    why = reason(data)
    if _NOT_INSTALLED in why:
        code = "PC-102"
    return TrueupError(
        code,
        call=str(call),
        status=status,
        reason=why,
        host=_host(response),
        company_id=call.company_id,
        login_url=call.login_url,
        limit=response.headers.get("X-Rate-Limit-Limit", "?"),
        resume_at=resume_at,
    )


def reason(data: Any) -> str:
    """Return the readable reason in an error body of any of the known shapes."""
    text = "; ".join(_sentences(data)) or "no reason was given"
    return text if len(text) <= REASON_LIMIT else text[: REASON_LIMIT - 1] + "…"


def field_errors(errors: Any) -> tuple[str, str]:
    """Return the first field an `errors` map names ("" when it is no map) and the whole readable reason."""
    field = next(iter(errors), "") if isinstance(errors, dict) else ""
    return field, reason({"errors": errors})


def _sentences(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data.strip()] if data.strip() else []
    if isinstance(data, list):
        return [sentence for item in data for sentence in _sentences(item)]
    if not isinstance(data, dict):
        return []
    for name in ("error_description", "errors", "details", "message", "error", "reason"):
        found = _named(data.get(name)) if name == "errors" else _sentences(data.get(name))
        if found:
            return found
    return []


def _named(errors: Any) -> list[str]:
    """Read the value of `errors`: a sentence, a list of them, or a map of field to sentences."""
    if not isinstance(errors, dict):
        return _sentences(errors)
    return [f"{field}: {', '.join(_sentences(value))}" for field, value in errors.items() if _sentences(value)]


def _decoded(response: requests.Response) -> Any:
    try:
        return orjson.loads(response.content)
    except orjson.JSONDecodeError:
        return None


def _not_understood(call: Call, response: requests.Response) -> TrueupError:
    title = page_title(response.content)
    if title is not None:
        return _web_page(call, response, title)
    what = say("the answer is not JSON.") if response.content else say("the answer is empty.")
    return TrueupError("PC-108", call=str(call), status=response.status_code, reason=what)


def _web_page(call: Call, response: requests.Response, page: str) -> TrueupError:
    status, host = response.status_code, _host(response)
    return TrueupError("PC-120", call=str(call), status=status, host=host, page=page, reason=page)


def _sent_on(response: requests.Response) -> str:
    """Return the other host that a redirect leads to: Procore's interfaces send nobody elsewhere."""
    there = urlsplit(response.headers.get("Location", "")).netloc if response.is_redirect else ""
    return "" if there == _host(response) else there


def _host(response: requests.Response) -> str:
    return urlsplit(response.url or "").netloc
