"""What can go wrong: the error as the product tells it, and the wish of a person to stop.

The lowest floor: every room raises `TrueupError` with a code from the glossary, and translates foreign
exceptions into one at its own edge. This module imports nothing but words and the standard library, and shows
nothing itself; the glossary is read when something does go wrong, since every program begins with this module.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wizard.words import Words, plain, say, understood

if TYPE_CHECKING:
    from wizard.errors.entry import Entry, Kind

__all__ = ["Cancelled", "TrueupError"]


class TrueupError(Exception):
    """An error as the product tells it: what happened, why, what to do, and who can do it.

    `code` is a key of `glossary.GLOSSARY`; `params` fill its texts and must never hold a secret. A sentence of
    ours among them comes as `say(…)`, so that it is told in the language of the window as well.
    Raises `KeyError` for a code that the glossary does not hold.
    """

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params = params
        self._entry = _glossary()[code]
        super().__init__(f"{code}: {self.title}")

    @property
    def kind(self) -> Kind:
        return self._entry.kind

    def words(self, part: str) -> Words:
        """Return `title`, `cause`, `remedy` or `who` apart from its values, to be told in any language."""
        return Words(getattr(self._entry, part), self.params)

    def in_short(self) -> Words:
        """Return its code and its title."""
        return say("{code} {title}", code=self.code, title=self.words("title"))

    @property
    def title(self) -> str:
        return str(self.words("title"))

    @property
    def cause(self) -> str:
        return str(self.words("cause"))

    @property
    def remedy(self) -> str:
        return str(self.words("remedy"))

    @property
    def who(self) -> str:
        return self._entry.who

    def in_words(self) -> str:
        """The whole error as lines for a terminal."""
        return (
            f"{self.code}  {self.title}\n  Why: {self.cause}\n  What to do: {self.remedy}\n"
            f"  Who can do it: {self.who}\n"
        )

    def to_dict(self) -> dict[str, Any]:
        """The error as plain JSON, for the channel, the mirror and the log."""
        return {
            "code": self.code,
            "kind": self.kind.value,
            "title": self.title,
            "cause": self.cause,
            "remedy": self.remedy,
            "who": self.who,
            "params": {name: plain(value) for name, value in self.params.items()},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TrueupError:
        """The reverse of `to_dict`; a code from a newer version becomes IN-902 with the texts kept."""
        code = str(data.get("code"))
        if code in _glossary():
            params = dict(data.get("params") or {})
            return cls(code, **{name: understood(value) for name, value in params.items()})
        return cls("IN-902", other=code, text=f"{data.get('title')} {data.get('remedy')}")


class Cancelled(Exception):  # noqa: N818 - it is a wish, not an error
    """A person asked for the work under way to stop; what was done until then stands."""


def _glossary() -> Mapping[str, Entry]:
    from wizard.errors.glossary import GLOSSARY

    return GLOSSARY
