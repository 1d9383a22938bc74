"""The store of secrets on Linux: one encrypted file and its key; damage is told, never taken for emptiness."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import read_secret, store_secret

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has a store of its own")
SECRET = "s3cret of Peña & Söhne – €"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").prepare()


def test_the_file_and_its_key_lie_side_by_side_readable_by_the_owner_alone(home: Home) -> None:
    store_secret(home, "procore", SECRET)
    store_secret(home, "sage", "another one")
    assert sorted(path.name for path in home.secrets.iterdir()) == ["key", "store"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in home.secrets.iterdir()} == {0o600}


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
