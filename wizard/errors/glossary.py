"""All that can go wrong, by code, gathered from the rooms.

A code is spoken on the phone, so it never changes its meaning and is never used again.
"""

from __future__ import annotations

from wizard.errors import change_orders, cmic, computer, core, database, outgoing, procore, product, records
from wizard.errors.entry import Entry

REFUSED_SIGN_INS = frozenset({"CM-101", "DB-203", "PC-101", "PC-125"})
"""One side did not take the name or the secret: nobody repeats that by himself, since accounts get locked."""

GLOSSARY: dict[str, Entry] = {
    **change_orders.ENTRIES,
    **cmic.ENTRIES,
    **computer.ENTRIES,
    **core.ENTRIES,
    **database.ENTRIES,
    **outgoing.ENTRIES,
    **procore.ENTRIES,
    **product.ENTRIES,
    **records.ENTRIES,
}
