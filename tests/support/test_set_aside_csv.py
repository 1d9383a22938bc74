"""The records set aside, as a file that a spreadsheet opens and that does nothing there."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.errors import TrueupError
from wizard.support.set_aside import HEADINGS, csv_of, save_csv

ERROR = TrueupError("MC-301", path="x").to_dict()


def record(key: str, label: str = "Vendor") -> dict:
    return {"entity": "vendor", "label": label, "key": key, "error": ERROR}


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_excel_is_told_that_it_is_utf_8() -> None:
    content = csv_of([record("Béton Côté")])
    assert content.startswith(b"\xef\xbb\xbf")
    heading, row = rows(content)
    assert heading == [str(words) for words in HEADINGS]
    assert row == ["Vendor", "Béton Côté", "MC-301", *(ERROR[name] for name in ("title", "cause", "remedy", "who"))]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_key_becomes_a_formula_and_none_is_lost(key: str) -> None:
    cell = rows(csv_of([record(key)]))[1][1]
    assert cell.removeprefix("'") == key.removeprefix("'")
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_file_that_is_there_is_kept(tmp_path) -> None:
    path = tmp_path / "aside.csv"
    path.write_text("mine")
    with pytest.raises(TrueupError, match="SU-802"):
        save_csv([record("1")], path)
    assert path.read_text() == "mine"
    save_csv([record("1")], path, replace=True)
    assert len(rows(path.read_bytes())) == 2
