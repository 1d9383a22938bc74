"""Finds out of a source into which slices a table falls, and whether it pays to read them."""

from __future__ import annotations

import time

from wizard.erp.bridge.layout import TEXT
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.rest import asked
from wizard.erp.bridge.slices import Slice, Sliced, sliced

LOOKING = 5.0
"""Seconds that a read may spend on nothing but finding slices, where counting all rows does not take longer."""

_LOOKS = 2
"""So often it is tried what it takes to find one, of which the best counts: others use the computer too."""


def has_slices(rows: OdbcRows) -> bool:
    """Tell whether a table can be read in slices: its rows have one width, and its key begins with a text."""
    return not rows.layout.long and rows.layout.fields[0].kind == TEXT


def table_in_slices(rows: OdbcRows, large: int, least: int) -> Sliced | None:
    """Cut a table of at least `large` rows into slices of at least `least`; None where it is read in one piece.

    A driver that does not take the questions is one whose tables are read in one piece, and so is one that looks
    through all rows for each slice.
    """
    started = time.monotonic()
    try:
        found = asked(lambda: sliced(rows.groups(), least))
        through_all = time.monotonic() - started
        if found is None or found.rows < large or len(found.slices) < 2:
            return None
        looked = min(asked(lambda: _seconds_of(rows, Slice(found.last, None))) for _ in range(_LOOKS))
    except UnprovenError:
        return None
    return found if finds(looked, len(found.slices), through_all) else None


def finds(looked: float, slices: int, through_all: float) -> bool:
    """Tell whether a source has a way to the rows of a slice, and does not look for each in the whole table.

    It took `looked` seconds to find one that holds nothing, and `through_all` to count all rows once.
    """
    return looked * slices < max(LOOKING, through_all)


def _seconds_of(rows: OdbcRows, nothing: Slice) -> float:
    """Return how long it takes to read a slice that holds nothing, or hardly anything."""
    started = time.monotonic()
    for _ in rows.blocks(nothing):
        pass
    return time.monotonic() - started
