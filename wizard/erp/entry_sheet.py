"""The entry sheet: what a person types into the accounting system, as one HTML file to print and as text.

Self-contained, nothing is loaded from anywhere; every value of a change order is escaped. Which steps there are
is each system's own. On disk it is English; whoever shows it says it in the language of the person.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from html import escape
from pathlib import Path

from wizard.erp.writing import Handed, Sheet
from wizard.machine.home import disk_error
from wizard.procedure.ledger_entry import Entry
from wizard.words import Words, say

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

Say = Callable[[str], str]
"""How a text of the product is said in somebody's language."""


def hand_out(sheet: Sheet, folder: Path, files: Mapping[str, bytes] | None = None) -> Handed:
    """Keep the sheet, and `files` beside it, in `folder`; the same again changes nothing. Raises MC errors."""
    kept = {**(files or {}), **sheets(sheet, str, "en")}
    paths = tuple(_kept(folder / each, content) for each, content in kept.items())
    return Handed(files=paths, steps=sheet.steps, sheet=sheet)


def sheets(sheet: Sheet, told: Say, language: str) -> dict[str, bytes]:
    """Return both files of a sheet by name, as `told` says its texts in `language` (a code, like `fr`)."""
    name = file_name(sheet.entry)
    html, text = html_sheet(sheet, told, language), text_sheet(sheet, told)
    return {f"{name}.html": html.encode(), f"{name}.txt": text.encode()}


def file_name(entry: Entry) -> str:
    """Return the name of an entry's files without their ending: always the same, safe on every system."""
    words = f"{entry.job}-{entry.number}"
    safe = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-_") else "_" for letter in words)
    return f"{safe}-{entry.key[:8]}"


def html_sheet(sheet: Sheet, told: Say, language: str) -> str:
    """Return the sheet as one HTML document."""
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in _facts(sheet, told))
    listed = "".join(f"<li>{escape(step.told(told))}</li>" for step in sheet.steps)
    amounts = "".join(_html_table(table) for table in tables(sheet, told))
    title = escape(_title(sheet).told(told))
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
        f'<p class="key">{escape(told(_SHEET.text))} · {escape(sheet.entry.key)}</p><dl>{facts}</dl>'
        f'<h2>{escape(_steps(sheet).told(told))}</h2><ol class="steps">{listed}</ol>'
        f"<h2>{escape(told(_AMOUNTS.text))}</h2>{amounts}</body></html>"
    )


def text_sheet(sheet: Sheet, told: Say) -> str:
    """Return the same as plain text, for a mail or a terminal."""
    facts = _facts(sheet, told)
    width = max(len(name) for name, _ in facts) + 2
    lines = [_title(sheet).told(told), "", *(f"  {name:<{width}}{value}" for name, value in facts)]
    lines += ["", _steps(sheet).told(told)]
    lines += [f"  [ ] {number}. {step.told(told)}" for number, step in enumerate(sheet.steps, 1)]
    for caption, heads, rows in tables(sheet, told):
        lines += ["", caption, *_text_table(heads, rows)]
    return "\n".join([*lines, "", say("Key {key}", key=sheet.entry.key).told(told), ""])


def shown(amount: Decimal) -> str:
    """Return an amount as it stands on a sheet: as it is typed into the accounting system, in every language."""
    return f"{amount:,.2f}"


_SHEET, _AMOUNTS = say("Entry sheet"), say("Amounts")
_ITEM, _EXTRA, _CODE, _CATEGORY = say("Item"), say("Extra"), say("Cost code"), say("Category")
_DESCRIPTION, _AMOUNT, _TOTAL = say("Description"), say("Amount"), say("Total")


def _title(sheet: Sheet) -> Words:
    return say("Change order {number}: {title}", number=sheet.entry.number, title=sheet.entry.title)


def _steps(sheet: Sheet) -> Words:
    return say("Steps in {system}", system=sheet.system)


def _facts(sheet: Sheet, told: Say) -> list[tuple[str, str]]:
    entry = sheet.entry
    known = [
        (say("Job"), f"{entry.job} {entry.set_up.get('Description') or ''}".strip()),
        (say("Contract"), entry.contract),
        (say("Number"), entry.number),
        (say("Title"), entry.title),
        (say("Date"), entry.date.isoformat()),
        (say("Becomes"), told(sheet.becomes)),
        (say("Revenue"), shown(entry.revenue)),
        (say("Cost"), shown(entry.cost)),
    ]
    return [(name.told(told), value) for name, value in known if value]


def tables(sheet: Sheet, told: Say, money: Callable[[Decimal], str] = shown) -> list[Table]:
    """Return what is entered, a table for each side of each part: its caption, its headings and its rows.

    `money` is how an amount is written; on a sheet, whatever its language, it stands as it is typed.
    """
    parts = [(part, f"{part.number}: ") for part in sheet.parts] or [(sheet.entry, "")]
    return [table for entry, before in parts for table in _tables_of(entry, before, told, money)]


def _tables_of(entry: Entry, before: str, told: Say, money: Callable[[Decimal], str]) -> list[Table]:
    total = told(_TOTAL.text)
    revenues = [(one.item, one.cost_code, one.description, money(one.amount)) for one in entry.revenues]
    costs = [(one.extra, one.cost_code, one.category, one.description, money(one.amount)) for one in entry.costs]
    found: list[Table] = [
        (
            before + say("Revenue, by contract item").told(told),
            [word.told(told) for word in (_ITEM, _CODE, _DESCRIPTION, _AMOUNT)],
            [*revenues, ("", "", total, money(entry.revenue))],
        )
    ]
    if costs:
        found.append(
            (
                before + say("Cost, by cost code and category").told(told),
                [word.told(told) for word in (_EXTRA, _CODE, _CATEGORY, _DESCRIPTION, _AMOUNT)],
                [*costs, ("", "", "", total, money(entry.cost))],
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
