"""The log: one JSON object a line, in the machine folder, without secrets.

Support reads it, and people copy it into tickets, so whatever looks like a secret is struck out here, at the
last point before it is written (see `redaction`).
"""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import structlog
import structlog.tracebacks

from wizard.machine.home import disk_error
from wizard.support.redaction import strike_out

_LARGEST = 10 * 1024 * 1024
# Without the values of local variables: a secret may be in one of any name.
_TRACEBACKS = structlog.processors.ExceptionRenderer(
    structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
)


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
