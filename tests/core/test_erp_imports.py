"""Where a company has the ERP tool, what is new waits there for its approver; the imported is updated as ever."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from approver import import_all, staged, waiting
from cmic_sites import CmicDesk, running_cmic_site
from desk import pause
from doubles import running_procore_double
from plans import SECRET_NAME, pcco_plan
from sites import LONGEST_SECONDS, Site
from test_exports_platform import is_in_tool, send_and_accept

from wizard.core.translation.direct_costs import TRANSACTIONS
from wizard.core.translation.job_costs import FIGURES
from wizard.core.translation.sage300 import money
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.procore.public import Procore
from wizard.sandbox.company import write_company


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    write_company(tmp_path / "company.sqlite", rows=60, seed=7)
    with running_procore_double(tmp_path / "double.sqlite", erp=True) as double:
        site = Site(Home(tmp_path / "home").prepare(), tmp_path / "company.sqlite", double)
        store_secret(site.home, SECRET_NAME, double.client_secret)
        site.start()
        yield site
        site.kill()


def add_item(site: Site) -> str:
    """Add an item to a contract in Sage, on a cost code with one category; return its origin id in Procore."""
    with closing(sqlite3.connect(site.company)) as sage, sage:
        contract, job, code = sage.execute(
            "SELECT i.Contract, i.Job, i.Cost_Code FROM CNM_MASTER__CONTRACT_ITEM i "
            "WHERE coalesce(i.Extra, '') = '' AND 1 = (SELECT count(*) FROM JCM_MASTER__CATEGORY c "
            "WHERE c.Job = i.Job AND c.Extra = '' "
            "AND c.Cost_Code = i.Cost_Code) LIMIT 1"
        ).fetchone()
        sage.execute(
            "INSERT INTO CNM_MASTER__CONTRACT_ITEM (Contract, Contract_Item, Job, Cost_Code, Original_Amount) "
            "VALUES (?, '99', ?, ?, 10.25)",
            (contract, job, code),
        )
    return f"CN|{contract}|99"


def figures(site: Site) -> dict[str, Decimal]:
    """Return the sums of the figures that Procore holds of all jobs."""
    kept = [record["attributes"] for record in site.double.control.records("erp_job_costs")]
    names = ("original_estimate", "estimate", "revised_commitment", "job_to_date_cost", "commitment_invoiced")
    return {name: sum((Decimal(repr(one[name])) for one in kept), Decimal(0)) for name in names}


def posted(site: Site) -> dict[str, Decimal]:
    """Return the same sums in Sage."""
    with closing(sqlite3.connect(site.company)) as sage:
        query = "SELECT Transaction_Type, Amount, trim(coalesce(Commitment, '')) FROM JCT_CURRENT__TRANSACTION"
        rows = sage.execute(query).fetchall()

    def of(*types: str, committed: bool = False) -> Decimal:
        which = (Decimal(money(amount)) for kind, amount, po in rows if kind in types and (po or not committed))
        return sum(which, Decimal(0))

    costs = ("JC cost", "AP cost", "PR cost", "EQ cost", "IV cost", "SM cost")
    return {
        "original_estimate": of("Original estimate"),
        "estimate": of("Original estimate", "Aprvd est cost chng"),
        "revised_commitment": of("Committed cost", "Aprvd cmmtt cst chng"),
        "job_to_date_cost": of(*costs),
        "commitment_invoiced": of(*costs, committed=True),
    }


def test_what_is_new_is_imported_by_the_approver_and_then_kept_in_step(site: Site) -> None:
    run = (*pcco_plan().run, TRANSACTIONS)
    first = site.sync(run=run)
    assert (first["state"], waiting(site)) == ("done with records to check", {"RC-502", "RC-510"})
    assert FIGURES in {row["entity"] for row in first["entities"]}, "the first run knows of the tool"
    with Procore(site.account(), site.double.client_secret) as procore:
        made = [*procore.vendors(), *procore.projects()]
    assert made == [], "nothing is created past the approver"
    import_all(site, "vendor")
    import_all(site, "project")
    site.sync()
    import_all(site, "sub_job")
    site.sync()
    nested = len(staged(site, "line_item"))
    assert staged(site, "prime_contract") and nested, "contracts with the lines that can be imported"
    import_all(site, "prime_contract")
    assert (site.sync(run=run)["state"], site.differences()) == ("done", [])
    assert figures(site) == posted(site) and all(posted(site).values())

    origin = add_item(site)
    assert site.sync()["state"] == "done with records to check"
    assert waiting(site) == {"RC-510"}
    assert len(staged(site, "line_item")) == nested + 1, "a new line goes with its contract"
    import_all(site, "prime_contract")
    last = site.sync()
    assert (last["state"], site.differences()) == ("done", [])
    assert origin in {line["origin_id"] for line in site.double.control.records("prime_contract_line_items")}


def test_it_is_so_with_cmic_too(tmp_path: Path) -> None:
    with (
        running_procore_double(tmp_path / "double.sqlite", erp=True) as double,
        running_cmic_site(tmp_path, double) as site,
    ):
        assert (site.sync()["state"], waiting(site)) == ("done with records to check", {"RC-502", "RC-510"})
        with Procore(site.account(), double.client_secret) as procore:
            made = [*procore.vendors(), *procore.projects()]
        assert made == [], "nothing is created past the approver"
        import_all(site, "vendor")
        import_all(site, "project")
        site.sync()
        import_all(site, "sub_job")
        site.sync()
        assert staged(site, "prime_contract") and staged(site, "line_item")
        import_all(site, "prime_contract")
        site.client.look_for_requests("sample")  # Procore sends no event for contracts: they are noticed
        deadline = time.monotonic() + LONGEST_SECONDS
        while waiting(site) and time.monotonic() < deadline:
            pause()
        assert (waiting(site), site.differences()) == (set(), [])
        kept = [record["attributes"] for record in double.control.records("erp_job_costs")]
        budgets, costs = map(site.cmic.control.rows, ("jcjobcategory", "jcdetailposted"))
        assert len(kept) == len(budgets)
        for figure, wanted in (
            ("job_to_date_cost", sum(Decimal(repr(row["JcdtAmt"])) for row in costs)),
            ("original_estimate", sum(Decimal(repr(row["JcatBudgetAmt"])) for row in budgets)),
        ):
            assert sum(Decimal(repr(one[figure])) for one in kept) == wanted

        desk = CmicDesk(site)
        job = desk.job()
        package = desk.change_order(job, "E01")
        send_and_accept(desk, package)
        is_in_tool(desk, package, "synced")
        [item] = site.cmic.control.rows("cmmast", CmmJobCode=job.job, CmmCode="E01")
        assert (bool(item["CmmPostDate"]), desk.in_procore(package)["origin_id"]) == (
            True,
            f"CO|{job.contract}|E01",
        )
