"""Rows that are stored otherwise than a generation tells come whenever they are there, and nothing else does."""

from __future__ import annotations

import zlib
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from sources import Outcome, awkward_rows, read_command, read_from, sqlite_source, write_sqlite

from wizard.erp.bridge.layout import Layout


@pytest.fixture
def source(tmp_path: Path) -> dict[str, Any]:
    return sqlite_source(write_sqlite(tmp_path / "company.sqlite", awkward_rows(9)))


def again(source: dict[str, Any], folder: Path, **more: Any) -> Outcome:
    """Read once more, beside the generation of the first read."""
    files = {"previous": str(folder / "first"), "following": str(folder / "second")}
    return read_from(source, read_command("T", **files, **more))


def told(layout: Layout, *keys: str) -> dict[str, str]:
    bare = b"".join(key.encode().ljust(layout.key_size, b"\0") for key in keys)
    return {"layout": layout.nameless, "keys": b64encode(zlib.compress(bare)).decode()}


def test_a_touched_row_comes_as_changed_however_equal_it_is(source: dict[str, Any], tmp_path: Path) -> None:
    layout = read_from(source, read_command("T", following=str(tmp_path / "first"))).layouts[-1]
    found = again(source, tmp_path, touched=told(layout, "00000003", "nowhere"))
    assert [row[0] for row in found.changed] == ["00000003"]
    assert (found.new, found.gone, found.end["compared"]) == ([], [], True)


def test_rows_that_were_touched_in_another_layout_are_compared_with_nothing(
    source: dict[str, Any], tmp_path: Path
) -> None:
    layout = read_from(source, read_command("T", following=str(tmp_path / "first"))).layouts[-1]
    other = {**told(layout, "00000003"), "layout": "another"}
    found = again(source, tmp_path, touched=other)
    assert (len(found.new), found.changed, found.end["compared"]) == (9, [], False)


def test_what_is_not_compared_is_laid_out_as_it_was_all_the_same(source: dict[str, Any], tmp_path: Path) -> None:
    """A text that was longer than declared once made the record wider."""
    before = read_from(source, read_command("T", following=str(tmp_path / "first"))).layouts[-1]
    found = again(source, tmp_path, compares=False)
    assert (found.layouts, found.end["compared"], len(found.new)) == ([before], False, 9)
