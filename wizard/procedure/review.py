"""What saving would do, derived from the draft and told in words.

Everything here follows from the draft, the recipe and the catalogue, so the review cannot forget a page.
Pure functions; the only Plan there is is made here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wizard.procedure.catalogue import Catalogue
from wizard.procedure.draft import SYSTEM_NAMES, Draft
from wizard.procedure.mappings import Change, Difference, Mappings, compare, fingerprint, merge
from wizard.procedure.plan import CmicSource, Connection, Depth, OdbcSource, Plan, SqliteSource, TimeFrame
from wizard.procedure.recipes import Recipe, combined, named
from wizard.words import Words, as_it_is, say


@dataclass(frozen=True)
class Guide:
    """The data a set-up goes by: all recipes and all entities there are."""

    recipes: tuple[Recipe, ...]
    catalogue: Catalogue

    @property
    def asks_pj(self) -> bool:
        """Whether it matters to any of its recipes that the company owns Project Management."""
        return any(recipe.asks_pj for recipe in self.recipes)


@dataclass(frozen=True)
class Outcome:
    """The mappings as they would be after saving, and what that changes."""

    change: Change
    existing: Mappings
    after: Mappings
    difference: Difference

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.after)


@dataclass(frozen=True)
class Section:
    """One part of the review: a heading, its sentences, and names listed below them."""

    title: Words
    lines: tuple[Words, ...]
    names: tuple[Words, ...] = ()


FRAMES = {
    TimeFrame.BEGINNING: say("The beginning of time"),
    TimeFrame.YEAR: say("Past year"),
    TimeFrame.MONTH: say("Past month"),
    TimeFrame.WEEK: say("Past week"),
    TimeFrame.TODAY: say("Today"),
}
"""What the time frames are called, in the order of the list on the page."""

DEPTHS = {Depth.DEEP: say("Deep"), Depth.SHALLOW: say("Shallow")}

DOCUMENTED = frozenset({"pcco_export", "cmic_integration"})
"""The feature of each accounting system that the set-up is for until the person chooses otherwise."""


def chosen(draft: Draft, guide: Guide) -> tuple[Recipe, ...]:
    """Return the recipes that this set-up applies, with those they need."""
    return named(DOCUMENTED if draft.recipes is None else draft.recipes, guide.recipes)


def applied(draft: Draft, guide: Guide) -> tuple[Recipe, ...]:
    """Return the recipes that brought the mappings in force."""
    live = draft.live_now()
    return named(live.plan.recipes if live and live.plan else (), guide.recipes)


def outcome(draft: Draft, guide: Guide) -> Outcome:
    """Return what saving does to the mappings in force; raises `LookupError` when those were never read."""
    live = draft.live_now()
    if live is None:
        raise LookupError("mappings in force")
    if draft.restored:
        earlier = draft.restored_ticks
        change = Change(adds=earlier - live.mappings, removes=live.mappings - earlier)
    else:
        change = combined(chosen(draft, guide), guide.catalogue, draft.pj())
    after = merge(live.mappings, change, draft.extra)
    return Outcome(change, live.mappings, after, compare(live.mappings, after))


def selected(draft: Draft, guide: Guide) -> tuple[str, ...]:
    """Return the entities to synchronise now: the person's choice, else what the recipes tick."""
    documented = documented_run(draft, guide)
    if draft.direct_cost_jobs and guide.catalogue.knows("transaction_jc"):  # they are made from these
        documented = tuple(dict.fromkeys((*documented, "transaction_jc")))
    if draft.budget_jobs and guide.catalogue.knows("job_category"):  # as budget lines are from these
        documented = tuple(dict.fromkeys((*documented, "job_category")))
    if draft.run is None:
        return documented
    kept = [entity for entity in documented if entity in draft.run]
    return (*kept, *sorted(draft.run - set(kept)))


def documented_run(draft: Draft, guide: Guide) -> tuple[str, ...]:
    """Return the entities that the chosen recipes synchronise, in the order of their pages."""
    recipes = chosen(draft, guide)
    return tuple(dict.fromkeys(entity for recipe in recipes for entity in recipe.selection(draft.pj())))


