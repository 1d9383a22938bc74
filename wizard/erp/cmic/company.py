"""One company of CMiC as the core sees it: the test of its connection, and the reading of its lists.

Says which lists are asked for and how, and gives what comes the form of the contract. There is no generation to
compare with: every row of a list comes as new, and the mirror finds what differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wizard.erp.cmic import query
from wizard.erp.cmic.ahead import ahead
from wizard.erp.cmic.corrected import Corrected
from wizard.erp.cmic.narrow import narrow
from wizard.erp.cmic.pager import Fetch, Item, pages
from wizard.erp.cmic.resources import RESOURCES, Resource
from wizard.erp.cmic.session import CmicSession
from wizard.erp.cmic.values import reader, text
from wizard.erp.contract import Delta, Discovery, Finding, ReadEnd, ReadRequest
from wizard.errors import Cancelled, TrueupError
from wizard.errors.entry import Kind
from wizard.procedure.catalogue import Entity
from wizard.procedure.cmic import COMPANY_LENGTH
from wizard.procedure.plan import CmicSource

LAYOUT = "cmic-1"
"""Changes when the same values would be told otherwise."""

_JOBS = "job"
"""The entity without which there is nothing to synchronise."""

_HARMLESS = ("CM-102", "CM-103", "CM-109", "CM-112", "CM-119")
"""What may be wrong with one resource while the others answer."""


class CmicCompany:
    """Implements `AccountingSystem` for one company code.

    `secret` is what the source names; `corrected` knows what this site calls attributes.
    """

    def __init__(self, source: CmicSource, secret: str, corrected: Corrected = Corrected()) -> None:  # noqa: B008
        self._source = source
        self._secret = secret
        self._corrected = corrected

    def probe(self, entities: Iterable[Entity], cancelled: Callable[[], bool], tables: bool = False) -> Discovery:
        """Test the connection in five steps, changing nothing; what lists are called is documented.

        The server answers safely; it takes the sign-in; it has the interface of R12; it knows the company; and
        each resource answers, which is a finding of its own. Raises what stops all of them (CM-101, CM-104 to
        CM-129), and `Cancelled`.
        """
        with CmicSession(self._source, self._secret, cancelled, self._corrected) as session:
            self._reach(session)
            company = self._company(session)
            found = (entity for entity in entities if not entity.made_from)
            findings = [self._find(session, entity, cancelled) for entity in found]
            release = f"framework {session.framework}" if session.framework else "framework as it comes"
            return Discovery(company, f"CMiC R12 REST, {release}", tuple(findings))

    def look(self, entities: Iterable[Entity], cancelled: Callable[[], bool]) -> Discovery:
        """Tell nothing: what a list is called and holds is documented, and one row does not show all of it."""
        return Discovery("", "", ())

    def read(self, request: ReadRequest, cancelled: Callable[[], bool]) -> Iterator[Delta | ReadEnd]:
        """Yield every row, or those written since `request.since`, a page at a time; then the keys of all if asked.

        Raises the CM errors and `Cancelled`; CM-113 when a complete list of jobs is empty, because then the
        user's rights are gone and not the jobs.
        """
        entity = request.entity
        limited = query.written_since(entity.stamps, request.since) if request.since and entity.stamps else ""
        rows, count = reader(request.columns, entity.key), 0
        for items in self._pages(entity, limited, cancelled):
            count += len(items)
            yield Delta("new", rows(items))  # while the next page is on its way
        there = 0 if limited else count
        if limited and request.keys:
            keys = reader(tuple(column for column in entity.columns if column.name in entity.key), entity.key)
            for items in self._pages(entity, "", cancelled, only_keys=True):
                there += len(items)
                yield Delta("there", [row[:1] for row in keys(items)])
        whole = request.keys or not limited
        if whole and not there and entity.id == _JOBS:
            raise TrueupError("CM-113")
        yield ReadEnd(layout=LAYOUT, rows=count, compared=False, whole=whole)

    def _pages(
        self, entity: Entity, limited: str, cancelled: Callable[[], bool], *, only_keys: bool = False
    ) -> Iterator[list[Item]]:
        """Yield the pages of an entity, each fetched while the one before is worked on."""

        def produce(unwanted: Callable[[], bool]) -> Iterator[list[Item]]:
            def stop() -> bool:
                return cancelled() or unwanted()

            with CmicSession(self._source, self._secret, stop, self._corrected) as session:
                for items in self._lists(session, entity, limited, only_keys):
                    if stop():
                        raise Cancelled
                    yield items

        yield from ahead(produce)

    def _lists(self, session: CmicSession, entity: Entity, limited: str, only_keys: bool) -> Iterator[list[Item]]:
        """Yield the pages of all lists that make up an entity: one, or one a job where it has no end.

        Deep pages of one long list are slow for the server, and rows that move there are many.
        """
        resource = _resource(entity)
        fetch = _fetch(session, resource, entity.label)
        if only_keys:
            fetch = narrow(fetch, entity.key, resource)
        conditions = [self._mine(resource), query.among(entity.only) if entity.only else "", limited]
        parts: Iterable[str] = ("",)
        if resource.by_job and not limited:
            parts = self._jobs(session, resource.by_job)
        for part in parts:
            params = _asked([*conditions, part], entity.key)
            yield from pages(fetch, resource, params, self._source.page_size)

    def _jobs(self, session: CmicSession, attribute: str) -> Iterator[str]:
        """Yield one condition a job that the user sees, and one for rows without a job."""
        jobs = RESOURCES["jcjob"]
        params = _asked([self._mine(jobs)], ("JobCode",))
        codes = [
            text(item.get("JobCode"))
            for items in pages(_fetch(session, jobs, "Job"), jobs, params, self._source.page_size)
            for item in items
        ]
        yield from (query.equal(attribute, code) for code in dict.fromkeys(codes) if code)
        yield query.blank(attribute)

    def _mine(self, resource: Resource) -> str:
        return query.equal(resource.company, self._source.company_code) if resource.company else ""

    def _reach(self, session: CmicSession) -> None:
        """Ask for one job of any company: way, certificate, sign-in and interface are proven by its answer.

        Who may not see jobs at all may still sign in, which the finding of that entity tells.
        """
        jobs = RESOURCES["jcjob"]
        try:
            session.get(jobs, {"limit": 1}, "Job")
        except TrueupError as problem:
            if problem.code not in ("CM-102", "CM-103"):
                raise

    def _company(self, session: CmicSession) -> str:
        """Return the company's name; raise CM-104 when there is no such company.

        A user who may not read the general ledger proves his company by its jobs instead.
        """
        code, ledger = self._source.company_code, RESOURCES["glcompany"]
        try:
            data = session.get(ledger, {"q": query.equal(ledger.company, code), "limit": 1}, "Company")
        except TrueupError as problem:
            if problem.code not in _HARMLESS:
                raise
            return code
        found = data.get("items") or []
        if not found:
            raise TrueupError("CM-104", company=code, longest=COMPANY_LENGTH)
        return text(found[0].get("CompName")) or code

    def _find(self, session: CmicSession, entity: Entity, cancelled: Callable[[], bool]) -> Finding:
        if cancelled():
            raise Cancelled
        resource = _resource(entity)
        conditions = [self._mine(resource), query.among(entity.only) if entity.only else ""]
        try:
            data = session.get(resource, {**_asked(conditions, entity.key), "limit": 1}, entity.label)
        except TrueupError as problem:
            if problem.kind is Kind.TRANSIENT or problem.code not in _HARMLESS:
                raise
            return Finding(entity.id, resource.name, False, problem=problem.to_dict())
        items = data.get("items") or []
        if not items and entity.id == _JOBS:
            return Finding(entity.id, resource.name, True, 0, problem=TrueupError("CM-113").to_dict())
        # An attribute that no row was seen of cannot be called missing; a count would be an estimate.
        missing = tuple(column.name for column in entity.columns if items and column.name not in items[0])
        problem_data = None
        if missing:
            told = {"table": resource.name, "column": ", ".join(missing), "entity": entity.label}
            problem_data = TrueupError("DB-206", **told).to_dict()
        return Finding(entity.id, resource.name, True, None, missing, problem_data)


def _resource(entity: Entity) -> Resource:
    return RESOURCES[entity.table]


def _fetch(session: CmicSession, resource: Resource, label: str) -> Fetch:
    return lambda params: session.get(resource, params, label)


def _asked(conditions: Iterable[str], key: Iterable[str]) -> dict[str, Any]:
    """Return the parameters of a list in a stable order."""
    asked = query.all_of(conditions)
    return {
        **({"q": asked} if asked else {}),
        "orderBy": ",".join(f"{attribute}:asc" for attribute in key),
    }
