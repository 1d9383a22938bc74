"""One company of Sage 300 CRE as the core sees it: probing and reading, each in a process of its own.

Says which statements the bridge is to make, by the names that discovery found, and gives what it answers the
form of the contract. Sage's driver and the sample's SQLite file differ in nothing but their source.
"""

from __future__ import annotations

import shutil
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import structlog

from wizard.erp.bridge.frames import JSON
from wizard.erp.bridge.generation import part_of
from wizard.erp.bridge.odbc import SAGE_DRIVER
from wizard.erp.contract import Delta, Discovery, Finding, Piece, ReadEnd, ReadRequest
from wizard.erp.packed import layout_of
from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300.discovery import Line, Search, enumerations_of, formats_of, in_dictionary_mode, like_tables
from wizard.erp.sage300.folder import HEAD_BYTES, company_name, control_file
from wizard.erp.sage300.formats import IdFormat
from wizard.erp.sage300.names import Names
from wizard.erp.sage300.profile import STAMP, Part, Place, Profile
from wizard.erp.sage300.replicator import Condition, folder_of
from wizard.erp.sage300.resuming import NotProvenError, Resuming
from wizard.erp.sage300.told import Told
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.procedure.catalogue import Entity
from wizard.procedure.plan import OdbcSource, SqliteSource
from wizard.words import Words

_log = structlog.get_logger()

LARGE = 200_000
"""Rows of a table for which a second connection is worth its while."""

SLICE = 16_000
"""Rows of a slice, or some more: few enough to wait in memory for their turn, and many for one statement."""

_SAMPLE_NAME = ("SAMPLE_COMPANY", "Name")
"""Table and column in which the sample company keeps its name; no Sage company has them."""


