"""Codes that people read out on the phone: letters and digits that cannot be mistaken for each other."""

from __future__ import annotations

import os

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No 0 and no O, no 1 and no I. Their number divides 256, so a random byte prefers none of them."""


def new_case() -> str:
    """Return a new case code of six letters: the name of one set-up while support talks about it."""
    return "".join(LETTERS[byte % len(LETTERS)] for byte in os.urandom(6))
