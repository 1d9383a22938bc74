"""What every accounting system offers for writing change orders, whichever it is.

Three promises: the same entry written twice is in the ledger once; what was not read back is not told as
written; and a value that does not fit is refused, never cut without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from pydantic import TypeAdapter

from wizard.errors import TrueupError
from wizard.procedure.ledger_entry import Entry, Posting, Way
from wizard.procedure.outgoing import OutgoingEntry, Sent
from wizard.words import Words

Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Route:
    """How an entry would get into the ledger as things stand.

    `target` says in words what it becomes there. `why` holds the reasons against the better ways, so that a
    person sees why a file or a sheet is all there is.
    """

    way: Way
    target: str
    why: tuple[TrueupError, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """What is handed out for one `entry`: what it `becomes` in the `system`, and the steps, in order.

    `parts` are what is entered each by itself, where that is not the entry as a whole.
    """

    entry: Entry
    system: str
    becomes: str
    steps: tuple[Words, ...]
    parts: tuple[Entry, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON data, money as text."""
        data: dict[str, Any] = _SHEET.dump_python(self, mode="json")
        return data

    @classmethod
    def from_data(cls, data: Any) -> Sheet:
        return _SHEET.validate_python(data)


_SHEET = TypeAdapter(Sheet)


@dataclass(frozen=True)
class Handed:
    """What writing did: rows that went into the ledger, or files for a person and the steps to take with them.

    `sheet` is what one of the files shows, so that it can be shown in another language too.
    """

    rows: int = 0
    files: tuple[Path, ...] = ()
    steps: tuple[Words, ...] = ()
    sheet: Sheet | None = None


class ChangeOrderLedger(Protocol):
    """The change orders of one company; every call raises DB errors and `wizard.errors.Cancelled`."""

    @property
    def ways(self) -> frozenset[Way]:
        """The ways that there are into such an accounting system, whatever is allowed."""
        ...

    def route(self, entry: Entry, allowed: frozenset[Way], cancelled: Cancelled) -> Route:
        """Return the best of the `allowed` ways, by the set-up of the job and the rights found; write nothing."""
        ...

    def check(self, entry: Entry, route: Route, cancelled: Cancelled) -> list[TrueupError]:
        """Return every reason why `entry` does not fit where it is to go; what it is booked on may be gone."""
        ...

    def write(self, entry: Entry, route: Route, folder: Path, cancelled: Cancelled) -> Handed:
        """Write it in one transaction, or hand files in `folder` to a person; an entry whose key is there stays.

        Raises DB-213 while someone holds a lock (nothing was written: try again), DB-207, DB-208 and DB-211
        when nobody knows whether it was written: read back, then decide.
        """
        ...

    def postings(self, entry: Entry, cancelled: Cancelled) -> list[Posting]:
        """Return all change orders of the entry's contract or job that the ledger holds now."""
        ...

    def glimpses(self, entries: Sequence[Entry], cancelled: Cancelled) -> list[str]:
        """Return for each entry what the ledger shows under its own number, in any form: "" while it is nothing.

        Much cheaper than `postings`, and says less: it is another text when something changed there.
        """
        ...


@dataclass(frozen=True)
class Field:
    """One field that is written: which `record` it is in, and the `attribute` as the accounting system calls it.

    `name` is what it is called in Procore. `value` is "" where it is read there when it is written.
    """

    record: Words
    attribute: str
    value: str
    name: Words

    def to_data(self) -> dict[str, Any]:
        return {
            "record": self.record.to_data(),
            "attribute": self.attribute,
            "value": self.value,
            "name": self.name.to_data(),
        }


class OutgoingLedger(Protocol):
    """Everything else that goes from Procore to the accounting system; every call raises what its system raises."""

    def fields(self, entry: OutgoingEntry) -> list[Field]:
        """Return what is written of `entry`, field by field, in the order of writing."""
        ...

    def check(self, entry: OutgoingEntry, cancelled: Cancelled) -> list[TrueupError]:
        """Return every reason why `entry` does not fit; write nothing."""
        ...

    def write(self, entry: OutgoingEntry, cancelled: Cancelled) -> Handed:
        """Make what is not there yet and read all of it back; may be repeated without harm.

        Returns only when everything was seen there with the values of `entry`, with the steps that are left to a
        person. What is there with other values is never written over.
        """
        ...

    def posted(self, code: str, change: str, cancelled: Cancelled) -> bool:
        """Tell whether a person has posted commitment `code`, or its change order `change` ("": itself)."""
        ...

    def there(self, sent: Sent, cancelled: Cancelled) -> bool:
        """Tell whether it is still there; a budget is as long as any of its places holds an amount.

        Raises EX-652 where the job that it hangs on is not to be seen: then nobody can tell.
        """
        ...
