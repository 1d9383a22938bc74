"""The entry sheet: what a person types into the accounting system, as one HTML file to print and as text.

Self-contained, nothing is loaded from anywhere; every value of a change order is escaped. Which steps there are
is each system's own.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from pathlib import Path

from wizard.erp.writing import Handed
from wizard.machine.home import disk_error
from wizard.procedure.ledger_entry import Entry
from wizard.words import Words

_STYLE = """
body { font: 11pt/1.45 system-ui, "Segoe UI", sans-serif; color: #1b1f24; max-width: 46rem; margin: 2rem auto; }
h1 { font-size: 17pt; margin: 0 0 .2rem; } h2 { font-size: 12pt; margin: 1.6rem 0 .4rem; }
p.key { color: #57606a; margin: 0 0 1rem; font-size: 9pt; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.2rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid #d0d7de; vertical-align: top; }
td.money, th.money { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.sum td { font-weight: 600; border-top: 2px solid #1b1f24; border-bottom: 0; }
ol.steps { padding-left: 1.6rem; } ol.steps li { margin: .45rem 0; padding-right: 2.4rem; position: relative; }
ol.steps li::after { content: "\\2610"; font-size: 14pt; line-height: 1; position: absolute; right: 0; top: .1rem; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .15rem .8rem; margin: 0; }
dt { color: #57606a; } dd { margin: 0; font-weight: 600; }
@media print { body { margin: 0; max-width: none; } h2, tr, li { break-inside: avoid; } }
"""

Table = tuple[str, Sequence[str], Sequence[Sequence[str]]]


@dataclass(frozen=True)
class Sheet:
    """What is handed out for one `entry`: what it `becomes` in the `system`, and the steps, in order.

    `parts` are what is entered each by itself, where that is not the entry as a whole.
    """

    entry: Entry
    system: str
    becomes: str
    steps: tuple[Words, ...]
    parts: tuple[Entry, ...] = ()


def hand_out(sheet: Sheet, folder: Path, files: Mapping[str, bytes] | None = None) -> Handed:
    """Keep the sheet, and `files` beside it, in `folder`; the same again changes nothing. Raises MC errors."""
    name = file_name(sheet.entry)
    kept = {**(files or {}), f"{name}.html": html_sheet(sheet).encode(), f"{name}.txt": text_sheet(sheet).encode()}
    paths = tuple(_kept(folder / each, content) for each, content in kept.items())
    return Handed(files=paths, steps=sheet.steps)


def file_name(entry: Entry) -> str:
    """Return the name of an entry's files without their ending: always the same, safe on every system."""
    words = f"{entry.job}-{entry.number}"
    safe = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-_") else "_" for letter in words)
    return f"{safe}-{entry.key[:8]}"


def html_sheet(sheet: Sheet) -> str:
    """Return the sheet as one HTML document."""
    entry = sheet.entry
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in _facts(sheet))
    listed = "".join(f"<li>{escape(str(step))}</li>" for step in sheet.steps)
    tables = "".join(_html_table(table) for table in _tables(sheet))
    title = escape(f"Change order {entry.number}: {entry.title}")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
        f'<p class="key">Entry sheet · {escape(entry.key)}</p><dl>{facts}</dl>'
        f'<h2>Steps in {escape(sheet.system)}</h2><ol class="steps">{listed}</ol>'
        f"<h2>Amounts</h2>{tables}</body></html>"
    )


def text_sheet(sheet: Sheet) -> str:
    """Return the same as plain text, for a mail or a terminal."""
    lines = [f"Change order {sheet.entry.number}: {sheet.entry.title}", ""]
    lines += [f"  {name:<18}{value}" for name, value in _facts(sheet)]
    lines += ["", f"Steps in {sheet.system}"]
    lines += [f"  [ ] {number}. {step}" for number, step in enumerate(sheet.steps, 1)]
    for caption, heads, rows in _tables(sheet):
        lines += ["", caption, *_text_table(heads, rows)]
    return "\n".join([*lines, "", f"Key {sheet.entry.key}", ""])


def shown(amount: Decimal) -> str:
    """Return an amount as it stands on a sheet."""
    return f"{amount:,.2f}"


def _facts(sheet: Sheet) -> list[tuple[str, str]]:
    entry = sheet.entry
    job = f"{entry.job} {entry.set_up.get('Description') or ''}".strip()
    known = [("Job", job), ("Contract", entry.contract), ("Number", entry.number), ("Title", entry.title)]
    known += [("Date", entry.date.isoformat()), ("Becomes", sheet.becomes)]
    known += [("Revenue", shown(entry.revenue)), ("Cost", shown(entry.cost))]
    return [(name, value) for name, value in known if value]


def _tables(sheet: Sheet) -> list[Table]:
    if not sheet.parts:
        return _tables_of(sheet.entry, "")
    return [table for part in sheet.parts for table in _tables_of(part, f"{part.number}: ")]


def _tables_of(entry: Entry, before: str) -> list[Table]:
    revenues = [(one.item, one.cost_code, one.description, shown(one.amount)) for one in entry.revenues]
    costs = [(one.extra, one.cost_code, one.category, one.description, shown(one.amount)) for one in entry.costs]
    found: list[Table] = [
        (
            f"{before}Revenue, by contract item",
            ("Item", "Cost code", "Description", "Amount"),
            [*revenues, ("", "", "Total", shown(entry.revenue))],
        )
    ]
    if costs:
        found.append(
            (
                f"{before}Cost, by cost code and category",
                ("Extra", "Cost code", "Category", "Description", "Amount"),
                [*costs, ("", "", "", "Total", shown(entry.cost))],
            )
        )
    return found


def _html_table(table: Table) -> str:
    caption, heads, rows = table
    last = len(heads) - 1
    head = "".join(f"<th{_money_class(place, last)}>{escape(text)}</th>" for place, text in enumerate(heads))
    body = "".join(_html_row(row, last, is_sum=row is rows[-1]) for row in rows)
    return f"<table><caption>{escape(caption)}</caption><tr>{head}</tr>{body}</table>"


def _html_row(row: Sequence[str], last: int, is_sum: bool) -> str:
    cells = "".join(f"<td{_money_class(place, last)}>{escape(text)}</td>" for place, text in enumerate(row))
    kind = ' class="sum"' if is_sum else ""
    return f"<tr{kind}>{cells}</tr>"


def _money_class(place: int, last: int) -> str:
    return ' class="money"' if place == last else ""


def _text_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[place]) for row in (heads, *rows)) for place in range(len(heads))]
    return ["  " + "  ".join(_cell(row, widths)).rstrip() for row in (heads, *rows)]


def _cell(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    *texts, money = row
    return [*(text.ljust(width) for text, width in zip(texts, widths, strict=False)), money.rjust(widths[-1])]


def _kept(path: Path, content: bytes) -> Path:
    """Write a file so that it is there wholly or not at all; the same content again changes nothing."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".draft-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(path)
    except OSError as problem:
        raise disk_error(problem, path) from problem
    return path
