"""Looks up in the mirror where a line with a cost code and a cost type belongs in CMiC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from wizard.core.exports.standing import key_of, row_of, text_of
from wizard.core.mirror import Mirror, Row
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.procedure.change_order import Reference


class Coded(Protocol):
    """A line of anything that goes out."""

    @property
    def cost_code(self) -> Reference: ...

    @property
    def cost_type(self) -> Reference: ...


@dataclass(frozen=True)
class Place:
    """Job (perhaps one below that of the project), cost code and category, by their codes there."""

    job: str
    cost_code: str
    category: str


def place_of(mirror: Mirror, line: Coded) -> Place | None:
    """Return where a line belongs; None where the job lacks the cost code, or the category on it."""
    code = _cost_code(mirror, line)
    category = key_of(line.cost_type.origin_id, "CT")
    if code is None or not category:
        return None
    job, phase = (text_of(code.values.get(name)) for name in ("GjjpJobCode", "GjjpCode"))
    key = record_key([job, phase, category])
    found = mirror.rows("job_category", [key]).get(key)
    return None if found is None or found.gone else Place(job, phase, text_of(found.values.get("JcatCode")))


def objection_to(mirror: Mirror, line: Coded, told: str, named: object) -> TrueupError | None:
    """Return why a line belongs nowhere, or None: `told` is what people call it, `named` its cost code and type."""
    if place_of(mirror, line) is not None:
        return None
    code = _cost_code(mirror, line)
    if code is None or not line.cost_type.code:
        return TrueupError("EX-613", line=told, cost_code=named)
    return TrueupError(
        "EX-630", line=told, cost_code=text_of(code.values.get("GjjpCode")), category=line.cost_type.code
    )


def _cost_code(mirror: Mirror, line: Coded) -> Row | None:
    return row_of(mirror, "job_cost_code", key_of(line.cost_code.origin_id, "CC"))
