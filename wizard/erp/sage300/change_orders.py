"""Writes change orders into Sage 300 CRE by the best way its set-up and rights allow, and reads them back.

Three ways: rows in one transaction where write access was proved, an import file with the steps to take, an
entry sheet. Which one is decided anew for each change order, because rights and set-ups change. What Sage
keeps is read back here; whether that is enough is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from wizard.erp.entry_sheet import file_name, hand_out
from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300.import_file import estimate_file, misfits
from wizard.erp.sage300.layout import ImportTemplate, SageLayout
from wizard.erp.sage300.places import objections, places
from wizard.erp.sage300.postings import Reader, read_glimpse, read_postings
from wizard.erp.sage300.profile import Profile
from wizard.erp.sage300.replicator import folder_of
from wizard.erp.sage300.statements import insert_command, tables
from wizard.erp.sage300.steps import steps_for
from wizard.erp.sage300.target import Target, target_of
from wizard.erp.writing import Cancelled, Handed, Route, Sheet
from wizard.errors import TrueupError
from wizard.procedure.ledger_entry import Entry, Posting, Way
from wizard.procedure.plan import OdbcSource, SqliteSource
from wizard.words import Words, say

_HALF = say("This driver writes each row for itself, so half a change order could be left behind.")

LIMITS = Limits(connect=20.0, block=60.0)
"""Seconds. A look-up of one contract takes a moment; what takes longer hangs."""


class SageChangeOrders:
    """Implements `ChangeOrderLedger` for one source; `password` is the one that the source names.

    `template` is the import file of this connection, the documented one unless given. `profile` is what discovery
    found out about the company's tables; without one they are called what the layout calls them.
    """

    ways = frozenset({Way.DATABASE, Way.FILE, Way.SHEET})

    def __init__(
        self,
        source: SqliteSource | OdbcSource,
        password: str,
        layout: SageLayout,
        *,
        template: ImportTemplate | None = None,
        profile: Mapping[str, Any] | None = None,
        now: Callable[[], datetime] = datetime.now,
        limits: Limits = LIMITS,
    ) -> None:
        self._told = source.model_dump(exclude={"password_secret", "replica_folder"})
        self._folder = folder_of(source)
        if isinstance(source, OdbcSource):
            self._told["password"] = password
        self._layout = layout.named_by(Profile.model_validate(profile)) if profile else layout
        self._template = template or layout.estimate_import
        self._now = now
        self._limits = limits

    def route(self, entry: Entry, allowed: frozenset[Way], cancelled: Cancelled) -> Route:
        target = self._target(entry)
        why: list[TrueupError] = []
        if Way.DATABASE in allowed and self._folder is None:  # what is written to a copy never reaches the ledger
            why += self._against_tables(target, cancelled)
            if not why:
                return Route(Way.DATABASE, target.value)
        # What goes into PJ is entered there with its cost: an import of estimates would make it twice.
        if Way.FILE in allowed and target is not Target.MANAGEMENT and entry.costs:
            return Route(Way.FILE, target.value, tuple(why))
        return Route(Way.SHEET, target.value, tuple(why))

    def check(self, entry: Entry, route: Route, cancelled: Cancelled) -> list[TrueupError]:
        found = []
        if len(entry.number) > self._layout.widths.number:
            found.append(_too_long(say("number"), entry.number, self._layout.widths.number))
        if route.way is Way.FILE:
            found += misfits(entry, self._template)
        with self._bridge(cancelled) as bridge:
            return found + objections(Reader(bridge, self._folder), entry, self._layout)

    def write(self, entry: Entry, route: Route, folder: Path, cancelled: Cancelled) -> Handed:
        if route.way is Way.DATABASE:
            needed = places(entry, self._layout)
            needs = [place.need for place in needed]
            command = insert_command(entry, self._target(entry), self._layout, self._now(), needs)
            with self._bridge(cancelled) as bridge:
                answer = bridge.ask(command)
            for place in answer["lacking"]:
                raise needed[place].gone
            return Handed(rows=int(answer["inserted"]))
        return self._hand(entry, route.way, folder)

    def postings(self, entry: Entry, cancelled: Cancelled) -> list[Posting]:
        with self._bridge(cancelled) as bridge:
            return read_postings(Reader(bridge, self._folder), self._layout, self._target(entry), entry)

    def glimpses(self, entries: Sequence[Entry], cancelled: Cancelled) -> list[str]:
        with self._bridge(cancelled) as bridge:
            reader = Reader(bridge, self._folder)
            return [read_glimpse(reader, self._layout, self._target(entry), entry) for entry in entries]

    def _target(self, entry: Entry) -> Target:
        return target_of(entry.set_up, self._layout)

    def _against_tables(self, target: Target, cancelled: Cancelled) -> list[TrueupError]:
        """Return what speaks against writing rows; raises what passes by itself."""
        if target is Target.MANAGEMENT:
            reason = say("Project Management numbers its change orders by an index that only Sage itself gives.")
            return [TrueupError("EX-629", reason=reason)]
        found = []
        with self._bridge(cancelled) as bridge:
            for table, columns in tables(target, self._layout).items():
                try:
                    rights = bridge.ask({"do": "rights", "table": table, "columns": columns})
                except TrueupError as problem:
                    if problem.code not in ("DB-205", "DB-206", "DB-212"):
                        raise
                    found.append(problem)
                    continue
                if not rights["writable"]:
                    found.append(TrueupError("DB-214", table=table, reason=rights["reason"]))
                elif not rights["transactions"]:
                    found.append(TrueupError("EX-629", reason=_HALF))
        return found

    def _hand(self, entry: Entry, way: Way, folder: Path) -> Handed:
        target, files = self._target(entry), {}
        imported = f"{file_name(entry)}{self._template.extension}" if way is Way.FILE else ""
        if imported:
            files[imported] = estimate_file(entry, self._template, self._layout.encoding)
        steps = steps_for(entry, target, way, imported)
        return hand_out(Sheet(entry, "Sage 300 CRE", target.value, steps), folder, files)

    @contextmanager
    def _bridge(self, cancelled: Cancelled) -> Iterator[BridgeProcess]:
        with BridgeProcess(self._limits, cancelled) as bridge:
            bridge.open(self._told)
            yield bridge


def _too_long(field: Words, value: str, limit: int) -> TrueupError:
    return TrueupError("EX-601", field=field, value=value, length=len(value), limit=limit)
