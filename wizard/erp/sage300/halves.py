"""A large table that was read before is read again in two halves at the same time, over a connection each.

What a driver does for every row takes nearly all of a read's time, so two connections need little more than half
of it. The halves are the previous generation's: up to a value of the key's first column, and above. That a source
compares as it orders, and that nothing lies outside both, is not believed: what both have brought must be as many
rows as the source counts. Where it is not, nothing was decided, and the table is read in one piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wizard.erp.bridge.blocks import cut
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.generation import NewGeneration, Stretch, layout_of, open_stretch, whole
from wizard.erp.bridge.layout import TEXT, Layout
from wizard.erp.bridge.previous import CHUNK
from wizard.erp.contract import Delta, Packed, ReadEnd
from wizard.erp.reading import BridgeProcess
from wizard.erp.sage300.told import Told
from wizard.errors import TrueupError

LARGE = 200_000
"""Rows of a table for which a second connection is worth its while."""

LOOKS = 8
"""In so many places of each half, or some more, it is looked whether the other half holds the same values."""


class NotProvenError(Exception):
    """The halves are not known to be all rows; its text says why, for the log."""


@dataclass(frozen=True)
class Halves:
    """Where a generation is divided: rows up to `value` of the key's first column, as read, and those above."""

    value: bytes
    layout: Layout
    lower: Stretch
    upper: Stretch

    def commands(self, command: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the reading commands of both halves of a whole read, which write a generation each."""
        found = []
        for name, stretch in (("lower", self.lower), ("upper", self.upper)):
            half = {"kind": TEXT, "value": self.value.hex(), "above": stretch is self.upper}
            half |= {"first": stretch.first, "rows": stretch.rows}
            found.append({**command, "half": half, "following": f"{command['following']}.{name}"})
        return found


def halves_of(previous: Path | None, large: int) -> Halves | None:
    """Return where to divide a generation of at least `large` rows; None where it has no good place for that.

    The first column of the key has to be text, and a value that stands for more than half of all rows gives none.
    Nor does a generation whose rows stand in no order: half of them would be looked for in the wrong half.
    """
    layout = layout_of(previous)
    if previous is None or layout is None or layout.fields[0].kind != TEXT:
        return None
    rows = whole(previous).rows
    if rows < large:
        return None
    found = _boundary(Stretch(previous, rows // 2, rows - rows // 2), layout)
    if found is None:
        return None
    lead, row = found
    lower, upper = Stretch(previous, 0, row), Stretch(previous, row, rows - row)
    if not _leads(lower, layout).isdisjoint(_leads(upper, layout)):
        return None
    return Halves(lead.split(b"\0", 1)[0], layout, lower, upper)


def _leads(stretch: Stretch, layout: Layout) -> set[bytes]:
    """Return the first column's values in places all over a stretch."""
    old, width = open_stretch(stretch, layout), layout.fields[0].width
    if old is None:
        return set()
    found: set[bytes] = set()
    every, number = max(stretch.rows // (LOOKS * CHUNK), 1), 0
    while rows := old.load(CHUNK):
        if number % every == 0:
            found.update(key[:width] for key in cut(old.keys(0, rows), old.key_size))
        old.skip(rows)
        number += 1
    old.close()
    return found


def _boundary(upper: Stretch, layout: Layout) -> tuple[bytes, int] | None:
    """Return the first column's bytes where a stretch begins, and the first row that has others."""
    old = open_stretch(upper, layout)
    if old is None:
        return None
    width, row, lead = layout.fields[0].width, upper.first, b""
    try:
        for _, keys in old.rest():
            lead = lead or keys[0][:width]
            other = next((place for place, key in enumerate(keys) if key[:width] != lead), None)
            if other is not None:
                return lead, row + other
            row += len(keys)
    finally:
        old.close()
    return None


def read_halves(
    halves: Halves, command: Mapping[str, Any], bridges: Sequence[BridgeProcess], told: Sequence[Told]
) -> Iterator[Delta | Packed | ReadEnd]:
    """Yield what both halves bring, and the end of a whole read.

    Raises `NotProvenError` when the read has to be made in one piece, `Cancelled`, and the errors of a full disk.
    """
    try:
        for number, (kind, content) in _side_by_side(bridges, halves.commands(command)):
            for delta in told[number].take(kind, content):
                if isinstance(delta, Delta) and delta.kind == "again":
                    raise NotProvenError("a text grew")
                yield delta
            if told[number].layout not in (None, halves.layout):
                raise NotProvenError("rows are laid out otherwise than before")
        counted = bridges[0].ask({**command, "do": "count"})["rows"]
    except TrueupError as problem:
        # Two at once may be what the source does not bear. In one piece it is told again if it is something else.
        raise NotProvenError(problem.code) from problem
    ends = [one.end or {} for one in told]
    rows = sum(end["end"]["rows"] for end in ends)
    if rows != counted:
        raise NotProvenError(f"both halves brought {rows} rows of {counted}")
    following = Path(command["following"])
    try:
        _join(following, halves, [end["same"] for end in ends])
    except BridgeError as problem:
        raise TrueupError(problem.code, **problem.params) from problem
    repeated = tuple(dict.fromkeys(key for one in told for key in one.repeated))
    yield ReadEnd(halves.layout.fingerprint, rows, compared=True, whole=True, repeated=repeated)


def _side_by_side(
    bridges: Sequence[BridgeProcess], commands: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[int, tuple[bytes, Any]]]:
    """Yield the frames of several reads as they come: the number of the read, and the frame."""
    streams = dict(enumerate(bridge.stream(command) for bridge, command in zip(bridges, commands, strict=True)))
    last = len(streams)
    while streams:
        last = min(streams, key=lambda number: (not bridges[number].has_frames, number == last))
        frame = next(streams[last], None)
        if frame is None:
            del streams[last]
        else:
            yield last, frame


def _join(following: Path, halves: Halves, same: Sequence[int | None]) -> None:
    """Put the generations of both halves into one; of one without news, so many rows of the previous (`same`)."""
    with NewGeneration(following, halves.layout, whole(halves.lower.path)) as new:
        for name, stretch, rows in zip(("lower", "upper"), (halves.lower, halves.upper), same, strict=True):
            if rows is None:
                new.take(whole(following.with_name(f"{following.name}.{name}")))
            elif stretch.first != new.rows or not new.same(rows):
                new.take(Stretch(stretch.path, stretch.first, rows))
        new.complete()
