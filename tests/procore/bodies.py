"""Bodies that say everything a kind of record can say, for tests that hold them against the other side."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from wizard.procore import records
from wizard.procore.records import Form, check

_VALUES: dict[Form, Any] = {
    Form.TEXT: "x",
    Form.FLAG: True,
    Form.AMOUNT: "1.50",
    Form.NUMBER: 1.5,
    Form.DATE: "2026-11-23",
    Form.LAND: "US",
    Form.STATE: "OR",
}


def full_bodies(record: records.Record, origin: str = "x", **fixed: Any) -> list[dict[str, Any]]:
    """Return bodies with every field that needs no other record, so many that each choice occurs once.

    `fixed` are fields with their values; origin ids and codes differ between the bodies.
    """
    choices = zip_longest(*([(field.name, choice) for choice in field.choices] for field in record.fields))
    return [
        _body(record, f"{origin}{number}", {**dict(filter(None, chosen)), **fixed})
        for number, chosen in enumerate(list(choices) or [()])
    ]


def _body(record: records.Record, origin: str, chosen: dict[str, Any]) -> dict[str, Any]:
    body = {
        field.name: field.choices[0] if field.choices else _VALUES[field.form]
        for field in record.fields
        if field.form is not Form.ID
    }
    body |= {"uom": "ls"} if "uom" in body else {}
    body |= {"origin_id": origin, **chosen}
    assert check(record, body) == []
    return body
