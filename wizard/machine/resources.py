"""Finds and reads the product's own data files, wherever this installation keeps them."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from wizard.procedure.catalogue import Catalogue
from wizard.procedure.recipes import Recipe


@cache
def resources() -> Path:
    """Return the folder of the data files: in a frozen program, in an installed wheel, or in a checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


@cache
def catalogue(system: str) -> Catalogue:
    """Return the entities of one accounting system (`sage300`)."""
    return Catalogue.from_data(orjson.loads((resources() / "catalogue" / f"{system}.json").read_bytes()))


@cache
def recipes() -> tuple[Recipe, ...]:
    """Return every revision of every recipe, in the order of their file names."""
    files = sorted((resources() / "recipes").glob("*.json"))
    return tuple(Recipe.from_data(orjson.loads(file.read_bytes())) for file in files)


@cache
def translation(system: str) -> dict[str, Any]:
    """Return the configurable texts with which one accounting system's values are said in Procore."""
    data: dict[str, Any] = orjson.loads((resources() / "translation" / f"{system}.json").read_bytes())
    return data
