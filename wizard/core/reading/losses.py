"""A sudden loss of records is asked about before it is believed.

A user whose record security was narrowed, or a folder of another company, looks like deletions. So when much of
an entity would be gone at once nothing of it is, until a person has confirmed it; the rest of the read stands.
Where a system leaves rows out by rights without a word, as CMiC does with jobs, a single one is asked about.
One small file a connection keeps what is asked and what was confirmed.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import orjson

from wizard.errors import TrueupError
from wizard.machine.home import Home, disk_error
from wizard.machine.private import write_private
from wizard.procedure.catalogue import Entity
from wizard.words import Words

SHARE = 0.2
"""The part of an entity's records that may be gone at once without a question."""

FEW = 10
"""As many may always be gone, unless they are all there were."""


def is_sudden(gone: int, known: int) -> bool:
    """Tell whether `gone` of `known` records are too many to be believed without a question."""
    return gone > max(FEW, known * SHARE) or gone == known > 1


def losses_path(home: Home, connection: str) -> Path:
    """Return the file of what one connection asks about."""
    return home.mirrors / f"{connection}.losses.json"


class Losses:
    """What one connection asks about, and what of it was confirmed."""

    def __init__(self, home: Home, connection: str) -> None:
        self._path = losses_path(home, connection)

    def asked(self) -> dict[str, dict[str, Any]]:
        """Return entity id → `{"gone", "known", "confirmed", "by_rights"}`."""
        with suppress(OSError, orjson.JSONDecodeError):
            told = orjson.loads(self._path.read_bytes())
            if isinstance(told, dict):
                return told
        return {}

    def holds(self, entity: Entity) -> Callable[[int, int], bool]:
        """Return what decides, by the records gone and known, whether a loss of an entity is held back."""
        asked = self.asked()
        if asked.get(entity.id, {}).get("confirmed"):
            return lambda gone, known: False
        if self._by_rights(entity, asked):
            return lambda gone, known: gone > 0
        return is_sudden

    def _by_rights(self, entity: Entity, asked: dict[str, dict[str, Any]]) -> bool:
        """Tell whether rows may be missing because of a user's rights: its own, or those of what it hangs on."""
        return entity.by_rights or any(asked.get(other, {}).get("by_rights") for other in entity.needs)

    def note(self, entity: Entity, held: int, known: int) -> TrueupError | None:
        """Remember what a read held back, and return the question; what is answered or over is forgotten."""
        asked = self.asked()
        if not held:
            if entity.id in asked:
                del asked[entity.id]
                self._write(asked)
            return None
        by_rights = self._by_rights(entity, asked)
        asked[entity.id] = {"gone": held, "known": known, "confirmed": False, "by_rights": by_rights}
        self._write(asked)
        return TrueupError("DB-225", entity=Words(entity.label), id=entity.id, gone=held, known=known)

    def confirm(self, entity_id: str) -> None:
        """Let the next complete read take an entity's loss for true; raises CO-450 when none is asked about."""
        asked = self.asked()
        if entity_id not in asked:
            raise TrueupError("CO-450", entity=entity_id, asked=", ".join(asked) or "–")
        asked[entity_id]["confirmed"] = True
        self._write(asked)

    def _write(self, asked: dict[str, dict[str, Any]]) -> None:
        try:
            write_private(self._path, orjson.dumps(asked, option=orjson.OPT_INDENT_2))
        except OSError as problem:
            raise disk_error(problem, self._path) from problem
