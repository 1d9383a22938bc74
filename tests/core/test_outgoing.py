"""A company made in Procore reaches CMiC once it was accepted, and both sides know it; nothing is written twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from doubles import CmicDouble, ProcoreDouble, running_cmic_double, running_procore_double
from plans import SECRET_NAME, cmic_plan

from wizard.core.book import Book
from wizard.core.mirror.matches import Likeness
from wizard.core.outgoing import finding
from wizard.core.outgoing.calls import OutgoingCalls
from wizard.core.outgoing.clerk import OutgoingClerk
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.record import Outgoing
from wizard.core.outgoing.sides import Sides, open_sides
from wizard.core.outgoing.worker import OutgoingWorker
from wizard.core.platform.desk import Desk
from wizard.core.platform.inbox import Inbox, State
from wizard.core.systems import open_mirror, platform_endpoints
from wizard.erp.cmic import session as session_module
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.procedure.plan import CmicSource, Plan, ProcoreAccount
from wizard.procore.platform.client import Platform
from wizard.procore.platform.requests import request_of
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

    @property
    def plan(self) -> Plan:
        source = CmicSource(
            base_url=self.cmic.url,
            company_code=self.cmic.company,
            tenant=self.cmic.tenant,
            user=self.cmic.user,
            password_secret="cmic/test",
        )
        return cmic_plan(source, self.account, frozenset())

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
    def sides(self, cut: str = "") -> Iterator[Sides]:
        """Open both sides; the power goes when the point `cut` is reached."""

        def witness(point: str) -> None:
            if point == cut:
                raise PowerCut

        with OutgoingQueue(self.home.outgoing) as queue:
            opened = open_sides(
                self.home, self.plan.connection, queue, lambda: self.now, cancelled=lambda: False, witness=witness
            )
            with opened as sides:
                yield sides

    def look(self) -> list[Outgoing]:
        with self.sides() as sides:
            finding.look_through(sides)
            return sides.queue.listed("sample")

    def work(self, cut: str = "") -> None:
        """Do everything that is due, as the worker does."""
        with self.sides(cut) as sides:
            for one in sides.queue.due("sample", self.now):
                step = one
                while step.due is not None and step.due <= self.now:
                    step = OutgoingClerk(sides).step(step)

    def shown(self, id: int) -> dict[str, Any]:
        return self.calls.show_outgoing(id)

    def accept(self, id: int, code: str = "", **more: Any) -> dict[str, Any]:
        return self.calls.accept_outgoing(id, code, more.get("apart", False), "Dana", more.get("seen", ""))

    def made(self) -> list[str]:
        found = self.cmic.control.calls("", "POST")
        return [call["path"].rpartition("/")[2] for call in found if call["status"] == 201]


@pytest.fixture(scope="module")
def running_cmic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CmicDouble]:
    with running_cmic_double(tmp_path_factory.mktemp("cmic") / "state.sqlite", rows=100) as running:
        yield running


@pytest.fixture
def place(running_cmic: CmicDouble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Office]:
    monkeypatch.setattr(session_module, "PAUSES", (0.0, 0.0))
    running_cmic.control.reset()

    def made(procore: ProcoreDouble) -> Office:
        office = Office(Home(tmp_path / "home").prepare(), procore, running_cmic)
        store_secret(office.home, SECRET_NAME, procore.client_secret)
        store_secret(office.home, "cmic/test", running_cmic.password)
        with Book(office.home.book) as book:
            book.commit(office.plan, "first")
        office.calls.set_outgoing_settings("sample", {"kinds": ["company"], "terms": "NET30"})
        return office

    return made


@pytest.fixture
def office(place: Callable[..., Office], procore_double: ProcoreDouble) -> Office:
    return place(procore_double)


def test_a_company_goes_the_whole_way_once_it_was_accepted(office: Office) -> None:
    id = office.company("Quay Façade Ltd", city="Astoria", state_code="OR")
    [found] = office.look()
    assert (found.state, found.thing.title) == ("waiting for approval", "Quay Façade Ltd")
    office.work()
    assert office.made() == [], "nothing is written before somebody has accepted it"
    office.accept(found.id, "OG1")
    office.work()
    shown = office.shown(found.id)
    assert (shown["state"], shown["problems"], shown["possible"]) == ("confirmed", [], [])
    assert office.made() == ["businesspartner", "apvendor"]
    company = office.in_procore(id)
    assert (company["origin_id"], company["origin_code"]) == ("AP|OG1", "OG1")
    office.look()
    assert office.shown(found.id)["state"] == "confirmed"


@pytest.mark.parametrize("cut", ["about to write", "writing done", "marking done"])
def test_a_power_cut_at_any_point_writes_nothing_twice(office: Office, cut: str) -> None:
    code = {"about to write": "OG2", "writing done": "OG3", "marking done": "OG4"}[cut]
    id = office.company(f"Cut at {cut}")
    [found] = office.look()
    office.accept(found.id, code)
    with pytest.raises(PowerCut):
        office.work(cut)
    office.work()
    assert office.shown(found.id)["state"] == "confirmed"
    assert office.made() == ["businesspartner", "apvendor"]
    assert office.in_procore(id)["origin_id"] == f"AP|{code}"


def test_what_was_edited_after_it_was_accepted_waits_for_the_approver_again(office: Office) -> None:
    id = office.company("Edited Ltd")
    [found] = office.look()
    office.accept(found.id, "OG5")
    office.edit(id, name="Edited and Sons Ltd")
    office.work()
    shown = office.shown(found.id)
    assert (shown["state"], [p["code"] for p in shown["problems"]]) == ("waiting for approval", ["EX-644"])
    assert office.made() == []
    with pytest.raises(TrueupError) as raised:
        office.accept(found.id, "OG5", seen="what it was before")
    assert raised.value.code == "EX-644"


def test_one_without_a_code_is_not_accepted(office: Office) -> None:
    office.company("Nameless Ltd")
    [found] = office.look()
    with pytest.raises(TrueupError) as raised:
        office.accept(found.id)
    assert raised.value.code == "EX-642"


def test_what_cannot_be_written_says_why_and_goes_on_once_it_can(office: Office) -> None:
    office.calls.set_outgoing_settings("sample", {"terms": ""})
    office.company("Later Ltd")
    [found] = office.look()
    office.accept(found.id, "OG6")
    office.work()
    shown = office.shown(found.id)
    assert (shown["state"], [p["code"] for p in shown["problems"]]) == ("failed", ["EX-641"])
    office.calls.set_outgoing_settings("sample", {"terms": "NET30"})
    office.now += timedelta(minutes=16)
    office.work()
    assert office.shown(found.id)["state"] == "confirmed"


def test_what_may_be_a_vendor_of_cmic_waits_for_that_question(office: Office) -> None:
    id = office.company("Alike Ltd")
    with open_mirror(office.home, "sample") as mirror:
        mirror.matches.offer("vendor", "V9", [Likeness(id, "V9 Alike Ltd", "Alike Ltd", "name")])
    assert office.look() == []


def test_what_was_linked_meanwhile_waits_no_longer(office: Office) -> None:
    id = office.company("Linked Ltd")
    [found] = office.look()
    office.edit(id, origin_id="AP|V77")
    office.look()
    assert office.shown(found.id)["state"] == "no longer waiting in Procore"


def test_one_that_is_rejected_stays_so_until_it_is_edited(office: Office) -> None:
    id = office.company("Rejected Ltd")
    [found] = office.look()
    office.calls.reject_outgoing(found.id, "Not ours", "Dana")
    office.look()
    assert office.shown(found.id)["state"] == "rejected"
    office.edit(id, city="Salem")
    office.look()
    assert office.shown(found.id)["state"] == "waiting for approval"


def test_nothing_is_looked_for_unless_somebody_said_so(office: Office) -> None:
    office.calls.set_outgoing_settings("sample", {"kinds": []})
    office.company("Unasked Ltd")
    assert office.look() == []


# -- with the ERP Integrations tool -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def erp_double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProcoreDouble]:
    with running_procore_double(tmp_path_factory.mktemp("erp") / "state.sqlite", erp=True) as double:
        yield double


def asked(office: Office, number: int) -> State:
    """Let the request arrive and be answered as far as the desk does; return where it stands then."""
    with (
        ProcoreSession(office.account, office.procore.client_secret) as session,
        Inbox(office.home.inbox) as inbox,
    ):
        platform = Platform(session, platform_endpoints(office.home))
        inbox.add("sample", request_of(platform.show(number).model_dump()), office.now)
        desk = Desk(office.home, office.plan, inbox, platform, lambda *_: "", clock=lambda: office.now)
        desk.work()
        return next(one.state for one in inbox.listed("sample") if one.request.id == number)


def detail(office: Office) -> dict[str, Any]:
    *_, last = office.procore.control.records("erp_request_details")
    return dict(last["attributes"])


def test_what_the_approver_accepts_in_procore_is_exported_and_answered_there(
    place: Callable[..., Office], erp_double: ProcoreDouble
) -> None:
    office = place(erp_double)
    id = office.company("Approved There Ltd")
    number = erp_double.control.play("export_vendor", vendor=id, code="OG7")["request"]
    assert (asked(office, number), asked(office, number)) == (State.TAKEN, State.TAKEN)
    office.work()
    assert office.made() == ["businesspartner", "apvendor"]
    assert (office.in_procore(id)["origin_id"], detail(office)["status"]) == ("AP|OG7", "success")
    assert office.calls.outgoing("sample")["outgoing"][0]["state"] == "confirmed"


def test_why_it_was_not_exported_is_told_in_procore_and_it_can_be_sent_again(
    place: Callable[..., Office], erp_double: ProcoreDouble
) -> None:
    office = place(erp_double)
    id = office.company("Too Long There Ltd")
    asked(office, erp_double.control.play("export_vendor", vendor=id, code="MUCH-TOO-LONG")["request"])
    office.work()
    told = detail(office)
    assert (told["status"], told["messages"][0][:6]) == ("failed", "EX-601")
    assert office.made() == []
    asked(office, erp_double.control.play("export_vendor", vendor=id, code="OG8")["request"])
    office.work()
    assert (office.in_procore(id)["origin_id"], detail(office)["status"]) == ("AP|OG8", "success")
