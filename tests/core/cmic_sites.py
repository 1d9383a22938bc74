"""A site that reads CMiC: real core, real doubles on both sides."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from desk import Desk, Job
from doubles import CmicDouble, ProcoreDouble, running_cmic_double
from plans import SECRET_NAME, cmic_plan
from sites import Site

from wizard.core.book import Book
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.procedure.plan import ChangeOrderForm, CmicSource
from wizard.procore.public import Procore
from wizard.sandbox import cmic_readback
from wizard.sandbox.readback import Difference, differences

PASSWORD = "cmic/test"


@dataclass(kw_only=True)
class CmicSite(Site):
    """A server that reads CMiC; its `company` is the double's own file."""

    cmic: CmicDouble
    form: ChangeOrderForm = field(default_factory=ChangeOrderForm)

    def source(self) -> CmicSource:
        return CmicSource(
            base_url=self.cmic.url,
            company_code=self.cmic.company,
            tenant=self.cmic.tenant,
            user=self.cmic.user,
            password_secret=PASSWORD,
            change_orders=self.form,
        )

    def set_up(self, become: Literal["pci", "pci_per_pco", "oco"]) -> None:
        """Have change orders become that from now on, as a set-up that is applied anew does."""
        self.wishes += 1
        self.form = ChangeOrderForm(become=become)
        with Book(self.home.book) as book:
            book.commit(cmic_plan(self.source(), self.account(), self.mappings), f"wish {self.wishes}")

    def submit(self, **changes: Any) -> str:
        self.wishes += 1
        plan = cmic_plan(self.source(), self.account(), self.mappings, **changes)
        run = self.client.submit(plan.model_dump(mode="json"), f"wish {self.wishes}")
        self.mappings = frozenset(plan.mappings)
        return run

    def a_day_passes(self) -> None:
        """Let every run so far have been two days ago, a day and the overlap of a shallow run."""
        with closing(sqlite3.connect(self.home.book)) as book, book:
            for id, created in book.execute("SELECT id, created FROM run").fetchall():
                before = datetime.fromisoformat(created) - timedelta(days=2)
                book.execute("UPDATE run SET created = ? WHERE id = ?", (before.isoformat(), id))

    def differences(self) -> list[Difference]:
        with Procore(self.account(), self.double.client_secret) as procore:
            return differences(cmic_readback.expected(self.company), procore)


@contextmanager
def running_cmic_site(folder: Path, procore_double: ProcoreDouble) -> Iterator[CmicSite]:
    """Run a site in `folder` whose core answers, until the block ends."""
    with running_cmic_double(folder / "cmic.sqlite", rows=300) as cmic:
        site = CmicSite(Home(folder / "home").prepare(), cmic.state, procore_double, cmic=cmic)
        store_secret(site.home, SECRET_NAME, procore_double.client_secret)
        store_secret(site.home, PASSWORD, cmic.password)
        site.start()
        yield site
        site.kill()


def contract_line(cmic: CmicDouble) -> dict[str, Any]:
    """Return the first contract line whose cost code no other line of the contract has, and that has a category."""
    listed = cmic.control.rows("jbcontdet", JbcdCompCode=cmic.company)
    codes = Counter((line["JbcdContCode"], line["JbcdBillPhsCode"]) for line in listed)
    return next(
        line
        for line in listed
        if line["JbcdBillCatCode"]
        and codes[line["JbcdContCode"], line["JbcdBillPhsCode"]] == 1
        and line["JbcdContCode"] == f"C{line['JbcdBillJobCode']}"
    )


class CmicDesk(Desk):
    """Everyone who has to do with change orders at a site with CMiC."""

    def job(self, *, pj: bool = False, place: int = 0, only: bool = False) -> Job:
        """Return the first contract line whose cost code no other line of the contract has."""
        cmic: CmicSite = self.site  # type: ignore[assignment]
        line = contract_line(cmic.cmic)
        job, code, category = line["JbcdBillJobCode"], line["JbcdBillPhsCode"], line["JbcdBillCatCode"]
        contract, number = line["JbcdContCode"], line["JbcdBillCode"]
        with self.site.mirror() as mirror:

            def id(entity: str, key: str) -> int:
                return mirror.rows(entity, [key])[key].procore_id

            return Job(
                job,
                contract,
                number,
                code,
                category,
                id("job", job),
                id("contract", contract),
                id("contract_line", f"{contract}|{number}"),
                id("job_cost_code", f"{job}|{code}"),
                id("master_category", category),
            )
