"""What the mirror promises of delivery: it sees exactly what differs, and what was settled stays settled."""

from __future__ import annotations

from pathlib import Path

from mirror_source import (
    COLUMNS,
    ENTITY,
    JOB,
    deliver_all,
    opened,
    pending,
    record,
    take_in,
)

from wizard.core.mirror import Mirror, Settlement
from wizard.erp.contract import Delta, ReadEnd
from wizard.errors import TrueupError

REFUSED = TrueupError("RC-503", reason="Name is taken.").to_dict()


# -- delivery --------------------------------------------------------------------------------------------------


def test_what_was_settled_is_remembered(mirror: Mirror, tmp_path: Path) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    mirror.settle(JOB, [Settlement("1", b"digest", 2**40)])
    mirror.settle(JOB, [Settlement("1")])
    mirror.close()
    with opened(tmp_path) as again:
        row = again.rows(JOB, ["1"])["1"]
        assert (row.delivered, row.procore_id) == (b"digest", 2**40)
        assert pending(again) == {"2"}
        assert {key: row.procore_id for key, row in again.rows(JOB, ["1", "2", "3"]).items()} == {
            "1": 2**40,
            "2": None,
        }


def test_a_link_that_is_forgotten_leaves_the_record_as_if_it_were_new(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    mirror.settle(JOB, [Settlement("1", b"digest", 2**40), Settlement("2", b"digest", 7)])
    assert (mirror.forget(JOB, ["1", "9"]), mirror.forget("never_read", ["1"])) == (1, 0)
    assert pending(mirror) == {"1"}
    known = mirror.rows(JOB, ["1", "2"])
    assert (known["1"].delivered, known["1"].procore_id) == (None, None)
    assert (known["2"].delivered, known["2"].procore_id) == (b"digest", 7)


def test_a_record_set_aside_waits_for_the_next_run(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    mirror.settle(JOB, [Settlement("1", error=REFUSED), Settlement("2", b"x")])
    assert pending(mirror) == set()
    assert mirror.set_aside(9) == [(JOB, "1", REFUSED)]
    assert mirror.retry_set_aside(JOB) == 1
    assert pending(mirror) == {"1"}
    mirror.settle(JOB, [Settlement("1", b"x")])
    assert mirror.set_aside(9) == []


def test_set_aside_is_limited_over_all_entities(mirror: Mirror) -> None:
    vendors = ENTITY.model_copy(update={"id": "vendor_ap"})
    mirror.prepare(vendors, COLUMNS, "1")
    take_in(mirror, {"1": 0, "2": 0})
    mirror.settle(JOB, [Settlement("1", error=REFUSED), Settlement("2", error=REFUSED)])
    mirror.start_read("vendor_ap")
    mirror.store("vendor_ap", Delta("new", [("V", *record("V"))]))
    mirror.finish_read("vendor_ap", ReadEnd("", 1, True, True), complete=True)
    mirror.settle("vendor_ap", [Settlement("V", error=REFUSED)])
    assert [key for _, key, _ in mirror.set_aside(9)] == ["1", "2", "V"]
    assert [key for _, key, _ in mirror.set_aside(1)] == ["1"]


def test_pending_rows_come_by_key(mirror: Mirror) -> None:
    take_in(mirror, dict.fromkeys("31024", 0))
    assert [row.key for row in mirror.pending(JOB, 4)] == ["0", "1", "2", "3"]
    assert [row.key for row in mirror.pending(JOB, 4, after="3")] == ["4"]


def test_another_translation_makes_every_row_pending(mirror: Mirror) -> None:
    take_in(mirror, {"1": 0, "2": 0})
    deliver_all(mirror)
    mirror.prepare(ENTITY, COLUMNS, "1")
    assert pending(mirror) == set()
    mirror.prepare(ENTITY, COLUMNS, "2")
    assert pending(mirror) == {"1", "2"}
    assert mirror.start_read(JOB).previous is not None


def test_an_entity_that_is_not_delivered_has_nothing_pending(mirror: Mirror) -> None:
    mirror.prepare(ENTITY, COLUMNS, "1", delivered=False)
    take_in(mirror, {"1": 0, "2": 0})
    take_in(mirror, {"1": 1})
    assert pending(mirror) == set()
    mirror.prepare(ENTITY, COLUMNS, "1", delivered=True)
    assert pending(mirror) == {"1", "2"}


def test_an_entity_never_prepared_is_empty(mirror: Mirror) -> None:
    assert mirror.count("vendor_ap") == mirror.pending_count("vendor_ap") == 0
    assert mirror.retry_set_aside("vendor_ap") == 0
    assert list(mirror.all_rows("vendor_ap")) == mirror.pending("vendor_ap", 9) == []
    assert mirror.rows("vendor_ap", ["1"]) == {}
