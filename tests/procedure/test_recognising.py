"""What a person posted is recognised to the cent: hours later, under another number, or twice; never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.procedure.ledger_entry import Cost, Entry, Posting, Revenue
from wizard.procedure.recognising import Recognition, Verdict, recognise

KEY = "0b1d4f7e-5a54-5a54-9d1c-2f0a7c2d9e11"
ENTRY = Entry(
    KEY,
    "J1",
    "C1",
    "001",
    "Drains",
    date(2026, 11, 24),
    (Revenue("1", "Drains", Decimal("343.85")),),
    (Cost("", "2-100", "S", "Drains", Decimal("299.00")),),
)


def posting(number: str = "001", amount: str = "343.85", **changes: Any) -> Posting:
    return replace(Posting(number, "By hand", Decimal(amount), (("1", Decimal(amount)),)), **changes)


def seen(*postings: Posting, before: tuple[str, ...] = (), claimed: tuple[str, ...] = ()) -> Recognition:
    return recognise(ENTRY, postings, before=before, claimed=claimed)


def code(found: Recognition) -> str | None:
    return found.problem and found.problem.code


def test_nothing_is_nothing() -> None:
    assert seen().verdict is Verdict.ABSENT
    assert seen(posting("002", "1.00")).verdict is Verdict.ABSENT


def test_number_and_amount_are_enough_where_no_key_is_kept() -> None:
    assert seen(posting()).verdict is Verdict.THERE
    assert seen(posting(" 001 ")).verdict is Verdict.THERE


def test_what_is_not_approved_yet_is_only_entered() -> None:
    assert seen(posting(approved=False)).verdict is Verdict.ENTERED


@pytest.mark.parametrize(
    "other",
    [
        posting(amount="343.84"),
        posting(items=(("2", Decimal("343.85")),)),
        posting(key=KEY, cost=Decimal("298.99")),
    ],
)
def test_one_cent_or_one_item_off_is_not_the_same(other: Posting) -> None:
    found = seen(other)
    assert (found.verdict, code(found)) == (Verdict.OTHERWISE, "EX-623")


def test_our_key_is_ours_under_any_number() -> None:
    found = seen(posting("R99", key=KEY, cost=Decimal("299.00")))
    assert found.verdict is Verdict.THERE
    assert found.posting is not None
    assert found.posting.number == "R99"


def test_another_number_is_asked_about() -> None:
    found = seen(posting("R99"))
    assert (found.verdict, code(found)) == (Verdict.RENUMBERED, "EX-624")


def test_what_was_there_before_or_is_anothers_is_never_taken_for_it() -> None:
    assert seen(posting("R99"), before=("R99",)).verdict is Verdict.ABSENT
    assert seen(posting("R99"), claimed=("r99",)).verdict is Verdict.ABSENT
    assert seen(posting("R99", key="of another")).verdict is Verdict.ABSENT


@pytest.mark.parametrize(
    "both", [(posting(), posting("R99")), (posting("R98"), posting("R99")), (posting("R98", key=KEY), posting())]
)
def test_two_that_could_be_it_are_too_many(both: tuple[Posting, Posting]) -> None:
    found = seen(*both)
    assert (found.verdict, code(found)) == (Verdict.TWICE, "EX-622")
    assert all(one.number in found.problem.params["numbers"] for one in both)


amounts = st.decimals("-999.99", "999.99", places=2)
postings = st.builds(
    posting,
    st.sampled_from(["001", "002", "003"]),
    amounts.map(str) | st.just("343.85"),
    key=st.sampled_from(["", KEY, "other"]),
)


@given(st.lists(postings, max_size=4), st.sets(st.sampled_from(["002", "003"])))
def test_what_is_confirmed_agrees_to_the_cent_and_is_the_only_one(found: list[Posting], before: set[str]) -> None:
    told = recognise(ENTRY, found, before=before, claimed=())
    if told.verdict is Verdict.THERE:
        assert told.posting is not None
        assert told.posting.amount == ENTRY.revenue
        assert told.posting.key == KEY or told.posting.number == ENTRY.number
        assert len([one for one in found if one.key == KEY]) <= 1
