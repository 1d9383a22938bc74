"""Finds and replaces in a long text step by step, so that the window's thread gets its turn in between.

A regular expression holds Python's lock while it looks through a text, and nothing else runs meanwhile. So each
look here ends soon; what is found is the same as in one look over the whole text, as long as a match is not wider
than the reach that the caller gives (one that ends where a look ends is looked at again with more text).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import AnyStr

STEP = 8_192
"""How much is searched in one look, in characters or bytes."""
REACH = 2_048
"""How much text behind it a look sees beside it."""


def matches(
    pattern: re.Pattern[AnyStr], text: AnyStr, reach: int = REACH, *, whole_lines: bool = False, step: int = STEP
) -> Iterator[re.Match[AnyStr]]:
    """Yield what `pattern.finditer(text)` does, for a pattern that never matches nothing.

    `reach` is the widest match in characters, or the widest part of one that is not in its last line where a look
    goes on to the end of the line (`whole_lines`).
    """
    place, size = 0, len(text)
    line_end = "\n" if isinstance(text, str) else b"\n"
    while place < size:
        limit = place + step
        end = min(limit + reach, size)
        if whole_lines and (found_at := text.find(line_end, end)) >= 0:
            end = found_at
        elif whole_lines:
            end = size
        found = pattern.search(text, place, end)
        while found is not None and found.end() == end < size:
            end = min(end + step, size)
            found = pattern.search(text, place, end)
        if found is None or found.start() >= limit:
            place = limit
        else:
            yield found
            place = found.end()


def replaced(
    pattern: re.Pattern[AnyStr],
    by: AnyStr | Callable[[re.Match[AnyStr]], AnyStr],
    text: AnyStr,
    reach: int = REACH,
    *,
    whole_lines: bool = False,
    step: int = STEP,
) -> AnyStr:
    """Return what `pattern.sub(by, text)` does; see `matches`."""
    parts: list[AnyStr] = []
    done = 0
    for found in matches(pattern, text, reach, whole_lines=whole_lines, step=step):
        parts += [text[done : found.start()], by(found) if callable(by) else found.expand(by)]
        done = found.end()
    parts.append(text[done:])
    return text[:0].join(parts)
