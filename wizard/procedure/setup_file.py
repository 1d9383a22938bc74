"""Set-up files (`.trueup.json`): what a person decided, for another person to look through and put in force.

Support prepares one, the admin opens it or runs `trueup apply`. It comes from outside, so every value is
checked here and nothing it says is carried out. It never holds a secret. Keys that this version does not know
are kept and written again. No I/O.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NoReturn

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from wizard.errors import TrueupError
from wizard.procedure.cmic import COMPANY_LENGTH, server_url, tenant_and_user
from wizard.procedure.draft import Draft
from wizard.procedure.expected import expected
from wizard.procedure.plan import ChangeOrderForm, Depth, TimeFrame
from wizard.words import say

MARK = "trueup_setup"
FORMAT = (1, 0)
"""A newer first number is refused, a newer second one only adds keys."""
LARGEST = 1024 * 1024
"""Bytes; what people decide fits many times over."""
_SECRETS = re.compile(r"secret|password|passwd|\bpwd\b|token|api[_-]?key|credential", re.IGNORECASE)
_NAME = Field(default="", max_length=500, pattern=r"^[^\x00-\x1f]*$")


class _Part(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)


class ProcorePart(_Part):
    """Which company in Procore, and as which app; the secret is typed where the file is opened."""

    login_url: str = Field(default="", max_length=500, pattern=r"^https?://[^\s/]+/?$|^$")
    api_url: str = Field(default="", max_length=500, pattern=r"^https?://[^\s/]+/?$|^$")
    client_id: str = _NAME
    company_id: int = Field(default=0, ge=0)
    company_name: str = _NAME


class SourcePart(_Part):
    """Where the accounting company is read from."""

    kind: str = Field(default="odbc", pattern="^(odbc|sqlite|cmic)$")
    path: str = _NAME
    driver: str = _NAME
    data_folder: str = _NAME
    user: str = _NAME
    keywords: dict[str, str] = {}
    server_url: str = _NAME
    tenant: str = _NAME
    company_code: str = Field(default="", max_length=COMPANY_LENGTH, pattern=r"^[^\x00-\x1f]*$")
    auth: str = Field(default="basic", pattern="^(basic|oauth)$")
    identity_url: str = Field(default="", max_length=500, pattern=r"^https?://[^\s@]+$|^$")
    scope: str = _NAME
    change_orders: dict[str, Any] = {}

    @field_validator("server_url")
    @classmethod
    def _of_server(cls, url: str) -> str:
        # An address of which something is missing is completed in the wizard; one with a password is not opened.
        if "@" not in url and (server_url(url) or re.fullmatch(r"(https?://\S+)?", url)):
            return url
        raise PydanticCustomError("server_url", "not an address of a server")

    @field_validator("change_orders")
    @classmethod
    def _understood(cls, form: dict[str, Any]) -> dict[str, Any]:
        return ChangeOrderForm.model_validate(form).model_dump() if form else {}


class SyncPart(_Part):
    """How far back is read, what is synchronised now (null: what the features say), what is sent of named jobs."""

    depth: str = Field(default=Depth.DEEP.value, pattern="^(deep|shallow)$")
    time_frame: str = Field(default=TimeFrame.BEGINNING.value, pattern=f"^({'|'.join(TimeFrame)})$")
    run: list[str] | None = None
    direct_cost_jobs: list[str] = []
    budget_jobs: list[str] = []


class ChecklistPart(_Part):
    """Which things around the set-up are done, and the day."""

    done: dict[str, str] = {}


class SetupFile(_Part):
    """The whole file below its mark; `pj` null means that nobody knows."""

    format: tuple[int, int] = Field(default=FORMAT, strict=False)
    procore: ProcorePart = ProcorePart()
    source: SourcePart = SourcePart()
    pj: bool | None = None
    features: list[str] | None = None
    ticks: list[str] = []
    sync: SyncPart = SyncPart()
    checklist: ChecklistPart = ChecklistPart()


def parsed(content: bytes, name: str) -> SetupFile:
    """Return the set-up that `content` tells; `name` is what the file is called in errors.

    Raises FI-703 when it is not JSON, FI-704 for a wrong value, FI-705 when it holds a secret, FI-706 when it
    is from a newer version, FI-707 when it is not a set-up file.
    """
    data = _json(content, name)
    body = data.get(MARK) if isinstance(data, dict) else None
    if not isinstance(body, dict):
        raise TrueupError("FI-707", name=name)
    for place in _secret_places(body, ()):
        raise TrueupError("FI-705", name=name, place=place)
    _refuse_newer(body, name)
    try:
        file = SetupFile.model_validate(_upgraded(body))
    except ValidationError as problem:
        first = problem.errors()[0]
        raise TrueupError("FI-704", name=name, place=_place(first["loc"]), reason=expected(first)) from problem
    if file.sync.budget_jobs and file.source.kind != "cmic":
        place = _place(("sync", "budget_jobs"))
        raise TrueupError("FI-704", name=name, place=place, reason=say("Only budgets of CMiC are sent."))
    return file


def opened(file: SetupFile, draft: Draft) -> Draft:
    """Return `draft` filled in with what the file says; `from_file` names those values."""
    values: dict[str, Any] = {
        **{name: value for name, value in _known(file.procore).items() if value},
        **{name: value for name, value in _known(file.source).items() if value and name != "kind"},
        "source_kind": file.source.kind,
        "depth": Depth(file.sync.depth),
        "time_frame": TimeFrame(file.sync.time_frame),
        "extra": frozenset(file.ticks),
    }
    if "pj" in file.model_fields_set:
        values |= {"owns_pj": file.pj, "pj_unknown": file.pj is None}
    if file.features is not None:
        values["recipes"] = frozenset(file.features)
    if file.sync.run is not None:
        values["run"] = frozenset(file.sync.run)
    if file.sync.direct_cost_jobs:
        values["direct_cost_jobs"] = frozenset(file.sync.direct_cost_jobs)
    if file.sync.budget_jobs:
        values["budget_jobs"] = frozenset(file.sync.budget_jobs)
    if file.checklist.done:
        values["checklist"] = dict(file.checklist.done)
    kept = file.model_dump(mode="json")
    return replace(draft, **values, file_keys=kept, from_file=frozenset(values))


def written(draft: Draft) -> bytes:
    """Return the set-up file of `draft`; never a secret, and with the keys its own file had and we do not know."""
    tenant, user = tenant_and_user(draft.tenant, draft.user) if draft.system == "cmic" else ("", draft.user)
    typed = {name: getattr(draft, name) for name in SourcePart.model_fields if name != "kind"}
    # As it is used and not as it was pasted: no password of an address, and nothing that opening refuses.
    used = {"server_url": server_url(draft.server_url), "tenant": tenant, "user": user}
    body: dict[str, Any] = {
        "format": list(FORMAT),
        "procore": {name: getattr(draft, name) for name in ProcorePart.model_fields},
        "source": {"kind": draft.source_kind, **typed, **used},
        "pj": None if draft.pj_unknown else draft.pj(),
        "features": None if draft.recipes is None else sorted(draft.recipes),
        "ticks": sorted(draft.extra),
        "sync": {
            "depth": draft.depth.value,
            "time_frame": draft.time_frame.value,
            "run": None if draft.run is None else sorted(draft.run),
            "direct_cost_jobs": sorted(draft.direct_cost_jobs),
            "budget_jobs": sorted(draft.budget_jobs),
        },
        "checklist": {"done": draft.checklist},
    }
    whole = _over(draft.file_keys, body)
    return (json.dumps({MARK: whole}, ensure_ascii=False, indent=2) + "\n").encode()


def _json(content: bytes, name: str) -> Any:
    try:
        text = content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as problem:
        raise TrueupError(
            "FI-703",
            name=name,
            line=problem.lineno,
            column=problem.colno,
            reason=say("it breaks off or is no JSON"),
        ) from problem
    except UnicodeDecodeError as problem:
        raise TrueupError(
            "FI-703", name=name, line=1, column=problem.start + 1, reason=say("not UTF-8")
        ) from problem
    except (ValueError, RecursionError) as problem:
        reason = problem.args[0] if isinstance(problem, ValueError) else say("nested too deeply")
        raise TrueupError("FI-703", name=name, line=1, column=1, reason=reason) from problem


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(say("the key “{key}” stands there twice", key=key[:80]))
        found[key] = value
    return found


def _no_constant(constant: str) -> NoReturn:
    raise ValueError(say("{number} is not a number that JSON knows", number=constant))


def _refuse_newer(body: Mapping[str, Any], name: str) -> None:
    version = body.get("format", list(FORMAT))
    major = version[0] if isinstance(version, list) and version else version
    if not isinstance(major, int) or isinstance(major, bool) or major < 0:
        raise TrueupError("FI-704", name=name, place="format", reason=say("two whole numbers are expected"))
    if major > FORMAT[0]:
        raise TrueupError("FI-706", name=name, found=str(major)[:20], known=FORMAT[0])


def _upgraded(body: dict[str, Any]) -> dict[str, Any]:
    """Return `body` as this version writes it: format 0 named one `feature`, and its format as one number."""
    version = body.get("format", list(FORMAT))
    if version not in (0, [0]) and not (isinstance(version, list) and version[:1] == [0]):
        return body
    rest = {key: value for key, value in body.items() if key not in ("format", "feature")}
    feature = body.get("feature")
    return {**rest, "format": list(FORMAT), **({"features": [feature]} if isinstance(feature, str) else {})}


def _secret_places(value: Any, place: tuple[str | int, ...]) -> Iterator[str]:
    """Yield the places of keys that are called like a secret and hold something."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if _SECRETS.search(key) and inner not in (None, "", {}, []):
                yield _place((*place, key))
            yield from _secret_places(inner, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _secret_places(inner, (*place, number))


def _place(path: tuple[str | int, ...]) -> str:
    return ".".join(str(part)[:60] for part in path) or MARK


def _known(part: BaseModel) -> dict[str, Any]:
    return {name: getattr(part, name) for name in type(part).model_fields}


def _over(kept: Mapping[str, Any], ours: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(kept)
    for key, value in ours.items():
        before = merged.get(key)
        both = isinstance(before, dict) and isinstance(value, dict) and key != "keywords"
        merged[key] = _over(before, value) if both else value  # type: ignore[arg-type]
    return merged
