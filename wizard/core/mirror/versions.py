"""The tables of a mirror beside those of its entities, and how those of an earlier version become these.

A file of the first version is begun anew, and the next sync fills it; nothing is lost of any other.
"""

from __future__ import annotations

from wizard.core.mirror.file import VERSION, Database
from wizard.core.mirror.matches import ADD_FACTS
from wizard.core.mirror.matches import CREATE as MATCHES
from wizard.core.mirror.pages import FORMS
from wizard.core.mirror.relinks import CREATE as RELINKS
from wizard.core.mirror.sums import CREATE as SUMS
from wizard.core.mirror.table import Table, quoted
from wizard.core.mirror.touched import CREATE as TOUCHED
from wizard.core.mirror.touched import FORGET_TORN

_ENTITIES = """
CREATE TABLE IF NOT EXISTS _entities (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,               -- the table in the accounting system
    columns TEXT NOT NULL,              -- JSON: the columns read, in order
    delivered INTEGER NOT NULL,         -- whether delivery looks at its rows
    translation TEXT NOT NULL,          -- the version of how bodies are made from rows
    pass INTEGER NOT NULL DEFAULT 0,    -- the last read that was started
    torn INTEGER NOT NULL DEFAULT 0,    -- 1 while a read has stored rows and is not finished
    generation TEXT,                    -- the file that describes these rows but what is touched; NULL: none does
    rows INTEGER NOT NULL DEFAULT 0,    -- how many rows the last finished read saw
    whole INTEGER NOT NULL DEFAULT 0,   -- how many the last one saw that read everything
    dead INTEGER NOT NULL DEFAULT 0     -- places on its pages that no row lies at any more, since the last sweep
)
"""
_ADD_WHOLE = "ALTER TABLE _entities ADD COLUMN whole INTEGER NOT NULL DEFAULT 0"
AFTER = {2: [ADD_FACTS], 3: [_ADD_WHOLE, RELINKS], 4: [TOUCHED, FORGET_TORN], 5: [], 6: [*SUMS]}
"""What makes the tables of each version those of the next; of version 5, those of entities are changed alone."""

_MISSING = "CREATE TABLE IF NOT EXISTS _missing (entity TEXT, key TEXT, PRIMARY KEY (entity, key)) WITHOUT ROWID"


def make_tables(db: Database) -> None:
    """Make the tables of a file that was opened."""
    if _is_current(db):
        return
    with db.transaction():
        if _is_current(db):  # another opening was faster, and its tables are not of an earlier version
            return
        version = _version(db)
        if version in AFTER:
            for older in range(version, VERSION):
                _run(db, *AFTER[older])
            if version < 6:
                _run(db, *_with_pressed(db))
        else:
            for kind, name in db.select(
                "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
            ):
                db.run(f"DROP {kind} {quoted(name)}")
            _run(db, _ENTITIES, _MISSING, TOUCHED, *SUMS, MATCHES, RELINKS, FORMS)
        db.run(f"PRAGMA user_version = {VERSION}")


def _with_pressed(db: Database) -> list[str]:
    """Return what makes the tables of every entity those of version 6."""
    # Not by the list of entities: one that was broken off while it was made is not in it.
    names = db.select("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '% pages'")
    return [
        statement for (name,) in names for statement in Table(name.removesuffix(" pages"), (), False).add_pressed()
    ]


def _run(db: Database, *statements: str) -> None:
    for statement in statements:
        db.run(statement)


def _is_current(db: Database) -> bool:
    return _version(db) == VERSION and bool(db.select("SELECT 1 FROM sqlite_master WHERE name = '_missing'"))


def _version(db: Database) -> int:
    ((version,),) = db.select("PRAGMA user_version")
    return int(version)
