"""Signing in to the Procore double, and what every call needs before it is looked at."""

from __future__ import annotations

import requests


def test_a_token_is_given_for_a_form_and_for_json(app):
    form = app.token()
    credentials = {"client_id": app.double.client_id, "client_secret": app.double.client_secret}
    body = {"grant_type": "client_credentials", **credentials}
    json = app.session.post(f"{app.double.url}/oauth/token", json=body, timeout=30)

    for answer in (form, json):
        assert answer.status_code == 200
        assert answer.json()["token_type"] == "bearer"
        assert answer.json()["expires_in"] == 5400
    assert form.json()["access_token"] != json.json()["access_token"]


def test_a_wrong_secret_is_refused_as_invalid_client(app):
    answer = app.token(client_secret="wrong")
    assert answer.status_code == 401
    assert answer.json()["error"] == "invalid_client"


def test_another_grant_is_refused(app):
    answer = app.token(grant_type="password")
    assert (answer.status_code, answer.json()["error"]) == (400, "unsupported_grant_type")


def test_a_missing_grant_is_an_invalid_request(app):
    answer = app.token(grant_type="")
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")


def test_an_expired_token_is_refused(app):
    app.double.control.switch(token_seconds=0.000001)
    app.sign_in()
    answer = app.get("v1.0/companies")
    assert answer.status_code == 401
    assert "The access token is invalid" in answer.text


def test_a_call_without_a_token_is_refused(app):
    del app.session.headers["Authorization"]
    assert app.get("v1.0/companies").status_code == 401


def test_all_tokens_can_be_revoked_at_once(app):
    assert app.get("v1.0/companies").status_code == 200
    app.double.control.forget_tokens()
    assert app.get("v1.0/companies").status_code == 401


def test_revoking_answers_200_for_known_and_unknown_tokens(app):
    token = app.session.headers["Authorization"].split()[1]
    credentials = {"client_id": app.double.client_id, "client_secret": app.double.client_secret}
    for revoked in ("unknown", token):
        form = {"token": revoked, **credentials}
        assert app.session.post(f"{app.double.url}/oauth/revoke", data=form, timeout=30).status_code == 200
    assert app.get("v1.0/companies").status_code == 401


def test_token_info_tells_how_long_it_lives(app):
    info = app.session.get(f"{app.double.url}/oauth/token/info", timeout=30).json()
    assert 5000 < info["expires_in_seconds"] <= 5400
    assert info["application"] == {"uid": app.double.client_id}


def test_a_missing_company_header_is_refused(app):
    del app.session.headers["Procore-Company-Id"]
    answer = app.get("v1.0/companies")
    assert answer.status_code == 400
    assert "Procore-Company-Id" in answer.text


def test_another_company_is_not_connected(app):
    app.session.headers["Procore-Company-Id"] = "4711"
    answer = app.get("v1.0/companies")
    assert answer.status_code == 403
    assert answer.json() == {"errors": ["App is not connected to this company."]}


def test_a_company_parameter_that_differs_from_the_header_is_not_connected(app):
    assert app.get("v1.0/vendors", company_id=4711).status_code == 403


def test_the_app_sees_itself_and_its_one_company(app):
    assert [c["id"] for c in app.get("v1.0/companies").json()] == [app.double.company_id]
    assert set(app.get("v1.0/me").json()) == {"id", "login"}
    assert set(app.get("v1.0/me", **app.company).json()) == {"id", "login", "name"}


def test_ids_do_not_fit_into_32_bits(app):
    assert app.project() > 2**32


def test_an_unknown_path_answers_like_a_missing_item(app):
    answer = app.get("v1.0/nothing/at/all")
    assert answer.status_code == 404
    assert answer.json() == {"message": "Item not found"}


def test_a_body_that_is_no_json_object_is_refused(app):
    url, headers = f"{app.double.url}/rest/v1.0/vendors/sync", {"Content-Type": "application/json"}
    for content in (b"{", b"[]"):
        assert app.session.patch(url, data=content, headers=headers, timeout=30).status_code == 400
    assert app.session.patch(url, data=b"{}", headers={"Content-Type": "text/plain"}, timeout=30).status_code == 400


def test_the_page_needs_no_sign_in(app):
    assert requests.get(app.double.url, timeout=30).status_code == 200
