"""Set-up files: what goes out comes in again, and nothing from outside gets further than the edge."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wizard.errors import TrueupError
from wizard.machine.setup_files import read_setup, write_setup
from wizard.procedure.draft import Draft
from wizard.procedure.plan import Depth, TimeFrame
from wizard.procedure.setup_file import LARGEST, MARK, opened, parsed, written
from wizard.words import Words

_TEXT = some.text(some.characters(blacklist_categories=("Cs", "Cc")), max_size=20)
DRAFTS = some.builds(
    Draft,
    client_id=_TEXT,
    company_id=some.integers(0, 2**40),
    company_name=_TEXT,
    source_kind=some.sampled_from(["odbc", "sqlite"]),
    path=_TEXT,
    data_folder=_TEXT,
    user=_TEXT,
    owns_pj=some.booleans(),
    recipes=some.none() | some.frozensets(some.sampled_from(["pcco_export@2", "tax_groups_import@1", "newer@9"])),
    extra=some.frozensets(_TEXT, max_size=3),
    run=some.none() | some.frozensets(some.sampled_from(["customer", "job_jc"])),
    depth=some.sampled_from(list(Depth)),
    time_frame=some.sampled_from(list(TimeFrame)),
)
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=10),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)
SAID = (
    "client_id",
    "company_id",
    "company_name",
    "source_kind",
    "user",
    "owns_pj",
    "recipes",
    "extra",
    "run",
    "depth",
)


def a_file(**body: Any) -> bytes:
    return json.dumps({MARK: {"format": [1, 0], **body}}).encode()


def code_of(content: bytes) -> TrueupError:
    with pytest.raises(TrueupError) as caught:
        parsed(content, "cascade.trueup.json")
    return caught.value


@given(draft=DRAFTS)
def test_what_is_written_is_opened_as_the_same_set_up(draft: Draft) -> None:
    again = opened(parsed(written(draft), "x"), Draft())
    assert [getattr(again, name) for name in SAID] == [getattr(draft, name) for name in SAID]
    assert {"client_id"} <= again.from_file or not draft.client_id


@given(value=JSON)
def test_whatever_stands_in_a_file_it_is_a_set_up_or_an_error_of_ours(value: Any) -> None:
    for data in (value, {MARK: value}, {MARK: {"procore": value}}, {MARK: {"sync": value, "ticks": value}}):
        try:
            parsed(json.dumps(data).encode(), "x")
        except TrueupError as problem:
            assert problem.code.startswith("FI-70")


@given(cut=some.integers(0, 400), draft=DRAFTS)
def test_a_file_that_was_cut_off_says_where(cut: int, draft: Draft) -> None:
    whole = written(draft).rstrip()
    problem = code_of(whole[: min(cut, len(whole) - 1)])
    assert problem.code in ("FI-703",)
    assert problem.params["line"] >= 1


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"procore": {"company_id": "7"}}, "procore.company_id"),
        ({"procore": {"login_url": "javascript:alert(1)"}}, "procore.login_url"),
        ({"source": {"data_folder": 7}}, "source.data_folder"),
        ({"source": {"path": "a\u0000b"}}, "source.path"),
        ({"sync": {"depth": "abyss"}}, "sync.depth"),
        ({"sync": {"budget_jobs": ["03-001"]}}, "sync.budget_jobs"),
        ({"ticks": [1]}, "ticks.0"),
        ({"format": "one"}, "format"),
    ],
)
def test_a_wrong_value_is_named_by_its_place(body: dict[str, Any], place: str) -> None:
    problem = code_of(a_file(**body))
    assert (problem.code, problem.params["place"]) == ("FI-704", place)
    assert isinstance(problem.params["reason"], Words), "what is expected is said in every language"


@pytest.mark.parametrize(
    "body",
    [
        {"procore": {"client_secret": "s3cret"}},
        {"source": {"keywords": {"PWD": "s3cret"}}},
        {"more": [{"deep": {"api-key": "s3cret"}}]},
        {"Password": "s3cret"},
    ],
)
def test_a_secret_in_a_file_is_refused_and_not_repeated(body: dict[str, Any]) -> None:
    problem = code_of(a_file(**body))
    assert problem.code == "FI-705"
    assert "s3cret" not in problem.in_words()


def test_a_newer_format_is_refused_an_older_one_upgraded() -> None:
    assert code_of(a_file(format=[2, 0])).code == "FI-706"
    older = json.dumps({MARK: {"format": 0, "feature": "pcco_export"}}).encode()
    assert opened(parsed(older, "x"), Draft()).recipes == {"pcco_export"}


def test_keys_of_a_later_version_are_kept_and_written_again() -> None:
    content = a_file(
        format=[1, 7], colour="blue", procore={"client_id": "a", "region": "east"}, sync={"extra": [1]}
    )
    draft = replace(opened(parsed(content, "x"), Draft()), client_id="b")
    body = json.loads(written(draft))[MARK]
    assert (body["colour"], body["procore"]["region"], body["sync"]["extra"]) == ("blue", "east", [1])
    assert body["procore"]["client_id"] == "b"


@pytest.mark.parametrize("content", [b'{"a": 1, "a": 2}', b'{"trueup_setup": NaN}', b"[" * 100_000, b"\xff\xfe{"])
def test_what_is_not_quite_json_is_refused(content: bytes) -> None:
    assert code_of(content).code == "FI-703"


def test_another_json_file_is_not_a_set_up_file() -> None:
    assert code_of(b'{"name": "package"}').code == "FI-707"
    assert code_of(b"[]").code == "FI-707"


def test_a_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    large = tmp_path / "large.trueup.json"
    with large.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(TrueupError) as caught:
        read_setup(large)
    assert (caught.value.code, caught.value.params["largest"]) == ("FI-702", LARGEST)


def test_what_is_not_a_file_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, tmp_path / "nothing", Path("a\0b")):
        with pytest.raises(TrueupError) as caught:
            read_setup(path)
        assert caught.value.code == "FI-701"


def test_a_file_is_written_in_one_step_and_says_when_it_cannot_be(tmp_path: Path) -> None:
    path = tmp_path / "cascade.trueup.json"
    write_setup(path, written(Draft(client_id="abc")))
    assert read_setup(path).procore.client_id == "abc"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    with pytest.raises(TrueupError) as caught:
        write_setup(tmp_path / "no" / "folder", b"")
    assert caught.value.code == "FI-701"
