"""Writes a file that a person asked for, whole or not at all, and replaces one only when told."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from wizard.errors import TrueupError


def save_file(content: bytes, path: Path, replace: bool = False) -> None:
    """Write `content` to `path` in one step, readable by this account only.

    Raises SU-801 when it cannot be written, SU-802 when there is a file of that name and it is not to be replaced,
    SU-803 for a place that cannot hold a file.
    """
    if not path.name or path.is_dir() or not path.parent.is_dir():
        raise TrueupError("SU-803", path=str(path))
    reserved = False
    try:
        if not replace:
            path.open("xb").close()  # nobody else's file can come in between
            reserved = True
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
            temporary = Path(file.name)
            try:
                file.write(content)
                file.close()
                temporary.replace(path)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
    except FileExistsError as problem:
        raise TrueupError("SU-802", path=str(path)) from problem
    except OSError as problem:
        if reserved:
            with contextlib.suppress(OSError):
                path.unlink()
        raise TrueupError("SU-801", path=str(path), reason=f"{problem.strerror or problem}.") from problem
