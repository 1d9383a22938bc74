"""The core's side of the channel with answers that a test sets: what windows talk to where no real core is due."""

from __future__ import annotations

import os
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import going

from wizard.core.exports.calls import short, whole
from wizard.core.exports.export import Export, State
from wizard.core.outgoing import calls as outgoing_calls
from wizard.core.outgoing import record as outgoing_record
from wizard.core.visitors.channel import Channel
from wizard.erp.entry_sheet import sheets
from wizard.erp.writing import Sheet
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.procedure.ledger_entry import Entry
from wizard.procedure.mappings import fingerprint
from wizard.words import say

COMPANIES = [{"id": 4295000001, "name": "Cascade Builders, Inc."}, {"id": 4295000002, "name": "Cascade Homes"}]
TOOLS = [
    {"name": "ERP Integrations", "found": "Admin", "needed": "Admin", "ok": True},
    {"name": "Directory", "found": "Admin", "needed": "Admin", "ok": True},
    {"name": "Prime Contracts", "found": "Admin", "needed": "Standard", "ok": True},
]


def check(name: str, state: str) -> dict[str, Any]:
    """One finding of the pre-flight."""
    return {
        "id": name,
        "title": {"disk": "Room on the disk", "driver": "Database driver"}.get(name, "Kind of computer"),
        "state": state,
        "found": f"What was found about the {name}.",
        "why": "Accounting data need it." if state in ("attention", "failed") else "",
        "remedy": "Mend it on this server." if state in ("attention", "failed") else "",
        "who": "the administrator of this server",
    }


