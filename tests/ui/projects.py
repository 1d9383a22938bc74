"""Projects of which both sides differ in every way there is, and some that are the same."""

from __future__ import annotations

from decimal import Decimal

from wizard.support.comparison import Pair, ProjectDrift, State
from wizard.words import say

PROJECTS = [
    ProjectDrift(
        "03-001",
        "Civic Center Parking Structure",
        State.DIFFERS,
        Pair("1250000.00", "1250000.00"),
        Pair("48500.00", "61200.00"),
        Pair("402118.37", "402118.37"),
        "611220.10",
        missing_here=(say("change order {number} over {amount}", number="009", amount=Decimal("12700.00")),),
    ),
    ProjectDrift(
        "03-002",
        "=cmd|' /C calc'!A0",
        State.DIFFERS,
        Pair("980000.00", "0.00"),
        Pair("0.00", "0.00"),
        cost="-12450.00",
        missing_there=(say("Prime contract {number}", number="03-002"), say("{count} posted costs", count=12)),
        missing_here=(say("Prime contract {number}", number="BY-HAND"),),
    ),
    ProjectDrift("04-110", "Harbor Seawall Repair", State.ONLY_HERE, Pair("75000.00"), Pair("0.00")),
    ProjectDrift("", "X-1 Unknown here", State.ONLY_THERE),
    *(
        ProjectDrift(f"05-{n:03}", f"School {n}", State.SAME, Pair("1.00", "1.00"), Pair("0.00", "0.00"))
        for n in range(1, 9)
    ),
]
