"""`trueup apply`: the set-up in a file, put in force without a screen, exactly as it was reviewed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from wizard.core.visitors.client import CoreClient
from wizard.core.visitors.visit import answered
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import guide as guide_of
from wizard.machine.secrets import store_secret
from wizard.machine.setup_files import read_setup
from wizard.procedure.draft import Draft
from wizard.procedure.plan import Plan
from wizard.procedure.review import Section, plan_of, review
from wizard.procedure.route import step
from wizard.procedure.setup_file import opened
from wizard.procedure.steps import first_missing, missing
from wizard.words import say

NOTHING = "none"
"""What stands for the hash where no mappings are in force yet."""


@dataclass(frozen=True)
class Ready:
    """A set-up that lacks nothing: its plan, the review in words, and the hash of what is in force."""

    plan: Plan
    sections: tuple[Section, ...]
    expects: str


def prepared(home: Home, path: Path, secret: str = "", password: str = "") -> Ready:
    """Return the set-up in `path` with the core's answers.

    Procore's client `secret` and the `password` of the accounting system are kept for it where they are given.

    Raises what reading the file and probing raise, and FI-708 when a step still lacks something.
    """
    draft = opened(read_setup(path), Draft())
    guide = guide_of(draft.system)
    if secret or password:
        home.prepare()
    if secret:
        draft = replace(draft, secret_name=f"procore-{draft.case}")
        store_secret(home, draft.secret_name, secret)
    if password:
        draft = replace(draft, password_secret=f"source-{draft.case}")
        store_secret(home, draft.password_secret, password)
    draft = answered(home, draft, guide, lambda: False)
    code = first_missing(draft, guide)
    lacks = missing(code, draft, guide)
    if code != "ST-70" and lacks is not None:
        raise TrueupError(
            "FI-708", name=path.name, step=say("{code} {name}", code=code, name=step(code).name), reason=lacks.words
        )
    plan = plan_of(draft, guide)
    return Ready(plan, review(draft, guide), plan.expects or NOTHING)


def commit(home: Home, ready: Ready, expect: str) -> str:
    """Put `ready` in force and return its run; raises CO-405 when `expect` is not the hash of what is in force.

    The same set-up over the same mappings is one wish, however often it is asked for.
    """
    plan = ready.plan.model_copy(update={"expects": "" if expect == NOTHING else expect})
    wish = hashlib.sha256(plan.model_dump_json(exclude={"connection": {"procore": {"secret_name"}}}).encode())
    return CoreClient(home).submit(plan.model_dump(mode="json"), wish.hexdigest()[:32])
