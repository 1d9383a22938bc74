"""What a person may say of look-alikes: noted whole or refused, and only as long as no sync has carried it out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mirror_source import ENTITY, JOB, as_of_version_5, take_in
from plans import pcco_plan

from wizard.core.book import Book
from wizard.core.matches.calls import MatchCalls
from wizard.core.matches.matching import Alike, Held, likenesses
from wizard.core.mirror import Mirror, Settlement
from wizard.core.mirror.matches import Decision, Fact, Likeness
from wizard.core.systems import open_mirror
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.support.match_list import by_number, csv_of, differing

PROJECTS = Alike(lambda *_: [], ("project_number", "project_number"), ("name", "name"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home in which three jobs were read and nothing was delivered."""
    home = Home(tmp_path / "home").prepare()
    with Book(home.book) as book:
        book.commit(pcco_plan(), "first")
    with open_mirror(home, "sample") as mirror:
        mirror.prepare(ENTITY, ENTITY.columns, "1")
        take_in(mirror, {"A": 0, "B": 0, "C": 0})
    return home


@pytest.fixture
def calls(home: Home) -> MatchCalls:
    return MatchCalls(home)


def offer(home: Home, **found: list[int]) -> None:
    with open_mirror(home, "sample") as mirror:
        for key, objects in found.items():
            mirror.matches.offer(JOB, key, [Likeness(each, key, f"P{each}", "number") for each in objects])


def told(calls: MatchCalls) -> dict[int, tuple[str, int, str | None, bool]]:
    names = ("key", "procore_id", "decided", "carried_out")
    return {one["number"]: tuple(one[name] for name in names) for one in calls.matches("sample")["matches"]}


def refused(calls: MatchCalls, numbers: list[int], decision: Decision | None) -> str:
    before = told(calls)
    with pytest.raises(TrueupError) as caught:
        calls.decide_matches("sample", numbers, decision)
    assert told(calls) == before, "nothing is half noted"
    return caught.value.code


def test_linked_to_one_a_record_is_kept_apart_from_the_others(home: Home, calls: MatchCalls) -> None:
    offer(home, A=[11, 12])
    assert calls.waiting("sample") == 1, "one record, however many it may be"
    calls.decide_matches("sample", [2], Decision.LINK)
    assert [decided for *_, decided, _ in told(calls).values()] == ["apart", "link"]
    assert calls.waiting("sample") == 0
    calls.decide_matches("sample", [2], None)
    assert calls.waiting("sample") == 1


def test_two_records_are_never_linked_to_one_object(home: Home, calls: MatchCalls) -> None:
    offer(home, A=[11], B=[11], C=[13, 14])
    assert refused(calls, [1, 2], Decision.LINK) == "CO-443"
    assert refused(calls, [3, 4], Decision.LINK) == "CO-443"
    calls.decide_matches("sample", [1], Decision.LINK)
    assert refused(calls, [2], Decision.LINK) == "CO-443"
    calls.decide_matches("sample", [2, 3], Decision.APART)
    assert calls.waiting("sample") == 0


def test_what_a_sync_has_carried_out_cannot_be_taken_back(home: Home, calls: MatchCalls) -> None:
    offer(home, A=[11])
    calls.decide_matches("sample", [1], Decision.LINK)
    with open_mirror(home, "sample") as mirror:
        mirror.settle(JOB, [Settlement("A", delivered=b"1", procore_id=11)])
    assert told(calls) == {1: ("A", 11, "link", True)}
    assert refused(calls, [1], None) == "CO-442"
    assert refused(calls, [1], Decision.APART) == "CO-442"


def test_a_record_that_needs_nobody_any_more_does_not_wait(home: Home, calls: MatchCalls) -> None:
    offer(home, A=[11], B=[12])
    with open_mirror(home, "sample") as mirror:
        mirror.settle(JOB, [Settlement("A", delivered=b"1", procore_id=15)])
        take_in(mirror, {"A": 0, "C": 0})
    assert told(calls) == {}
    assert calls.waiting("sample") == 0


