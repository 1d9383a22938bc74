"""One company of Sage 300 CRE as the core sees it: probing and reading, each in a process of its own.

Says which statements the bridge is to make, and gives what it answers the form of the contract. Sage's driver
and the sample's SQLite file differ in nothing but their source.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from wizard.erp.bridge.frames import CHANGED, GONE, JSON, NEW
from wizard.erp.bridge.layout import Layout
from wizard.erp.contract import Delta, Discovery, Finding, ReadEnd, ReadRequest
from wizard.erp.decoding import Decoder
from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300.folder import company_name
from wizard.errors import Kind, TrueupError
from wizard.procedure.catalogue import Entity
from wizard.procedure.plan import OdbcSource, SqliteSource
from wizard.words import Words

STAMP = "Date_Stamp"
"""The column that says on which day a row was last written."""

_SAMPLE_NAME = ("SAMPLE_COMPANY", "Name")
"""Table and column in which the sample company keeps its name; no Sage company has them."""


class SageCompany:
    """Implements `AccountingSystem` for one source; `password` is the one that the source names."""

    def __init__(self, source: SqliteSource | OdbcSource, password: str = "", limits: Limits | None = None) -> None:
        self._source = source
        self._limits = limits or Limits()
        self._told = source.model_dump(exclude={"password_secret"})
        if isinstance(source, OdbcSource):
            self._told["password"] = password

    def probe(self, entities: Iterable[Entity], cancelled: Callable[[], bool]) -> Discovery:
        """Connect, then look for each entity's table; a table that fails is a finding, not an error."""
        waiting = list(entities)
        findings: list[Finding] = []
        company, driver = "", ""
        while waiting or not driver:
            with BridgeProcess(self._limits, cancelled) as bridge:
                bridge.open(self._told)
                driver = bridge.connect()
                company = company or self._company(bridge)
                while waiting:
                    finding = _find(bridge, waiting.pop(0))
                    findings.append(finding)
                    if finding.problem and finding.problem["kind"] == Kind.TRANSIENT:
                        break  # that bridge hangs or is gone; the next one goes on
        return Discovery(company, driver, tuple(findings), _modules(findings))

    def read(self, request: ReadRequest, cancelled: Callable[[], bool]) -> Iterator[Delta | ReadEnd]:
        """Yield what differs from `request.previous`; after `again` everything comes once more.

        With `since`, nothing is compared: what lies before that day is not gone. Raises `Cancelled` too.
        """
        try:
            with BridgeProcess(self._limits, cancelled) as bridge:
                bridge.open(self._told)
                yield from self._deltas(bridge, request)
        except TrueupError as problem:
            raise _about(problem, request.entity) from problem
        finally:
            _sweep(request.following)

    def _deltas(self, bridge: BridgeProcess, request: ReadRequest) -> Iterator[Delta | ReadEnd]:
        decoder: Decoder | None = None
        repeated: list[str] = []
        for kind, content in bridge.stream(_command(request)):
            if kind == JSON:
                if "layout" in content:
                    if decoder is not None:
                        yield Delta("again", ())
                    layout = Layout.from_data(content["layout"])
                    decoder = Decoder(layout, request.columns, self._source.encoding)
                    repeated.clear()
                elif "end" in content:
                    yield ReadEnd(**content["end"], repeated=tuple(dict.fromkeys(repeated)))
            elif decoder is not None:
                if kind in (NEW, CHANGED):
                    for rows in decoder.batches(content):
                        yield Delta("new" if kind == NEW else "changed", rows)
                elif kind == GONE:
                    yield Delta("gone", [(key,) for key in decoder.keys(content)])
                else:
                    repeated += decoder.keys(content)

    def _company(self, bridge: BridgeProcess) -> str:
        """Return the company's name, or what comes nearest to it."""
        if isinstance(self._source, OdbcSource) and "DBQ" in self._source.keywords:
            return company_name(self._source.keywords["DBQ"], self._source.encoding)
        table, column = _SAMPLE_NAME
        try:
            name = bridge.ask({"do": "first", "table": table, "column": column})["value"]
        except TrueupError as problem:
            if problem.kind == Kind.TRANSIENT:
                raise
            name = None
        if name:
            return str(name)
        if isinstance(self._source, SqliteSource):
            return Path(self._source.path).stem
        return self._source.keywords.get("Database") or self._source.driver


def _command(request: ReadRequest) -> dict[str, Any]:
    entity = request.entity
    return {
        "do": "read",
        "table": entity.table,
        "columns": [(column.name, column.length) for column in request.columns],
        "key": entity.key,
        "only": (entity.only.column, entity.only.values) if entity.only else None,
        "since": (STAMP, request.since.isoformat()) if request.since else None,
        "distinct": entity.distinct,
        "previous": str(request.previous) if request.previous and not request.since else None,
        "following": str(request.following),
    }


def _find(bridge: BridgeProcess, entity: Entity) -> Finding:
    try:
        there = {name.lower() for name in bridge.ask({"do": "describe", "table": entity.table})["columns"]}
        missing = tuple(column.name for column in entity.columns if column.name.lower() not in there)
        only = (entity.only.column, entity.only.values) if entity.only else None
        # How many different values a column holds would have to be read; a wrong number would be worse than none.
        rows = None if entity.distinct else bridge.ask({"do": "count", "table": entity.table, "only": only})["rows"]
    except TrueupError as problem:
        found = problem.code not in ("DB-205", "DB-207", "DB-208", "DB-211")
        return Finding(entity.id, entity.table, found, problem=_about(problem, entity).to_dict())
    problem_data = None
    if missing:
        problem_data = TrueupError(
            "DB-206", table=entity.table, column=", ".join(missing), entity=Words(entity.label)
        ).to_dict()
    return Finding(entity.id, entity.table, True, rows, missing, problem_data)


def _modules(findings: Iterable[Finding]) -> dict[str, bool]:
    """Tell which of the modules that are not everywhere have tables here."""
    visible = {finding.table[:2].lower() for finding in findings if finding.found}
    return {module: module in visible for module in ("cn", "pj")}


def _about(problem: TrueupError, entity: Entity) -> TrueupError:
    """Return the error with the entity's label, so that its remedy can name it."""
    return TrueupError(problem.code, **{**problem.params, "entity": Words(entity.label)})


def _sweep(following: Path) -> None:
    """Remove what a killed bridge left behind."""
    following.with_name(following.name + ".part").unlink(missing_ok=True)
    shutil.rmtree(following.with_name(following.name + ".spill"), ignore_errors=True)