def plan_of(draft: Draft, guide: Guide) -> Plan:
    """Return the one immutable Plan that this draft is ready to become."""
    result = outcome(draft, guide)
    live = draft.live_now()
    earlier = live.plan.recipes if live and live.plan else ()
    return Plan(
        connection=draft.connection(),
        recipes=tuple(dict.fromkeys((*earlier, *(recipe.key for recipe in chosen(draft, guide))))),
        mappings=tuple(result.after),
        expects=live.fingerprint if live else "",
        depth=draft.depth,
        time_frame=draft.time_frame,
        run=selected(draft, guide),
        direct_cost_jobs=tuple(draft.direct_cost_jobs),
        budget_jobs=tuple(draft.budget_jobs),
        checklist=dict(draft.checklist),
    )


def needed(draft: Draft, guide: Guide) -> dict[str, tuple[str, ...]]:
    """Return what the core adds to this run: entity id → labels of the ticked entities that need it."""
    closure = guide.catalogue.closure(selected(draft, guide))
    return {
        entity: tuple(guide.catalogue.entity(parent).label for parent in because)
        for entity, because in closure.items()
        if because
    }


def review(draft: Draft, guide: Guide) -> tuple[Section, ...]:
    """Return what changes, and only that, in the order of the pages."""
    sections = (
        _connection(draft, guide),
        _features(draft, guide),
        Section(
            say("One way only"), tuple(Words(recipe.one_way) for recipe in chosen(draft, guide) if recipe.one_way)
        ),
        _from_file(draft),
        *_mappings(outcome(draft, guide), draft, guide),
        _direct_costs(draft),
        _budgets(draft),
        *_sync(draft, guide),
    )
    return tuple(section for section in sections if section.lines)


def tick_label(tick: str, catalogue: Catalogue) -> Words:
    """Return a tick as a person calls it; a tick this version does not know is shown as it is."""
    entity_id, _, rest = tick.partition(".")
    if not catalogue.knows(entity_id):
        return as_it_is(tick)
    entity = catalogue.entity(entity_id)
    if not rest:
        return Words(entity.label)
    kind, _, name = rest.partition(".")
    link = next((link for link in entity.links if kind == "link" and link.id == name), None)
    return say("{entity} › {part}", entity=Words(entity.label), part=Words(link.label) if link else name)


def _connection(draft: Draft, guide: Guide) -> Section:
    connection, live = draft.connection(), draft.live_now()
    before = live.plan.connection if live and live.plan else None
    lines: list[Words] = []
    if before is None:
        lines.append(
            say(
                "“{name}” in {system} is joined to “{company}” in Procore.",
                system=SYSTEM_NAMES[draft.system],
                name=connection.name,
                company=draft.company_name,
            )
        )
    else:
        lines += _moved(before, connection)
        if lines and not draft.connection_id:
            told = say(
                "“{name}” is set up already: this changes it, and makes no second connection.", name=before.name
            )
            lines.insert(0, told)
    if guide.asks_pj and (before is None or before.owns_pj != connection.owns_pj):
        lines.append(_pj(connection.owns_pj))
    return Section(say("Connection"), tuple(lines))


def _moved(before: Connection, after: Connection) -> list[Words]:
    """What changes of the two companies that are joined, with what it was until now where that differs."""
    lines = []
    if before.procore != after.procore:
        account = {"company": after.procore.company_name, "client": after.procore.client_id}
        if before.procore.company_id != after.procore.company_id:
            until = before.procore.company_name
            lines.append(
                say("Procore: {company}, client id {client}; until now {before}.", **account, before=until)
            )
        else:
            lines.append(say("Procore: {company}, client id {client}.", **account))
    if before.source != after.source:
        told = {"system": SYSTEM_NAMES[after.system], "place": _place(after.source)}
        until = _place(before.source)
        if until != told["place"]:
            lines.append(say("{system} is read from {place}; until now from {before}.", **told, before=until))
        else:
            lines.append(say("{system} is read from {place}.", **told))
    return lines


