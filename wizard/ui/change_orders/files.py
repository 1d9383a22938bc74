"""What was handed over for a person, on this computer: the entry sheet to open and print, and files to keep."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from wizard.errors import TrueupError
from wizard.machine.home import disk_error
from wizard.support.saving import save_file


def kept_sheet(files: Mapping[str, bytes]) -> Path:
    """Keep the entry sheet where only this account can read it, and return its path; raises EX-634 and MC errors.

    The core's own copy may be closed to the account of the window.
    """
    name = next((name for name in files if name.endswith(".html")), None)
    if name is None:
        raise TrueupError("EX-634", number="")
    folder = Path(tempfile.mkdtemp(prefix="trueup-"))
    path = folder / Path(name).name
    try:
        path.write_bytes(files[name])
    except OSError as problem:
        raise disk_error(problem, path) from problem
    return path


def save_into(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Save all files into `folder` and return their paths; raises SU-801, SU-802 for one that is there, SU-803."""
    paths = {folder / Path(name).name: content for name, content in files.items()}
    taken = next((path for path in paths if path.exists()), None)
    if taken is not None:
        raise TrueupError("SU-802", path=str(taken))
    for path, content in paths.items():
        save_file(content, path, replace=False)
    return list(paths)
