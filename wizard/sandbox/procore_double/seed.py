"""What a company holds before anyone has synced anything: one list of standard cost codes, and no codes."""

from __future__ import annotations

from wizard.sandbox.procore_double.kinds import STANDARD_COST_CODE_LISTS
from wizard.sandbox.procore_double.shown import Company
from wizard.sandbox.procore_double.store import Record, Store, timestamp


def seed(store: Store, company: Company) -> None:
    """Put the company's own records into a store that does not hold them yet."""
    kind = STANDARD_COST_CODE_LISTS.name
    if not store.held_by(kind, [company.id]):
        now = timestamp()
        store.save([Record(store.next_id(), kind, company.id, None, {"name": "Standard Cost Codes"}, now, now)])
        store.commit()
