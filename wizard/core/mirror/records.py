"""What travels between the mirror and the rest of the core."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wizard.erp.contract import Point, Touched


@dataclass(frozen=True)
class Reading:
    """The generation files of one read: what to compare with (None: nothing), and where to write the new one.

    `touched` tells which rows are stored otherwise than `previous` says, and so have to come if they are there.
    `torn` is the point of an earlier read of the same run from which this one goes on.
    """

    previous: Path | None
    following: Path
    touched: Callable[[], Touched | None] = lambda: None
    torn: Point | None = None


@dataclass(frozen=True)
class Counts:
    """What one finished read found; `repeated` counts keys that occurred more than once.

    `held` records would have been gone and were left as they are, of `known` ones (counted only then).
    """

    read: int
    new: int
    changed: int
    gone: int
    repeated: int
    held: int = 0
    known: int = 0


@dataclass(frozen=True)
class Row:
    """One record as last read, and what is known of it in Procore.

    `delivered` is the digest of the body delivered last (None: never); `gone` means no longer at the source.
    """

    key: str
    values: dict[str, Any]
    procore_id: int | None
    delivered: bytes | None
    gone: bool


@dataclass(frozen=True)
class Settlement:
    """What became of one pending row: delivered, left as it was (no digest), or set aside with `error`.

    `delivered` and `procore_id` keep what is known when they are None; `error` is `TrueupError.to_dict()`.
    """

    key: str
    delivered: bytes | None = None
    procore_id: int | None = None
    error: dict[str, Any] | None = None
