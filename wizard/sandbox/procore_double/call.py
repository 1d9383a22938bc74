"""One authenticated call as the actions see it: its parameters from path, query and body, already checked.

As in Rails, `company_id` and `project_id` count the same in the query and in the body.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import orjson
from starlette.datastructures import QueryParams

from wizard.sandbox.procore_double.answers import Refusal, invalid, not_connected, not_found
from wizard.sandbox.procore_double.fields import Body, envelope_problems
from wizard.sandbox.procore_double.kinds import PROJECTS, Kind
from wizard.sandbox.procore_double.shown import Company
from wizard.sandbox.procore_double.signin import SignIn
from wizard.sandbox.procore_double.store import Record, Store
from wizard.sandbox.procore_double.switches import Switches

_LARGEST = 2**63 - 1
"""The largest id that the state file can hold."""


@dataclass
class World:
    """Everything that the double consists of while it runs."""

    store: Store
    company: Company
    signin: SignIn
    switches: Switches = field(default_factory=Switches)
    entitled: bool = False
    """Whether the company has the ERP tool when every switch is put back."""
    post: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when there is something new for the sender of webhooks."""


@dataclass(frozen=True)
class Call:
    """A call to one action."""

    world: World
    url: str
    path: Mapping[str, int]
    query: QueryParams
    body: Mapping[str, Any]

    def number(self, name: str) -> int | None:
        """Return an integer parameter of the query or the body; 400 when it is no integer."""
        value = self.query.get(name, self.body.get(name))
        if value is None or isinstance(value, int):
            return value
        if str(value).isdecimal() and int(value) <= _LARGEST:
            return int(value)
        raise invalid({name: ["must be an integer"]})

    def needed(self, name: str) -> int:
        """Return an integer parameter that must be there; 400 when it is not."""
        value = self.number(name)
        if value is None:
            raise invalid({name: ["required"]})
        return value

    def company(self) -> int:
        """Return the company of the call, which must be the header's too."""
        path = self.path.get("company_id")
        if (self.needed("company_id") if path is None else path) != self.world.company.id:
            raise not_connected()
        return self.world.company.id

    def project(self) -> Record:
        """Return the project of the call; 404 when there is none."""
        path = self.path.get("project_id")
        return self.record(PROJECTS, self.needed("project_id") if path is None else path)

    def record(self, kind: Kind, id: int, holder: int | None = None) -> Record:
        """Return a record by its id (and its holder, where one is given); 404 when there is none."""
        found = self.world.store.by_ids(kind.name, [id]).get(id) if id <= _LARGEST else None
        if found is None or holder not in (None, found.holder):
            raise not_found()
        return found

    def record_of(self, kind: str, name: str, holder: int) -> Record:
        """Return the record of `kind` whose id is the path's `name`; 404 when the holder has no such one."""
        found = self.world.store.by_ids(kind, [min(self.path[name], _LARGEST)]).get(self.path[name])
        if found is None or found.holder != holder:
            raise not_found()
        return found

    def sort_out(
        self,
        updates: list[dict[str, Any]],
        name: Callable[[dict[str, Any]], object] = lambda one: one.get("origin_id"),
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Return the records of a bulk call that may go on, and those that a switch refuses, with `errors`."""
        path, passed, refused = urlsplit(self.url).path, [], []
        for update in updates:
            errors = self.world.switches.record_refusal(path, name(update))
            if errors is None:
                passed.append(update)
            else:
                refused.append({**update, "errors": errors})
        return passed, refused

    def check_body(self, model: type[Body]) -> None:
        """Refuse a body that the model does not allow."""
        problems = envelope_problems(model, self.body)
        if problems:
            raise invalid(problems)


def parse_body(content_type: str, content: bytes) -> dict[str, Any]:
    """Return a JSON body; empty for no body, 400 for anything but a JSON object."""
    if not content:
        return {}
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise Refusal(400, {"errors": {"base": ["the body must be application/json"]}})
    try:
        body = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise Refusal(400, {"errors": {"base": ["the body is not valid JSON"]}}) from None
    if not isinstance(body, dict):
        raise Refusal(400, {"errors": {"base": ["the body must be an object"]}})
    return body
