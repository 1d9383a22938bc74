"""Fixtures for tests in any folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from doubles import ProcoreDouble, running_procore_double
from hypothesis import settings
from openapi import FILE, Reference

# How long an example takes is the machine's doing, not the rule's.
settings.register_profile("trueup", deadline=None)
settings.load_profile("trueup")


@pytest.fixture(scope="session")
def _shared_procore_double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProcoreDouble]:
    with running_procore_double(tmp_path_factory.mktemp("procore") / "state.sqlite") as double:
        yield double


@pytest.fixture
def procore_double(_shared_procore_double: ProcoreDouble) -> ProcoreDouble:
    """A running Procore double that holds nothing yet; a test that ends or kills it starts one of its own."""
    _shared_procore_double.control.reset()
    _shared_procore_double.control.forget_tokens()
    _shared_procore_double.control.wipe()
    return _shared_procore_double


@pytest.fixture(scope="session")
def reference() -> Reference:
    """Procore's public reference, which is not part of this repository."""
    if not FILE.is_file():
        pytest.skip(f"Procore's reference is not at {FILE}. Let TRUEUP_SHARED name the folder that holds “domain”.")
    return Reference.read()
