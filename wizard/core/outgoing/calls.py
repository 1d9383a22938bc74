"""What visitors may ask about what goes out, answered: the list, one thing, people's deeds, and the settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from wizard.core.book import Book
from wizard.core.book.pause import paused_until
from wizard.core.outgoing.preview import Preview, preview
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.record import Deed, Outgoing, State, Wish
from wizard.core.outgoing.worker import OutgoingWorker, takes_outgoing
from wizard.core.platform.inbox import Inbox
from wizard.core.shelf import Late
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.budget import Budget
from wizard.procedure.change_order import NOBODY
from wizard.procedure.outgoing import fingerprint
from wizard.procedure.plan import CmicSource
from wizard.words import Words, plain, say

Calls = tuple[Callable[..., dict[str, Any]], ...]


class OutgoingCalls:
    """The calls of `OutgoingClient`; every argument is validated by the service."""

    def __init__(self, home: Home, worker: OutgoingWorker, clock: Callable[[], datetime]) -> None:
        self._home = home
        self._worker = worker
        self._clock = clock

    def calls(self) -> Calls:
        return (
            self.outgoing,
            self.show_outgoing,
            self.accept_outgoing,
            self.reject_outgoing,
            self.retry_outgoing,
            self.say_outgoing_posted,
            self.unlink_outgoing,
            self.reset_outgoing,
            self.resend_outgoing,
            self.look_for_outgoing,
            self.outgoing_settings,
            self.set_outgoing_settings,
        )

    def waiting(self) -> Counter[str]:
        """Return how many things of each connection wait for a person."""
        with OutgoingQueue(self._home.outgoing) as queue:
            return queue.waiting()

    def outgoing(self, connection: str | None, seen: str = "") -> dict[str, Any]:
        names = [connection] if connection else self._taking()
        if connection:
            self._check(connection)
        with Inbox(self._home.inbox) as inbox:
            unread = inbox.unread.problems()  # any of them may be about something that goes out
        paused = paused_until(self._home.book, self._clock())
        with OutgoingQueue(self._home.outgoing) as queue:
            looks = {
                name: {
                    **queue.look(name),
                    "paused_until": paused,
                    "kinds": sorted(queue.settings(name).kinds),
                    "unread": unread.get(name, []),
                }
                for name in names
            }
            revision = queue.revision(queue.versions(connection))
            listed = None if seen == revision else [short(one) for one in queue.listed(connection)]
        return {"revision": revision, "outgoing": listed, "looks": looks}

    def show_outgoing(self, id: int) -> dict[str, Any]:
        with OutgoingQueue(self._home.outgoing) as queue:
            return self._whole(queue, queue.get(id))

    def accept_outgoing(self, id: int, code: str, apart: bool, by: str, fingerprint_seen: str) -> dict[str, Any]:
        def accepted(one: Outgoing) -> tuple[Outgoing, Words]:
            one.refuse_unless(Deed.ACCEPT)
            seen = fingerprint(one.thing)
            if fingerprint_seen and fingerprint_seen != seen:
                changes = say("it was read again since you looked at it")
                raise TrueupError("EX-644", title=one.thing.title, changes=changes)
            # A budget goes to the job of its project, whatever somebody would call it.
            called = one.thing.code if isinstance(one.thing, Budget) else code.strip() or one.thing.code
            if not called:
                raise TrueupError("EX-642", title=one.thing.title)
            done = replace(
                one,
                state=State.ACCEPTED,
                code=called,
                apart=apart,
                accepted=seen,
                accepted_at=self._clock(),
                problems=(),
                reason="",
                tries=0,
                due=self._clock(),
            )
            return done, say("Accepted as {code}.", code=called)

        return self._change(id, by, accepted)

    def reject_outgoing(self, id: int, reason: str, by: str) -> dict[str, Any]:
        reason = reason.strip()
        if not reason:
            raise TrueupError("EX-664", field=say("reason"))

        def rejected(one: Outgoing) -> tuple[Outgoing, Words]:
            one.refuse_unless(Deed.REJECT)
            done = replace(one, state=State.REJECTED, reason=reason, problems=(), due=None)
            return done, say("Rejected: {reason}", reason=reason)

        return self._change(id, by, rejected)

    def retry_outgoing(self, id: int, by: str) -> dict[str, Any]:
        def again(one: Outgoing) -> tuple[Outgoing, Words]:
            one.refuse_unless(Deed.RETRY)
            return replace(one, tries=0, due=self._clock()), say("Tried again.")

        return self._change(id, by, again, at_once=True)

    def say_outgoing_posted(self, id: int, by: str) -> dict[str, Any]:
        def posted(one: Outgoing) -> tuple[Outgoing, Words]:
            one.refuse_unless(Deed.POSTED)
            done = replace(one, state=State.CONFIRMED, problems=(), steps=(), tries=0, due=None)
            return done, say("Posted, as a person says.")

        return self._change(id, by, posted)

    def unlink_outgoing(self, id: int, by: str) -> dict[str, Any]:
        return self._wish(id, Wish(Deed.UNLINK, by))

    def reset_outgoing(self, id: int, by: str) -> dict[str, Any]:
        return self._wish(id, Wish(Deed.RESET, by))

    def resend_outgoing(self, id: int, by: str) -> dict[str, Any]:
        return self._wish(id, Wish(Deed.RESEND, by))

    def _wish(self, id: int, wish: Wish) -> dict[str, Any]:
        def wished(one: Outgoing) -> tuple[Outgoing, Words | None]:
            one.refuse_unless(wish.deed)
            return replace(one, wish=wish, due=self._clock()), None

        return self._change(id, wish.by, wished, at_once=True)

    def look_for_outgoing(self, connection: str) -> dict[str, Any]:
        """Have Procore looked through, and what failed checked: whoever asks may just have mended it there."""
        self._check(connection)
        with OutgoingQueue(self._home.outgoing) as queue:
            if not queue.settings(connection).kinds:
                raise TrueupError("EX-657", connection=connection)
            queue.hurry(connection, State.FAILED, self._clock())
        self._worker.look_soon(connection)
        self._worker.try_soon(connection)
        return {}

    def outgoing_settings(self, connection: str) -> dict[str, Any]:
        with OutgoingQueue(self._home.outgoing) as queue:
            return {"settings": queue.settings(connection).model_dump(mode="json")}

    def set_outgoing_settings(self, connection: str, changes: dict[str, Any]) -> dict[str, Any]:
        self._check(connection)
        with OutgoingQueue(self._home.outgoing) as queue:
            settings = queue.settings(connection).changed(changes)
            queue.enter_settings(connection, settings)
        self._worker.wake()
        return {"settings": settings.model_dump(mode="json")}

    def _change(
        self,
        id: int,
        by: str,
        change: Callable[[Outgoing], tuple[Outgoing, Words | None]],
        *,
        at_once: bool = False,
    ) -> dict[str, Any]:
        """Store a person's change; when the core was faster, look again and decide anew.

        `at_once` has it tried although a sign-in was refused.
        """
        with OutgoingQueue(self._home.outgoing) as queue:
            while True:
                one, words = change(queue.get(id))
                try:
                    saved = queue.save(one, self._clock(), words, by)
                except Late:
                    continue
                break
            shown = self._whole(queue, saved)
        if at_once:
            self._worker.try_soon(saved.connection)
        else:
            self._worker.wake()
        return shown

    def _whole(self, queue: OutgoingQueue, one: Outgoing) -> dict[str, Any]:
        """Return everything about a thing, with what is written of it as far as that is known now."""
        with Book(self._home.book) as book:
            plan = book.live(one.connection)
        seen = Preview()
        if plan is not None and isinstance(plan.connection.source, CmicSource) and one.state is not State.SETTLED:
            seen = preview(self._home, plan.connection.source, queue.settings(one.connection), one)
        paused = paused_until(self._home.book, self._clock())
        return {**whole(one, queue.happened(one.id), seen), "paused_until": paused}

    def _taking(self) -> list[str]:
        """Return the connections that take more than change orders; raise EX-651 where none of them does."""
        with Book(self._home.book) as book:
            plans = list(book.connections())
        names = sorted(plan.connection.id for plan in plans if takes_outgoing(plan))
        if plans and not names:
            raise TrueupError("EX-651", connection=", ".join(plan.connection.name for plan in plans))
        return names

    def _check(self, connection: str) -> None:
        """Raise CO-421 for a connection that is not set up, EX-651 for one that takes nothing else."""
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None:
            raise TrueupError("CO-421", connection=connection)
        if not takes_outgoing(plan):
            raise TrueupError("EX-651", connection=connection)


def short(one: Outgoing) -> dict[str, Any]:
    """Return a thing as a list shows it."""
    return {
        "id": one.id,
        "connection": one.connection,
        "kind": one.thing.kind,
        "title": one.thing.title,
        "name": getattr(one.thing, "name", one.thing.title),
        "number": getattr(one.thing, "number", one.thing.code),
        "project": _project(one),
        "code": one.code or one.thing.code,
        "state": one.state.value,
        "waits": one.waits,
        "asked_there": one.asked_there,
        "wish": one.wish.deed.value if one.wish else "",
        "problems": list(one.problems),
        "possible": [deed.value for deed in one.possible],
        "fingerprint": fingerprint(one.thing),
    }


def _project(one: Outgoing) -> str:
    """Return the number of the project that a thing belongs to ("": to none, or it is one)."""
    project = getattr(one.thing, "project", NOBODY)
    return str(project.code)


def whole(one: Outgoing, events: Iterable[dict[str, Any]], seen: Preview) -> dict[str, Any]:
    """Return everything about a thing; what would stand in its way is told as long as a person may accept it."""
    happened = [{**event, "words": event["words"].to_data()} for event in events]
    ahead = seen.problems if one.state in (State.WAITING, State.REJECTED) else ()
    return {
        **short(one),
        "facts": [{"name": name.to_data(), "value": plain(value)} for name, value in one.thing.facts()],
        "reason": one.reason,
        "steps": [step.to_data() for step in one.steps],
        "happened": happened,
        "fields": [field.to_data() for field in seen.fields],
        "ahead": [problem.to_dict() for problem in ahead],
    }
