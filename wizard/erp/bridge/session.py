"""Carries out the commands of one session: open a source, probe it, read from it, write a few rows.

A read goes from the rows of a source through the comparison to frames, and ends with a complete generation or
with none.
"""

from __future__ import annotations

import time
import zlib
from base64 import b64decode
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from wizard.erp.bridge import probe
from wizard.erp.bridge.blocks import cut
from wizard.erp.bridge.compare import Comparison
from wizard.erp.bridge.errors import BITS
from wizard.erp.bridge.fetching import Fetcher
from wizard.erp.bridge.frames import JSON, Outlet, Send, json_payload
from wizard.erp.bridge.generation import NewGeneration, Stretch, layout_of, nothing, open_stretch, whole
from wizard.erp.bridge.joined import Rows
from wizard.erp.bridge.layout import Layout, widened
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.opening import Command, Sources, connected, is_first, open_rows, parts_of
from wizard.erp.bridge.points import Points, Torn
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.reshape import UnfitError, roomier
from wizard.erp.bridge.rest import Rest
from wizard.erp.bridge.side_by_side import LONGEST_WAIT, SideBySide, Wanted
from wizard.erp.bridge.slicing import has_slices
from wizard.erp.bridge.spill import Spill
from wizard.erp.bridge.writing import Writer

_PROGRESS_EVERY = 0.5


