"""Reads the product's own data files, validated and typed."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from wizard.machine.places import resources
from wizard.procedure.catalogue import Catalogue
from wizard.procedure.checklist import Checklist
from wizard.procedure.plan import System
from wizard.procedure.recipes import Recipe
from wizard.procedure.review import Guide


@cache
def catalogue(system: str) -> Catalogue:
    """Return the entities of one accounting system (`sage300`, `cmic`)."""
    return Catalogue.model_validate_json((resources() / "catalogue" / f"{system}.json").read_bytes())


@cache
def recipes(system: System = "sage300") -> tuple[Recipe, ...]:
    """Return every revision of every recipe for one accounting system, in the order of their file names."""
    files = sorted((resources() / "recipes").glob("*.json"))
    known = (Recipe.model_validate_json(file.read_bytes()) for file in files)
    return tuple(recipe for recipe in known if recipe.system == system)


@cache
def guide(system: System) -> Guide:
    """Return the data that the set-up of one accounting system goes by."""
    return Guide(recipes(system), catalogue(system))


@cache
def endpoints(part: str) -> dict[str, Any]:
    """Return a table of calls that no public reference holds (`procore_erp`), as it stands in the file."""
    data: dict[str, Any] = json.loads((resources() / "endpoints" / f"{part}.json").read_bytes())
    return data


@cache
def platform_metadata(system: str) -> dict[str, Any]:
    """Return what Procore's ERP tool is told about one accounting system: labels, entities, rules."""
    file = resources() / "endpoints" / f"metadata_{system}.json"
    metadata: dict[str, Any] = json.loads(file.read_bytes())["metadata"]
    return metadata


@cache
def checklist(system: System) -> Checklist:
    """Return what has to be done around the set-up of one accounting system; empty where no guide says it."""
    file = resources() / "checklists" / f"{system}.json"
    return Checklist.model_validate_json(file.read_bytes()) if file.exists() else Checklist()


@cache
def translation(system: str) -> dict[str, Any]:
    """Return the configurable texts with which one accounting system's values are said in Procore."""
    data: dict[str, Any] = json.loads((resources() / "translation" / f"{system}.json").read_bytes())
    return data


@cache
def writing(system: str) -> dict[str, Any]:
    """Return the names and texts with which records are written into one accounting system."""
    data: dict[str, Any] = json.loads((resources() / "writing" / f"{system}.json").read_bytes())
    return data