class ScriptedCore:
    """The core's side of the channel with answers that a test sets; `calls` notes what was asked."""

    def __init__(self, home: Home) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.connections: list[dict[str, Any]] = []
        self.runs: list[dict[str, Any]] = []
        self.paused_until: str | None = None
        self.trouble: dict[str, Any] | None = None
        self.records: list[dict[str, Any]] = []
        self.projects: list[dict[str, Any]] = []
        self.matches: list[dict[str, Any]] = []
        self.exports: list[Export] = []
        self.going: list[outgoing_record.Outgoing] = []
        """What goes to CMiC; of no connection unless a test says so."""
        self.looked_for = ["company"]
        self.look_problem: dict[str, Any] | None = None
        self.unread: list[dict[str, Any]] = []
        self.mappings: list[str] = []
        self.plan: dict[str, Any] | None = None
        self.tools = TOOLS
        self.companies = COMPANIES
        self.company, self.table = "Cascade Builders", ""
        """How the company in accounting is called, and its tables if not as in the catalogue."""
        self.modules = {"pj": False, "cn": True}
        self.checks = [check("disk", "ok"), check("driver", "attention"), check("server", "skipped")]
        self.plans: list[dict[str, Any]] = []
        self.earlier: dict[int, list[str]] = {}
        """The ticks of each set-up in the history, by its number."""
        self.refusals: dict[str, list[TrueupError]] = {}
        self.progress = [run_progress("done", 100.0, revision=1)]
        self.gate = threading.Event()
        """While it is not set, probes stay under way."""
        self.gate.set()
        self.commit_gate = threading.Event()
        """While it is not set, a commit stays under way."""
        self.commit_gate.set()
        self._home = home
        self._channel: Channel | None = None

    def open(self) -> None:
        """Answer from now on, also after a `close`."""
        self._channel = Channel(self._home, {name: self._noted(name) for name in _CALLS})
        self._channel.open()

    def close(self) -> None:
        self.gate.set()
        self.commit_gate.set()
        if self._channel is not None:
            self._channel.close()
            self._channel = None

    def refuse(self, call: str, *errors: TrueupError) -> None:
        """Answer the next calls with these errors, one after the other."""
        self.refusals.setdefault(call, []).extend(errors)

    @contextmanager
    def slow_answer(self, call: str) -> Iterator[None]:
        """Have the next answer to this call come only at the end, with what was so when it was asked."""
        answer, ended, first = getattr(self, f"_{call}"), threading.Event(), iter((True,))

        def slow(**arguments: Any) -> dict[str, Any]:
            told: dict[str, Any] = answer(**arguments)
            if next(first, False):
                ended.wait()
            return told

        setattr(self, f"_{call}", slow)
        try:
            yield
        finally:
            ended.set()
            delattr(self, f"_{call}")

    def asked(self, call: str) -> list[dict[str, Any]]:
        return [arguments for name, arguments in self.calls if name == call]

    def put_in_force(self) -> None:
        """Have what was submitted in force, as the set-up of the one connection."""
        self.plan = self.asked("submit")[0]["plan"]
        self.mappings = self.plan["mappings"]
        self.connections = [{"id": "cascade-builders", "name": "Cascade Builders", "company": "Cascade"}]

    def _noted(self, name: str) -> Callable[..., dict[str, Any]]:
        def answer(**arguments: Any) -> dict[str, Any]:
            self.calls.append((name, arguments))
            if self.refusals.get(name):
                raise self.refusals[name].pop(0)
            return getattr(self, f"_{name}")(**arguments)

        return answer

    def _status(self) -> dict[str, Any]:
        waiting = len({(one["entity"], one["key"]) for one in self.matches if one["decided"] is None})
        return {
            "version": "test",
            "pid": os.getpid(),
            "paused_until": self.paused_until,
            "trouble": self.trouble,
            "connections": [
                {"outgoing": None, **entry, "waiting": self._waiting(entry["id"]), "matches": waiting}
                for entry in self.connections
            ],
            "runs": self.runs,
        }

    def _waiting(self, connection: str) -> int:
        return sum(one.waits and one.connection == connection for one in self.exports)

    def _synchronise(self, connection: str, request: str, depth: str) -> dict[str, Any]:
        return {"run": "R-7KQ4-M2XP"}

    def _set_schedule(self, **schedule: Any) -> dict[str, Any]:
        return {}

    def _history(self, connection: str) -> dict[str, Any]:
        return {"plans": self.plans}

    def _plan(self, connection: str, number: int) -> dict[str, Any]:
        return {"plan": {"mappings": self.earlier[number]}}

    def _pause(self, seconds: float) -> dict[str, Any]:
        self.paused_until = "2026-11-24T06:00:00+00:00"
        return {"until": self.paused_until, "state": "quiet", "runs": []}

    def _unpause(self) -> dict[str, Any]:
        self.paused_until = None
        return {}

    def _set_aside(self, connection: str, limit: int) -> dict[str, Any]:
        return {"records": self.records[:limit]}

    def _matches(self, connection: str) -> dict[str, Any]:
        return {"matches": self.matches}

    def _decide_matches(self, connection: str, numbers: list[int], decision: str | None) -> dict[str, Any]:
        self.matches = [{**one, "decided": decision} if one["number"] in numbers else one for one in self.matches]
        return {}

    def _exports(self, connection: str | None, seen: str) -> dict[str, Any]:
        looks = {
            "sage300-1": {
                "began": "2026-11-23T08:00:00+00:00",
                "whole": None,
                "problem": self.look_problem,
                "paused_until": self.paused_until,
                "unread": self.unread,
            }
        }
        revision = str([(one.id, one.state, one.request.change_order.fingerprint()) for one in self.exports])
        told = None if seen == revision else [short(one) for one in self.exports]
        return {"revision": revision, "exports": told, "looks": looks}

    def _show_export(self, id: int) -> dict[str, Any]:
        one = self._export(id)
        found = say("Found in Procore: {amount} on contract {contract}.", amount="343.85", contract="C1")
        at = one.created.isoformat()
        return whole(one, [{"at": at, "state": "waiting for approval", "by": "", "words": found}])

    def _accept_export(self, id: int, **acceptance: Any) -> dict[str, Any]:
        return self._change_export(id, State.ACCEPTED)

    def _do_with_export(self, id: int, deed: str, **wish: Any) -> dict[str, Any]:
        became = {"reject": State.REJECTED, "confirm": State.UNMARKED, "unlink": State.UNLINKED}
        return self._change_export(id, became.get(deed, State.WAITING))

    def _change_export(self, id: int, state: State) -> dict[str, Any]:
        one = self._export(id)
        self.exports[self.exports.index(one)] = replace(one, state=state, problems=())
        return self._show_export(id)

    def _export(self, id: int) -> Export:
        found = next((one for one in self.exports if one.id == id), None)
        if found is None:
            raise TrueupError("EX-627", number=id)
        return found

    def _export_files(self, id: int) -> dict[str, Any]:
        sheet = Sheet(
            Entry("0" * 36, "J1", "C1", "001", "More steel", date(2026, 11, 25), (), ()),
            "Sage 300 CRE",
            "a contract change order in Contracts (CN), with its job cost",
            (say("Enter the cost lines below as an approved estimate change, and post them."),),
        )
        files = sheets(sheet, str, "en")
        told = [{"name": name, "content": b64encode(kept).decode()} for name, kept in files.items()]
        return {"files": told, "sheet": sheet.to_data()}

    def _look_for_exports(self, connection: str) -> dict[str, Any]:
        return {}

    def _set_export_settings(self, connection: str, changes: dict[str, Any]) -> dict[str, Any]:
        return {"settings": changes}

    def _outgoing(self, connection: str | None, seen: str) -> dict[str, Any]:
        look = {
            "began": "2026-11-23T08:00:00+00:00",
            "problem": self.look_problem,
            "paused_until": self.paused_until,
            "kinds": self.looked_for,
            "unread": self.unread,
        }
        revision = str([(one.id, one.state, one.thing, one.wish, len(one.problems)) for one in self.going])
        told = None if seen == revision else [outgoing_calls.short(one) for one in self.going]
        return {"revision": revision, "outgoing": told, "looks": {connection or "cmic-1": look}}

    def _show_outgoing(self, id: int) -> dict[str, Any]:
        return going.whole(self._going(id))

    def _accept_outgoing(self, id: int, **acceptance: Any) -> dict[str, Any]:
        return self._change_outgoing(id, outgoing_record.State.ACCEPTED)

    def _reject_outgoing(self, id: int, **rejection: Any) -> dict[str, Any]:
        return self._change_outgoing(id, outgoing_record.State.REJECTED)

    def _retry_outgoing(self, id: int, by: str) -> dict[str, Any]:
        return self._show_outgoing(id)

    def _say_outgoing_posted(self, id: int, by: str) -> dict[str, Any]:
        return self._change_outgoing(id, outgoing_record.State.CONFIRMED)

    def _resend_outgoing(self, id: int, by: str) -> dict[str, Any]:
        return self._change_outgoing(id, outgoing_record.State.WAITING)

    def _unlink_outgoing(self, id: int, by: str) -> dict[str, Any]:
        return self._change_outgoing(id, outgoing_record.State.UNLINKED)

    def _reset_outgoing(self, id: int, by: str) -> dict[str, Any]:
        return self._change_outgoing(id, outgoing_record.State.WAITING)

    def _look_for_outgoing(self, connection: str) -> dict[str, Any]:
        return {}

    def _change_outgoing(self, id: int, state: outgoing_record.State) -> dict[str, Any]:
        one = self._going(id)
        self.going[self.going.index(one)] = replace(one, state=state, problems=())
        return self._show_outgoing(id)

    def _going(self, id: int) -> outgoing_record.Outgoing:
        found = next((one for one in self.going if one.id == id), None)
        if found is None:
            raise TrueupError("EX-647", number=id)
        return found

    def _start_probe(self, kind: str, settings: dict[str, Any]) -> dict[str, Any]:
        return {"probe": f"{kind} {settings.get('company_id', 0)}"}

    def _probe(self, probe: str, wait: float) -> dict[str, Any]:
        if not self.gate.wait(wait):
            return {"state": "running", "result": None, "error": None}
        kind, company = probe.split()
        if self.refusals.get(kind):
            error = self.refusals[kind].pop(0)
            return {"state": "failed", "result": None, "error": error.to_dict()}
        found = {
            "procore": lambda: self._procore(int(company)),
            "preflight": lambda: {"checks": self.checks},
            "drift": lambda: {"projects": self.projects},
        }
        result = found.get(kind, self._source)()
        return {"state": "done", "result": result, "error": None}

    def _procore(self, company_id: int) -> dict[str, Any]:
        company = next((each for each in self.companies if each["id"] == company_id), None)
        tools = self.tools if company else []
        missing = [tool["name"] for tool in tools if not tool["ok"]]
        return {"companies": self.companies, "company": company, "tools": tools, "missing": missing}

    def _source(self) -> dict[str, Any]:
        findings = [
            {
                "entity": entity.id,
                "table": self.table or entity.table,
                "found": entity.module != "PJ" or self.modules["pj"],
                "rows": (7 * number * number + 13) if entity.module != "PJ" or self.modules["pj"] else None,
                "missing": [],
                "problem": None,
            }
            for number, entity in enumerate(catalogue("sage300").entities)
        ]
        return {
            "company": self.company,
            "driver": "Timberline Data",
            "findings": findings,
            "modules": self.modules,
        }

    def _cancel_probe(self, probe: str) -> dict[str, Any]:
        return {}

    def _live(self, connection: str) -> dict[str, Any]:
        mappings = sorted(self.mappings)
        return {"plan": self.plan, "mappings": mappings, "fingerprint": fingerprint(mappings) if mappings else ""}

    def _submit(self, plan: dict[str, Any], request: str) -> dict[str, Any]:
        self.commit_gate.wait()
        return {"run": "R-7KQ4-M2XP"}

    def _watch(self, run: str, after: int, wait: float) -> dict[str, Any]:
        newer = [progress for progress in self.progress if progress["revision"] > after]
        return newer[0] if newer else self.progress[-1]

    def _stop(self, run: str) -> dict[str, Any]:
        return {}

    def _resume(self, run: str) -> dict[str, Any]:
        return {}


