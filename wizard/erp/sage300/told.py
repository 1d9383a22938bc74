"""What one reading process tells of a table, in the form of the contract: its frames become deltas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wizard.erp.bridge.frames import CHANGED, GONE, JSON, NEW, PAGE
from wizard.erp.bridge.layout import Layout
from wizard.erp.bridge.pages import Page
from wizard.erp.contract import Delta, Packed, ReadRequest
from wizard.erp.decoding import Decoder
from wizard.erp.packed import RecordForm
from wizard.erp.sage300.profile import Place


class Told:
    """What was told so far of one read: its `layout`, as the table names its columns, and keys that came twice.

    `end` is the message that holds its end; None until then. `sliced`: it is read in slices, or that is found out.
    """

    def __init__(self, place: Place, request: ReadRequest, encoding: str) -> None:
        self._place = place
        self._request = request
        self._encoding = encoding
        self.layout: Layout | None = None
        self.repeated: list[str] = []
        self.end: dict[str, Any] | None = None
        self.sliced = False

    def take(self, kind: bytes, content: Any) -> Iterator[Delta | Packed]:
        """Take the next frame; a second layout says that the read started over."""
        if kind == JSON:
            if "layout" in content:
                if self.layout is not None:
                    yield Delta("again", ())
                self._begin(Layout.from_data(content["layout"]))
            elif "end" in content:
                self.end = content
            elif "slices" in content:
                self.sliced = content["slices"]
        elif kind == PAGE:
            page = Page.parse(content, self._form.layout)
            yield self._form.page(self._decoder.bare_keys(page.keys), page)
        elif kind in (NEW, CHANGED):
            yield self._form.pack("new" if kind == NEW else "changed", self._decoder.keys(content), content)
        elif kind == GONE:
            yield Delta("gone", [(key,) for key in self._decoder.bare_keys(content)])
        else:
            self.repeated += self._decoder.bare_keys(content)

    def key(self, bare: bytes) -> str:
        """Return the record key of a key as records of the layout begin with it."""
        return self._decoder.bare_keys(bare)[0]

    def _begin(self, layout: Layout) -> None:
        self.layout = layout
        ours = _in_our_names(self._place, layout)
        self._decoder = Decoder(ours, self._request.columns, self._encoding)
        self._form = RecordForm(ours, self._encoding)
        self.repeated.clear()


def _in_our_names(place: Place, layout: Layout) -> Layout:
    """Return the layout with the catalogue's names instead of the table's own, as rows are kept."""
    ours = {column.name.lower(): name for part in place.table.parts for name, column in part.columns.items()}
    fields = tuple(replace(field, name=ours.get(field.name.lower(), field.name)) for field in layout.fields)
    return replace(layout, fields=fields)
