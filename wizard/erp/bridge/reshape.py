"""What a reader finds out too late about a column, so that it has to start again with another record.

A value that does not fit is never cut: the read starts again with room for it, and the core throws away what
it saw before. The widths found are kept with the generation, so the next run starts with them.
"""

from __future__ import annotations

from collections.abc import Mapping


class UnfitError(Exception):
    """A value of `column` needs `width` bytes."""

    def __init__(self, column: str, width: int) -> None:
        self.column = column
        self.width = width
        super().__init__(column)


def roomier(widths: Mapping[str, int], unfit: UnfitError) -> dict[str, int]:
    """Return the widths with room for the value that did not fit, and for its likes."""
    room = 64
    while room < unfit.width:
        room *= 2
    return {**widths, unfit.column: max(room, widths.get(unfit.column, 0) + 1)}
