"""The table of gated calls: complete, graded, and replaceable by a file that is checked."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi import FILE

import wizard
from wizard.errors import TrueupError
from wizard.machine.resources import endpoints
from wizard.procore.platform.endpoints import from_data, replaced
from wizard.sandbox.procore_double.erp.routes import PLATFORM

TABLE = from_data(endpoints("procore_erp"))
FACTS = FILE.with_name("procore-erp-endpoints.yaml")


def written(folder: Path, content: Any) -> Path:
    file = folder / "procore-endpoints.json"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return file


@pytest.mark.skipif(not FACTS.exists(), reason=f"{FACTS} is not here: nothing to compare with")
def test_the_table_holds_every_reconstructed_call_with_its_grade():
    found = re.findall(
        r'method: (\w+), +path: "([^"|]+)[^"]*", confidence: (\w)', FACTS.read_text(encoding="utf-8")
    )
    assert len(found) > 20
    there = {(call.method, call.path): call.confidence for call in TABLE.values()}
    # Of the metadata call two paths are guessed; the table holds the second.
    guessed = ("PATCH", "/rest/v1.0/companies/{company_id}/erp_connections/{id}")
    listed = {(method, path): grade for method, path, grade in found if (method, path) != guessed}
    assert {key: there.get(key) for key in listed} == listed


def test_no_other_source_names_a_gated_path():
    gated = {part for call in TABLE.values() for part in call.path.split("/") if "_" in part and "{" not in part}
    assert {"erp_requests", "staged_records", "external_data"} <= gated
    sources = [file for file in Path(wizard.__file__).parent.rglob("*.py") if "sandbox" not in file.parts]
    assert len(sources) > 100
    named = {(file.name, part) for file in sources for part in gated if f"/{part}" in file.read_text("utf-8")}
    assert named == set()


def test_the_double_answers_what_the_table_calls():
    answered = {(method, path.replace(":int", "")) for method, path, _ in PLATFORM}
    missing = {name for name, call in TABLE.items() if (call.method, call.path) not in answered}
    assert missing == {"update_staged_record", "unlink_entity", "update_transaction", "sync_invoice_payments"}


def test_without_a_file_the_table_stays(tmp_path):
    assert replaced(TABLE, tmp_path / "procore-endpoints.json") == TABLE


def test_a_site_replaces_a_verb_or_a_path_and_nothing_else(tmp_path):
    path = "/rest/v2.0/companies/{company_id}/details/{id}"
    file = written(tmp_path, {"close_detail": {"method": "PUT"}, "show_request": {"path": path}})
    changed = replaced(TABLE, file)
    assert (changed["close_detail"].method, changed["close_detail"].path) == ("PUT", TABLE["close_detail"].path)
    assert changed["show_request"].at(company_id=2**40, id=7) == f"/rest/v2.0/companies/{2**40}/details/7"
    assert {name for name in TABLE if changed[name] != TABLE[name]} == {"close_detail", "show_request"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "not JSON"),
        (b"[]", "group of values"),
        ({"made_up": {"method": "PUT"}}, "no call"),
        ({"close_detail": {"method": "TRACE"}}, "method"),
        ({"close_detail": {"path": "/rest/v1.0/companies/{company_id}/closed"}}, "must hold company_id, id"),
        ({"close_detail": {"path": "https://elsewhere.example/{company_id}/{id}"}}, "path"),
        ({"close_detail": {"path": "/rest/v1.0/../{company_id}/{id}"}}, "path"),
        ({"close_detail": {"host": "elsewhere.example"}}, "host"),
        (b" " * 70_000, "larger"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path, content, words):
    with pytest.raises(TrueupError) as caught:
        replaced(TABLE, written(tmp_path, content))
    assert caught.value.code == "PC-141"
    assert words in caught.value.cause


@given(st.text(max_size=60))
def test_no_path_leaves_the_host_or_the_interface(text):
    from pydantic import TypeAdapter, ValidationError

    from wizard.procore.platform.endpoints import Template

    try:
        path = TypeAdapter(Template).validate_python(text)
    except ValidationError:
        return
    assert path.startswith("/rest/v")
    assert ".." not in path.replace("v1.0", "")
