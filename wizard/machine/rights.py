"""Who may look into the machine folder: created locked, looked at before it is used, and never mended unasked.

On Windows every account may make folders where the machine folder belongs, so one that was there before may
be somebody's trap: it is refused until a person has looked at it. What is meant by locked: the operating
system, administrators, the account of the service, and the account that runs this program may do everything;
other accounts may read `status`, and nothing else. How an access list says that is known here alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wizard.errors import TrueupError

STATUS = "status"
"""The one place in the folder that every account may read."""


@dataclass(frozen=True)
class Fault:
    """Somebody may do something with `path` that they should not; `told` says who and what."""

    path: Path
    told: str


def create_locked(root: Path) -> None:
    """Create the machine folder, closed from its first moment but for `status`. Raises OSError."""
    root.parent.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        from wizard.machine import access_lists  # noqa: PLC0415 - exists on Windows alone

        access_lists.create(root, status=False)
        return
    root.mkdir(mode=0o700)
    root.chmod(0o711)  # other accounts pass to the status, and cannot look around on the way


def create_status(root: Path) -> None:
    """Create the place that everybody may read, if it is not there. Raises OSError."""
    place = root / STATUS
    if place.is_dir():
        return
    if sys.platform == "win32":
        from wizard.machine import access_lists  # noqa: PLC0415 - exists on Windows alone

        access_lists.create(place, status=True)
        return
    place.mkdir(mode=0o755)
    place.chmod(0o755)


def verify(root: Path) -> None:
    """Raise MC-321 when the folder, one of its places or a file of ours is open to others; raises OSError too."""
    found = faults(root)
    if found:
        told = "; ".join(f"{fault.path}: {fault.told}" for fault in found[:3])
        more = f"; and {len(found) - 3} more" if len(found) > 3 else ""
        raise TrueupError("MC-321", path=str(root), faults=f"{told}{more}.")


def faults(root: Path) -> list[Fault]:
    """Return what is open of the folder, its places and our files in it; what lies deeper is closed with that."""
    paths = (
        [root, *(path for path in sorted(root.iterdir()) if _matters(path))] if os.access(root, os.R_OK) else [root]
    )
    if sys.platform == "win32":
        from wizard.machine import access_lists  # noqa: PLC0415 - exists on Windows alone

        trusted = access_lists.trusted()
        return [
            Fault(path, told)
            for path in paths
            for told in access_lists.faults(path, trusted, path == root / STATUS)
        ]
    return [Fault(path, told) for path in paths for told in _mode_faults(root, path)]


def mending(root: Path) -> list[list[str]]:
    """Return the commands that close the folder again, in their order."""
    if sys.platform == "win32":
        from wizard.machine import access_lists  # noqa: PLC0415 - exists on Windows alone

        return access_lists.mending(root, root / STATUS)
    owner = f"{os.geteuid()}:{os.getegid()}"
    return [
        ["chown", "-R", owner, str(root)],
        ["chmod", "-R", "u=rwX,go=", str(root)],
        ["chmod", "711", str(root)],
        ["chmod", "-R", "u=rwX,go=rX", str(root / STATUS)],
    ]


def mend(root: Path) -> Iterator[str]:
    """Run those commands and yield each before it runs; raise MC-322 at the first that fails."""
    import subprocess  # noqa: PLC0415 - a window that opens needs the rest of this room, and not that

    for command in mending(root):
        shown = subprocess.list2cmdline(command)
        yield shown
        try:
            ended = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        except OSError as problem:
            raise TrueupError("MC-322", command=shown, status="nothing", reason=str(problem)) from problem
        if ended.returncode:
            said = (ended.stderr or ended.stdout).strip().splitlines() or ["It did not say why."]
            raise TrueupError("MC-322", command=shown, status=ended.returncode, reason=said[-1])


def _matters(path: Path) -> bool:
    """Other files there were put by somebody who may do everything anyway."""
    return path.is_dir() or path.name == "channel.key" or ".sqlite" in path.suffix


def _mode_faults(root: Path, path: Path) -> Iterator[str]:
    if sys.platform == "win32":
        return
    try:
        facts = path.stat()
    except FileNotFoundError:  # a core at work makes and removes files beside its databases
        return
    if facts.st_uid not in (0, os.geteuid()):
        yield f"belongs to user number {facts.st_uid}"
    allowed = {root: 0o711, root / STATUS: 0o755}.get(path, 0o700)
    if facts.st_mode & 0o777 & ~allowed & 0o077:
        yield f"is open to other accounts (mode {facts.st_mode & 0o777:03o}, {allowed:03o} at most)"
