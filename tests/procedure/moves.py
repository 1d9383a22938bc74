"""Moves of a set-up: what a person does on a page, and what the core answers, each over an immutable draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from wizard.machine.resources import catalogue, guide, recipes
from wizard.procedure.draft import (
    Draft,
    Live,
    with_company,
    with_preflight,
    with_procore,
    with_source,
)
from wizard.procedure.mappings import fingerprint
from wizard.procedure.plan import Depth, Plan, TimeFrame
from wizard.procedure.review import Guide, outcome
from wizard.procedure.setup_file import opened, parsed, written
from wizard.procedure.tree import toggle

GUIDE = Guide(recipes(), catalogue("sage300"))
COMPANIES = [{"id": 7, "name": "Cascade"}, {"id": 8, "name": "Cascade Homes"}]


Move = Callable[[Draft], Draft]


def looked_at(state: str = "ok") -> Draft:
    """A new set-up after the pre-flight."""
    return with_preflight(Draft(), {"checks": [{"id": "disk", "title": "Room on the disk", "state": state}]})


def signs_in(draft: Draft) -> Draft:
    typed = replace(draft, client_id="client", secret_name="procore-7")
    return with_procore(typed, {"companies": COMPANIES, "company": None, "tools": [], "missing": []})


def picks(place: int = 0) -> Move:
    def move(draft: Draft) -> Draft:
        picked = with_company(draft, COMPANIES[place])
        return with_procore(picked, {"companies": COMPANIES, "company": None, "tools": [], "missing": []})

    return move


def types_company(draft: Draft) -> Draft:
    """Procore lists no company before it is given a number."""
    none = {"companies": [], "company": None, "tools": [], "missing": []}
    signed_in = with_procore(replace(draft, client_id="client", secret_name="procore-7"), none)
    return with_procore(replace(signed_in, company_id=8), {**none, "company": COMPANIES[1]})


def reads_file(pj: bool = False) -> Move:
    return lambda draft: with_source(replace(draft, source_kind="sqlite", path="/company.sqlite"), found(pj))


def reads_odbc(pj: bool = False) -> Move:
    return lambda draft: with_source(replace(draft, data_folder="C:\\Data", user="sync"), found(pj))


def reads_cmic(**typed: Any) -> Move:
    place = {"server_url": "https://cmic.example.com/cmicprod", "tenant": "HARBOR", "company_code": "001"}
    who = {"user": "TRUEUP", "password_secret": "source-7"}
    answer = {"company": "Harbor Point", "driver": "CMiC", "findings": [], "modules": {}}
    return lambda draft: with_source(replace(draft, source_kind="cmic", **{**place, **who, **typed}), answer)


def found(pj: bool) -> dict[str, Any]:
    return {"company": "Cascade Builders", "driver": "any", "findings": [], "modules": {"pj": pj, "cn": True}}


def features(*keys: str) -> Move:
    return lambda draft: replace(draft, recipes=frozenset(keys))


def says_pj(answer: bool | None) -> Move:
    return lambda draft: replace(draft, owns_pj=answer, pj_unknown=answer is None)


def in_force(*ticks: str, plan: Plan | None = None) -> Move:
    def move(draft: Draft) -> Draft:
        live = Live(draft.connection().id, frozenset(ticks), fingerprint(ticks) if ticks else "", plan)
        return replace(draft, live=live)

    return move


def ticks(*names: str) -> Move:
    return lambda draft: toggle(draft, names, on=True)


def saves(draft: Draft) -> Draft:
    return replace(draft, reviewed=outcome(draft, guide(draft.system)).fingerprint)


def opens_the_file_of(*moves: Move) -> Move:
    """Somebody else made these moves and saved the set-up as a file; it is opened here."""

    def move(draft: Draft) -> Draft:
        theirs = looked_at()
        for each in moves:
            theirs = each(theirs)
        return opened(parsed(written(theirs), "x.trueup.json"), draft)

    return move


def notes(*items: str) -> Move:
    return lambda draft: replace(draft, checklist=dict.fromkeys(items, "2026-11-20"))


def sends_costs_of(*jobs: str) -> Move:
    return lambda draft: replace(draft, direct_cost_jobs=frozenset(jobs))


def reads(depth: Depth, frame: TimeFrame = TimeFrame.BEGINNING) -> Move:
    return lambda draft: replace(draft, depth=depth, time_frame=frame)


def runs(*entities: str) -> Move:
    return lambda draft: replace(draft, run=frozenset(entities))


def restores(number: int, *names: str) -> Move:
    return lambda draft: replace(draft, restored=number, restored_ticks=frozenset(names))
