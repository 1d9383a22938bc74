"""What is written into CMiC of one entry, told field by field with both names, before and after it is written.

Pure: it asks nothing of CMiC. What is only read there when it is written has no value here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wizard.erp.writing import Field
from wizard.words import Words, say

_NAMES = {
    "BpCode": say("ERP vendor ID"),
    "BpName": say("Name"),
    "BpRegistrationCode": say("Tax number"),
    "BpvenBpCode": say("ERP vendor ID"),
    "BpvenPayAdd1": say("Address"),
    "BpvenPayAdd3": say("City"),
    "BpvenPayRegionCode": say("State or province"),
    "BpvenPayPostalCode": say("Postal code"),
    "BpvenPayPhone": say("Phone"),
    "BpvenPayFax": say("Fax"),
    "BpvenPayEmail": say("E-mail"),
    "BpvenWebSite": say("Website"),
    "BpvenTermCode": say("(the setting for new vendors)"),
    "BpvenCurrCode": say("(the company's currency)"),
    "CmmJobCode": say("Project"),
    "CmmCode": say("Number"),
    "CmmTypeCode": say("(the setting for budget changes)"),
    "CmmName": say("Title"),
    "CmmRefDate": say("(the day of acceptance)"),
    "CmmSrcId": say("(what it is known again by)"),
    "CmdMastJobCode": say("Project"),
    "CmdJobCode": say("Project"),
    "CmdChgCode": say("Number"),
    "CmdPhsCode": say("Cost code"),
    "CmdCatCode": say("Cost type"),
    "GrpmpProjCode": say("Number"),
    "GrpmpProjName": say("Name"),
    "GrpmpAddLine1": say("Address"),
    "GrpmpAddLine3": say("City"),
    "GrpmpRegionCode": say("State or province"),
    "GrpmpPostalCode": say("Postal code"),
    "GrpmpStartDate": say("Start date"),
    "GrpmpEndDate": say("Completion date"),
    "JcatJobCode": say("Project"),
    "JcatPhsCode": say("Cost code"),
    "JcatCode": say("Cost type"),
    "ScmstContCode": say("Number of the commitment"),
    "ScmstChgCode": say("Number of the change order"),
    "ScmstJobCode": say("Project"),
    "ScmstVenCode": say("Company"),
    "ScmstCurrCode": say("(the company's currency)"),
    "ScmstName": say("Title"),
    "ScmstHldbkPc": say("Retainage"),
    "ScschContCode": say("Number of the commitment"),
    "ScschChgCode": say("Number of the change order"),
    "ScschTaskCode": say("Line"),
    "ScschJobCode": say("Project"),
    "ScschVenCode": say("Company"),
    "ScschPhsCode": say("Cost code"),
    "ScschCatCode": say("Cost type"),
    "ScschAmt": say("Amount"),
    "ScschTaskDesc": say("Description"),
}
"""What each attribute that is written is called in Procore, or in brackets where else it comes from."""

_RECORDS = {
    "businesspartner": say("Business partner"),
    "apvendor": say("Vendor"),
    "cmmast": say("Change item (PCI)"),
    "cmdetail": say("Line of the change item"),
    "pmproject": say("Project"),
    "jcjobcategory": say("Category of a cost code"),
    "scmast": say("Subcontract"),
    "scsched": say("Line of the subcontract"),
}
"""What a record of each resource is, in words."""

_FIXED = say("(always so)")


def fields(
    records: Iterable[tuple[str, Mapping[str, Any]]], inferred: Mapping[str, Words] | None = None
) -> Iterator[Field]:
    """Yield every field of `records`, each the name of its resource and its attributes, in the order of writing.

    `inferred` names those attributes whose own names are only a setting.
    """
    names = {**_NAMES, **(inferred or {})}
    for name, attributes in records:
        record = say("{record} ({name})", record=_RECORDS.get(name, say("Record")), name=name)
        for attribute, value in attributes.items():
            yield Field(record, attribute, str(value), names.get(attribute, _FIXED))
