"""Categories of the accounting system become budget codes, once; what is gone there becomes inactive in Procore."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from doubles import ProcoreDouble
from plans import pcco_plan
from platform_company import company_of

from wizard.core.delivery.destinations import SAGE
from wizard.core.reading.entity import entities_of
from wizard.core.translation import cmic, sending
from wizard.core.translation.cmic import CmicRules
from wizard.core.translation.sage300 import Parent, Rules
from wizard.errors import TrueupError
from wizard.machine.resources import catalogue, endpoints, translation
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.platform.client import Platform
from wizard.procore.platform.endpoints import from_data
from wizard.procore.session import ProcoreSession

DELIVERED = SAGE["category_jc"]
RULES = Rules.from_data(translation("sage300"))
FAMILY = {"project": Parent(1, {}), "cost code": Parent(2, {}), "cost type": Parent(3, {})}


@dataclass(frozen=True)
class Told:
    values: dict[str, Any]
    gone: bool = False
    key: str = field(default="03-001||1-100|L")


CATEGORY = {"Job": "03-001", "Extra": "", "Cost_Code": "1-100", "Category": "L"}


def test_a_category_is_a_code_of_its_cost_code_and_cost_type() -> None:
    body = DELIVERED.body(Told(CATEGORY), FAMILY, RULES)
    assert body == {
        "cost_code": "1-100",
        "cost_type": "L",
        "sub_job": None,
        "cost_code_id": 2,
        "line_item_type_id": 3,
        "sub_job_id": None,
        "active": True,
    }
    assert DELIVERED.body(Told(CATEGORY, gone=True), FAMILY, RULES) == {**body, "active": False}


def test_categories_that_nobody_chose_are_neither_read_nor_sent() -> None:
    known = catalogue("sage300")
    assert "category_jc" in entities_of(known, pcco_plan(), platform=False), "lines of contracts need them"
    assert "category_jc" not in entities_of(known, pcco_plan(run=("cost_code_jc",)), platform=False)


@pytest.mark.parametrize("missing", ["project", "cost code", "cost type", "sub job"])
def test_a_category_waits_for_everything_that_its_code_consists_of(missing: str) -> None:
    family = {**FAMILY, "sub job": Parent(4, {}), missing: Parent(None, {})}
    with pytest.raises(TrueupError, match="RC-502") as caught:
        DELIVERED.body(Told({**CATEGORY, "Extra": "01"}), family, RULES)
    assert str(caught.value.params["parent"]).startswith(missing)


def test_a_category_that_cmic_holds_back_is_inactive() -> None:
    rules = CmicRules.from_data(translation("cmic"))
    values = {"JcatJobCode": "21-001", "JcatPhsCode": "1-100", "JcatCode": "L"}
    for flags, active in (({}, True), ({"JcatCatActiveFlag": "N"}, False), ({"JcatPhaseActiveFlag": "n"}, False)):
        assert cmic.wbs_code(Told({**values, **flags}), FAMILY, rules)["active"] is active


def test_with_the_erp_tool_the_cost_types_of_cost_codes_are_marked_and_no_longer_when_they_are_gone(
    procore_double: ProcoreDouble,
) -> None:
    procore_double.control.switch(erp_entitled=True)
    company, url = company_of(procore_double), procore_double.url
    account = ProcoreAccount(
        login_url=url, api_url=url, client_id="demo-client", secret_name="s", company_id=procore_double.company_id
    )
    body = {"cost_code_id": company.code, "line_item_type_id": company.kind, "sub_job_id": None}
    with ProcoreSession(account, procore_double.client_secret) as session:
        platform = Platform(session, from_data(endpoints("procore_erp")))
        for active in (True, False):
            [outcome] = sending.assignments(platform, (company.project,), [{**body, "active": active}])
            assert outcome.error is None
            [kept] = procore_double.control.records("cost_code_line_item_types")
            assert kept["attributes"]["synced"] is active
