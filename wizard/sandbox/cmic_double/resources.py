"""The resources that the double offers: their paths, attributes, keys and finders.

Attributes are those of the entity catalogue, plus what is written there and what nobody maps, bank fields
among them. Paths are irregular in the product itself, so each stands here in full.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from wizard.machine.resources import catalogue

Kind = Literal["text", "number", "date", "moment"]


@dataclass(frozen=True)
class Attribute:
    """One attribute; `length` in characters (0: not limited), `required` when a row is created."""

    name: str
    kind: Kind = "text"
    length: int = 0
    required: bool = False


@dataclass(frozen=True)
class Resource:
    """One resource; `prefix` begins the names of its attributes.

    `job` and `company` name the attributes that hold the code of its job and of its company ("" without one).

    `finders` maps a finder's name to its parameters, each with the attribute it looks at and how.
    """

    name: str
    path: str
    prefix: str
    key: tuple[str, ...]
    attributes: dict[str, Attribute]
    job: str = ""
    company: str = ""
    writable: bool = False
    finders: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    @property
    def uuid(self) -> str:
        return f"{self.prefix}VUuid"

    @property
    def created(self) -> str:
        return f"{self.prefix}IuCreateDate"

    @property
    def updated(self) -> str:
        return f"{self.prefix}IuUpdateDate"


_PATHS: Final = {
    "jcmastercostcodes": "/jc-rest-api/rest/1/jcmastercostcodes",
    "jcmastercategories": "/jc-rest-api/rest/1/jcmastercategories",
    "businesspartner": "/sys-rest-api/rest/1/businesspartner",
    "apvendor": "/ap-rest-api/rest/1/apvendor",
    "arcustomer": "/ar-rest-api/rest/1/arcustomer",
    "jcjob": "/jc-rest-api/rest/1/jcjob",
    "pmproject": "/pm-rest-api/rest/1/pmproject",
    "jcjobcostcodes": "/jc-rest-api/rest/1/jcjobcostcodes",
    "jcjobcategory": "/jc-rest-api/rest/1/jcjobcategory",
    "jbcont": "/jb-rest-api/rest/1/jbcont",
    "jbcontdet": "/jb-rest-api/rest/1/jbcontdet",
    "scmast": "/pm-rest-api/rest/1/scmast",
    "scsched": "/pm-rest-api/rest/1/scsched",
    "jcdetailposted": "/jc-rest-api/rest/1/jcdetailposted",
    "cmmast": "/cm-rest-api/rest/1/cmmast",
    "cmdetail": "/cm-rest-api/rest/1/cmdetail",
    "cmtype": "/cm-rest-api/rest/1/cmtype",
    "cmstatus": "/cm-rest-api/rest/1/cmstatus",
    "cmownerchangeorder": "/cm-rest-api/rest/1/cmownerchangeorder",
    "glcompany": "/glrestapi/rest/v1/glcompany",
}

POSTCM: Final = "/cm-rest-api/rest/1/postcm"

_PREFIXES: Final = {
    "jcmastercostcodes": "Phs", "jcmastercategories": "Cat", "businesspartner": "Bp", "apvendor": "Bpven",
    "arcustomer": "Bpcust", "jcjob": "Job", "pmproject": "Grpmp", "jcjobcostcodes": "Gjjp",
    "jcjobcategory": "Jcat", "jbcont": "Jbc", "jbcontdet": "Jbcd", "scmast": "Scmst", "scsched": "Scsch",
    "jcdetailposted": "Jcdt", "cmmast": "Cmm", "cmdetail": "Cmd", "cmtype": "Cmtype", "cmstatus": "Cmstat",
    "cmownerchangeorder": "Cmocn", "glcompany": "Comp",
}  # fmt: skip

_JOBS: Final = {
    "jcjob": "JobCode", "pmproject": "GrpmpJobCode", "jcjobcostcodes": "GjjpJobCode",
    "jcjobcategory": "JcatJobCode", "jbcont": "JbcJobCode", "jbcontdet": "JbcdBillJobCode",
    "scmast": "ScmstJobCode", "scsched": "ScschJobCode", "jcdetailposted": "JcdtJobCode",
    "cmmast": "CmmJobCode", "cmdetail": "CmdJobCode", "cmownerchangeorder": "CmocnJobCode",
}  # fmt: skip

_KEYS: Final = {
    "scsched": ("ScschContCode", "ScschChgCode", "ScschTaskCode"),
    "cmmast": ("CmmJobCode", "CmmCode"),
    "cmdetail": ("CmdMastJobCode", "CmdChgCode", "CmdPhsCode", "CmdCatCode"),
    "cmtype": ("CmtypeCode",),
    "cmstatus": ("CmstatCode",),
    "cmownerchangeorder": ("CmocnJobCode", "CmocnCode"),
    "glcompany": ("CompCode",),
}

WRITABLE: Final = frozenset(
    {
        "businesspartner", "apvendor", "pmproject", "scmast", "scsched", "cmmast", "cmdetail",
        "cmownerchangeorder", "jcjobcostcodes", "jcjobcategory",
    }
)  # fmt: skip

_FURTHER: Final = """
BpCode:8! BpName:60! BpvenCompCode:8! BpvenBpCode:8! BpvenTermCode:6! BpvenCurrCode:3!
BpvenSpecialTermsFlag:1! GrpmpCompCode:8! GrpmpProjCode:10! GrpmpProjName:60!
ScmstCompCode:8! ScmstCurrCode:3! ScmstJobCode:10! ScmstOverrideFlag:1! ScmstSubcontrCode:10!
ScmstVenCode:8! ScmstContCode:20! ScmstChgCode:6! ScmstScopeDesc:2000 ScmstStatCode:1
ScschCompCode:8! ScschJobCode:10! ScschVenCode:8! ScschContCode:20! ScschChgCode:6! ScschTaskCode:16!
ScschPhsCode:16! ScschCatCode:16! ScschWmCode:2! ScschAmt=! ScschTaskDesc:60
CmmCompCode:8! CmmJobCode:10! CmmTypeCode:4! CmmCode:11! CmmName:200! CmmRefDate@! CmmPrepostStatCode:10!
CmmCalcProjAmtMethod:1! CmmSrcId:30 CmmLumpsumFlag:1 CmmPostDate@ CmmStatCode:1 CmmScopeDesc:2000
CmdCompCode:8! CmdJobCode:10! CmdMastJobCode:10! CmdChgCode:11! CmdPhsCode:16! CmdCatCode:16! CmdBillAmt=
CmdBudgetAmt= CmdBillCode:50 CmdBillCatCode:16 CmdStatusCode:10! CmdPostingFlag:12! CmdWmCode:2 CmdDesc:60
CmocnCompCode:8! CmocnJobCode:10! CmocnCode:20! CmocnTitle:200 CmocnNotes:2000 CmocnPostDate@
CmocnImpactDays= CmocnJbContCode:20 CmocnOwnerCoCode:20 CmocnOwnerApprvdAmt= CmocnClosed:1
CmocnOrigContractAmt= CmocnCurrentChangeAmt= CmocnNewContractAmt=
CmtypeCode:4 CmtypeName:60 CmstatCode:10 CmstatName:60 CmstatApprovedFlag:1
CompCode:8 CompName:60 CompCurrCode:3 CompFiscalYr= CompCurrPer= CompAdd1:60 CompRegionCode:10
BpvenBankAccount:40 BpvenBankTransit:20 BpvenIban:40 BpvenSwift:20 BpvenBankName:60
JobSecGroup:10 JobPmFlag:1 GrpmpManagerName:60 GrpmpStatusCode:10
GjjpCompCode:8! GjjpJobCode:10! GjjpCode:16! GjjpCtrlCode:16! GjjpActiveFlag:1! GjjpFactorableFlg:1!
JcatCompCode:8! JcatJobCode:10! JcatPhsCode:16! JcatCode:16! JcatCatActiveFlag:1! JcatPhaseActiveFlag:1!
JcatExclCostWip:1! JcatLabourForecastFlag:1! JcatCostToComplOvrdFlg:1! JcatExclCostBudgWip:1!
"""
"""`name:length`, `name=` for a number, `name@` for a date; `!` marks what a create page says is required."""

_FINDERS: Final = {
    "pmproject": {
        "selectByPmProjInfo": {"pmprojectDate": ("changed", ">=")},
        "selectByCompProj": {"compCode": ("GrpmpCompCode", "="), "projCode": ("GrpmpProjCode", "=")},
        "selectByJobCode": {"companyCode": ("GrpmpCompCode", "="), "projectCode": ("GrpmpJobCode", "=")},
    },
    "apvendor": {"selectByDate": {"auditDate": ("changed", ">=")}},
    "scmast": {"selectByPostDate": {"AuditDate": ("ScmstPostDate", ">=")}},
    "glcompany": {"selectByDate": {"auditDate": ("changed", ">=")}},
    "jcjobcategory": {"selectJobCategory": {"jobCode": ("JcatJobCode", "=")}},
}


@cache
def resources() -> dict[str, Resource]:
    """Return all resources by name."""
    return {name: _resource(name) for name in _PATHS}


def by_path() -> dict[str, Resource]:
    """Return all resources by their path below the environment."""
    return {resource.path: resource for resource in resources().values()}


def _resource(name: str) -> Resource:
    prefix = _PREFIXES[name]
    attributes: dict[str, Attribute] = {}
    key: tuple[str, ...] = _KEYS.get(name, ())
    for entity in catalogue("cmic").entities:
        if entity.table == name and not entity.made_from:
            key = key or entity.key
            for column in entity.columns:
                kind: Kind = {"decimal": "number", "date": "date", "moment": "moment"}.get(column.type, "text")  # type: ignore[assignment]
                attributes[column.name] = Attribute(column.name, kind, column.length)
    company = {"businesspartner": "", "cmtype": "", "cmstatus": "", "glcompany": "CompCode"}.get(
        name, f"{prefix}CompCode"
    )
    if company:
        attributes[company] = Attribute(company, length=8)
    for further in map(_declared, _FURTHER.split()):
        if _owner(further.name) == prefix:
            attributes[further.name] = further
    for suffix in ("IuCreateDate", "IuUpdateDate"):
        attributes[prefix + suffix] = Attribute(prefix + suffix, "moment")
    attributes[f"{prefix}VUuid"] = Attribute(f"{prefix}VUuid", length=64)
    return Resource(
        name=name,
        path=_PATHS[name],
        prefix=prefix,
        key=key,
        attributes=attributes,
        job=_JOBS.get(name, ""),
        company=company,
        writable=name in WRITABLE,
        finders=_FINDERS.get(name, {}),
    )


def _owner(attribute: str) -> str:
    """Return the longest prefix that an attribute's name begins with."""
    return max((p for p in _PREFIXES.values() if attribute.startswith(p)), key=len)


def _declared(text: str) -> Attribute:
    required = text.endswith("!")
    text = text.rstrip("!")
    if text.endswith("="):
        return Attribute(text[:-1], "number", 18, required)
    if text.endswith("@"):
        return Attribute(text[:-1], "date", 0, required)
    name, _, length = text.partition(":")
    return Attribute(name, "text", int(length), required)
