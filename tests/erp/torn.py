"""Reads of one table that are torn where a test wants it, and taken up again; the bridge's session runs here."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from wizard.core.mirror import Counts, Mirror
from wizard.erp.bridge.frames import JSON
from wizard.erp.bridge.session import Session
from wizard.erp.contract import Delta, GoesOn, Piece, Point, ReadEnd, ReadRequest
from wizard.erp.sage300 import SageCompany
from wizard.errors import TrueupError
from wizard.procedure.catalogue import Column, Entity
from wizard.procedure.plan import OdbcSource, SqliteSource

COLUMNS = (
    Column(name="Job", type="text", length=10),
    Column(name="Extra", type="text", length=10),
    Column(name="Run", type="integer"),
    Column(name="Description", type="text", length=30),
)
ENTITY = Entity(
    id="transaction_jc",
    label="Transaction (JC)",
    module="JC",
    table="JCT_CURRENT__TRANSACTION",
    key=("Job", "Extra", "Run"),
    columns=COLUMNS,
)
TABLE = ENTITY.table
Row = tuple[str | None, str | None, int | None, str | None]


class LostError(Exception):
    """The connection of a read is lost here."""


class BridgeHere:
    """Stands for the bridge's process; after so many frames of rows and points the connection is lost."""

    def __init__(self, source: Mapping[str, Any], lost_after: int | None) -> None:
        self._source = {**source, "connect_timeout": 20, "block_timeout": 60}
        self._left = lost_after

    def stream(self, command: Mapping[str, Any]) -> Iterator[tuple[bytes, Any]]:
        frames: list[tuple[bytes, Any]] = []

        def take(kind: bytes, payload: bytes) -> None:
            told = json.loads(payload) if kind == JSON else payload
            if self._left is not None and (kind != JSON or "point" in told):
                self._left -= 1
                if self._left < 0:
                    raise LostError
            frames.append((kind, told))

        session = Session(take)
        session.answer({"do": "open", "source": self._source})
        lost = False
        try:
            session.answer(command)
        except LostError:
            lost = True
        yield from frames
        if lost:
            raise TrueupError("DB-208", driver="", reason="lost")


@dataclass
class Outcome:
    """How a read ended: its counts (None: it was torn), what it went on behind, and why it started over."""

    counts: Counts | None = None
    end: ReadEnd | None = None
    behind: GoesOn | None = None
    doubt: str = ""
    points: list[Point] = field(default_factory=list)


@dataclass
class Copy:
    """A table's mirror, filled by reads of one run, by the bridge's own process (`aside`) or here."""

    source: SqliteSource | OdbcSource
    mirror: Mirror
    run: str = "run"
    password: str = ""
    aside: bool = False
    tell: Callable[[str], object] = lambda step: None

    def read(self, lost_after: int | None = None, points: float = 0.0) -> Outcome:
        """Read, and go on where an earlier read of the same run was torn."""
        self.mirror.prepare(ENTITY, COLUMNS, "1")
        reading = self.mirror.start_read(ENTITY.id, self.run)
        request = ReadRequest(
            ENTITY,
            COLUMNS,
            reading.previous,
            reading.following,
            touched=reading.touched,
            points=points,
            torn=reading.torn,
        )
        outcome = Outcome()
        try:
            with closing(self._pieces(request, lost_after)) as pieces:
                for piece in pieces if not self.aside else islice(pieces, lost_after):
                    self._take(piece, outcome)
        except TrueupError as problem:
            assert problem.code in ("DB-208", "DB-224"), problem
        return outcome

    def _pieces(self, request: ReadRequest, lost_after: int | None) -> Generator[Piece]:
        company = SageCompany(self.source, self.password)
        if self.aside:
            yield from company.read(request, lambda: False)
            return
        told = self.source.model_dump(exclude={"password_secret", "replica_folder"})
        bridge: Any = BridgeHere({**told, "password": self.password}, lost_after)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(SageCompany, "_bridge", lambda *_: nullcontext(bridge))
            yield from company.read(request, lambda: False)

    def _take(self, piece: Piece, outcome: Outcome) -> None:
        if isinstance(piece, ReadEnd):
            outcome.end = piece
            outcome.counts = self.mirror.finish_read(ENTITY.id, piece, complete=True)
        elif isinstance(piece, GoesOn):
            outcome.behind = piece
        else:
            self.mirror.store(ENTITY.id, piece)
            self.tell("goes on" if isinstance(piece, Point) and outcome.behind else "stored")
            if isinstance(piece, Point):
                outcome.points.append(piece)
            elif isinstance(piece, Delta):
                outcome.doubt = outcome.doubt or piece.doubt

    def content(self) -> dict[str, tuple[Any, ...]]:
        """Return what the mirror holds: the values of each record that is there, None for one set aside."""
        aside = {key for _, key, _ in self.mirror.set_aside(1_000_000)}
        rows = (row for row in self.mirror.all_rows(ENTITY.id) if not row.gone)
        return {row.key: () if row.key in aside else tuple(row.values.values()) for row in rows}


def read_in_process(folder: Path, run: str, told: Connection[str, None]) -> None:
    """Read the table in `folder` as one run, and tell each step, so that a test can kill this process at any."""
    with Mirror(folder / "mirror.sqlite", folder / "generations", chunk=700) as mirror:
        Copy(SqliteSource(path=str(folder / "a.sqlite")), mirror, run, tell=told.send).read()
        told.send("ended")


def write(path: Path, rows: Sequence[Row], collation: str = "BINARY") -> SqliteSource:
    """Write a SQLite file that holds the table."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(f'DROP TABLE IF EXISTS "{TABLE}"')
        database.execute(
            f'CREATE TABLE "{TABLE}" (Job VARCHAR(10) COLLATE {collation}, Extra VARCHAR(10) COLLATE {collation}, '
            "Run INTEGER, Description VARCHAR(30))"
        )
        database.execute("BEGIN")
        database.executemany(f'INSERT INTO "{TABLE}" VALUES (?, ?, ?, ?)', rows)
        database.execute("COMMIT")
    return SqliteSource(path=str(path))


def change(source: SqliteSource, statement: str) -> None:
    with closing(sqlite3.connect(source.path, isolation_level=None)) as database:
        database.execute(statement)
