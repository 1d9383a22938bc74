"""The names of CMiC's attributes that are written to, or looked at, without that anybody has published them.

They come from `resources/writing/cmic.json`; what a real system calls them is said by a file of the machine folder
(`corrected`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wizard.errors import TrueupError


@dataclass(frozen=True)
class InferredNames:
    """`item_budget` is the budget amount of a change item's detail, `budget` the budgeted amount of a category.

    `posted_by` holds something once a subcontract is posted. `cost_code_name` is a cost code's name ("": it is not
    said). `cost_code` and `category` are what a new one of each gets beside its key.
    """

    item_budget: str
    posted_by: str
    budget: str
    cost_code_name: str
    cost_code: Mapping[str, str]
    category: Mapping[str, str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> InferredNames:
        budgets = data["budgets"]
        return cls(
            item_budget=data["change_items"]["budget"],
            posted_by=data["commitments"]["posted_by"],
            budget=budgets["amount"],
            cost_code_name=budgets["cost_code_name"],
            cost_code=dict(budgets["cost_code"]),
            category=dict(budgets["category"]),
        )

    def all(self) -> frozenset[str]:
        """Return every name of an attribute."""
        single = {self.item_budget, self.posted_by, self.budget, self.cost_code_name}
        return frozenset({*single, *self.cost_code, *self.category} - {""})


def not_known(attribute: str, resource: str, reason: object) -> TrueupError:
    """Return CM-132: CMiC does not know a name that is our guess; it says how the right one is told."""
    example = json.dumps({"attributes": {attribute: "…"}}, ensure_ascii=False)
    return TrueupError("CM-132", attribute=attribute, resource=resource, reason=reason, example=example)
