"""What visitors may ask of the core about look-alikes in Procore, and say of them.

A decision is only noted here: the next sync carries it out. What cannot be is refused before anything is noted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

import structlog

from wizard.core.book import Book
from wizard.core.mirror.matches import Decision, Match
from wizard.core.systems import mirror_path, open_mirror
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue

_log = structlog.get_logger()


class MatchCalls:
    """The calls about look-alikes of one home, answered; may be used from any thread."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def calls(self) -> tuple[Callable[..., dict[str, Any]], ...]:
        return self.matches, self.decide_matches

    def waiting(self, connection: str) -> int:
        """Return how many records of a connection wait for a person to say what they are in Procore."""
        if not mirror_path(self._home, connection).exists():
            return 0
        try:
            with open_mirror(self._home, connection) as mirror:
                return mirror.matches.waiting()
        except TrueupError:
            return 0  # a mirror that cannot be read is told by every run; how all else stands is told here

    def matches(self, connection: str) -> dict[str, Any]:
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None:
            raise TrueupError("CO-421", connection=connection)
        known = catalogue(plan.connection.system)
        with open_mirror(self._home, connection) as mirror:
            found = mirror.matches.listed()
        return {
            "matches": [
                {
                    "number": match.number,
                    "entity": match.entity,
                    "label": known.entity(match.entity).label,
                    "key": match.key,
                    **asdict(match.likeness),
                    "decided": match.decided,
                    "carried_out": match.carried_out,
                }
                for match in found
            ]
        }

    def decide_matches(self, connection: str, numbers: list[int], decision: Decision | None) -> dict[str, Any]:
        with Book(self._home.book) as book:
            if book.live(connection) is None:
                raise TrueupError("CO-421", connection=connection)
        with open_mirror(self._home, connection) as mirror:
            offered = {match.number: match for match in mirror.matches.listed()}
            unknown = sorted(set(numbers) - set(offered))
            if unknown:
                raise TrueupError("CO-440", numbers=_list(unknown), connection=connection)
            chosen = [offered[number] for number in dict.fromkeys(numbers)]
            if late := [match.number for match in chosen if match.carried_out]:
                raise TrueupError("CO-442", numbers=_list(late))
            if decision is Decision.LINK and (shared := _shared(chosen, list(offered.values()))):
                raise TrueupError("CO-443", numbers=_list(shared))
            mirror.matches.decide(numbers, decision)
        _log.info("matches decided", connection=connection, count=len(numbers), decision=decision)
        return {}


def _shared(chosen: Sequence[Match], offered: Sequence[Match]) -> list[int]:
    """Return those of `chosen` that would make one object two records, or one record two objects."""
    records = Counter((match.entity, match.key) for match in chosen)
    objects = Counter(match.likeness.procore_id for match in chosen)
    objects.update(
        match.likeness.procore_id
        for match in offered
        if match.decided is Decision.LINK and (match.entity, match.key) not in records
    )
    return [
        match.number
        for match in chosen
        if records[match.entity, match.key] > 1 or objects[match.likeness.procore_id] > 1
    ]


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
