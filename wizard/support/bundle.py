"""The support bundle: one ZIP with what support needs, and nothing that is not theirs to see.

It is gathered first and saved afterwards, so that the preview shows the very bytes that will be inside. Never
in it: secrets, rows of the mirror, names of vendors or customers, amounts. Fields of the log are let through
by a list of names, and answers that may quote a record are left out.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import locale
import platform
import re
import shutil
import sys
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol, get_args

import orjson

from wizard import __version__
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue, recipes
from wizard.machine.secrets import every_secret
from wizard.procedure.plan import System
from wizard.support.redaction import Redactor

FORMAT = 1
LOG_TAIL = 256 * 1024
"""How much of the end of each log goes in, in bytes."""
PREFLIGHT_SECONDS = 20.0
"""How long the bundle waits for the checks of the pre-flight."""
COUNTED = 100_000
"""How many records that were set aside are counted at most."""
RUNS = 10
"""Of how many runs the progress is told."""
_LARGEST_DRAFT = 1024 * 1024

_LOG_FIELDS = frozenset(
    {
        "timestamp",
        "level",
        "event",
        "version",
        "pid",
        "unfinished",
        "run",
        "entity",
        "code",
        "cause",
        "state",
        "status",
        "call",
        "because",
        "attempt",
        "wait",
        "seconds",
        "until",
        "reason",
        "exception",
        "read",
        "new",
        "changed",
        "gone",
        "to_deliver",
        "delivered",
        "settled",
        "set_aside",
    }
)
_QUOTES_RECORDS = ("RC-", "PC-103", "PC-108", "PC-109", "PC-111", "PC-120", "PC-15", "DB-212", "SB-601", "IN-9")
"""Errors whose words may quote a record of the accounting system; of these only the code goes in."""
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|\b\d[\d,. ]*[.,]\d\d\b")


class Core(Protocol):
    """What is asked of the running core (`CoreClient`)."""

    def status(self) -> dict[str, Any]: ...
    def start_probe(self, kind: str, settings: dict[str, Any]) -> str: ...
    def probe(self, probe: str, wait: float) -> dict[str, Any]: ...
    def live(self, connection: str) -> dict[str, Any]: ...
    def watch(self, run: str) -> dict[str, Any]: ...
    def set_aside(self, connection: str, limit: int) -> list[dict[str, Any]]: ...


@dataclass(frozen=True)
class Member:
    """One file of the bundle; `about` says in one sentence what it is."""

    name: str
    about: str
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()


@dataclass(frozen=True)
class Bundle:
    """What a saved bundle will hold, byte for byte."""

    members: tuple[Member, ...]
    made: datetime

    def packed(self) -> bytes:
        """Return the ZIP file."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for member in self.members:
                entry = zipfile.ZipInfo(member.name, self.made.timetuple()[:6])
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                archive.writestr(entry, member.content)
        return buffer.getvalue()


def gather(
    home: Home,
    core: Core,
    case: str = "",
    programs: Mapping[str, str] | None = None,
) -> Bundle:
    """Return the bundle of `home` as it stands now; nothing is written.

    `programs` are further versions to name (Qt, from a window). A core that does not answer is said so in
    the bundle. When the store of secrets cannot be opened, only what cannot hold a secret goes in. Never
    raises `TrueupError`.
    """
    made = datetime.now(UTC)
    secrets, closed = _known_secrets(home)
    redactor = Redactor(secrets, [_account()])
    parts: list[tuple[str, str, Any]] = [
        (
            "environment.json",
            "This computer: system, versions, drivers, locale, time zone.",
            _computer(home, programs),
        ),
        ("catalogue.json", "The versions of the catalogue and of the recipes.", _versions()),
    ]
    if closed is None:
        parts += _asked(core)
        parts.append(("drafts.json", "Set-ups that were begun and not saved, without secrets.", _drafts(home)))
        checks = _preflight(core)
        if checks:
            parts.append(("preflight.json", "What the pre-flight finds now.", checks))
        parts += _logs(home, redactor)
    else:
        note = {"left out": "status, plans, drafts, runs and logs", "because": _told(closed)}
        parts.append(("left-out.json", "Why most of it was left out.", note))
    for _, _, value in parts:
        redactor.learn(value if isinstance(value, str) else orjson.dumps(value, default=str).decode())
    members = [_member(name, about, value, redactor) for name, about, value in parts]
    return Bundle((_manifest(members, made, case), *members), made)


