"""What an entry of the glossary says, and the people who can mend things, as they are called everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a person can do about an error."""

    INPUT = "input"  # fix it on this page
    CONFIG = "config"  # someone must change a setting; `who` says who
    TRANSIENT = "transient"  # we retry
    INTERNAL = "internal"  # a bug; a support bundle helps


@dataclass(frozen=True)
class Entry:
    """One glossary entry; `title`, `cause` and `remedy` are format strings over the error's params."""

    kind: Kind
    title: str
    cause: str
    remedy: str
    who: str


ADMIN = "the administrator of this server"
PROCORE = "the company's Procore administrator"
SAGE = "the Sage administrator"
CMIC = "the CMiC administrator"
FINANCE = "the finance department"
SUPPORT = "support, with the log"
APPROVER = "whoever accepts change orders here"
PROJECT = "the project manager, in Procore"
