"""Secrets are struck out by value in every form, and by shape; account names become stable tokens."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.support.redaction import STRUCK_OUT, Redactor, strike_out_text

SECRET = 'Tr0ub4dor&3 "ü/+'


def forms(secret: str) -> dict[str, str]:
    raw = secret.encode()
    return {
        "plain": secret,
        "json": json.dumps({"x": secret}),
        "base64": base64.b64encode(raw).decode(),
        "urlsafe": base64.urlsafe_b64encode(raw).decode(),
        "basic": base64.b64encode(b"client-id:" + raw).decode(),
        "odd place": base64.b64encode(b"ab" + raw + b"tail").decode(),
        "utf-16 in base64": base64.b64encode(secret.encode("utf-16-le")).decode(),
        "address": quote(secret, safe=""),
        "form": quote_plus(secret),
        "hex": raw.hex(),
        "HEX": raw.hex().upper(),
        "hex of utf-16": secret.encode("utf-16-be").hex(),
        "spaced hex": raw.hex(" "),
        "utf-16 read as utf-8": secret.encode("utf-16-le").decode("utf-8", "replace"),
        "address in base64": base64.b64encode(quote(secret, safe="").encode()).decode(),
    }


@pytest.mark.parametrize("form", forms(SECRET))
def test_a_known_secret_is_struck_out_in_every_form(form: str) -> None:
    written = forms(SECRET)[form]
    shown = Redactor([SECRET]).text(f"before <{written}> after")
    assert shown.startswith("before <") and shown.endswith("> after")
    assert written not in shown
    assert STRUCK_OUT in shown


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
def test_a_known_secret_is_struck_out_of_bytes(encoding: str) -> None:
    shown = Redactor([SECRET]).known(b"log: " + SECRET.encode(encoding) + b"\n")
    assert SECRET not in shown.replace("\0", "")
    assert STRUCK_OUT in shown


@settings(max_examples=60, deadline=None)
@given(
    secret=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z"]), min_size=8, max_size=40),
    before=st.binary(max_size=5),
    after=st.binary(max_size=5),
)
def test_base64_hides_no_secret_whatever_stands_beside_it(secret: str, before: bytes, after: bytes) -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        held = base64.b64encode(before + secret.encode(encoding) + after).decode()
        assert Redactor([secret]).text(f"x {held} y") == f"x {STRUCK_OUT} y"


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Basic {}",
        "'Proxy-Authorization': 'Bearer {}'",
        "bearer {}",
        "password={}",
        'password="{} with blanks"',
        "client_secret={}&grant_type=x",
        '{{"access_token": "{}", "x": 1}}',
        '{{\\"refresh_token\\": \\"{}\\"}}',
        "Cookie: session={}; other=1",
        "Set-Cookie: sid={}; Path=/",
        "DSN=Cascade;UID=sync;PWD={};",
        "DSN=Cascade;PWD={{{};more}};UID=sync",
        "https://user:{}@procore.example/path",
        "x-api-key: {}",
        "eyJhbGciOiJIUzI1NiJ9.{}.c2lnbmF0dXJl",
        "-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----",
    ],
)
def test_what_looks_like_a_secret_is_struck_out(text: str) -> None:
    held = "q7RtZ0pLx9"
    assert held not in strike_out_text(text.format(held))


@pytest.mark.parametrize(
    "text",
    ["Procore did not accept the client id and secret.", "https://login.procore.com/oauth", "17 records set aside"],
)
def test_plain_sentences_stay(text: str) -> None:
    assert Redactor([SECRET], ["jsmith"]).text(text) == text


@pytest.mark.parametrize("path", [r"C:\Users\{}\AppData", r"C:\\Users\\{}\\x", "/home/{}/x", "file:///Users/{}/x"])
def test_an_account_name_becomes_the_same_token_everywhere(path: str) -> None:
    redactor = Redactor()
    redactor.learn(path.format("marie.tremblay"))
    shown = redactor.text(f"MAISON\\Marie.Tremblay opened {path.format('marie.tremblay')} and /home/bob/y")
    assert "tremblay" not in shown.lower() and "bob" not in shown
    assert shown.count("person-1") == 2 and "person-2" in shown


def test_names_and_texts_of_json_are_cleaned() -> None:
    told = Redactor([SECRET]).data(
        {"PWD": "x1", f"k {SECRET}": [{"deep": f"a {SECRET}"}], "secret_name": "procore-1"}
    )
    assert told == {"PWD": STRUCK_OUT, f"k {STRUCK_OUT}": [{"deep": f"a {STRUCK_OUT}"}], "secret_name": "procore-1"}


def test_a_very_short_secret_is_struck_out_as_a_word() -> None:
    assert Redactor(["ab"]).text("ab about (ab)") == f"{STRUCK_OUT} about ({STRUCK_OUT})"
