"""The budget codes (WBS codes) of a project: each a cost code with a cost type and, below a sub job, that sub job.

Procore names the parts of a code by ids of its own ("segment items"), which are found by their codes; that they
are not the ids of cost codes, cost types and sub jobs is inferred. Budget codes carry no origin id: one is known
again by what it consists of, so a code that is there is taken over and never made twice. Fields as in Procore's
REST reference (2026-05), where single refusals have no form: they are taken for those of a sync call (inferred).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wizard.errors import TrueupError
from wizard.procore import answers
from wizard.procore.permissions import PROJECT_ADMIN
from wizard.procore.sync import Body, Outcome, halved
from wizard.words import Words, say

if TYPE_CHECKING:
    from wizard.procore.public import Procore, Records

_PARTS: Mapping[str, tuple[str, Words]] = {
    "sub_job": ("sub_job", say("sub job")),
    "cost_code": ("cost_code", say("cost code")),
    "cost_type": ("line_item_type", say("cost type")),
}
"""A body's field → the type of its segment in Procore, and what people call it.

The reference names the types `cost_code` and `line_item_type` (2026-05, parameter `required_segments`);
`sub_job` is inferred from them. Every other type is a segment of the company's own.
"""

KEPT = 16
"""Projects whose codes are kept at a time: records come project by project, and a company may have thousands."""

Combination = frozenset[tuple[int, int]]
"""What a budget code consists of: the ids of its segments, each with that of the item in it."""


@dataclass
class _Project:
    """What Procore holds of a project's budget codes; `items`: a segment's id and a sub job → code → item.

    `foreign` names the segments of the company's own in the project's pattern.
    """

    id: int
    segments: Mapping[str, int]
    foreign: Sequence[str]
    items: dict[tuple[int, int | None], Mapping[str, int]] = field(default_factory=dict)
    listed: bool = False
    codes: dict[Combination, int] = field(default_factory=dict)
    active: dict[int, bool] = field(default_factory=dict)


class WorkBreakdown:
    """The budget codes of a company's projects, each looked up once; for one thread."""

    def __init__(self, procore: Procore) -> None:
        self._procore = procore
        self._projects: dict[int, _Project] = {}

    def deliver(self, project_id: int, bodies: Sequence[Body], known: Sequence[int | None]) -> list[Outcome]:
        """Have a project hold budget codes, and return one outcome each, in order; may be repeated without harm.

        A body names its parts by their codes (`cost_code`, `cost_type`, `sub_job`), the sub job by its id as well,
        and says whether the code is `active`; `known` are the ids of those that came from us. One that is not
        active is made so where it is known, and else left alone. Raises what `Procore` raises.
        """
        try:
            return self._deliver(self._project(project_id), bodies, known)
        except BaseException:
            self._projects.pop(project_id, None)  # nobody knows what a call that failed left behind
            raise

    def _deliver(self, project: _Project, bodies: Sequence[Body], known: Sequence[int | None]) -> list[Outcome]:
        outcomes = [Outcome(procore_id) for procore_id in known]
        wanted: dict[int, Combination] = {}
        for place, body in enumerate(bodies):
            try:
                if body["active"]:
                    wanted[place] = self._combination(project, body)
            except TrueupError as problem:
                outcomes[place] = Outcome(error=problem)
        there = zip(known, bodies, strict=True)
        ended = [procore_id for procore_id, body in there if procore_id is not None and not body["active"]]
        if wanted or ended:
            self._list_codes(project)
        refused = self._create(project, [one for one in dict.fromkeys(wanted.values()) if one not in project.codes])
        for place, one in wanted.items():
            outcomes[place] = Outcome(project.codes.get(one), refused.get(one))
        self._activate(project, [project.codes[one] for one in wanted.values() if one in project.codes], True)
        self._activate(project, ended, False)
        return outcomes

    def _project(self, project_id: int) -> _Project:
        if project_id not in self._projects:
            while len(self._projects) >= KEPT:
                del self._projects[next(iter(self._projects))]
            self._projects[project_id] = self._look(project_id)
        return self._projects[project_id]

    def _look(self, project_id: int) -> _Project:
        # The list holds the company's segments that the project's pattern leaves out, too.
        listed = self._segments(project_id)
        used = [one for one in listed if one.get("is_included_in_project_pattern", True)]
        ours = {kind for kind, _ in _PARTS.values()}
        return _Project(
            project_id,
            {str(one["type"]): int(one["id"]) for one in used if one.get("type") in ours},
            [str(one.get("name")) for one in used if one.get("type") not in ours],
        )

    def _list_codes(self, project: _Project) -> None:
        if not project.listed:
            for code in self.codes(project.id):
                self._take(project, code)
            project.listed = True

    def _take(self, project: _Project, code: Mapping[str, Any]) -> Combination:
        parts = (((one.get("segment") or {}).get("id"), one.get("id")) for one in code.get("segment_items") or ())
        combination = frozenset((segment, item) for segment, item in parts if segment and item)
        project.codes[combination] = int(code["id"])
        project.active[int(code["id"])] = code.get("status") != "inactive"
        return combination

    def _combination(self, project: _Project, body: Body) -> Combination:
        """Return what a body's code consists of; raise RC-511 or RC-512 where the project cannot have it."""
        if project.foreign:
            raise TrueupError("RC-511", segments=", ".join(project.foreign))
        found = set()
        for name, (kind, label) in _PARTS.items():
            if body.get(name) is None:
                continue
            segment = project.segments.get(kind)
            # Cost codes are listed for the project itself, or for one of its sub jobs.
            below = body.get("sub_job_id") if name == "cost_code" else None
            item = self._items(project, segment, below).get(body[name]) if segment else None
            if segment is None or item is None:
                raise TrueupError("RC-512", part=label, value=body[name])
            found.add((segment, item))
        return frozenset(found)

    def _items(self, project: _Project, segment: int, sub_job_id: int | None) -> Mapping[str, int]:
        known = (segment, sub_job_id)
        if known not in project.items:
            project.items[known] = _by_code(self._segment_items(project.id, *known))
        return project.items[known]

    def _create(self, project: _Project, wanted: Sequence[Combination]) -> Mapping[Combination, TrueupError]:
        """Create codes, and return those that Procore did not, each with the reason."""
        refused: dict[Combination, TrueupError] = {}
        for data in self._create_codes(project.id, [_told(one) for one in wanted]):
            for code in _listed(data, "entities"):
                self._take(project, code)
            for item in _listed(data, "errors"):
                where, reason = answers.field_errors(item.get("errors"))
                refused[_echoed(item)] = TrueupError("RC-503", field=where, reason=reason)
        # A refusal that echoes nothing may mean any of those that are not heard of: it is the only reason there is.
        unheard = refused.pop(frozenset(), None) or TrueupError(
            "PC-108",
            call="PATCH …/wbs_codes/bulk_create",
            status=201,
            reason=say("a budget code is neither among the delivered nor among the refused ones."),
        )
        return {one: refused.get(one, unheard) for one in wanted if one not in project.codes}

    def _activate(self, project: _Project, ids: Iterable[int], active: bool) -> None:
        """Set the status of those codes that have another; what people deleted stays deleted."""
        differing = [code for code in dict.fromkeys(ids) if project.active.get(code, active) != active]
        if differing:
            self._set_status(project.id, differing, "active" if active else "inactive")
            project.active |= dict.fromkeys(differing, active)

    # -- the calls ---------------------------------------------------------------------------------------------

    def _segments(self, project_id: int) -> list[dict[str, Any]]:
        """Return what budget codes may consist of; this list has no pages."""
        path = f"{_breakdown(project_id)}/segments"
        with self._procore.using(PROJECT_ADMIN, project_id):
            found = self._procore.session.call("GET", path).data
        if not isinstance(found, list):
            raise TrueupError("PC-108", call=f"GET {path}", status=200, reason=say("it is not a list."))
        return found

    def _segment_items(self, project_id: int, segment_id: int, sub_job_id: int | None = None) -> Records:
        """Yield the items of a segment; of cost codes those of the project itself, or of one of its sub jobs."""
        path = f"{_breakdown(project_id)}/segments/{segment_id}/segment_items"
        params = {} if sub_job_id is None else {"legacy_sub_job_id": sub_job_id}
        return self._procore.listed(PROJECT_ADMIN, path, params, project_id)

    def codes(self, project_id: int) -> Records:
        """Yield the budget codes of a project, the inactive ones too."""
        return self._procore.listed(PROJECT_ADMIN, f"{_breakdown(project_id)}/wbs_codes", {}, project_id)

    def _create_codes(self, project_id: int, bodies: Sequence[Body]) -> list[Any]:
        """Create budget codes, and return the answers; a code that is there stays, so it may be repeated."""
        path = f"{_breakdown(project_id)}/wbs_codes/bulk_create"

        def send(some: Sequence[Body]) -> Any:
            return self._procore.session.call("PATCH", path, None, {"bulk": list(some)}).data

        with self._procore.using(PROJECT_ADMIN, project_id):
            return [data for _, data in halved(bodies, send)] if bodies else []

    def _set_status(self, project_id: int, ids: Sequence[int], status: str) -> None:
        """Make budget codes `active` or `inactive`."""
        path = f"{_breakdown(project_id)}/wbs_codes/update_all"
        with self._procore.using(PROJECT_ADMIN, project_id):
            self._procore.session.call("PATCH", path, None, {"ids": list(ids), "attributes": {"status": status}})


def _breakdown(project_id: int) -> str:
    return f"/rest/v1.0/projects/{project_id}/work_breakdown_structure"


def _by_code(entries: Iterable[Mapping[str, Any]]) -> Mapping[str, int]:
    """Return items by their whole code and, where only one has it, by the code of their own tier."""
    found = list(entries)
    times = Counter(entry.get("code") for entry in found)
    own = {str(one["code"]): int(one["id"]) for one in found if one.get("code") and times[one["code"]] == 1}
    return own | {str(one["path_code"]): int(one["id"]) for one in found if one.get("path_code")}


def _told(combination: Combination) -> Body:
    parts = [{"segment_id": segment, "segment_item_id": item} for segment, item in sorted(combination)]
    return {"segment_items": parts}


def _echoed(item: Mapping[str, Any]) -> Combination:
    """Return which code a refusal means, by the attributes that it echoes; nothing where it echoes none."""
    parts = item.get("segment_items")
    pairs = ((one.get("segment_id"), one.get("segment_item_id")) for one in parts or () if isinstance(one, dict))
    return frozenset((segment, part) for segment, part in pairs if segment and part)


def _listed(data: Any, name: str) -> list[dict[str, Any]]:
    found = data.get(name) if isinstance(data, dict) else None
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
