"""A generation is there as a whole or not at all."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.erp.bridge.blocks import DIGEST
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.generation import NewGeneration, Stretch, layout_of, open_generation, open_stretch, whole
from wizard.erp.bridge.layout import TEXT, Layout, Shape, lay_out, widened
from wizard.erp.bridge.previous import Old


def layout(width: int = 10, driver: str = "none 1.0") -> Layout:
    return lay_out([Shape("Key", TEXT, width), Shape("Value", TEXT, 8)], 1, driver)


def write(path: Path, rows: int = 9_000) -> Path:
    with NewGeneration(path, layout()) as new:
        for number in range(rows):
            new.append(number.to_bytes(DIGEST, "big"), f"{number:010}".encode())
        new.complete()
    return path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("generation") / "g")


def rest_of(old: Old) -> list[tuple[bytes, bytes]]:
    return [pair for digests, keys in old.rest() for pair in zip(digests, keys, strict=True)]


def test_what_was_written_is_read_in_order(tmp_path: Path) -> None:
    old = open_generation(write(tmp_path / "g"), layout())
    assert old is not None
    rows = rest_of(old)
    old.close()
    assert rows == [(number.to_bytes(DIGEST, "big"), f"{number:010}".encode()) for number in range(9_000)]
    assert [path.name for path in tmp_path.iterdir()] == ["g"]


@given(st.lists(st.tuples(st.integers(1, 5_000), st.integers(0, 3), st.booleans()), max_size=12))
def test_rows_are_passed_with_or_without_a_look_at_their_keys(
    written: Path, steps: list[tuple[int, int, bool]]
) -> None:
    old = open_generation(written, layout())
    assert old is not None
    for rows, ahead, looks in steps:
        there = old.load(rows)
        if looks and there:
            row = old.passed + min(ahead * 1_000, there - 1)
            assert old.key(row - old.passed) == f"{row:010}".encode()
        assert old.digests(1) == (old.passed.to_bytes(DIGEST, "big") if there else b"")
        old.skip(there)
    passed = old.passed
    assert [key for _, key in rest_of(old)] == [f"{number:010}".encode() for number in range(passed, 9_000)]
    old.close()


@pytest.mark.parametrize("place", [-1, -5_000, 4_096])
def test_a_damaged_byte_makes_it_no_generation(tmp_path: Path, place: int) -> None:
    path = write(tmp_path / "g")
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    assert open_generation(path, layout()) is None


def test_an_unfinished_one_never_has_the_name(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), NewGeneration(tmp_path / "g", layout()) as new:
        new.append(bytes(DIGEST), bytes(10))
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_rewritten_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    path = write(tmp_path / "g", rows=3)
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError), NewGeneration(path, layout()):
        raise ZeroDivisionError
    assert path.read_bytes() == before


@pytest.mark.parametrize("cut", [0, 1, 19, 500, 4096, -1, -4000])
def test_a_file_that_was_cut_is_no_generation(tmp_path: Path, cut: int) -> None:
    path = write(tmp_path / "g")
    path.write_bytes(path.read_bytes()[:cut])
    assert open_generation(path, layout()) is None
    assert layout_of(path) is None


def test_a_file_of_something_else_is_no_generation(tmp_path: Path) -> None:
    path = tmp_path / "g"
    path.write_bytes(b"SQLite format 3\0" * 1000)
    assert layout_of(path) is None
    changed = bytearray(write(path).read_bytes())
    changed[30] ^= 1
    path.write_bytes(changed)
    assert layout_of(path) is None
    assert layout_of(tmp_path / "missing") is None
    assert layout_of(tmp_path) is None


@pytest.mark.parametrize(
    "other", [layout(width=11), layout(driver="none 1.1"), replace(layout(), algorithm="xxh3-128")]
)
def test_another_layout_is_not_compared_with(tmp_path: Path, other: Layout) -> None:
    path = write(tmp_path / "g")
    assert open_generation(path, other) is None
    assert other.fingerprint != layout().fingerprint
    assert widened(layout_of(path)) == {"Key": 10, "Value": 8}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size")
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2]);"
        "from test_generation import write; from wizard.erp.bridge.errors import BridgeError\n"
        "try: write(Path(sys.argv[1]), 50_000)\n"
        "except BridgeError as problem: print(problem.code, problem.params['path'])"
    )
    path = tmp_path / "g"
    done = subprocess.run(
        [sys.executable, "-c", script, str(path), os.fspath(Path(__file__).parent)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["MC-301", str(path)]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BridgeError) as caught:
        NewGeneration(tmp_path / "missing" / "g", layout())
    assert caught.value.code == "MC-302"


@pytest.mark.parametrize("same", [1, 3_999, 4_000, 4_001, 8_500, 9_000])
@pytest.mark.parametrize("more", [0, 1, 5_000])
def test_rows_of_the_previous_generation_are_taken_over(tmp_path: Path, same: int, more: int) -> None:
    previous = write(tmp_path / "g")
    with NewGeneration(tmp_path / "h", layout(), whole(previous)) as new:
        assert new.same(same)
        for number in range(more):
            new.append((20_000 + number).to_bytes(DIGEST, "big"), f"{20_000 + number:010}".encode())
        assert more == 0 or not new.same(1)
        new.complete()
    previous.unlink()
    old = open_generation(tmp_path / "h", layout())
    assert old is not None
    rows = rest_of(old)
    old.close()
    numbers = [*range(same), *range(20_000, 20_000 + more)]
    assert rows == [(number.to_bytes(DIGEST, "big"), f"{number:010}".encode()) for number in numbers]


@given(st.integers(0, 9_000))
def test_the_first_rows_of_a_generation_can_be_read_alone(written: Path, rows: int) -> None:
    assert numbers(Stretch(written, rows)) == list(range(rows))


def numbers(stretch: Stretch) -> list[int]:
    """Return the numbers of the rows in a stretch, as digests and keys tell alike."""
    old = open_stretch(stretch, layout())
    assert old is not None
    rows = rest_of(old)
    old.close()
    assert [int.from_bytes(digest, "big") for digest, _ in rows] == [int(key) for _, key in rows]
    return [int(key) for _, key in rows]


def test_a_generation_that_is_the_same_costs_no_room(tmp_path: Path) -> None:
    previous = write(tmp_path / "g")
    with NewGeneration(tmp_path / "h", layout(), whole(previous)) as new:
        assert new.same(9_000)
        new.complete()
    assert (tmp_path / "h").stat().st_ino == previous.stat().st_ino
