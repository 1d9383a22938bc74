"""Twenty reads of a table that changes a little each time leave files no larger than the first ten did."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sources import sqlite_source
from xxhash import xxh3_64_digest

from wizard.core.mirror import Mirror, Settlement
from wizard.erp.bridge.frames import CHANGED, GONE, NEW, PAGE
from wizard.erp.bridge.layout import Layout
from wizard.erp.bridge.pages import Page
from wizard.erp.bridge.session import Session
from wizard.erp.contract import Delta, ReadEnd
from wizard.erp.decoding import Decoder
from wizard.erp.packed import RecordForm
from wizard.machine.resources import catalogue
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.transactions import write_transactions

_WHOLE = catalogue("sage300").entity("transaction_jc")
ENTITY = _WHOLE.model_copy(update={"columns": _WHOLE.columns[:14]})
TABLE = ENTITY.table
KEY = " || '|' || ".join(f'"{name}"' for name in ENTITY.key)
ROWS = 3_000


def read(path: Path, mirror: Mirror) -> None:
    """Read into the mirror what the bridge finds; the bridge's session runs in this process."""
    reading = mirror.start_read(ENTITY.id)
    known: list[tuple[Decoder, RecordForm]] = []

    def take(kind: bytes, payload: bytes) -> None:
        if kind in (NEW, CHANGED):
            decoder, form = known[-1]
            packed = form.pack("new" if kind == NEW else "changed", decoder.keys(payload), payload)
            mirror.store(ENTITY.id, packed)
        elif kind == PAGE:
            decoder, form = known[-1]
            page = Page.parse(payload, form.layout)
            mirror.store(ENTITY.id, form.page(decoder.bare_keys(page.keys), page))
        elif kind == GONE:
            mirror.store(ENTITY.id, Delta("gone", [(key,) for key in known[-1][0].bare_keys(payload)]))
        else:
            told = json.loads(payload)
            if "layout" in told:
                layout = Layout.from_data(told["layout"])
                known.append((Decoder(layout, ENTITY.columns, "utf-8"), RecordForm(layout, "utf-8")))
            if "end" in told:
                mirror.finish_read(ENTITY.id, ReadEnd(**told["end"], whole=True), complete=True)

    session = Session(take)
    session.answer({"do": "open", "source": sqlite_source(path)})
    columns = [(column.name, column.length) for column in ENTITY.columns]
    files = {"previous": reading.previous and str(reading.previous), "following": str(reading.following)}
    session.answer({"do": "read", "table": TABLE, "columns": columns, "key": ENTITY.key, **files})


def settle(mirror: Mirror) -> None:
    """Settle what was found, and tidy up, as delivery does."""
    rows = mirror.pending(ENTITY.id, 2 * ROWS)
    digests = [xxh3_64_digest(repr(row).encode()) for row in rows]
    procore_ids = [598_134_325_000_000 + int.from_bytes(digest[:3]) for digest in digests]
    mirror.settle(ENTITY.id, map(Settlement, (row.key for row in rows), digests, procore_ids))
    assert not mirror.tidy(ENTITY.id, ROWS)


@pytest.mark.parametrize("delivered", [False, True])
def test_files_do_not_grow_over_twenty_reads_of_changed_rows(tmp_path: Path, delivered: bool) -> None:
    company = tmp_path / "company.sqlite"
    sizes = []
    with closing(sqlite3.connect(company, isolation_level=None)) as database:
        database.execute("BEGIN")
        database.execute(tables()[TABLE].ddl())
        write_transactions(database, ROWS, 1)
        database.execute("COMMIT")
        for turn in range(21):
            with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
                mirror.prepare(ENTITY, ENTITY.columns, "1", delivered)
                read(company, mirror)
                if delivered:
                    settle(mirror)
                assert [mirror.count(ENTITY.id)] == [*database.execute(f"SELECT count(*) FROM {TABLE}").fetchone()]
            files = (tmp_path / "mirror.sqlite", *tmp_path.glob("generations/*"))
            sizes.append(sum(file.stat().st_size for file in files))
            database.execute(f'UPDATE {TABLE} SET "Amount" = "Amount" + 1 WHERE "Sequence" % 100 = {7 + turn}')
            database.execute(f'DELETE FROM {TABLE} WHERE "Sequence" % 1000 = {13 + turn}')
        expected = dict(database.execute(f'SELECT {KEY}, "Amount" FROM {TABLE}'))
        with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
            read(company, mirror)
            told = {row.key: row.values["Amount"] for row in mirror.all_rows(ENTITY.id) if not row.gone}
    assert told == expected
    # One row of a hundred is gone after ten reads, and stays: nobody knows what became of it in Procore.
    assert max(sizes[11:]) <= (1.03 if delivered else 1.01) * max(sizes[:11]), sizes
    assert max(sizes) <= 1.25 * sizes[0], sizes
