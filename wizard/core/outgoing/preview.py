"""What is written of a thing, field by field, and what stands in its way, before anybody accepts it.

Looks into the mirror only: what the accounting system itself has to say comes when it is written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wizard.core.outgoing import books
from wizard.core.outgoing.queue import OutgoingSettings
from wizard.core.outgoing.record import Outgoing
from wizard.core.systems import open_mirror, open_outgoing
from wizard.erp.writing import Field
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.plan import CmicSource

NO_CODE = "?"
"""Stands where its code will be, as long as nobody has said one."""


@dataclass(frozen=True)
class Preview:
    """No `fields` where something speaks against it that has to be mended before they are known."""

    fields: tuple[Field, ...] = ()
    problems: tuple[TrueupError, ...] = ()


def preview(home: Home, source: CmicSource, settings: OutgoingSettings, one: Outgoing) -> Preview:
    """Return what would be written now; what cannot be looked up is among the problems."""
    code = one.code or one.thing.code
    lacks = [] if code else [TrueupError("EX-642", title=one.thing.title)]
    try:
        with open_mirror(home, one.connection) as mirror:
            entry = books.entry_of(mirror, replace(one, code=code or NO_CODE))
        if isinstance(entry, list):
            return Preview(problems=(*lacks, *entry))
        ledger = open_outgoing(home, source, terms=settings.terms, item_type=settings.item_type)
        found = ledger.check(entry, lambda: False)
        return Preview(tuple(ledger.fields(entry)), (*lacks, *found))
    except TrueupError as problem:
        return Preview(problems=(*lacks, problem))
