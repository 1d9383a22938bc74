"""A potential change item (PCI) of CMiC: made as pending, given its details, approved and then posted.

So whatever is interrupted stays visible and unposted, and writing again goes on where it was. Who needs an item,
and what it stands for, is not known here. What the budget amount of a detail is called was found nowhere in public:
its name is data (`InferredNames`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from wizard.erp.cmic.inferred import InferredNames, not_known
from wizard.erp.cmic.resources import RESOURCES
from wizard.erp.cmic.values import text
from wizard.erp.cmic.writing import Item, Writer, exact, records, refuse_others, told_key
from wizard.errors import TrueupError
from wizard.procedure.plan import ChangeOrderForm
from wizard.words import say

MASTER, DETAIL = RESOURCES["cmmast"], RESOURCES["cmdetail"]
JOB, CATEGORY = RESOURCES["jcjob"], RESOURCES["jcjobcategory"]

_REFUSED = "CM-109"
"""What CMiC's refusal of a value or a name is told as."""


_PLACE = ("CmdJobCode", "CmdPhsCode", "CmdCatCode")


@dataclass(frozen=True)
class Detail:
    """What a cost code and category of a job gains: its `budget`, and its `bill` on an `item` of the contract."""

    job: str
    cost_code: str
    category: str
    budget: Decimal
    bill: Decimal
    item: str = ""


@dataclass(frozen=True)
class ChangeItem:
    """One item. `kind` is a code of CMiC's list of types, `mark` what it is known again by (30 characters)."""

    job: str
    code: str
    kind: str
    name: str
    day: date
    mark: str
    details: tuple[Detail, ...]

    @property
    def key(self) -> dict[str, str]:
        return {"CmmJobCode": self.job, "CmmCode": self.code}


