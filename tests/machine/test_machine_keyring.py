"""The store of secrets on Windows: sealed for one computer, one file a version, and never silently empty."""

from __future__ import annotations

import sys
from pathlib import Path

import orjson
import pytest

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import read_secret, store_secret

if sys.platform != "win32":
    pytest.skip("DPAPI is a part of Windows", allow_module_level=True)

SECRET = "s3cret of Peña & Söhne – €"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").prepare()


def only_file(home: Home) -> Path:
    (path,) = home.secrets.iterdir()
    return path


def refused(home: Home) -> str:
    with pytest.raises(TrueupError) as caught:
        read_secret(home, "procore")
    return caught.value.code


def test_a_new_version_is_a_file_of_its_own_and_the_old_one_goes(home: Home) -> None:
    store_secret(home, "procore", "old")
    first = only_file(home)
    store_secret(home, "procore", "new")
    second = only_file(home)
    assert (first.name.split(".")[1], second.name.split(".")[1]) == ("1", "2")
    assert first.name.split(".")[0] == second.name.split(".")[0]


def test_a_version_that_was_left_behind_by_a_crash_is_not_the_one_that_counts(home: Home) -> None:
    store_secret(home, "procore", "old")
    before = only_file(home)
    kept = before.read_bytes()
    store_secret(home, "procore", "new")
    before.write_bytes(kept)
    assert read_secret(home, "procore") == "new"
    store_secret(home, "procore", "newest")
    assert read_secret(home, "procore") == "newest"
    assert len(list(home.secrets.iterdir())) == 1


def test_the_name_of_a_secret_is_not_the_name_of_its_file(home: Home) -> None:
    store_secret(home, "procore/COM1?<>:", SECRET)
    assert "procore" not in only_file(home).name
    assert b"procore" not in only_file(home).read_bytes()
    assert read_secret(home, "procore/COM1?<>:") == SECRET


@pytest.mark.parametrize(
    "content", [b"", b"{}\n", b"\x00\xff" * 100, b"not a label\nabc"], ids=["empty", "no label", "bytes", "text"]
)
def test_a_damaged_file_is_reported_and_not_buried(home: Home, content: bytes) -> None:
    store_secret(home, "procore", SECRET)
    only_file(home).write_bytes(content)
    assert refused(home) == "MC-304"
    with pytest.raises(TrueupError) as caught:
        store_secret(home, "procore", "another")
    assert caught.value.code == "MC-304"
    assert only_file(home).read_bytes() == content


def test_one_changed_letter_is_enough(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    path = only_file(home)
    kept = path.read_bytes()
    path.write_bytes(kept[:-20] + bytes([kept[-20] ^ 1]) + kept[-19:])
    assert refused(home) == "MC-304"


def test_a_secret_of_another_computer_says_so_and_can_be_typed_again(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    path = only_file(home)
    label, _, sealed = path.read_bytes().partition(b"\n")
    told = orjson.loads(label)
    path.write_bytes(orjson.dumps(told | {"id": "0" * 32, "name": "OLD-SERVER"}) + b"\n" + sealed)
    with pytest.raises(TrueupError) as caught:
        read_secret(home, "procore")
    assert caught.value.code == "MC-320"
    assert "OLD-SERVER" in caught.value.cause
    store_secret(home, "procore", "typed again")
    assert read_secret(home, "procore") == "typed again"
