"""What drivers say becomes a code that says what to do; nothing secret gets into it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from wizard.erp.bridge.errors import database_error, disk_error
from wizard.errors.glossary import GLOSSARY

SAID = [
    ("HY000", "[Timberline][ODBC Driver][DLL]Invalid account name.", "DB-203"),
    ("28000", "[Microsoft][ODBC Driver Manager] refused", "DB-203"),
    ("IM014", "The specified DSN contains an architecture mismatch between the Driver and Application", "DB-202"),
    ("", "[Microsoft] Architecture mismatch between the Driver and Application", "DB-202"),
    ("IM002", "Data source name not found and no default driver specified", "DB-201"),
    ("01000", "[unixODBC][Driver Manager]Can't open lib 'x.so' : file not found", "DB-201"),
    ("42S02", "[Timberline] Table or view not found", "DB-205"),
    ("S0002", "Base table not found", "DB-205"),
    ("S0022", "Column not found", "DB-206"),
    ("HY000", "no such column: x (1)", "DB-206"),
    ("HY000", "file is not a database (26)", "DB-204"),
    ("HYT00", "Timeout expired", "DB-207"),
    ("08S01", "Communication link failure", "DB-208"),
    ("42501", "permission denied", "DB-212"),
]


@pytest.mark.parametrize(("state", "text", "code"), SAID)
def test_a_driver_s_words_have_a_code(state: str, text: str, code: str) -> None:
    problem = database_error([(state, text)], {"driver": "Timberline Data"}, "DB-212")
    assert problem.code == code
    assert problem.code in GLOSSARY
    assert text in problem.params["reason"]


def test_a_password_in_a_driver_s_words_is_blotted_out() -> None:
    problem = database_error([("28000", "bad string PWD=letters4digits;")], {}, "DB-208", secret="letters4digits")
    assert "letters4digits" not in str(problem.params)


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "MC-301"), (errno.EFBIG, "MC-301"), (errno.EACCES, "MC-302")]
)
def test_a_disk_that_is_full_is_told_from_one_that_is_closed(number: int, code: str) -> None:
    assert disk_error(OSError(number, "said"), Path("generation")).code == code