class Session:
    """One source and the connections to it; `answer` carries out one command."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._source: Mapping[str, Any] = {}
        self._probe: probe.Probe | None = None
        self._writer: Writer | None = None
        self._told = 0.0

    def answer(self, command: Command) -> None:
        """Carry out a command; raises a `BridgeError` when it fails, `KeyError` for one that is not known."""
        {
            "open": self._open,
            "drivers": self._drivers,
            "head": self._head,
            "connect": self._connect,
            "describe": self._describe,
            "count": self._count,
            "first": self._first,
            "rows": self._rows,
            "may write": self._may_write,
            "tables": self._tables,
            "read": self._read,
            "drain": self._drain,
            "rights": self._rights,
            "find": self._find,
            "lacking": self._lacking,
            "insert": self._insert,
        }[command["do"]](command)

    def _open(self, command: Command) -> None:
        self._source = command["source"]
        self._tell(opened=self._source["kind"])

    def _drivers(self, _: Command) -> None:
        self._tell(drivers=probe.drivers(), bits=BITS)

    def _head(self, command: Command) -> None:
        """The first bytes of a small file beside the data, which may lie on a share that does not answer."""
        try:
            with Path(command["path"]).open("rb") as file:
                head = file.read(command["bytes"]).hex()
        except OSError:
            head = None
        self._tell(head=head)

    def _connect(self, _: Command) -> None:
        self._tell(driver=self._probing().driver)

    def _describe(self, command: Command) -> None:
        self._tell(columns=self._probing().columns(command["table"]))

    def _count(self, command: Command) -> None:
        only, folder = command.get("only"), command.get("folder")
        self._tell(rows=self._probing().count(command["table"], only, folder))

    def _first(self, command: Command) -> None:
        self._tell(value=self._probing().first(command["table"], command["column"]))

    def _rows(self, command: Command) -> None:
        distinct = bool(command.get("distinct"))
        self._tell(rows=self._probing().rows(command["table"], command["columns"], distinct))

    def _may_write(self, command: Command) -> None:
        self._tell(may_write=self._probing().may_write(command["table"], command["column"]))

    def _tables(self, command: Command) -> None:
        self._tell(tables=self._probing().tables(command["like"]))

    def _read(self, command: Command) -> None:
        """Read what differs from the previous generation, and write the following one.

        Its widths are taken over even where nothing is compared with it, so that rows are laid out as they were.
        """
        previous = _previous(command)
        widths = widened(layout_of(previous.path if previous else None))
        with ExitStack() as stack:
            sources = self._connected(command, stack)
            self._tell(connected=True)
            try:
                if command.get("torn"):
                    self._go_on(sources, command, previous)
                else:
                    self._read_whole(sources, command, previous, widths)
            except UnprovenError as why:
                self._tell(end=None, unproven=why.reason)

    def _read_whole(
        self, sources: Sources, command: Command, previous: Stretch | None, widths: Mapping[str, int]
    ) -> None:
        """Read a table from its beginning, and once more where a text needs more room than the last time."""
        while True:
            rows = open_rows(sources, command, widths)
            try:
                self._compare(self._side_by_side(rows, command, previous, widths) or rows, command, previous)
            except UnfitError as unfit:
                widths = roomier(widths, unfit)
            else:
                return

    def _side_by_side(
        self, rows: Rows, command: Command, previous: Stretch | None, widths: Mapping[str, int]
    ) -> SideBySide | None:
        """Return the same rows read over two connections; None where one is as good, or all there is."""
        told, before = command.get("slices"), previous.rows if previous else 0
        if not (told and isinstance(rows, OdbcRows) and has_slices(rows)) or 0 < before < told["large"]:
            return None
        wanted = Wanted(
            told["large"],
            told["least"],
            bool(before),
            patience=min(LONGEST_WAIT, self._source["block_timeout"] / 2),
        )
        fetched = {**command, "source": self._source, "widths": widths}
        return SideBySide(
            rows,
            wanted,
            lambda: Fetcher(fetched, rows.layout),
            lambda sliced: self._tell(slices=sliced),
            first=is_first(command),
        )

    def _go_on(self, sources: Sources, command: Command, previous: Stretch | None) -> None:
        """Read the rest of a table; raises `UnprovenError` where nothing shows that it is the rest."""
        torn = Torn(command["torn"], previous)
        widths = widened(torn.layout)
        rest = Rest(
            torn,
            open_rows(sources, command, widths),
            lambda behind: open_rows(sources, command, widths, behind),
            lambda: self._tell(progress=torn.rows),
        )
        try:
            self._compare(rest, command, previous, torn)
        except UnfitError as unfit:
            raise UnprovenError(f"{unfit.column} needs more room") from unfit

    def _compare(self, rows: Rows, command: Command, previous: Stretch | None, torn: Torn | None = None) -> None:
        """Compare rows, after those of a `torn` read if there is one."""
        layout, following = rows.layout, Path(command["following"])
        self._tell(layout=layout.to_data())
        touched = touched_of(command, layout)
        known = None if touched is None or previous is None else open_stretch(previous, layout, touched)
        old = known or nothing(layout)
        outlet = Outlet(self._send, layout)
        spill = Spill(following.with_name(following.name + ".spill"), layout)
        points = Points(command.get("points"), self._tell, layout, known is not None)
        before = torn.rows if torn else 0
        seen = before
        try:
            with NewGeneration(following, layout, previous if known else None) as new:
                comparison = Comparison(old, new, outlet, spill)
                if torn:
                    torn.replay(comparison, known is not None, self._progress)
                for block in rows.blocks():
                    if torn and seen == before:
                        self._tell(behind=torn.last_key.hex(), rows=before)
                    comparison.take(block)
                    seen += block.rows
                    self._progress(seen)
                    points.after(block, seen, comparison, new)
                comparison.finish(lambda: self._progress(seen))
                new.complete()
        finally:
            spill.remove()
            old.close()
        end = {"layout": layout.fingerprint, "rows": seen, "compared": known is not None, "resumed": before}
        self._tell(end=end)

    def _drain(self, command: Command) -> None:
        """Only fetch: the time a reader takes that does nothing else, for comparison."""
        started, seen = time.perf_counter(), 0
        with ExitStack() as stack:
            for block in open_rows(self._connected(command, stack), command, {}).blocks():
                seen += block.rows
                self._progress(seen)
        self._tell(rows=seen, seconds=time.perf_counter() - started)

    def _connected(self, command: Command, stack: ExitStack) -> Sources:
        """Connect once for every part of the table that the command reads."""
        return [stack.enter_context(connected(self._source)) for _ in parts_of(command)]

    def _rights(self, command: Command) -> None:
        self._tell(**self._writing().rights(command["table"], command["columns"]))

    def _find(self, command: Command) -> None:
        self._tell(rows=self._writing().rows(command["table"], command["columns"], command["where"]))

    def _lacking(self, command: Command) -> None:
        self._tell(lacking=self._writing().lacking(command["needs"]))

    def _insert(self, command: Command) -> None:
        self._tell(**self._writing().insert(command))

    def _writing(self) -> Writer:
        if self._writer is None:
            self._writer = Writer(self._source)
        return self._writer

    def _probing(self) -> probe.Probe:
        if self._probe is None:
            self._probe = probe.open_probe(self._source)
        return self._probe

    def _progress(self, rows: int) -> None:
        now = time.monotonic()
        if now - self._told >= _PROGRESS_EVERY:
            self._told = now
            self._tell(progress=rows)

    def _tell(self, **data: Any) -> None:
        self._send(JSON, json_payload(data))


def _previous(command: Command) -> Stretch | None:
    """Return the rows of the previous generation that a reading command compares with."""
    return whole(Path(command["previous"])) if command.get("previous") else None


def touched_of(command: Command, layout: Layout) -> frozenset[bytes] | None:
    """Return the keys of rows that are stored otherwise than the previous generation tells.

    None when nothing is to be compared with it, or when those keys were laid out otherwise than `layout`.
    """
    told = command.get("touched")
    if not command.get("compares", True) or (told and told["layout"] != layout.nameless):
        return None
    return frozenset(cut(zlib.decompress(b64decode(told["keys"])), layout.key_size) if told else ())
