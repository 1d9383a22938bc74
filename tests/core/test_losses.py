"""A sudden loss is asked about before anything counts as gone; what a person confirms is taken for true."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mirror_source import ENTITY, JOB, opened, present, read, record
from sites import Site

from wizard.core.mirror import Counts, Mirror
from wizard.core.reading.losses import FEW, SHARE, Losses, is_sudden
from wizard.erp.contract import ReadEnd
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue

MANY = {f"J{number:03}": 1 for number in range(100)}


def take_in(mirror: Mirror, source: dict[str, int], compares: bool) -> Counts:
    records = [(key, record(key, version)) for key, version in source.items()]
    for part in read(records, mirror.start_read(JOB), compares=compares):
        if isinstance(part, ReadEnd):
            return mirror.finish_read(JOB, part, complete=True, holds=is_sudden)
        mirror.store(JOB, part)
    raise AssertionError


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_few_are_believed_and_many_or_all_are_not(gone: int, known: int) -> None:
    gone = min(gone, known)
    assert is_sudden(gone, known) == (gone > max(FEW, known * SHARE) or (known > 1 and gone == known))


@pytest.mark.parametrize("compares", [True, False])
@pytest.mark.parametrize("rest", [0, 50])
def test_a_sudden_loss_is_held_back_and_what_else_came_is_kept(tmp_path: Path, compares: bool, rest: int) -> None:
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, ENTITY.columns, "t")
        take_in(mirror, MANY, compares)
        left = dict(list(MANY.items())[:rest]) | {"NEW": 7}
        counts = take_in(mirror, left, compares)
        assert (counts.gone, counts.held, counts.known) == (0, 100 - rest, 100)
        assert set(present(mirror)) == {*MANY, "NEW"}
        again = take_in(mirror, left, compares)
        assert again.held == 100 - rest, "it is asked again until someone answers"


@pytest.mark.parametrize("compares", [True, False])
def test_a_loss_that_is_no_surprise_is_taken(tmp_path: Path, compares: bool) -> None:
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, ENTITY.columns, "t")
        take_in(mirror, MANY, compares)
        counts = take_in(mirror, dict(list(MANY.items())[:90]), compares)
        assert (counts.gone, counts.held) == (10, 0)
        assert len(present(mirror)) == 90


def test_what_was_confirmed_is_believed_once(tmp_path: Path) -> None:
    losses, vendor = Losses(Home(tmp_path).prepare(), "sample"), catalogue("sage300").entity("vendor_ap")
    with pytest.raises(TrueupError, match="CO-450"):
        losses.confirm("vendor_ap")
    question = losses.note(vendor, 60, 100)
    assert question is not None
    assert (question.code, "60 of 100" in question.title) == ("DB-225", True)
    assert losses.holds(vendor)(60, 100)
    losses.confirm("vendor_ap")
    assert not losses.holds(vendor)(60, 100)
    assert losses.note(vendor, 0, 0) is None
    assert losses.holds(vendor)(60, 100)


def test_where_rights_leave_rows_out_one_is_asked_about_and_what_hangs_on_it_too(tmp_path: Path) -> None:
    losses, known = Losses(Home(tmp_path).prepare(), "sample"), catalogue("cmic")
    job, contract, line, vendor = map(known.entity, ("job", "contract", "contract_line", "vendor"))
    assert losses.holds(job)(1, 500)
    assert not losses.holds(contract)(1, 500), "a contract may be deleted"
    losses.note(job, 1, 500)
    assert losses.holds(contract)(1, 500)
    losses.note(contract, 1, 500)
    assert (losses.holds(line)(4, 900), losses.holds(vendor)(1, 90)) == (True, False)
    losses.confirm("job")
    losses.note(job, 0, 0)
    assert not losses.holds(contract)(1, 500)


def test_vendors_that_a_user_no_longer_sees_stay_active_until_someone_says_otherwise(running: Site) -> None:
    running.sync()
    before = running.deliveries()
    with closing(sqlite3.connect(running.company)) as db, db:
        db.execute("DELETE FROM APM_MASTER__VENDOR")
    shown = running.sync(run=("vendor_ap",))
    assert shown["state"] == "done with records to check"
    (row,) = [row for row in shown["entities"] if row["entity"] == "vendor_ap"]
    assert (row["gone"], row["error"]["code"]) == (0, "DB-225")
    assert running.deliveries() == before
    (loss,) = running.client.losses("sample")
    assert (loss["label"], loss["gone"], loss["confirmed"]) == ("Vendor (AP)", loss["known"], False)
    running.client.confirm_loss("sample", "vendor_ap")
    shown = running.sync(run=("vendor_ap",))
    (row,) = [row for row in shown["entities"] if row["entity"] == "vendor_ap"]
    assert (row["gone"], row["error"]) == (loss["gone"], None)
    assert len(running.deliveries()) > len(before)
    assert running.client.losses("sample") == []
