"""One company of CMiC is tested and read over real HTTP, whatever its server is like."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from doubles import CmicDouble, running_cmic_double

from wizard.erp.cmic import CmicCompany
from wizard.erp.cmic import session as session_module
from wizard.erp.contract import Delta, Discovery, ReadEnd, ReadRequest
from wizard.errors import Cancelled, TrueupError
from wizard.errors.entry import Kind
from wizard.machine.resources import catalogue
from wizard.procedure.plan import CmicSource

KNOWN = catalogue("cmic")
LATER = date.today() + timedelta(days=7)
"""Nothing is stamped so late, whatever the time zone here and that of the server."""


class Reader:
    """Reads from a double as the core does."""

    def __init__(self, double: CmicDouble, folder: Path) -> None:
        self.double = double
        self.control = double.control
        self._folder = folder

    def company(self, password: str = "", **changes: Any) -> CmicCompany:
        known: dict[str, Any] = {
            "base_url": self.double.url,
            "company_code": self.double.company,
            "tenant": self.double.tenant,
            "user": self.double.user,
            "page_size": 50,
        }
        return CmicCompany(CmicSource(**{**known, **changes}), password or self.double.password)

    def probe(self, **changes: Any) -> Discovery:
        return self.company(**changes).probe(KNOWN.entities, lambda: False)

    def parts(self, entity_id: str, since: date | None = None, **changes: Any) -> list[Delta | ReadEnd]:
        entity = KNOWN.entity(entity_id)
        request = ReadRequest(entity, entity.columns, None, self._folder / "generation", since)
        return list(self.company(**changes).read(request, lambda: False))

    def keys(self, entity_id: str, since: date) -> tuple[list[str], ReadEnd]:
        entity = KNOWN.entity(entity_id)
        request = ReadRequest(entity, entity.columns, None, self._folder / "generation", since, keys=True)
        *deltas, end = self.company().read(request, lambda: False)
        assert isinstance(end, ReadEnd)
        told = [delta for delta in deltas if isinstance(delta, Delta) and delta.kind == "there"]
        return [row[0] for delta in told for row in delta.rows], end

    def rows(self, entity_id: str, since: date | None = None, **changes: Any) -> list[dict[str, Any]]:
        *deltas, end = self.parts(entity_id, since, **changes)
        names = [column.name for column in KNOWN.entity(entity_id).columns]
        rows = [dict(zip(names, row[1:], strict=True)) for delta in deltas for row in delta.rows]
        assert end.rows == len(rows)
        return rows

    def refused(self, **changes: Any) -> TrueupError:
        with pytest.raises(TrueupError) as raised:
            self.probe(**changes)
        return raised.value


@pytest.fixture(scope="module")
def double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CmicDouble]:
    with running_cmic_double(tmp_path_factory.mktemp("cmic") / "state.sqlite", rows=600) as running:
        yield running


@pytest.fixture
def reader(double: CmicDouble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    monkeypatch.setattr(session_module, "PAUSES", (0.0, 0.0))
    yield Reader(double, tmp_path)
    double.control.reset()


# -- the test of the connection ----------------------------------------------------------------------------


def test_a_good_connection_names_the_company_and_finds_every_resource(reader: Reader) -> None:
    found = reader.probe()
    assert found.company == "Harbor Point Builders, Inc."
    assert "framework 4" in found.driver
    assert all(finding.found and not finding.problem for finding in found.findings)
    assert len(found.findings) == len([entity for entity in KNOWN.entities if not entity.made_from])


def test_a_wrong_password_is_told_as_what_was_signed_in_with(reader: Reader) -> None:
    problem = reader.refused(password="wrong")
    assert problem.code == "CM-101"
    assert "HARBOR||TRUEUP" in problem.cause


@pytest.mark.parametrize("tenant", ["HARBOR||", "||HARBOR", "HARBOR"])
def test_a_tenant_with_pipes_is_the_tenant(reader: Reader, tenant: str) -> None:
    assert reader.probe(tenant=tenant).company


def test_a_company_nobody_knows_is_told_by_its_code(reader: Reader) -> None:
    problem = reader.refused(company_code="002")
    assert (problem.code, problem.params["company"]) == ("CM-104", "002")


def test_an_older_release_is_told_as_such(reader: Reader) -> None:
    reader.control.switch(release="R11")
    assert reader.refused().code == "CM-112"


def test_a_wrong_environment_is_told_as_something_that_is_not_there(reader: Reader) -> None:
    assert reader.refused(base_url=f"{reader.double.root}/cmicprod").code == "CM-119"


def test_what_the_network_does_is_told_in_cmics_own_codes(reader: Reader) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    assert reader.refused(base_url=f"http://127.0.0.1:{port}/cmictest").code == "CM-106"
    assert reader.refused(base_url="https://cmic.invalid/cmictest").code in ("CM-126", "CM-122")
    plain = reader.double.url.replace("http://", "https://")
    assert reader.refused(base_url=plain).code == "CM-128"


def test_a_page_in_between_is_told_as_such(reader: Reader) -> None:
    reader.control.switch(page_times=1)
    assert reader.refused().code == "CM-120"


def test_each_resource_has_a_finding_of_its_own(reader: Reader) -> None:
    reader.control.switch(denied=["GET apvendor"], unlicensed=["jcdetailposted"])
    found = {finding.entity: finding for finding in reader.probe().findings}
    codes = {entity: finding.problem["code"] for entity, finding in found.items() if finding.problem}
    assert codes == {"vendor": "CM-103", "posted_cost": "CM-102"}
    assert found["customer"].found


def test_who_sees_no_jobs_is_told_so_and_nothing_counts_as_gone(reader: Reader) -> None:
    reader.control.switch(sees_jobs=[])
    found = {finding.entity: finding for finding in reader.probe().findings}
    assert found["job"].problem["code"] == "CM-113"
    with pytest.raises(TrueupError) as raised:
        reader.parts("job")
    assert raised.value.code == "CM-113"


def test_a_company_is_believed_where_the_ledger_may_not_be_read(reader: Reader) -> None:
    reader.control.switch(denied=["GET glcompany"])
    assert reader.probe().company == "001"


def test_a_server_that_does_not_take_the_version_is_asked_without(reader: Reader) -> None:
    reader.control.switch(refuses_framework=True)
    assert "as it comes" in reader.probe().driver
    assert len(reader.rows("vendor")) == 24


# -- reading -----------------------------------------------------------------------------------------------


def test_every_row_of_every_resource_comes_once(reader: Reader) -> None:
    there = reader.control.counters()
    for entity in KNOWN.entities:
        if entity.only is None and not entity.made_from:
            assert len(reader.rows(entity.id)) == there[entity.table], entity.id
    assert len(reader.rows("job")) + len(reader.rows("sub_job")) == there["jcjob"]


def test_jobs_are_control_jobs_and_sub_jobs_are_the_others(reader: Reader) -> None:
    assert {row["JobCtrlCode"] for row in reader.rows("job")} == {"ALL"}
    controls = {row["JobCode"] for row in reader.rows("job")}
    assert {row["JobCtrlCode"] for row in reader.rows("sub_job")} <= controls


def test_posted_costs_are_read_job_by_job(reader: Reader) -> None:
    reader.rows("posted_cost")
    asked = [call["query"]["q"] for call in reader.control.calls("jcdetailposted")]
    assert any("JcdtJobCode = '21-001'" in q for q in asked)
    assert any(q.endswith("JcdtJobCode is null") for q in asked)


def test_no_bank_field_leaves_cmic(reader: Reader) -> None:
    told = repr(reader.parts("vendor"))
    assert "SECRET" not in told
    assert "00001002" in told  # and leading zeros do


@pytest.mark.parametrize("switches", [{"number_texts": True}, {"zulu": True}])
def test_values_are_the_same_however_they_are_written(reader: Reader, switches: dict[str, bool]) -> None:
    before = reader.rows("contract_line")
    reader.control.switch(**switches)
    assert reader.rows("contract_line") == before


@pytest.mark.parametrize("moved", [1, 3, 50])
def test_rows_that_come_twice_are_left_out(reader: Reader, moved: int) -> None:
    reader.control.switch(shifts=[{"resource": "jcjobcategory", "rows": moved}])
    rows = reader.rows("job_category")
    assert len(rows) == len({tuple(row.values()) for row in rows}) == reader.control.counters()["jcjobcategory"]


@pytest.mark.parametrize("moved", [-1, -7, -120])
def test_a_list_that_shrinks_while_it_is_read_is_followed_backwards(reader: Reader, moved: int) -> None:
    there = reader.control.counters()["jcjobcategory"]
    reader.rows("job_category")
    still = len(reader.control.calls("jcjobcategory"))
    reader.control.switch(shifts=[{"resource": "jcjobcategory", "rows": moved}])
    rows = reader.rows("job_category")
    assert len(rows) == len({tuple(row.values()) for row in rows}) == there
    assert len(reader.control.calls("jcjobcategory")) - 2 * still <= 3, "and is not read again from its start"


@pytest.mark.parametrize("moved", [-100_000, 100_000])
def test_a_list_that_never_stands_still_is_given_up_in_words(reader: Reader, moved: int) -> None:
    reader.control.switch(shifts=[{"resource": "jcjobcategory", "rows": moved, "times": 1000}])
    with pytest.raises(TrueupError) as raised:
        reader.parts("job_category")
    assert (raised.value.code, raised.value.kind) == ("CM-118", Kind.TRANSIENT)


def test_a_shallow_read_brings_what_was_written_since(reader: Reader) -> None:
    assert reader.rows("vendor", since=LATER) == []
    reader.control.change("apvendor", {"BpvenBpCode": "V00001"}, BpvenPayPhone="555")
    [changed] = reader.rows("vendor", since=date.today() - timedelta(days=1))
    assert (changed["BpvenBpCode"], changed["BpvenPayPhone"]) == ("V00001", "555")


@pytest.mark.parametrize("refuses", [False, True])
@pytest.mark.parametrize("entity", ["vendor", "job", "sub_job", "job_category", "posted_cost"])
def test_a_shallow_read_tells_the_keys_of_all_that_is_there_when_asked(
    reader: Reader, entity: str, refuses: bool
) -> None:
    whole = [str(row[0]) for delta in reader.parts(entity)[:-1] if isinstance(delta, Delta) for row in delta.rows]
    reader.control.switch(refuses_fields=refuses)
    keys, end = reader.keys(entity, LATER)
    assert (sorted(keys), end.rows, end.whole) == (sorted(whole), 0, True)
    keys_asked = [call for call in reader.control.calls() if "fields" in call["query"]]
    assert keys_asked


def test_a_key_scan_that_sees_no_jobs_ends_as_a_whole_read_does(reader: Reader) -> None:
    reader.control.switch(sees_jobs=[])
    with pytest.raises(TrueupError, match="CM-113"):
        reader.keys("job", date.today())


def test_a_get_is_repeated_while_the_server_is_busy(reader: Reader) -> None:
    reader.control.switch(unavailable_times=2)
    assert len(reader.rows("master_category")) == 6
    reader.control.switch(unavailable_times=3)
    with pytest.raises(TrueupError) as raised:
        reader.parts("master_category")
    assert (raised.value.code, raised.value.kind) == ("CM-105", Kind.TRANSIENT)


def test_a_get_is_repeated_when_its_answer_is_lost(reader: Reader) -> None:
    reader.control.switch(lose=[{"method": "GET", "path": "*/jcmastercategories"}])
    assert len(reader.rows("master_category")) == 6


def test_a_password_that_expires_in_between_ends_the_read_with_its_code(reader: Reader) -> None:
    reader.control.switch(password_calls=3)
    with pytest.raises(TrueupError) as raised:
        reader.parts("job_category")
    assert raised.value.code == "CM-101"


@pytest.mark.parametrize(("switches", "code"), [({"release": "R11"}, "CM-112"), ({"page_times": 1}, "CM-120")])
def test_what_a_probe_would_find_is_told_in_the_middle_of_a_read_too(
    reader: Reader, switches: dict[str, Any], code: str
) -> None:
    entity = KNOWN.entity("posted_cost")
    reading = reader.company().read(ReadRequest(entity, entity.columns, None, Path("generation")), lambda: False)
    next(reading)
    reader.control.switch(**switches)
    with pytest.raises(TrueupError) as raised:
        list(reading)
    assert raised.value.code == code


def test_a_read_that_is_not_wanted_any_more_ends(reader: Reader) -> None:
    entity = KNOWN.entity("posted_cost")
    request = ReadRequest(entity, entity.columns, None, Path("generation"))
    asked = iter([False] * 3 + [True] * 1000)
    with pytest.raises(Cancelled):
        list(reader.company().read(request, lambda: next(asked)))
    reading = reader.company().read(request, lambda: False)
    next(reading)
    reading.close()  # whoever stops listening leaves no thread behind


def test_the_other_host_is_signed_in_to_with_a_token_that_is_renewed(tmp_path: Path) -> None:
    with running_cmic_double(tmp_path / "state.sqlite", rows=300, oauth=True) as double:
        reader = Reader(double, tmp_path)
        oauth = {"auth": "oauth", "identity_url": f"{double.root}/directory/oauth2/v2.0/token", "tenant": ""}
        assert reader.probe(**oauth).company
        assert len(reader.rows("master_category", **oauth)) == 6
        problem = reader.refused(**oauth, password="wrong")
        assert (problem.code, "AADSTS7000215" in problem.cause) == ("CM-129", True)
