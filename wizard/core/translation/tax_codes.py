"""Tax groups as Procore's tax codes: one code with the cumulative rate (Procore support, tax codes, read 2026-11).

Which rates make up a group was never seen in public, so a group has the rate that bears its own id (inferred);
any other is set aside, because a tax code with a wrong rate is worse than none. No I/O.
"""

from __future__ import annotations

from wizard.core.translation.sage300 import Body, Family, Parents, Record, Rules, Values, text_of
from wizard.erp.contract import record_key
from wizard.errors import TrueupError


def tax_code(record: Record, family: Family, _: Rules) -> Body:
    """Return the tax code of a group; raise RC-509 when its rate is not known."""
    code = text_of(record.values, "Tax_Group")
    rate = family["rate"].values.get("Rate") if "rate" in family else None
    if rate is None:
        raise TrueupError("RC-509", group=code)
    return {
        "origin_id": f"TX|{record.key}",
        "code": code,
        "description": text_of(record.values, "Description") or code,
        "rate1": float(rate),
        "archived": record.gone,
    }


def of_tax_group(values: Values) -> Parents:
    return {"rate": ("tax_rate", record_key([values.get("Tax_Group")]))}
