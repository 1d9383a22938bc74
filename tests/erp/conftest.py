"""A real PostgreSQL server on loopback, shared by all tests of the reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from postgres import Postgres, running_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Start a server of our own; every test makes its own tables there."""
    with running_postgres() as server:
        yield server
