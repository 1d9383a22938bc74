"""Whatever a person pastes about a CMiC server is brought into one form, or refused."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from wizard.procedure.cmic import (
    is_token_address,
    is_unsafe,
    login,
    server_url,
    tenant_and_user,
    without_sign_in,
)
from wizard.procedure.plan import CmicSource


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("https://cmic.example.com/cmicprod", "https://cmic.example.com/cmicprod"),
        ("  https://CMIC.example.com/cmicprod/  ", "https://cmic.example.com/cmicprod"),
        ("cmic.example.com/cmictest", "https://cmic.example.com/cmictest"),
        ("https://cmic.example.com/cmicprod/SdMenu/AppSelector.jsp?x=1#top", "https://cmic.example.com/cmicprod"),
        (
            "https://cmic.example.com:8443/cmicprod/jc-rest-api/rest/1/jcjob",
            "https://cmic.example.com:8443/cmicprod",
        ),
        ("<https://cmic.example.com/cmicprod>", "https://cmic.example.com/cmicprod"),
        ("https://admin:secret@cmic.example.com/cmicprod", "https://cmic.example.com/cmicprod"),
        ("https://cmic.example.com/cmicprod;jsessionid=Ab1!7?x=1", "https://cmic.example.com/cmicprod"),
        ("https://cmic.example.com//cmicprod//SdMenu", "https://cmic.example.com/cmicprod"),
        ("(https://cmic.example.com/cmicprod).", "https://cmic.example.com/cmicprod"),
        ("\u200bhttps://cmic.example.com/cmicprod\ufeff\n", "https://cmic.example.com/cmicprod"),
        ("\u00a0HTTPS://cmic.example.com/cmicprod\u00a0", "https://cmic.example.com/cmicprod"),
        ("https:\\\\cmic.example.com\\cmicprod", "https://cmic.example.com/cmicprod"),
        ("http://127.0.0.1:9000/cmictest", "http://127.0.0.1:9000/cmictest"),
        ("http://[::1]:9000/cmictest", "http://[::1]:9000/cmictest"),
    ],
)
def test_any_pasted_address_is_reduced_to_scheme_host_and_environment(pasted: str, kept: str) -> None:
    assert server_url(pasted) == kept
    assert CmicSource(base_url=pasted, company_code="001").base_url == kept


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "cmic",
        "https://cmic.example.com",
        "http://cmic.example.com/cmicprod",
        "ftp://h/cmicprod",
        "https://[/x",
        "//",
        "https://https://cmic.example.com/cmicprod",
        "Mobile server URL: https://cmic.example.com/cmicprod",
        "https://cmic.example.com/our environment",
        "https://cmic..example.com/cmicprod",
        f"https://{'c' * 64}.example.com/cmicprod",
    ],
)
def test_what_is_no_address_of_a_server_and_environment_is_refused(pasted: str) -> None:
    assert server_url(pasted) == ""
    with pytest.raises(ValidationError):
        CmicSource(base_url=pasted, company_code="001")


@pytest.mark.parametrize(
    ("tenant", "user", "signed_in"),
    [
        ("HARBOR", "TRUEUP", "HARBOR||TRUEUP"),
        ("HARBOR||", "TRUEUP", "HARBOR||TRUEUP"),
        ("||HARBOR", " TRUEUP ", "HARBOR||TRUEUP"),
        ("", "HARBOR||TRUEUP", "HARBOR||TRUEUP"),
        ("HARBOR", "HARBOR||TRUEUP", "HARBOR||TRUEUP"),
        ("HARBOR", "||TRUEUP", "HARBOR||TRUEUP"),
        ("HARBOR||TRUEUP", "", "HARBOR||TRUEUP"),
        ("HARBOR||TRUEUP", "TRUEUP", "HARBOR||TRUEUP"),
        ("HARBOR|", "|TRUEUP", "HARBOR||TRUEUP"),
        ("", "TRUEUP", "TRUEUP"),
        ("||", "TRUEUP", "TRUEUP"),
    ],
)
def test_a_tenant_may_come_with_its_pipes_or_without(tenant: str, user: str, signed_in: str) -> None:
    assert login(tenant, user) == signed_in
    assert login(*tenant_and_user(tenant, user)) == signed_in


def test_an_address_that_only_lacks_the_s_of_https_is_told_so() -> None:
    assert is_unsafe(" HTTP://cmic.example.com/cmicprod")
    for other in (
        "https://cmic.example.com/cmicprod",
        "http://127.0.0.1:9000/cmictest",
        "http://cmic",
        "http://[",
        "",
    ):
        assert not is_unsafe(other)


def test_a_token_is_asked_for_at_a_whole_address_by_https_only() -> None:
    assert is_token_address("https://login.example.com/tenant/oauth2/v2.0/token")
    assert is_token_address("http://127.0.0.1:9000/token")
    for wrong in (
        "",
        "login.example.com/token",
        "http://login.example.com/token",
        "https://login.example.com",
        "https://u:p@login.example.com/token",
        "https://login..example.com/token",
        "https://login.example.com:99999/token",
        "https://[/token",
    ):
        assert not is_token_address(wrong)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://admin:secret@cmic.example.com/cmicprod", "https://cmic.example.com/cmicprod"),
        ("admin:secret@cmic.example.com/cmicprod", "cmic.example.com/cmicprod"),
        (" https://cmic.example.com/cmicprod/menu?user=a@b ", "https://cmic.example.com/cmicprod/menu?user=a@b"),
        ("https://cmic.ex", "https://cmic.ex"),
    ],
)
def test_a_name_and_password_before_the_host_are_not_kept(typed: str, kept: str) -> None:
    assert without_sign_in(typed) == kept


def test_a_company_code_has_eight_characters_at_most() -> None:
    assert CmicSource(base_url="h/e", company_code="12345678").company_code == "12345678"
    for code in ("123456789", ""):
        with pytest.raises(ValidationError):
            CmicSource(base_url="h/e", company_code=code)
