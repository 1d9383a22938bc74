"""Where the approved changes of a project differ, finance reads by which change orders, and on which side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from orders import change_order, export, line

from wizard.core.drift.figures import Job
from wizard.core.drift.orders import Orders
from wizard.core.exports.export import Export, State
from wizard.procedure.change_order import GONE, Reference
from wizard.procedure.ledger_entry import Way
from wizard.support.comparison import ProjectDrift
from wizard.support.comparison import State as Side

PROJECT = change_order().project.id


def found(id: int, number: str, state: State, way: Way | None = None, **order: Any) -> Export:
    return export(id, state, change_order(line(), id=id, number=number, **order), way=way)


def explained(*exports: Export, **approved: str) -> ProjectDrift:
    job = Job("J1", "Depot", closed=False, approved={number: Decimal(over) for number, over in approved.items()})
    told = ProjectDrift("J1", "Depot", Side.DIFFERS)
    return ProjectDrift.from_data(Orders.among(exports, PROJECT).explain(told, job).to_data())


def test_each_change_order_that_one_side_lacks_is_named_with_its_amount() -> None:
    told = explained(
        found(1, "A", State.CONFIRMED, Way.SHEET),
        found(2, "B", State.POSTING, Way.SHEET),
        found(3, "C", State.REJECTED),
        found(4, "D", State.WAITING),
        A="343.85",
        D="343.85",
        H="2031.48",
    )
    assert [str(words) for words in told.missing_there] == ["change order H over 2,031.48"]
    assert [str(words) for words in told.missing_here] == [
        "change order B over 343.85",
        "change order C over 343.85",
    ]
    assert told.notes == ()


def test_what_was_written_directly_is_in_the_ledger_whatever_the_sum_there_says() -> None:
    told = explained(found(1, "A", State.CONFIRMED, Way.DATABASE))
    assert (told.missing_there, told.missing_here) == ((), ())
    [note] = told.notes
    assert str(note).startswith("In the ledger, written directly: A.")


def test_what_procore_does_not_show_as_approved_any_more_is_missing_nowhere() -> None:
    gone = found(1, "A", State.POSTING)
    gone = replace(gone, shown=replace(gone.request.change_order, status=GONE))
    elsewhere = found(2, "B", State.POSTING, project=Reference(PROJECT + 1))
    told = explained(gone, elsewhere)
    assert (told.missing_there, told.missing_here, told.notes) == ((), (), ())
