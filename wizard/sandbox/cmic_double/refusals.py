"""Answers and refusals in every form they come in: text, the framework's JSON, an action's JSON, a web page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import orjson


@dataclass(frozen=True)
class Answer:
    """What a call is answered with, ready to be sent; `rows` is how many it tells of."""

    content: bytes
    media_type: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    rows: int = 0


class Refusal(Exception):  # noqa: N818 - it is an answer, and no fault of ours
    """A call that is refused as a whole; `attribute` names what a validation is about.

    `page` is the HTML of something that stands between, and `bare` an action's own JSON: neither is told in
    the framework's way.
    """

    def __init__(
        self,
        status: int,
        text: str,
        *,
        attribute: str = "",
        page: bool = False,
        bare: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, text)
        self.status = status
        self.text = text
        self.attribute = attribute
        self.page = page
        self.bare = bare
        self.headers = dict(headers or {})

    def answer(self, framework: str, code: str) -> Answer:
        """Return the refusal as that version of the framework tells it; `code` is Oracle's for the detail."""
        if self.page:
            return Answer(self.text.encode(), "text/html; charset=UTF-8", self.status, self.headers)
        if self.bare:
            return Answer(orjson.dumps({"error": self.text}), "application/json", self.status, self.headers)
        if framework != "4":
            return Answer(self.text.encode(), "text/plain; charset=UTF-8", self.status, self.headers)
        detail: dict[str, Any] = {"detail": self.text, "o:errorCode": code}
        if self.attribute:
            detail["o:errorPath"] = f"/{self.attribute}"
        body = {
            "title": HTTPStatus(self.status).phrase,
            "status": str(self.status),
            "o:errorDetails": [detail],
        }
        return Answer(orjson.dumps(body), "application/vnd.oracle.adf.error+json", self.status, self.headers)