_CALLS = (
    *("status", "start_probe", "probe", "cancel_probe", "live", "submit", "watch", "stop", "resume"),
    *("synchronise", "set_schedule", "pause", "unpause", "set_aside", "history", "plan"),
    *("matches", "decide_matches"),
    *("outgoing", "show_outgoing", "accept_outgoing", "reject_outgoing", "retry_outgoing"),
    *("say_outgoing_posted", "look_for_outgoing", "resend_outgoing", "unlink_outgoing", "reset_outgoing"),
    *("exports", "show_export", "accept_export", "do_with_export", "export_files", "look_for_exports"),
    "set_export_settings",
)


def run_progress(state: str, percent: float, revision: int, error: dict[str, Any] | None = None) -> dict[str, Any]:
    """What `watch` tells, with a row for each of three entities."""
    rows = [
        ("customer", "Customer", "done", 1_310, 1_310, 0, 0, 1_308, 2),
        ("contract_cn", "Contract (CN)", "delivering", 642, 642, 0, 0, 311, 0),
        ("contract_item_cn", "Contract Item (CN)", "read", 18_420, 18_420, 0, 0, 0, 0),
        ("job_jc", "Job (JC)", "done", 655, 655, 0, 0, 655, 0),
    ]
    names = ("entity", "label", "state", "read", "new", "changed", "gone", "delivered", "set_aside")
    entities = [
        {
            **dict(zip(names, row, strict=True)),
            "needed_by": ["Contract (CN)"] * (row[0] == "job_jc"),
            "to_deliver": 9,
        }
        for row in rows
    ]
    ended = state in ("done", "failed", "stopped", "done with records to check")
    return {
        "run": "R-7KQ4-M2XP",
        "revision": revision,
        "state": state,
        "percent": percent,
        "started": "2026-11-23T08:00:00+00:00",
        "finished": "2026-11-23T08:06:41+00:00" if ended else None,
        "waiting_until": None,
        "error": error,
        "entities": entities,
    }
