"""Objects in Procore that may be records of accounting, as the core tells of them."""

from __future__ import annotations

from typing import Any

FACTS = {
    "number": ("V-{0}", "V-{0}"),
    "name": ("Cascade Concrete {0}", "Cascade concrete {0}"),
    "address": ("12 Cascade Avenue", ""),
    "city": ("Cascade Locks", "Cascade Locks"),
    "zip": ("97301", "97301"),
    "business_phone": ("", "503-555-0142"),
    "is_active": ("true", "true"),
}


def match(number: int, **more: Any) -> dict[str, Any]:
    """A match that waits, found by its number; `facts` replace those that are usual."""
    told = {**FACTS, **more.pop("facts", {})}
    facts = [
        {"field": field, "ours": ours.format(number), "theirs": theirs.format(number)}
        for field, (ours, theirs) in told.items()
    ]
    sides = {side: f"{facts[0][side]} {facts[1][side]}".strip() for side in ("ours", "theirs")}
    known = {"number": number, "entity": "vendor_ap", "label": "Vendor (AP)", "key": f"V-{number}", "facts": facts}
    told = {"procore_id": 562949950000 + number, "found_by": "number", "decided": None, "carried_out": False}
    return {**known, **sides, **told, **more}


def matches() -> list[dict[str, Any]]:
    """Some of every kind: the same number, the same name only, one record like two objects, and decided ones."""
    by_name = {"found_by": "name", "facts": {"number": ("V-4", ""), "city": ("Cascade Locks", "Cascade Falls")}}
    return [
        match(1),
        match(2, facts={"name": ("Cascade Steel", "Cascade Steelworks"), "zip": ("97301", "97302")}),
        match(3),
        match(4, **by_name),
        match(5, key="V-4", **by_name),
        match(6, decided="link"),
        match(7, decided="apart", carried_out=True),
    ]


def budget_line(number: int, theirs: str) -> dict[str, Any]:
    """A line of a budget that people entered in Procore with another amount than accounting's."""
    fact = {"field": "original_budget_amount", "ours": "100.00", "theirs": theirs}
    code = f"03-10{number}"
    return match(number) | {
        "entity": "budget_line",
        "label": "Budget line",
        "key": f"21-007|{code}|L",
        "ours": f"21-007 {code} L: 100.00",
        "theirs": f"{code} - Concrete Labor: {theirs}",
        "found_by": "place",
        "facts": [fact],
    }
