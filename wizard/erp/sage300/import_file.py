"""The cost side of a change order as an import file of Job Cost: text rows in a template of the connection's own.

A value that does not fit its field is an objection, never cut: only descriptions may be shortened, because
their full text stays in Procore. Nothing is written here; the file is bytes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from wizard.erp.sage300.layout import ImportTemplate, TemplateField
from wizard.errors import TrueupError
from wizard.procedure.ledger_entry import Cost, Entry
from wizard.words import say

_MAY_BE_CUT = "{description}"


def estimate_file(entry: Entry, template: ImportTemplate, encoding: str) -> bytes:
    """Return the file that holds the estimate changes of `entry`; raise EX-604 or EX-601 as `misfits` tells."""
    for problem in misfits(entry, template):
        raise problem
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (template.comment, template.job):
        if row:
            writer.writerow([_filled(text, _of_entry(entry)) for text in row])
    for cost in entry.costs:
        writer.writerow([_value(field, cost, entry, template) for field in template.line])
    return out.getvalue().encode(encoding)


def misfits(entry: Entry, template: ImportTemplate) -> list[TrueupError]:
    """Return every value that its field in the template cannot hold: EX-601 (too long), EX-604 (too large)."""
    return [
        problem
        for cost in entry.costs
        for field in template.line
        for problem in _misfit(field, _filled(field.value, _of_cost(cost, entry, template)))
    ]


def _misfit(field: TemplateField, text: str) -> Iterator[TrueupError]:
    name = say("{name} in the import file", name=field.value.strip("{}"))
    if field.whole and text:
        number = Decimal(text)
        if abs(number) >= Decimal(10) ** field.whole:
            yield TrueupError("EX-604", field=name, value=text, whole=field.whole)
        elif number != round(number, field.decimals):
            yield TrueupError("EX-603", field=name, value=text, decimals=field.decimals)
    elif field.length and len(text) > field.length and field.value != _MAY_BE_CUT:
        yield TrueupError("EX-601", field=name, value=text, length=len(text), limit=field.length)


def _value(field: TemplateField, cost: Cost, entry: Entry, template: ImportTemplate) -> str:
    text = _filled(field.value, _of_cost(cost, entry, template))
    if field.whole and text:
        return f"{Decimal(text):.{field.decimals}f}"
    return text[: field.length] if field.length else text


def _of_entry(entry: Entry) -> dict[str, str]:
    return {
        "title": entry.title,
        "number": entry.number,
        "job": entry.job,
        "job_name": str(entry.set_up.get("Description") or ""),
        "contract": entry.contract,
        "key": entry.key,
    }


def _of_cost(cost: Cost, entry: Entry, template: ImportTemplate) -> dict[str, str]:
    return {
        **_of_entry(entry),
        "extra": cost.extra,
        "cost_code": cost.cost_code,
        "category": cost.category,
        "description": cost.description,
        "amount": str(cost.amount),
        "units": str(cost.units),
        "date": entry.date.strftime(template.date_format),
    }


def _filled(text: str, values: dict[str, str]) -> str:
    """Put values in the place of their names in braces; nothing else in a template means anything."""
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text
