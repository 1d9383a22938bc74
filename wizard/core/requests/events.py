"""The one table of what Procore's ERP platform may ask for: what we do for each, and how sure we are of it.

Names and what each asks for follow Procore's dictionary of ERP events (documentation repository, 2026-06);
`update_budget`, `create_payment` and their like are named in older editions. Nothing is done here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from wizard.core.book.run import Run
from wizard.core.book.schedule import Schedule, WallClock, is_quiet
from wizard.errors import TrueupError

FRESH = timedelta(minutes=15)
"""What was synchronised so recently is fresh: how often Procore's clock asks is written nowhere, and it asks for
each job by itself, where one run brings them all (ours)."""


class Deed(StrEnum):
    """What is done for an event."""

    SYNCHRONISE = "synchronise"  # run the connection, then close with what came of it
    REFRESH = "refresh"  # Procore's own clock: run the connection unless it is fresh, or its hours are quiet
    FORGET = "forget"  # what it names is not linked any more
    MERGE = "merge"  # what it names is another object now
    METADATA = "metadata"  # say again who we are
    CHANGE_ORDER = "change order"  # the exports have it
    NOTE = "note"  # nothing is asked of us
    REFUSE = "refuse"  # say why not


@dataclass(frozen=True)
class Answer:
    """What we do for one event.

    `confidence` A: the dictionary asks for just that; B: it leaves us the choice, and this is ours; C: the event
    is known by its name only. `code` is the error that says why something is refused, `what` its object.
    """

    deed: Deed
    confidence: Literal["A", "B", "C"] = "A"
    code: str = ""
    what: str = ""


_SYNCHRONISE, _NOTE = Answer(Deed.SYNCHRONISE), Answer(Deed.NOTE)
_FOLLOW, _REFRESH = Answer(Deed.SYNCHRONISE, "B"), Answer(Deed.REFRESH, "B")
_FORGET = Answer(Deed.FORGET, "B")
_CHANGE_ORDER = Answer(Deed.CHANGE_ORDER)


def _no_export(what: str, confidence: Literal["B", "C"] = "B") -> Answer:
    return Answer(Deed.REFUSE, confidence, "PC-143", what)


def _no_import(what: str) -> Answer:
    return Answer(Deed.REFUSE, "B", "PC-146", what)


def _no_deletion(what: str) -> Answer:
    return Answer(Deed.REFUSE, "B", "PC-147", what)


def _no_unlinking(what: str) -> Answer:
    return Answer(Deed.REFUSE, "B", "PC-148", what)


EVENTS: Mapping[str, Answer] = {
    # Somebody pressed Refresh.
    "sync_standard_cost_codes": _SYNCHRONISE,
    "sync_standard_categories": _SYNCHRONISE,
    "sync_vendors": _SYNCHRONISE,
    "sync_jobs": _SYNCHRONISE,
    "sync_sub_jobs": _SYNCHRONISE,
    "sync_prime_contracts": _SYNCHRONISE,
    "sync_commitments": _no_import("commitments"),
    "sync_commitment_change_orders": _no_import("commitment change orders"),
    "sync_contract_payments": _no_import("payments"),
    "sync_metadata": Answer(Deed.METADATA),
    # Procore's own clock asks for one job.
    "sync_single_job": _REFRESH,
    "sync_sub_job": _REFRESH,
    # The approver imported or linked something: what waited for it can go now, and the link is known at once.
    "create_job_in_procore": _FOLLOW,
    "create_sub_job_in_procore": _FOLLOW,
    "create_vendor_in_procore": _FOLLOW,
    "link_vendor": _FOLLOW,
    "link_all_vendors": _FOLLOW,
    "create_commitment_in_procore": _NOTE,
    "create_budget_in_procore": _NOTE,
    "merge_vendors": Answer(Deed.MERGE, "B"),
    "unlink_vendor": _FORGET,
    # Prime contract change orders.
    "create_prime_contract_change_order": _CHANGE_ORDER,
    "unlink_prime_contract_change_order": _CHANGE_ORDER,
    "reset_prime_contract_change_order": _CHANGE_ORDER,
    # The approver accepted the export of something else.
    "create_standard_cost_codes": _no_export("standard cost codes"),
    "create_vendor": _no_export("a vendor"),
    "create_or_update_job": _no_export("a job"),
    "create_sub_job": _no_export("a sub job"),
    "create_budget": _no_export("a budget"),
    "update_budget": _no_export("a budget", "C"),
    "create_commitment": _no_export("a commitment"),
    "create_commitment_change_order": _no_export("a commitment change order"),
    "create_requisitions": _no_export("subcontractor invoices"),
    "create_contract_payment": _no_export("a payment"),
    "create_payment": _no_export("a payment", "C"),
    "create_payment_application": _no_export("an owner invoice"),
    "create_company_level_direct_cost": _no_export("a direct cost"),
    # The approver unlinks what we never sent.
    "unlink_commitment": _no_unlinking("commitment"),
    "unlink_commitment_change_order": _no_unlinking("commitment change order"),
    "unlink_payment_application": _no_unlinking("owner invoice"),
    "unlink_company_level_direct_cost": _no_unlinking("direct cost"),
    # Codes are deleted in Procore, or a super user takes something back there.
    "delete_cost_codes": _no_deletion("cost codes"),
    "delete_cost_type_assignments": _no_deletion("cost types of cost codes"),
    "delete_cost_code": _FORGET,
    "delete_standard_cost_codes": _FORGET,
    "unlink_standard_cost_codes": _FORGET,
    "delete_standard_categories": _FORGET,
    "reset_job": _FORGET,
    "reset_sub_job": _FORGET,
    "reset_company_level_direct_cost": _FORGET,
    # Trueup sends no invoices and no payments.
    "reset_requisition": _NOTE,
    "reset_payment": Answer(Deed.NOTE, "B"),
}
"""Name of the event → what we do."""


def answer(name: str, *, takes_budget_changes: bool = False) -> Answer:
    """Return what is done for an event; one that nobody has heard of is refused.

    What is asked about budget changes is published nowhere. Where they are taken all the same (see
    `procore.platform.outgoing`), nobody is told to enter one by hand, which would be there twice then.
    """
    if takes_budget_changes and _BUDGET_CHANGE in name:
        return Answer(Deed.REFUSE, "C", "PC-149", name.replace("_", " "))
    return EVENTS.get(name) or _no_export(name.replace("_", " "), "C")


_BUDGET_CHANGE = "budget_change"
"""What such an event would have in its name: external data calls the object so."""


def refusal(answer: Answer) -> str:
    """Return why something is not done, as the person in Procore who asked for it reads it."""
    problem = TrueupError(answer.code, name=answer.what)
    return f"{problem.code} {problem.title} {problem.remedy}"


def needless(last: Run | None, schedule: Schedule | None, now: datetime, wall: WallClock) -> str:
    """Return why Procore's clock needs no run `now`, "" when it needs one.

    `last` is the connection's newest run: one under way brings what is asked for, or has just begun. In the
    quiet hours of the `schedule` nothing is read, because Procore does not know them; it asks again.
    """
    if last is not None and (not last.state.ended or now - datetime.fromisoformat(last.created) < FRESH):
        return f"The run {last.id} brings it."
    if schedule is not None and is_quiet(schedule, now, wall):
        return "Not synchronised: these are quiet hours."
    return ""
