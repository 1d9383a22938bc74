"""Reads a small file of the machine folder in which a site corrects what this product only guessed.

No upgrade replaces it. Checked before it is believed; what it says is for the room whose guesses it corrects.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import BaseModel, ValidationError

from wizard.errors import TrueupError
from wizard.procedure.expected import refused
from wizard.words import Words, say

FILE_LIMIT = 65_536
"""Bytes of a site's file; a larger one is no list of a few corrections."""

Form = TypeVar("Form", bound=BaseModel)


def read_site_file(file: Path, form: type[Form], code: str) -> Form | None:
    """Return what a site's `file` says, None where there is none; raise `code` for one that cannot be used."""
    try:
        with file.open("rb") as opened:
            content = opened.read(FILE_LIMIT + 1)
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise spoilt(code, file, str(problem)) from problem
    if len(content) > FILE_LIMIT:
        raise spoilt(code, file, say("It is larger than {limit} bytes.", limit=FILE_LIMIT))
    try:
        return form.model_validate(orjson.loads(content))
    except orjson.JSONDecodeError as problem:
        raise spoilt(code, file, say("It is not JSON: {problem}", problem=str(problem))) from problem
    except ValidationError as problem:
        raise spoilt(code, file, refused(problem)) from problem


def spoilt(code: str, file: Path, reason: Words | str) -> TrueupError:
    """Return the error that `file` cannot be used."""
    return TrueupError(code, path=str(file), reason=reason)
