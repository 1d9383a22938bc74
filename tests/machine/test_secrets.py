"""What both stores of secrets promise: encrypted, shared by wizard and core, and never silently empty.

The store of the system that the test runs on: one encrypted file on Linux, sealed files on Windows.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.errors import PasswordDeleteError

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import SERVICE, _store, every_secret, read_secret, store_secret

SECRET = "s3cret of Peña & Söhne – €"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").prepare()


def files(home: Home) -> Iterator[Path]:
    return (path for path in home.root.rglob("*") if path.is_file())


def test_another_process_reads_what_this_one_kept(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    program = "import sys; from wizard.machine.home import Home; from wizard.machine.secrets import read_secret;"
    program += "sys.stdout.buffer.write(read_secret(Home.find(sys.argv[1]), 'procore').encode())"
    said = subprocess.run(
        [sys.executable, "-c", program, str(home.root)], capture_output=True, check=True, timeout=240
    )
    assert said.stdout.decode() == SECRET


def test_no_file_of_the_folder_holds_the_secret_in_plain_text(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    spellings = [SECRET.encode(code) for code in ("utf-8", "utf-16-le", "cp1252")]
    spellings.append(SECRET.encode("unicode_escape"))
    found = list(files(home))
    assert found
    for path in found:
        assert not any(spelling in path.read_bytes() for spelling in spellings)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(values=st.dictionaries(st.text(min_size=1), st.text(), max_size=4))
def test_every_secret_comes_back_as_it_was_kept(home: Home, values: dict[str, str]) -> None:
    for name, value in values.items():
        store_secret(home, name, value)
    assert {name: read_secret(home, name) for name in values} == values


def test_a_new_value_replaces_the_old_one_and_leaves_the_others(home: Home) -> None:
    store_secret(home, "procore", "old")
    store_secret(home, "sage", "stays")
    store_secret(home, "procore", "new")
    assert (read_secret(home, "procore"), read_secret(home, "sage")) == ("new", "stays")


def test_every_value_that_is_in_force_can_be_struck_out(home: Home) -> None:
    store_secret(home, "procore", "old")
    store_secret(home, "procore", "new")
    store_secret(home, "sage", SECRET)
    assert sorted(every_secret(home)) == sorted(("new", SECRET))


def test_the_store_is_ours_whatever_keyring_would_choose(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    store_secret(home, "procore", SECRET)
    assert read_secret(home, "procore") == SECRET


def test_a_secret_that_was_never_kept_is_reported(home: Home) -> None:
    with pytest.raises(TrueupError) as caught:
        read_secret(home, "procore")
    assert caught.value.code == "MC-303"
    assert caught.value.params == {"name": "procore"}


def test_a_deleted_secret_is_gone_and_only_that(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    store_secret(home, "sage", "stays")
    store = _store(home)
    store.delete_password(SERVICE, "procore")
    assert store.get_password(SERVICE, "procore") is None
    assert read_secret(home, "sage") == "stays"
    with pytest.raises(PasswordDeleteError):
        store.delete_password(SERVICE, "procore")


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    with pytest.raises(TrueupError) as caught:
        store_secret(Home(tmp_path / "never prepared"), "procore", SECRET)
    assert caught.value.code == "MC-302"
