"""What drivers say becomes a code that says what to do; nothing secret gets into it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from hard_driver import SAID

from wizard.erp.bridge.errors import database_error, disk_error
from wizard.errors.glossary import GLOSSARY


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
