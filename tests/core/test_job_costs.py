"""Job cost summaries say what posted transactions prove, to the cent, and nothing else."""

from __future__ import annotations

from typing import Any

from plans import pcco_plan

from wizard.core.mirror import Row
from wizard.core.reading.entity import read_columns, use_of
from wizard.core.translation.job_costs import COUNTED, FIGURES, figure, summaries
from wizard.core.translation.sage300 import Rules
from wizard.machine.resources import catalogue, translation
from wizard.procedure.mappings import Mappings
from wizard.procedure.plan import Plan
from wizard.procore.records import JOB_COST, check

RULES = Rules.from_data(translation("sage300"))
MONTH = "2026-11"


def posted(kind: str, amount: float, **more: Any) -> Row:
    values = {"Job": "J", "Extra": None, "Cost_Code": "1-100", "Category": "L", "Transaction_Type": kind}
    return Row("k", {**values, "Amount": amount, **more}, None, None, gone=bool(more.get("gone")))


def summed(*rows: Row) -> dict[str, Any]:
    [summary] = summaries(rows, RULES.job_costs, MONTH)
    names = [column.name for column in catalogue("sage300").entity(FIGURES).columns]
    return figure(
        Row(summary.key, dict(zip(names, summary.values, strict=True)), None, None, gone=False), {}, RULES
    )


def test_costs_of_the_month_are_those_that_accounting_dates_in_it() -> None:
    body = summed(
        posted("JC cost", 0.1, Accounting_Date="2026-11-01", Units=2.5),
        posted("PR cost", 0.2, Accounting_Date="2026-11-30", Units=1.0),
        posted("JC cost", 10.0, Accounting_Date="2026-10-31", Units=4.0),
        posted("JC cost", 5.0, Accounting_Date="2025-11-15"),
        posted("JC cost", 1.0),
    )
    assert (body["month_to_date_cost"], body["month_to_date_units"]) == (0.3, 3.5)
    assert (body["job_to_date_cost"], body["job_to_date_units"]) == (16.3, 7.5)


def test_a_cost_on_a_commitment_is_invoiced_on_it_and_a_commitment_is_no_cost() -> None:
    body = summed(
        posted("Committed cost", 100.0, Commitment="PO-1"),
        posted("Aprvd cmmtt cst chng", -10.0, Commitment="PO-1"),
        posted("AP cost", 30.0, Commitment="PO-1"),
        posted("AP cost", 7.0, Commitment="  "),
        posted("JC cost", 99.0, Commitment="PO-1", gone=True),
    )
    assert (body["revised_commitment"], body["commitment_invoiced"], body["job_to_date_cost"]) == (90.0, 30.0, 37.0)


def test_only_what_transactions_prove_is_said_and_all_of_it_is_a_field_of_procores() -> None:
    body = {**summed(posted("JC cost", 1.0)), "cost_code_id": 1, "line_item_type_id": 2}
    assert list(check(JOB_COST, body)) == []
    assert not {"open_balance", "committed_costs", "paid_amount", "percentage_complete"} & set(body)


def test_what_is_summed_up_is_read_even_where_nobody_ticked_it() -> None:
    entity = catalogue("sage300").entity("transaction_jc")
    ticked: Mappings = frozenset({"transaction_jc", "transaction_jc.field.Description"})
    plan: Plan = pcco_plan(mappings=tuple(sorted(ticked)))
    read = {column.name for column in read_columns(entity, ticked, use_of(plan, entity))}
    assert set(COUNTED) <= read
