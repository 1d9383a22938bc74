"""The page about features says what the recipes do, and nothing that they do not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from wizard.machine.resources import catalogue, recipes
from wizard.procedure.recipes import Recipe, named

PAGE = (Path(__file__).parents[2] / "docs" / "features.md").read_text(encoding="utf-8")
SAGE = catalogue("sage300")
KNOWN = recipes()
CURRENT = [recipe for recipe in KNOWN if recipe.current]


def _labels(entities: Iterable[str]) -> str:
    return ", ".join(SAGE.entity(entity).label for entity in entities)


def _with_pj(entities: tuple[str, ...], more: tuple[str, ...]) -> str:
    return _labels(entities) + (f"; with Project Management also {_labels(more)}" if more else "") or "–"


def expected_row(recipe: Recipe) -> str:
    """Return the row of the page's table for one recipe."""
    highlight = recipe.highlight
    cleared = "–"
    if highlight is not None:
        entity = SAGE.entity(highlight.entity)
        links = [link.label for link in entity.links if link.id in highlight.clear_links]
        cleared = f"of {entity.label}: {', '.join(links)}"
    ticked = _with_pj(recipe.map, recipe.map_with_pj)
    if highlight is not None and highlight.all_fields:
        ticked += f"; every field of {SAGE.entity(highlight.entity).label}"
    gates = list(recipe.requires)
    if recipe.extends:
        gates.insert(0, f"brings “{named([recipe.extends], KNOWN)[0].label}” with it")
    if recipe.conflicts:
        gates.append(recipe.conflict[0].lower() + recipe.conflict[1:].rstrip("."))
    cells = (
        f"**{recipe.label}** (`{recipe.key}`)",
        ticked,
        cleared,
        _with_pj(recipe.run, recipe.run_with_pj),
        "; ".join(gates) or "–",
        recipe.source,
    )
    return f"| {' | '.join(cells)} |"


@pytest.mark.parametrize("recipe", CURRENT, ids=lambda recipe: recipe.key)
def test_a_feature_stands_on_the_page_as_its_recipe_has_it(recipe: Recipe) -> None:
    assert expected_row(recipe) in PAGE.splitlines()


def test_the_page_has_no_other_features_and_names_the_older_revisions() -> None:
    assert sum(line.startswith("| **") for line in PAGE.splitlines()) == len(CURRENT)
    for recipe in KNOWN:
        assert f"`{recipe.key}`" in PAGE
