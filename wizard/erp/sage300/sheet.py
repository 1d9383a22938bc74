"""The entry sheet: what a person types into Sage 300 CRE, step by step, as one HTML file to print and as text.

Self-contained, nothing is loaded from anywhere; every value of a change order is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from wizard.erp.sage300.target import Target
from wizard.procedure.ledger_entry import Entry, Way
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


def steps_for(entry: Entry, target: Target, way: Way, file: str = "") -> tuple[Words, ...]:
    """Return what the person does in Sage, in order; `file` is the name of the import file, if there is one.

    The names of windows and commands are those of Sage's own knowledge base (read 2026-11).
    """
    steps = [_closing(entry)]
    if way is Way.FILE:
        steps += [
            say(
                "Open Job Cost, Tasks, Import Estimates, and choose the file {file}. Import it once: Sage marks it "
                "as imported and warns the second time.",
                file=file,
            ),
            say(
                "Tick “Import as an Approved Estimate Change”, then start. If a row is rejected, nothing of it "
                "counts: send the rejected rows to whoever runs Trueup."
            ),
            say("Open Job Cost, Tasks, Post Entries, and post what was imported."),
        ]
    steps += _entering(entry, target)
    # In PJ the cost is part of the change request: entered here as well, it would be there twice.
    if way is Way.SHEET and entry.costs and target is not Target.MANAGEMENT:
        steps.append(say("Enter the cost lines below as an approved estimate change, and post them."))
    steps.append(
        say(
            "Done. Trueup finds number {number} over {amount} by itself and tells Procore. With another number, "
            "tell Trueup which one.",
            number=entry.number,
            amount=_money(entry.revenue),
        )
    )
    return tuple(steps)


def _closing(entry: Entry) -> Words:
    if entry.contract:
        return say(
            "Close contract {contract} and its change orders on every screen in the company: what is open there "
            "cannot be seen from here, and a change order saved meanwhile may lose its lines.",
            contract=entry.contract,
        )
    return say(
        "Close job {job} and its change orders on every screen in the company: what is open there cannot be seen "
        "from here, and a change order saved meanwhile may lose its lines.",
        job=entry.job,
    )


def html_sheet(entry: Entry, target: Target, steps: Sequence[Words]) -> str:
    """Return the sheet as one HTML document."""
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in _facts(entry, target))
    listed = "".join(f"<li>{escape(str(step))}</li>" for step in steps)
    tables = "".join(_html_table(table) for table in _tables(entry))
    title = escape(f"Change order {entry.number}: {entry.title}")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
        f'<p class="key">Entry sheet · {escape(entry.key)}</p><dl>{facts}</dl>'
        f'<h2>Steps in Sage 300 CRE</h2><ol class="steps">{listed}</ol><h2>Amounts</h2>{tables}</body></html>'
    )


def text_sheet(entry: Entry, target: Target, steps: Sequence[Words]) -> str:
    """Return the same as plain text, for a mail or a terminal."""
    lines = [f"Change order {entry.number}: {entry.title}", ""]
    lines += [f"  {name:<18}{value}" for name, value in _facts(entry, target)]
    lines += ["", "Steps in Sage 300 CRE"]
    lines += [f"  [ ] {number}. {step}" for number, step in enumerate(steps, 1)]
    for caption, heads, rows in _tables(entry):
        lines += ["", caption, *_text_table(heads, rows)]
    return "\n".join([*lines, "", f"Key {entry.key}", ""])


def _entering(entry: Entry, target: Target) -> list[Words]:
    told = {"job": entry.job, "contract": entry.contract, "number": entry.number, "title": entry.title}
    told["date"] = entry.date.isoformat()
    match target:
        case Target.MANAGEMENT:
            return [
                say(
                    "Open Project Management, Contract Control, Change Requests, for job {job}. Enter the revenue "
                    "lines below as price and the cost lines as cost estimate, each with its contract item.",
                    **told,
                ),
                say(
                    "Open Contract Control, Change Orders, and make change order {number} “{title}” from it with "
                    "the date {date}. Set the status to Approved and tick “Revise contract amount”.",
                    **told,
                ),
            ]
        case Target.CONTRACT:
            return [
                say(
                    "Open Contracts, Change Orders, for contract {contract}. Make change order {number} “{title}” "
                    "with the date of revision {date}.",
                    **told,
                ),
                say(
                    "Enter the revenue lines below on their contract items, then choose Approve Change Order.",
                ),
            ]
    return [
        say(
            "Open Job Cost and enter the revenue lines below for job {job} as an approved change of the scheduled "
            "value, with change order {number} and the date {date}; then post.",
            **told,
        )
    ]


def _facts(entry: Entry, target: Target) -> list[tuple[str, str]]:
    job = f"{entry.job} {entry.set_up.get('Description') or ''}".strip()
    known = [("Job", job), ("Contract", entry.contract), ("Number", entry.number), ("Title", entry.title)]
    known += [("Date", entry.date.isoformat()), ("Becomes", target.value)]
    known += [("Revenue", _money(entry.revenue)), ("Cost", _money(entry.cost))]
    return [(name, value) for name, value in known if value]


def _tables(entry: Entry) -> list[Table]:
    revenues = [(one.item, one.cost_code, one.description, _money(one.amount)) for one in entry.revenues]
    costs = [(one.extra, one.cost_code, one.category, one.description, _money(one.amount)) for one in entry.costs]
    found: list[Table] = [
        (
            "Revenue, by contract item",
            ("Item", "Cost code", "Description", "Amount"),
            [*revenues, ("", "", "Total", _money(entry.revenue))],
        )
    ]
    if costs:
        found.append(
            (
                "Cost, by cost code and category",
                ("Extra", "Cost code", "Category", "Description", "Amount"),
                [*costs, ("", "", "", "Total", _money(entry.cost))],
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


def _money(amount: Decimal) -> str:
    return f"{amount:,.2f}"
