"""What the folders of Sage 300 CRE tell without its driver: which companies there are, and their names.

The list of companies is the text file `misc/ts.dir` in the program's folder, one data folder a line without its
drive; each data folder has a `ts.ctl` with the company's name. Both are inferred from public programs that read
them (seen 2026-11), not from a document of Sage's; a folder that is otherwise goes by its own name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

_NAME = slice(17, 51)
"""Bytes of `ts.ctl` that hold the company's name, closed by a NUL (inferred)."""
HEAD_BYTES = 51
"""So many bytes from its beginning are enough."""


def control_file(folder: str) -> Path:
    """Return the file of a company's data folder that holds its name."""
    return Path(folder) / "ts.ctl"


def company_name(folder: str, control: bytes, encoding: str) -> str:
    """Return the company's name as its control file has it, given its first bytes, else its folder's own name."""
    name = control[_NAME].split(b"\0")[0].decode(encoding, "replace").strip()
    return name if name.isprintable() and name else PureWindowsPath(folder).name


@dataclass(frozen=True)
class Company:
    """One company of this server: its name, and its data folder as the driver is told it."""

    name: str
    folder: str


def companies(directories: Iterable[Path], encoding: str = "cp1252") -> list[Company]:
    """Return the companies that the program folders list; a folder without a company in it is left out.

    What cannot be read is passed over: a person can always type the folder.
    """
    found: dict[str, Company] = {}
    for directory in directories:
        try:
            lines = (directory / "misc" / "ts.dir").read_text(encoding, "replace").splitlines()
        except OSError:
            continue
        for line in lines:
            folder = _folder(line, directory)
            control = _read(control_file(folder)) if folder else None
            if control is not None:
                company = Company(company_name(folder, control, encoding), folder)
                found.setdefault(folder.rstrip("\\/").casefold(), company)
    return sorted(found.values(), key=lambda company: (company.name.casefold(), company.folder))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return b""


def _folder(line: str, directory: Path) -> str:
    """Return the folder of one line: as it is on a share, else on the drive of the program's folder."""
    told = line.split("\0", maxsplit=1)[0].strip().strip('"')
    if not told:
        return ""
    if told.startswith("\\\\") or PureWindowsPath(told).drive:
        return told
    drive = PureWindowsPath(directory).drive if os.name == "nt" else str(directory.parent)
    return drive + told if os.name == "nt" else drive + told.replace("\\", "/")
