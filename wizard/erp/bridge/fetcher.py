"""`trueup-bridge fetcher`: finds the slices of one table and fetches some of them, over a connection of its own.

It belongs to a reading process, which compares what both fetch. A process of its own, because two connections of
one process hinder each other in some drivers (SQLite's on Linux took longer than one, seen 2026-11).
"""

from __future__ import annotations

import json
import os
import queue
import threading
from collections.abc import Iterator
from typing import BinaryIO

from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.frames import BLOCK, JSON, PAGE, Send, json_payload
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.opening import connected, is_first, open_rows
from wizard.erp.bridge.pages import Page
from wizard.erp.bridge.reshape import UnfitError
from wizard.erp.bridge.slices import Slice
from wizard.erp.bridge.slicing import table_in_slices

PATIENCE = 1.0
"""Seconds for which a driver may go on once nobody waits for this process any more."""


def serve(commands: BinaryIO, send: Send) -> None:
    """Connect as the first command says, then fetch each slice that another names, until the input ends."""
    lines = _until_the_end(commands)
    try:
        command = json.loads(next(lines, "null"))
        if command is None:
            return
        with connected(command["source"]) as connection:
            rows = open_rows([connection], command, command["widths"])
            assert isinstance(rows, OdbcRows)  # noqa: S101 - nobody else's are fetched in slices
            send(JSON, json_payload({"layout": rows.layout.fingerprint}))
            first, wanted = is_first(command), command["slices"]
            table = table_in_slices(rows, wanted["large"], wanted["least"])
            send(JSON, json_payload({"slices": table and table.to_data()}))
            for line in lines:
                for block in rows.blocks(Slice.from_data(json.loads(line))):
                    if first:
                        send(PAGE, Page.of(block).payload())
                    else:
                        send(BLOCK, block.view(0))
                send(JSON, json_payload({"fetched": True}))
    except BridgeError as failure:
        send(JSON, json_payload({"error": {"code": failure.code, "params": failure.params}}))
    except UnfitError as unfit:
        send(JSON, json_payload({"unfit": {"column": unfit.column, "width": unfit.width}}))


def _until_the_end(commands: BinaryIO) -> Iterator[bytes]:
    """Yield the commands, and see to it that this process ends soon after them, whatever its driver does.

    The process that it belongs to may be killed, and then nobody is left to end this one.
    """
    lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def listen() -> None:
        for line in commands:
            lines.put(line)
        lines.put(None)
        late = threading.Timer(PATIENCE, os._exit, (1,))
        late.daemon = True
        late.start()

    threading.Thread(target=listen, daemon=True).start()
    while (line := lines.get()) is not None:
        yield line
