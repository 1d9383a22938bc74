"""What the mirror knows of a change order decides whether it has a place in the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from mirror_source import take
from orders import change_order

from wizard.core.exports.standing import standing_of
from wizard.core.mirror import Settlement
from wizard.core.systems import open_mirror
from wizard.core.translation.sage300 import Rules
from wizard.machine.home import Home
from wizard.machine.resources import translation

RULES = Rules.from_data(translation("sage300"))


@pytest.mark.parametrize(("status", "approved"), [("Approved", True), ("Unapproved", False), ("", False)])
def test_a_contract_counts_as_approved_only_where_sage_says_so(tmp_path: Path, status: str, approved: bool) -> None:
    with open_mirror(Home(tmp_path).prepare(), "sample") as mirror:
        take(mirror, "job_jc", {"J1": {"Job": "J1"}})
        mirror.settle("job_jc", [Settlement("J1", b"digest", 11)])
        take(mirror, "contract_cn", {"C1": {"Contract": "C1", "Job": "J1", "Status": status}})
        mirror.settle("contract_cn", [Settlement("C1", b"digest", 21)])
        take(mirror, "contract_item_cn", {})
        take(mirror, "cost_code_jc", {})
        take(mirror, "category_jc", {})
        found = standing_of(mirror, RULES, change_order(), {})
    assert (found.job, found.contract, found.contract_approved) == ("J1", "C1", approved)
    assert found.contract_status == status