def test_where_nothing_was_read_nothing_waits(tmp_path: Path) -> None:
    home = Home(tmp_path / "other").prepare()
    assert MatchCalls(home).waiting("sample") == 0
    assert not list(home.mirrors.glob("*.sqlite")), "asking makes no mirror"
    with pytest.raises(TrueupError) as caught:
        MatchCalls(home).matches("sample")
    assert caught.value.code == "CO-421"


def test_a_mirror_that_cannot_be_read_hides_nothing_else(home: Home, calls: MatchCalls) -> None:
    (home.mirrors / "sample.sqlite").write_bytes(b"no mirror" * 1000)
    assert calls.waiting("sample") == 0


def test_both_sides_are_held_against_each_other(mirror: Mirror) -> None:
    body = {"project_number": "03-001", "name": "Depot", "city": "Salem", "zip": None, "active": True, "x": 1}
    theirs = {
        "id": 5,
        "project_number": " 03-001",
        "name": "DEPOT",
        "city": "Albany",
        "zip": "97301",
        "active": True,
    }
    (found,) = likenesses(PROJECTS, body, Held(free={5: theirs}))
    assert found.facts == (
        Fact("number", "03-001", " 03-001"),
        Fact("name", "Depot", "DEPOT"),
        Fact("city", "Salem", "Albany"),
        Fact("zip", "", "97301"),
        Fact("active", "true", "true"),
    )
    mirror.matches.offer(JOB, "A", [found])
    assert [match.likeness for match in mirror.matches.of(JOB, "A")] == [found]


def one(number: int, key: str, procore_id: int, **more: Any) -> dict[str, Any]:
    known = {"entity": JOB, "label": "Job (JC)", "ours": key, "theirs": "=cmd()", "found_by": "number", "facts": []}
    return known | {"number": number, "key": key, "procore_id": procore_id} | {"decided": None} | more


def test_all_by_number_takes_only_what_is_one_to_one() -> None:
    clear = one(1, "A", 11)
    others = [
        one(2, "B", 12),
        one(3, "B", 13),
        one(4, "C", 14),
        one(5, "D", 14),
        one(6, "E", 15, found_by="name"),
        one(7, "F", 16, decided="apart"),
    ]
    assert by_number([clear, *others]) == [clear]


def test_what_only_one_side_tells_contradicts_nothing() -> None:
    facts = [("name", "Depot", "DEPOT "), ("city", "Salem", "Albany"), ("zip", "", "97301")]
    match = one(1, "A", 11, facts=[dict(zip(("field", "ours", "theirs"), fact, strict=True)) for fact in facts])
    assert [str(words) for words in differing(match)] == ["City"]
    row = csv_of([match | {"carried_out": False}]).decode("utf-8-sig").splitlines()[1]
    assert row == "1,waits for you,Job (JC),A,A,'=cmd(),11,number,City"


def test_a_mirror_of_version_2_keeps_everything_and_learns_the_facts(tmp_path: Path) -> None:
    path = tmp_path / "acme.sqlite"
    with Mirror(path, tmp_path / "acme") as mirror:
        mirror.prepare(ENTITY, ENTITY.columns, "1")
        take_in(mirror, {"A": 0})
        mirror.matches.offer(JOB, "A", [Likeness(11, "A", "B", "name")])
        as_of_version_5(mirror)
        mirror._db.run("ALTER TABLE _matches DROP COLUMN facts")
        mirror._db.run("ALTER TABLE _entities DROP COLUMN whole")
        mirror._db.run("PRAGMA user_version = 2")
    with Mirror(path, tmp_path / "acme") as mirror:
        assert [match.likeness.theirs for match in mirror.matches.listed()] == ["B"]
        assert list(mirror.rows(JOB, ["A"])) == ["A"]
        mirror.matches.offer(JOB, "A", [Likeness(11, "A", "B", "name", (Fact("name", "A", "B"),))])
        assert mirror.matches.of(JOB, "A")[0].likeness.facts
