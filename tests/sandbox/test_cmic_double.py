"""The CMiC double answers as CMiC's interface is documented and was recorded, awkward parts included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import requests
from doubles import CmicDouble, running_cmic_double

from wizard.sandbox.cmic_double import behaviours

JOBS = "/jc-rest-api/rest/1/jcjob"
ITEMS = "/cm-rest-api/rest/1/cmmast"


class Caller:
    def __init__(self, double: CmicDouble, session: requests.Session) -> None:
        self.double = double
        self.control = double.control
        self._session = session
        session.auth = (f"{double.tenant}||{double.user}", double.password)

    def get(self, path: str, headers: dict[str, str] | None = None, **params: Any) -> requests.Response:
        return self._session.get(self.double.url + path, params=params, headers=headers, timeout=30)

    def send(self, method: str, path: str, body: Any, **headers: str) -> requests.Response:
        return self._session.request(method, self.double.url + path, json=body, headers=headers, timeout=30)

    def codes(self, **params: Any) -> list[str]:
        answer = self.get(JOBS, limit=1000, **params)
        assert answer.status_code == 200, answer.text
        return [item["JobCode"] for item in answer.json()["items"]]


@pytest.fixture(scope="module")
def double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CmicDouble]:
    with running_cmic_double(tmp_path_factory.mktemp("cmic") / "state.sqlite", rows=300) as running:
        yield running


@pytest.fixture
def caller(double: CmicDouble) -> Iterator[Caller]:
    with requests.Session() as session:
        yield Caller(double, session)
    double.control.reset()


def item(code: str, **changes: Any) -> dict[str, Any]:
    known = {
        "CmmCompCode": "001",
        "CmmJobCode": "21-001",
        "CmmTypeCode": "EXT",
        "CmmCode": code,
        "CmmName": "More steel",
        "CmmRefDate": "2026-11-02",
        "CmmPrepostStatCode": "PENDING",
        "CmmCalcProjAmtMethod": "A",
        "CmmVUuid": "",
    }
    return {**known, **changes}


def test_every_behaviour_says_how_sure_we_are_and_why() -> None:
    told = behaviours.every()
    assert len(told) > 25
    for name, behaviour in told.items():
        assert behaviour.confidence in get_args(behaviours.Confidence), name
        assert behaviour.because, name


def test_a_list_has_the_recorded_envelope_and_links_that_lie_about_their_address(caller: Caller) -> None:
    answer = caller.get(JOBS, limit=2)
    body = answer.json()
    assert list(body) == ["items", "count", "hasMore", "limit", "offset", "links"]
    assert (body["count"], body["hasMore"], body["limit"], body["offset"]) == (2, True, 2, 0)
    assert answer.headers["REST-Framework-Version"] == "2"
    assert answer.headers["Content-Type"] == "application/vnd.oracle.adf.resourcecollection+json"
    assert answer.headers["Link"].startswith("<http://127.0.0.1:80/cmictest/jc-rest-api/")
    links = body["items"][0]["links"]
    assert {link["href"].partition("/cmictest")[0] for link in links} == {"http://127.0.0.1:80"}
    assert body["items"][0]["JobContractAmt"] is None
    assert body["items"][0]["JobIuUpdateDate"] is None


def test_who_accepts_json_gets_it_and_the_framework_is_echoed(caller: Caller) -> None:
    answer = caller.get(JOBS, {"Accept": "application/json", "REST-Framework-Version": "4"}, limit=1)
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["REST-Framework-Version"] == "4"


def test_without_a_limit_25_rows_come_and_more_than_1000_are_refused(caller: Caller) -> None:
    assert caller.get("/jc-rest-api/rest/1/jcjobcategory").json()["count"] == 25
    assert caller.get(JOBS, limit=1000).status_code == 200
    refused = caller.get(JOBS, limit=1001)
    assert (refused.status_code, refused.text) == (400, "The limit cannot be greater than 1000.")


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("JobCode = '21-001'", ["21-001"]),
        ("JobCompCode = '001' and (JobCode = '21-001' or JobCode = '21-003')", ["21-001", "21-003"]),
        ("JobCtrlCode = 'ALL' and JobCode < '21-003'", ["21-001", "21-002"]),
        ("JobCode in ('21-002','21-004')", ["21-002", "21-004"]),
        ("JobName like 'Bayview%'", ["21-002"]),
        ("JobCode = '21-001' and JobContractAmt is null", ["21-001"]),
        ("JobCode = 'it''s not there'", []),
        ("JobIuCreateDate >= '2030-01-01T10:24:10-0400'", []),
        ("JobIuUpdateDate >= '2000-01-01T00:00:00Z' and JobCode = '21-001'", []),
    ],
)
def test_q_is_understood_as_the_framework_writes_it(caller: Caller, q: str, found: list[str]) -> None:
    assert caller.codes(q=q, orderBy="JobCode:asc") == found


@pytest.mark.parametrize(
    "params",
    [
        {"q": "Nothing = 'x'"},
        {"q": "JobCode = "},
        {"q": "JobCode = 'a' or"},
        {"q": "JobCode == 'a'"},
        {"orderBy": "Nothing:asc"},
        {"finder": "selectByNothing;a=1"},
        {"limit": "many"},
    ],
)
def test_what_cannot_be_understood_is_refused(caller: Caller, params: dict[str, str]) -> None:
    assert caller.get(JOBS, **params).status_code == 400


def test_a_finder_takes_its_own_parameters_in_its_own_case(caller: Caller) -> None:
    vendors = "/ap-rest-api/rest/1/apvendor"
    assert caller.get(vendors, finder="selectByDate;auditDate=2000-01-01T00:00:01+0000").json()["count"] > 0
    assert caller.get(vendors, finder="selectByDate;auditDate=2090-01-01T00:00:01+0000").json()["count"] == 0
    assert caller.get(vendors, finder="selectByDate;AuditDate=2000-01-01T00:00:01+0000").status_code == 400


def test_vendors_come_with_their_bank_fields(caller: Caller) -> None:
    [vendor] = caller.get("/ap-rest-api/rest/1/apvendor", limit=1).json()["items"]
    assert vendor["BpvenIban"].startswith("SECRET")


@pytest.mark.parametrize("user", ["TRUEUP", "OTHER||TRUEUP", "HARBOR|TRUEUP"])
def test_the_tenant_is_a_part_of_the_user(caller: Caller, user: str) -> None:
    answer = requests.get(caller.double.url + JOBS, auth=(user, caller.double.password), timeout=30)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Basic realm=")


def test_a_user_sees_the_rows_of_his_jobs_only_and_nothing_says_so(caller: Caller) -> None:
    caller.control.switch(sees_jobs=["21-002"])
    assert caller.codes() == ["21-002"]
    caller.control.switch(sees_jobs=[])
    assert caller.codes() == []


def test_an_endpoint_may_be_denied_or_not_licensed(caller: Caller) -> None:
    caller.control.switch(denied=["GET apvendor"], unlicensed=["jcjob"])
    assert caller.get("/ap-rest-api/rest/1/apvendor").status_code == 403
    assert "<CMIC_ERR_MSG>You are not licensed to use this API program</CMIC_ERR_MSG>" in caller.get(JOBS).text
    assert caller.get("/ar-rest-api/rest/1/arcustomer").status_code == 200


def test_rows_that_came_in_between_make_others_come_twice(caller: Caller) -> None:
    caller.control.switch(shifts=[{"resource": "jcjob", "rows": 1}])
    first = caller.get(JOBS, limit=3, offset=0, orderBy="JobCode:asc").json()["items"]
    second = caller.get(JOBS, limit=3, offset=3, orderBy="JobCode:asc").json()["items"]
    assert second[0]["JobCode"] == first[-1]["JobCode"]


def test_a_proxy_answers_with_a_page_and_an_older_release_with_another(caller: Caller) -> None:
    caller.control.switch(page_times=1)
    page = caller.get(JOBS)
    assert (page.status_code, page.headers["Content-Type"]) == (403, "text/html; charset=UTF-8")
    caller.control.switch(release="R11")
    assert caller.get(JOBS).status_code == 404


def test_a_row_is_created_with_a_key_and_no_update_date_then_changed(caller: Caller) -> None:
    made = caller.send("POST", ITEMS, item("EXT90001"))
    assert made.status_code == 201
    assert made.headers["Content-Type"] == "application/vnd.oracle.adf.resourceitem+json"
    key = made.json()["CmmVUuid"]
    assert len(key) == 32
    assert key == key.upper()
    assert made.json()["CmmIuUpdateDate"] is None
    changed = caller.send("PATCH", f"{ITEMS}/{key}", {"CmmName": "Less steel"})
    assert changed.status_code == 200
    assert changed.json()["CmmName"] == "Less steel"
    assert changed.json()["CmmIuUpdateDate"][-6:] in ("-05:00", "-04:00")
    assert caller.send("PATCH", f"{ITEMS}/{key}", {"CmmCode": "EXT90002"}).status_code == 400
    assert caller.send("PATCH", f"{ITEMS}/{'0' * 32}", {"CmmName": "x"}).status_code == 404


@pytest.mark.parametrize(
    ("changes", "attribute"),
    [
        ({"CmmName": ""}, "CmmName"),
        ({"CmmCode": "X" * 12}, "CmmCode"),
        ({"CmmTypeCode": "NONE"}, "CmmTypeCode"),
        ({"CmmJobCode": "99-999"}, "CmmJobCode"),
        ({"CmmRefDate": "yesterday"}, "CmmRefDate"),
        ({"CmmVUuid": "E"}, "CmmVUuid"),
        ({"CmmNothing": "x"}, "CmmNothing"),
    ],
)
def test_a_wrong_row_is_refused_in_both_forms(caller: Caller, changes: dict[str, Any], attribute: str) -> None:
    plain = caller.send("POST", ITEMS, item("EXT90003", **changes))
    assert plain.status_code == 400
    assert plain.text.startswith("JBO-27014: Attribute ")
    told = caller.send("POST", ITEMS, item("EXT90003", **changes), **{"REST-Framework-Version": "4"}).json()
    assert (told["title"], told["status"]) == ("Bad Request", "400")
    assert told["o:errorDetails"][0]["o:errorPath"] == f"/{attribute}"


def test_a_key_that_is_there_is_refused(caller: Caller) -> None:
    assert caller.send("POST", ITEMS, item("EXT90004")).status_code == 201
    assert "JBO-25013" in caller.send("POST", ITEMS, item("EXT90004")).text


def test_posting_what_is_not_approved_is_answered_with_200_and_a_sentence(caller: Caller) -> None:
    key = caller.send("POST", ITEMS, item("EXT90005")).json()["CmmVUuid"]
    parameters = [{"compCode": "001"}, {"jobCode": "21-001"}, {"chgCode": "EXT90005"}, {"postDate": "2026-11-02"}]
    wish = {"name": "postCm", "parameters": parameters}
    refused = caller.send("POST", "/cm-rest-api/rest/1/postcm", wish)
    assert refused.status_code == 200
    assert refused.json()["result"].startswith("Change order is not approved")
    caller.send("PATCH", f"{ITEMS}/{key}", {"CmmPrepostStatCode": "APPROVED"})
    assert caller.send("POST", "/cm-rest-api/rest/1/postcm", wish).json() == {"result": "SUCCESS"}
    assert "already posted" in caller.send("POST", "/cm-rest-api/rest/1/postcm", wish).json()["result"]


def test_an_answer_can_be_lost_after_the_row_was_kept(caller: Caller) -> None:
    caller.control.switch(lose=[{"method": "POST", "path": "*/cmmast"}])
    with pytest.raises(requests.exceptions.ConnectionError):
        caller.send("POST", ITEMS, item("EXT90006"))
    assert len(caller.control.rows("cmmast", CmmCode="EXT90006")) == 1


def test_the_other_host_takes_tokens_and_no_passwords(tmp_path: Path) -> None:
    with running_cmic_double(tmp_path / "state.sqlite", rows=300, oauth=True) as double:
        assert (
            requests.get(double.url + JOBS, auth=("HARBOR||TRUEUP", "demo-password"), timeout=30).status_code == 401
        )
        wish = {
            "grant_type": "client_credentials",
            "client_id": "TRUEUP",
            "client_secret": "demo-password",
            "scope": "api://TRUEUP/.default",
        }
        token = requests.post(f"{double.root}/directory/oauth2/v2.0/token", data=wish, timeout=30).json()
        assert "refresh_token" not in token
        headers = {"Authorization": f"Bearer {token['access_token']}"}
        assert requests.get(double.url + JOBS, headers=headers, timeout=30).status_code == 200
        wrong = {**wish, "client_secret": "other"}
        assert (
            requests.post(f"{double.root}/directory/oauth2/v2.0/token", data=wrong, timeout=30).status_code == 401
        )
