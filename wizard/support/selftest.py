"""`trueup selftest`: whether this installation is whole, asked of the programs themselves.

Each question is put to the part that would fail at a customer's: the window program says which Qt platform it
has, the bridge says how many bits it has and which drivers it sees. Nothing is changed but for a file and a
secret that are written, read back and removed.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from wizard.erp.reading import BridgeProcess, Limits
from wizard.errors import TrueupError
from wizard.machine.desktop import has_display
from wizard.machine.home import Home
from wizard.machine.places import resources
from wizard.machine.private import write_private
from wizard.machine.programs import program
from wizard.machine.resources import (
    catalogue,
    checklist,
    endpoints,
    platform_metadata,
    recipes,
    translation,
    writing,
)
from wizard.machine.secrets import prove_store
from wizard.procedure.plan import System

LIBRARIES = (
    "cryptography.fernet", "dbos", "keyring", "orjson", "platformdirs", "pydantic", "pyodbc", "requests", "rich",
    "sqlite3", "ssl", "starlette", "structlog", "typer", "uvicorn", "xxhash", "zstandard",
)  # fmt: skip
ON_WINDOWS = ("servicemanager", "win32security", "win32service", "win32timezone")
LANGUAGES = ("es", "fr")
_WINDOW_SECONDS = 120.0


@dataclass(frozen=True)
class Tested:
    """One question and its answer; `ok` None: in order for a trial, and not for a release."""

    name: str
    ok: bool | None
    found: str


def selftest(home: Home) -> list[Tested]:
    """Ask everything; a question that fails is an answer and keeps no other from being asked."""
    questions: tuple[tuple[str, Callable[[], Tested | str]], ...] = (
        ("Libraries", _libraries),
        ("Resources", _resources),
        ("Licences", _licences),
        ("Window program", _window),
        ("Bridge", _bridge),
        ("Machine folder", lambda: _folder(home)),
        ("Secrets", lambda: _secrets(home)),
    )
    return [_asked(name, question) for name, question in questions]


def _asked(name: str, question: Callable[[], Tested | str]) -> Tested:
    try:
        answer = question()
    except TrueupError as problem:
        return Tested(name, False, f"{problem.code}: {problem.title} {problem.cause}")
    except Exception as problem:  # whatever a broken installation may do is the answer
        return Tested(name, False, f"{type(problem).__name__}: {problem}")
    return Tested(name, True, answer) if isinstance(answer, str) else answer


def _libraries() -> str:
    wanted = (*LIBRARIES, *(ON_WINDOWS if sys.platform == "win32" else ()))
    for name in wanted:
        importlib.import_module(name)
    return f"{len(wanted)} found; Python {sys.version.split()[0]}, {sys.maxsize.bit_length() + 1} bits"


def _resources() -> str:
    entities = 0
    for system in get_args(System):
        entities += len(catalogue(system).entities)
        for part in (translation, checklist, platform_metadata):
            part(system)
    writing("sage300")
    endpoints("procore_erp")
    known = sum(len(recipes(system)) for system in get_args(System))
    missing = [
        str(path)
        for path in (
            *(resources() / "languages" / f"trueup_{language}.qm" for language in LANGUAGES),
            *(resources() / "help" / language for language in ("en", *LANGUAGES)),
            resources() / "icons" / "trueup.ico",
        )
        if not path.exists()
    ]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return f"{entities} entities, {known} recipes, help in {len(LANGUAGES) + 1} languages"


def _licences() -> Tested | str:
    if not getattr(sys, "frozen", False):
        return Tested("Licences", None, "not a built program: the licences are gathered when one is built")
    found = sorted((resources().parent / "licences").iterdir())
    if not any(path.name == "licences.txt" for path in found):
        raise FileNotFoundError("licences/licences.txt")
    return f"{len(found)} files"


def _window() -> str:
    shown: dict[str, Any]
    with tempfile.TemporaryDirectory(prefix="trueup-selftest-") as folder:
        answer = Path(folder) / "answer.json"
        extra = {} if has_display() else {"QT_QPA_PLATFORM": "offscreen"}
        ended = subprocess.run(
            [*program("trueup-setup"), "--selftest", str(answer)],
            env={**os.environ, **extra},
            check=False,
            timeout=_WINDOW_SECONDS,
        )
        if not answer.exists():
            raise RuntimeError(f"it ended with {ended.returncode} and no answer")
        shown = json.loads(answer.read_bytes())
    if not shown["icon"]:
        raise RuntimeError("its icon cannot be drawn")
    lacking = [language for language in LANGUAGES if language not in shown["languages"]]
    if lacking:
        raise RuntimeError(f"no translation could be loaded for {', '.join(lacking)}")
    languages = ", ".join(shown["languages"])
    return f"Qt {shown['qt']}, platform {shown['platform']}, style {shown['style']}; speaks en, {languages}"


def _bridge() -> Tested:
    with BridgeProcess(Limits(), cancelled=lambda: False) as bridge:
        told = bridge.ask({"do": "drivers"}, limit=60.0)
    bits, drivers = int(told["bits"]), list(told["drivers"])
    found = f"{bits} bits; ODBC drivers: {', '.join(drivers) or 'none'}"
    if sys.platform == "win32" and bits != 32:
        return Tested("Bridge", None, f"{found}. A trial: the Sage driver needs a bridge of 32 bits")
    return Tested("Bridge", True, found)


def _folder(home: Home) -> str:
    home.prepare()
    for folder in (home.root, home.mirrors, home.logs, home.drafts):
        path = folder / "selftest"
        write_private(path, b"written")
        path.unlink()
    return str(home.root)


def _secrets(home: Home) -> str:
    home.prepare()
    prove_store(home)
    return "one was kept, read back and removed"
