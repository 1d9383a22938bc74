"""The names of CMiC's attributes that are written to, or looked at, without that anybody has published them.

They come from `resources/writing/cmic.json`, where they are corrected after a first contact with a real system.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class InferredNames:
    """`posted_by` holds something once a subcontract is posted; `budget` is the budgeted amount of a category.

    `cost_code_name` is a cost code's name ("": it is not said). `cost_code` and `category` are what a new one of
    each gets beside its key.
    """

    posted_by: str
    budget: str
    cost_code_name: str
    cost_code: Mapping[str, str]
    category: Mapping[str, str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> InferredNames:
        budgets = data["budgets"]
        return cls(
            posted_by=data["commitments"]["posted_by"],
            budget=budgets["amount"],
            cost_code_name=budgets["cost_code_name"],
            cost_code=dict(budgets["cost_code"]),
            category=dict(budgets["category"]),
        )
