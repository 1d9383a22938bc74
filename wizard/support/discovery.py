"""The discovery report: what the tables of a company are called and hold, for support to read.

It tells names of tables and columns, their types and lengths, rights and formats of ids. No record, no name of
a company, no path and nothing that a driver said goes into it: an error is its code alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wizard import __version__
from wizard.erp.sage300.names import names
from wizard.machine.resources import catalogue

_WIDTH = 34


def report(found: Mapping[str, Any]) -> str:
    """Return the report of what a `source` probe found."""
    profile: Mapping[str, Any] = found.get("profile") or {}
    return "\n".join(
        (
            *_head(found, profile),
            *_entities(found, profile),
            *_formats(profile),
            *_enumerations(profile),
            *_listed(found.get("tables") or ()),
            "",
        )
    )


def _head(found: Mapping[str, Any], profile: Mapping[str, Any]) -> Iterator[str]:
    versions = {True: "yes", False: "no"}[bool(profile.get("newer"))]
    modules = found.get("modules") or {}
    owned = ", ".join(f"{name.upper()} {'yes' if there else 'no'}" for name, there in sorted(modules.items()))
    yield from (
        f"Trueup {__version__}: discovery report",
        "",
        "What the tables of the accounting system are called and hold: names, types, lengths and rights.",
        "It holds no records, no name of a company and no password.",
        "",
        f"Driver        {found.get('driver', '')}",
        f"Naming mode   {profile.get('mode') or 'unknown'}",
        f"Row versions  {versions}",
        f"Modules seen  {owned}",
        f"Digest        {found.get('digest', '')}",
    )


def _entities(found: Mapping[str, Any], profile: Mapping[str, Any]) -> Iterator[str]:
    known, tables = catalogue("sage300"), profile.get("tables") or {}
    for finding in found.get("findings", ()):
        if not known.knows(finding["entity"]):
            continue
        entity = known.entity(finding["entity"])
        yield ""
        yield _sentence(entity.label, finding)
        yield from _table(tables.get(entity.table) or {}, finding)


def _sentence(label: str, finding: Mapping[str, Any]) -> str:
    if not finding["found"]:
        code = (finding.get("problem") or {}).get("code", "")
        return f"{label}: not found ({code}); looked for {finding['table']} and its other names"
    name = f"{finding['table']}, {finding['mode']} names, {finding['evidence']}"
    return f"{label}: found as {name}, {finding['columns']} of {finding['wanted']} columns"


def _table(table: Mapping[str, Any], finding: Mapping[str, Any]) -> Iterator[str]:
    facts = (
        ("missing", ", ".join(finding.get("missing") or ())),
        ("there, but of another type", ", ".join(table.get("unfit") or ())),
        ("shorter than expected", ", ".join(table.get("shorter") or ())),
        ("may be written to", finding["may_write"] if finding.get("may_write") != "unknown" else ""),
        ("columns not known to us", str(table.get("unknown_columns") or "")),
    )
    yield from (f"  {name}: {value}" for name, value in facts if value)
    for column in table.get("others") or ():
        yield f"    {column['name']:<{_WIDTH}}{column['family']} {column['size'] or ''}".rstrip()


def _formats(profile: Mapping[str, Any]) -> Iterator[str]:
    for number, each in enumerate(profile.get("formats") or ()):
        if not number:
            yield from ("", "How ids are written")
        yield f"  {each['kind']:<{_WIDTH}}{each['pattern']}{'  capitals' if each['capitals'] else ''}"


def _enumerations(profile: Mapping[str, Any]) -> Iterator[str]:
    known = names().enumerations
    for number, (table, columns) in enumerate((profile.get("enumerations") or {}).items()):
        if not number:
            yield from ("", "Texts that the system itself gives, as they were met (+ is new to us)")
        for column, texts in sorted(columns.items()):
            expected = {text.casefold() for text in known.get(table, {}).get(column, ())}
            marked = (text if text.casefold() in expected else f"+ {text}" for text in texts)
            yield f"  {table}.{column}: {' | '.join(marked)}"


def _listed(tables: Iterable[str]) -> Iterator[str]:
    for number, name in enumerate(tables):
        if not number:
            yield from ("", "Tables that may be what was not found, as the driver lists them")
        yield f"  {name}"
