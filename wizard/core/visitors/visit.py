"""What a visitor asks of the core in more than one call: a probe to its end, everything a draft lacks, a run's end.

For windows and the command line alike; standard library and the lower floors only, as `CoreClient`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.errors.entry import ADMIN, Kind
from wizard.machine.home import Home
from wizard.procedure.draft import Draft, with_live, with_preflight, with_procore, with_source
from wizard.procedure.review import BUDGETS_WITHOUT_EFFECT, Guide, outcome
from wizard.support.comparison import ProjectDrift

LOOK_SECONDS = 0.5
WATCH_SECONDS = 10.0
ENDED = ("stopped", "done", "done with records to check", "failed")


def probe(home: Home, kind: str, settings: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Let the core probe, and return its result; raises what the probe raised, returns {} when cancelled."""
    client = CoreClient(home)
    number = client.start_probe(kind, settings)
    while not cancelled():
        answer = client.probe(number, wait=LOOK_SECONDS)
        match answer["state"]:
            case "done":
                return dict(answer["result"])
            case "failed":
                raise TrueupError.from_dict(answer["error"])
            case "cancelled":  # a core that was started anew knows nothing of it
                number = client.start_probe(kind, settings)
    client.cancel_probe(number)
    return {}


def answered(home: Home, draft: Draft, guide: Guide, cancelled: Callable[[], bool]) -> Draft:
    """Return `draft` with the core's answers: both connections probed, the mappings in force read and merged.

    Whoever shows the review afterwards shows what would be saved; nothing is put in force here.
    """
    draft = _with_secrets_in_force(home, draft)
    draft = with_preflight(draft, probe(home, "preflight", draft.preflight_question(), cancelled))
    known = with_procore(draft, probe(home, "procore", draft.procore_question(), cancelled))
    known = with_source(known, probe(home, "source", known.source_question(), cancelled))
    known = with_live(known, CoreClient(home).live(known.connection().id))
    return replace(known, reviewed=outcome(known, guide).fingerprint)


@dataclass(frozen=True)
class Finding:
    """One line of `trueup check`: what was looked at, how it stands, and what to do; `passing` by itself."""

    title: str
    state: str
    found: str
    remedy: str = ""
    who: str = ""
    passing: bool = False

    @property
    def failed(self) -> bool:
        return self.state == "failed"


def checked(home: Home) -> list[Finding]:
    """Return the pre-flight's findings and those of both sides of every connection in force."""
    client = CoreClient(home)
    plans = [client.live(connection["id"])["plan"] for connection in client.status()["connections"]]
    live = [plan for plan in plans if plan is not None]
    connections = [plan["connection"] for plan in live]
    asked = {"procore": connections[0]["procore"], "source": connections[0]["source"]} if connections else {}
    told = probe(home, "preflight", asked, lambda: False)["checks"]
    found = [Finding(c["title"], c["state"], c["found"], c["remedy"], c["who"]) for c in told]
    for plan in live:
        connection = plan["connection"]
        source = {"source": connection["source"], "system": connection["system"], "keep": False}
        found.append(_probed(home, f"{connection['name']}: accounting data", "source", source))
        found.append(
            _probed(home, f"{connection['name']}: Procore", "procore", connection["procore"], plan["budget_jobs"])
        )
    return found


def _probed(
    home: Home, title: str, kind: str, settings: dict[str, Any], budget_jobs: Sequence[str] = ()
) -> Finding:
    try:
        answer = probe(home, kind, settings, lambda: False)
    except TrueupError as problem:
        passing = problem.kind in (Kind.TRANSIENT, Kind.INTERNAL)
        words = f"{problem.code}  {problem.title} {problem.cause}"
        return Finding(title, "failed", words, problem.remedy, problem.who, passing)
    return finding_of(title, answer, budget_jobs)


def finding_of(title: str, answer: Mapping[str, Any], budget_jobs: Sequence[str] = ()) -> Finding:
    """Return what a probe's answer means for `trueup check`; `budget_jobs` are those of a connection's plan."""
    missing = answer.get("missing")
    if missing:
        return Finding(title, "failed", f"Missing rights: {', '.join(missing)}.", "Ask for them in Procore.")
    name = answer["company"]["name"] if isinstance(answer.get("company"), dict) else answer.get("company")
    erp = answer.get("erp") or {}
    found = f"“{name}” answers. {erp.get('words', '')}".strip()
    if budget_jobs and erp.get("entitled"):
        remedy = "Take it out of the set-up file, or leave it: nothing else hangs on it."
        return Finding(title, "attention", f"{found} {BUDGETS_WITHOUT_EFFECT}", remedy, ADMIN)
    return Finding(title, "ok", found)


def compared(home: Home, connection: str, cancelled: Callable[[], bool] = lambda: False) -> list[ProjectDrift]:
    """Return accounting and Procore side by side, project by project; raises what asking Procore raises."""
    answer = probe(home, "drift", {"connection": connection}, cancelled)
    return [ProjectDrift.from_data(project) for project in answer.get("projects", ())]


def ended(home: Home, run: str) -> dict[str, Any]:
    """Wait until `run` ends, and return its last progress."""
    client = CoreClient(home)
    shown = client.watch(run)
    while shown["state"] not in ENDED:
        shown = client.watch(run, after=shown["revision"], wait=WATCH_SECONDS)
    return shown


def _with_secrets_in_force(home: Home, draft: Draft) -> Draft:
    """A file names no secret: those of a connection to the very same place as the same account are taken.

    Every address counts, so that no file can have a stored secret sent anywhere else.
    """
    client = CoreClient(home)
    for connection in client.status()["connections"]:
        plan = client.live(connection["id"])["plan"]
        if plan is None:
            continue
        account, source = plan["connection"]["procore"], plan["connection"]["source"]
        if not draft.secret_name and _same(account, draft.account().model_dump(mode="json"), _OF_ACCOUNT):
            draft = replace(draft, secret_name=account["secret_name"])
        if not draft.password_secret and _same(source, draft.source().model_dump(mode="json"), _OF_SOURCE):
            draft = replace(draft, password_secret=source.get("password_secret", ""))
    return draft


_OF_ACCOUNT = ("login_url", "api_url", "client_id")
_OF_SOURCE = ("kind", "driver", "user", "keywords", "base_url", "tenant", "auth", "identity_url", "scope")


def _same(one: dict[str, Any], other: dict[str, Any], names: tuple[str, ...]) -> bool:
    return all(one.get(name) == other.get(name) for name in names)
