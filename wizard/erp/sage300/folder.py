"""What a data folder of Sage 300 CRE tells without its driver: the company's name.

The place of the name in `ts.ctl` is inferred from public programs that read it (seen 2026-11), not from a
document of Sage's; a folder that is otherwise goes by its own name.
"""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

_NAME = slice(17, 51)
"""Bytes of `ts.ctl` that hold the company's name, closed by a NUL (inferred)."""


def company_name(folder: str, encoding: str) -> str:
    """Return the company's name as its data folder `folder` has it, else the folder's own name."""
    try:
        content = (Path(folder) / "ts.ctl").read_bytes()
    except OSError:
        content = b""
    name = content[_NAME].split(b"\0")[0].decode(encoding, "replace").strip()
    return name if name.isprintable() and name else PureWindowsPath(folder).name
