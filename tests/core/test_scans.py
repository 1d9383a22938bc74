"""A shallow run asks once a day which records there are, and takes for gone what is not among them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from mirror_source import ENTITY, JOB, deliver_all, opened, pending, present, record, take_in
from plans import pcco_plan

from wizard.core.book import Book
from wizard.core.mirror import Counts, Mirror
from wizard.core.reading.losses import is_sudden
from wizard.core.reading.scans import EVERY, due
from wizard.erp.contract import Delta, ReadEnd
from wizard.machine.resources import catalogue

NOW = "2026-11-20T12:00:00+00:00"


@pytest.fixture
def filled(tmp_path: Path) -> Mirror:
    mirror = opened(tmp_path)
    mirror.prepare(ENTITY, ENTITY.columns, "t")
    take_in(mirror, {str(number): 0 for number in range(30)}, compares=False)
    deliver_all(mirror)
    return mirror


def scanned(mirror: Mirror, changed: dict[str, int], there: list[str]) -> Counts:
    mirror.start_read(JOB)
    mirror.store(JOB, Delta("new", [(key, *record(key, version)) for key, version in changed.items()]))
    for first in range(0, len(there), 7):
        mirror.store(JOB, Delta("there", [(key,) for key in there[first : first + 7]]))
    end = ReadEnd("six columns", len(changed), compared=False, whole=True)
    return mirror.finish_read(JOB, end, complete=True, holds=is_sudden)


def test_what_a_key_scan_does_not_name_is_gone_and_what_came_beside_it_is_new_or_changed(filled: Mirror) -> None:
    there = [str(number) for number in range(2, 30)] + ["new", "unheard of"]
    assert scanned(filled, {"5": 7, "new": 1}, there) == Counts(2, 1, 1, 2, 0)
    assert pending(filled) == {"0", "1", "5", "new"}
    assert present(filled) == {**{str(number): 0 for number in range(2, 30)}, "5": 7, "new": 1}
    filled.close()


def test_what_is_there_again_comes_back_with_the_values_that_were_known(filled: Mirror) -> None:
    every = [str(number) for number in range(30)]
    scanned(filled, {}, every[1:])
    deliver_all(filled)
    assert scanned(filled, {}, every) == Counts(0, 1, 0, 0, 0)
    assert (pending(filled), len(present(filled))) == ({"0"}, 30)
    assert scanned(filled, {}, every) == Counts(0, 0, 0, 0, 0)
    filled.close()


def test_a_key_scan_beside_a_few_rows_has_nothing_laid_out_anew(filled: Mirror) -> None:
    pages = f'SELECT min(number) FROM "{JOB} pages"'
    first = filled._db.select(pages)
    scanned(filled, {"5": 7}, [str(number) for number in range(30)])
    assert filled._db.select(pages) == first
    filled.close()


def test_a_sudden_loss_is_held_back_by_a_key_scan_too(filled: Mirror) -> None:
    counts = scanned(filled, {"29": 1, "new": 1}, ["28", "29", "new"])
    assert (counts.gone, counts.held, counts.known) == (0, 28, 30)
    assert len(present(filled)) == 31
    filled.close()


def test_keys_are_read_once_a_day_and_those_of_what_an_entity_needs_with_them() -> None:
    entities = [catalogue("cmic").entity(id) for id in ("vendor", "job", "job_cost_code", "posted_cost")]
    hour_ago = (datetime.fromisoformat(NOW) - timedelta(hours=1)).isoformat()
    yesterday = (datetime.fromisoformat(NOW) - EVERY).isoformat()
    fresh = {entity.id: hour_ago for entity in entities}
    assert due(entities, fresh, NOW) == set()
    assert due(entities, {**fresh, "vendor": yesterday}, NOW) == {"vendor"}
    assert due(entities, {**fresh, "posted_cost": yesterday}, NOW) >= {"posted_cost", "job"}
    assert due(entities, {}, NOW) == {entity.id for entity in entities}


def test_the_book_knows_when_all_of_an_entity_was_known_last(tmp_path: Path) -> None:
    with Book(tmp_path / "book.sqlite") as book:
        first = book.run(book.commit(pcco_plan(), "first"))
        book.enter_read(first.id, "vendor", {"read": 3, "whole": 1})
        book.enter_read(first.id, "job", {"read": 3, "whole": 0})
        book.enter_read(first.id, "customer", {"read": 3})
        assert book.last_read("sample", first.created, whole=True) == {}, "a run does not change its mind half-way"
        assert book.last_read("sample", "9999", whole=True) == {"vendor": first.created}
        assert book.last_read("other", "9999", whole=True) == {}
