"""Keeps drafts on disk, so that closing the window early loses nothing.

One JSON file a case in the machine folder, written in one step, without secrets. A file that cannot be read
is left where it is and passed over.
"""

from __future__ import annotations

import json
from pathlib import Path

from wizard.machine.home import Home, disk_error
from wizard.machine.private import write_private
from wizard.procedure.draft import Draft, from_data, to_data


def save(home: Home, draft: Draft) -> None:
    """Write `draft`, replacing its earlier state; raise MC-301 or MC-302 when that is not possible."""
    home.prepare()
    try:
        write_private(_path(home, draft), json.dumps(to_data(draft), ensure_ascii=False, indent=1).encode())
    except OSError as problem:
        raise disk_error(problem, home.drafts) from problem


def newest(home: Home) -> Draft | None:
    """Return the draft that was written last, or None when there is none that can be read."""
    try:
        files = sorted(home.drafts.glob("*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    except OSError:
        return None
    return next((draft for draft in map(read, files) if draft is not None), None)


def read(path: Path) -> Draft | None:
    """Return the draft in `path`, or None when it is not one."""
    try:
        return from_data(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def remove(home: Home, draft: Draft) -> None:
    """Forget `draft`: it has become a run."""
    _path(home, draft).unlink(missing_ok=True)


def _path(home: Home, draft: Draft) -> Path:
    return home.drafts / f"{draft.case}.json"
