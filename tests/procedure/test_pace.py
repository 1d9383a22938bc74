"""What is told about the time that is left is never negative and never leaps."""

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.procedure.pace import SOFT_SECONDS, Pace

steps = st.lists(st.tuples(st.floats(0, 30), st.floats(0, 60)), min_size=1, max_size=60)


@given(steps)
def test_it_is_never_negative_and_moves_no_faster_than_its_rule(steps: list[tuple[float, float]]) -> None:
    pace, percent, now = Pace().seen(0.0, 0.0), 0.0, 0.0
    for more, passed in steps:
        before = pace.remaining()
        percent, now = min(percent + more, 100.0), now + passed
        pace = pace.seen(percent, now)
        after = pace.remaining()
        if before is None or after is None:
            continue
        room = exp(passed / SOFT_SECONDS)
        assert after >= 0
        assert before / room - passed - 1e-6 <= after <= before * room + passed + 1e-6


def test_an_even_pace_is_told_exactly() -> None:
    pace = Pace()
    for second in range(61):
        pace = pace.seen(float(second), float(second))
    assert pace.remaining() == pytest.approx(40.0)


def test_after_a_leap_it_comes_to_what_is_true() -> None:
    pace = Pace()
    for second in range(30):
        pace = pace.seen(float(second), float(second))
    for second in range(30, 200):  # and then only a tenth as fast
        pace = pace.seen(29 + (second - 29) / 10, float(second))
    assert pace.remaining() == pytest.approx((100 - 46) * 199 / 46, rel=0.05)
