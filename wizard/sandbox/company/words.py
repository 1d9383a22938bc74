"""The words of the sample company: names, places, texts, and the values that trip programs up.

Data and pure functions of an index; nothing here is random, and nothing is a real firm or person.
Texts hold letters outside ASCII, all of them in Windows-1252, the code page of Sage 300 CRE.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

COMPANY_NAME: Final = "Harbor Point Builders, Inc."

DIVISIONS: Final[dict[str, tuple[str, tuple[str, str, str, str]]]] = {
    "1": ("General requirements", ("Supervision", "Temporary fencing", "Permits & fees", "Final cleaning")),
    "2": ("Site work", ("Demolition", "Excavation", "Utilities", "Paving")),
    "3": ("Concrete", ("Footings", "Slab on grade", "Tilt-up panels", "Joint sealing")),
    "4": ("Masonry", ("Brick veneer", "Block walls", "Stone coping", "Repointing")),
    "5": ("Metals", ("Structural steel", "Metal deck", "Stairs & railings", "Misc. metals")),
    "6": ("Wood & finishes", ("Rough carpentry", "Millwork – lobby", "Drywall", "Décor & paint")),
    "7": ("Envelope", ("Roofing", "Waterproofing", "Glazing", "Doors")),
    "8": ("Mechanical", ("Plumbing", "Ductwork", "Fire protection", "Controls")),
    "9": ("Electrical", ("Service & feeders", "Lighting", "Data cabling", "Fire alarm")),
}
"""Division → its name and its four details; codes are x-xxx, a group code ends in -000."""

CATEGORIES: Final = {
    "E": "Equipment",
    "L": "Labor",
    "M": "Material",
    "O": "Other",
    "OH": "Overhead",
    "S": "Subcontract",
}

SITES: Final = (
    "Alder Creek", "Bayview", "Cañon Ridge", "Dockside", "Elm Street", "Fairmount", "Grand Ave", "Hillcrest",
    "Ironworks", "Juniper", "Kestrel", "Lakeshore", "Mill Race", "Northgate", "Orchard", "Peña Park",
    "Quarry Hill", "Riverside", "St. René", "Tidewater", "Union Sq", "Valley Fwy", "Westbrook", "Yale Yard",
)  # fmt: skip
BUILDINGS: Final = (
    "School", "Clinic", "Offices", "Garage", "Library", "Fire Station", "Lofts", "Warehouse", "Café", "Museum",
)  # fmt: skip
CITIES: Final = (
    ("Portland", "OR", "97201"),
    ("Tacoma", "WA", "98402"),
    ("Boise", "ID", "83702"),
    ("La Cañada", "CA", "91011"),
    ("Reno", "NV", "89501"),
)
FAMILIES: Final = (
    "Abbott", "Núñez", "Castell", "Dubois", "Eriksen", "Ferrante", "Gómez", "Hawley", "Ivers", "Jansen", "Keane",
    "Lemaître", "Müller", "Norwood", "Ortega", "Prowse", "Quinn", "Rossi", "Steiner", "Tran", "Ueda", "Vance",
)  # fmt: skip
TRADES: Final = (
    "Concrete", "Electric", "Steel", "Roofing", "Masonry", "Drywall", "Plumbing", "Paving", "Supply", "Rentals",
)  # fmt: skip
OWNERS: Final = ("Holdings", "School District", "Health Trust", "Properties", "Port Authority", "Développement")

VENDOR_NAMES: Final = ("O'BRIEN; SEAN", "Café Décor & Tile", "Smith’s Crane Hire", "Peña “Norte” – €xpress")
"""Names that break quoting, splitting at `;`, ASCII, and Latin-1 (’ “ ” – € are in Windows-1252 only)."""

LONG_CUSTOMER: Final = "Consolidated Northwest Educational Facilities Auth"
"""As long as the column allows: 50 characters."""

EMPLOYEES: Final = (("1042", "O'BRIEN; SEAN"), ("1043", "NÚÑEZ; JOSÉ"), ("1044", "KEANE; MARY ANN"))

TRANSACTION_TEXTS: Final = (
    "Progress billing", "Ready-mix delivery", "O'BRIEN; SEAN", "NÚÑEZ; JOSÉ", "Smith’s crane – 2 days", None, "",
    "Allowance in € only", "Weekly payroll", "Rebar #5", "Dumpster 30 yd³", "Crédit – overbilled", "Small tools",
    "Per diem", "Fuel", "Correction",
)  # fmt: skip

TRANSACTION_TYPES: Final = {
    "AP cost": 30,
    "PR cost": 30,
    "EQ cost": 10,
    "JC cost": 6,
    "IV cost": 3,
    "SM cost": 1,
    "Original estimate": 4,
    "Committed cost": 6,
    "Aprvd cmmtt cst chng": 2,
    "Scheduled value": 3,
    "Aprvd schdl val chng": 1,
    "Pndng schdl val chng": 1,
    "Pndng schd val chg 2": 1,
    "work billed": 2,
    "Owner allowance adj": 1,
}
"""Type → how often it occurs. All were seen in public code but the last, which stands for one nobody knows."""

_LEDGER: Final = (
    ("1010.000", "Cash – main account", "Cash"),
    ("1210.000", "Accounts receivable", "Accounts receivable"),
    ("2010.000", "Accounts payable", "Accounts payable"),
    ("2020.000", "Retainage payable", "Accounts payable"),
    ("4010.000", "Contract revenue", "Income"),
)
_COSTS: Final = (("5010", "Cost of materials"), ("5020", "Cost of labor"), ("5300", "Cost of equipment"))
YEARS: Final = range(21, 27)
"""The years in which jobs begin, as their ids tell them; the suffix of a cost account."""

ACCOUNTS: Final = (
    *_LEDGER,
    *((f"{base}.{year}0", f"{title} 20{year}", "Expense") for base, title in _COSTS for year in YEARS),
)
"""Account, title, type; how Sage words the types was never seen in public."""

PREFIXES: Final = (("10", "Harbor Point Builders"), ("20", "Harbor Point – Señal"))
TAXES: Final = (("OR", "Oregon", 0.0), ("WA", "Washington", 6.5), ("ID", "Idaho", 6.0), ("CA-LA", "La Cañada", 9.5))
"""Tax and group of the same name, what it is called, percent."""

STATUSES: Final = ("In progress", "In Progress", "Unstarted", "In progress", "Closed", "IN PROGRESS", "closed")
CUSTOMER_TYPES: Final = ("Standard", "One-Time", "Service")
STAGES: Final = ("Approved", "Potential CO", "CO request", "Verbal okay")
"""The stages of a change order; only “Approved” was seen as a text, the rest follow the job's money columns."""


def pair(first: Sequence[str], second: Sequence[str], index: int) -> str:
    """Return the `index`-th two-word name; no two indexes share one (a number follows once pairs run out)."""
    lap, place = divmod(index, len(first) * len(second))
    name = f"{first[place % len(first)]} {second[(place // len(first) + place) % len(second)]}"
    return name if lap == 0 else f"{name} {lap + 1}"
