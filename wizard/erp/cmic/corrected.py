"""What a site's CMiC calls the attributes of which this product only guessed the names.

A file of the machine folder says so, which no upgrade replaces. Applied where calls leave and answers arrive:
everything above knows the product's own names alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from wizard.erp.cmic.values import is_bank_field
from wizard.machine.site_file import read_site_file, spoilt
from wizard.words import say

CODE = "CM-134"

_TEXT_OR_NAME = re.compile(r"'(?:[^']|'')*'|[A-Za-z][A-Za-z0-9_]*")
_NAMING = ("q", "orderBy", "fields")
"""The parameters of a list that name attributes."""

Name = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]{0,79}$")]


class _File(BaseModel):
    """What a site may say: the product's name of an attribute → its own, or null where it has none."""

    model_config = ConfigDict(extra="forbid")
    attributes: dict[Name, Name | None]


@dataclass(frozen=True)
class Corrected:
    """`attributes`: the product's name → the one at this site; None where there is no such attribute here."""

    attributes: Mapping[str, str | None] = field(default_factory=dict)

    def name(self, ours: str) -> str:
        """Return what an attribute is called at this site."""
        return self.attributes.get(ours) or ours

    def asked(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters of a list with this site's names; texts in quotes stay as they are."""
        return {key: self._renamed(value) if key in _NAMING else value for key, value in params.items()}

    def sent(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return a record under this site's names, without what it has no attribute for."""
        return {self.name(key): value for key, value in body.items() if self.attributes.get(key, key) is not None}

    def came(self, data: Any) -> Any:
        """Return an answer under the product's own names, a list or a record."""
        if not self.attributes or not isinstance(data, dict):
            return data
        if isinstance(data.get("items"), list):
            return {**data, "items": [self.came(item) for item in data["items"]]}
        ours = {ours: data[theirs] for ours, theirs in self.attributes.items() if theirs in data}
        return {**data, **ours}

    def _renamed(self, expression: str) -> str:
        return _TEXT_OR_NAME.sub(lambda found: self.name(found[0]), expression) if self.attributes else expression


def read_corrected(file: Path, inferred: Collection[str]) -> Corrected:
    """Return what a site's `file` corrects of the names `inferred`; a file that is not there corrects nothing.

    Raises CM-134 for a file that cannot be read, corrects a name that is no guess, or names a bank field.
    """
    found = read_site_file(file, _File, CODE)
    told = found.attributes if found else {}
    for ours, theirs in told.items():
        if ours not in inferred:
            raise spoilt(CODE, file, say("“{name}” is none of the names that are only inferred.", name=ours))
        if theirs and is_bank_field(theirs):
            raise spoilt(
                CODE, file, say("“{name}” says where a vendor's money goes, and is never read.", name=theirs)
            )
    return Corrected(told)
