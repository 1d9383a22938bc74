"""A sentence that is told apart from its values, so that it can be translated as a whole.

The product speaks in these; whoever shows them hands in how a text is said in the language of the window.
English is the source language. The lowest floor of all: nothing here knows which languages there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decimal import Decimal  # loaded where there is an amount: the first page has none

_CENTS = 2


@dataclass(frozen=True)
class Words:
    """`text` is a format string over `values`, which may be words themselves, lists of them, or amounts (Decimal).

    As a string it is the English sentence. A value that is not there is told as “?”. `of` is what a word is said of
    ("project"), where other languages have one for each gender: they know it as "rejected (project)".
    """

    text: str
    values: dict[str, Any] = field(default_factory=dict)
    of: str = ""

    def told(self, translate: Callable[[str], str]) -> str:
        """Return the sentence with each text in it, its own and those of its values, as `translate` says it."""
        values = {name: _told(value, translate) for name, value in self.values.items()}
        return self._said(translate).format_map(_Blank(values))

    @property
    def key(self) -> str:
        """The text under which other languages know this one."""
        return f"{self.text} ({self.of})" if self.of else self.text

    def _said(self, translate: Callable[[str], str]) -> str:
        said = translate(self.key)
        return said if said != self.key or not self.of else translate(self.text)

    def __str__(self) -> str:
        return self.told(lambda text: text)

    def to_data(self) -> dict[str, Any]:
        """Return the words as plain JSON, still apart from their values."""
        told = {"text": self.text, "values": {name: plain(value) for name, value in self.values.items()}}
        return {**told, "of": self.of} if self.of else told


def say(text: str, **values: Any) -> Words:
    """Return `text` with its values, untranslated; the name is what the translation tools look for."""
    return Words(text, values)


def as_it_is(name: str) -> Words:
    """Return a name from outside, which is the same in every language."""
    return Words("{name}", {"name": name})


AMOUNT = "1,234.56"
"""Translated it shows how amounts are written: what stands between the thousands, and before the cents."""


def amount(value: Decimal, translate: Callable[[str], str]) -> str:
    """Return an amount with its cents, and with whatever more it has, as the language of `translate` writes it."""
    if not value.is_finite():
        return str(value)
    decimals = max(_CENTS, -int(value.as_tuple().exponent))
    sample = translate(AMOUNT)
    return f"{value:,.{decimals}f}".translate({ord(","): sample[1:-6], ord("."): sample[-3]})


def plain(value: Any) -> Any:
    """Return a value as JSON has it: words and amounts apart, to be understood again, and a string for the rest."""
    if isinstance(value, Words):
        return value.to_data()
    if _is_amount(value):
        return {"amount": str(value)}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value if isinstance(value, str | int | float | bool | None | dict) else str(value)


def understood(value: Any) -> Any:
    """Return the reverse of `plain`: words and amounts where JSON tells them, anything else as it is."""
    if isinstance(value, list):
        return [understood(each) for each in value]
    if isinstance(value, Mapping) and set(value) - {"of"} == {"text", "values"}:
        values = {str(name): understood(each) for name, each in dict(value["values"]).items()}
        return Words(str(value["text"]), values, str(value.get("of", "")))
    if isinstance(value, Mapping) and set(value) == {"amount"}:
        from decimal import Decimal

        return Decimal(str(value["amount"]))
    return value


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "?"


def _told(value: Any, translate: Callable[[str], str]) -> Any:
    if isinstance(value, Words):
        return value.told(translate)
    if isinstance(value, list | tuple):
        return ", ".join(str(_told(each, translate)) for each in value)
    return amount(value, translate) if _is_amount(value) else value


def _is_amount(value: Any) -> bool:
    if value is None or isinstance(value, str | int | float):
        return False
    from decimal import Decimal

    return isinstance(value, Decimal)
