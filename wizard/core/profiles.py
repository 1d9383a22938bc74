"""What is known about the tables of each source, kept between runs, and what a run finds changed there.

One JSON file a source, named by a digest of where it is, so that a set-up that is only begun and a connection
in force share it. It holds names, types and rights and nothing that the books say.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson

from wizard.erp.contract import Discovery
from wizard.errors import TrueupError
from wizard.machine.home import Home, disk_error
from wizard.machine.private import write_private
from wizard.procedure.catalogue import Column, Entity
from wizard.procedure.plan import Source
from wizard.words import Words

_NOT_WHERE = {"user", "password_secret", "encoding"}
"""What a source tells that does not say where it is."""


def keep(home: Home, source: Source, found: Discovery, accepted: bool) -> None:
    """Remember what was found, with what was known before of entities that were not looked for; raises MC errors.

    `accepted` says that a person saw it. Otherwise what was there once stays what the next look is held against.
    """
    known = kept(home, source) or {"findings": {}, "modules": {}}
    findings = dict(known["findings"])
    for one in found.findings:
        if accepted or one.found or not findings.get(one.entity, {}).get("found"):
            findings[one.entity] = _lasting(asdict(one))
    told = {
        "format": 1,
        "driver": found.driver,
        "digest": found.digest,
        "modules": found.modules if accepted else known["modules"],
        "profile": found.profile,
        "findings": findings,
    }
    path = _path(home, source)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(path, orjson.dumps(told, option=orjson.OPT_INDENT_2))
    except OSError as problem:
        raise disk_error(problem, path) from problem


def kept(home: Home, source: Source) -> dict[str, Any] | None:
    """Return what is known of a source, None if nothing: driver, digest, modules, profile, findings by entity."""
    try:
        told = orjson.loads(_path(home, source).read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return None  # found out again, at the next look
    return told if isinstance(told, dict) and told.get("format") == 1 else None


def profile(home: Home, source: Source) -> dict[str, Any] | None:
    """Return what the system wanted to be given again."""
    known = kept(home, source)
    return known["profile"] if known else None


def renew(
    home: Home, source: Source, found: Discovery, read: Mapping[str, tuple[Entity, Iterable[Column]]]
) -> bool:
    """Compare what a run finds at its start with what is known, keep it, and tell whether it is something else.

    `read` is entity id → the entity and the columns read of it. Raises DB-223, and keeps nothing, when one of
    them was there before and is not now: its values would be cleared in Procore. A table that is gone is told
    when it is read.
    """
    before = kept(home, source)
    if before is None:
        keep(home, source, found, accepted=True)
        return False
    for one in found.findings:
        was = before["findings"].get(one.entity)
        if was is None or not was["found"] or not one.found:
            continue
        entity, columns = read[one.entity]
        lost = set(one.missing) & _there(was, entity) & {column.name for column in columns}
        if lost:
            raise TrueupError("DB-223", entity=Words(entity.label), table=one.table, column=", ".join(sorted(lost)))
    earlier = [before["findings"].get(one.entity) for one in found.findings]
    if before["digest"] != found.digest or any(was and "there" not in was for was in earlier):
        keep(home, source, found, accepted=False)
    return bool(before["digest"] != found.digest)


def _there(was: Mapping[str, Any], entity: Entity) -> set[str]:
    """Return the columns that an earlier look found; another version of the program may have looked for others.

    Earlier versions kept only how many they looked for, and which of them were missing.
    """
    if "there" in was:
        return set(was["there"])
    looked_for = {column.name for column in entity.columns} if was["wanted"] == len(entity.columns) else set()
    return looked_for - set(was["missing"])


def _lasting(finding: dict[str, Any]) -> dict[str, Any]:
    """Return a finding without what the books say."""
    return {**finding, "rows": None, "missing": list(finding["missing"]), "there": list(finding["there"])}


def _path(home: Home, source: Source) -> Path:
    where = source.model_dump(mode="json", exclude=_NOT_WHERE)
    name = hashlib.sha256(orjson.dumps(where, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]
    return home.profiles / f"{name}.json"
