"""What a database, its driver or the disk said, turned into the codes of Trueup's glossary.

One table does it for all sources. Codes are plain strings here, because this program imports nothing of the
rest; the core turns them into errors with texts.
"""

from __future__ import annotations

import errno
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

BITS = struct.calcsize("P") * 8

Diagnostics = Sequence[tuple[str, str]]
"""What a driver reports: pairs of SQLSTATE and text."""


class BridgeError(Exception):
    """A failure with its code; `params` fill the glossary's texts and never hold a secret."""

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params = params
        super().__init__(code)


# A row matches when a diagnostic has one of the states, or holds one of the texts (lower case).
# Order matters: texts that are precise come before states that drivers use for anything.
# Sources: ODBC reference, appendix A (SQLSTATE values); texts as the drivers named beside them give them.
_TABLE: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("DB-202", ("IM014",), ("architecture mismatch", "wrong elf class", "%1 is not a valid win32 application")),
    (
        "DB-203",
        ("28000", "28P01"),
        (
            "invalid account name",  # Timberline Data
            "password has expired",  # inferred: the driver's own words were never seen
            "password authentication failed",  # psqlODBC
            "no password supplied",
            "login failed",
        ),
    ),
    ("DB-201", ("IM002", "IM003"), ("can't open lib", "specified driver could not be loaded")),
    ("DB-204", (), ("file is not a database", "file is encrypted", "disk image is malformed")),
    ("DB-206", ("42S22", "42703", "S0022"), ("no such column",)),
    ("DB-205", ("42S02", "42P01", "S0002"), ("no such table", "table or view not found")),
    # Inferred: what Sage's driver says of files that are posted to or backed up was never seen in public.
    ("DB-224", (), ("sharing violation", "exclusive access", "file is in use", "file in use")),
    ("DB-207", ("HYT00", "HYT01", "S1T00"), ("timeout expired",)),
    (
        "DB-208",
        ("08001", "08003", "08004", "08006", "08007", "08S01", "57P01", "57P02", "57P03"),
        ("server closed the connection", "connection refused", "database is locked", "could not connect"),
    ),
)


def classify(diagnostics: Diagnostics, otherwise: str) -> str:
    """Return the code that the first matching line of the table gives, else `otherwise`."""
    states = {state.upper() for state, _ in diagnostics}
    text = " ".join(text for _, text in diagnostics).lower()
    for code, known_states, known_texts in _TABLE:
        if states.intersection(known_states) or any(known in text for known in known_texts):
            return code
    return otherwise


def database_error(
    diagnostics: Diagnostics, context: Mapping[str, Any], otherwise: str, secret: str = ""
) -> BridgeError:
    """Return the error for what a driver reported.

    `context` fills further params (driver, table, path, seconds); `secret` is blotted out of the reason.
    """
    reason = " ".join(f"[{state}] {text}" if state else text for state, text in diagnostics)
    if secret:
        reason = reason.replace(secret, "•••")
    known = {"bits": BITS, "reason": reason.strip() or "The driver gave no reason.", **context}
    return BridgeError(classify(diagnostics, otherwise), **known)


def disk_error(problem: OSError, path: Path) -> BridgeError:
    """Return the error for a file that could not be written: the disk is full, or it may not be used."""
    full = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
    if problem.errno in full or getattr(problem, "winerror", None) in (39, 112):
        return BridgeError("MC-301", path=str(path))
    return BridgeError("MC-302", path=str(path), reason=problem.strerror or str(problem))
