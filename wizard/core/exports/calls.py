"""What visitors may ask about change orders, answered: lists, one change order, its files, and people's deeds."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from wizard.core.book import Book
from wizard.core.book.pause import paused_until
from wizard.core.exports import deeds
from wizard.core.exports.export import Deed, Export, State, Wish
from wizard.core.exports.queue import Queue
from wizard.core.exports.worker import Worker
from wizard.core.platform.inbox import Inbox
from wizard.core.shelf import Late
from wizard.core.systems import ways_into
from wizard.errors import TrueupError
from wizard.machine.home import Home, disk_error
from wizard.procedure.change_order import Acceptance, Line
from wizard.procedure.ledger_entry import Way
from wizard.words import Words, say

CENT = Decimal("0.01")

LONGEST_PATIENCE = 25.0
"""Seconds that a visitor is kept waiting for a wish; after that it stays a wish, and is shown as one."""


class ExportCalls:
    """The calls of `ExportClient`; every argument is validated by the service."""

    def __init__(self, home: Home, worker: Worker, clock: Callable[[], datetime]) -> None:
        self._home = home
        self._worker = worker
        self._clock = clock
        self._told: dict[int, tuple[int, dict[str, Any]]] = {}

    def calls(self) -> tuple[Callable[..., dict[str, Any]], ...]:
        return (
            self.exports,
            self.show_export,
            self.export_files,
            self.accept_export,
            self.do_with_export,
            self.look_for_exports,
            self.export_settings,
            self.set_export_settings,
        )

    def waiting(self) -> Counter[str]:
        """Return how many change orders of each connection wait for a person."""
        with Queue(self._home.exports) as queue:
            return queue.waiting()

    def exports(self, connection: str | None, seen: str = "") -> dict[str, Any]:
        with Inbox(self._home.inbox) as inbox:
            unread = inbox.unread.problems()  # any of them may be about a change order
        paused = paused_until(self._home.book, self._clock())
        with Queue(self._home.exports) as queue:
            versions = queue.versions(connection)
            names = {connection} if connection else {name for _, name, _ in versions} | set(unread)
            looks = {
                name: {**queue.look(name), "paused_until": paused, "unread": unread.get(name, [])}
                for name in sorted(names)
            }
            revision = queue.revision(versions)
            told = None if seen == revision else [self._short(queue, id, version) for id, _, version in versions]
        return {"revision": revision, "exports": told, "looks": looks}

    def _short(self, queue: Queue, id: int, version: int) -> dict[str, Any]:
        """Return a change order as a list shows it; made once for each version, since thousands may be over."""
        known = self._told.get(id)
        if known is None or known[0] != version:
            export = queue.get(id)
            known = self._told[id] = (export.version, short(export))
        return known[1]

    def show_export(self, id: int) -> dict[str, Any]:
        with Queue(self._home.exports) as queue:
            return self._whole(queue, queue.get(id))

    def _whole(self, queue: Queue, export: Export) -> dict[str, Any]:
        paused = paused_until(self._home.book, self._clock())
        return {**whole(export, queue.happened(export.id)), "paused_until": paused}

    def export_files(self, id: int) -> dict[str, Any]:
        with Queue(self._home.exports) as queue:
            export = queue.get(id)
        sheet = export.sheet.to_data() if export.sheet else None
        return {"files": [_file(Path(path)) for path in export.files], "sheet": sheet}

    def accept_export(
        self, id: int, transaction_date: date, number: str, by: str, fingerprint: str
    ) -> dict[str, Any]:
        acceptance = Acceptance(transaction_date, number.strip(), by)
        return self._change(id, by, lambda export: deeds.accepted(export, acceptance, fingerprint, self._clock()))

    def do_with_export(
        self, id: int, deed: Deed, *, by: str, number: str, reason: str, unseen: bool
    ) -> dict[str, Any]:
        if deed is Deed.ACCEPT:
            raise TrueupError("CO-406", reason=say("A change order is accepted with its transaction date."))
        if deed is Deed.REJECT and not reason.strip():
            raise TrueupError("EX-664", field=say("reason"))
        wish = Wish(deed, by, number.strip(), unseen, reason.strip())

        def done(export: Export) -> tuple[Export, Words | None]:
            if deed is Deed.REJECT and not export.may_be_written:
                return deeds.rejected(export, wish.reason, self._clock())
            return deeds.wished(export, wish, self._clock())

        self._worker.forget(id)
        shown = self._change(id, by, done, at_once=True)
        if shown["wish"] is None:
            return shown
        looked_at, refusal = self._worker.outcome(id, LONGEST_PATIENCE)
        if refusal is not None:
            raise refusal
        return self.show_export(id) if looked_at else shown

    def look_for_exports(self, connection: str) -> dict[str, Any]:
        """Have Procore looked through, and what failed checked: whoever asks may just have mended it there."""
        with Queue(self._home.exports) as queue:
            queue.hurry(connection, State.FAILED, self._clock())
        self._worker.look_soon(connection)
        self._worker.try_soon(connection)
        return {}

    def export_settings(self, connection: str) -> dict[str, Any]:
        ways = self._ways(connection)
        with Queue(self._home.exports) as queue:
            return {"settings": queue.settings(connection).to_data(ways)}

    def set_export_settings(self, connection: str, changes: dict[str, Any]) -> dict[str, Any]:
        ways = self._ways(connection)
        with Queue(self._home.exports) as queue:
            settings = queue.settings(connection).changed(changes, ways)
            queue.enter_settings(connection, settings)
        self._worker.wake()
        return {"settings": settings.to_data(ways)}

    def _ways(self, connection: str) -> frozenset[Way]:
        """Return the ways into a connection's accounting system; raise CO-421 where nothing is set up for it."""
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None:
            raise TrueupError("CO-421", connection=connection)
        return ways_into(plan.connection.source)

    def _change(
        self,
        id: int,
        by: str,
        change: Callable[[Export], tuple[Export, Words | None]],
        *,
        at_once: bool = False,
    ) -> dict[str, Any]:
        """Store a person's change; when the core was faster, look again and decide anew.

        `at_once` has it tried although a sign-in was refused.
        """
        with Queue(self._home.exports) as queue:
            while True:
                export, words = change(queue.get(id))
                try:
                    saved = queue.save(export, self._clock(), words, by)
                except Late:
                    continue
                break
            shown = self._whole(queue, saved)
        if at_once and saved.wish is not None:
            self._worker.try_soon(saved.connection)
        else:
            self._worker.wake()
        return shown


