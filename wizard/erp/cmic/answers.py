"""What an answer of CMiC means: its data, or one of our errors with a reason a person can read.

Errors come in five shapes (the framework's JSON, an action's JSON, plain text, the database's marked text, a web
page), and a status alone decides little, so all are understood here and nowhere else. Makes no calls.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import requests

from wizard.erp.cmic.values import parsed
from wizard.errors import TrueupError
from wizard.machine.webpage import page_title
from wizard.words import say

REASON_LIMIT = 500

_MARKED = re.compile(r"<CMIC_ERR_MSG>(.*?)</CMIC_ERR_MSG>", re.IGNORECASE | re.DOTALL)
_UNLICENSED = re.compile(r"not licen[cs]ed", re.IGNORECASE)
_CODES = {
    401: "CM-101",
    403: "CM-103",
    404: "CM-119",
    407: "CM-121",
    409: "CM-111",
    412: "CM-111",
    413: "CM-116",
    429: "CM-105",
    500: "CM-109",
    502: "CM-105",
    503: "CM-105",
    504: "CM-105",
}
"""Which of our errors a status is where its text says no more; any other from 400 on is CM-109."""

_CLOUD = range(520, 528)
"""What the cloud's guard answers when it cannot reach CMiC."""


@dataclass(frozen=True)
class Call:
    """Which call an answer belongs to, in names that a person knows."""

    method: str
    path: str
    host: str
    resource: str = ""
    entity: str = ""
    login: str = ""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def is_good(response: requests.Response) -> bool:
    return 200 <= response.status_code < 300


def read(call: Call, response: requests.Response) -> Any:
    """Return the data of a good answer; raise CM-112 or CM-120 for a web page, CM-108 for what else is no JSON."""
    try:
        return parsed(response.content)
    except ValueError as problem:
        title = page_title(response.content)
        if title is not None:
            raise _page(call, response, title) from problem
        what = say("the answer is not JSON.") if response.content else say("the answer is empty.")
        raise TrueupError("CM-108", call=str(call), status=response.status_code, reason=what) from problem


def failure(call: Call, response: requests.Response) -> TrueupError:
    """Return the error that an answer with a bad status is."""
    title = page_title(response.content)
    status = response.status_code
    code = _CODES.get(status, "CM-109" if status >= 400 else "CM-108")
    if status in _CLOUD:
        code = "CM-105"
    if title is not None and code not in ("CM-101", "CM-105", "CM-121"):
        return _page(call, response, title)
    why = reason(response) if title is None else title
    if _UNLICENSED.search(why):
        code = "CM-102"
    return TrueupError(
        code,
        call=str(call),
        method=call.method,
        host=call.host,
        status=status,
        reason=why,
        resource=call.resource,
        entity=call.entity or call.resource,
        login=call.login,
        trace=trace(response),
    )


def reason(response: requests.Response) -> str:
    """Return the readable reason in an error body of any of the known shapes."""
    text = response.content.decode("utf-8", "replace")
    try:
        sentences = _sentences(parsed(response.content))
    except ValueError:
        sentences = [text]
    told = "; ".join(_unmarked(sentence) for sentence in sentences if sentence.strip())
    told = told or "no reason was given"
    return told if len(told) <= REASON_LIMIT else told[: REASON_LIMIT - 1] + "…"


def trace(response: requests.Response) -> str:
    """Return what CMiC and its cloud can find this very call by."""
    names = ("X-ORACLE-DMS-ECID", "CF-RAY")
    found = [f"{name} {response.headers[name]}" for name in names if response.headers.get(name)]
    return ", ".join(found) or "none"


def _sentences(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data]
    if not isinstance(data, dict):
        return []
    details = data.get("o:errorDetails")
    if isinstance(details, list):
        told = [_detail(detail) for detail in details if isinstance(detail, dict)]
        if any(told):
            return told
    for name in ("error_description", "error", "detail", "message", "title"):
        if isinstance(data.get(name), str):
            return [data[name]]
    return []


def _detail(detail: dict[str, Any]) -> str:
    told = str(detail.get("detail") or "")
    path = str(detail.get("o:errorPath") or "").strip("/")
    return f"{path}: {told}" if path and path not in told else told


def _unmarked(text: str) -> str:
    """Return the message inside the database's marks, or the text without what is no use to a reader."""
    marked = _MARKED.search(text)
    return (marked.group(1) if marked else text).strip()


def _page(call: Call, response: requests.Response, title: str) -> TrueupError:
    # A server without the interface says so with a page and 404; everything else stands in between.
    code = "CM-112" if response.status_code == 404 else "CM-120"
    return TrueupError(
        code,
        call=str(call),
        host=call.host,
        status=response.status_code,
        page=title,
        reason=title,
        trace=trace(response),
    )
