"""The budget of a named project goes from CMiC to Procore, and writes over nothing that people budgeted there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from budget_office import BELOW, JOB, LINES, Budgets
from outgoing_office import Office

from wizard.core.delivery.destinations import delivered
from wizard.core.mirror import Row
from wizard.core.mirror.matches import Decision
from wizard.core.reading.entity import entities_of
from wizard.core.systems import open_mirror
from wizard.core.translation.cmic import CmicRules
from wizard.core.translation.cmic_budgets import CODE, BudgetRules, budget_line
from wizard.core.translation.sage300 import Parent
from wizard.machine.resources import catalogue, translation


@pytest.fixture
def budgets(outgoing: Office) -> Budgets:
    return Budgets(outgoing)


def test_every_category_of_the_project_and_of_the_jobs_below_is_a_line_to_the_cent_nothing_twice(
    budgets: Budgets,
) -> None:
    cent, nothing = budgets.budget(1234.57), budgets.budget(0.0, 1)
    shown = budgets.sync()
    held = budgets.held()
    assert shown["codes"] == {}
    told = {budgets.place(number)[0]: row["JcatBudgetAmt"] for number, row in enumerate(budgets.categories())}
    assert held == told, "and none of a category that holds no amount"
    assert (held[cent], held[nothing]) == (1234.57, 0.0), "a line of nothing is a line"
    assert {key.partition("|")[0] for key in held} == {JOB, BELOW}
    assert budgets.sync()["writes"] == []

    assert budgets.budget(1234.58) == cent
    assert budgets.sync()["writes"] == ["PATCH"], "only what changed travels"
    assert (budgets.held()[cent], len(budgets.held())) == (1234.58, len(held))


def test_nothing_is_sent_of_a_project_that_nobody_named_and_nothing_twice_with_the_erp_tool(
    outgoing: Office,
) -> None:
    known, named = catalogue("cmic"), outgoing.plan.model_copy(update={"budget_jobs": (JOB,)})
    for plan, platform, there in ((outgoing.plan, False, False), (named, False, True), (named, True, False)):
        assert (LINES in entities_of(known, plan, platform=platform)) is there
        assert (LINES in delivered(plan, platform=platform)) is there
    assert "job_cost" in delivered(named, platform=True), "there the budget comes with these"


def test_a_project_that_is_taken_off_the_list_keeps_its_lines_and_goes_on_when_it_is_named_again(
    budgets: Budgets,
) -> None:
    budgets.sync()
    held = budgets.held()
    budgets.office.budget_jobs = ("21-001",)
    changed = budgets.budget(7.5)
    shown = budgets.sync()
    assert (shown["writes"], budgets.held()) == ([], held)
    assert list(shown["codes"].values()) == ["RC-518"], "nothing comes of what is named, and that is told"
    budgets.office.budget_jobs = (JOB,)
    again = budgets.sync()
    assert (again["writes"], again["codes"]) == (["PATCH"], {})
    assert budgets.held() == {**held, changed: 7.5}


def test_what_a_person_budgeted_otherwise_is_offered_with_both_amounts_and_stays(budgets: Budgets) -> None:
    budgets.budget(500.0)
    same = budgets.budget(80.0, 1)
    key = budgets.place()[0]
    budgets.by_hand(key, 450.25)
    budgets.by_hand(same, 80.0)
    shown = budgets.sync()
    assert shown["codes"] == {key: "RC-514"}, "what both sides agree on is asked nobody"
    params = shown["aside"][key]["params"]
    assert (params["there"], params["here"]) == ("450.25", "500.00")
    with open_mirror(budgets.office.home, "sample") as mirror:
        [match] = mirror.matches.listed()
    named = " ".join(key.split("|"))
    assert match.likeness.ours == f"{named}: 500.00"
    assert match.likeness.theirs.endswith(": 450.25")
    [fact] = match.likeness.facts
    assert (fact.field, fact.ours, fact.theirs) == ("original_budget_amount", "500.00", "450.25")
    assert budgets.held()[key] == 450.25

    assert budgets.sync()["writes"] == [], "it is asked until somebody says"
    budgets.decide(Decision.LINK)
    assert budgets.sync()["writes"] == ["PATCH"]
    assert budgets.held()[key] == 500.0
    budgets.budget(81.0, 1)
    assert budgets.sync()["codes"] == {}, "an amount that both agreed on follows CMiC"
    assert budgets.held()[same] == 81.0


def test_kept_apart_a_persons_amount_stays_whatever_cmic_says_later(budgets: Budgets) -> None:
    key = budgets.budget(500.0)
    budgets.by_hand(key, 450.0)
    budgets.sync()
    budgets.decide(Decision.APART)
    for amount in (500.0, 450.0, 700.0):
        budgets.budget(amount)
        shown = budgets.sync()
        assert (shown["codes"], shown["writes"], budgets.held()[key]) == ({}, [], 450.0)


def test_what_people_change_of_a_line_of_ours_is_told_and_not_written_over(budgets: Budgets) -> None:
    key = budgets.budget(500.0)
    budgets.sync()
    budgets.edit(key, 510.0)
    assert budgets.sync()["codes"] == {}, "CMiC has nothing new to say"
    budgets.budget(520.0)
    shown = budgets.sync()
    assert (shown["codes"], shown["writes"], budgets.held()[key]) == ({key: "RC-515"}, [], 510.0)
    budgets.edit(key, 520.0)
    assert budgets.sync()["codes"] == {}
    budgets.budget(530.0)
    assert budgets.sync()["writes"] == ["PATCH"]

    budgets.take_out(key)
    budgets.budget(540.0)
    assert (budgets.sync()["writes"], budgets.held()[key]) == (["POST"], 540.0)


def test_a_locked_budget_takes_nothing_and_goes_on_once_it_is_open(budgets: Budgets) -> None:
    budgets.lock()
    shown = budgets.sync()
    assert set(shown["codes"].values()) == {"RC-513"}
    assert (shown["writes"], budgets.held()) == ([], {}), "not even tried"
    budgets.lock(locked=False)
    assert (budgets.sync()["codes"], len(budgets.held())) == ({}, len(budgets.categories()))


def test_a_line_whose_category_is_gone_is_told_with_its_amount_until_a_person_has_seen_to_it(
    budgets: Budgets,
) -> None:
    key = budgets.budget(500.0)
    budgets.sync()
    held = budgets.held()
    budgets.office.cmic.control.remove("jcjobcategory", **budgets.place()[1])
    for _ in range(2):
        shown = budgets.sync()
        assert (shown["codes"], shown["writes"], budgets.held()) == ({key: "RC-516"}, [], held)
    assert shown["aside"][key]["params"]["there"] == "500.00"
    budgets.edit(key, 0.0)
    assert budgets.sync()["codes"] == {}


def test_an_amount_with_parts_of_a_cent_is_told_and_the_others_go(budgets: Budgets) -> None:
    key = budgets.budget(10.005)
    assert budgets.sync()["codes"] == {key: "RC-519"}
    assert len(budgets.held()) == len(budgets.categories()) - 1


def test_a_run_that_was_ended_after_a_line_was_made_makes_it_no_second_time(budgets: Budgets) -> None:
    budgets.sync()
    with open_mirror(budgets.office.home, "sample") as mirror:  # as if the core had not heard of any line
        keys = [row.key for row in mirror.all_rows(LINES)]
        mirror.forget(LINES, keys)
    shown = budgets.sync()
    assert (shown["codes"], shown["writes"], shown["settled"]) == ({}, [], len(keys))
    changed = budgets.budget(9.0)
    assert (budgets.sync()["writes"], budgets.held()[changed]) == (["PATCH"], 9.0)


def test_a_budget_goes_one_way_and_each_side_says_so(budgets: Budgets) -> None:
    office = budgets.office
    office.calls.set_outgoing_settings("sample", {"kinds": ["budget"]})
    key = budgets.budget(500.0)
    budgets.by_hand(key, 450.0)
    office.budget_jobs = ()
    office.read("job_category", {})
    [found] = office.look()
    office.accept(found.id)
    office.work()
    assert office.shown(found.id)["state"] == "confirmed"

    office.budget_jobs = (JOB,)
    budgets.budget(600.0)
    shown = budgets.sync()
    assert set(shown["codes"].values()) == {"RC-517"}
    assert (shown["writes"], budgets.held()) == ([], {key: 450.0})

    budgets.edit(key, 470.0)
    assert [one.state.value for one in office.look()] == ["confirmed"], "it is not shown for approval again"


def test_a_budget_that_was_accepted_before_its_project_was_named_is_not_written(budgets: Budgets) -> None:
    office = budgets.office
    office.calls.set_outgoing_settings("sample", {"kinds": ["budget"]})
    key = budgets.budget(500.0)
    budgets.by_hand(key, 450.0)
    office.budget_jobs = ()
    office.read("job_category", {})
    [found] = office.look()
    office.accept(found.id)
    office.budget_jobs = (JOB,)
    office.work()
    shown = office.shown(found.id)
    assert (shown["state"], [problem["code"] for problem in shown["problems"]]) == ("failed", ["EX-661"])
    assert office.cmic.control.calls("jcjobcategory", "PATCH") == []
    assert budgets.sync()["codes"] == {key: "RC-514"}, "it is CMiC's turn, and people are asked"


def test_a_category_that_was_never_active_has_no_line_and_one_that_was_keeps_its_own() -> None:
    project, parent = Parent(1, {"JobCode": JOB}), Parent(3, {})
    values = {"JcatJobCode": JOB, "JcatPhsCode": "1-100", "JcatCode": "L", "Amount": "5.00"}
    line = Row(f"{JOB}|1-100|L", values, None, None, gone=False)
    rules = replace(CmicRules.from_data(translation("cmic")), budgets=BudgetRules(frozenset({JOB}), frozenset()))
    for code, there in ((None, False), (7, True)):
        for flags, wanted in (
            ({"JcatCatActiveFlag": "N"}, there),
            ({"JcatPhaseActiveFlag": "n"}, there),
            ({}, True),
        ):
            family = {"project": project, "cost code": parent, "cost type": parent, CODE: Parent(code, flags)}
            assert (budget_line(line, family, rules) is not None) is wanted
