"""A refused sign-in is not tried again in quick succession, however much waits for it, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest
from desk import codes
from outgoing_office import Office
from plans import SECRET_NAME
from still_cmic_desk import StillCmicDesk
from still_desk import StillDesk

from wizard.core.outgoing.worker import OutgoingWorker
from wizard.core.sign_ins import SignIns
from wizard.machine.secrets import read_secret, store_secret

INTERVAL = timedelta(hours=2)

_numbers = count(1)


def refused(office: Office | StillCmicDesk) -> int:
    """Return how often CMiC refused a sign-in since the journal was forgotten."""
    cmic = office.cmic if isinstance(office, Office) else office.site.cmic
    return sum(call["status"] == 401 for call in cmic.control.calls())


@pytest.fixture
def waiting(still_cmic: StillCmicDesk) -> tuple[StillCmicDesk, list[int]]:
    """A desk with three change orders that were accepted in Procore, and CMiC has refused the sign-in once."""
    still_cmic.site.set_up("pci")
    still_cmic.settings(every_minutes=120)
    job, numbers = still_cmic.job(), [f"SI{next(_numbers):02}" for _ in range(3)]
    for number in numbers:
        still_cmic.arrives(still_cmic.asked(still_cmic.change_order(job, number)))
    still_cmic.site.cmic.control.switch(password_valid=False)
    still_cmic.turn(look=True)
    return still_cmic, [id for number in numbers for id in still_cmic.ids(number)]


def test_it_is_tried_once_a_look_whatever_waits_and_all_of_it_goes_on_with_the_right_one(
    waiting: tuple[StillCmicDesk, list[int]],
) -> None:
    desk, ids = waiting
    for minutes in (0.1, 1, 5):
        desk.pass_time(timedelta(minutes=minutes))
        desk.hinted()
        desk.turn()
    told = [codes(desk.when(id, lambda _: True)) for id in ids]
    assert (refused(desk), sorted(told)) == (1, [[], [], ["CM-101"]])
    assert desk.look()["problem"]["code"] == "CM-101", "why the others stand there is said once for all"
    desk.pass_time(INTERVAL)
    desk.turn()
    assert refused(desk) == 2
    desk.site.cmic.control.switch(password_valid=True)
    desk.pass_time(INTERVAL)
    for id in ids:
        desk.until(id, "confirmed")
    assert (refused(desk), desk.look()["problem"]) == (2, None)


def test_another_password_and_a_persons_wish_are_tried_at_once(waiting: tuple[StillCmicDesk, list[int]]) -> None:
    desk, ids = waiting
    store_secret(desk.site.home, "cmic/test", f"{read_secret(desk.site.home, 'cmic/test')} ")
    desk.turn()
    desk.turn()
    assert refused(desk) == 2, "the new one was refused as well, and waits too"
    desk.tries_again(ids[2])
    desk.turn()
    desk.turn()
    assert (refused(desk), codes(desk.when(ids[2], lambda _: True))) == (3, ["CM-101"])


def test_what_goes_out_waits_with_it(outgoing: Office) -> None:
    for name in ("One Ltd", "Two Ltd"):
        outgoing.company(name)
    ids = [one.id for one in outgoing.look()]
    sign_ins = SignIns(outgoing.home)
    worker = OutgoingWorker(outgoing.home, lambda: outgoing.now, lambda: False, sign_ins=sign_ins)
    outgoing.cmic.control.switch(password_valid=False)
    for id in ids:
        outgoing.accept(id, f"SI{id}")
    for minutes in (0.1, 1, 5):
        worker._turn("sample")
        outgoing.now += timedelta(minutes=minutes)
    told = [codes(outgoing.shown(id)) for id in ids]
    assert (refused(outgoing), sorted(told)) == (1, [[], ["CM-101"]])
    outgoing.cmic.control.switch(password_valid=True)
    outgoing.now += INTERVAL
    worker._turn("sample")
    assert {outgoing.shown(id)["state"] for id in ids} == {"confirmed"}
    assert outgoing.calls.outgoing("sample")["looks"]["sample"]["problem"] is None


def test_procores_refusal_is_not_repeated_either(still: StillDesk) -> None:
    still.settings(every_minutes=120)
    right = read_secret(still.site.home, SECRET_NAME)
    still.change_order(still.job(), "SIP")
    id = still.found("SIP")["id"]
    still.accept(id)
    store_secret(still.site.home, SECRET_NAME, "wrong")
    before = len(still.site.double.control.calls("POST", "/oauth/token"))
    for _ in range(4):
        still.turn()
        still.pass_time(timedelta(minutes=1))
    assert len(still.site.double.control.calls("POST", "/oauth/token")) == before + 1
    assert still.look()["problem"]["code"] == "PC-101"
    store_secret(still.site.home, SECRET_NAME, right)
    still.until(id, "confirmed")
