"""CMiC does what every accounting system must do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from conformance import Books, Conformance
from doubles import CmicDouble, running_cmic_double

from wizard.erp.cmic import CmicCompany
from wizard.machine.resources import catalogue
from wizard.procedure.plan import CmicSource


class Partners(Books):
    """The business partners of the double: keyed by a code, and nobody's jobs hide them."""

    entity = catalogue("cmic").entity("business_partner")
    text = "BpName"

    def __init__(self, double: CmicDouble) -> None:
        self._double = double
        double.control.reset()
        double.control.clear("businesspartner")

    def system(self) -> CmicCompany:
        double = self._double
        source = CmicSource(
            base_url=double.url, company_code=double.company, tenant=double.tenant, user=double.user, page_size=2
        )
        return CmicCompany(source, double.password)

    def add(self, key: str, text: str | None, stamp: date) -> None:
        self._double.control.add("businesspartner", BpCode=key, BpName=text, BpIuCreateDate=_moment(stamp))

    def change(self, key: str, text: str | None, stamp: date) -> None:
        self._double.control.change("businesspartner", {"BpCode": key}, BpName=text, BpIuUpdateDate=_moment(stamp))

    def remove(self, key: str) -> None:
        self._double.control.remove("businesspartner", BpCode=key)

    def hide(self) -> None:
        self._double.control.switch(unlicensed=["businesspartner"])


def _moment(day: date) -> str:
    return f"{day.isoformat()}T09:00:00-05:00"


@pytest.fixture(scope="module")
def double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CmicDouble]:
    with running_cmic_double(tmp_path_factory.mktemp("cmic") / "state.sqlite", rows=300) as running:
        yield running


class TestCmic(Conformance):
    @pytest.fixture
    def books(self, double: CmicDouble) -> Books:
        return Partners(double)
