"""Writing to CMiC so that nothing is there twice and nothing is called written that was not confirmed.

CMiC has no idempotency keys and a POST must not be repeated blindly, so a record is looked up by its natural key
before it is created and again when the answer was lost. Lengths are those of CMiC's own pages and are checked
before anything is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from wizard.erp.cmic import query
from wizard.erp.cmic.pager import pages
from wizard.erp.cmic.resources import POST_CHANGE_ITEM, RESOURCES, Resource
from wizard.erp.cmic.session import ACTION, CmicSession
from wizard.erp.cmic.values import decimal, text
from wizard.errors import TrueupError
from wizard.words import say

Item = dict[str, Any]
Key = Mapping[str, str]
"""The attributes that name a record to people, and their values."""

LENGTHS: Final = {
    "BpCode": 8, "BpName": 60, "BpRegistrationCode": 30, "BpvenBpCode": 8, "BpvenTermCode": 6, "BpvenCurrCode": 3,
    "BpvenPayAdd1": 60, "BpvenPayAdd3": 60, "BpvenPayRegionCode": 10, "BpvenPayPostalCode": 15,
    "BpvenPayPhone": 20, "BpvenPayFax": 20, "BpvenPayEmail": 100, "BpvenWebSite": 100,
    "GrpmpProjCode": 10, "GrpmpProjName": 60, "GrpmpAddLine1": 60, "GrpmpAddLine3": 60,
    "GrpmpRegionCode": 10, "GrpmpPostalCode": 15,
    "GjjpJobCode": 10, "GjjpCode": 16, "GjjpName": 60, "JcatJobCode": 10, "JcatPhsCode": 16, "JcatCode": 16,
    "CmmJobCode": 10, "CmmTypeCode": 4, "CmmCode": 11, "CmmName": 200, "CmmPrepostStatCode": 10, "CmmSrcId": 30,
    "CmdJobCode": 10, "CmdMastJobCode": 10, "CmdChgCode": 11, "CmdPhsCode": 16, "CmdCatCode": 16,
    "CmdBillCode": 50, "CmdStatusCode": 10,
    "CmocnJobCode": 10, "CmocnCode": 20, "CmocnTitle": 200, "CmocnJbContCode": 20, "CmocnOwnerCoCode": 20,
    "ScmstJobCode": 10, "ScmstVenCode": 8, "ScmstContCode": 20, "ScmstChgCode": 6, "ScmstName": 60,
    "ScschTaskCode": 16, "ScschPhsCode": 16, "ScschCatCode": 16, "ScschWmCode": 2, "ScschTaskDesc": 60,
}  # fmt: skip
"""How many characters each attribute takes (CMiC's create pages, read 2026-11)."""

POSTED: Final = "SUCCESS"
"""The only result of posting that means that it was done; anything else is a refusal in words, with status 200."""

_UNKNOWN = ("CM-105", "CM-106")


def too_long(body: Mapping[str, Any]) -> Iterator[TrueupError]:
    """Yield what does not fit, as EX-601."""
    for name, value in body.items():
        limit = LENGTHS.get(name, 0)
        if limit and isinstance(value, str) and len(value) > limit:
            yield TrueupError("EX-601", field=name, value=value, length=len(value), limit=limit)


class Writer:
    """Writes one company's records over a session that the caller opens and closes."""

    def __init__(self, session: CmicSession, company: str, page_size: int = 500) -> None:
        self._session = session
        self._company = company
        self._page_size = page_size

    def find(self, resource: Resource, key: Key) -> Item | None:
        """Return the record with that natural key; raise CM-117 when there is more than one."""
        data = self._session.get(resource, {**self._asked(resource, key), "limit": 2})
        found = data.get("items") or []
        if len(found) > 1:
            reason = say("{resource} holds that key more than once.", resource=resource.name)
            raise TrueupError("CM-117", record=told_key(key), reason=reason)
        return found[0] if found else None

    def all(self, resource: Resource, key: Key | None = None) -> list[Item]:
        """Return every record whose attributes hold these values."""
        fetch = lambda params: self._session.get(resource, params)  # noqa: E731
        params = {**self._asked(resource, key or {}), "orderBy": f"{resource.row_key}:asc"}
        return [item for page in pages(fetch, resource, params, self._page_size) for item in page]

    def _asked(self, resource: Resource, key: Key) -> dict[str, str]:
        company = {resource.company: self._company} if resource.company else {}
        asked = query.all_of(query.equal(name, value) for name, value in {**company, **key}.items())
        return {"q": asked} if asked else {}

    def create(self, resource: Resource, key: Key, values: Mapping[str, Any]) -> bool:
        """Make the record called `key` with `values`; tell whether it had to be made.

        One that is there with the same values is left alone; with others CM-117 is raised. Raises EX-601 for what
        does not fit. When the answer is lost the record is looked up: what is found was kept, what is not found is
        told as the transient error that it was, to be tried again later; CM-114 when nobody can tell.
        """
        body = {**key, **values}
        for problem in too_long(body):
            raise problem
        there = self.find(resource, key)
        if there is None:
            company = {resource.company: self._company} if resource.company else {}
            try:
                self._session.send("POST", resource.path, {**company, **body, resource.row_key: ""})
            except TrueupError as problem:
                if not _is_unknown(problem):
                    raise
                there = self._after(problem, resource, key)
                if there is None:
                    raise
            else:
                return True
        refuse_others(there, key, values)
        return False

    def must_be_free(self, resource: Resource, key: Key, values: Mapping[str, Any]) -> None:
        """Raise CM-117 where that key is taken by a record with other values."""
        there = self.find(resource, key)
        if there is not None:
            refuse_others(there, key, values)

    def must_hold(self, resource: Resource, key: Key, values: Mapping[str, Any]) -> None:
        """Read a record back: raise CM-131 when CMiC does not show it, CM-117 when it holds other values."""
        there = self.find(resource, key)
        if there is None:
            raise TrueupError("CM-131", resource=resource.name, record=told_key(key))
        refuse_others(there, key, values)

    def change(self, resource: Resource, key: Key, values: Mapping[str, Any]) -> None:
        """Give a record other values; what it has already is not sent. Raises CM-131 when it is not there."""
        there = self.find(resource, key)
        if there is None:
            raise TrueupError("CM-131", resource=resource.name, record=told_key(key))
        changed = {name: value for name, value in values.items() if not _is_same(there.get(name), value)}
        if not changed:
            return
        try:
            self._session.send("PATCH", f"{resource.path}/{there[resource.row_key]}", changed)
        except TrueupError as problem:
            if not _is_unknown(problem):
                raise
            now = self._after(problem, resource, key) or {}
            if any(not _is_same(now.get(name), value) for name, value in changed.items()):
                raise

    def post_change_item(self, job: str, code: str, day: date) -> None:
        """Post a change item; it is posted when the action's result says so, or when it is seen to be.

        Raises CM-115 with CMiC's own words when it was refused.
        """
        master, key = RESOURCES["cmmast"], {"CmmJobCode": job, "CmmCode": code}
        there = self.find(master, key) or {}
        if there.get("CmmPostDate"):
            return
        given = {"compCode": self._company, "jobCode": job, "chgCode": code, "postDate": day.isoformat()}
        body = {"name": "postCm", "parameters": [{name: value} for name, value in given.items()]}
        try:
            answer = self._session.send("POST", POST_CHANGE_ITEM, body, ACTION)
        except TrueupError as problem:
            if not _is_unknown(problem):
                raise
            if not (self._after(problem, master, key) or {}).get("CmmPostDate"):
                raise
            return
        result = answer.get("result") if isinstance(answer, dict) else None
        if result != POSTED:
            told = say("CMiC said: {reason}", reason=str(result)) if result else say("No result was given.")
            raise TrueupError("CM-115", record=code, reason=told)

    def _after(self, problem: TrueupError, resource: Resource, key: Key) -> Item | None:
        """Look up what became of a call whose answer was lost."""
        try:
            return self.find(resource, key)
        except TrueupError as second:
            call = str(problem.params.get("call") or f"POST {resource.path}")
            raise TrueupError("CM-114", record=told_key(key), call=call, reason=second.title) from problem


def _is_unknown(problem: TrueupError) -> bool:
    return problem.code in _UNKNOWN and bool(problem.params.get("sent"))


def _is_same(there: Any, wanted: Any) -> bool:
    """Compare what CMiC holds with what we would write: amounts as amounts, blanks as blanks, days as days."""
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        return decimal(there) == decimal(str(wanted))
    held = text(there)
    return held == text(wanted) or (held or "")[: len("2026-01-01")] == wanted


def refuse_others(there: Item, key: Key, values: Mapping[str, Any]) -> None:
    """Raise CM-117 where a record that is `there` does not hold these values."""
    different = [name for name, value in values.items() if not _is_same(there.get(name), value)]
    if different:
        reason = say("It differs in: {attributes}.", attributes=", ".join(different))
        raise TrueupError("CM-117", record=told_key(key), reason=reason)


def told_key(key: Key) -> str:
    """Return a natural key as people read it."""
    return " ".join(key.values())


def records(items: Iterable[Item], attribute: str) -> set[str]:
    """Return the values of one attribute."""
    return {value for value in (text(item.get(attribute)) for item in items) if value}


def exact(amount: Decimal) -> float | int:
    """Return an amount as the JSON number that reads back as exactly itself."""
    whole = amount.to_integral_value()
    if amount == whole:
        return int(whole)
    number = float(amount)
    if Decimal(repr(number)) != amount:
        raise TrueupError("EX-604", field=say("amount"), value=str(amount), whole=13)
    return number
