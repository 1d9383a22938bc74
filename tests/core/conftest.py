"""Sites for the tests of the core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk
from doubles import CmicDouble, ProcoreDouble, running_cmic_double, running_procore_double
from mirror_source import COLUMNS, ENTITY, opened
from offices import office
from outgoing_office import Office
from outgoing_office import opened as opened_office
from plans import SECRET_NAME
from sites import Site
from still_cmic_desk import StillCmicDesk, still_cmic_desk
from still_desk import StillDesk
from still_erp_desk import StillErpDesk

from wizard.core.mirror import Mirror
from wizard.erp.cmic import session as cmic_session
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
def still(_office: Desk, tmp_path: Path) -> Iterator[StillDesk]:
    """The site that was synchronised once for all, its core ended."""
    _office.site.kill()
    _office.site.double.control.reset()
    yield StillDesk(_office.site, tmp_path / "home")
    _office.site.double.control.reset()


@pytest.fixture
def still_erp(_erp_office: Desk, tmp_path: Path) -> Iterator[StillErpDesk]:
    """The same of a site whose company has the ERP tool."""
    _erp_office.site.kill()
    _erp_office.site.double.control.reset()
    yield StillErpDesk(_erp_office.site, tmp_path / "home")
    _erp_office.site.double.control.reset()


@pytest.fixture(scope="session")
def _cmic_double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CmicDouble]:
    with running_cmic_double(tmp_path_factory.mktemp("cmic") / "state.sqlite", rows=100) as running:
        yield running


@pytest.fixture
def outgoing(
    tmp_path: Path, procore_double: ProcoreDouble, _cmic_double: CmicDouble, monkeypatch: pytest.MonkeyPatch
) -> Office:
    """An office without a core between both doubles."""
    monkeypatch.setattr(cmic_session, "PAUSES", (0.0, 0.0))
    _cmic_double.control.reset()
    return opened_office(tmp_path, procore_double, _cmic_double)


@pytest.fixture(scope="session")
def _erp_double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProcoreDouble]:
    with running_procore_double(tmp_path_factory.mktemp("erp") / "state.sqlite", erp=True) as double:
        yield double


@pytest.fixture
def outgoing_erp(tmp_path: Path, _erp_double: ProcoreDouble, _cmic_double: CmicDouble) -> Office:
    """The same with a company that has the ERP tool."""
    _cmic_double.control.reset()
    _erp_double.control.wipe()
    return opened_office(tmp_path, _erp_double, _cmic_double)


@pytest.fixture
def still_cmic(outgoing_erp: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StillCmicDesk]:
    """A desk for the change orders of a job in CMiC, whose company has the ERP tool."""
    monkeypatch.setattr(cmic_session, "PAUSES", (0.0, 0.0))
    outgoing_erp.procore.control.reset()
    yield still_cmic_desk(outgoing_erp, tmp_path / "still")
    outgoing_erp.procore.control.reset()


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    """A mirror of one entity, `ENTITY`, that holds nothing yet."""
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        yield mirror
