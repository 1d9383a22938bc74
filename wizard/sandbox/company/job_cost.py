"""Rows of the job cost (JC) tables of the sample company, but for the transactions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wizard.sandbox.company.calendar import stamps
from wizard.sandbox.company.jobs import CONTRACT, Item, Job, JobCode, dollars, stream
from wizard.sandbox.company.tables import Row
from wizard.sandbox.company.vendors import customer_id
from wizard.sandbox.company.words import CATEGORIES, CITIES, DIVISIONS, STATUSES


def standard_cost_codes() -> Iterator[Row]:
    for division, (name, details) in DIVISIONS.items():
        yield {"Cost_Code": f"{division}-000", "Description": name}
        for number, detail in enumerate(details, 1):
            yield {"Cost_Code": f"{division}-{number}00", "Description": detail}


def standard_categories() -> Iterator[Row]:
    for category, name in CATEGORIES.items():
        yield {"Category": category, "Description": name}


def formats() -> Iterator[Row]:
    """Yield how ids are punctuated: jobs xx-xxx, cost codes x-xxx, GL accounts xxxx.xxx (TS.CTL record 3)."""
    for field, section, length, label, punctuation, capitals in (
        (3, 1, 15, "Invoice", "", 1),
        (6, 1, 10, "Vendor", "", 1),
        (9, 4, 4, "Base account", ".", 0),
        (9, 5, 3, "Suffix", "", 0),
        (16, 1, 2, "Year", "-", 0),
        (16, 2, 3, "Job number", "", 0),
        (18, 1, 1, "Division", "-", 0),
        (18, 2, 3, "Detail", "", 0),
        (20, 1, 12, "Commitment", "", 1),
    ):
        yield {
            "FLDCODE": field,
            "Section": section,
            "CSLEN": length,
            "CNDESC": label,
            "CNPUNCT": punctuation,
            "CNTCAP": capitals,
        }


def job(one: Job, seed: int) -> Row:
    """Return the job's own row."""
    rng = stream(seed, "job row", one.index)
    city, state, postcode = CITIES[one.index % len(CITIES)]
    status = STATUSES[one.index % len(STATUSES)]
    start = date(2020 + int(one.id[:2]) - 21, 1, 4) + timedelta(days=rng.randrange(300))
    begun, closed = status != "Unstarted", status.lower() == "closed"
    original = sum(item.amount for item in one.items)
    approved = one.changed("Approved")
    return stamps(rng) | {
        "Job": one.id,
        "Description": one.name,
        "Address_1": f"{100 + one.index} Waterfront Road",
        "Address_2": (None, "", "Gate B")[one.index % 3],
        "City": city,
        "State": state,
        "ZIP_Code": postcode,
        "Site_Phone": f"503-556-{one.index:04}" if one.index % 2 else None,
        "Type": ("Public", "Private")[one.index % 2],
        "Status": status,
        "Use_PJ_Change_Management": int(one.uses_pj),
        "Extras": "Used" if one.extras else "Not used",
        "Billing_Method": one.method,
        "Billing_Level": one.level,
        "Retainage_Percent": rng.choice((0.0, 5.0, 10.0)),
        "AR_Customer": customer_id(one.customer),
        "Project_Manager_Email": rng.choice(("m.keane@example.com", "j.nunez@example.com", "")),
        "Owner_Contract_ID": f"OC-{one.index + 1}" if one.index % 4 else "",
        "Contract_Date": (start - timedelta(days=20)).isoformat(),
        "Contract_Type": "Lump sum",
        "Estimated_Start_Date": start.isoformat(),
        "Estimated_Comp_Date": (start + timedelta(days=400)).isoformat(),
        "Actual_Start_Date": (start + timedelta(days=9)).isoformat() if begun else None,
        "Actual_Complete_Date": (start + timedelta(days=420)).isoformat() if closed else None,
        "Original_Contract_Amount": original,
        "Potential_CO_Contract_Changes": one.changed("Potential CO"),
        "CO_Request_Contract_Changes": one.changed("CO request"),
        "Verbal_Okay_Contract_Changes": one.changed("Verbal okay"),
        "JTD_Aprvd_Contract_Chgs": approved,
        "Revised_Contract_Amount": original + approved,
        "Scope_of_Work": f"{one.name}: {'structure, envelope and finishes. ' * (1 + one.index % 25)}"[:1000],
        "JTD_Cost": dollars(rng.randrange(90_000_000)),
        "Job_Notes": "Owner’s façade option\nis not priced." if one.index % 5 == 0 else None,
        "Row_Version": f"{rng.getrandbits(48):016X}",
    }


def extras(one: Job, seed: int) -> Iterator[Row]:
    rng = stream(seed, "extras", one.index)
    for extra in one.extras:
        yield stamps(rng) | {
            "Job": one.id,
            "Extra": extra,
            "Description": f"Tenant change {extra}",
            "Status": "In progress",
        }


def cost_codes(one: Job, seed: int) -> Iterator[Row]:
    """Yield the job's cost codes; those that are billed carry their scheduled value."""
    rng = stream(seed, "cost codes", one.index)
    billed: dict[JobCode, list[Item]] = {}
    for item in () if one.billed_as_a_whole else one.items:
        billed.setdefault(item.code, []).append(item)
    for code in one.codes:
        estimate = 0.0 if code.group else dollars(rng.randint(500_00, 70_000_00))
        yield stamps(rng) | {
            "Job": one.id,
            "Extra": code.extra,
            "Cost_Code": code.code,
            "Description": code.name,
            "Group_Cost_Code": int(code.group),
            "Status": STATUSES[one.index % len(STATUSES)],
            "Cost_Unit_Description": "" if code.group else rng.choice(("ea", "hr", "cy", "")),
            "Original_Estimate": estimate,
            "Total_Estimate": estimate,
            "JTD_Cost": dollars(rng.randrange(9_000_000)),
            "Exempt_Status": "Taxable",
            **(_schedule(one, billed[code]) if code in billed else {}),
        }


def _schedule(one: Job, items: list[Item]) -> dict[str, str | float | None]:
    value = sum(item.amount for item in items)
    approved, potential, requested, verbal = (
        sum(one.changed(stage, item.number) for item in items)
        for stage in ("Approved", "Potential CO", "CO request", "Verbal okay")
    )
    return {
        "Contract": one.contract or None,
        "Item": items[0].number if one.method == CONTRACT else "",
        "Orig_Scheduled_Value": value,
        "Potential_CO_Schdld_Value_Chgs": potential,
        "CO_Request_Schdld_Value_Chgs": requested,
        "Verbal_Okay_Schdld_Value_Chgs": verbal,
        "JTD_Aprvd_Schd_Value_Chgs": approved,
        "Revised_Scheduled_Value": value + approved,
    }


def categories(one: Job) -> Iterator[Row]:
    for code in one.codes:
        for category in code.categories:
            yield {"Job": one.id, "Extra": code.extra, "Cost_Code": code.code, "Category": category}
