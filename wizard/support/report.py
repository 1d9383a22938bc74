"""Reports: one HTML file that explains a set-up, or a comparison, to whoever opens it, now or in three years.

It loads nothing from anywhere: style and pictures are inside, and its own policy forbids the rest. Every text
is escaped, and secrets are struck out of all of it. The texts come in the language of the window.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from wizard.support.redaction import Redactor


@dataclass(frozen=True)
class Cell:
    """One cell of a table: a number stands on the right, `marked` stands out, `over` is how many rows it covers."""

    text: str
    number: bool = False
    marked: bool = False
    over: int = 1


@dataclass(frozen=True)
class Grid:
    """A table with headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Part:
    """A heading, facts as name and value, sentences, a list of names, and a table."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    grid: Grid | None = None


@dataclass(frozen=True)
class Picture:
    """A page as it looked: its code, its name, and a PNG with its size in pixels."""

    code: str
    name: str
    png: bytes
    width: int
    height: int


@dataclass(frozen=True)
class Report:
    """What the report says, in the order in which it says it."""

    language: str
    title: str
    subtitle: str
    parts: tuple[Part, ...]
    pictures_title: str
    pictures: tuple[Picture, ...] = ()
    wide: bool = False


_STYLE = """
:root { color-scheme: light dark; --ink: #1c2126; --quiet: #56606a; --ground: #ffffff; --line: #d7dce1;
  --mark: #fff0c2; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --quiet: #a4adb6; --ground: #15181b; --line: #343a41; --mark: #4a3b10; }
}
body { margin: 0 auto; padding: 40px 24px 64px; max-width: 860px; color: var(--ink); background: var(--ground);
  font: 15px/1.5 "Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.2; margin: 0; }
header p { color: var(--quiet); margin: 6px 0 0; }
h2 { font-size: 18px; margin: 36px 0 8px; padding-bottom: 4px; border-bottom: 1px solid var(--line); }
p { margin: 4px 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 5px 16px 5px 0; border-bottom: 1px solid var(--line); }
th { font-weight: 400; color: var(--quiet); width: 32%; }
ul { margin: 6px 0; padding-left: 20px; columns: 2; column-gap: 32px; }
figure { margin: 20px 0; break-inside: avoid; }
figcaption { color: var(--quiet); margin-bottom: 6px; }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; }
body.wide { max-width: 1240px; }
.grid { font-size: 14px; }
.grid th { width: auto; padding-right: 12px; vertical-align: bottom; overflow-wrap: normal; }
.grid td { padding-right: 12px; overflow-wrap: normal; }
.grid td:first-child[rowspan] { white-space: nowrap; }
.grid .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.grid .marked { background: var(--mark); font-weight: 600; }
.grid tr.within td { border-bottom-color: transparent; }
.grid tr.within td[rowspan] { border-bottom-color: var(--line); }
@media (max-width: 560px) { ul { columns: 1; } th { width: 40%; } }
@media print {
  :root { --ink: #000; --quiet: #333; --ground: #fff; --line: #999; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h2 { break-after: avoid; }
}
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def to_html(report: Report, redactor: Redactor) -> str:
    """Return the report as a whole HTML document."""

    def clean(text: str) -> str:
        return escape(redactor.text(text))

    parts = "".join(_part(part, redactor) for part in report.parts)
    pictures = "".join(
        f"<figure><figcaption>{clean(picture.code)} · {clean(picture.name)}</figcaption>"
        f'<img alt="{clean(picture.code)} {clean(picture.name)}" width="{picture.width}" height="{picture.height}" '
        f'src="data:image/png;base64,{base64.b64encode(picture.png).decode()}"></figure>'
        for picture in report.pictures
    )
    wide = ' class="wide"' if report.wide else ""
    shown = f"<section><h2>{clean(report.pictures_title)}</h2>{pictures}</section>" if pictures else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(report.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{clean(report.title)}</title><style>{_STYLE}</style></head>\n"
        f"<body{wide}><header><h1>{clean(report.title)}</h1><p>{clean(report.subtitle)}</p></header>\n"
        f"<main>{parts}{shown}</main></body></html>\n"
    )


def _part(part: Part, redactor: Redactor) -> str:
    if not (part.facts or part.lines or part.names or part.grid):
        return ""

    def clean(text: str) -> str:
        return escape(redactor.text(text))

    rows = "".join(
        f"<tr><th scope='row'>{clean(name)}</th><td>{clean(value)}</td></tr>" for name, value in part.facts
    )
    table = f"<table>{rows}</table>" if rows else ""
    lines = "".join(f"<p>{clean(line)}</p>" for line in part.lines)
    names = "".join(f"<li>{clean(name)}</li>" for name in part.names)
    listed = f"<ul>{names}</ul>" if names else ""
    grid = _grid(part.grid, clean) if part.grid else ""
    return f"<section><h2>{clean(part.title)}</h2>{table}{lines}{listed}{grid}</section>\n"


def _grid(grid: Grid, clean: Callable[[str], str]) -> str:
    numbers = {
        place for row in grid.rows if len(row) == len(grid.headings) for place, c in enumerate(row) if c.number
    }
    headings = "".join(
        f"<th scope='col'{' class=number' if place in numbers else ''}>{clean(heading)}</th>"
        for place, heading in enumerate(grid.headings)
    )
    rows = "".join(
        f"<tr{' class=within' if any(cell.over > 1 for cell in row) else ''}>"
        + "".join(_cell(cell, clean) for cell in row)
        + "</tr>"
        for row in grid.rows
    )
    return f"<table class=grid><thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(cell: Cell, clean: Callable[[str], str]) -> str:
    named = " ".join(name for name, wanted in (("number", cell.number), ("marked", cell.marked)) if wanted)
    said = (f' class="{named}"' if named else "") + (f" rowspan={cell.over}" if cell.over > 1 else "")
    return f"<td{said}>{clean(cell.text)}</td>"
