"""The listener on loopback: what it lets pass, what it refuses, and that it believes nothing."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
import requests

from wizard.core.requests.listener import Listener
from wizard.errors import TrueupError

SECRET = "Bearer a-secret-of-this-test"
DELIVERY = {"id": 1, "ulid": "01K", "resource_name": "ERP Requests", "event_type": "create", "resource_id": 5}


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def url(heard: list[str]) -> Iterator[str]:
    listener = Listener(free_port(), SECRET, lambda: heard.append("heard"))
    yield f"http://127.0.0.1:{listener.port}/any/path"
    listener.close()


def test_a_delivery_is_heard_as_often_as_it_comes(url, heard):
    for _ in range(3):
        assert requests.post(url, json=DELIVERY, headers={"Authorization": SECRET}, timeout=60).status_code == 204
    assert heard == ["heard"] * 3


@pytest.mark.parametrize(
    ("content", "header", "status"),
    [
        (b"{}", None, 401),
        (b"{}", "Bearer wrong", 401),
        (b"{}", "Bearer \xe9", 401),
        (b"not json", SECRET, 400),
        (b"[1, 2]", SECRET, 204),
        (b'{"resource_name": "Projects"}', SECRET, 204),
        (b" " * 70_000, SECRET, 413),
    ],
)
def test_what_is_no_delivery_of_procore_is_not_heard(url, heard, content, header, status):
    headers = {} if header is None else {"Authorization": header.encode("latin-1")}
    assert requests.post(url, data=content, headers=headers, timeout=60).status_code == status
    assert heard == []


def test_nothing_can_be_read_from_it(url):
    assert requests.get(url, timeout=60).status_code == 405


def test_it_listens_on_loopback_only(url):
    port = int(url.split(":")[2].partition("/")[0])
    with socket.socket() as taken:
        taken.bind(("127.0.0.2", port))  # free, so the listener has not taken every address


def test_a_port_that_is_taken_is_named():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(TrueupError) as caught:
            Listener(taken.getsockname()[1], SECRET, lambda: None)
    assert caught.value.code == "PC-144"


def test_a_closed_listener_frees_its_port():
    port = free_port()
    Listener(port, SECRET, lambda: None).close()
    Listener(port, SECRET, lambda: None).close()
