"""Fixtures for tests in any folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from doubles import ProcoreDouble, running_procore_double  # noqa: E402


@pytest.fixture
def procore_double(tmp_path: Path) -> Iterator[ProcoreDouble]:
    """A Procore double of its own for one test."""
    with running_procore_double(tmp_path / "procore.sqlite") as double:
        yield double
