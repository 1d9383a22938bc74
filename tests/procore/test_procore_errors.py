"""Whatever Procore, or something on the way to it, answers becomes one of our codes with a readable reason."""

from __future__ import annotations

import time
from email.utils import formatdate
from typing import Any

import pytest
import requests

from wizard.errors import TrueupError
from wizard.procore import answers
from wizard.procore.session import PAUSES, ProcoreSession

LOGIN_PAGE = (
    b"<!DOCTYPE html><html><head><title>Sign in &amp; go on</title></head><body>Guest network</body></html>"
)
WORKFLOW = "The status of this Prime Contract Change Order cannot be changed because it is set via workflow."


def refused(scripted: Any, method: str = "GET") -> TrueupError:
    with ProcoreSession(scripted.account(), "secret") as session, pytest.raises(TrueupError) as caught:
        session.call(method, "/rest/v1.0/vendors", body=None if method == "GET" else {})
    return caught.value


@pytest.mark.parametrize(
    ("status", "body", "code", "reason"),
    [
        (400, {"errors": {"assignees": ["required"]}}, "PC-109", "assignees: required"),
        (400, {"errors": {"name": ["can't be blank", "is invalid"]}}, "PC-109", "name: can't be blank, is invalid"),
        (403, {"errors": ["App is not connected to this company."]}, "PC-102", "App is not connected"),
        (403, {"errors": "No entry"}, "PC-109", "No entry"),
        (403, {"message": "User has insufficient access"}, "PC-109", "User has insufficient access"),
        (404, {"message": "Item not found"}, "PC-109", "Item not found"),
        (413, {"errors": "Payload Too Large"}, "PC-109", "Payload Too Large"),
        (422, {"errors": WORKFLOW}, "PC-109", WORKFLOW),
        (
            400,
            {
                "error": {
                    "code": "BAD_REQUEST",
                    "message": "Bad Request",
                    "details": [{"reason_code": "INVALID_PROPERTY", "message": "file_name must be a string"}],
                }
            },
            "PC-109",
            "file_name must be a string",
        ),
        (400, {"error": {"code": "BAD_REQUEST", "message": "Bad Request"}}, "PC-109", "Bad Request"),
        (400, {"code": 7, "message": "Wrong", "fields": "name", "reason": "blank"}, "PC-109", "Wrong"),
        (400, {"error": "invalid_request", "error_description": "Missing grant"}, "PC-109", "Missing grant"),
        (400, {}, "PC-109", "no reason was given"),
        (418, {"message": "I am a teapot"}, "PC-108", "I am a teapot"),
        (301, {}, "PC-108", "no reason was given"),
    ],
)
def test_every_shape_of_refusal_is_understood(
    scripted: Any, status: int, body: Any, code: str, reason: str
) -> None:
    scripted.answers(scripted.reply(status, body))
    problem = refused(scripted)
    assert problem.code == code
    assert reason in problem.params["reason"]
    assert problem.params["status"] == status
    assert len(scripted.calls) == 1, "a refusal that will not change is not asked for again"


@pytest.mark.parametrize(("status", "method"), [(200, "GET"), (403, "GET"), (200, "PATCH"), (404, "POST")])
def test_a_proxys_web_page_is_named_as_one(scripted: Any, status: int, method: str) -> None:
    scripted.answers(scripted.reply(status, LOGIN_PAGE))
    problem = refused(scripted, method)
    assert problem.code == "PC-120"
    assert "Sign in & go on" in problem.cause
    assert problem.params["host"] in problem.remedy


@pytest.mark.parametrize("status", [302, 303, 307])
def test_being_sent_to_another_host_is_a_proxys_doing(scripted: Any, status: int) -> None:
    scripted.answers(scripted.reply(status, b"", Location="http://login.proxy.example/?back=here"))
    problem = refused(scripted)
    assert problem.code == "PC-120"
    assert problem.cause.endswith("login.proxy.example")
    assert len(scripted.calls) == 1