def _pj(owned: bool) -> Words:
    if owned:
        return say("The Project Management (PJ) module is owned.")
    return say("The Project Management (PJ) module is not owned.")


def _features(draft: Draft, guide: Guide) -> Section:
    if draft.restored:
        restored = say("The mappings of set-up number {number} are restored.", number=draft.restored)
        return Section(say("Restored"), (restored,))
    before, now = applied(draft, guide), chosen(draft, guide)
    told = [{"feature": Words(one.label), "revision": one.revision, "source": Words(one.source)} for one in now]
    fresh = [words for one, words in zip(now, told, strict=True) if one not in before]
    lines = [say("{feature} (revision {revision}; {source})", **words) for words in fresh]
    left = [one for one in before if one.id not in {other.id for other in now}]
    lines += [
        say("{feature} goes on as before, although it is not chosen.", feature=Words(one.label)) for one in left
    ]
    return Section(say("Features that are set up"), tuple(lines))


_SAID = {
    "login_url": say("Procore’s login: {value}"),
    "api_url": say("Procore’s API: {value}"),
    "client_id": say("Client id: {value}"),
    "company_id": say("Company number in Procore: {value}"),
    "company_name": say("Company in Procore: {value}"),
    "path": say("File of the company: {value}"),
    "driver": say("Database driver: {value}"),
    "data_folder": say("Data folder: {value}"),
    "server_url": say("Mobile server URL: {value}"),
    "tenant": say("Tenant ID: {value}"),
    "company_code": say("Company code: {value}"),
    "auth": say("Way of signing in: {value}"),
    "identity_url": say("Token address: {value}"),
    "scope": say("Scope: {value}"),
    "change_orders": say("Change orders in CMiC: {value}"),
    "user": say("User: {value}"),
    "keywords": say("Further words for the driver: {value}"),
    "recipes": say("Features: {value}"),
    "extra": say("Further ticks: {value}"),
    "depth": say("Kind of sync: {value}"),
    "time_frame": say("Time frame: {value}"),
    "run": say("To synchronise now: {value}"),
    "direct_cost_jobs": say("Jobs whose costs are sent as direct costs: {value}"),
    "budget_jobs": say("Projects whose budgets come from accounting: {value}"),
}


_OF_KIND = {
    "sqlite": {"path"},
    "odbc": {"driver", "data_folder", "user", "keywords"},
    "cmic": {"server_url", "tenant", "company_code", "auth", "identity_url", "scope", "change_orders", "user"},
}
"""What says where the company is read from, by kind of source; of the other kinds nothing comes into force."""


def _from_file(draft: Draft) -> Section:
    """Every value that somebody else decided, so that nothing of a file is put in force unseen."""
    file, sync = draft.file_keys, draft.file_keys.get("sync", {})
    lists = {"recipes": file.get("features"), "extra": file.get("ticks"), "run": sync.get("run")}
    said = {**file.get("procore", {}), **file.get("source", {}), **sync, "owns_pj": file.get("pj"), **lists}
    lines = []
    of_others = set().union(*_OF_KIND.values()) - _OF_KIND[draft.source_kind]
    for name, words in _SAID.items():
        if name in of_others:
            continue
        value = getattr(draft, name)
        shown = sorted(value) if isinstance(value, frozenset) else value
        there = sorted(said[name]) if isinstance(said.get(name), list) else said.get(name)
        if name in draft.from_file and shown == there and shown not in (None, "", [], {}):
            lines.append(Words(words.text, {"value": _shown(shown)}))
    if "owns_pj" in draft.from_file and draft.owns_pj is not None and draft.owns_pj == said["owns_pj"]:
        lines.append(_pj(draft.owns_pj))
    return Section(say("From the set-up file"), tuple(lines))


def _shown(value: Any) -> str | Words:
    if isinstance(value, Depth):
        return DEPTHS[value]
    if isinstance(value, TimeFrame):
        return FRAMES[value]
    if isinstance(value, dict):
        return ", ".join(f"{key}={word}" for key, word in sorted(value.items()))
    return ", ".join(value) if isinstance(value, list) else str(value)


