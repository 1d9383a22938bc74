"""A sync call's answer is split into one outcome per record, and silence is never success."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.procore.session import ProcoreSession
from wizard.procore.sync import BATCH, SyncCall, outcomes, sync

PATH = "/rest/v1.0/vendors/sync"


def body(number: int, **changes: Any) -> dict[str, Any]:
    return {"origin_id": f"AP|{number}", "name": f"Vendor {number}", "city": None, **changes}


@given(st.lists(st.sampled_from(["delivered", "refused", "nameless", "silent"]), max_size=30), st.randoms())
def test_every_record_gets_its_own_outcome_in_its_own_place(fates: list[str], random: Any) -> None:
    bodies = [body(number) for number in range(len(fates))]
    entities, errors = [], []
    for number, fate in enumerate(fates):
        if fate == "delivered":
            entities.append({"id": 2**40 + number, "origin_id": f"AP|{number}", "name": "as kept"})
        elif fate == "refused":
            errors.append({**body(number), "errors": {"name": [f"refused {number}"]}})
        elif fate == "nameless":
            echo = {"name": f"Vendor {number}", "city": None}
            errors.append({**echo, "errors": {"name": [f"refused {number}"]}})
    random.shuffle(entities)
    random.shuffle(errors)
    found = outcomes(PATH, bodies, {"entities": entities, "errors": errors})
    assert len(found) == len(bodies)
    for number, (fate, outcome) in enumerate(zip(fates, found, strict=True)):
        if fate == "delivered":
            assert outcome.procore_id == 2**40 + number
            assert outcome.error is None
            continue
        assert outcome.procore_id is None
        assert outcome.error is not None
        if fate == "silent":
            assert outcome.error.code == "PC-108"
            assert f"AP|{number} " in outcome.error.cause
        else:
            assert outcome.error.code == "RC-503"
            assert outcome.error.params == {"field": "name", "reason": f"name: refused {number}"}


@pytest.mark.parametrize("data", [{}, [], None, {"entities": None}, {"entities": [{"id": 0}], "errors": [7]}])
def test_an_answer_of_another_shape_delivers_nothing(data: Any) -> None:
    (outcome,) = outcomes(PATH, [body(1)], data)
    assert outcome.error is not None
    assert outcome.error.code == "PC-108"


def test_an_entity_without_id_is_not_delivered() -> None:
    (outcome,) = outcomes(PATH, [body(1)], {"entities": [{"origin_id": "AP|1", "id": None}], "errors": []})
    assert outcome.error is not None


def test_a_call_that_is_too_large_is_sent_in_halves(scripted: Any) -> None:
    def done(*numbers: int) -> Any:
        entities = [{"id": number, "origin_id": f"AP|{number}"} for number in numbers]
        return scripted.reply(200, {"entities": entities, "errors": []})

    scripted.answers(scripted.reply(413, {"errors": "Payload Too Large"}), done(1), done(2, 3))
    with ProcoreSession(scripted.account(), "secret") as session:
        found = sync(session, SyncCall(PATH, {}, {"company_id": 4001}), [body(1), body(2), body(3)])
    assert [outcome.procore_id for outcome in found] == [1, 2, 3]


def test_more_than_a_batch_is_refused_before_it_is_sent(scripted: Any) -> None:
    scripted.answers(scripted.reply(200, {}))
    with ProcoreSession(scripted.account(), "secret") as session:
        with pytest.raises(ValueError, match="1001"):
            sync(session, SyncCall(PATH, {}, {}), [body(number) for number in range(BATCH + 1)])
        with pytest.raises(ValueError, match="origin id"):
            sync(session, SyncCall(PATH, {}, {}), [{"name": "Nobody"}])
        assert sync(session, SyncCall(PATH, {}, {}), []) == []
    assert scripted.calls == []