def money(amount: Decimal) -> str:
    """Return an amount with two decimals, or with all it has: one of 10.005 must not look like 10.00."""
    cents = amount.quantize(CENT) if amount.is_finite() else amount
    return str(cents) if cents == amount else str(amount)


def short(export: Export) -> dict[str, Any]:
    """Return a change order as a list shows it; money is text."""
    order = export.request.change_order
    return {
        "id": export.id,
        "connection": export.connection,
        "state": export.state.value,
        "number": order.number,
        "title": order.title,
        "project": order.project.code or order.project.origin_id.partition("|")[2],
        "contract": order.contract.reference.code or order.contract.title,
        "revenue": money(order.revenue),
        "cost": money(order.cost),
        "currency": order.currency or order.contract.currency or export.currency,
        "approved_on": order.approved_on.isoformat() if order.approved_on else None,
        "ledger_number": export.number,
        "way": export.way.value if export.way else None,
        "problems": export.told,
        "wish": export.wish.deed.value if export.wish else None,
        "changed": export.changed.isoformat(),
        "due": export.due.isoformat() if export.due else None,
        "waits": export.waits,
        "asked_there": export.asked_there,
        "possible": [deed.value for deed in export.possible],
        "fingerprint": order.fingerprint(),
    }


def whole(export: Export, happened: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return everything about a change order, with what `Queue.happened` tells of it."""
    order, posting, acceptance = export.request.change_order, export.posting, export.acceptance
    return {
        **short(export),
        "description": order.description,
        "lines": [_line(line) for line in order.lines],
        "accepted": acceptance.to_data() if acceptance else None,
        "reason": export.reason,
        "target": export.target,
        "why": list(export.why),
        "steps": [step.to_data() for step in export.steps],
        "sheet": export.sheet.to_data() if export.sheet else None,
        "files": [Path(path).name for path in export.files],
        "posting": posting and {"number": posting.number, "amount": money(posting.amount), "date": posting.date},
        "marked": export.marked,
        "key": export.key,
        "happened": [{**one, "words": one["words"].to_data()} for one in happened],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "position": line.position,
        "description": line.description,
        "cost_code": line.cost_code.code,
        "cost_type": line.cost_type.code,
        "cost": money(line.cost),
        "markup": money(line.markup),
        "revenue": money(line.revenue),
    }


def _file(path: Path) -> dict[str, str]:
    try:
        return {"name": path.name, "content": base64.b64encode(path.read_bytes()).decode("ascii")}
    except OSError as problem:
        raise disk_error(problem, path) from problem
