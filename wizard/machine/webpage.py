"""Tells a web page from the answer of an interface: something on the way has answered in its place."""

from __future__ import annotations

import re
from html import unescape

_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|!--)", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_TITLE_LIMIT = 100


def page_title(content: bytes) -> str | None:
    """Return what a person would call the page, or None when `content` is no web page."""
    if not _PAGE.match(content):
        return None
    title = _TITLE.search(content)
    name = unescape(title.group(1).decode("utf-8", "replace")).strip() if title else ""
    return f"“{name[:_TITLE_LIMIT]}”" if name else "a page without a title"
