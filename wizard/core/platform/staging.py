"""Offers what is new to the approver of the ERP tool instead of creating it: staged here, imported in Procore.

What was imported is found by its origin id and from then on updated by the public calls as ever. Which records are
staged is what our metadata tell Procore, so the two cannot differ. Ids of other objects become their origin ids,
which Procore translates back at the import (Procore's ERP guides on staged records, 2026-06).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from wizard.core.matches.matching import LookAlikes
from wizard.core.mirror import Mirror, Row
from wizard.core.translation.sage300 import Body, Parent, Parents, Values
from wizard.core.translation.sending import Destination, Place
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.procore.platform.client import Platform
from wizard.words import Words, say


@dataclass(frozen=True)
class Stage:
    """How an entity is staged: Procore's name of the type, the entity of the metadata, the fields that are taken.

    `tab` is what people read above the list that the record waits in. `lines` is the entity that is nested in it,
    and a nested one names in `category` the column of its cost type ("": the only one of its cost code).
    """

    item_type: str
    metadata: str
    tab: Words
    fields: tuple[str, ...]
    lines: str = ""
    category: str = ""


_COMPANY = ("name", "address", "city", "state_code", "zip", "country_code", "business_phone", "is_active")
_PROJECT = ("name", "project_number", "address", "city", "state_code", "zip", "country_code")
_CONTRACT = ("number", "title", "status", "accounting_method", "retainage_percent")
_NUMBERS = ("amount", "retainage_percent")
"""Fields that a staged record takes as numbers; the public calls take decimals as text."""

_vendor = Stage("vendor", "vendors", say("Vendors"), _COMPANY)
_job = Stage("project", "jobs", say("Jobs"), _PROJECT)
_sub_job = Stage("sub_job", "sub_jobs", say("Sub Jobs"), ("code", "name"))
_contract = Stage("prime_contract", "prime_contracts", say("Prime Contracts"), _CONTRACT)
_line = Stage("line_item", "prime_contracts", say("Prime Contracts"), ("description", "amount"))

STAGES: Mapping[str, Stage] = {
    "vendor_ap": _vendor,
    "vendor": _vendor,
    "customer": _vendor,
    "job_jc": _job,
    "job": _job,
    "extra_jc": _sub_job,
    "sub_job": _sub_job,
    "contract_cn": replace(_contract, lines="contract_item_cn"),
    "quick_bill_contract": replace(_contract, lines="quick_bill_contract_item"),
    "contract": replace(_contract, lines="contract_line"),
    "contract_item_cn": _line,
    "quick_bill_contract_item": _line,
    "contract_line": replace(_line, category="JbcdBillCatCode"),
}
"""The entities of all systems that Procore has imported by an approver."""

_CATEGORIES = {"cost_code_jc": ("category_jc", "Category")}
"""The entity of a cost code → the entity below it that names its categories, and the column of the category."""


class Staging:
    """The staged records of one run; for one thread."""

    def __init__(
        self,
        platform: Platform,
        look_alikes: LookAlikes,
        destinations: Mapping[str, Destination],
        rules: Any,
        metadata: Mapping[str, Any],
    ) -> None:
        """`metadata` is what Procore is told of us (see `Platform.connect`)."""
        self.platform = platform
        self._look_alikes = look_alikes
        self._destinations = destinations
        self._rules = rules
        told = metadata["settings"]["entities"]
        self._stages = {
            entity: stage
            for entity, stage in STAGES.items()
            if told.get(stage.metadata, {}).get("configs", {}).get("staged_records", {}).get("enabled")
        }

    def takes(self, mirror: Mirror, destination: Destination, values: Values) -> bool:
        """Tell whether a record is staged; a line without a cost code and one cost type is delivered at once."""
        stage = self._stages.get(destination.entity)
        if stage is None or stage.item_type != "line_item":
            return stage is not None
        return bool(self._codes(mirror, destination, values))

    def imported(self, destination: Destination, place: Place, body: Body) -> int | None:
        """Return the id of what an approver has imported or linked for a record; None while nobody has."""
        if destination.alike is None:
            raise ValueError(f"{destination.entity} is imported, and nothing says where it is listed in Procore")
        return self._look_alikes.held(destination.alike, place).linked.get(_told(body)["origin_id"])

    def offer(
        self, mirror: Mirror, destination: Destination, found: Sequence[tuple[Row, Body]]
    ) -> list[TrueupError]:
        """Stage records that nobody has imported; return of each, in order, what it waits for or why it cannot.

        May be repeated without harm: the status is left out, so what an approver has archived stays archived. A
        new line goes with its contract, which is then imported once more.
        """
        waits = TrueupError("RC-510", tab=self._stages[destination.entity].tab)
        if self._stages[destination.entity].item_type == "line_item":
            contracts = [destination.parents(row.values)["contract"] for row, _ in found]
            return self._offer_anew(mirror, contracts, waits)
        records = [self._record(mirror, destination, row, body) for row, body in found]
        return [outcome.error or waits for outcome in self.platform.stage(records)]

    def _offer_anew(
        self, mirror: Mirror, contracts: Sequence[tuple[str, str]], waits: TrueupError
    ) -> list[TrueupError]:
        """Stage contracts with all their lines, each once; return what is true of each line's contract."""
        wanted = list(dict.fromkeys(contracts))
        records = []
        for entity, key in wanted:
            destination, row = self._destinations[entity], mirror.rows(entity, [key])[key]
            body = destination.translate(row, {}, self._rules)
            records.append(self._record(mirror, destination, row, body or {}))
        outcomes = dict(zip(wanted, self.platform.stage(records), strict=True))
        return [outcomes[contract].error or waits for contract in contracts]

    def _record(self, mirror: Mirror, destination: Destination, row: Row, body: Body) -> Body:
        stage, told = self._stages[destination.entity], _told(body)
        record: Body = {"item_type": stage.item_type, "origin_id": told["origin_id"], "data": _data(stage, told)}
        if told.get("origin_code"):
            record["origin_code"] = told["origin_code"]
        parents = destination.parents(row.values)
        if "project" in parents:
            record["data"]["project_origin_id"] = f"J|{parents['project'][1]}"
        if stage.lines:
            record["children"] = list(self._children(mirror, stage.lines, row))
        return record

    def _children(self, mirror: Mirror, entity: str, contract: Row) -> Iterator[Body]:
        """Yield the lines of a contract that can be imported with it; the others are delivered after that."""
        destination, stage = self._destinations[entity], self._stages[entity]
        family = {"contract": Parent(contract.procore_id, contract.values)}
        for row in mirror.below(entity, contract.key):
            body = None if row.gone else destination.translate(row, family, self._rules)
            codes = self._codes(mirror, destination, row.values)
            if body is not None and codes:
                data = {**_data(stage, body), **codes}
                yield {"item_type": stage.item_type, "origin_id": body["origin_id"], "data": data}

    def _codes(self, mirror: Mirror, destination: Destination, values: Values) -> Body:
        """Return the origin ids of a line's cost code and cost type, {} unless both are known: both are needed."""
        parents: Parents = destination.parents(values)
        entity, key = parents.get("cost code", ("", ""))
        column = self._stages[destination.entity].category
        if column:
            types = {values.get(column)}
        else:
            below, name = _CATEGORIES.get(entity, ("", ""))
            types = {row.values.get(name) for row in mirror.below(below, key) if not row.gone} if below else set()
        types.discard(None)
        if not key or len(types) != 1:
            return {}
        return {"cost_code_origin_id": f"CC|{key}", "line_item_type_origin_id": f"CT|{record_key([types.pop()])}"}


def _told(body: Body) -> Body:
    """Return a body's own fields: that of a contract stands beside the lines that it carries."""
    told: Body = body.get("contract", body)
    return told


def _data(stage: Stage, told: Body) -> Body:
    return {
        name: float(told[name]) if name in _NUMBERS else told[name]
        for name in stage.fields
        if told.get(name) is not None
    }
