"""CMiC's values arrive exact, however they are written, and bank fields do not arrive at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.erp.cmic import query
from wizard.erp.cmic.resources import RESOURCES
from wizard.erp.cmic.values import (
    day,
    decimal,
    decimals,
    integer,
    is_bank_field,
    moment,
    parsed,
    reader,
    text,
    texts,
)
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Column, Filter

amounts = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**18), max_value=10**18)


@pytest.mark.parametrize("written", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused_although_python_takes_it(written: str) -> None:
    page = parsed(f'{{"JcdtAmt": {written}}}'.encode())
    with pytest.raises(ValueError, match=written):
        decimals([page["JcdtAmt"]])


@given(amounts)
def test_an_amount_keeps_every_digit_whether_it_comes_as_a_number_or_as_a_text(amount: Decimal) -> None:
    for written in (f"{amount}", f'"{amount}"'):
        told = decimal(parsed(written.encode()))
        assert told is not None
        assert Decimal(told) == amount


@given(st.decimals(allow_nan=False, allow_infinity=False), st.sampled_from(["", " ", "\n  "]))
def test_no_digit_of_any_number_is_lost_on_the_way(number: Decimal, blank: str) -> None:
    told = decimal(parsed(f'{{"JcdtAmt":{blank}{number:f}}}'.encode())["JcdtAmt"])
    assert told is not None
    assert Decimal(told) == number


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("12.50", "12.5"),
        ("12.5", "12.5"),
        ("12", "12"),
        ("-0.00", "0"),
        ("1e3", "1000"),
        ("1E-2", "0.01"),
        ("null", None),
    ],
)
def test_equal_amounts_are_equal_texts(written: str, told: str) -> None:
    assert decimal(parsed(written.encode())) == told


@pytest.mark.parametrize("wrong", ["abc", True, [], "NaN", "1,5"])
def test_what_is_no_amount_is_refused(wrong: object) -> None:
    with pytest.raises((ValueError, TypeError, ArithmeticError)):
        decimal(wrong)


@pytest.mark.parametrize(
    ("value", "told"),
    [("001", "001"), (12, "12"), ("02.100 ", "02.100"), (" ZZ", " ZZ"), ("", None), (None, None), (True, "Y")],
)
def test_codes_keep_their_zeros_and_may_come_as_numbers(value: object, told: str | None) -> None:
    assert text(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2026-03-04T17:26:41-05:00", "2026-03-04T22:26:41Z"),
        ("2026-08-04T13:57:52-04:00", "2026-08-04T17:57:52Z"),
        ("2026-08-04T13:57:52-0400", "2026-08-04T17:57:52Z"),
        ("2026-08-04T17:57:52Z", "2026-08-04T17:57:52Z"),
        ("2026-08-04", "2026-08-04"),
        ("2026-08-04T17:57:52", "2026-08-04T17:57:52"),
        (None, None),
        ("", None),
    ],
)
def test_a_moment_is_the_same_however_its_offset_is_written(value: object, told: str | None) -> None:
    assert moment(value) == told


@pytest.mark.parametrize("value", ["2026-08-04", "2026-08-04T00:00:00-04:00", "2026-08-04T04:00:00Z"])
def test_a_day_is_the_servers_own(value: str) -> None:
    assert day(value) == "2026-08-04"


@pytest.mark.parametrize(("value", "told"), [(181626, 181626), ("181626", 181626), (None, None)])
def test_a_whole_number_may_come_as_a_text(value: object, told: int | None) -> None:
    assert integer(value) == told


def test_a_value_of_another_kind_is_told_and_not_guessed() -> None:
    columns = (Column(name="JobCode", type="text"), Column(name="JobContractAmt", type="decimal"))
    with pytest.raises(TrueupError) as raised:
        reader(columns, ("JobCode",))([{"JobCode": "1", "JobContractAmt": "much"}])
    assert raised.value.code == "CM-108"


def test_what_is_not_mapped_is_dropped_and_bank_fields_cannot_be_mapped() -> None:
    rows = reader((Column(name="BpvenBpCode", type="text"),), ("BpvenBpCode",))
    assert rows([{"BpvenBpCode": "V1", "BpvenIban": "SECRET"}, {}]) == [("V1", "V1"), ("", None)]
    assert rows([]) == []
    with pytest.raises(ValueError, match="BpvenIban"):
        reader((Column(name="BpvenIban", type="text"),), ("BpvenIban",))
    assert not [c.name for e in catalogue("cmic").entities for c in e.columns if is_bank_field(c.name)]


_NUMBER = (
    st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from([-0.0, 1e22])
)
_ANY = _NUMBER | st.booleans() | st.text() | st.decimals(allow_nan=False).map(str)


@given(st.lists(_NUMBER) | st.lists(_ANY))
def test_a_column_is_read_as_each_of_its_values_is(values: list[Any]) -> None:
    assert texts(values) == [text(value) for value in values]
    numbers = [value for value in values if not isinstance(value, str | bool) or value == "1.50"]
    assert decimals(numbers) == [decimal(value) for value in numbers]


@given(st.lists(st.text() | st.none()))
def test_a_row_is_known_by_the_same_key_however_it_was_made(codes: list[str | None]) -> None:
    rows = reader((Column(name="JobCode", type="text"),), ("JobCode",))([{"JobCode": code} for code in codes])
    assert [row[0] for row in rows] == [record_key([text(code)]) for code in codes]


def test_every_entity_has_its_resource_and_its_own_stamps() -> None:
    for entity in (one for one in catalogue("cmic").entities if not one.made_from):
        resource = RESOURCES[entity.table]
        assert len(entity.dated) == 2, entity.id
        assert all(column.name.startswith(resource.prefix) for column in entity.columns), entity.id


@given(st.text())
def test_no_text_from_outside_ends_its_own_quotes(value: str) -> None:
    written = query.literal(value)
    assert written[0] == written[-1] == "'"
    assert "'" not in written[1:-1].replace("''", "")


@pytest.mark.parametrize("value", ["a;b", "a,b", "a=b", 'a"b', "a'b"])
def test_a_finders_value_cannot_begin_another_one(value: str) -> None:
    assert query.finder("selectByDate", auditDate="2026-01-01") == "selectByDate;auditDate=2026-01-01"
    with pytest.raises(ValueError, match="finder"):
        query.finder("selectByDate", auditDate=value)


def test_a_derived_entity_is_asked_for_by_value_or_by_its_opposite() -> None:
    only = Filter(column="JobCtrlCode", values=("ALL",))
    assert query.among(only) == "(JobCtrlCode = 'ALL')"
    assert (
        query.among(only.model_copy(update={"excluded": True})) == "(JobCtrlCode <> 'ALL' or JobCtrlCode is null)"
    )


def test_numbers_come_as_their_own_text_where_a_float_would_not_hold_them() -> None:
    assert parsed(b'{"a": 0.1, "b": 12345678901234567.89}') == {"a": "0.1", "b": "12345678901234567.89"}
