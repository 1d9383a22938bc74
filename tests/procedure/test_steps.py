"""The route, what a step lacks, the draft on disk and the review: whole set-ups without a window."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from wizard.machine.resources import catalogue, recipes
from wizard.procedure.case import new_case
from wizard.procedure.draft import (
    ENVIRONMENTS,
    Draft,
    changing,
    from_data,
    identify,
    to_data,
    with_company,
    with_live,
    with_preflight,
    with_procore,
    with_source,
)
from wizard.procedure.mappings import RowState, fingerprint
from wizard.procedure.pace import Pace
from wizard.procedure.plan import Depth, OdbcSource
from wizard.procedure.review import Guide, needed, outcome, plan_of, review, selected
from wizard.procedure.route import ROUTE
from wizard.procedure.steps import first_missing, missing
from wizard.procedure.tree import Tree, toggle

GUIDE = Guide(recipes(), catalogue("sage300"))
TWO = [{"id": 1, "name": "Cascade"}, {"id": 2, "name": "Cascade Homes"}]
RIGHTS = [{"name": "Directory", "found": "Admin", "needed": "Admin", "ok": True}]


def procore_answer(companies: list[dict[str, Any]] = TWO, missing: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"companies": companies, "company": None, "tools": RIGHTS, "missing": list(missing)}


def source_answer(pj: bool = False) -> dict[str, Any]:
    return {"company": "Cascade Builders", "driver": "SQLite", "findings": [], "modules": {"pj": pj, "cn": True}}


def live_answer(*ticks: str) -> dict[str, Any]:
    return {"plan": None, "mappings": sorted(ticks), "fingerprint": fingerprint(ticks) if ticks else ""}


def connected() -> Draft:
    draft = Draft(client_id="abc", secret_name="procore-X", source_kind="sqlite", path="/company.sqlite")
    draft = with_preflight(draft, {"checks": []})
    draft = with_company(with_procore(draft, procore_answer()), TWO[0])
    return with_procore(draft, procore_answer())


def ready(*ticks: str, pj: bool = False) -> Draft:
    draft = with_live(with_source(connected(), source_answer(pj)), live_answer(*ticks))
    return replace(draft, reviewed=outcome(draft, GUIDE).fingerprint)


def lacking(draft: Draft, code: str) -> str | None:
    found = missing(code, draft, GUIDE)
    return None if found is None else found.field


def test_a_place_that_holds_nothing_of_sage_is_not_set_up_and_one_that_lacks_a_module_is() -> None:
    def found(*tables: bool) -> Draft:
        answer = source_answer() | {"findings": [{"entity": str(n), "found": one} for n, one in enumerate(tables)]}
        return with_source(connected(), answer)

    lacks = missing("ST-30", found(False, False), GUIDE)
    assert lacks is not None
    assert "Nothing of a Sage company was found there." in str(lacks.words)
    assert lacks.ask, "it may be tested again, once its user may read"
    assert missing("ST-30", found(False, True), GUIDE) is None


def test_codes_are_those_that_were_agreed_on_the_phone() -> None:
    codes = [each.code for each in ROUTE]
    assert codes == ["ST-10", "ST-15", "ST-20", "ST-30", "ST-35", "ST-40", "ST-50", "ST-60", "ST-70", "ST-80"]


def test_a_step_names_the_first_thing_it_lacks() -> None:
    draft = Draft()
    assert lacking(draft, "ST-20") == "client_id"
    draft = replace(draft, client_id="abc")
    assert lacking(draft, "ST-20") == "secret"
    draft = replace(draft, secret_name="procore-X")
    assert lacking(draft, "ST-20") == "connect"
    for unfinished in ("login.procore.com", "https://["):
        assert lacking(replace(draft, login_url=unfinished), "ST-20") == "login_url"
    draft = with_procore(draft, procore_answer())
    assert lacking(draft, "ST-20") == "company"
    draft = with_company(draft, TWO[1])
    assert lacking(draft, "ST-20") == "connect"
    assert lacking(with_procore(draft, procore_answer(missing=("Directory",))), "ST-20") == "rights"
    assert lacking(with_procore(draft, procore_answer()), "ST-20") is None


def test_the_only_company_picks_itself_and_one_of_two_does_not() -> None:
    draft = Draft(client_id="abc", secret_name="procore-X")
    assert with_procore(draft, procore_answer(TWO[:1])).company_id == 1
    assert with_procore(draft, procore_answer()).company_id == 0


def test_where_procore_lists_no_company_its_number_is_asked_for() -> None:
    draft = with_procore(Draft(client_id="abc", secret_name="procore-X"), procore_answer([]))
    assert lacking(draft, "ST-20") == "company_id"
    draft = replace(draft, company_id=2)
    assert lacking(draft, "ST-20") == "connect"
    draft = with_procore(draft, {**procore_answer(), "company": TWO[1]})
    assert lacking(draft, "ST-20") is None
    assert draft.company_name == "Cascade Homes"


def test_an_answer_counts_only_for_the_question_that_was_asked() -> None:
    draft = ready()
    assert draft.procore_answer() is not None
    assert draft.source_answer() is not None
    assert replace(draft, client_id="other").procore_answer() is None
    assert replace(draft, client_id="other").companies() == []
    assert replace(draft, company_id=2).companies() == TWO
    assert replace(draft, path="/other.sqlite").source_answer() is None
    assert replace(draft, path="/other.sqlite").live_now() is None


def test_without_a_read_of_the_mappings_there_is_nothing_to_review() -> None:
    draft = with_source(connected(), source_answer())
    assert lacking(draft, "ST-40") == "live"
    with pytest.raises(LookupError):
        outcome(draft, GUIDE)


def test_a_tick_after_save_asks_for_save_again() -> None:
    draft = ready()
    assert lacking(draft, "ST-40") is None
    changed = toggle(draft, ["customer.field.Name"], on=True)
    assert lacking(changed, "ST-40") == "save"
    assert lacking(toggle(changed, ["customer.field.Name"], on=False), "ST-40") is None


def test_the_run_is_the_documented_one_until_a_person_chooses() -> None:
    assert len(selected(ready(), GUIDE)) == 8
    assert len(selected(ready(pj=True), GUIDE)) == 10
    assert len(selected(replace(ready(pj=True), owns_pj=False), GUIDE)) == 8
    assert selected(replace(ready(), run=frozenset({"customer"})), GUIDE) == ("customer",)
    assert lacking(replace(ready(), run=frozenset()), "ST-60") == "entities"


def test_the_mappings_of_a_new_set_up_are_ten_and_two_more_with_pj() -> None:
    def entities(draft: Draft) -> int:
        return len([tick for tick in outcome(draft, GUIDE).difference.added if "." not in tick])

    assert entities(ready()) == 10
    assert entities(ready(pj=True)) == 12


def test_the_plan_names_what_was_reviewed() -> None:
    draft = ready("vendor_ap", "stranger")
    plan = plan_of(draft, GUIDE)
    assert plan.expects == fingerprint(["vendor_ap", "stranger"])
    assert {"vendor_ap", "stranger", "contract_cn"} <= set(plan.mappings)
    assert plan.connection.id == "cascade-builders"
    assert plan.connection.procore.secret_name == "procore-X"
    assert plan.recipes == ("pcco_export@2",)
    assert plan.run == selected(draft, GUIDE)


def test_changing_a_set_up_starts_from_the_plan_in_force() -> None:
    plan = plan_of(replace(ready(pj=True), depth=Depth.SHALLOW), GUIDE)
    draft = changing(Draft(), plan)
    assert draft.connection_id == "cascade-builders"
    assert draft.source() == plan.connection.source
    assert draft.account() == plan.connection.procore
    assert draft.depth is Depth.SHALLOW
    assert draft.pj()


def test_changing_keeps_keywords_that_have_no_field_of_their_own() -> None:
    draft = replace(
        ready(), source_kind="odbc", driver="Timberline Data", data_folder="C:\\Data", keywords={"CODEPAGE": "1252"}
    )
    draft = with_live(draft, live_answer())
    source = changing(Draft(), plan_of(draft, GUIDE)).source()
    assert isinstance(source, OdbcSource)
    assert source.keywords == {"DBQ": "C:\\Data", "CODEPAGE": "1252"}


def test_a_draft_survives_the_disk_and_leaves_the_mappings_to_be_read_again() -> None:
    draft = replace(ready(), extra=frozenset({"customer.field.Name"}), run=frozenset({"customer"}))
    again = from_data(json.loads(json.dumps(to_data(draft))))
    assert again == replace(draft, live=None)
    assert first_missing(again, GUIDE) == "ST-40"


def test_what_a_newer_version_wrote_into_a_draft_is_left_out() -> None:
    assert from_data({"client_id": "abc", "shape": "round"}).client_id == "abc"


def test_environments_are_recognised_by_their_addresses() -> None:
    for environment in ENVIRONMENTS:
        draft = Draft(login_url=environment.login_url, api_url=environment.api_url)
        assert draft.environment == environment.id
    assert Draft(login_url="http://127.0.0.1:9", api_url="http://127.0.0.1:9").environment == "other"


def test_a_case_code_has_no_letter_that_sounds_like_a_digit() -> None:
    assert not set("".join(new_case() for _ in range(200))) & set("01OI")


def test_a_connection_is_named_so_that_a_plan_takes_it() -> None:
    assert identify("O'Brien & Söhne, Inc.") == "o-brien-s-hne-inc"
    assert identify("!!!") == "sage-300-cre"
    assert len(identify("x" * 99)) == 40


def test_the_tree_says_what_is_kept_added_and_removed() -> None:
    draft = ready("customer", "transaction_jc.link.employee", "gl_account")
    rows = {row.tick: row for row in Tree(draft, GUIDE).rows}
    assert rows["customer"].state is RowState.KEPT
    assert not rows["customer"].free
    assert rows["contract_cn"].state is RowState.ADDED_BY_RECIPE
    assert rows["gl_account"].state is RowState.KEPT
    assert rows["transaction_jc"].free
    links = {row.tick.rpartition(".")[2]: row for row in Tree(draft, GUIDE).panels("transaction_jc").links}
    assert links["employee"].state is RowState.REMOVED_BY_RECIPE
    assert links["equipment"].state is RowState.OFF
    assert not any(row.free for row in links.values())
    assert all(row.on for row in Tree(draft, GUIDE).panels("transaction_jc").fields)
    assert (
        str(Tree(draft, GUIDE).summary())
        == "Entities added: 9; fields added: 81; links cleared: 1; entities kept: 2"
    )


def test_one_field_cannot_be_chosen_where_all_are_read() -> None:
    inside = Tree(ready(), GUIDE).panels("customer")
    assert inside.all_read
    assert not any(row.free for row in inside.fields)
    assert Tree(ready("from_the_future"), GUIDE).panels("from_the_future").fields == ()


def test_a_persons_own_tick_can_be_taken_back_and_a_kept_one_cannot() -> None:
    draft = toggle(ready("customer"), ["transaction_jc"], on=True)
    assert "transaction_jc" in outcome(draft, GUIDE).after
    draft = toggle(draft, ["transaction_jc", "customer"], on=False)
    assert "transaction_jc" not in outcome(draft, GUIDE).after
    assert "customer" in outcome(draft, GUIDE).after


def test_the_review_tells_only_what_changes() -> None:
    titles = [str(section.title) for section in review(ready(), GUIDE)]
    assert "Mappings: cleared" not in titles
    assert titles[:3] == ["Connection", "Features that are set up", "One way only"]
    removed = review(ready("transaction_jc.link.pay_id"), GUIDE)
    cleared = next(section for section in removed if str(section.title) == "Mappings: cleared")
    assert [str(name) for name in cleared.names] == ["Transaction (JC) › Pay ID"]
    everything = outcome(ready(), GUIDE).after
    again = review(ready(*everything), GUIDE)
    assert any("Nothing changes" in str(line) for section in again for line in section.lines)


def test_a_feature_that_goes_on_though_it_is_not_chosen_is_told() -> None:
    plan = plan_of(replace(ready(), recipes=frozenset({"pcco_export@2"})), GUIDE)
    live = {"plan": plan.model_dump(mode="json"), "mappings": [], "fingerprint": ""}
    for picked, told in ((frozenset({"job_cost_transactions@1"}), 1), (frozenset({"pcco_export@2"}), 0)):
        draft = with_live(replace(ready(), recipes=picked), live)
        lines = [str(line) for section in review(draft, GUIDE) for line in section.lines]
        assert len([line for line in lines if "goes on as before" in line]) == told


def test_an_unchanged_connection_is_not_told_again() -> None:
    plan = plan_of(ready(), GUIDE)
    live = {
        "plan": plan.model_dump(mode="json"),
        "mappings": list(plan.mappings),
        "fingerprint": fingerprint(plan.mappings),
    }
    draft = with_live(ready(), live)
    assert "Connection" not in [str(section.title) for section in review(draft, GUIDE)]
    moved = with_company(draft, TWO[1])
    told = next(section for section in review(moved, GUIDE) if str(section.title) == "Connection")
    assert "Procore: Cascade Homes, client id abc; until now Cascade." in map(str, told.lines)


def test_a_new_set_up_of_a_company_that_is_set_up_already_says_what_it_replaces() -> None:
    """Another data folder may be a company of the same name: a copy for trying things, perhaps."""
    plan = plan_of(ready(), GUIDE)
    live = {"plan": plan.model_dump(mode="json"), "mappings": list(plan.mappings), "fingerprint": "f"}
    elsewhere = with_source(replace(ready(), path="/copy.sqlite"), source_answer())
    told = next(
        section for section in review(with_live(elsewhere, live), GUIDE) if str(section.title) == "Connection"
    )
    assert [str(line) for line in told.lines] == [
        "“Cascade Builders” is set up already: this changes it, and makes no second connection.",
        "Sage 300 CRE is read from /copy.sqlite; until now from /company.sqlite.",
    ]


def test_what_the_core_adds_is_told_with_its_reason() -> None:
    because = needed(ready(), GUIDE)
    assert "Contract (CN)" in because["job_jc"]
    assert not set(because) & set(selected(ready(), GUIDE))


def test_no_time_is_promised_before_the_pace_is_known() -> None:
    pace = Pace().seen(10.0, 100.0)
    assert pace.remaining() is None
    assert pace.seen(30.0, 101.0).remaining() is None
    assert pace.seen(11.0, 200.0).remaining() is None
    assert pace.seen(55.0, 145.0).remaining() == pytest.approx(45.0)