class SageCompany:
    """Implements `AccountingSystem` for one source; `password` is the one that the source names.

    `profile` is what an earlier probe found out; without one, tables are called what the catalogue calls them.
    `called` are the names to look for; without them those that the product knows.
    """

    def __init__(
        self,
        source: SqliteSource | OdbcSource,
        password: str = "",
        limits: Limits | None = None,
        profile: Mapping[str, Any] | None = None,
        called: Names | None = None,
    ) -> None:
        self._called = called
        self._source = source
        self._limits = limits or Limits()
        self._known = Profile.model_validate(profile) if profile else None
        self._told = source.model_dump(exclude={"password_secret", "replica_folder", "connections"})
        if isinstance(source, OdbcSource):
            self._told["password"] = password

    def probe(self, entities: Iterable[Entity], cancelled: Callable[[], bool], tables: bool = False) -> Discovery:
        """Connect, then look for each entity's table; a table that fails is a finding, not an error."""
        looked_for, folder = list(entities), folder_of(self._source)
        with Line(self._told, self._limits, cancelled) as line:
            company = self._company(line)
            search = Search(line, self._known, rights=True, called=self._called)
            profile = search.profile(looked_for, self._formats(line, cancelled))
            profile = profile.model_copy(update={"enumerations": enumerations_of(line, profile)})
            findings = tuple(_finding(line, profile.place(entity), folder) for entity in looked_for)
        listed = like_tables(self._told, self._limits, cancelled) if tables else ()
        known = {part.table for table in profile.tables.values() for part in table.parts}
        found = _discovery(company, looked_for, profile, findings)
        return replace(
            found, tables=tuple(name for name in listed if name not in known), secured=self._secured(cancelled)
        )

    def look(self, entities: Iterable[Entity], cancelled: Callable[[], bool]) -> Discovery:
        """Look for the tables of some entities only: no counts, no rights, nothing of the company itself."""
        looked_for = list(entities)
        with Line(self._told, self._limits, cancelled) as line:
            profile = Search(line, self._known, called=self._called).profile(looked_for)
        findings = tuple(_told(profile.place(entity)) for entity in looked_for)
        return _discovery("", looked_for, profile, findings)

    def read(self, request: ReadRequest, cancelled: Callable[[], bool]) -> Iterator[Piece]:
        """Yield what differs from `request.previous`; after `again` everything comes once more.

        With `since`, where the table has stamps, nothing is compared: what lies before that day is not gone.
        Raises `Cancelled` too.
        """
        place = (self._known or Profile(tables={})).place(request.entity)
        bounded = request.since is not None and place.stamped
        try:
            _must_be_there(place)
            command = _command(place, request, bounded, folder_of(self._source))
            resuming = Resuming(command, request)
            if request.torn is not None:
                try:
                    yield from self._read_in_one(resuming.rest(request.torn), resuming, place, request, cancelled)
                except NotProvenError as why:
                    yield Delta("again", (), str(why))
                    command = _command(place, request, bounded, folder_of(self._source))
                else:
                    return
            if self._may_slice(command):
                try:
                    yield from self._read_in_slices(command, resuming, place, request, cancelled)
                except NotProvenError as why:
                    _log.info("read in one piece", table=command["table"], why=str(why))
                    yield Delta("again", ())
                    # What the slices brought is stored by now, so it is touched.
                    command = _command(place, request, bounded, folder_of(self._source))
                else:
                    return
            yield from self._read_in_one(resuming.with_points(command), resuming, place, request, cancelled)
        except TrueupError as problem:
            raise _about(problem, request.entity) from problem
        finally:
            _sweep(request.following, keep=request.points is not None)

    def _read_in_one(
        self,
        command: Mapping[str, Any],
        resuming: Resuming,
        place: Place,
        request: ReadRequest,
        cancelled: Callable[[], bool],
    ) -> Iterator[Piece]:
        """Read over one connection; raises `NotProvenError` where the rest of a torn read is not proven."""
        return self._read(command, Told(place, request, self._source.encoding), resuming, cancelled)

    def _read(
        self, command: Mapping[str, Any], told: Told, resuming: Resuming, cancelled: Callable[[], bool]
    ) -> Iterator[Piece]:
        with self._bridge(cancelled) as bridge:
            for kind, content in bridge.stream(command):
                yield from told.take(kind, content)
                if kind == JSON:
                    yield from resuming.heard(content, told)
        if told.end is not None:
            repeated = tuple(dict.fromkeys(told.repeated))
            yield ReadEnd(**told.end["end"], whole=command["compares"], repeated=repeated)

    def _may_slice(self, command: Mapping[str, Any]) -> bool:
        """Tell whether a table, if it is large, is read in slices over two connections."""
        if not isinstance(self._source, OdbcSource) or self._source.connections < 2:
            return False
        return bool(command["compares"] and not command["distinct"] and not command["joined"])

    def _read_in_slices(
        self,
        command: Mapping[str, Any],
        resuming: Resuming,
        place: Place,
        request: ReadRequest,
        cancelled: Callable[[], bool],
    ) -> Iterator[Piece]:
        """Read a large table over two connections, any other over one.

        Raises `NotProvenError` when the read has to be made in one piece: two connections may be what the source
        does not bear, and what else is wrong is told again then. One that is lost behind a point goes on there.
        """
        told = Told(place, request, self._source.encoding)
        command = {**resuming.with_points(command), "slices": {"large": LARGE, "least": SLICE}}
        try:
            yield from self._read(command, told, resuming, cancelled)
        except TrueupError as problem:
            if not told.sliced or (resuming.pointed and problem.kind is Kind.TRANSIENT):
                raise
            raise NotProvenError(problem.code) from problem

    @contextmanager
    def _bridge(self, cancelled: Callable[[], bool]) -> Iterator[BridgeProcess]:
        with BridgeProcess(self._limits, cancelled) as bridge:
            bridge.open(self._told)
            yield bridge

    def _company(self, line: Line) -> str:
        """Return the company's name, or what comes nearest to it."""
        folder = self._source.keywords.get("DBQ") if isinstance(self._source, OdbcSource) else None
        if folder:
            head = None
            with suppress(TrueupError):  # a share that does not answer: the name is not worth the connection
                head = line.ask({"do": "head", "path": str(control_file(folder)), "bytes": HEAD_BYTES})["head"]
            return company_name(folder, bytes.fromhex(head or ""), self._source.encoding)
        table, column = _SAMPLE_NAME
        name = None
        with suppress(TrueupError):
            name = line.ask({"do": "first", "table": table, "column": column})["value"]
        if name:
            return str(name)
        if isinstance(self._source, SqliteSource):
            return Path(self._source.path).stem
        return self._source.keywords.get("Database") or self._source.driver

    def _secured(self, cancelled: Callable[[], bool]) -> bool | None:
        """Tell whether Sage's own security is on: without it, nobody is asked for a name (public code, 2026-11)."""
        if self._told.get("driver") != SAGE_DRIVER or not self._told.get("user"):
            return None
        try:
            with Line({**self._told, "user": "", "password": ""}, self._limits, cancelled):
                return False
        except TrueupError as refusal:
            return True if refusal.code == "DB-203" else None

    def _formats(self, line: Line, cancelled: Callable[[], bool]) -> tuple[IdFormat, ...]:
        """Return how ids are written; Sage shows that under its internal names alone."""
        found = formats_of(line)
        internal = in_dictionary_mode(self._told)
        if found or internal is None:
            return found
        with suppress(TrueupError), Line(internal, self._limits, cancelled) as other:
            return formats_of(other)
        return ()


def _must_be_there(place: Place) -> None:
    """Raise the reason why a table was not found, or DB-221 for one without what it cannot do without."""
    if place.table.problem is not None:
        raise TrueupError.from_dict(place.table.problem)
    if place.blocking:
        raise TrueupError("DB-221", table=place.table.named, column=", ".join(place.blocking))


