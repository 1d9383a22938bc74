"""A site that exports change orders: a project user in the double, an approver at the core, a person at Sage."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sites import LONGEST_SECONDS, Site

from wizard.core.visitors.export_client import ExportClient
from wizard.errors import TrueupError

TODAY = datetime.now(UTC).astimezone().date()


def codes(shown: dict[str, Any]) -> list[str]:
    """Return the codes of everything that a person is told of a change order."""
    return [problem["code"] for problem in shown["problems"]]


@dataclass(frozen=True)
class Job:
    """A contract's item in Sage and the ids of everything around it in Procore."""

    job: str
    contract: str
    item: str
    cost_code: str
    category: str
    project_id: int
    contract_id: int
    item_id: int
    cost_code_id: int
    type_id: int


class Desk:
    """Everyone who has to do with change orders at one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.client = ExportClient(site.home)

    # -- the project user ----------------------------------------------------------------------------------------

    def job(self, *, pj: bool = False, place: int = 0, only: bool = False) -> Job:
        """Return the first contract item, with a cost code that has a category, of a job with or without PJ.

        With `only` no other item of the contract has the same cost code.
        """
        with closing(sqlite3.connect(self.site.company)) as sage:
            job, contract, item, code, category = sage.execute(
                "SELECT j.Job, i.Contract, i.Contract_Item, i.Cost_Code, c.Category FROM JCM_MASTER__JOB j "
                "JOIN CNM_MASTER__CONTRACT_ITEM i ON i.Job = j.Job AND coalesce(i.Extra, '') = '' "
                "JOIN JCM_MASTER__CATEGORY c ON c.Job = j.Job AND c.Extra = '' AND c.Cost_Code = i.Cost_Code "
                "WHERE j.Use_PJ_Change_Management = ? AND j.Billing_Method = 'Contract' AND (NOT ? OR 1 = "
                "(SELECT count(*) FROM CNM_MASTER__CONTRACT_ITEM o WHERE o.Contract = i.Contract "
                "AND o.Cost_Code = i.Cost_Code AND coalesce(o.Extra, '') = '')) "
                "ORDER BY j.Job, length(i.Contract_Item), i.Contract_Item LIMIT 1 OFFSET ?",
                (int(pj), int(only), place),
            ).fetchone()
        with self.site.mirror() as mirror:

            def id(entity: str, key: str) -> int:
                return mirror.rows(entity, [key])[key].procore_id

            return Job(
                job,
                contract,
                item,
                code,
                category,
                id("job_jc", job),
                id("contract_cn", contract),
                id("contract_item_cn", f"{contract}|{item}"),
                id("cost_code_jc", f"{job}||{code}"),
                id("standard_category_jc", category),
            )

    def line(self, job: Job, amount: str = "299.00", **changes: Any) -> dict[str, Any]:
        return {
            "description": "Drain line",
            "amount": amount,
            "cost_code_id": job.cost_code_id,
            "line_item_type_id": job.type_id,
            "prime_line_item_id": job.item_id,
            "markups": [{"name": "OH&P", "percentage": "15.00"}],
            **changes,
        }

    def change_order(self, job: Job, number: str = "P01", **wish: Any) -> int:
        """Create an approved change order in the double and return its package's id."""
        lines = wish.pop("lines", None) or [self.line(job)]
        made = self.site.double.control.change_order(
            project_id=job.project_id, contract_id=job.contract_id, number=number, lines=lines, **wish
        )
        return made["id"]

    def in_procore(self, package: int) -> dict[str, Any]:
        return self.site.double.control.look_at_change_order(package)

    # -- the approver --------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Have Procore looked through, and wait for the end of a look that began after now."""
        now, deadline = datetime.now(UTC), time.monotonic() + LONGEST_SECONDS
        while True:
            self.client.look("sample")
            began = self.client.exports("sample")["looks"]["sample"]["began"]
            if began and datetime.fromisoformat(began) > now:
                return
            assert time.monotonic() < deadline, began
            pause()

    def found(self, number: str = "P01", title: str | None = None) -> dict[str, Any]:
        """Have Procore looked through until the change order with that number is here."""
        deadline = time.monotonic() + LONGEST_SECONDS
        while time.monotonic() < deadline:
            self.client.look("sample")
            until = time.monotonic() + 3.0
            while time.monotonic() < until:
                for one in self.client.exports()["exports"]:
                    if one["number"] == number and title in (None, one["title"]):
                        return one
                pause()
        raise AssertionError(f"change order {number} was not found: {self.client.exports()}")

    def accept(self, id: int, **changes: Any) -> dict[str, Any]:
        return self.client.accept(id, changes.pop("on", TODAY), by="Dana", **changes)

    def until(self, id: int, *states: str, seconds: float = LONGEST_SECONDS) -> dict[str, Any]:
        """Wait until a change order is in one of the states."""
        return self.when(id, lambda shown: shown["state"] in states, seconds)

    def when(
        self, id: int, so: Callable[[dict[str, Any]], bool], seconds: float = LONGEST_SECONDS
    ) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        shown = self.client.show(id)
        while not so(shown):
            assert time.monotonic() < deadline, shown
            pause()
            shown = self.client.show(id)
        return shown

    def until_it_is_killed(self, deed: Callable[[], object]) -> None:
        """Do something that has the core killed, which may be before it has answered."""
        try:
            deed()
        except TrueupError as problem:
            assert problem.code == "CO-401", problem
        assert self.site.core is not None
        assert self.site.core.wait(LONGEST_SECONDS) == -9, "it was killed where the test wanted it"

    # -- the person at Sage --------------------------------------------------------------------------------------

    def ledger(self, job: Job, number: str = "P01") -> list[tuple[str, Decimal]]:
        """Return number and amount of the contract's change orders in Sage whose numbers begin so."""
        with closing(sqlite3.connect(self.site.company)) as sage:
            rows = sage.execute(
                "SELECT Change_Order, Amount FROM CNM_MASTER__CHANGE_ORDER WHERE Contract = ? "
                "AND Change_Order LIKE ? ORDER BY 1",
                (job.contract, f"{number}%"),
            )
            return [(number, Decimal(repr(amount)).quantize(Decimal("0.01"))) for number, amount in rows]

    def transactions(self, job: Job, number: str = "P01") -> dict[str, Decimal]:
        """Return the sums of a change order's transactions by type."""
        with closing(sqlite3.connect(self.site.company)) as sage:
            rows = sage.execute(
                "SELECT Transaction_Type, sum(Amount), count(*) FROM JCT_CURRENT__TRANSACTION "
                "WHERE Job = ? AND Change_Order = ? GROUP BY 1",
                (job.job, number),
            )
            return {kind: Decimal(repr(amount)).quantize(Decimal("0.01")) for kind, amount, _ in rows}

    def post(self, job: Job, number: str, amount: float, status: str = "Approved") -> None:
        """Enter a change order by hand, as a person does with the entry sheet."""
        with closing(sqlite3.connect(self.site.company, timeout=30)) as sage, sage:
            sage.execute(
                "INSERT INTO CNM_MASTER__CHANGE_ORDER (Contract, Change_Order, Description, Status, Amount) "
                "VALUES (?, ?, 'By hand', ?, ?)",
                (job.contract, number, status, amount),
            )
            sage.execute(
                "INSERT INTO CNM_MASTER__CHANGE_ORDER_ITEM "
                "(Contract, Change_Order, Contract_Item, Sequence, Amount) VALUES (?, ?, ?, 1, ?)",
                (job.contract, number, job.item, amount),
            )

    def remove(self, job: Job, number: str) -> None:
        with closing(sqlite3.connect(self.site.company, timeout=30)) as sage, sage:
            for table in ("CNM_MASTER__CHANGE_ORDER", "CNM_MASTER__CHANGE_ORDER_ITEM"):
                sage.execute(f"DELETE FROM {table} WHERE Contract = ? AND Change_Order = ?", (job.contract, number))
            sage.execute(
                "DELETE FROM JCT_CURRENT__TRANSACTION WHERE Job = ? AND Change_Order = ?", (job.job, number)
            )


def pause() -> None:
    """Let others work for a moment: a condition is looked at again, and nothing hangs on how long it is."""
    time.sleep(0.05)


def yesterday() -> date:
    return TODAY - timedelta(days=1)
