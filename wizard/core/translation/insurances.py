"""The insurances of vendors. Neither the table nor its columns were ever seen in public: all of it is inferred.

A company whose Accounts Payable keeps none has no such table, and a run says so and goes on. No I/O.
"""

from __future__ import annotations

from wizard.core.translation.sage300 import Body, Family, Parents, Record, Rules, Values, money, number_of, text_of
from wizard.erp.contract import record_key


def insurance(record: Record, family: Family, _: Rules) -> Body:
    values = record.values
    limit = values.get("Coverage_Amount")
    return {
        "origin_id": f"INS|{record.key}",
        "vendor_id": number_of(family, "vendor"),
        "insurance_type": text_of(values, "Insurance_Type"),
        "name": text_of(values, "Insurance_Company"),
        "policy_number": text_of(values, "Policy_Number"),
        "effective_date": values.get("Effective_Date"),
        "expiration_date": values.get("Expiration_Date"),
        "limit": None if limit is None else money(limit),
    }


def of_vendor(values: Values) -> Parents:
    return {"vendor": ("vendor_ap", record_key([values.get("Vendor")]))}
