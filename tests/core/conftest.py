"""Sites for the tests of the core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from doubles import ProcoreDouble
from mirror_source import COLUMNS, ENTITY, opened
from plans import SECRET_NAME
from sites import Site

from wizard.core.mirror import Mirror
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.sandbox.company import write_company


@pytest.fixture
def site(tmp_path: Path, procore_double: ProcoreDouble) -> Iterator[Site]:
    """A site whose core is not started yet."""
    company = tmp_path / "company.sqlite"
    write_company(company, rows=300, seed=7)
    site = Site(Home(tmp_path / "home").prepare(), company, procore_double)
    store_secret(site.home, SECRET_NAME, procore_double.client_secret)
    yield site
    site.kill()


@pytest.fixture
def running(site: Site) -> Site:
    """A site whose core answers."""
    site.start()
    return site


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    """A mirror of one entity, `ENTITY`, that holds nothing yet."""
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        yield mirror
