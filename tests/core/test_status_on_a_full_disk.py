"""On a full disk the status is told all the same, and the full disk beside it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sites import Site
from typer.testing import CliRunner

from wizard.commands.connections import commands
from wizard.core.visitors.channel import Channel
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.private import write_public
from wizard.machine.sqlite_faults import has_no_room

FULL = TrueupError("MC-301", path="book.sqlite")
SHORT = {
    "connections": [
        {"id": "sample", "health": "good", "name": "Cascade", "last_run": None, "next": None, "waits": False}
    ],
    "core": "running",
    "format": 1,
    "health": "good",
    "paused_until": None,
    "written": "2026-11-24T02:00:00+00:00",
}


@contextmanager
def answering(home: Home, status: Callable[[], dict[str, Any]]) -> Iterator[None]:
    channel = Channel(home, {"status": status})
    channel.open()
    try:
        yield
    finally:
        channel.close()


def refused() -> dict[str, Any]:
    raise FULL


def test_what_is_known_is_told_first_and_then_what_keeps_the_core_from_writing(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").prepare()
    whole = {"version": "1", "pid": 7, "paused_until": None, "connections": [], "runs": []}
    with answering(home, lambda: {**whole, "trouble": FULL.to_dict()}):
        told = CliRunner().invoke(commands, ["status", "--home", str(home.root)])
    assert "core running as process 7" in told.output
    assert isinstance(told.exception, TrueupError)
    assert told.exception.code == "MC-301"


def test_where_the_core_can_tell_nothing_its_last_short_form_is_told(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").prepare()
    write_public(home.status_file, json.dumps(SHORT).encode())
    with answering(home, refused):
        told = CliRunner().invoke(commands, ["status", "--home", str(home.root)])
    assert "the core cannot tell all of it" in told.output
    assert "Cascade" in told.output
    assert isinstance(told.exception, TrueupError)
    assert told.exception.code == "MC-301"


def test_what_the_status_reads_is_held_open_since_it_could_not_be_opened_on_a_full_disk(running: Site) -> None:
    home = running.home
    assert running.client.status()["trouble"] is None
    for file in (home.book, home.exports, home.outgoing, home.inbox):
        assert file.with_name(f"{file.name}-shm").exists(), file


@pytest.mark.skipif(sys.platform != "linux", reason="its own file systems are the ones that never have room")
def test_a_place_without_a_free_byte_has_no_room(tmp_path: Path) -> None:
    assert has_no_room(Path("/proc/book.sqlite"))
    assert not has_no_room(tmp_path / "book.sqlite")
