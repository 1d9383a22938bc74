"""How rows are kept: packed as they came, and unpacked when somebody asks for their values.

A first read brings millions of rows of which most are never looked at again, so a source that lays rows out as
records of bytes hands those on. Other sources hand over values, which are packed as JSON. A *form* is the text
that says which of the two, and all that it takes to unpack; it is kept beside the content and outlives the
program that wrote it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any, Literal, Protocol

import orjson
from xxhash import xxh3_64_digest

from wizard.erp.bridge.blocks import DIGEST, cut, with_length
from wizard.erp.bridge.layout import WIDTHS, Layout
from wizard.erp.bridge.pages import Page, decompressed
from wizard.erp.contract import Delta, Packed
from wizard.erp.decoding import Decoder, tailed_records
from wizard.procedure.catalogue import Column

_DIGESTS = "xxh3-64 marked"
"""How digests of records are made: where that was otherwise, rows are compared by their values once."""

Kind = Literal["new", "changed"]
Values = tuple[Any, ...]


class Form(Protocol):
    """One way to lay out rows."""

    text: str
    """What is kept of it beside its content."""
    width: int
    """Bytes of each record, 0 where they differ."""
    texts: frozenset[int]
    """Which of those bytes belong to text."""

    def split(self, content: bytes) -> Sequence[bytes]:
        """Return the records of `content`."""
        ...

    def join(self, records: Iterable[bytes]) -> bytes:
        """The reverse of `split`."""
        ...

    def values(self, records: Iterable[bytes], columns: Sequence[Column]) -> list[Values]:
        """Return the values of records in the order of `columns`; what a record lacks is None."""
        ...

    def bare_keys(self, keys: Iterable[str], records: Iterable[bytes]) -> list[bytes]:
        """Return the keys of records as their source lays them out; `keys` are the same by `record_key`."""
        ...


class RecordForm:
    """The bridge's records: `layout` says where each column lies, `encoding` how it hands over text.

    `text` is given for rows that are kept already, perhaps by an earlier version, whose digests were others.
    """

    def __init__(self, layout: Layout, encoding: str, text: str = "") -> None:
        self.layout = layout
        told = {"layout": layout.to_data(), "encoding": encoding, "digests": _DIGESTS}
        self.text = text or json.dumps(told, sort_keys=True)
        self.width = 0 if layout.long else layout.record_size
        self.texts = frozenset(
            place
            for field in layout.fixed
            if field.kind not in WIDTHS
            for place in range(field.place, field.place + field.width)
        )
        # A driver of another version that lays out rows in the same way makes the same bytes.
        alike = {**layout.to_data(), "driver": "", "encoding": encoding}
        self._mark = _seed(json.dumps(alike, sort_keys=True)).to_bytes(DIGEST, "little")

    def pack(self, kind: Kind, keys: Sequence[str], content: bytes) -> Packed:
        """Return a frame of the bridge as packed rows."""
        digests = b"".join(map(xxh3_64_digest, self.split(content)))
        return Packed(kind, keys, self._marked(digests), content, self.text)

    def page(self, keys: Sequence[str], page: Page) -> Packed:
        """Return a page of new rows as packed rows."""
        return Packed("new", keys, self._marked(page.digests), page.records, self.text, compressed=True)

    def _marked(self, digests: bytes) -> bytes:
        """Return digests of records made those of records of this form, so that no others are equal to them."""
        mark = int.from_bytes(self._mark * (len(digests) // DIGEST), "little")
        return (int.from_bytes(digests, "little") ^ mark).to_bytes(len(digests), "little")

    def split(self, content: bytes) -> Sequence[bytes]:
        if self.layout.long:
            return list(tailed_records(content))
        return cut(content, self.layout.record_size)

    def join(self, records: Iterable[bytes]) -> bytes:
        return b"".join(map(with_length, records) if self.layout.long else records)

    def values(self, records: Iterable[bytes], columns: Sequence[Column]) -> list[Values]:
        return _decoder(self.text, tuple(columns)).values(self.join(records))

    def bare_keys(self, keys: Iterable[str], records: Iterable[bytes]) -> list[bytes]:
        return [record[: self.layout.key_size] for record in records]


class JsonForm:
    """One JSON array a line, for sources that hand over values; `names` are the columns in their order."""

    width = 0
    texts: frozenset[int] = frozenset()

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self.text = json.dumps({"columns": self._names})

    def pack(self, kind: Kind, rows: Sequence[tuple[Any, ...]]) -> Packed:
        """Return rows `(key, *values)` packed."""
        records = [orjson.dumps(row[1:]) for row in rows]
        digests = b"".join(map(xxh3_64_digest, records, repeat(_seed(self.text))))
        return Packed(kind, [row[0] for row in rows], digests, self.join(records), self.text)

    def split(self, content: bytes) -> Sequence[bytes]:
        return content.split(b"\n") if content else []

    def join(self, records: Iterable[bytes]) -> bytes:
        return b"\n".join(records)

    def values(self, records: Iterable[bytes], columns: Sequence[Column]) -> list[Values]:
        there = {name: place for place, name in enumerate(self._names)}
        places = [there.get(column.name) for column in columns]
        rows = map(orjson.loads, records)
        return [tuple(None if place is None else row[place] for place in places) for row in rows]

    def bare_keys(self, keys: Iterable[str], records: Iterable[bytes]) -> list[bytes]:
        return [key.encode() for key in keys]


def layout_of(form: str) -> Layout:
    """Return the layout of the bridge's records; raises `KeyError` for another form."""
    return Layout.from_data(json.loads(form)["layout"])


def rows_of(part: Delta | Packed, columns: Sequence[Column]) -> Sequence[tuple[Any, ...]]:
    """Return the rows of a part of a read, `(key, *values)` in the order of `columns`."""
    if isinstance(part, Delta):
        return part.rows
    values = form_of(part.form).values(records_of(part), columns)
    return [(key, *cells) for key, cells in zip(part.keys, values, strict=True)]


def records_of(part: Packed) -> Sequence[bytes]:
    """Return the records of packed rows."""
    return form_of(part.form).split(decompressed(part.content) if part.compressed else part.content)


@lru_cache(maxsize=64)
def form_of(text: str) -> Form:
    """Return the form that `text` describes."""
    told = json.loads(text)
    if "layout" in told:
        return RecordForm(Layout.from_data(told["layout"]), told["encoding"], text)
    return JsonForm(told["columns"])


@lru_cache(maxsize=64)
def _decoder(text: str, columns: tuple[Column, ...]) -> Decoder:
    told = json.loads(text)
    return Decoder(Layout.from_data(told["layout"]), columns, told["encoding"])


def _seed(text: str) -> int:
    """Return a number for a form, so that equal bytes of two forms do not have equal digests."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")
