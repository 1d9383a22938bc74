"""Turns the bridge's records into rows of plain Python values, a column at a time.

The keys of millions of rows pass here on a first read, and their values when somebody asks for them, so the
work for a single cell is done inside C code, or once for every different value. What a value means is decided
here alone: blanks and NULs behind a text do not count, an empty text is None, dates are ISO text.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import Any

from wizard.erp.bridge.layout import MEASURED, NUMERIC, Field, Layout, record_format
from wizard.erp.contract import key_parts, record_key
from wizard.procedure.catalogue import Column

Cells = Sequence[Any]
Row = tuple[Any, ...]

_CODES = {"int32": "i", "int64": "q", "double": "d"}
_REMEMBERED = 10_000

_TRUTH = {"1": 1, "0": 0, "t": 1, "f": 0, "true": 1, "false": 0}


class Decoder:
    """Decodes the records of one layout.

    `columns` are the columns in the order in which rows carry them, and one that the layout lacks is None in
    every row; what `columns` lacks is passed over. The layout's key fields are in the order of the record key.
    `encoding` is how the source hands over text; a byte that it does not know becomes U+FFFD, which a person
    can see.
    """

    def __init__(self, layout: Layout, columns: Sequence[Column], encoding: str) -> None:
        self._layout = layout
        types = {column.name.lower(): column.type for column in columns}
        self._fixed = [field for field in layout.fixed if field.name.lower() in types]
        self._fields = self._fixed + [field for field in layout.long if field.name.lower() in types]
        self._converters = [_converter(field, types[field.name.lower()], encoding) for field in self._fields]
        places = {field.name.lower(): place for place, field in enumerate(self._fields)}
        self._order = [places.get(column.name.lower()) for column in columns]
        key = layout.fixed[: layout.keys]
        self._key_parts = [
            _KeyPart(_converter(field, types.get(field.name.lower(), "text"), encoding)) for field in key
        ]
        self._record = _unpacker(layout, self._fixed, layout.record_size)
        self._key = _unpacker(layout, key, layout.key_size)
        self._key_of_record = _unpacker(layout, key, layout.record_size)

    def values(self, content: bytes) -> list[Row]:
        """Return the values of each record in `content`, in the order of the columns."""
        fixed, tails = (content, []) if not self._layout.long else self._split(content)
        rows = len(fixed) // self._layout.record_size
        found = self._cells(self._record, self._fixed, self._converters, fixed)
        wanted = (tail for field, tail in zip(self._layout.long, tails, strict=True) if field in self._fields)
        found += [convert(cells) for convert, cells in zip(self._converters[len(found) :], wanted, strict=True)]
        blank = [None] * rows
        return list(zip(*(blank if place is None else found[place] for place in self._order), strict=True))

    def keys(self, content: bytes) -> list[str]:
        """Return the record key of each record in `content`: what `contract.record_key` gives."""
        fixed = self._split(content)[0] if self._layout.long else content
        return self._record_keys(self._key_of_record, fixed)

    def bare_keys(self, content: bytes) -> list[str]:
        """Return the record keys of a frame that holds keys alone."""
        return self._record_keys(self._key, content)

    def _record_keys(self, unpacker: struct.Struct, content: bytes) -> list[str]:
        parts = self._cells(unpacker, self._layout.fixed, self._key_parts, content)
        return parts[0] if len(parts) == 1 else list(map("|".join, zip(*parts, strict=True)))

    def _cells(
        self, unpacker: struct.Struct, fields: Sequence[Field], converters: Sequence[Converter], content: bytes
    ) -> list[list[Any]]:
        """Return the values of each fixed column of some records."""
        cells: Iterator[Cells] = iter(zip(*unpacker.iter_unpack(content), strict=True))
        values = []
        for field, convert in zip(fields, converters, strict=False):
            found = next(cells, None)
            if found is None:
                break
            if field.kind in MEASURED:
                found = _without_nulls(found, next(cells))
            values.append(convert(found))
        return values

    def _split(self, content: bytes) -> tuple[bytes, list[list[bytes | None]]]:
        """Split records with a tail: their fixed parts in one, and the values of each long column."""
        fixed: list[bytes] = []
        tails: list[list[bytes | None]] = [[] for _ in self._layout.long]
        size = self._layout.record_size
        for record in tailed_records(content):
            fixed.append(record[:size])
            place = size
            for column in tails:
                (length,) = struct.unpack_from("<i", record, place)
                place += 4
                column.append(None if length < 0 else record[place : place + length])
                place += max(length, 0)
        return b"".join(fixed), tails


def tailed_records(content: bytes) -> Iterator[bytes]:
    """Yield the records of a layout with long columns: each stands behind its length."""
    place = 0
    while place < len(content):
        length = int.from_bytes(content[place : place + 4], "little")
        yield content[place + 4 : place + 4 + length]
        place += 4 + length


def _unpacker(layout: Layout, fields: Sequence[Field], size: int) -> struct.Struct:
    return struct.Struct(record_format(fields, size, layout.pointer, _CODES, MEASURED))


def _without_nulls(cells: Cells, lengths: Cells) -> Cells:
    if min(lengths) >= 0:
        return cells
    return [None if length < 0 else cell for cell, length in zip(cells, lengths, strict=True)]


Converter = Callable[[Cells], list[Any]]


def _converter(field: Field, wanted: str, encoding: str) -> Converter:
    """Return what turns the cells of a column into values of the catalogue's type `wanted`."""
    if field.kind == "double" and wanted == "integer":
        return _integers
    if field.kind in ("int32", "int64", "double"):
        return list
    if field.kind == "timestamp":
        cut = {"date": slice(0, 10), "time": slice(11, 19)}.get(wanted, slice(None))
        return _each(_Remembered(lambda cell: _timestamp(cell, cut)))
    if field.kind in ("date", "time"):
        return _each(_Remembered(_date if field.kind == "date" else _time))
    if field.kind == NUMERIC or wanted == "boolean":
        meaning = _number if field.kind == NUMERIC else _truth
        return _each(_Remembered(lambda cell: meaning(_text(cell, encoding))))
    return _Texts(encoding)


