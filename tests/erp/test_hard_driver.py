"""What Sage's driver is known to do wrong is told with a code and a remedy, in time, and costs nothing twice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import hard_driver
import pytest

from wizard.core.mirror import Mirror
from wizard.core.reading.losses import is_sudden
from wizard.erp.contract import Delta, ReadEnd, ReadRequest
from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300 import SageCompany
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.machine.resources import catalogue
from wizard.sandbox.company import Shape, reshape, write_company

JOB = catalogue("sage300").entity("job_jc")
VENDOR = catalogue("sage300").entity("vendor_ap")
TRANSACTION = catalogue("sage300").entity("transaction_jc")
QUICK = Limits(connect=3, block=3)


def never() -> bool:
    return False


@pytest.fixture(scope="module")
def drivers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = hard_driver.build(tmp_path_factory.mktemp("driver"))
    if folder is None:
        pytest.skip("there is no C compiler here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ODBCSYSINI", str(folder))
        yield


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("company") / "company.sqlite"
    write_company(path, 3_000, 2)
    return path


@pytest.fixture(autouse=True)
def _with_drivers(drivers: None) -> None:
    pass


def read(company: SageCompany, folder: Path, entity: object = JOB) -> list[Delta | ReadEnd]:
    return list(company.read(ReadRequest(entity, entity.columns, None, folder / "following"), never))  # type: ignore


def failure(company: SageCompany, folder: Path, entity: object = JOB) -> TrueupError:
    with pytest.raises(TrueupError) as caught:
        read(company, folder, entity)
    assert not [left for left in folder.iterdir() if left.name.startswith("following")]
    return caught.value


def test_without_a_fault_the_driver_is_one_like_others(path: Path, tmp_path: Path) -> None:
    company = SageCompany(hard_driver.source(path))
    end = read(company, tmp_path)[-1]
    assert isinstance(end, ReadEnd)
    assert end.rows > 0
    found = company.probe([JOB, VENDOR], never)
    assert [(one.found, one.missing, one.rows and one.rows > 0) for one in found.findings] == [(True, (), True)] * 2


@pytest.mark.parametrize("fault", ["account", "expired"])
def test_an_account_that_is_refused_is_told_as_such(path: Path, tmp_path: Path, fault: str) -> None:
    company = SageCompany(hard_driver.source(path, fault))
    assert failure(company, tmp_path).code == "DB-203"
    with pytest.raises(TrueupError, match="DB-203"):
        company.probe([JOB], never)


def test_every_state_that_a_driver_may_give_is_told_with_its_code_through_the_driver_manager(path: Path) -> None:
    told = {}
    with BridgeProcess(QUICK, never) as bridge:
        for state, words, code in hard_driver.SAID:
            for fault in ("refused on connect", "refused"):
                source = hard_driver.source(path, fault, "JCM_MASTER__JOB", STATE=state or "HY000", TEXT=words)
                bridge.open(source.model_dump(exclude={"password_secret"}))
                with pytest.raises(TrueupError) as caught:
                    bridge.ask({"do": "drain", "table": JOB.table, "columns": [("Job", 10)], "key": ["Job"]})
                told[state, words, fault] = caught.value.code
                assert words in str(caught.value.params["reason"])
                otherwise = "DB-208" if fault == "refused on connect" else "DB-212"
                assert told[state, words, fault] == (otherwise if code == "DB-212" else code), words


def test_rows_that_a_user_no_longer_sees_are_held_back_until_someone_says_otherwise(
    path: Path, tmp_path: Path
) -> None:
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        mirror.prepare(JOB, JOB.columns, "1")
        for fault, held in (("", False), ("no rows", True)):
            reading = mirror.start_read(JOB.id)
            request = ReadRequest(JOB, JOB.columns, reading.previous, reading.following)
            for part in SageCompany(hard_driver.source(path, fault, "ORDER BY")).read(request, never):
                if isinstance(part, ReadEnd):
                    counts = mirror.finish_read(JOB.id, part, part.whole, is_sudden)
                else:
                    mirror.store(JOB.id, part)
            assert (counts.gone, counts.held > 0) == (0, held)
        assert counts.held == mirror.count(JOB.id) > 0


def test_a_time_frame_asks_for_no_order_that_would_lead_past_an_index_on_the_stamps(
    path: Path, tmp_path: Path
) -> None:
    (tmp_path / "whole").mkdir()
    refusing = SageCompany(hard_driver.source(path, "refused", "ORDER BY"))
    request = ReadRequest(JOB, JOB.columns, None, tmp_path / "following", since=date(1990, 1, 1))
    end = list(refusing.read(request, never))[-1]
    assert isinstance(end, ReadEnd)
    assert end.rows > 0
    assert failure(refusing, tmp_path / "whole").code == "DB-212"


@pytest.mark.parametrize(("fault", "secured"), [("secured", True), ("", False)])
def test_whether_security_is_on_is_found_out(path: Path, fault: str, secured: bool) -> None:
    assert SageCompany(hard_driver.source(path, fault)).probe([JOB], never).secured is secured


@pytest.mark.parametrize("fault", ["backslash", "bare"])
def test_a_folder_is_tried_with_and_without_a_backslash(path: Path, tmp_path: Path, fault: str) -> None:
    company = SageCompany(hard_driver.source(path, fault))
    assert isinstance(read(company, tmp_path)[-1], ReadEnd)
    assert company.probe([JOB], never).findings[0].found


@pytest.mark.parametrize("fault", ["hang on connect", "hang on execute", "hang on fetch"])
def test_a_driver_that_hangs_is_given_up_in_time(path: Path, tmp_path: Path, fault: str) -> None:
    company = SageCompany(hard_driver.source(path, fault), limits=QUICK)
    started = time.monotonic()
    problem = failure(company, tmp_path, TRANSACTION)
    assert (problem.code, problem.kind) == ("DB-207", Kind.TRANSIENT)
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("fault", ["sharing", "exclusive"])
def test_files_that_another_program_holds_are_tried_again_later(path: Path, tmp_path: Path, fault: str) -> None:
    problem = failure(SageCompany(hard_driver.source(path, fault, "JCM_MASTER__JOB")), tmp_path)
    assert (problem.code, problem.kind) == ("DB-224", Kind.TRANSIENT)


def test_files_that_are_taken_away_in_the_middle_of_a_read_leave_nothing_half_done(
    path: Path, tmp_path: Path
) -> None:
    problem = failure(SageCompany(hard_driver.source(path, "broken fetch")), tmp_path, TRANSACTION)
    assert (problem.code, problem.kind) == ("DB-224", Kind.TRANSIENT)


def test_a_table_that_the_driver_does_not_show_is_a_finding_and_the_next_is_found(path: Path) -> None:
    company = SageCompany(hard_driver.source(path, "no table", "JCM_MASTER__JOB"))
    job, vendor = company.probe([JOB, VENDOR], never).findings
    assert (job.found, job.problem and job.problem["code"], vendor.found) == (False, "DB-205", True)


def test_a_table_that_hangs_is_a_finding_and_the_next_is_found(path: Path) -> None:
    company = SageCompany(hard_driver.source(path, "hang on execute", "JCM_MASTER__JOB"), limits=QUICK)
    job, vendor = company.probe([JOB, VENDOR], never).findings
    assert (job.found, job.problem and job.problem["code"], vendor.found) == (False, "DB-207", True)


def test_a_table_that_did_not_answer_is_not_told_as_missing(path: Path, tmp_path: Path) -> None:
    hanging = hard_driver.source(path, "hang on execute", "JCM_MASTER__JOB")
    found = SageCompany(hanging, limits=QUICK).look([JOB], never)
    problem = failure(SageCompany(hard_driver.source(path), profile=found.profile), tmp_path)
    assert (problem.code, problem.kind) == ("DB-207", Kind.TRANSIENT)


def test_what_is_known_of_a_table_stands_while_it_does_not_answer(path: Path) -> None:
    known = SageCompany(hard_driver.source(path)).probe([JOB, VENDOR], never)
    hanging = hard_driver.source(path, "hang on execute", "JCM_MASTER__JOB")
    again = SageCompany(hanging, limits=QUICK, profile=known.profile).look([JOB, VENDOR], never)
    assert [one.found for one in again.findings] == [True, True]
    assert again.digest == known.digest


def test_the_catalogue_is_not_asked_and_may_take_for_ever(path: Path) -> None:
    company = SageCompany(hard_driver.source(path, "slow catalogue"), limits=QUICK)
    assert company.probe([JOB], never).findings[0].found


def test_the_right_to_write_is_looked_at_without_writing(path: Path) -> None:
    entity = catalogue("sage300").entity("contract_change_order_cn")
    before = path.read_bytes()
    for fault, right in (("", "yes"), ("read only", "no")):
        found = SageCompany(hard_driver.source(path, fault)).probe([entity], never)
        assert found.findings[0].may_write == right
    assert path.read_bytes() == before


def test_half_a_row_is_never_taken(path: Path, tmp_path: Path) -> None:
    split = tmp_path / "split" / "company.sqlite"
    split.parent.mkdir()
    write_company(split, 100, 2)
    reshape(split, Shape(split=True))
    found = SageCompany(hard_driver.source(split)).probe([JOB], never)
    meanwhile = "DELETE FROM JCM_MASTER__JOB_2 WHERE Job = (SELECT max(Job) FROM JCM_MASTER__JOB_2)"
    source = hard_driver.source(split, "meanwhile", "JCM_MASTER__JOB_1", SQL=meanwhile)
    problem = failure(SageCompany(source, profile=found.profile), tmp_path)
    assert (problem.code, problem.kind) == ("DB-222", Kind.TRANSIENT)
    assert "1 records" in problem.title
