"""Finds out what the tables of one company are called, what they hold and what may be done with them.

Nothing is assumed and nothing is listed: each candidate name is looked for with a statement that returns no
rows, in a process that is ended when it hangs, because the driver's own catalogue can take minutes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300.formats import COLUMNS as FORMAT_COLUMNS
from wizard.erp.sage300.formats import IdFormat, id_formats
from wizard.erp.sage300.matching import Described, Matched, match
from wizard.erp.sage300.names import Candidate, Names, TableNames, names, normalised
from wizard.erp.sage300.profile import FoundColumn, FoundTable, Part, Profile, Right
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.procedure.catalogue import Column, Entity

LOOK_SECONDS = 15.0
"""How long one look at one table may take (public code gives 5 to 15 s, 2026-11)."""

LIST_SECONDS = 600.0
"""How long the driver may take to list tables: with hundreds of them this takes minutes (public code, 2026-11)."""

_PARTS = 9
_MANY, _LONG = 30, 20
"""An enumeration has no more texts than this, none of them longer (20 characters: seen in public code, 2026-11)."""
_NEWER = ("rowid", "rowversion")
_DICTIONARY = {"StandardMode": "0", "DictionaryMode": "1", "CustomMode": "0"}


class Line:
    """A connection for looking: what hangs or breaks is ended, and the next question connects anew."""

    def __init__(self, source: Mapping[str, Any], limits: Limits, cancelled: Callable[[], bool]) -> None:
        self._source = source
        self._limits = limits
        self._cancelled = cancelled
        self._bridge: BridgeProcess | None = None
        self.driver = ""

    def __enter__(self) -> Self:
        self._connected()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def ask(self, command: Mapping[str, Any], seconds: float = LOOK_SECONDS) -> dict[str, Any]:
        """Return the answer to one question; raises DB errors, after which another question may be asked."""
        try:
            return self._connected().ask(
                command, seconds if seconds > LOOK_SECONDS else min(self._limits.block, seconds)
            )
        except BaseException as problem:
            if not isinstance(problem, TrueupError) or problem.kind is Kind.TRANSIENT:
                self._end()
            raise

    def _connected(self) -> BridgeProcess:
        if self._bridge is None:
            bridge = BridgeProcess(self._limits, self._cancelled)
            self._bridge = bridge.__enter__()
            try:
                bridge.open(self._source)
                self.driver = bridge.connect()
            except BaseException:
                self._end()
                raise
        return self._bridge

    def _end(self) -> None:
        bridge, self._bridge = self._bridge, None
        if bridge is not None:
            bridge.__exit__(None, None, None)


class Search:
    """One search for tables; what was found `before` is looked for first."""

    def __init__(
        self, line: Line, before: Profile | None = None, rights: bool = False, called: Names | None = None
    ) -> None:
        """`rights` has it look also at which tables may be written to; `called` are the candidates of this site."""
        self._names = called or names()
        self._line = line
        self._before = before
        self._rights = rights
        self._mode = before.mode if before else ""
        self._newer = before.newer if before else False

    def profile(self, entities: Iterable[Entity], formats: tuple[IdFormat, ...] = ()) -> Profile:
        """Look for the tables of some entities; a table that cannot be looked at carries its problem."""
        known = dict(self._before.tables) if self._before else {}
        wanted = _wanted(entities)
        found = {one.table: self._find(one) for one in wanted}
        if self._before is not None and not any(table.found for table in found.values()):
            self._before, self._mode = None, ""  # the driver may show other names now
            found = {one.table: self._find(one) for one in wanted}
        return Profile(
            driver=self._line.driver,
            mode=self._mode,
            newer=self._newer,
            tables=dict(sorted((known | found).items())),
            formats=formats or (self._before.formats if self._before else ()),
            enumerations=self._before.enumerations if self._before else {},
        )

    def _find(self, wanted: _Wanted) -> FoundTable:
        called = self._names.of(wanted.table)
        before = self._before.tables.get(wanted.table) if self._before else None
        problem = TrueupError("DB-205", table=wanted.table)
        for candidate in self._candidates(called, before):
            try:
                parts = self._parts(candidate.table)
            except TrueupError as refusal:
                if refusal.code == "DB-205":
                    continue
                if refusal.kind is Kind.TRANSIENT and before is not None and before.found:
                    return before  # it was there; that it does not answer now says nothing about its names
                problem = refusal
                break
            if candidate.table not in called.here:  # which tells nothing about the others
                self._mode = self._mode or candidate.mode
            found = self._matched(wanted, candidate, called.codes, parts)
            if before is not None:
                found = found.model_copy(update={"may_write": before.may_write})
            if not self._rights or not called.written:
                return found
            return found.model_copy(update={"may_write": self._may_write(found, wanted.key)})
        evidence = called.candidates[0].evidence
        return FoundTable(table=wanted.table, evidence=evidence, problem=problem.to_dict())

    def _candidates(self, called: TableNames, before: FoundTable | None) -> Iterator[Candidate]:
        """Yield the names to try: this site's, the one found before, then those of the naming mode in use."""
        tried = set(called.here)
        for name in called.here:
            yield Candidate(table=name, mode=_mode(self._mode or "standard"), evidence="seen")
        if before is not None and before.found:
            was = before.parts[0].table if len(before.parts) == 1 else before.parts[0].table.removesuffix("_1")
            tried.add(was)
            yield Candidate(table=was, mode=_mode(before.mode), evidence=before.evidence)
        for candidate in called.candidates:
            if candidate.table not in tried and self._mode in ("", candidate.mode):
                yield candidate

    def _parts(self, table: str) -> list[tuple[str, list[Described]]]:
        """Describe a table, or the parts that the driver has split it into; raises DB-205 when neither is there."""
        try:
            return [(table, self._describe(table))]
        except TrueupError as refusal:
            if refusal.code != "DB-205":
                raise
        parts = [(f"{table}_1", self._describe(f"{table}_1"))]
        for number in range(2, _PARTS + 1):
            try:
                parts.append((f"{table}_{number}", self._describe(f"{table}_{number}")))
            except TrueupError as refusal:
                if refusal.code != "DB-205":
                    raise
                break
        return parts

    def _describe(self, table: str) -> list[Described]:
        columns = self._line.ask({"do": "describe", "table": table})["columns"]
        return [Described(*column) for column in columns]

    def _matched(
        self,
        wanted: _Wanted,
        candidate: Candidate,
        codes: Mapping[str, str],
        parts: Sequence[tuple[str, list[Described]]],
    ) -> FoundTable:
        matches = [(name, there, match(wanted.columns, there, codes)) for name, there in parts]
        described = [one for _, there in parts for one in there]
        self._newer = self._newer or any(normalised(one.name) in _NEWER for one in described)
        others = [one for _, _, matched in matches for one in matched.others]
        return FoundTable(
            table=wanted.table,
            mode=candidate.mode,
            evidence=candidate.evidence,
            parts=tuple(_kept(matches, wanted.key)),
            unfit=_named(matches, "unfit"),
            shorter=_named(matches, "shorter"),
            others=tuple(map(_plain, others)) if candidate.evidence == "inferred" else (),
            unknown_columns=len(others),
        )

    def _may_write(self, found: FoundTable, key: Sequence[str]) -> Right:
        part = found.parts[0]
        columns = [column.name for name, column in part.columns.items() if name not in key]
        if not columns:
            return "unknown"
        try:
            answer = self._line.ask({"do": "may write", "table": part.table, "column": columns[0]})
        except TrueupError:
            return "unknown"
        return "yes" if answer["may_write"] else "no"


