"""What a driver hands over is made sense of once, and nothing is lost on the way.

Records are laid out here as a driver would write them, so that every odd value can be shown that a database would
not let in.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.core.mirror import Mirror
from wizard.erp.bridge.layout import POINTER, TEXT, Field, Layout, Shape, lay_out
from wizard.erp.contract import ReadEnd, record_key
from wizard.erp.decoding import Decoder
from wizard.erp.packed import RecordForm
from wizard.procedure.catalogue import Column, Entity

COLUMNS = (
    Column(name="Job", type="text", length=10, required=True),
    Column(name="Name", type="text", length=30),
    Column(name="Amount", type="double"),
    Column(name="Run", type="integer"),
    Column(name="Exact", type="double"),
    Column(name="Day", type="date"),
    Column(name="Clock", type="time"),
    Column(name="Stamp", type="date"),
    Column(name="Moment", type="text"),
    Column(name="Open", type="boolean"),
)
KINDS = (TEXT, TEXT, "double", "int32", "numeric", "date", "time", "timestamp", "timestamp", "int32")
LAYOUT = lay_out(
    [Shape(column.name, kind, 32) for column, kind in zip(COLUMNS, KINDS, strict=True)], 1, "Timberline Data"
)
ENTITY = Entity(id="job_jc", label="Job (JC)", module="JC", table="JCM_MASTER__JOB", key=("Job",), columns=COLUMNS)
NULL = -1
UNDEFINED = b"\x81\x8d\x8f\x90\x9d"
"""The bytes to which code page 1252 gives no character."""


def laid_out(layout: Layout = LAYOUT, **values: bytes | None) -> bytes:
    """Return one record as a driver writes it; what is not named is NULL."""
    record = bytearray(layout.record_size)
    for field in layout.fields:
        value = values.get(field.name)
        _indicate(record, field, NULL if value is None else len(value))
        record[field.place : field.place + len(value or b"")] = value or b""
    return bytes(record)


def _indicate(record: bytearray, field: Field, length: int) -> None:
    struct.pack_into("<i" if POINTER == 4 else "<q", record, field.indicator, length)


def read(*records: bytes, encoding: str = "cp1252") -> list[dict[str, Any]]:
    rows = Decoder(LAYOUT, COLUMNS, encoding).values(b"".join(records))
    return [dict(zip((column.name for column in COLUMNS), row, strict=True)) for row in rows]


def keys(*records: bytes) -> list[str]:
    return Decoder(LAYOUT, COLUMNS, "cp1252").keys(b"".join(records))


# -- keys --------------------------------------------------------------------------------------------------------

blanks = st.text(" ", max_size=5)
ids = st.text("0123456789-ABCé", min_size=1, max_size=10)


@given(blanks, ids, blanks)
def test_a_key_is_compared_without_its_blanks_and_kept_as_it_came(before: str, job: str, after: str) -> None:
    record = laid_out(Job=f"{before}{job}{after}".encode("cp1252"))
    assert keys(record) == [job] == [record_key([f"{before}{job}"])]
    assert read(record)[0]["Job"] == f"{before}{job}", "what is sent back is what was read"


def test_many_different_keys_are_made_by_the_same_rule_as_few() -> None:
    jobs = [f"{'|' if number % 7 == 0 else ''}{number}" for number in range(500)]
    records = [laid_out(Job=job.encode()) for job in jobs] * 2
    decoder = Decoder(LAYOUT, COLUMNS, "cp1252")
    for _ in range(2):  # remembered at first, and made many at a time once that does not pay
        assert decoder.keys(b"".join(records)) == [record_key([job]) for job in jobs] * 2


# -- texts -------------------------------------------------------------------------------------------------------


@given(st.sampled_from([b"", b" ", b"    ", b"\0", b" \0 ", None]))
def test_an_empty_text_is_no_text(told: bytes | None) -> None:
    assert read(laid_out(Job=b"1", Name=told))[0]["Name"] is None


@given(st.lists(st.none() | st.text("abé€ ", max_size=8), min_size=1, max_size=400))
def test_blanks_before_a_text_count_and_those_behind_do_not(texts: list[str | None]) -> None:
    records = [laid_out(Job=b"1", Name=None if text is None else text.encode("cp1252")) for text in texts]
    assert [row["Name"] for row in read(*records)] == [(text or "").rstrip() or None for text in texts]


def test_every_byte_of_the_code_page_is_its_character_and_what_is_none_can_be_seen() -> None:
    for byte in map(bytes, zip(range(0x21, 0x100), strict=True)):
        (row,) = read(laid_out(Job=b"1", Name=b"a" + byte + b"z"))
        expected = "\ufffd" if byte in UNDEFINED else byte.decode("cp1252")
        assert row["Name"] == f"a{expected}z"


def test_two_keys_that_differ_in_a_byte_without_a_character_are_set_aside_and_not_made_one(tmp_path: Path) -> None:
    content = laid_out(Job=b"A\x81", Name=b"first") + laid_out(Job=b"A\x8d", Name=b"second")
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        mirror.start_read(ENTITY.id)
        mirror.store(ENTITY.id, RecordForm(LAYOUT, "cp1252").pack("new", keys(content), content))
        assert mirror.finish_read(ENTITY.id, ReadEnd("", 2, False, True), complete=True).repeated == 1
        assert mirror.pending(ENTITY.id, 9) == []
        ((_, _, error),) = mirror.set_aside(9)
        assert error["code"] == "RC-504"


# -- numbers, days and times ---------------------------------------------------------------------------------------


@given(st.floats(allow_nan=False), st.integers(-(2**31), 2**31 - 1))
def test_numbers_are_what_the_driver_says(amount: float, run: int) -> None:
    (row,) = read(laid_out(Job=b"1", Amount=struct.pack("<d", amount), Run=struct.pack("<i", run)))
    assert (row["Amount"], row["Run"]) == (amount, run)


def test_zero_and_nothing_are_two_things() -> None:
    zero = laid_out(Job=b"1", Amount=bytes(8), Run=bytes(4), Open=bytes(4), Clock=bytes(6), Exact=b"0")
    told, nothing = read(zero, laid_out(Job=b"2"))
    assert [told[name] for name in ("Amount", "Run", "Open", "Clock", "Exact")] == [0.0, 0, 0, "00:00:00", 0]
    assert {value for name, value in nothing.items() if name != "Job"} == {None}


@pytest.mark.parametrize(
    ("told", "meant"),
    [(b"12", 12), (b"-3", -3), (b"0.10", "0.10"), (b"999999999999.99", "999999999999.99"), (b"1E3", "1E3")],
)
def test_a_number_with_decimals_keeps_every_digit(told: bytes, meant: int | str) -> None:
    assert read(laid_out(Job=b"1", Exact=told))[0]["Exact"] == meant


@given(st.dates(), st.times(), st.integers(0, 999_999_999))
def test_days_and_times_are_iso_texts_whether_they_come_apart_or_together(day: Any, time: Any, part: int) -> None:
    date, clock = (day.year, day.month, day.day), (time.hour, time.minute, time.second)
    moment = struct.pack("<hHHHHHI", *date, *clock, part)
    (row,) = read(
        laid_out(
            Job=b"1", Day=struct.pack("<hHH", *date), Clock=struct.pack("<HHH", *clock), Stamp=moment, Moment=moment
        )
    )
    assert (row["Day"], row["Stamp"]) == (day.isoformat(), day.isoformat())
    assert row["Clock"] == time.replace(microsecond=0, tzinfo=None).isoformat()
    assert row["Moment"].startswith(f"{row['Day']} {row['Clock']}")
    assert int(row["Moment"][20:].ljust(9, "0") or 0) == part


def test_a_day_of_zeros_is_no_day() -> None:
    (row,) = read(laid_out(Job=b"1", Day=bytes(6), Stamp=bytes(16)))
    assert (row["Day"], row["Stamp"]) == (None, None)
