"""Sites for the tests of the core."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk import Desk, pause
from doubles import ProcoreDouble, running_procore_double
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


@contextmanager
def office(folder: Path, *, erp: bool) -> Iterator[Desk]:
    """A site with its own double that is synchronised once; with `erp` its company has the ERP tool."""
    write_company(folder / "company.sqlite", rows=300, seed=7)
    with running_procore_double(folder / "double.sqlite", erp=erp) as double:
        site = Site(Home(folder / "home").prepare(), folder / "company.sqlite", double)
        store_secret(site.home, SECRET_NAME, double.client_secret)
        site.start()
        try:
            # Without the tool everything is created at once; with it, an approver would have to import it first.
            double.control.switch(erp_entitled=False)
            ended = site.sync()
            assert ended["state"] == "done", ended
            if erp:
                site.kill()
                double.control.reset()
                for kept in site.home.root.glob(f"{site.home.inbox.name}*"):
                    kept.unlink()  # where it is kept that there is no tool
                site.start()
                while site.client.requests("sample")["looked"] is None:  # Procore's hook is there from then on
                    pause()
            yield Desk(site)
        finally:
            site.kill()


@pytest.fixture(scope="session")
def _office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with office(tmp_path_factory.mktemp("office"), erp=False) as desk:
        yield desk


@pytest.fixture(scope="session")
def _erp_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with office(tmp_path_factory.mktemp("erp"), erp=True) as desk:
        yield desk


@pytest.fixture
def erp_desk(_erp_office: Desk) -> Desk:
    """A desk at a site whose company has the ERP tool, synchronised once for all."""
    _erp_office.site.double.control.reset()
    if _erp_office.site.core is None:
        _erp_office.site.start()
    return _erp_office


@pytest.fixture
def desk(_office: Desk) -> Iterator[Desk]:
    """A desk at a site that was synchronised once for all: each test has change orders of its own numbers."""
    _office.site.double.control.reset()
    if _office.site.core is None:
        _office.site.start()
    usual = _office.client.settings("sample")
    yield _office
    _office.site.double.control.reset()
    if _office.site.core is not None:
        _office.client.set_settings("sample", **usual)


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    """A mirror of one entity, `ENTITY`, that holds nothing yet."""
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        yield mirror