def test_a_page_with_markup_in_its_title_is_cut_short(scripted: Any) -> None:
    scripted.answers(scripted.reply(200, b"\xef\xbb\xbf <HTML><title>" + b"x" * 5_000 + b"</title></HTML>"))
    assert len(refused(scripted).cause) < 300


def test_a_proxy_that_wants_a_password_is_named(scripted: Any) -> None:
    scripted.answers(scripted.reply(407, b"<html><title>Who are you</title></html>"))
    assert refused(scripted).code == "PC-121"


@pytest.mark.parametrize("hours", [2, -2])
def test_a_refused_sign_in_with_a_wrong_clock_names_the_clock(scripted: Any, hours: int) -> None:
    there = formatdate(time.time() + hours * 3600, usegmt=True)
    scripted.tokens = [scripted.reply(401, {"error": "invalid_client"}, Date=there)]
    problem = refused(scripted)
    assert problem.code == "PC-125"
    assert "120 minutes" in problem.title
    assert problem.params["here"] != problem.params["there"]
    assert problem.who == "the administrator of this server"


@pytest.mark.parametrize(("body", "words"), [(b"", "empty"), (b"OK", "not JSON")])
def test_an_answer_without_data_is_not_taken_for_success(scripted: Any, body: bytes, words: str) -> None:
    scripted.answers(scripted.reply(200, body))
    problem = refused(scripted)
    assert problem.code == "PC-108"
    assert words in problem.cause


def test_a_very_long_reason_is_cut_for_the_page(scripted: Any) -> None:
    scripted.answers(scripted.reply(400, {"errors": ["x" * 100_000]}))
    assert len(refused(scripted).params["reason"]) == answers.REASON_LIMIT


@pytest.mark.usefixtures("no_pauses")
@pytest.mark.parametrize(
    ("status", "code"), [(409, "PC-111"), (429, "PC-104"), (500, "PC-105"), (502, "PC-105"), (503, "PC-105")]
)
def test_repetitions_have_an_end(scripted: Any, status: int, code: str) -> None:
    scripted.answers(scripted.reply(status, {"errors": "later"}))
    problem = refused(scripted, "PATCH")
    assert (problem.code, problem.kind) == (code, "transient")
    assert len(scripted.calls) == len(PAUSES) + 1


@pytest.mark.usefixtures("no_pauses")
@pytest.mark.parametrize("status", [409, 429, 500, 503, 504])
def test_a_passing_refusal_is_repeated_until_it_is_over(scripted: Any, status: int) -> None:
    scripted.answers(scripted.reply(status, {"errors": "later"}), scripted.reply(200, {"done": True}))
    with ProcoreSession(scripted.account(), "secret") as session:
        assert session.call("PATCH", "/rest/v1.0/vendors/sync", body={"updates": []}).data == {"done": True}
    assert [call[3] for call in scripted.calls] == [b'{"updates":[]}'] * 2


@pytest.mark.usefixtures("no_pauses")
@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_broken_server_gets_a_post_only_once(scripted: Any, status: int) -> None:
    scripted.answers(scripted.reply(status, b"<html>Bad gateway</html>"), scripted.reply(201, {"id": 1}))
    assert refused(scripted, "POST").code == "PC-105"
    assert len(scripted.calls) == 1


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH"])
@pytest.mark.parametrize("status", [429, 503])
def test_a_call_that_procore_put_off_is_repeated(scripted: Any, method: str, status: int) -> None:
    scripted.answers(scripted.reply(status, {}, Retry_After="0"), scripted.reply(200, {"id": 1}))
    with ProcoreSession(scripted.account(), "secret") as session:
        assert session.call(method, "/rest/v1.0/prime_contract").data == {"id": 1}
    assert len(scripted.calls) == 2


@pytest.mark.usefixtures("no_pauses")
def test_a_lost_answer_of_a_sync_is_asked_for_again(scripted: Any) -> None:
    scripted.answers(scripted.reply(lost=True), scripted.reply(200, {"entities": [], "errors": []}))
    with ProcoreSession(scripted.account(), "secret") as session:
        session.call("PATCH", "/rest/v1.0/vendors/sync", body={"updates": []})
    assert len(scripted.calls) == 2