class _Remembered(dict[Any, Any]):
    """Values of cells that were seen before; forgets nothing, but takes in only so many."""

    def __init__(self, convert: Callable[[Any], Any]) -> None:
        super().__init__()
        self._convert = convert

    def __missing__(self, cell: Any) -> Any:
        value = self._convert(cell)
        if len(self) < _REMEMBERED:
            self[cell] = value
        return value


def _each(values: _Remembered) -> Converter:
    return lambda cells: list(map(values.__getitem__, cells))


class _Texts:
    """Decodes a column of texts: by remembering them while they repeat themselves, else all at once."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._remembered = _Remembered(lambda cell: _text(cell, encoding))
        self._repeating = True

    def __call__(self, cells: Cells) -> list[str | None]:
        if self._repeating:
            before = len(self._remembered)
            values = list(map(self._remembered.__getitem__, cells))
            self._repeating = _repeat(self._remembered, len(self._remembered) - before, len(cells))
            return values
        return self._at_once(cells)

    def _at_once(self, cells: Cells) -> list[str | None]:
        whole: list[bytes] = [b"" if cell is None else cell for cell in cells] if None in cells else list(cells)
        texts = b"\0".join(map(bytes.rstrip, whole, repeat(b" \0"))).decode(self._encoding, "replace").split("\0")
        if len(texts) != len(cells):  # a NUL within a text
            return [_text(cell, self._encoding) for cell in cells]
        return [text or None for text in texts]


class _KeyPart:
    """Turns a key column into parts of record keys: by remembering them while they repeat themselves."""

    def __init__(self, convert: Converter) -> None:
        self._convert = convert
        self._remembered = _Remembered(lambda cell: record_key(convert([cell])))
        self._repeating = True

    def __call__(self, cells: Cells) -> list[str]:
        if not self._repeating:
            return key_parts(self._convert(cells))
        before = len(self._remembered)
        parts = list(map(self._remembered.__getitem__, cells))
        self._repeating = _repeat(self._remembered, len(self._remembered) - before, len(cells))
        return parts


def _repeat(remembered: _Remembered, new: int, cells: int) -> bool:
    """Tell whether remembering pays, when `new` of the last `cells` cells had not been seen."""
    return len(remembered) < _REMEMBERED and new * 2 <= max(cells, 200)


def _integers(cells: Cells) -> list[Any]:
    """Return integers that the driver hands over as doubles; what is not whole stays as it is."""
    return [int(cell) if cell is not None and cell.is_integer() else cell for cell in cells]


def _text(cell: bytes | None, encoding: str) -> str | None:
    return cell.rstrip(b" \0").decode(encoding, "replace") or None if cell else None


def _number(text: str | None) -> int | str | None:
    """Return an integer, or the text of a number with decimals exactly as it came."""
    if text is None:
        return None
    try:
        return int(text)
    except ValueError:
        return text.strip()


def _truth(text: str | None) -> int | str | None:
    return None if text is None else _TRUTH.get(text.lower(), text)


def _date(cell: bytes) -> str | None:
    year, month, day = struct.unpack("<hHH", cell)
    return f"{year:04}-{month:02}-{day:02}" if month else None


def _time(cell: bytes | None) -> str | None:
    return None if cell is None else "{:02}:{:02}:{:02}".format(*struct.unpack("<HHH", cell))


def _timestamp(cell: bytes, cut: slice) -> str | None:
    year, month, day, hour, minute, second, nanoseconds = struct.unpack("<hHHHHHI", cell)
    if not month:
        return None
    text = f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"
    if nanoseconds:
        text += f".{nanoseconds:09}".rstrip("0")
    return text[cut]
