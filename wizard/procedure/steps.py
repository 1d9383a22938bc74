"""What each step of the route still lacks.

Pages ask here whether they are complete and never decide it themselves. Pure functions over the draft; no Qt,
no I/O.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from wizard.procedure.cmic import COMPANY_LENGTH, is_token_address, is_unsafe, server_url, tenant_and_user
from wizard.procedure.draft import Draft
from wizard.procedure.recipes import clashes
from wizard.procedure.review import Guide, chosen, outcome, selected
from wizard.procedure.route import ROUTE
from wizard.words import Words, say, understood


@dataclass(frozen=True)
class Missing:
    """The first thing a step lacks: the name of its field, and what to say about it.

    `ask` is True when nothing is left to type and only the core's answer is missing.
    """

    field: str
    words: Words
    ask: bool = False


def _preflight(draft: Draft, guide: Guide) -> Missing | None:
    # Once asked it stays answered: the addresses typed on the next page are tried there.
    if draft.preflight_known is None:
        return Missing("check", say("This computer is not looked at yet."), ask=True)
    failed = [check for check in draft.preflight_known.answer["checks"] if check["state"] == "failed"]
    if failed:
        return Missing(
            "check",
            say("Not in order: {checks}. Mend that, then check again.", checks=[_title(one) for one in failed]),
            ask=True,
        )
    return None


def _title(check: Mapping[str, Any]) -> Any:
    return understood(check.get("words", {}).get("title", check["title"]))


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
    if draft.source_kind == "cmic":
        return _cmic_typed(draft) or _tested(draft)
    if draft.source_kind == "sqlite":
        if not draft.path:
            return Missing("path", say("Choose the file of the sample company."))
    else:
        if not draft.driver:
            return Missing("driver", say("Type the name of the database driver."))
        if not draft.data_folder:
            return Missing("data_folder", say("Choose the data folder of the company."))
    return _tested(draft) or _holds_nothing(draft)


def _holds_nothing(draft: Draft) -> Missing | None:
    """Some tables may be absent; where all are it is not a company of Sage, or its user may read nothing of it."""
    found = (draft.source_answer() or {}).get("findings", ())
    if found and not any(one["found"] for one in found):
        nothing = say("Nothing of a Sage company was found there. Choose its own place, then test again.")
        return Missing("test", nothing, ask=True)
    return None


def _cmic_typed(draft: Draft) -> Missing | None:
    code, user = draft.company_code.strip(), tenant_and_user(draft.tenant, draft.user)[1]
    url = say("Paste the mobile server URL with its environment, such as https://cmic.example.com/cmicprod.")
    long = say("A company code has {longest} characters at most.", longest=COMPANY_LENGTH)
    unsafe = say("CMiC is reached by https only: correct http:// to https:// at the beginning of the address.")
    rules = (
        ("server_url", not is_unsafe(draft.server_url), unsafe),
        ("server_url", bool(server_url(draft.server_url)), url),
        ("company_code", bool(code), say("Type the company code as CMiC shows it.")),
        ("company_code", len(code) <= COMPANY_LENGTH, long),
        ("user", bool(user), say("Type the service user's name.")),
        (
            "identity_url",
            draft.auth == "basic" or is_token_address(draft.identity_url),
            say("Type the whole token address of the identity provider, with https:// at its beginning."),
        ),
        ("password", bool(draft.password_secret), say("Type the service user's password.")),
    )
    return next((Missing(field, words) for field, holds, words in rules if not holds), None)


def _tested(draft: Draft) -> Missing | None:
    if draft.source_answer() is None:
        return Missing("test", say("Test the connection first."), ask=True)
    return None


def _features(draft: Draft, guide: Guide) -> Missing | None:
    recipes = chosen(draft, guide)
    for recipe, other in clashes(recipes):
        names = {"one": Words(recipe.label), "other": Words(other.label), "why": Words(recipe.conflict)}
        return Missing("recipes", say("“{one}” and “{other}” cannot be on together. {why}", **names))
    if not recipes and not draft.restored:
        return Missing("recipes", say("Tick at least one feature."))
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


_RULES: dict[str, Callable[[Draft, Guide], Missing | None]] = {
    "ST-15": _preflight,
    "ST-20": _procore,
    "ST-30": _source,
    "ST-35": _features,
    "ST-40": _mappings,
    "ST-60": _run,
    "ST-70": _commit,
}
"""A step without a rule lacks nothing."""


def missing(code: str, draft: Draft, guide: Guide) -> Missing | None:
    """Return the first thing the step with that code lacks, or None when it is complete."""
    rule = _RULES.get(code)
    return None if rule is None else rule(draft, guide)


def first_missing(draft: Draft, guide: Guide) -> str:
    """Return the code of the first step that lacks something: how far a resumed draft can go."""
    for step in ROUTE:
        if missing(step.code, draft, guide) is not None:
            return step.code
    return ROUTE[-1].code


def resumes_at(draft: Draft, guide: Guide) -> str:
    """Return the code of the step where a draft goes on: where it was left, or the first that lacks something.

    Never before the first page with a question, and never past the review: what was not saved there is reviewed.
    """
    codes = [step.code for step in ROUTE]
    place = min(codes.index(draft.step), codes.index(first_missing(draft, guide)), codes.index("ST-70"))
    return codes[max(place, 1)]


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:  # such as a bracket that is not closed yet
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