class ChangeItems:
    """Writes the items of one company by the codes of its set-up."""

    def __init__(self, form: ChangeOrderForm, names: InferredNames) -> None:
        self._form = form
        self._names = names

    def attributes(self, item: ChangeItem) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield what is written, each record with the name of its resource."""
        yield MASTER.name, {**item.key, **self._values(item)}
        for detail in item.details:
            yield DETAIL.name, {**_detail_key(item, detail), **self._amounts(detail)}

    def unknown_codes(self, writer: Writer, kind: str) -> list[str]:
        """Return which of the codes that are written are in none of CMiC's lists."""
        types = records(writer.all(RESOURCES["cmtype"]), "CmtypeCode")
        statuses = records(writer.all(RESOURCES["cmstatus"]), "CmstatCode")
        wanted = ((kind, types), (self._form.pending, statuses), (self._form.approved, statuses))
        return [code for code, known in wanted if code not in known]

    def there(self, writer: Writer, items: Sequence[ChangeItem], ours: Callable[[str], bool]) -> list[Item | None]:
        """Return each item of one job as an earlier try left it, None where there is none.

        Raises CM-117 where another item has one of these numbers, and where a mark that is `ours` is there under a
        number that none of them has: an earlier try was accepted under that one, and both would count.
        """
        listed = writer.all(MASTER, {"CmmJobCode": items[0].job})
        there = {text(one.get("CmmCode")) or "": one for one in listed}
        codes = {item.code for item in items}
        others = sorted(c for c, one in there.items() if c not in codes and ours(text(one.get("CmmSrcId")) or ""))
        if others:
            reason = say("It is there under another number: {numbers}.", numbers=", ".join(others))
            raise TrueupError("CM-117", record=told_key(items[0].key), reason=reason)
        for item in items:
            known = there.get(item.code)
            if known is not None and text(known.get("CmmSrcId")) != item.mark:
                refuse_others(known, item.key, self._values(item))
        return [there.get(item.code) for item in items]

    def write(self, writer: Writer, item: ChangeItem, there: Item | None) -> int:
        """Make what is not `there` yet, approve and post it; return how many records were made.

        Raises CM-117 for a detail with other values, CM-115 when CMiC does not post it, CM-132 when it does not
        know the budget amount by its name; CM-114, CM-105 and CM-106 when nobody knows.
        """
        rows = 0
        if there is None:
            pending = {**self._values(item), "CmmPrepostStatCode": self._form.pending}
            rows = int(writer.create(MASTER, item.key, pending))
        if there is None or not there.get("CmmPostDate"):
            for detail in item.details:
                rows += self._detail(writer, item, detail)
            writer.change(MASTER, item.key, {"CmmPrepostStatCode": self._form.approved})
        if self._form.post:
            writer.post_change_item(item.job, item.code, item.day)
        return rows

    def read_back(self, writer: Writer, item: ChangeItem) -> None:
        """Raise CM-117 or CM-131 unless CMiC shows the item, approved, with these details and no others."""
        approved = {"CmmSrcId": item.mark, "CmmPrepostStatCode": self._form.approved}
        writer.must_hold(MASTER, item.key, approved)
        for detail in item.details:
            writer.must_hold(DETAIL, _detail_key(item, detail), self._sums(detail))
        there = writer.all(DETAIL, {"CmdMastJobCode": item.job, "CmdChgCode": item.code})
        wanted = {(one.job, one.cost_code, one.category) for one in item.details}
        more = sorted({tuple(text(one.get(name)) or "" for name in _PLACE) for one in there} - wanted)
        if more:
            reason = say("It has further lines: {lines}.", lines=", ".join(" ".join(place) for place in more))
            raise TrueupError("CM-117", record=told_key(item.key), reason=reason)

    def _detail(self, writer: Writer, item: ChangeItem, detail: Detail) -> bool:
        try:
            return writer.create(DETAIL, _detail_key(item, detail), self._amounts(detail))
        except TrueupError as problem:
            reason = str(problem.params.get("reason") or "")
            if problem.code == _REFUSED and self._names.item_budget in reason:
                raise not_known(self._names.item_budget, DETAIL.name, reason) from problem
            raise

    def _values(self, item: ChangeItem) -> dict[str, Any]:
        return {
            "CmmTypeCode": item.kind,
            "CmmName": item.name,
            "CmmRefDate": item.day.isoformat(),
            "CmmCalcProjAmtMethod": "A",
            "CmmSrcId": item.mark,
        }

    def _amounts(self, detail: Detail) -> dict[str, Any]:
        told = {**self._sums(detail), "CmdStatusCode": self._form.pending, "CmdPostingFlag": "UNPOSTED"}
        return {**told, **({"CmdBillCode": detail.item} if detail.item else {})}

    def _sums(self, detail: Detail) -> dict[str, Any]:
        return {self._names.item_budget: exact(detail.budget), "CmdBillAmt": exact(detail.bill)}


def unbookable(writer: Writer, details: Iterable[Detail]) -> list[TrueupError]:
    """Return why CMiC would take some of the `details` from nobody, or not from this user, at this moment."""
    missing = [one for one in dict.fromkeys(details) if not _is_there(writer, one)]
    jobs = dict.fromkeys(one.job for one in missing)
    hidden = [job for job in jobs if writer.find(JOB, {"JobCode": job}) is None]
    unseen = [TrueupError("EX-666", field=say("project"), job=job) for job in hidden]
    return [*unseen, *(_gone(one) for one in missing if one.job not in hidden)]


def _is_there(writer: Writer, detail: Detail) -> bool:
    key = {"JcatJobCode": detail.job, "JcatPhsCode": detail.cost_code, "JcatCode": detail.category}
    return writer.find(CATEGORY, key) is not None


def _gone(detail: Detail) -> TrueupError:
    about = {"cost_code": detail.cost_code or say("none"), "category": detail.category or say("none")}
    return TrueupError("EX-630", field=say("cost"), line=detail.item or detail.job, **about)


def _detail_key(item: ChangeItem, detail: Detail) -> dict[str, str]:
    return {
        "CmdMastJobCode": item.job,
        "CmdJobCode": detail.job,
        "CmdChgCode": item.code,
        "CmdPhsCode": detail.cost_code,
        "CmdCatCode": detail.category,
    }
