"""The durable queue of change orders, in a file of its own that only the core writes.

How rows are kept is the shelf's business; what is in it is decided elsewhere.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from wizard.core.exports.export import EXPORT, Export, State
from wizard.core.exports.settings import ExportSettings
from wizard.core.shelf import Form, Shelf
from wizard.errors import TrueupError
from wizard.support.export_words import OVER

_FORM = Form("export", "change_order", "INTEGER", EXPORT, ExportSettings)


class Queue(Shelf[Export, ExportSettings]):
    """The change orders of one home."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _FORM)

    def get(self, id: int) -> Export:
        """Return one change order; raise EX-627 when there is none of that number."""
        found = super().get(id)
        if found is None:
            raise TrueupError("EX-627", number=id)
        return found

    def in_state(self, connection: str, state: State) -> list[Export]:
        """Return the change orders of a connection that stand so."""
        return self.find("connection = ? AND state = ?", connection, state.value)

    def waiting(self) -> Counter[str]:
        """Return how many change orders of each connection wait for a person."""
        over = ", ".join(f"'{state}'" for state in sorted(OVER))
        where = f"state NOT IN ({over}) OR json_extract(content, '$.shown') IS NOT NULL"
        return Counter(export.connection for export in self.find(where) if export.waits)
