"""Where in the client's source a request is made, and which of these places a test has run through.

A place is a call, in the source, of something that ends in a request: `session.call`, `session.pages`, and
every function that calls one of these. So a new call that no drive of the contract test makes is found by
reading the source, without anybody having to remember a list.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import wizard.procore

FOLDER = Path(wizard.procore.__file__).parent
OWN_FLOOR = {"session.py", "transport.py"}
"""What makes any request that others ask for: it knows no path of its own."""

Place = tuple[str, int]
"""A file's name and a line."""

_MAKES_REQUESTS = {"call", "pages"}


def call_sites() -> dict[Place, str]:
    """Return every place in the client's source where a request is made, with the words that stand there."""
    trees = {
        file.relative_to(FOLDER).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(FOLDER.rglob("*.py"))
        if file.name not in OWN_FLOOR
    }
    homes: dict[str, set[str]] = {}
    for file, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                homes.setdefault(node.name, set()).add(file)
    calls = [
        (file, caller, _meant(callee, own, file, homes), line)
        for file, tree in trees.items()
        for caller, callee, own, line in _calls(tree, "")
    ]
    senders: set[str] = set()
    while more := {f"{file}:{caller}" for file, caller, meant, _ in calls if _sends(meant, senders)} - senders:
        senders |= more
    return {
        (file, line): f"{caller} → {', '.join(sorted(meant))}"
        for file, caller, meant, line in calls
        # A function that calls itself makes the same request again.
        if _sends(meant, senders) and f"{file}:{caller}" not in meant
    }


def _meant(name: str, own: bool, file: str, homes: dict[str, set[str]]) -> frozenset[str]:
    """Return the functions that a called name may mean: those of its own file where it has one."""
    known = homes.get(name, set())
    if own and file in known:
        return frozenset({f"{file}:{name}"})
    return frozenset({name} if name in _MAKES_REQUESTS else {f"{other}:{name}" for other in known})


def _sends(meant: frozenset[str], senders: set[str]) -> bool:
    return bool(meant & (senders | _MAKES_REQUESTS))


def _calls(node: ast.AST, caller: str) -> Iterator[tuple[str, str, bool, int]]:
    """Yield (function, called name, whether it is one of its own file first, line) of every call below `node`."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.FunctionDef) else caller
        if isinstance(child, ast.Call):
            match child.func:
                case ast.Name(id=name):
                    yield caller, name, True, child.lineno
                case ast.Attribute(attr=name, value=ast.Name(id="self")):
                    yield caller, name, True, child.lineno
                case ast.Attribute(attr=name):
                    yield caller, name, False, child.func.end_lineno or child.lineno
        yield from _calls(child, inside)


@contextmanager
def run_through() -> Iterator[set[Place]]:
    """Collect the lines of the client that are run through within the block."""
    seen: set[Place] = set()
    prefix = f"{FOLDER}/"

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        name = frame.f_code.co_filename
        if not name.startswith(prefix):
            return None
        if event == "line":
            seen.add((name.removeprefix(prefix), frame.f_lineno))
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield seen
    finally:
        sys.settrace(before)