def _command(place: Place, request: ReadRequest, bounded: bool, folder: Condition | None) -> dict[str, Any]:
    """Return the reading command: the parts that hold what is asked for, the first with what is said once.

    A time frame is read in any order, since nothing is compared: asked for the order of the key, a database may
    walk through its whole table by the key instead of taking an index on the stamps (PostgreSQL 15 does).
    """
    first, *others = _parts(place, request)
    following: dict[str, Any] = {
        "do": "read",
        "distinct": place.entity.distinct,
        "previous": str(request.previous) if request.previous else None,
        "compares": not bounded,
        "following": str(request.following),
        "joined": [{**_part_command(place, part, request), "folder": folder} for part in others],
        "folder": folder,
    }
    if bounded and request.since is not None:
        following["since"] = (first.columns[STAMP].name, request.since.isoformat())
        following["ordered"] = False
    elif request.previous and (touched := request.touched()):
        keys = b64encode(zlib.compress(b"".join(touched.keys))).decode()
        following["touched"] = {"layout": layout_of(touched.form).nameless, "keys": keys}
    return {**_part_command(place, first, request), **following}


def _parts(place: Place, request: ReadRequest) -> list[Part]:
    """Return the parts that are needed; the key stands in every part, so it alone needs one."""
    asked = {column.name for column in request.columns} - set(place.entity.key)
    if place.entity.only:
        asked.add(place.entity.only.column)
    parts = place.table.parts
    return [part for part in parts if asked & part.columns.keys()] or list(parts[:1])


def _part_command(place: Place, part: Part, request: ReadRequest) -> dict[str, Any]:
    only, key = place.entity.only, place.entity.key
    columns = [column for column in request.columns if column.name in part.columns]
    return {
        "table": part.table,
        "columns": [(part.columns[column.name].name, column.length) for column in columns],
        "key": [part.columns[name].name for name in key],
        "only": (part.columns[only.column].name, only.values) if only and only.column in part.columns else None,
    }


def _finding(line: Line, place: Place, folder: Condition | None) -> Finding:
    """Return what is to be said of an entity, with the number of its rows where that can be had quickly."""
    entity, told = place.entity, _told(place)
    # How many different values a column holds would have to be read; a wrong number would be worse than none.
    if not place.table.found or place.blocking or entity.distinct:
        return told
    part = next(one for one in place.table.parts if entity.only is None or entity.only.column in one.columns)
    only = (part.columns[entity.only.column].name, entity.only.values) if entity.only else None
    try:
        rows = line.ask({"do": "count", "table": part.table, "only": only, "folder": folder})["rows"]
    except TrueupError as problem:
        if problem.kind is Kind.TRANSIENT:
            return told
        return Finding(**{**vars(told), "problem": _about(problem, entity).to_dict()})
    return Finding(**{**vars(told), "rows": rows})


def _told(place: Place) -> Finding:
    table, entity = place.table, place.entity
    problem = None
    if table.problem is not None:
        problem = _about(TrueupError.from_dict(table.problem), entity)
    elif place.blocking:
        problem = TrueupError(
            "DB-221", table=table.named, column=", ".join(place.blocking), entity=Words(entity.label)
        )
    elif place.missing:
        problem = TrueupError(
            "DB-206", table=table.named, column=", ".join(place.missing), entity=Words(entity.label)
        )
    return Finding(
        entity=entity.id,
        table=table.named,
        found=table.found,
        missing=place.missing if table.found else (),
        problem=problem.to_dict() if problem else None,
        columns=len(entity.columns) - len(place.missing),
        wanted=len(entity.columns),
        mode=table.mode,
        evidence=table.evidence,
        may_write=table.may_write,
        there=tuple(column.name for column in entity.columns if column.name not in place.missing),
    )


def _discovery(
    company: str, entities: Iterable[Entity], profile: Profile, findings: tuple[Finding, ...]
) -> Discovery:
    visible = {entity.module.lower() for entity in entities if profile.tables[entity.table].found}
    return Discovery(
        company=company,
        driver=profile.driver,
        findings=findings,
        modules={module: module in visible for module in ("cn", "pj")},  # those that are not everywhere
        profile=profile.model_dump(mode="json"),
        digest=profile.digest,
    )


def _about(problem: TrueupError, entity: Entity) -> TrueupError:
    """Return the error with the entity's label, so that its remedy can name it."""
    return TrueupError(problem.code, **{**problem.params, "entity": Words(entity.label)})


def _sweep(following: Path, keep: bool) -> None:
    """Remove what killed bridges left behind; `keep` what a torn read can be taken up again with."""
    for file in following.parent.glob(f"{following.name}.*"):
        if file.is_dir():
            shutil.rmtree(file, ignore_errors=True)
        elif not keep or file != part_of(following):
            file.unlink(missing_ok=True)
