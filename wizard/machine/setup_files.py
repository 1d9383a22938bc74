"""Reads and writes set-up files: the edge where a file from outside comes in."""

from __future__ import annotations

import stat
from pathlib import Path

from wizard.errors import TrueupError
from wizard.machine.private import write_private
from wizard.procedure.setup_file import LARGEST, SetupFile, parsed
from wizard.words import Words, say

SUFFIX = ".trueup.json"


def read_setup(path: Path) -> SetupFile:
    """Return the set-up in `path`.

    Raises FI-701 when it cannot be read, FI-702 when it is too large to be read at all, and what
    `setup_file.parsed` raises.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise TrueupError("FI-701", path=str(path), reason=say("It is not a file."))
        if facts.st_size > LARGEST:
            raise TrueupError("FI-702", name=path.name, size=facts.st_size, largest=LARGEST)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        raise TrueupError("FI-701", path=str(path), reason=_reason(problem)) from problem
    return parsed(content, path.name)


def write_setup(path: Path, content: bytes) -> None:
    """Write a set-up file in one step, readable by its owner alone; raises FI-701."""
    try:
        write_private(path, content)
    except OSError as problem:
        raise TrueupError("FI-701", path=str(path), reason=_reason(problem)) from problem


def _reason(problem: OSError | ValueError) -> Words:
    """What the system says, without its number and the path, which is told already."""
    said = (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
    return say("This computer said: {reason}", reason=said)
