"""The store of secrets: encrypted, private, shared by wizard and core, and never silently empty."""

from __future__ import annotations

import stat
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
from wizard.machine.secrets import SERVICE, read_secret, store_secret
from wizard.machine.store import MachineStore

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
        [sys.executable, "-c", program, str(home.root)], capture_output=True, check=True, timeout=60
    )
    assert said.stdout.decode() == SECRET


def test_the_file_and_its_key_lie_side_by_side_readable_by_the_owner_alone(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    store_secret(home, "sage", "another one")
    assert sorted(path.name for path in home.secrets.iterdir()) == ["key", "store"]
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in home.secrets.iterdir()} == {0o600}


def test_no_file_of_the_folder_holds_the_secret_in_plain_text(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    spellings = [SECRET.encode(code) for code in ("utf-8", "utf-16-le", "cp1252")]
    spellings.append(SECRET.encode("unicode_escape"))
    found = list(files(home))
    assert len(found) == 2
    for path in found:
        assert not any(spelling in path.read_bytes() for spelling in spellings)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
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


def test_a_secret_that_was_never_kept_is_reported(home: Home) -> None:
    with pytest.raises(TrueupError) as caught:
        read_secret(home, "procore")
    assert caught.value.code == "MC-303"
    assert caught.value.params == {"name": "procore"}


def test_a_deleted_secret_is_gone_and_only_that(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    store_secret(home, "sage", "stays")
    store = MachineStore(home.secrets)
    store.delete_password(SERVICE, "procore")
    assert store.get_password(SERVICE, "procore") is None
    assert read_secret(home, "sage") == "stays"
    with pytest.raises(PasswordDeleteError):
        store.delete_password(SERVICE, "procore")


@pytest.mark.parametrize("damaged", ["store", "key"])
@pytest.mark.parametrize(
    "content", [b"", b"gAAAAAB-not-a-token", b"\x00\xff" * 100], ids=["empty", "not a token", "not text"]
)
def test_a_damaged_store_is_reported_and_never_taken_for_an_empty_one(
    home: Home, damaged: str, content: bytes
) -> None:
    store_secret(home, "procore", SECRET)
    (home.secrets / damaged).write_bytes(content)
    assert_cannot_be_opened(home)


def test_one_changed_letter_is_enough(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    store = home.secrets / "store"
    kept = store.read_bytes()
    middle = len(kept) // 2
    store.write_bytes(kept[:middle] + (b"A" if kept[middle : middle + 1] != b"A" else b"B") + kept[middle + 1 :])
    assert_cannot_be_opened(home)


def test_a_missing_key_is_reported_and_not_made_anew(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    (home.secrets / "key").unlink()
    assert_cannot_be_opened(home)
    assert not (home.secrets / "key").exists()


def assert_cannot_be_opened(home: Home) -> None:
    before = (home.secrets / "store").read_bytes()
    with pytest.raises(TrueupError) as caught:
        read_secret(home, "procore")
    assert caught.value.code == "MC-304"
    with pytest.raises(TrueupError) as caught:
        store_secret(home, "sage", "does not bury what was there")
    assert caught.value.code == "MC-304"
    assert (home.secrets / "store").read_bytes() == before


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    with pytest.raises(TrueupError) as caught:
        store_secret(Home(tmp_path / "never prepared"), "procore", SECRET)
    assert caught.value.code == "MC-302"
