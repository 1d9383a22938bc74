"""What every accounting system must do, whichever it is: one set of tests that the tests of each inherit.

A system is tested with the mirror that takes in what it reads, because some find by themselves what changed and
others leave that to the mirror; what counts is what is known afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest

from wizard.core.mirror import Counts, Mirror
from wizard.erp.contract import AccountingSystem, ReadEnd, ReadRequest
from wizard.errors import Cancelled, TrueupError
from wizard.procedure.catalogue import Entity

FAR = date(2099, 1, 1)


class Books(Protocol):
    """One company whose records a test changes as its people would.

    `entity` has a text key of one column and a text column `text`; `key` in the calls is the key's value.
    """

    entity: Entity
    text: str

    def system(self) -> AccountingSystem:
        """Open the company anew, as every run does."""
        ...

    def add(self, key: str, text: str | None, stamp: date) -> None: ...
    def change(self, key: str, text: str | None, stamp: date) -> None: ...
    def remove(self, key: str) -> None: ...

    def hide(self) -> None:
        """Take the entity away, as a missing right or module does."""
        ...


@dataclass
class Reader:
    """A mirror that reads the books of a company again and again."""

    books: Books
    folder: Path
    mirror: Mirror = field(init=False)

    def __post_init__(self) -> None:
        self.mirror = Mirror(self.folder / "mirror.sqlite", self.folder / "generations")
        self.mirror.prepare(self.books.entity, self.books.entity.columns, "test")

    def read(
        self, since: date | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[Counts, ReadEnd]:
        entity = self.books.entity
        reading = self.mirror.start_read(entity.id)
        request = ReadRequest(
            entity, entity.columns, reading.previous, reading.following, since, touched=reading.touched
        )
        for part in self.books.system().read(request, cancelled):
            if isinstance(part, ReadEnd):
                return self.mirror.finish_read(entity.id, part, complete=part.whole), part
            self.mirror.store(entity.id, part)
        raise AssertionError("a read ends with ReadEnd or with an error")

    def present(self) -> dict[str, Any]:
        rows = self.mirror.all_rows(self.books.entity.id)
        return {row.key: row.values[self.books.text] for row in rows if not row.gone}


class Conformance:
    """Inherit, and give the fixture `books`."""

    @pytest.fixture
    def books(self) -> Books:
        raise NotImplementedError

    @pytest.fixture
    def reader(self, books: Books, tmp_path: Path) -> Reader:
        reader = Reader(books, tmp_path)
        for key, text in (("A-1", "First"), ("  A-2", "Café Cañón"), ("A-3", "")):
            books.add(key, text, date(2026, 1, 31))
        reader.read()
        return reader

    def test_everything_is_there_after_the_first_read(self, reader: Reader) -> None:
        assert reader.present() == {"A-1": "First", "A-2": "Café Cañón", "A-3": None}

    def test_a_key_is_compared_without_its_blanks_and_kept_as_it_was_read(self, reader: Reader) -> None:
        entity = reader.books.entity
        assert reader.mirror.rows(entity.id, ["A-2"])["A-2"].values[entity.key[0]] == "  A-2"

    def test_nothing_changed_is_nothing_found(self, reader: Reader) -> None:
        counts, end = reader.read()
        assert (counts.read, counts.new, counts.changed, counts.gone) == (3, 0, 0, 0)
        assert end.whole

    def test_what_is_new_changed_and_gone_is_found_as_such(self, reader: Reader) -> None:
        reader.books.add("A-4", "Fourth", date(2026, 2, 1))
        reader.books.change("A-1", "First again", date(2026, 2, 1))
        reader.books.remove("A-3")
        counts, _ = reader.read()
        assert (counts.new, counts.changed, counts.gone) == (1, 1, 1)
        assert reader.present() == {"A-1": "First again", "A-2": "Café Cañón", "A-4": "Fourth"}

    def test_an_empty_text_and_no_text_are_the_same(self, reader: Reader) -> None:
        reader.books.change("A-3", None, date(2026, 1, 31))
        reader.read()
        assert reader.present()["A-3"] is None

    def test_a_read_of_what_is_new_finds_it_and_takes_nothing_for_gone(self, reader: Reader) -> None:
        reader.books.change("A-1", "Later", date(2026, 3, 1))
        reader.books.remove("A-3")
        counts, end = reader.read(since=date(2026, 2, 15))
        assert reader.present()["A-1"] == "Later"
        assert end.whole or counts.gone == 0
        counts, _ = reader.read()
        assert set(reader.present()) == {"A-1", "A-2"}

    def test_what_a_read_of_what_is_new_brought_is_looked_at_again_by_the_next_of_all(self, reader: Reader) -> None:
        reader.books.change("A-1", "Later", date(2026, 3, 1))
        reader.books.add("A-4", "Fourth", date(2026, 3, 1))
        reader.books.add("A-5", "Fifth", date(2026, 3, 1))
        reader.read(since=date(2026, 2, 15))
        reader.books.change("A-1", "First", date(2026, 1, 31))
        reader.books.remove("A-4")
        counts, _ = reader.read()
        assert (counts.new, counts.changed, counts.gone) == (0, 1, 1)
        assert reader.present() == {"A-1": "First", "A-2": "Café Cañón", "A-3": None, "A-5": "Fifth"}

    def test_a_read_that_finds_nothing_new_takes_nothing_for_gone(self, reader: Reader) -> None:
        reader.read(since=FAR)
        assert set(reader.present()) == {"A-1", "A-2", "A-3"}

    def test_what_cannot_be_read_is_an_error_and_takes_nothing_for_gone(self, reader: Reader) -> None:
        reader.books.hide()
        with pytest.raises(TrueupError) as caught:
            reader.read()
        assert all(caught.value.to_dict()[part].strip() for part in ("title", "cause", "remedy", "who"))
        assert set(reader.present()) == {"A-1", "A-2", "A-3"}

    def test_a_wish_to_stop_is_heard_and_loses_nothing(self, reader: Reader) -> None:
        reader.books.remove("A-3")
        with pytest.raises(Cancelled):
            reader.read(cancelled=lambda: True)
        assert set(reader.present()) == {"A-1", "A-2", "A-3"}
        assert reader.read()[0].gone == 1

    def test_a_look_finds_what_a_probe_finds(self, reader: Reader) -> None:
        system, entity = reader.books.system(), reader.books.entity
        (found,) = system.probe([entity], lambda: False).findings
        assert (found.entity, found.found, found.problem) == (entity.id, True, None)
        looked = system.look([entity], lambda: False)
        assert [(one.found, one.missing) for one in looked.findings] in ([], [(found.found, found.missing)])
