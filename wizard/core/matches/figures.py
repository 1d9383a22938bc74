"""Objects of Procore that are nothing but an amount on a place, such as the line of a budget code.

Nothing tells whose such an amount is, and there is no second place to put ours. So it is written over only where
both sides agreed before: where Procore still holds what was sent last, or where a person has said that accounting's
counts. Whatever else differs is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from wizard.core.matches.found import Found, Held
from wizard.core.mirror.matches import Fact, Likeness
from wizard.errors import TrueupError

Entry = dict[str, Any]


@dataclass(frozen=True)
class Figure:
    """How such objects are compared.

    `place` is the field of which a list holds one object at most, `amount` that of its amount, as decimal text on
    both sides (None in a list: it is not shown; in our body: accounting has none any more). `ours` and `theirs` are
    the fields of a body, and of a list, that name the place to people.
    """

    place: str
    amount: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...]

    def on_place(self, body: Entry, held: Held) -> Entry | None:
        """Return the object on the place of `body`."""
        return next((entry for entry in held.free.values() if entry.get(self.place) == body[self.place]), None)

    def kept(self, body: Entry, held: Held, was: Callable[[Entry], bool]) -> Found:
        """Return what became of an object that is ours; `was` tells whether a body was what was sent last.

        What people changed there stays and is told (RC-515), as is what accounting has no longer (RC-516). One that
        people took away is made anew.
        """
        there, wanted = self.on_place(body, held), body[self.amount]
        if there is None:
            return Found(settled=wanted is None)
        amount = there[self.amount]
        if amount == wanted or (wanted is None and amount is not None and Decimal(amount) == 0):
            return Found(int(there["id"]), settled=True)
        if wanted is None:
            return Found(doubt=self.told("RC-516", body, there))
        if not was({**body, self.amount: amount}):
            return Found(doubt=self.told("RC-515", body, there))
        return Found(int(there["id"]))

    def told(self, code: str, body: Entry, there: Entry) -> TrueupError:
        """Return an error that holds both amounts against each other."""
        amounts = {"there": there[self.amount] or "–", "here": body[self.amount] or "–"}
        return TrueupError(code, place=_named(there, self.theirs), **amounts)

    def likeness(self, body: Entry, there: Entry) -> Likeness:
        """Return what a person is to decide about: both places by name, each with its amount."""
        fact = Fact(self.amount, str(body[self.amount] or ""), str(there[self.amount] or ""))
        ours, theirs = _named(body, self.ours), _named(there, self.theirs)
        named = (f"{ours}: {fact.ours or '–'}", f"{theirs}: {fact.theirs or '–'}")
        return Likeness(int(there["id"]), *named, "place", (fact,))


def _named(entry: Entry, fields: tuple[str, ...]) -> str:
    return " ".join(str(entry[name]) for name in fields if entry.get(name))
