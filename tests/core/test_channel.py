"""The local channel: who may come in, and what becomes of bad questions."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from multiprocessing.connection import Client
from pathlib import Path
from typing import Any

import pytest
from pydantic import validate_call

from wizard.core.visitors.channel import Channel, HomeLock
from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.machine.home import Home


def _status() -> dict[str, Any]:
    return {"version": "test", "pid": 1, "connections": [], "runs": []}


def _stop(run: str) -> dict[str, Any]:
    raise TrueupError("CO-404", run_id=run)


def _resume(run: int) -> dict[str, Any]:
    return {"run": run}


def _shutdown() -> dict[str, Any]:
    raise ZeroDivisionError


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").prepare()


@pytest.fixture
def channel(home: Home) -> Iterator[Channel]:
    channel = Channel(
        home, {"status": _status, "stop": _stop, "resume": validate_call(_resume), "shutdown": _shutdown}
    )
    channel.open()
    yield channel
    channel.close()


def test_nobody_at_home_is_said_in_words(home: Home) -> None:
    with pytest.raises(TrueupError, match="CO-401"):
        CoreClient(home).status()


def test_an_address_left_by_a_core_that_died_means_nobody_at_home(home: Home) -> None:
    channel = Channel(home, {"status": _status})
    channel.open()
    address = home.channel_address.read_bytes()
    channel.close()
    home.channel_address.write_bytes(address)
    with pytest.raises(TrueupError, match="CO-401"):
        CoreClient(home).status()


@pytest.mark.usefixtures("channel")
def test_a_question_is_answered(home: Home) -> None:
    assert CoreClient(home).status()["version"] == "test"


@pytest.mark.usefixtures("channel")
def test_an_error_crosses_as_the_same_error(home: Home) -> None:
    with pytest.raises(TrueupError) as caught:
        CoreClient(home).stop("R-2222")
    assert (caught.value.code, caught.value.params) == ("CO-404", {"run_id": "R-2222"})


@pytest.mark.usefixtures("channel")
def test_an_argument_of_the_wrong_type_is_refused_at_the_edge(home: Home) -> None:
    with pytest.raises(TrueupError, match="CO-406"):
        CoreClient(home).resume("not a number")


@pytest.mark.usefixtures("channel")
def test_a_question_of_another_version_is_answered_with_a_remedy(home: Home) -> None:
    with pytest.raises(TrueupError, match="CO-403"):
        CoreClient(home).live("sample")


@pytest.mark.usefixtures("channel")
def test_a_fault_of_ours_reaches_the_visitor_as_one(home: Home) -> None:
    with pytest.raises(TrueupError, match="IN-901"):
        CoreClient(home).shutdown()


@pytest.mark.usefixtures("channel")
def test_a_visitor_without_the_key_is_refused(home: Home) -> None:
    home.channel_key.write_bytes(b"another key")
    with pytest.raises(TrueupError, match="CO-402"):
        CoreClient(home).status()


@pytest.mark.usefixtures("channel")
def test_a_silent_visitor_stops_nobody(home: Home) -> None:
    address = home.channel_address.read_text(encoding="utf-8")
    with Client(address):
        assert CoreClient(home).status()["pid"] == 1


@pytest.mark.usefixtures("channel")
def test_bytes_that_are_no_question_are_answered_and_never_unpickled(home: Home) -> None:
    address = home.channel_address.read_text(encoding="utf-8")
    with Client(address, authkey=home.channel_key.read_bytes()) as visitor:
        visitor.send_bytes(b"cos\nsystem\n(S'true'\ntR.")
        assert json.loads(visitor.recv_bytes())["error"]["code"] == "IN-901"


@pytest.mark.usefixtures("channel")
@pytest.mark.skipif(sys.platform == "win32", reason="rights are another thing there")
def test_key_and_address_are_for_the_owner_alone(home: Home) -> None:
    for path in (home.channel_key, home.channel_address):
        assert path.stat().st_mode & 0o077 == 0


def test_only_one_core_writes_to_a_home(home: Home) -> None:
    lock = HomeLock(home)
    with pytest.raises(TrueupError) as caught:
        HomeLock(home)
    assert caught.value.code == "CO-407"
    assert caught.value.params["pid"] == str(os.getpid())
    lock.release()
    HomeLock(home).release()
