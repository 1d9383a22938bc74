"""The Plan: what one commit hands over, unchanged from the wizard's screen to the core's book."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from wizard.procedure.plan import (
    Connection,
    Depth,
    OdbcSource,
    Plan,
    ProcoreAccount,
    Source,
    SqliteSource,
    TimeFrame,
)

ACCOUNT = ProcoreAccount(
    login_url="https://login.procore.com",
    api_url="https://api.procore.com",
    client_id="an-id",
    secret_name="procore",
    company_id=562949954996998,
    company_name="Harbor Point Builders",
)
FILE = SqliteSource(path="/data/company.sqlite")
SAGE = OdbcSource(
    driver="Timberline Data", user="sync", password_secret="sage", keywords={"DBQ": r"\\SERVER\Data\Harbor Point"}
)

sources = st.sampled_from([FILE, SAGE])
ticks = st.lists(st.text(min_size=1), max_size=20)


def connection(source: Source = FILE, id: str = "harbor-point") -> Connection:
    return Connection(id=id, name="Harbor Point", source=source, procore=ACCOUNT)


@given(source=sources, mappings=ticks, run=ticks, depth=st.sampled_from(Depth), frame=st.sampled_from(TimeFrame))
def test_a_plan_comes_back_from_its_json_as_it_went(
    source: Source, mappings: list[str], run: list[str], depth: Depth, frame: TimeFrame
) -> None:
    plan = Plan(
        connection=connection(source), mappings=tuple(mappings), run=tuple(run), depth=depth, time_frame=frame
    )
    back = Plan.model_validate_json(plan.model_dump_json())
    assert back == plan
    assert back.digest() == plan.digest()


@given(mappings=ticks, data=st.data())
def test_the_order_of_ticks_does_not_make_another_plan(mappings: list[str], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations([*mappings, *mappings]))
    one = Plan(connection=connection(), mappings=tuple(mappings))
    other = Plan(connection=connection(), mappings=tuple(shuffled))
    assert one.digest() == other.digest()
    assert set(one.mappings) == set(mappings)


@pytest.mark.parametrize(
    "change",
    [
        {"connection": connection(SAGE)},
        {"mappings": ("customer", "job_cv")},
        {"expects": "0" * 64},
        {"depth": Depth.SHALLOW},
        {"time_frame": TimeFrame.WEEK},
        {"run": ("customer",)},
        {"recipes": ("pcco_export",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_plan_has_another_digest(change: dict[str, object]) -> None:
    plan = Plan(connection=connection(), mappings=("customer",))
    assert plan.model_copy(update=change).digest() != plan.digest()


def test_a_plan_cannot_be_changed() -> None:
    plan = Plan(connection=connection(), mappings=("customer",))
    with pytest.raises(ValidationError, match="frozen"):
        plan.mappings = ()  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        plan.connection.name = "Another company"  # type: ignore[misc]


@pytest.mark.parametrize("field", ["password", "secret", "pwd", "client_secret"])
def test_a_secret_has_no_place_in_a_plan(field: str) -> None:
    for part in (ACCOUNT, FILE, SAGE):
        with pytest.raises(ValidationError, match="extra"):
            type(part).model_validate({**part.model_dump(), field: "hunter2"})


@pytest.mark.parametrize("bad", ["", "Harbor Point", "../harbor", "-harbor", "h" * 41, "hafen-öst"])
def test_a_connection_id_is_fit_for_file_names_and_origin_ids(bad: str) -> None:
    with pytest.raises(ValidationError, match="id"):
        connection(id=bad)


def test_the_kind_of_source_decides_how_it_is_read() -> None:
    for source in (FILE, SAGE):
        back = Connection.model_validate_json(connection(source).model_dump_json())
        assert type(back.source) is type(source)
    with pytest.raises(ValidationError, match="kind"):
        Connection.model_validate({**connection().model_dump(), "source": {"kind": "carrier pigeon"}})


@pytest.mark.parametrize(
    ("frame", "first_day"),
    [
        (TimeFrame.BEGINNING, None),
        (TimeFrame.YEAR, date(2025, 3, 1)),
        (TimeFrame.MONTH, date(2026, 1, 29)),
        (TimeFrame.WEEK, date(2026, 2, 22)),
        (TimeFrame.TODAY, date(2026, 3, 1)),
    ],
)
def test_a_time_frame_reaches_back_from_today(frame: TimeFrame, first_day: date | None) -> None:
    assert frame.lower_bound(date(2026, 3, 1)) == first_day
