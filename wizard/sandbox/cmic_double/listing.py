"""Lists and single rows in the recorded envelope: the keys in their order, and links that lead nowhere useful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

import orjson
from starlette.datastructures import URL, QueryParams

from wizard.sandbox.cmic_double import behaviours, query
from wizard.sandbox.cmic_double.refusals import Answer, Refusal
from wizard.sandbox.cmic_double.resources import Resource
from wizard.sandbox.cmic_double.store import Condition, Store
from wizard.sandbox.cmic_double.switches import Switches


@dataclass(frozen=True)
class Asked:
    """A call as far as its answer's form hangs on it: its address, its parameters, what it accepts."""

    url: URL
    params: QueryParams
    accept: str


def collection(resource: Resource, store: Store, switches: Switches, asked: Asked) -> Answer:
    """Answer with one page of a list."""
    params = asked.params
    limit = _number(params, "limit", behaviours.USUAL_LIMIT.value)
    offset = _number(params, "offset", 0)
    if limit > behaviours.LARGEST_LIMIT.value:
        raise Refusal(
            behaviours.OVER_LIMIT_STATUS.value,
            f"The limit cannot be greater than {behaviours.LARGEST_LIMIT.value}.",
        )
    if switches.refuses_fields and params.get("fields") and not params.get("finder"):
        raise Refusal(behaviours.FIELDS_ALONE_STATUS.value, "The parameter fields needs a finder.")
    where = query.joined([*_conditions(resource, params), *_seen(resource, switches)])
    order = query.order(resource, params.get("orderBy", ""))
    moved = switches.take_shift(resource.name) if offset else 0
    rows = store.page(resource, where, order, limit + 1, offset - moved)
    more, rows = len(rows) > limit, rows[:limit]
    base = _address(asked.url, resource)
    bare = params.get("onlyData") == "true"
    shown = [_shown(body, resource, switches, params) for _, body in rows]
    items = (
        shown
        if bare
        else [_linked(text, base, resource.name, key) for text, (key, _) in zip(shown, rows, strict=True)]
    )
    total = f'"totalResults":{store.count(resource, where)},' if params.get("totalResults") == "true" else ""
    self_link = f'[{{"rel":"self","href":"{base}","name":"{resource.name}","kind":"collection"}}]'
    text = (
        f'{{"items":[{",".join(items)}],{total}"count":{len(items)},"hasMore":{"true" if more else "false"},'
        f'"limit":{limit},"offset":{offset},"links":{self_link}}}'
    )
    link = f'<{base}>;rel="self";kind="collection";name="{resource.name}"'
    media_type = _media(asked.accept, behaviours.COLLECTION_TYPE.value)
    return Answer(text.encode(), media_type, headers={"Link": link}, rows=len(items))


def item(
    resource: Resource, row: Mapping[str, object], switches: Switches, asked: Asked, status: int = 200
) -> Answer:
    """Answer with one row."""
    base = _address(asked.url, resource)
    body = _shown(orjson.dumps(row).decode(), resource, switches, QueryParams())
    text = _linked(body, base, resource.name, str(row[resource.uuid]))
    return Answer(text.encode(), _media(asked.accept, behaviours.ITEM_TYPE.value), status)


def seen(resource: Resource, switches: Switches, row: Mapping[str, object]) -> bool:
    """Tell whether the user may see a row."""
    jobs = switches.sees_jobs
    return jobs is None or not resource.job or row.get(resource.job) in jobs


def _conditions(resource: Resource, params: QueryParams) -> list[Condition]:
    parts = []
    if params.get("finder"):
        parts.append(query.finder(resource, params["finder"]))
    if params.get("q"):
        parts.append(query.condition(resource, params["q"]))
    return parts


def _seen(resource: Resource, switches: Switches) -> list[Condition]:
    jobs = switches.sees_jobs
    if jobs is None or not resource.job or not behaviours.ROWS_FILTERED_BY_JOB.value:
        return []
    marks = ", ".join("?" * len(jobs))
    return [Condition(f"body ->> '{resource.job}' IN ({marks})", tuple(jobs))]


def _number(params: QueryParams, name: str, usual: int) -> int:
    text = params.get(name, "")
    if not text:
        return usual
    if not text.isdecimal():
        raise Refusal(400, f"The parameter {name} is not a number.")
    return int(text)


def _shown(body: str, resource: Resource, switches: Switches, params: QueryParams) -> str:
    """Return a row as it is told now: with the values, or only the attributes, that were asked for."""
    chosen = [name for name in params.get("fields", "").split(",") if name]
    if not (chosen or switches.number_texts or switches.zulu):
        return body
    row = orjson.loads(body)
    if chosen:
        row = {name: row[name] for name in chosen if name in row}
    for name, value in row.items():
        kind = resource.attributes[name].kind
        if switches.number_texts and kind == "number" and value is not None:
            row[name] = str(value)
        if switches.number_texts and kind == "text" and isinstance(value, str) and value.isdecimal():
            row[name] = int(value) if str(int(value)) == value else value
        if switches.zulu and kind == "moment" and value is not None:
            row[name] = _in_utc(value)
    return orjson.dumps(row).decode()


def _in_utc(value: str) -> str:
    return datetime.fromisoformat(value).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _linked(body: str, base: str, name: str, key: str) -> str:
    links = ",".join(
        f'{{"rel":"{relation}","href":"{base}/{key}","name":"{name}","kind":"{kind}"}}'
        for relation, kind in behaviours.LINKS.value
    )
    return f'{body[:-1]},"links":[{links}]}}'


def _address(url: URL, resource: Resource) -> str:
    """Return the address as links tell it: not the one that was called."""
    parts = urlsplit(str(url))
    place = parts.path.index(resource.path)
    return f"http://{parts.hostname}:{behaviours.LINK_PORT.value}{parts.path[:place]}{resource.path}"


def _media(accept: str, own: str) -> str:
    plain = behaviours.PLAIN_JSON_ON_ACCEPT.value and "application/json" in accept
    return "application/json" if plain else str(own)
