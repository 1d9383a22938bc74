"""The route through the set-up: which steps there are, in what order, and what each still lacks.

A step's code is spoken on the phone; it never changes and is never used for another step. Pages ask here
whether they are complete and never decide it themselves. Pure functions over the draft; no Qt, no I/O.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from wizard.procedure.draft import Draft
from wizard.procedure.review import Guide, outcome, selected
from wizard.procedure.words import Words, say


@dataclass(frozen=True)
class Missing:
    """The first thing a step lacks: the name of its field, and what to say about it.

    `ask` is True when nothing is left to type and only the core's answer is missing.
    """

    field: str
    words: Words
    ask: bool = False


@dataclass(frozen=True)
class Step:
    """One step: its code, its name in the list on the left, and what it still lacks."""

    code: str
    name: Words
    missing: Callable[[Draft, Guide], Missing | None]


def _nothing(draft: Draft, guide: Guide) -> Missing | None:
    return None


def _procore(draft: Draft, guide: Guide) -> Missing | None:
    return _procore_typed(draft) or _procore_answered(draft)


def _procore_typed(draft: Draft) -> Missing | None:
    for name, value in (("login_url", draft.login_url), ("api_url", draft.api_url)):
        if not _is_address(value):
            return Missing(name, say("Type a whole address, such as https://login.procore.com."))
    if not draft.client_id:
        return Missing("client_id", say("Type the client id of the app in Procore."))
    if not draft.secret_name:
        return Missing("secret", say("Type the client secret that belongs to this client id."))
    return None


def _procore_answered(draft: Draft) -> Missing | None:
    if not draft.signed_in():
        return Missing("connect", say("Connect to Procore first."), ask=True)
    if not draft.company_id and not draft.companies():
        return Missing(
            "company_id", say("Type the company's number: it stands in the address of its Procore pages.")
        )
    if not draft.company_id:
        return Missing("company", say("Pick the company in Procore that belongs to this accounting company."))
    answer = draft.procore_answer()
    if answer is None:
        return Missing(
            "connect", say("The rights in {company} are not checked yet.", company=draft.company_name), True
        )
    if answer.get("missing"):
        count = len(answer["missing"])
        return Missing(
            "rights", say("{count} tool rights are missing. Ask for them in Procore.", count=count), True
        )
    return None


def _source(draft: Draft, guide: Guide) -> Missing | None:
    if draft.source_kind == "sqlite":
        if not draft.path:
            return Missing("path", say("Choose the file of the sample company."))
    else:
        if not draft.driver:
            return Missing("driver", say("Type the name of the database driver."))
        if not draft.data_folder:
            return Missing("data_folder", say("Choose the data folder of the company."))
    if draft.source_answer() is None:
        return Missing("test", say("Test the connection first."), ask=True)
    return None


def _mappings(draft: Draft, guide: Guide) -> Missing | None:
    if draft.live_now() is None:
        return Missing("live", say("The mappings in force are not read yet."), ask=True)
    if draft.reviewed != outcome(draft, guide).fingerprint:
        return Missing("save", say("Look through the mappings, then press Save."))
    return None


def _run(draft: Draft, guide: Guide) -> Missing | None:
    if not selected(draft, guide):
        return Missing("entities", say("Tick at least one entity to synchronise."))
    return None


def _commit(draft: Draft, guide: Guide) -> Missing | None:
    return None if draft.run_id else Missing("commit", say("Nothing is saved yet."), ask=True)


STEPS = (
    Step("ST-10", say("Start"), _nothing),
    Step("ST-20", say("Connect to Procore"), _procore),
    Step("ST-30", say("Local connections"), _source),
    Step("ST-40", say("Mappings"), _mappings),
    Step("ST-50", say("Sync settings"), _nothing),
    Step("ST-60", say("What to synchronise now"), _run),
    Step("ST-70", say("Review"), _commit),
    Step("ST-80", say("Synchronising"), _nothing),
)


def step(code: str) -> Step:
    """Return the step with that code; raises `KeyError` when there is none."""
    for candidate in STEPS:
        if candidate.code == code:
            return candidate
    raise KeyError(code)


def following(code: str) -> str | None:
    """Return the code of the step after `code`, or None after the last."""
    codes = [candidate.code for candidate in STEPS]
    place = codes.index(code) + 1
    return codes[place] if place < len(codes) else None


def first_missing(draft: Draft, guide: Guide) -> str:
    """Return the code of the first step that lacks something: how far a resumed draft can go."""
    for candidate in STEPS:
        if candidate.missing(draft, guide) is not None:
            return candidate.code
    return STEPS[-1].code


def _is_address(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc)
