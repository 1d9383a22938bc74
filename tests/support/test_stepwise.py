"""A text is looked through in steps, and what is found is what one look would find."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.support import redaction
from wizard.support.redaction import STRUCK_OUT, Redactor
from wizard.support.stepwise import matches, replaced

STEP, REACH = 16, 24
SECRET = "Tr0ub4dor&3\n+ü"
LONGEST_HOLD_SECONDS = 0.02

words = st.sampled_from(
    [
        *(
            "password",
            "pwd=",
            "Authorization:",
            "cookie",
            "eyJhbGci.eyJz.x",
            "Bearer ",
            "://",
            "user@",
            "C:\\Users\\",
        ),
        *(
            "-----BEGIN PRIVATE KEY-----",
            "-----END PRIVATE KEY-----",
            "marie",
            "0123456789abcdef",
            '"',
            "'",
            "{",
            "}",
        ),
        *("=", ":", ";", " ", "  \n ", "\n", "a", "some words of a log that say nothing at all", "x" * 40),
    ]
)
texts = st.lists(words, max_size=40).map("".join)


@pytest.mark.parametrize(("pattern", "by"), redaction._PATTERNS)
@given(text=texts)
def test_what_looks_like_a_secret_is_found_as_in_one_look(pattern: re.Pattern[str], by: str, text: str) -> None:
    assert replaced(pattern, by, text, REACH, whole_lines=True, step=STEP) == pattern.sub(by, text)


@given(text=texts, place=st.integers(0, 400))
def test_a_known_secret_is_found_wherever_a_look_ends(text: str, place: int) -> None:
    held = text[:place] + SECRET + text[place:]
    redactor = Redactor([SECRET])
    assert redactor._texts is not None
    found = [match.span() for match in matches(redactor._texts, held, REACH * len(SECRET), step=STEP)]
    assert found == [match.span() for match in redactor._texts.finditer(held)]


def test_a_private_key_of_many_lines_goes_with_all_of_them() -> None:
    key = "\n".join(
        ["-----BEGIN RSA PRIVATE KEY-----", *["q7RtZ0pLx9" * 6] * 2_000, "-----END RSA PRIVATE KEY-----"]
    )
    assert Redactor().text(f"before\n{key}\nafter") == f"before\n{STRUCK_OUT}\nafter"


class _Timed:
    """A pattern that notes how long the longest of its looks holds Python's lock.

    One that seems too long is taken again: what it needs is the shortest of several, the rest was the machine's.
    """

    longest = 0.0

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def search(self, *where: object) -> object:
        found, needed = self._look(*where)
        for _ in range(20):
            if needed < LONGEST_HOLD_SECONDS:
                break
            needed = min(needed, self._look(*where)[1])
        _Timed.longest = max(_Timed.longest, needed)
        return found

    def _look(self, *where: object) -> tuple[object, float]:
        start = time.thread_time()
        found = self._pattern.search(*where)  # type: ignore[call-overload]
        return found, time.thread_time() - start


def test_no_look_through_the_end_of_a_log_keeps_the_window_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    line = (
        "2026-11-25 warning: the driver said at C:\\Users\\marie\\AppData for job 03-001 that 25 columns differ\n"
    )
    log = line * (256 * 1024 // len(line))
    redactor = Redactor([f"a secret of forty characters, number {n:03}" for n in range(6)], ["marie"])

    def timed(pattern: re.Pattern[str], text: str, reach: int = 0, **how: object) -> object:
        return matches(_Timed(pattern), text, reach or redaction.REACH, **how)  # type: ignore[arg-type, type-var]

    monkeypatch.setattr("wizard.support.stepwise.matches", timed)
    monkeypatch.setattr(redaction, "matches", timed)
    assert "marie" not in redactor.text(log)
    assert 0 < _Timed.longest < LONGEST_HOLD_SECONDS