# -- what goes in -----------------------------------------------------------------------------------------


def _computer(home: Home, programs: Mapping[str, str] | None) -> dict[str, Any]:
    now = datetime.now().astimezone()
    disk = None
    with contextlib.suppress(OSError):
        disk = shutil.disk_usage(home.root).free
    return {
        "trueup": __version__,
        "system": platform.platform(),
        "machine": platform.machine(),
        "bits": 64 if sys.maxsize > 2**32 else 32,
        "python": platform.python_version(),
        "frozen": bool(getattr(sys, "frozen", False)),
        **dict(programs or {}),
        "odbc drivers": _drivers(),
        "locale": ".".join(part for part in locale.getlocale() if part),
        "time zone": f"{now.tzname()} ({now:%z})",
        "clock": now.isoformat(timespec="seconds"),
        "machine folder": str(home.root),
        "bytes free there": disk,
    }


def _drivers() -> Any:
    try:
        import pyodbc  # noqa: PLC0415  absent where no driver manager is installed

        return sorted(pyodbc.drivers())
    except Exception as problem:  # whatever a broken driver manager says, the rest is still wanted
        return f"cannot be listed: {type(problem).__name__}"


def _versions() -> dict[str, Any]:
    known = {system: catalogue(system) for system in get_args(System)}
    return {
        "catalogue": {
            system: {"revision": one.revision, "entities": len(one.entities)} for system, one in known.items()
        },
        "recipes": [
            {"id": recipe.id, "revision": recipe.revision} for system in known for recipe in recipes(system)
        ],
    }


def _asked(core: Core) -> list[tuple[str, str, Any]]:
    status = _try(core.status)
    connections = [entry["id"] for entry in status.get("connections") or ()]
    runs = [entry["run"] for entry in (status.get("runs") or ())[:RUNS]]
    plans = [_try(core.live, name) for name in connections]
    told = [_without_quotes(_try(core.watch, run)) for run in runs]
    aside = {name: _try(lambda name: _counted(core.set_aside(name, COUNTED)), name) for name in connections}
    return [
        ("status.json", "The connections, and how their last runs ended.", _without_quotes(status)),
        ("plans.json", "What is set up now; secrets by name only.", plans),
        ("runs.json", "The last runs, entity by entity: counts only.", told),
        ("set-aside.json", "How many records were set aside, by entity and code.", aside),
    ]


def _preflight(core: Core) -> list[Any]:
    """Ask for the checks of ST-15; none when the core does not answer, or not soon enough."""
    try:
        told = core.probe(core.start_probe("preflight", {}), PREFLIGHT_SECONDS)
    except TrueupError:
        return []
    return list((told.get("result") or {}).get("checks") or ())


def _counted(records: list[dict[str, Any]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for record in records:
        name = f"{record['entity']} {record['error']['code']}"
        counts[name] = counts.get(name, 0) + 1
    return counts if len(records) < COUNTED else {"the first that were found": len(records), **counts}


def _try(call: Callable[..., dict[str, Any]], *arguments: str) -> dict[str, Any]:
    try:
        return call(*arguments)
    except TrueupError as problem:
        return {"not answered": _told(problem)}


def _told(problem: TrueupError) -> dict[str, str]:
    return {"code": problem.code, "title": problem.title, "why": problem.cause}


def _without_quotes(value: Any) -> Any:
    """Leave out of errors whatever may quote a record."""
    if isinstance(value, dict):
        if str(value.get("code", "")).startswith(_QUOTES_RECORDS):
            return {"code": value["code"]}
        return {name: _without_quotes(item) for name, item in value.items()}
    return [_without_quotes(item) for item in value] if isinstance(value, list) else value


def _drafts(home: Home) -> list[Any]:
    found: list[Any] = []
    for path in sorted(home.drafts.glob("*.json")):
        try:
            large = path.stat().st_size > _LARGEST_DRAFT
            found.append("too large" if large else orjson.loads(path.read_bytes()))
        except (OSError, ValueError) as problem:
            found.append(f"{path.name} cannot be read: {type(problem).__name__}")
    return found


def _logs(home: Home, redactor: Redactor) -> list[tuple[str, str, str]]:
    tails = []
    for path in sorted(home.logs.glob("*.log")):
        with contextlib.suppress(OSError):
            lines = [_log_line(line) for line in redactor.known(_tail(path)).splitlines()]
            tails.append((f"logs/{path.name}", f"The end of {path.name}.", "\n".join(lines) + "\n"))
    return tails


def _tail(path: Path) -> bytes:
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - LOG_TAIL))
        tail = file.read()
    # What is left of a line that was cut might hold half a secret.
    return tail if size <= LOG_TAIL else tail.partition(b"\n")[2]


