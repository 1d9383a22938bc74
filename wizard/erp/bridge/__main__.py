"""`trueup-bridge`: commands come in as JSON lines, answers go out as frames, until the input ends.

`trueup-bridge fetcher` is the second process of one that reads over two connections.

Secrets come by the input alone, never on the command line. A fault is an answer like others; anything
unexpected ends the process, and the core reports what it wrote to its error output.
"""

from __future__ import annotations

import json
import os
import sys
from threading import Lock
from typing import BinaryIO

from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.fetcher import serve
from wizard.erp.bridge.frames import HEADER, JSON, json_payload
from wizard.erp.bridge.session import Session


def main() -> int:
    """Serve one core; returns the exit status."""
    out, lock = _own_output(), Lock()

    def send(kind: bytes, payload: bytes | memoryview) -> None:
        with lock:  # who fetches rows in another thread tells of it as well
            out.write(HEADER.pack(kind, len(payload)))
            out.write(payload)
            out.flush()

    try:
        if sys.argv[1:] == ["fetcher"]:
            serve(sys.stdin.buffer, send)
            return 0
        session = Session(send)
        for line in sys.stdin.buffer:
            try:
                session.answer(json.loads(line))
            except BridgeError as failure:
                send(JSON, json_payload({"error": {"code": failure.code, "params": failure.params}}))
    except BrokenPipeError:
        return 1  # the core is gone, and nobody is left to tell
    return 0


def _own_output() -> BinaryIO:
    """Keep the output for frames: what a driver prints goes to the error output instead."""
    own = os.dup(1)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists on Windows alone

        msvcrt.setmode(own, os.O_BINARY)
    return os.fdopen(own, "wb", buffering=65536)


if __name__ == "__main__":
    sys.exit(main())
