"""A list asked for by its keys alone, where the server has it so.

CMiC documents `fields` beside a finder and for single items only; a public client sends it without one. So it saves
bytes where it is taken, and whoever does not take it, or leaves out what was asked for, is asked for whole rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import structlog

from wizard.erp.cmic.pager import Fetch
from wizard.erp.cmic.resources import Resource
from wizard.errors import TrueupError

_REFUSED = "CM-109"

_log = structlog.get_logger(__name__)


def narrow(fetch: Fetch, key: Sequence[str], resource: Resource) -> Fetch:
    """Return what fetches pages of rows that hold the attributes `key` and the row key at least."""
    wanted = {"fields": ",".join(dict.fromkeys([*key, resource.row_key]))}
    taken = True

    def page(params: dict[str, Any]) -> Any:
        nonlocal taken
        if taken:
            try:
                data = fetch({**params, **wanted})
                if _holds(data, key):
                    return data
            except TrueupError as problem:
                if problem.code != _REFUSED:
                    raise
            _log.info("cmic fields not taken", resource=resource.name)
            taken = False
        return fetch(params)

    return page


def _holds(data: Any, key: Sequence[str]) -> bool:
    """Tell whether each row of an answer has every attribute of the key."""
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list):
        return True  # which is told where pages are taken apart
    return all(isinstance(item, dict) and all(name in item for name in key) for item in items)
