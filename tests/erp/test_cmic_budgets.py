"""A budget is in CMiC to the cent, its codes once, and no amount is written over that nobody here knows of."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from doubles import CmicDouble

from wizard.erp.cmic import CmicOutgoing, InferredNames
from wizard.errors import TrueupError
from wizard.machine.resources import writing
from wizard.procedure.budget import BudgetEntry, BudgetEntryLine
from wizard.procedure.plan import CmicSource

JOB = "21-002"
NAMES = InferredNames.from_data(writing("cmic"))


def write(double: CmicDouble, *lines: BudgetEntryLine, names: InferredNames = NAMES) -> int:
    source = CmicSource(base_url=double.url, company_code=double.company, tenant=double.tenant, user=double.user)
    book, entry = CmicOutgoing(source, double.password, "", names), BudgetEntry(JOB, lines)
    assert book.check(entry, lambda: False) == []
    return book.write(entry, lambda: False).rows


def refusal(double: CmicDouble, *lines: BudgetEntryLine, names: InferredNames = NAMES) -> TrueupError:
    with pytest.raises(TrueupError) as raised:
        write(double, *lines, names=names)
    return raised.value


def there(double: CmicDouble, place: int) -> BudgetEntryLine:
    """Return a line for a category that the job has, with the amount that it holds as the one that is known."""
    row = double.control.rows("jcjobcategory", JcatJobCode=JOB)[place]
    held = Decimal(str(row["JcatBudgetAmt"] or 0))
    return BudgetEntryLine(JOB, row["JcatPhsCode"], row["JcatCode"], held, known=frozenset({held}))


def new(double: CmicDouble, code: str, amount: str = "10.10") -> BudgetEntryLine:
    """Return a line for a cost code that the company has, as new one, and its job has not."""
    double.control.add("jcmastercostcodes", PhsCompCode=double.company, PhsCode=code, PhsName="New works")
    return BudgetEntryLine(JOB, code, "L", Decimal(amount), name="New works", division="ALL")


def amount(double: CmicDouble, line: BudgetEntryLine) -> object:
    [row] = double.control.rows(
        "jcjobcategory", JcatJobCode=JOB, JcatPhsCode=line.cost_code, JcatCode=line.category
    )
    return row["JcatBudgetAmt"]


def sent(double: CmicDouble) -> list[str]:
    """Return what was written and carried out."""
    calls = [*double.control.calls("", "POST"), *double.control.calls("", "PATCH")]
    return [f"{call['method']} {call['path'].split('/')[-1]}" for call in calls if call["status"] in (200, 201)]


def test_a_new_cost_code_gets_its_category_and_then_its_amount(double: CmicDouble) -> None:
    line = new(double, "91-100")
    assert write(double, line) == 3
    assert sent(double)[:2] == ["POST jcjobcostcodes", "POST jcjobcategory"]
    [code] = double.control.rows("jcjobcostcodes", GjjpJobCode=JOB, GjjpCode="91-100")
    assert (code["GjjpName"], code["GjjpCtrlCode"], amount(double, line)) == ("New works", "ALL", 10.1)
    assert write(double, line) == 0, "the same once more changes nothing"


def test_a_line_of_nothing_makes_its_category_all_the_same(double: CmicDouble) -> None:
    assert write(double, new(double, "91-110", "0.00")) == 2


def test_a_code_without_money_leaves_the_amount_alone(double: CmicDouble) -> None:
    line = replace(there(double, 0), amount=None)
    assert (write(double, line), sent(double)) == (0, [])


@pytest.mark.parametrize(
    ("lost", "code"), [("POST jcjobcostcodes", "91-201"), ("POST jcjobcategory", "91-202"), ("PATCH", "91-203")]
)
def test_whatever_answer_is_lost_everything_is_there_once(double: CmicDouble, lost: str, code: str) -> None:
    line, (method, _, resource) = new(double, code), lost.partition(" ")
    path = f"*/{resource}" if resource else "*/jcjobcategory/*"
    double.control.switch(lose=[{"method": method, "path": path}])
    write(double, line)
    assert amount(double, line) == 10.1
    assert len(double.control.rows("jcjobcostcodes", GjjpJobCode=JOB, GjjpCode=code)) == 1


def test_an_amount_that_both_sides_know_is_replaced(double: CmicDouble) -> None:
    line = there(double, 1)
    assert write(double, replace(line, amount=Decimal("77.07"))) == 1
    assert amount(double, line) == 77.07


def test_what_somebody_budgeted_in_cmic_meanwhile_is_never_written_over(double: CmicDouble) -> None:
    other, line = (
        replace(there(double, 2), amount=Decimal("1.00")),
        replace(there(double, 3), amount=Decimal("5.00")),
    )
    problem = refusal(double, other, replace(line, known=frozenset({Decimal("4.00")})))
    assert (problem.code, line.cost_code in problem.cause) == ("CM-117", True)
    assert sent(double) == [], "not even what could have been written"


def test_a_guessed_name_that_cmic_does_not_know_says_where_it_is_corrected(double: CmicDouble) -> None:
    wrong = "JcatBudgAmt"
    problem = refusal(double, replace(there(double, 4), amount=Decimal("3.00")), names=replace(NAMES, budget=wrong))
    assert (problem.code, wrong in problem.title) == ("CM-132", True)
    assert "cmic-names.json" in problem.remedy and f'{{"{wrong}": "…"}}' in problem.remedy
    assert sent(double) == []


def test_a_guessed_name_of_a_new_cost_code_says_so_too(double: CmicDouble) -> None:
    problem = refusal(double, new(double, "91-300"), names=replace(NAMES, cost_code_name="GjjpTitle"))
    assert (problem.code, "GjjpTitle" in problem.title) == ("CM-132", True)


def test_a_code_that_the_company_does_not_have_is_refused_by_cmic(double: CmicDouble) -> None:
    stranger = BudgetEntryLine(JOB, "99-999", "L", Decimal("1.00"))
    assert refusal(double, stranger).code == "CM-109"
    assert sent(double) == []


def test_what_does_not_fit_is_told_before_anything_is_sent(double: CmicDouble) -> None:
    source = CmicSource(base_url=double.url, company_code=double.company, tenant=double.tenant, user=double.user)
    long = BudgetEntryLine(JOB, "1" * 17, "L", Decimal("1.00"))
    found = CmicOutgoing(source, double.password, "", NAMES).check(BudgetEntry(JOB, (long, long)), lambda: False)
    assert [problem.params["field"] for problem in found] == ["GjjpCode", "JcatPhsCode"]
