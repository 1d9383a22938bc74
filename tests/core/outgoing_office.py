"""An office between both doubles without a core: what goes out is found, accepted and worked on step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from doubles import CmicDouble, ProcoreDouble
from plans import SECRET_NAME, cmic_plan

from wizard.core.book import Book
from wizard.core.mirror import Settlement
from wizard.core.outgoing import finding
from wizard.core.outgoing.calls import OutgoingCalls
from wizard.core.outgoing.clerk import OutgoingClerk
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.record import Outgoing
from wizard.core.outgoing.sides import Sides, open_sides
from wizard.core.outgoing.worker import OutgoingWorker
from wizard.core.platform.inbox import Arrived, Inbox, State
from wizard.core.requests.desk import Desk
from wizard.core.systems import open_mirror, open_system, platform_endpoints
from wizard.erp.contract import ReadEnd, ReadRequest
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.machine.secrets import store_secret
from wizard.procedure.plan import CmicSource, Plan, ProcoreAccount
from wizard.procore.platform.client import Platform
from wizard.procore.platform.requests import ErpRequest, request_of
from wizard.procore.public import Procore
from wizard.procore.session import ProcoreSession


class PowerCut(Exception):  # noqa: N818 - it ends the work as a power cut would
    pass


@dataclass
class Office:
    """A home between both doubles, without a core: its clock goes when the test says so."""

    home: Home
    procore: ProcoreDouble
    cmic: CmicDouble
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    budget_jobs: tuple[str, ...] = ()

    @property
    def plan(self) -> Plan:
        source = CmicSource(
            base_url=self.cmic.url,
            company_code=self.cmic.company,
            tenant=self.cmic.tenant,
            user=self.cmic.user,
            password_secret="cmic/test",
        )
        return cmic_plan(source, self.account, frozenset(), budget_jobs=self.budget_jobs)

    @property
    def account(self) -> ProcoreAccount:
        return ProcoreAccount(
            login_url=self.procore.url,
            api_url=self.procore.url,
            client_id=self.procore.client_id,
            secret_name=SECRET_NAME,
            company_id=self.procore.company_id,
        )

    @property
    def calls(self) -> OutgoingCalls:
        worker = OutgoingWorker(self.home, lambda: self.now, lambda: False)
        return OutgoingCalls(self.home, worker, lambda: self.now)

    def company(self, name: str, **facts: Any) -> int:
        """Make a company in Procore's directory and return its id."""
        with Procore(self.account, self.procore.client_secret) as line:
            body = {"company_id": self.account.company_id, "vendor": {"name": name, **facts}}
            return int(line.session.call("POST", "/rest/v1.0/vendors", None, body).data["id"])

    def edit(self, id: int, **facts: Any) -> None:
        with Procore(self.account, self.procore.client_secret) as line:
            body = {"company_id": self.account.company_id, "vendor": facts}
            line.session.call("PATCH", f"/rest/v1.0/vendors/{id}", None, body)

    def in_procore(self, id: int) -> dict[str, Any]:
        with Procore(self.account, self.procore.client_secret) as line:
            return line.vendor(id)

    @contextmanager
    def sides(self, cut: str = "", meanwhile: Callable[[], object] = lambda: None) -> Iterator[Sides]:
        """Open both sides; the power goes at the point `cut`, and `meanwhile` is done while it writes."""

        def witness(point: str) -> None:
            if point == cut:
                raise PowerCut
            if point == "about to write":
                meanwhile()

        with OutgoingQueue(self.home.outgoing) as queue:
            opened = open_sides(
                self.home, self.plan, queue, lambda: self.now, cancelled=lambda: False, witness=witness
            )
            with opened as sides:
                yield sides

    def look(self) -> list[Outgoing]:
        with self.sides() as sides:
            finding.look_through(sides)
            return sides.queue.listed("sample")

    def work(self, cut: str = "", meanwhile: Callable[[], object] = lambda: None) -> None:
        """Do everything that is due, as the worker does."""
        with self.sides(cut, meanwhile) as sides:
            for one in sides.queue.due("sample", self.now):
                step = one
                while step.due is not None and step.due <= self.now:
                    step = OutgoingClerk(sides).step(step)

    def shown(self, id: int) -> dict[str, Any]:
        return self.calls.show_outgoing(id)

    def waiting(self) -> int:
        return self.calls.waiting()["sample"]

    def accept(self, id: int, code: str = "", **more: Any) -> dict[str, Any]:
        return self.calls.accept_outgoing(id, code, more.get("apart", False), "Dana", more.get("seen", ""))

    def made(self) -> list[str]:
        found = self.cmic.control.calls("", "POST")
        return [call["path"].rpartition("/")[2] for call in found if call["status"] == 201]

    def read(self, entity_id: str, procore_ids: dict[str, int]) -> None:
        """Read an entity into the mirror; these of its records were delivered under these ids."""
        entity = catalogue("cmic").entity(entity_id)
        with open_mirror(self.home, "sample") as mirror:
            mirror.prepare(entity, entity.columns, "1")
            reading = mirror.start_read(entity_id)
            request = ReadRequest(entity, entity.columns, reading.previous, reading.following, None)
            for part in open_system(self.home, self.plan.connection.source).read(request, lambda: False):
                if isinstance(part, ReadEnd):
                    mirror.finish_read(entity_id, part, complete=True)
                else:
                    mirror.store(entity_id, part)
            mirror.settle(entity_id, [Settlement(key, b"digest", id) for key, id in procore_ids.items()])


def opened(folder: Path, procore: ProcoreDouble, cmic: CmicDouble) -> Office:
    """Return an office with a set-up in force, whose core is not there."""
    office = Office(Home(folder / "home").prepare(), procore, cmic)
    store_secret(office.home, SECRET_NAME, procore.client_secret)
    store_secret(office.home, "cmic/test", cmic.password)
    with Book(office.home.book) as book:
        book.commit(office.plan, "first")
    office.calls.set_outgoing_settings("sample", {"kinds": ["company", "commitment"], "terms": "NET30"})
    return office


def asked(office: Office, number: int) -> State:
    """Let the request arrive and be answered as far as the desk does; return where it stands then."""
    with ProcoreSession(office.account, office.procore.client_secret) as session:
        shown = Platform(session, platform_endpoints(office.home)).show(number)
    return answered(office, request_of(shown.model_dump(), 1)).state


def answered(office: Office, request: ErpRequest) -> Arrived:
    """Let a request arrive, whatever it is, and be answered as far as the desk does."""
    with (
        ProcoreSession(office.account, office.procore.client_secret) as session,
        Inbox(office.home.inbox) as inbox,
    ):
        platform = Platform(session, platform_endpoints(office.home))
        inbox.add("sample", request, office.now)
        desk = Desk(office.home, office.plan, inbox, platform, lambda *_: "", clock=lambda: office.now)
        desk.work()
        return next(one for one in inbox.listed("sample") if one.request.id == request.id)


def detail(office: Office) -> dict[str, Any]:
    *_, last = office.procore.control.records("erp_request_details")
    return dict(last["attributes"])
