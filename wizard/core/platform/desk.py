"""Answers the requests that are no change orders: what is asked for is started, noted or declined.

A detail is closed only for what was really done, or with the reason why it was not: until then Procore shows the
request as being worked on and nobody there can ask again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import structlog

from wizard.core.book import Book
from wizard.core.exports.export import exports_change_orders
from wizard.core.platform.inbox import Arrived, Inbox, State
from wizard.core.run import Run, RunState
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import platform_metadata
from wizard.procedure.plan import Depth, Plan
from wizard.procore.platform.client import Platform

_log = structlog.get_logger()

REFRESHES = frozenset(
    {
        "sync_standard_cost_codes",
        "sync_standard_categories",
        "sync_vendors",
        "sync_jobs",
        "sync_sub_jobs",
        "sync_prime_contracts",
    }
)
"""Somebody pressed Refresh: the connection is synchronised."""

FOLLOWED = frozenset({"create_job_in_procore", "create_sub_job_in_procore"})
"""Something was imported that other records have waited for: the connection is synchronised."""

NOTED = frozenset(
    {
        "sync_single_job",
        "sync_sub_job",
        "create_vendor_in_procore",
        "create_commitment_in_procore",
        "create_budget_in_procore",
        "link_vendor",
        "link_all_vendors",
        "merge_vendors",
        "unlink_vendor",
        "delete_standard_cost_codes",
        "unlink_standard_cost_codes",
        "delete_standard_categories",
        "delete_cost_code",
        "reset_job",
        "reset_sub_job",
        "reset_requisition",
        "reset_payment",
        "reset_company_level_direct_cost",
    }
)
"""Nothing is required (Procore's events dictionary, 2026-06); Procore sends some of them at regular intervals."""

METADATA = "sync_metadata"

WHILE_OPEN = timedelta(seconds=2)
"""How soon to look again at a request whose run is under way; only our own book is asked."""

AFTER_TROUBLE = timedelta(minutes=1)

Synchronise = Callable[[str, str, Depth], str]
"""Starts a run of a connection for a request, or names the one that was started for it; raises CO errors."""


class Desk:
    """Answers the requests of one connection."""

    def __init__(self, home: Home, plan: Plan, inbox: Inbox, platform: Platform, synchronise: Synchronise) -> None:
        self._home = home
        self._system = plan.connection.system
        self._connection = plan.connection.id
        self._inbox = inbox
        self._platform = platform
        self._synchronise = synchronise
        self._exports = exports_change_orders(plan)

    def work(self) -> timedelta | None:
        """Do what can be done now for every open request; return when to look again (None: nothing is open).

        A request that cannot be answered at the moment stays for the next time; the others go on.
        """
        wait = WHILE_OPEN
        for one in () if self._exports else self._inbox.open(self._connection, change_orders=True):
            self._close(one, State.DECLINED, [_declined(one.request.request_name)])
        for one in self._inbox.open(self._connection, change_orders=False):
            try:
                self._answer(one)
            except TrueupError as problem:
                _log.warning("request waits", request=one.request.id, code=problem.code)
                wait = AFTER_TROUBLE
        return wait if self._inbox.open(self._connection, change_orders=False) else None

    def _answer(self, one: Arrived) -> None:
        name = one.request.request_name
        if one.state is State.RUNNING:
            self._look_at_run(one)
        elif name in REFRESHES or name in FOLLOWED:
            run = self._queued() or self._synchronise(
                self._connection, f"ERP request {one.request.id}", Depth.SHALLOW
            )
            self._inbox.enter(self._connection, one.request.id, State.RUNNING, run=run)
        elif name == METADATA:
            self._platform.update_metadata(platform_metadata(self._system))
            self._close(one, State.DONE)
        elif name in NOTED and not one.request.details:
            self._close(one, State.DONE)
        else:
            self._close(one, State.DECLINED, [_declined(name)])

    def _queued(self) -> str:
        """Return a run that has not begun, "" when there is none: it does for every request that is here by then.

        An approver who imports two hundred jobs makes as many requests.
        """
        with Book(self._home.book) as book:
            queued = (run.id for run in book.unfinished(self._connection) if run.state is RunState.QUEUED)
            return next(queued, "")

    def _look_at_run(self, one: Arrived) -> None:
        with Book(self._home.book) as book:
            run = book.run(one.run)
        if run.state is RunState.DONE:
            self._close(one, State.DONE)
        elif run.state is RunState.DONE_WITH_RECORDS:
            told = f"Synchronised. {_set_aside(run)} records wait to be imported here, or were set aside in Trueup."
            self._close(one, State.DONE, [told])
        elif run.state.ended:
            self._close(one, State.DECLINED, [_why(run)])

    def _close(self, one: Arrived, state: State, messages: list[str] | None = None) -> None:
        self._platform.finish(one.request.details, messages or (), failed=state is State.DECLINED)
        self._inbox.enter(self._connection, one.request.id, state, "; ".join(messages or ()), one.run)


def _declined(name: str) -> str:
    problem = TrueupError("PC-143", name=name.replace("_", " "))
    return f"{problem.code} {problem.title} {problem.remedy}"


def _why(run: Run) -> str:
    if run.error is None:
        return f"The run {run.id} was stopped in Trueup."
    problem = TrueupError.from_dict(run.error)
    return f"{problem.code} {problem.title} {problem.remedy}"


def _set_aside(run: Run) -> int:
    entities: list[dict[str, Any]] = (run.progress or {}).get("entities", [])
    return sum(row["set_aside"] for row in entities)
