"""The log: one JSON object a line, in the machine folder, without secrets.

Support reads it, and people copy it into tickets, so whatever looks like a secret is struck out here, at the
last point before it is written.
"""

from __future__ import annotations

import logging
import re
from collections.abc import MutableMapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import structlog
import structlog.tracebacks

from wizard.machine.home import disk_error

STRUCK_OUT = "[removed]"
_LARGEST = 10 * 1024 * 1024
_SECRET_NAMES = re.compile(r"secret|password|passwd|pwd|token|authorization|api_?key", re.IGNORECASE)
_SECRET_TEXTS = re.compile(
    r"(bearer\s+|basic\s+|(?:client_secret|password|pwd|access_token)[\"']?\s*[=:]\s*[\"']?)[^\s\"';,&}]+",
    re.IGNORECASE,
)
# Without the values of local variables: a secret may be in one of any name.
_TRACEBACKS = structlog.processors.ExceptionRenderer(
    structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
)
_HARMLESS_NAMES = {"secret_name", "password_secret"}


def configure(path: Path) -> None:
    """Send everything that is logged in this process to `path`; raise MC-301 or MC-302 when it cannot be."""
    try:
        handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=5, encoding="utf-8")
    except OSError as problem:
        raise disk_error(problem, path) from problem
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("trueup")
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _TRACEBACKS,
            strike_out,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=lambda *_: logger,
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=False,
    )


def strike_out(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Remove what looks like a secret from an event, by its name and by its text."""
    return {name: _clean(name, value) for name, value in event.items()}


def _clean(name: str, value: Any) -> Any:
    if _SECRET_NAMES.search(name) and name not in _HARMLESS_NAMES:
        return STRUCK_OUT
    if isinstance(value, dict):
        return {inner: _clean(str(inner), item) for inner, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean("", item) for item in value]
    if isinstance(value, str):
        return _SECRET_TEXTS.sub(lambda found: found.group(1) + STRUCK_OUT, value)
    return value