def enumerations_of(line: Line, profile: Profile) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the texts that columns of a few texts hold; a column of many or long ones is left where it is."""
    met: dict[str, dict[str, tuple[str, ...]]] = {}
    for table, columns in names().enumerations.items():
        found = profile.tables.get(table)
        for part in found.parts if found else ():
            for name in columns.keys() & part.columns.keys():
                asked = {"do": "rows", "table": part.table, "columns": [part.columns[name].name], "distinct": True}
                with suppress(TrueupError):
                    texts = sorted({str(row[0]).strip() for row in line.ask(asked)["rows"] if row[0] is not None})
                    if len(texts) <= _MANY and all(len(text) <= _LONG for text in texts):
                        met.setdefault(table, {})[name] = tuple(text for text in texts if text)
    return met


def formats_of(line: Line) -> tuple[IdFormat, ...]:
    """Return how the company writes its ids; none when the table is not there or may not be read."""
    where = names().formats
    try:
        rows = line.ask({"do": "rows", "table": where.table, "columns": FORMAT_COLUMNS})["rows"]
    except TrueupError:
        return ()
    return id_formats((dict(zip(FORMAT_COLUMNS, row, strict=True)) for row in rows), where.fields)


def like_tables(source: Mapping[str, Any], limits: Limits, cancelled: Callable[[], bool]) -> tuple[str, ...]:
    """Return the tables whose names are like those of modules that were never seen; may take minutes.

    A driver that hangs at this is ended, and the rest of what was found out stands.
    """
    with Line(source, limits, cancelled) as line, suppress(TrueupError):
        return tuple(line.ask({"do": "tables", "like": names().listing}, LIST_SECONDS)["tables"])
    return ()


def in_dictionary_mode(source: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the source that shows the driver's internal names, where `TS_CTL_RECORD_3` is; None without modes."""
    keywords = dict(source.get("keywords") or {})
    if "StandardMode" not in keywords and source.get("driver") != "Timberline Data":
        return None
    return {**source, "keywords": {**keywords, **_DICTIONARY}}


@dataclass(frozen=True)
class _Wanted:
    """One table of the catalogue: every column that some entity reads of it, and its key."""

    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def _wanted(entities: Iterable[Entity]) -> list[_Wanted]:
    """Return the tables of some entities; well-known ones come first.

    They show the naming mode, and with it known fewer names have to be tried.
    """
    columns: dict[str, dict[str, Column]] = {}
    keys: dict[str, tuple[str, ...]] = {}
    for entity in sorted(entities, key=lambda one: (one.evidence == "inferred", one.distinct)):
        for column in entity.columns:
            columns.setdefault(entity.table, {}).setdefault(column.name, column)
        keys.setdefault(entity.table, entity.key)
    return [_Wanted(table, tuple(found.values()), keys[table]) for table, found in columns.items()]


def _kept(matches: Sequence[tuple[str, list[Described], Matched]], key: Sequence[str]) -> list[Part]:
    """Return the parts, each with its key and the columns that no part before it has."""
    parts: list[Part] = []
    for name, there, matched in matches:
        before = {column for part in parts for column in part.columns if column not in key}
        if parts and not all(column in matched.columns for column in key):
            continue  # it cannot be joined
        described = {one.name: one for one in there}
        columns = {
            column: _plain(described[real]) for column, real in matched.columns.items() if column not in before
        }
        parts.append(Part(table=name, columns=columns))
    return parts


def _named(matches: Sequence[tuple[str, list[Described], Matched]], what: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, _, matched in matches for name in getattr(matched, what)))


def _plain(one: Described) -> FoundColumn:
    return FoundColumn(name=one.name, family=one.family, size=one.size)


def _mode(text: str) -> Any:
    return text or "standard"