@pytest.mark.usefixtures("no_pauses")
def test_a_lost_answer_of_a_post_is_never_asked_for_again(scripted: Any) -> None:
    scripted.answers(scripted.reply(lost=True), scripted.reply(201, {"id": 1}))
    problem = refused(scripted, "POST")
    assert problem.code == "PC-106"
    assert problem.params["sent"] is True
    assert problem.cause.endswith("This computer said: Remote end closed connection without response")
    assert isinstance(problem.__cause__, requests.ConnectionError), "support sees what the network did"
    assert len(scripted.calls) == 1


def test_a_redirect_never_takes_the_token_along(scripted: Any) -> None:
    scripted.answers(scripted.reply(302, {}, Location="/rest/v1.0/elsewhere"))
    assert refused(scripted).code == "PC-108"
    assert [call[1] for call in scripted.calls] == ["/rest/v1.0/vendors"]


@pytest.mark.parametrize("body", [{"entities": []}, {"data": 3}, "text", {"data": None}])
def test_a_list_that_is_none_is_not_taken_for_an_empty_one(scripted: Any, body: Any) -> None:
    scripted.answers(scripted.reply(200, body))
    with ProcoreSession(scripted.account(), "secret") as session, pytest.raises(TrueupError) as caught:
        list(session.pages("/rest/v1.0/vendors", {}, 10))
    assert caught.value.code == "PC-108"


@pytest.mark.parametrize("body", [{"token_type": "bearer"}, [], {"access_token": "x", "expires_in": None}])
def test_a_sign_in_without_token_is_not_taken_for_one(scripted: Any, body: Any) -> None:
    scripted.tokens = [scripted.reply(200, body)]
    assert refused(scripted).code == "PC-108"


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (401, {"error": "invalid_client", "error_description": "Client authentication failed"}, "PC-101"),
        (400, {"error": "invalid_grant"}, "PC-101"),
        (400, {"error": "invalid_request"}, "PC-109"),
        (403, LOGIN_PAGE, "PC-120"),
    ],
)
def test_a_refused_sign_in_says_whose_fault_it_is(scripted: Any, status: int, body: Any, code: str) -> None:
    scripted.tokens = [scripted.reply(status, body)]
    problem = refused(scripted)
    assert problem.code == code
    assert "secret" not in str(problem.to_dict()["params"])


@pytest.mark.usefixtures("no_pauses")
def test_a_busy_sign_in_is_waited_for(scripted: Any) -> None:
    scripted.tokens = [scripted.reply(503, {}, Retry_After="0"), scripted.reply(lost=True)]
    scripted.answers(scripted.reply(200, []))
    with ProcoreSession(scripted.account(), "secret") as session:
        assert session.call("GET", "/rest/v1.0/vendors").data == []


@pytest.mark.parametrize(("lifetime", "tokens_used"), [(5400, {"1"}), (0, {"1", "2", "3"})])
def test_a_token_is_renewed_by_the_clock_and_kept_until_then(
    scripted: Any, lifetime: int, tokens_used: set[str]
) -> None:
    scripted.tokens = [
        scripted.reply(200, {"access_token": str(number), "expires_in": lifetime}) for number in (1, 2, 3)
    ]
    scripted.answers(scripted.reply(200, []))
    with ProcoreSession(scripted.account(), "secret") as session:
        for _ in range(3):
            session.call("GET", "/rest/v1.0/vendors")
    assert {headers["Authorization"].removeprefix("Bearer ") for _, _, headers, _ in scripted.calls} == tokens_used


def test_a_token_that_is_refused_even_when_fresh_ends_the_call(scripted: Any) -> None:
    scripted.answers(scripted.reply(401, {"errors": "The access token is invalid"}))
    assert refused(scripted, "POST").code == "PC-101"
    assert len(scripted.calls) == 2
