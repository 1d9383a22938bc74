"""Servers on loopback: one PostgreSQL for all tests of the reader, a double of CMiC for each file that writes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from doubles import CmicDouble, running_cmic_double
from postgres import Postgres, running_postgres

from wizard.erp.cmic import session as session_module


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Start a server of our own; every test makes its own tables there."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CmicDouble]:
    """The double of CMiC as a process, with a small company."""
    with running_cmic_double(tmp_path_factory.mktemp("cmic") / "state.sqlite", rows=100) as running:
        yield running


@pytest.fixture
def double(running: CmicDouble, monkeypatch: pytest.MonkeyPatch) -> Iterator[CmicDouble]:
    """The double with its switches as they were at first, and no rest before a call is repeated."""
    monkeypatch.setattr(session_module, "PAUSES", (0.0, 0.0))
    running.control.reset()
    yield running
    running.control.reset()
