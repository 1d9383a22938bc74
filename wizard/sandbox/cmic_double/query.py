"""What a list is asked by: `q`, `finder` and `orderBy` as the framework's version 2 writes them, made into SQL.

Names are looked up among the resource's attributes, and values are bound; what cannot be understood is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wizard.sandbox.cmic_double import behaviours
from wizard.sandbox.cmic_double.refusals import Refusal
from wizard.sandbox.cmic_double.resources import Resource
from wizard.sandbox.cmic_double.store import Condition, moment

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<mark><=|>=|<>|=|<|>|\(|\)|,))"
)
_COMPARISONS: Final = ("=", "<>", "<", "<=", ">", ">=")


def condition(resource: Resource, text: str) -> Condition:
    """Return what `q` asks for; raises `Refusal` when it cannot be understood."""
    parser = _Parser(resource, _tokens(text))
    found = parser.either()
    parser.end()
    return found


def finder(resource: Resource, text: str) -> Condition:
    """Return what `finder=Name;param=value,…` asks for."""
    name, _, rest = text.partition(";")
    known = resource.finders.get(name)
    if name == "PrimaryKey":
        known = {resource.uuid: (resource.uuid, "="), "VUUID": (resource.uuid, "=")}
    if known is None:
        raise _refused(behaviours.UNKNOWN_FINDER_STATUS.value, f"JBO-29114: Finder {name} is not defined.")
    parts = []
    for assignment in filter(None, rest.split(",")):
        parameter, _, value = assignment.partition("=")
        if parameter not in known:
            raise _refused(
                behaviours.UNKNOWN_FINDER_STATUS.value, f"JBO-29114: Parameter {parameter} is not defined."
            )
        attribute, mark = known[parameter]
        parts.append(_looked_up(resource, attribute, mark, value.strip("\"'")))
    return joined(parts)


def order(resource: Resource, text: str) -> str:
    """Return the SQL of `orderBy=Attr:asc,Attr:desc`; without one the order of the table, which is not stable."""
    parts = []
    for wish in filter(None, text.split(",")):
        name, _, direction = wish.partition(":")
        if direction not in ("", "asc", "desc"):
            raise _refused(400, f"The direction {direction} is not known.")
        parts.append(f"{_column(resource, name.strip())} {direction.upper()}".strip())
    return ", ".join([*parts, "id"])


def joined(parts: list[Condition], word: str = "AND") -> Condition:
    """Return the conditions as one."""
    if not parts:
        return Condition()
    sql = f" {word} ".join(f"({part.sql})" for part in parts)
    return Condition(sql, tuple(value for part in parts for value in part.values))


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str


def _tokens(text: str) -> list[_Token]:
    found, place = [], 0
    text = text.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            raise _refused(400, f"JBO-25063: The expression cannot be parsed at {text[place : place + 20]!r}.")
        found.append(_Token(match.lastgroup, match.group(match.lastgroup)))
        place = match.end()
    return found


class _Parser:
    def __init__(self, resource: Resource, tokens: list[_Token]) -> None:
        self._resource = resource
        self._tokens = tokens

    def either(self) -> Condition:
        parts = [self.both()]
        while self._take_word("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else joined(parts, "OR")

    def both(self) -> Condition:
        parts = [self.one()]
        while self._take_word("and"):
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else joined(parts)

    def one(self) -> Condition:
        if self._take_mark("("):
            inner = self.either()
            if not self._take_mark(")"):
                raise self._stuck()
            return inner
        name = self._need("word").text
        if self._take_word("is"):
            negated = self._take_word("not")
            if not self._take_word("null"):
                raise self._stuck()
            return Condition(f"{_column(self._resource, name)} IS {'NOT ' if negated else ''}NULL")
        if self._take_word("like"):
            return Condition(f"{_column(self._resource, name)} LIKE ?", (_value(self._need("text")),))
        if self._take_word("in"):
            return self._among(name)
        mark = self._need("mark").text
        if mark not in _COMPARISONS or not self._tokens:
            raise self._stuck()
        return _looked_up(self._resource, name, mark, _value(self._tokens.pop(0)))

    def end(self) -> None:
        if self._tokens:
            raise self._stuck()

    def _among(self, name: str) -> Condition:
        if not self._take_mark("("):
            raise self._stuck()
        values = [_value(self._need("text"))]
        while self._take_mark(","):
            values.append(_value(self._need("text")))
        if not self._take_mark(")"):
            raise self._stuck()
        return Condition(f"{_column(self._resource, name)} IN ({', '.join('?' * len(values))})", tuple(values))

    def _take_word(self, word: str) -> bool:
        return self._take("word", word)

    def _take_mark(self, mark: str) -> bool:
        return self._take("mark", mark)

    def _take(self, kind: str, text: str) -> bool:
        if self._tokens and self._tokens[0].kind == kind and self._tokens[0].text.lower() == text:
            del self._tokens[0]
            return True
        return False

    def _need(self, kind: str) -> _Token:
        if not self._tokens or self._tokens[0].kind != kind:
            raise self._stuck()
        return self._tokens.pop(0)

    def _stuck(self) -> Refusal:
        place = self._tokens[0].text if self._tokens else "its end"
        return _refused(400, f"JBO-25063: The expression cannot be parsed at {place}.")


def _value(token: _Token) -> str:
    return token.text[1:-1].replace("''", "'") if token.kind == "text" else token.text


def _column(resource: Resource, name: str) -> str:
    if name not in resource.attributes:
        raise _refused(
            behaviours.UNKNOWN_ATTRIBUTE_STATUS.value,
            f"JBO-25058: Definition {name} of type Attribute is not found.",
        )
    return f"body ->> '{name}'"


def _looked_up(resource: Resource, name: str, mark: str, value: str) -> Condition:
    if name == "changed":
        dated = [_looked_up(resource, stamp, mark, value) for stamp in (resource.updated, resource.created)]
        return joined(dated, "OR")
    column = _column(resource, name)
    kind = resource.attributes[name].kind
    if kind == "moment":
        # Found by its index first: SQLite would rather walk through all rows in the order that is asked for.
        found = f"SELECT id FROM {resource.name} WHERE {moment(name)} {mark} julianday(?)"  # noqa: S608
        return Condition(f"id IN ({found})", (_normal(value),))
    if kind == "number":
        return Condition(f"CAST({column} AS REAL) {mark} CAST(? AS REAL)", (value,))
    return Condition(f"{column} {mark} ?", (value,))


def _normal(value: str) -> str:
    try:
        return datetime.fromisoformat(value).isoformat()
    except ValueError:
        raise _refused(400, f"JBO-25009: Cannot create an object from the value {value}.") from None


def _refused(status: int, text: str) -> Refusal:
    return Refusal(status, text)
