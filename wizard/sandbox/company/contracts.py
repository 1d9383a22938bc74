"""Rows of the contract (CN) and project management (PJ) tables of the sample company.

Where a job uses PJ change management its change orders are in PJ, otherwise in its contract. A quick bill job
without PJ has no table for them: they show as approved and pending changes on the job alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from wizard.sandbox.company.calendar import LAST_DAY, stamps
from wizard.sandbox.company.jobs import ChangeOrder, Job, stream
from wizard.sandbox.company.tables import Row
from wizard.sandbox.company.vendors import customer_id

_PJ_INDEXES_PER_JOB = 10


def contracts(one: Job, seed: int) -> Iterator[Row]:
    """Yield the job's contract record, if it is billed by one."""
    if not one.contract:
        return
    rng = stream(seed, "contract", one.index)
    original = sum(item.amount for item in one.items)
    approved = one.changed("Approved")
    yield stamps(rng) | {
        "Contract": one.contract,
        "Description": one.name,
        "Customer": customer_id(one.customer),
        "Job": one.id,
        "Status": "Approved",
        "Contract_Type": "Lump sum",
        "Contract_Date": (LAST_DAY - timedelta(days=rng.randrange(900))).isoformat(),
        "Original_Contract_Amount": original,
        "Approved_Changes": approved,
        "Pending_Changes": sum(change.amount for change in one.changes) - approved,
        "Revised_Contract_Amount": original + approved,
        "Retainage_Percent": rng.choice((0.0, 5.0, 10.0)),
        "Billing_Method": "Progress",
    }


def contract_items(one: Job, seed: int) -> Iterator[Row]:
    rng = stream(seed, "contract items", one.index)
    for item in one.items if one.contract else ():
        approved = one.changed("Approved", item.number)
        yield stamps(rng) | {
            "Contract": one.contract,
            "Contract_Item": item.number,
            "Description": item.description,
            "Status": "Approved",
            "Job": one.id,
            "Extra": item.code.extra or rng.choice((None, "")),
            "Cost_Code": item.code.code,
            "Unit_Description": rng.choice((None, "", "ls")),
            "Original_Amount": item.amount,
            "Approved_Changes": approved,
            "Revised_Amount": item.amount + approved,
            "Retainage_Percent": 10.0,
        }


def change_orders(one: Job, seed: int) -> Iterator[Row]:
    rng = stream(seed, "change orders", one.index)
    for change in one.changes if _in_contract(one) else ():
        day = LAST_DAY - timedelta(days=rng.randrange(300))
        yield stamps(rng) | {
            "Contract": one.contract,
            "Change_Order": change.number,
            "Description": change.description,
            "Status": change.stage,
            "Date_of_Revision": day.isoformat(),
            "Approved_Date": day.isoformat() if change.stage == "Approved" else None,
            "Amount": change.amount,
        }


def change_order_items(one: Job, seed: int) -> Iterator[Row]:
    rng = stream(seed, "change order items", one.index)
    for change in one.changes if _in_contract(one) else ():
        for sequence, (number, amount) in enumerate(change.lines, 1):
            labor = round(amount * 0.4, 2)
            yield stamps(rng) | {
                "Contract": one.contract,
                "Change_Order": change.number,
                "Contract_Item": number,
                "Sequence": sequence,
                "Description": f"{change.description[:25]} / {sequence}",
                "Amount": amount,
                "Labor_Amount": labor,
                "Material_Amount": amount - labor,
                "JC_Change_Order": change.number if change.stage == "Approved" else "",
            }


def change_requests_pj(one: Job, seed: int) -> Iterator[Row]:
    """Yield one change request for every change order of a job that uses PJ."""
    rng = stream(seed, "change requests", one.index)
    for index, change in _in_pj(one):
        yield stamps(rng) | {
            "Change_Request_Index": index,
            "Job_Index": float(one.index + 1),
            "Job": one.id,
            "Extra": "",
            "Change_Request": f"CR{change.number}",
            "Description": change.description,
            "Status": change.stage,
            "Contract": one.contract or None,
            "Contract_Item": change.lines[0][0] if one.contract else "",
            "Change_Order_Index": index if change.stage == "Approved" else None,
            "Price": change.amount,
            "Cost_Estimate": change.amount * 0.85,
            "Date_Requested": (LAST_DAY - timedelta(days=rng.randrange(300))).isoformat(),
        }


def change_orders_pj(one: Job, seed: int) -> Iterator[Row]:
    rng = stream(seed, "change orders", one.index)
    for index, change in _in_pj(one):
        day = LAST_DAY - timedelta(days=rng.randrange(300))
        approved = change.stage == "Approved"
        yield stamps(rng) | {
            "Change_Order_Index": index,
            "Job_Index": float(one.index + 1),
            "Job": one.id,
            "Change_Order": change.number,
            "Description": change.description,
            "Status": change.stage,
            "Date": day.isoformat(),
            "Approved_Date": day.isoformat() if approved else None,
            "Revise_Contract_Amount": int(approved),
            "Contract": one.contract or None,
            "Contract_Item": change.lines[0][0] if one.contract and len(change.lines) == 1 else "",
            "Amount": change.amount,
        }


def _in_contract(one: Job) -> bool:
    return bool(one.contract) and not one.uses_pj


def _in_pj(one: Job) -> Iterator[tuple[float, ChangeOrder]]:
    if one.uses_pj:
        for number, change in enumerate(one.changes, 1):
            yield float(one.index * _PJ_INDEXES_PER_JOB + number), change
