"""Codes that people read out on the phone: letters and digits that cannot be mistaken for each other."""

from __future__ import annotations

import secrets

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No 0 and no O, no 1 and no I."""


def new_case() -> str:
    """Return a new case code of six letters: the name of one set-up while support talks about it."""
    return "".join(secrets.choice(LETTERS) for _ in range(6))