def _mappings(result: Outcome, draft: Draft, guide: Guide) -> tuple[Section, ...]:
    catalogue = guide.catalogue
    added, removed = result.difference.added, result.difference.removed
    if not added and not removed:
        return (Section(say("Mappings"), (say("Nothing changes: everything needed is already ticked."),)),)
    entities = [tick for tick in added if "." not in tick]
    fields = len(added) - len(entities)
    parts = [
        Section(
            say("Mappings: ticked"),
            (say("Entities ticked: {count}; fields ticked: {fields}.", count=len(entities), fields=fields),),
            tuple(Words(entity.label) for entity in catalogue.entities if entity.id in added),
        )
    ]
    if removed:
        parts.append(
            Section(
                say("Mappings: cleared"),
                (_why_cleared(draft, len(removed)),),
                tuple(sorted((tick_label(tick, catalogue) for tick in removed), key=str)),
            )
        )
    kept = say("Ticks that were there before and stay as they are: {count}.", count=len(result.difference.kept))
    return (*parts, Section(say("Mappings: kept"), (kept,)))


def _why_cleared(draft: Draft, count: int) -> Words:
    if draft.restored:
        return say("Ticks cleared, because they were not there then: {count}.", count=count)
    return say("Links cleared, as the documented procedure says: {count}.", count=count)


def _direct_costs(draft: Draft) -> Section:
    live = draft.live_now()
    before = live.plan.direct_cost_jobs if live and live.plan else ()
    if set(before) == draft.direct_cost_jobs:
        return Section(say("Direct costs"), ())
    lines = (say("The posted costs of these jobs are sent to their projects as direct costs:"),)
    if not draft.direct_cost_jobs:
        lines = (say("Posted costs are no longer sent; what was sent stays in Procore."),)
    return Section(say("Direct costs"), lines, tuple(as_it_is(job) for job in sorted(draft.direct_cost_jobs)))


BUDGETS_WITHOUT_EFFECT = say(
    "“budget_jobs” has no effect here: with the ERP Integrations tool budgets come with the job cost summaries."
)


def _budgets(draft: Draft) -> Section:
    live = draft.live_now()
    before = live.plan.budget_jobs if live and live.plan else ()
    if draft.budget_jobs and draft.has_erp_tool():
        return Section(say("Budgets"), (BUDGETS_WITHOUT_EFFECT,))
    if set(before) == draft.budget_jobs:
        return Section(say("Budgets"), ())
    lines: tuple[Words, ...] = (
        say("What people budgeted in Procore with another amount is asked about and not written over."),
        say("The budgets of these projects come from accounting, line by line, and no longer go there:"),
    )
    if not draft.budget_jobs:
        lines = (say("Budgets are no longer sent; what was sent stays in Procore."),)
    return Section(say("Budgets"), lines, tuple(as_it_is(job) for job in sorted(draft.budget_jobs)))


def _sync(draft: Draft, guide: Guide) -> tuple[Section, Section]:
    catalogue, run = guide.catalogue, selected(draft, guide)
    depth = (
        say("A deep sync reads everything in the time frame “{frame}”.", frame=FRAMES[draft.time_frame])
        if draft.depth is Depth.DEEP
        else say("A shallow sync reads what changed since the last sync.")
    )
    chosen = tuple(Words(catalogue.entity(entity).label) for entity in run if catalogue.knows(entity))
    added = tuple(Words(catalogue.entity(entity).label) for entity in needed(draft, guide))
    why = (say("These are needed by the ones above, so they are synchronised as well."),) if added else ()
    return (
        Section(say("Synchronise now"), (depth, say("Entities: {count}", count=len(run))), chosen),
        Section(say("Added because they are needed"), why, added),
    )


def _place(source: SqliteSource | OdbcSource | CmicSource) -> str:
    match source:
        case SqliteSource(path=path):
            return path
        case CmicSource(base_url=url, company_code=code):
            return f"{url}, {code}"
        case OdbcSource(driver=driver, keywords=keywords):
            return f"{keywords.get('DBQ', '')} ({driver})"
