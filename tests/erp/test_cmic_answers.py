"""Whatever CMiC or what stands before it answers becomes one of our errors, with its reason and who can mend it."""

from __future__ import annotations

import pytest
import requests

from wizard.erp.cmic import answers
from wizard.erp.cmic.answers import Call
from wizard.errors import TrueupError

CALL = Call("GET", "/ap-rest-api/rest/1/apvendor", "cmic.example.com", "apvendor", "Vendor", "HARBOR||TRUEUP")
UNLICENSED = (
    "ORA-20001: <CMIC_ERR_CODE>NO-ERROR-CODE</CMIC_ERR_CODE>"
    "<CMIC_ERR_MSG>You are not licensed to use this API program</CMIC_ERR_MSG>"
)
FRAMEWORK_4 = (
    '{"title":"Bad Request","status":"400","o:errorDetails":[{"detail":"is required.","o:errorCode":"27014",'
    '"o:errorPath":"/CmmName"}]}'
)
PAGE = "<!DOCTYPE html><html><head><title>Attention Required!</title></head><body>blocked</body></html>"


def answered(status: int, body: str, **headers: str) -> requests.Response:
    response = requests.Response()
    response.status_code = status
    response._content = body.encode()
    response.headers.update(headers)
    return response


@pytest.mark.parametrize(
    ("status", "body", "code", "reason"),
    [
        (400, FRAMEWORK_4, "CM-109", "CmmName: is required."),
        (404, '{"error":"Batch number 181626 has already been posted."}', "CM-119", "Batch number 181626"),
        (400, "JBO-27014: Attribute CmmName is required.", "CM-109", "JBO-27014"),
        (500, UNLICENSED, "CM-102", "You are not licensed to use this API program"),
        (403, UNLICENSED, "CM-102", "You are not licensed to use this API program"),
        (400, UNLICENSED, "CM-102", "You are not licensed to use this API program"),
        (403, "Access to the resource is denied", "CM-103", "denied"),
        (403, PAGE, "CM-120", "Attention Required!"),
        (404, PAGE, "CM-112", "Attention Required!"),
        (502, PAGE, "CM-105", "Attention Required!"),
        (522, PAGE, "CM-105", "Attention Required!"),
        (401, "Unauthorized", "CM-101", "Unauthorized"),
        (401, PAGE, "CM-101", "Attention Required!"),
        (409, "busy", "CM-111", "busy"),
        (412, "", "CM-111", "no reason"),
        (413, "Batch size exceeded, maximum is 1000", "CM-116", "maximum is 1000"),
        (429, "slow down", "CM-105", "slow down"),
        (503, "", "CM-105", "no reason"),
        (302, "", "CM-108", "no reason"),
    ],
)
def test_every_shape_of_refusal_has_its_code_and_its_reason(status: int, body: str, code: str, reason: str) -> None:
    problem = answers.failure(CALL, answered(status, body))
    assert (problem.code, reason in problem.params["reason"]) == (code, True), problem.params


def test_the_person_is_told_which_program_and_which_method() -> None:
    unlicensed = answers.failure(CALL, answered(403, UNLICENSED))
    assert "Vendor" in unlicensed.title
    assert "apvendor" in unlicensed.remedy
    denied = answers.failure(CALL, answered(403, "no"))
    assert "GET on apvendor" in denied.remedy
    assert "HARBOR||TRUEUP" in answers.failure(CALL, answered(401, "")).cause


def test_support_can_find_the_very_call() -> None:
    problem = answers.failure(CALL, answered(500, "ORA-01555", **{"X-ORACLE-DMS-ECID": "64de", "CF-RAY": "3e43"}))
    assert "64de" in problem.remedy
    assert "3e43" in problem.remedy


@pytest.mark.parametrize(("body", "code"), [(PAGE, "CM-120"), ("", "CM-108"), ("not json", "CM-108")])
def test_a_good_status_does_not_make_a_good_answer(body: str, code: str) -> None:
    with pytest.raises(TrueupError) as raised:
        answers.read(CALL, answered(200, body))
    assert raised.value.code == code


def test_a_long_reason_is_cut_for_a_person() -> None:
    assert len(answers.reason(answered(400, "x" * 5000))) == answers.REASON_LIMIT
