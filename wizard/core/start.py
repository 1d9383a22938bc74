"""Starts the background core when none answers: a detached process that outlives the window.

On Windows surviving a log-off is the installed service's business; this is for Linux and for rehearsals.
Standard library and the lower floors only.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.machine.home import Home, disk_error
from wizard.machine.programs import program
from wizard.machine.sqlite_faults import has_no_room
from wizard.words import Words, say

START_SECONDS = 30.0


def start_core(home: Home) -> int:
    """Start a core for `home` and return its process id once it answers; raise CO-408 when it does not."""
    home.prepare()
    output = home.logs / "core.out"
    try:
        with output.open("ab") as file:
            process = subprocess.Popen(
                [*program("trueup"), "core", "run", "--home", str(home.root)],
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                **_detached(),
            )
    except OSError as problem:
        raise disk_error(problem, output) from problem
    # Whoever starts a core may live longer than it, and would otherwise keep a dead process in the table.
    threading.Thread(target=process.wait, name="core's end", daemon=True).start()
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if answers(home):
            return process.pid
        if process.poll() is not None:
            if has_no_room(output):  # then it could not even write why it ended
                raise TrueupError("MC-301", path=str(output))
            raise TrueupError("CO-408", reason=_last_line(output), log=str(output))
        time.sleep(0.05)
    raise TrueupError(
        "CO-408",
        reason=say("It did not answer within {seconds} seconds.", seconds=f"{START_SECONDS:.0f}"),
        log=str(output),
    )


def answers(home: Home) -> bool:
    """Tell whether a core answers for `home`; an error other than silence is raised."""
    try:
        CoreClient(home).status()
    except TrueupError as problem:
        if problem.code in ("CO-401", "CO-402"):
            return False
        raise
    return True


def _detached() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _last_line(output: Path) -> Words:
    lines = output.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return say("Its last words: {words}", words=lines[-1]) if lines else say("It ended without a word.")
