"""Creating, changing and posting, as the create pages and Oracle's framework say it is checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import orjson

from wizard.sandbox.cmic_double import behaviours
from wizard.sandbox.cmic_double.refusals import Answer, Refusal
from wizard.sandbox.cmic_double.resources import Attribute, Resource, resources
from wizard.sandbox.cmic_double.store import Store, now, row_key

Row = dict[str, Any]


def create(resource: Resource, store: Store, body: Mapping[str, Any]) -> Row:
    """Add the row that `body` tells and return it as the 201 shows it; raises `Refusal`."""
    row = {name: body.get(name) for name in resource.attributes}
    _check_names(resource, body)
    row |= {name: None for name in behaviours.BUDGET_COMES_LATER.value if name in row}
    if behaviours.KEY_MUST_BE_EMPTY.value and row[resource.uuid] not in ("", None):
        raise _invalid(resource, resource.uuid, "has to be left empty")
    for attribute in resource.attributes.values():
        _check(resource, attribute, row[attribute.name])
        if attribute.required and row[attribute.name] in (None, ""):
            raise _invalid(resource, attribute.name, "is required")
    _check_references(resource, store, row)
    key = {name: row[name] for name in resource.key}
    if store.find(resource, **key, **({resource.company: row[resource.company]} if resource.company else {})):
        told = ", ".join(str(value) for value in key.values())
        raise Refusal(behaviours.DUPLICATE_STATUS.value, behaviours.DUPLICATE_TEXT.value.format(key=told))
    row |= {resource.uuid: row_key(), resource.created: now(), resource.updated: None}
    derived = _derived(resource, store, row)
    store.save(resource, row | derived)
    return row if behaviours.DERIVED_COME_LATER.value else row | derived


def change(resource: Resource, store: Store, key: str, body: Mapping[str, Any]) -> Row:
    """Change some attributes of the row called `key`, and return it; raises `Refusal`."""
    row = store.row(resource, key)
    if row is None:
        raise Refusal(behaviours.UNKNOWN_ITEM_STATUS.value, "The item was not found.")
    _check_names(resource, body)
    fixed = {*resource.key, resource.company, resource.uuid, resource.created, resource.updated}
    for name, value in body.items():
        if name in fixed and value != row[name]:
            raise _invalid(resource, name, "is not updatable")
        _check(resource, resource.attributes[name], value)
    row |= {**body, resource.updated: now()}
    if resource.name == "jcjobcategory" and "JcatBudgetAmt" in body and behaviours.CURRENT_BUDGET_FOLLOWS.value:
        row["JcatCurrentBudgetAmt"] = body["JcatBudgetAmt"]
    _check_references(resource, store, row)
    store.save(resource, row)
    return row


def post_change_item(store: Store, body: Mapping[str, Any]) -> Answer:
    """Carry out `postCm`; what the business refuses comes with status 200 and a sentence as its result."""
    try:
        given = {name: value for part in body["parameters"] for name, value in part.items()}
        company, job, code = given["compCode"], given["jobCode"], given["chgCode"]
        date.fromisoformat(given["postDate"])
    except (KeyError, TypeError, AttributeError, ValueError):
        raise Refusal(400, "JBO-29000: The parameters of the method postCm are not as declared.") from None
    if body.get("name") != "postCm":
        raise Refusal(400, f"JBO-25222: Method {body.get('name')} is not found.")
    master = resources()["cmmast"]
    found = store.find(master, CmmCompCode=company, CmmJobCode=job, CmmCode=code)
    if not found:
        return _result(f"Change order does not exist. (COMP, JOB, CHG): ({company}, {job}, {code})")
    row, told = found[0], {"company": company, "job": job, "code": code}
    if row["CmmPostDate"]:
        return _result(behaviours.ALREADY_POSTED.value.format(**told))
    if row["CmmPrepostStatCode"] not in _approved(store):
        return _result(behaviours.NOT_POSTED.value.format(**told, status=row["CmmPrepostStatCode"]))
    store.save(master, row | {"CmmPostDate": given["postDate"], "CmmStatCode": "P", master.updated: now()})
    detail = resources()["cmdetail"]
    for line in store.find(detail, CmdCompCode=company, CmdMastJobCode=job, CmdChgCode=code):
        store.save(detail, line | {"CmdPostingFlag": "POSTED", detail.updated: now()})
        if behaviours.POSTING_MOVES_BUDGET.value:
            _move_budget(store, line)
    return _result(behaviours.POSTED.value)


def _move_budget(store: Store, line: Row) -> None:
    category = resources()["jcjobcategory"]
    place = {"JcatJobCode": "CmdJobCode", "JcatPhsCode": "CmdPhsCode", "JcatCode": "CmdCatCode"}
    for row in store.find(category, **{name: line[other] for name, other in place.items()}):
        moved = round((row["JcatCurrentBudgetAmt"] or 0) + (line["CmdBudgetAmt"] or 0), 2)
        store.save(category, row | {"JcatCurrentBudgetAmt": moved, category.updated: now()})


def _result(text: str) -> Answer:
    return Answer(orjson.dumps({"result": text}), behaviours.RESULT_TYPE.value)


def _approved(store: Store) -> set[str]:
    return {row["CmstatCode"] for row in store.find(resources()["cmstatus"], CmstatApprovedFlag="Y")}


def _check_names(resource: Resource, body: Mapping[str, Any]) -> None:
    for name in body:
        if name not in resource.attributes:
            raise _invalid(resource, name, "is not defined")


def _check(resource: Resource, attribute: Attribute, value: Any) -> None:
    if value in (None, ""):
        return
    if attribute.kind == "number":
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _invalid(resource, attribute.name, "is not a number")
    elif not isinstance(value, str):
        raise _invalid(resource, attribute.name, "is not a text")
    elif attribute.kind == "date":
        try:
            date.fromisoformat(value)
        except ValueError:
            raise _invalid(resource, attribute.name, "is not a date") from None
    elif attribute.length and len(value) > attribute.length:
        raise _invalid(resource, attribute.name, f"is longer than {attribute.length} characters")


def _invalid(resource: Resource, name: str, why: str) -> Refusal:
    text = f"JBO-27014: Attribute {name} in {resource.name} {why}."
    return Refusal(behaviours.INVALID_STATUS.value, text, attribute=name)


_References = tuple[tuple[str, str, Callable[[Row], dict[str, Any]]], ...]

_REFERENCES: dict[str, _References] = {
    "jcjobcostcodes": (
        ("GjjpJobCode", "jcjob", lambda r: {"JobCode": r["GjjpJobCode"]}),
        ("GjjpCode", "jcmastercostcodes", lambda r: {"PhsCode": r["GjjpCode"]}),
    ),
    "jcjobcategory": (
        (
            "JcatPhsCode",
            "jcjobcostcodes",
            lambda r: {"GjjpJobCode": r["JcatJobCode"], "GjjpCode": r["JcatPhsCode"]},
        ),
        ("JcatCode", "jcmastercategories", lambda r: {"CatCode": r["JcatCode"]}),
    ),
    "apvendor": (("BpvenBpCode", "businesspartner", lambda r: {"BpCode": r["BpvenBpCode"]}),),
    "cmmast": (
        ("CmmJobCode", "jcjob", lambda r: {"JobCompCode": r["CmmCompCode"], "JobCode": r["CmmJobCode"]}),
        ("CmmTypeCode", "cmtype", lambda r: {"CmtypeCode": r["CmmTypeCode"]}),
        ("CmmPrepostStatCode", "cmstatus", lambda r: {"CmstatCode": r["CmmPrepostStatCode"]}),
    ),
    "cmdetail": (
        ("CmdChgCode", "cmmast", lambda r: {"CmmJobCode": r["CmdMastJobCode"], "CmmCode": r["CmdChgCode"]}),
        (
            "CmdCatCode",
            "jcjobcategory",
            lambda r: {
                "JcatJobCode": r["CmdJobCode"],
                "JcatPhsCode": r["CmdPhsCode"],
                "JcatCode": r["CmdCatCode"],
            },
        ),
    ),
    "cmownerchangeorder": (("CmocnJobCode", "jcjob", lambda r: {"JobCode": r["CmocnJobCode"]}),),
    "scmast": (
        ("ScmstJobCode", "jcjob", lambda r: {"JobCode": r["ScmstJobCode"]}),
        ("ScmstVenCode", "apvendor", lambda r: {"BpvenBpCode": r["ScmstVenCode"]}),
    ),
    "scsched": (
        (
            "ScschContCode",
            "scmast",
            lambda r: {"ScmstContCode": r["ScschContCode"], "ScmstChgCode": r["ScschChgCode"]},
        ),
        (
            "ScschCatCode",
            "jcjobcategory",
            lambda r: {
                "JcatJobCode": r["ScschJobCode"],
                "JcatPhsCode": r["ScschPhsCode"],
                "JcatCode": r["ScschCatCode"],
            },
        ),
    ),
}
"""Resource → which attribute has to name a row that is there: attribute, other resource, how it is found."""


def _check_references(resource: Resource, store: Store, row: Row) -> None:
    lists = ("jcmastercostcodes", "jcmastercategories")
    for name, other, named in _REFERENCES.get(resource.name, ()):
        if other in lists and not behaviours.CODES_OF_COMPANY_ONLY.value:
            continue
        if not store.find(resources()[other], **named(row)):
            raise _invalid(resource, name, f"holds the value {row[name]}, which is not valid")


def _derived(resource: Resource, store: Store, row: Row) -> Row:
    """Return what the server works out by itself after a row was made."""
    if resource.name == "apvendor" and behaviours.VENDOR_BEARS_PARTNERS_NAME.value:
        [partner] = store.find(resources()["businesspartner"], BpCode=row["BpvenBpCode"])
        return {"BpvenBpName": partner["BpName"]}
    if resource.name != "cmownerchangeorder":
        return {}
    return {"CmocnCurrentChangeAmt": row["CmocnOwnerApprvdAmt"] or 0, "CmocnClosed": row["CmocnClosed"] or "N"}
