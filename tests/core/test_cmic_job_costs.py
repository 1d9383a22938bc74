"""Job cost summaries of CMiC say what categories and postings prove, to the cent, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.delivery.destinations import CMIC_FIGURES
from wizard.core.mirror import Basis, Mirror, Row
from wizard.core.reading.job_costs import JobCosts
from wizard.core.translation.cmic import CmicRules
from wizard.core.translation.cmic_job_costs import FIGURES, figure, summaries
from wizard.core.translation.sage300 import Parent
from wizard.erp.contract import Delta, ReadEnd
from wizard.machine.resources import catalogue, translation
from wizard.procedure.catalogue import Entity
from wizard.procore.records import JOB_COST, check

RULES = CmicRules.from_data(translation("cmic"))
KEY = "J-1|1-100|L"


def category(original: str | None, current: str | None, *, gone: bool = False) -> Row:
    values = {"JcatJobCode": "J-1", "JcatPhsCode": "1-100", "JcatCode": "L"}
    return Row(KEY, {**values, "JcatBudgetAmt": original, "JcatCurrentBudgetAmt": current}, None, None, gone=gone)


def posting(amount: str, day: str = "2026-11-02T05:00:00", *, gone: bool = False, **more: Any) -> Row:
    values = {"JcdtJobCode": "J-1", "JcdtPhsCode": "1-100", "JcdtCatCode": "L", "JcdtTypeCode": "C"}
    told = {**values, "JcdtAmt": amount, "JcdtUnit": "2.5", "JcdtPostDate": day, **more}
    return Row("k", told, None, None, gone=gone)


def summed(budget: Row, *postings: Row) -> dict[str, Any]:
    [summary] = summaries([budget], postings, RULES.costs.types, "2026-11")
    assert summary.key == KEY
    names = [column.name for column in catalogue("cmic").entity(FIGURES).columns]
    row = Row(KEY, dict(zip(names, summary.values, strict=True)), None, None, gone=False)
    family = {"project": Parent(1, {"JobCode": "TOP"}), "cost code": Parent(2, {}), "cost type": Parent(3, {})}
    return figure(row, family, RULES)


def test_costs_are_those_to_date_and_those_of_the_month_by_their_day_of_posting() -> None:
    body = summed(
        category("100.10", "120.00"),
        posting("0.1"),
        posting("0.2", "2026-11-30T05:00:00"),
        posting("10.0", "2026-10-31T04:00:00"),
        posting("5.0", "2025-11-15T05:00:00"),
        posting("77.0", JcdtTypeCode="B"),
        posting("88.0", JcdtPhsCode="9-999"),
        posting("99.0", gone=True),
    )
    assert (body["job_to_date_cost"], body["job_to_date_units"]) == (15.3, 10.0)
    assert (body["month_to_date_cost"], body["month_to_date_units"]) == (0.3, 5.0)
    assert (body["original_estimate"], body["approved_estimate_changes"], body["estimate"]) == (100.1, 19.9, 120.0)
    assert body["job_origin_id"] == "J|TOP", "a job below a control job is in that one's project"


def test_a_category_on_which_nothing_is_posted_shows_its_budget() -> None:
    body = summed(category("5.00", None))
    assert (body["original_estimate"], body["estimate"], body["job_to_date_cost"]) == (5.0, 5.0, 0.0)


def test_only_what_is_proven_is_said_and_all_of_it_is_a_field_of_procores() -> None:
    body = summed(category("5.00", "5.00"), posting("1.0"))
    assert list(check(JOB_COST, body)) == []
    assert not {name for name in body if "commit" in name}


def test_a_category_that_is_gone_has_no_summary() -> None:
    assert list(summaries([category("1", "1", gone=True)], [], RULES.costs.types, "2026-11")) == []


def test_summaries_are_made_again_where_a_posting_or_a_category_changed_and_otherwise_not(tmp_path: Path) -> None:
    company, found = catalogue("cmic"), []
    categories, postings = map(company.entity, CMIC_FIGURES.sources)
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:

        def read(entity: Entity, row: Row) -> None:
            mirror.prepare(entity, entity.columns, "1")
            mirror.start_read(entity.id)
            values = (row.values.get(column.name) for column in entity.columns)
            mirror.store(entity.id, Delta("new", [(row.key, *values)]))
            mirror.finish_read(entity.id, ReadEnd("", 1, compared=False, whole=False), complete=False)

        for entity, row in (
            (categories, category("5.00", None)),
            (postings, posting("1.0")),
            (postings, posting("1.0")),
            (postings, posting("2.0")),
            (categories, category("6.00", None)),
        ):
            read(entity, row)
            mirror.prepare(company.entity(FIGURES), company.entity(FIGURES).columns, "1")
            made = Basis(CMIC_FIGURES.by(RULES), "2026-11")
            progress = Progress("R", "2026-11-02T00:00:00+00:00", [EntityProgress(FIGURES, "")])
            counts = JobCosts(mirror, CMIC_FIGURES, RULES, made, progress=progress, cancelled=lambda: False).make()
            row_made = mirror.rows(FIGURES, [KEY])[KEY].values
            found.append((counts["read"], row_made["CurrentBudget"], row_made["JobToDateCost"]))
    assert found == [(1, 5.0, 0.0), (1, 5.0, 1.0), (0, 5.0, 1.0), (1, 5.0, 2.0), (1, 6.0, 2.0)]
