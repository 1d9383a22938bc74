"""What every accounting system offers to the core, whichever it is.

Two promises: a read delivers every row that is new, changed or gone since a previous generation (or all rows
when there is none), and it never delivers a value that was cut. Writing comes with the way back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, Protocol

from wizard.procedure.catalogue import Column, Entity


@dataclass(frozen=True)
class Touched:
    """Rows that are stored otherwise than a generation tells: their keys, as records of `form` begin with them."""

    form: str
    keys: Sequence[bytes]


@dataclass(frozen=True)
class ReadRequest:
    """One read of one entity.

    `columns` are read in this order, and the entity's key columns are always among them; one that the source
    does not have comes as None. `since` limits the read to rows stamped on that day or later, where rows carry
    stamps (None: everything). `previous` is the generation file that a read of everything is compared with
    (None: every row is new); `following` is where the new generation is written. A row that is `touched` (None: no
    row is) has to come whenever it is there, even if it equals what `previous` tells of it. `keys` asks a limited
    read to tell besides which records there are, where the source can do so. `points` are seconds between the
    points at which it may be taken up again (None: none is asked for), and `torn` is the point of an earlier read
    of the same to go on from, if that is proven to be right.
    """

    entity: Entity
    columns: tuple[Column, ...]
    previous: Path | None
    following: Path
    since: date | None = None
    keys: bool = False
    touched: Callable[[], Touched | None] = lambda: None
    points: float | None = None
    torn: Point | None = None


@dataclass(frozen=True)
class Point:
    """Up to here, at the row number `rows`, everything was handed over that a read has to hand over.

    A read of the same request that is given it as `torn` may go on behind it, as if the first had never ended.
    `files` are what the source keeps for that beside the generations, `told` what it alone reads.
    """

    rows: int
    files: tuple[str, ...]
    told: str


@dataclass(frozen=True)
class GoesOn:
    """A read goes on where another was torn: behind `key`, after `rows` rows that are not read again."""

    rows: int
    key: str


@dataclass(frozen=True)
class Delta:
    """Rows that differ from the previous generation.

    For `new` and `changed` a row is `(key, *values)` in the order of the request's columns; for `gone` it is
    `(key,)`. `key` is `record_key` of the key columns. Text is stripped of trailing blanks, and both NULL and
    '' are None; numbers, dates (`YYYY-MM-DD`) and times (`HH:MM:SS`) are as the driver hands them over.
    `there` rows are `(key,)` too: those records are at the source, whatever their values; they come last.
    `again` carries no rows: the read started over, and every row that it brought so far comes again; `doubt` tells
    why a torn read could not go on, where it is that.
    """

    kind: Literal["new", "changed", "gone", "there", "again"]
    rows: Sequence[tuple[Any, ...]]
    doubt: str = ""

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True)
class Packed:
    """New or changed rows as the source laid them out; nothing but their keys was unpacked.

    `content` holds their records one behind the other, `compressed` as the mirror keeps them or as they are, and
    `form` says how to unpack them (`wizard.erp.packed`). `digests` are 8 bytes a row, one behind the other:
    equal rows of one form have equal ones. A row unpacks to what `Delta` carries.
    """

    kind: Literal["new", "changed"]
    keys: Sequence[str]
    digests: bytes
    content: bytes
    form: str
    compressed: bool = False

    def __len__(self) -> int:
        return len(self.keys)

    def digest(self, row: int) -> bytes:
        """Return the digest of one row, by its place."""
        return self.digests[row * 8 : (row + 1) * 8]


@dataclass(frozen=True)
class ReadEnd:
    """The last thing a complete read yields.

    `layout` is the fingerprint of how rows were laid out; `rows` counts all rows seen; `repeated` holds keys
    that occurred twice. `compared` is False when the previous generation could not be used (another layout),
    so that every row came as `new` and the receiver must find by itself what is gone. `whole` is False when
    only rows since a day were read and the others were not told to be there: then nothing is gone for not having
    come. `resumed` of the rows were brought by a torn read, and proven to be what comes before the others.
    """

    layout: str
    rows: int
    compared: bool
    whole: bool
    repeated: tuple[str, ...] = ()
    resumed: int = 0


Piece = Delta | Packed | Point | GoesOn | ReadEnd
"""What a read yields."""


@dataclass(frozen=True)
class Finding:
    """What a probe found out about one entity: whether its table is there, and how many rows it holds.

    `table` is what the source calls it, `mode` under which set of names, `evidence` how well that name was
    known before. `columns` of the `wanted` ones are there (`there` by name) and `missing` are not; `may_write` is
    yes, no or unknown (nobody looked).
    """

    entity: str
    table: str
    found: bool
    rows: int | None = None
    missing: tuple[str, ...] = ()
    problem: dict[str, Any] | None = None
    columns: int = 0
    wanted: int = 0
    mode: str = ""
    evidence: str = ""
    may_write: str = "unknown"
    there: tuple[str, ...] = ()


@dataclass(frozen=True)
class Discovery:
    """What a probe found out about one company.

    `profile` is what the system wants to be given when it is opened again, so that it need not look anew; it
    holds names, types and rights, and nothing that the books say. `digest` changes when it does. `tables` are
    names that may be what was not found, where they were asked for. `secured` tells whether the system asks who
    one is (None: nobody looked).
    """

    company: str
    driver: str
    findings: tuple[Finding, ...]
    modules: dict[str, bool] = field(default_factory=dict)
    profile: dict[str, Any] = field(default_factory=dict)
    digest: str = ""
    tables: tuple[str, ...] = ()
    secured: bool | None = None


class AccountingSystem(Protocol):
    """One company of one accounting system, as the core sees it."""

    def probe(self, entities: Iterable[Entity], cancelled: Callable[[], bool], tables: bool = False) -> Discovery:
        """Connect and look, without changing anything; raise a DB error when connecting fails.

        `tables` asks also for names that may be what was not found, which may take minutes.
        """
        ...

    def look(self, entities: Iterable[Entity], cancelled: Callable[[], bool]) -> Discovery:
        """Look again for the tables of some entities, as a run does at its start: quick, without counts."""
        ...

    def read(self, request: ReadRequest, cancelled: Callable[[], bool]) -> Iterator[Piece]:
        """Yield deltas and at last one `ReadEnd`; raise a DB error, and then nothing was completed."""
        ...


def record_key(values: Iterable[object]) -> str:
    """Return the one text that names a record: its key values, stripped, joined by `|`.

    A `|` or `\\` inside a value is escaped, so that two different keys never give the same text, and a NUL is
    written out, because SQLite ends a text there.
    """
    return "|".join(key_parts(values))


def key_parts(values: Iterable[object]) -> list[str]:
    """Return values as the parts of record keys, many at a time: what is the rule for one is `record_key`."""
    parts = ["" if value is None else str(value).strip() for value in values]
    together = "".join(parts)
    if "\\" not in together and "\0" not in together and "|" not in together:
        return parts
    return [part.replace("\\", "\\\\").replace("|", "\\|").replace("\0", "\\0") for part in parts]