def _log_line(line: str) -> str:
    if not _is_event(line):
        return _QUOTED.sub("…", line)
    event = orjson.loads(line)
    kept = {name: value for name, value in event.items() if name in _LOG_FIELDS}
    if str(kept.get("code", "")).startswith(_QUOTES_RECORDS):
        kept.pop("cause", None)
    for name in ("cause", "reason"):
        if isinstance(kept.get(name), str):
            kept[name] = _QUOTED.sub("…", kept[name])
    if "exception" in kept:
        kept["exception"] = _exceptions(kept["exception"])
    return orjson.dumps(kept).decode()


def _exceptions(value: Any) -> Any:
    """Of an exception the kind and the places in the code; its words without what they quote."""
    if not isinstance(value, list):
        return _QUOTED.sub("…", str(value))
    return [
        {
            "exc_type": stack.get("exc_type"),
            "exc_value": _QUOTED.sub("…", str(stack.get("exc_value", ""))),
            "frames": stack.get("frames"),
        }
        for stack in value
        if isinstance(stack, dict)
    ]


# -- putting it together ----------------------------------------------------------------------------------


def _known_secrets(home: Home) -> tuple[list[str], TrueupError | None]:
    try:
        secrets = list(every_secret(home))
    except TrueupError as problem:
        return [], problem
    with contextlib.suppress(OSError):
        secrets.append(home.channel_key.read_bytes().decode("latin-1"))
    return secrets, None


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""


def _member(name: str, about: str, value: Any, redactor: Redactor) -> Member:
    if isinstance(value, str):
        return Member(name, about, _clean_lines(value, redactor).encode())
    # In JSON's own types first: that is what is in the file, so that is what has to be clean.
    plain = orjson.loads(orjson.dumps(value, default=str))
    text = orjson.dumps(redactor.data(plain), option=orjson.OPT_INDENT_2).decode()
    return Member(name, about, text.encode())


def _clean_lines(text: str, redactor: Redactor) -> str:
    """Events one by one; other lines together, because a private key stretches over several."""
    parts = []
    for event, lines in groupby(text.splitlines(), _is_event):
        if event:
            parts += [orjson.dumps(redactor.data(orjson.loads(line))).decode() for line in lines]
        else:
            parts.append(redactor.text("\n".join(lines)))
    return "\n".join(parts) + "\n"


def _is_event(line: str) -> bool:
    try:
        return isinstance(orjson.loads(line), dict)
    except ValueError:
        return False


def _manifest(members: list[Member], made: datetime, case: str) -> Member:
    data = {
        "what": "Trueup support bundle",
        "format": FORMAT,
        "version": __version__,
        "made": made.isoformat(timespec="seconds"),
        "case": case,
        "never inside": ["secrets", "rows of the mirror", "names of vendors or customers", "amounts"],
        "members": [
            {
                "name": member.name,
                "about": member.about,
                "bytes": len(member.content),
                "sha256": hashlib.sha256(member.content).hexdigest(),
            }
            for member in members
        ],
    }
    return Member(
        "manifest.json", "What this is, and what is in it.", orjson.dumps(data, option=orjson.OPT_INDENT_2)
    )
