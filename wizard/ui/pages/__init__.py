"""The pages of the set-up, one a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wizard.ui.page import Page


def after_the_first() -> list[type[Page]]:
    """Load the pages after the first in their order, and with them the procedure; takes its time."""
    from wizard.machine.resources import catalogue, recipes
    from wizard.ui.pages.features import FeaturesPage
    from wizard.ui.pages.mappings import MappingsPage
    from wizard.ui.pages.preflight import PreflightPage
    from wizard.ui.pages.procore import ProcorePage
    from wizard.ui.pages.progress import ProgressPage
    from wizard.ui.pages.review import ReviewPage
    from wizard.ui.pages.selection import SelectionPage
    from wizard.ui.pages.settings import SettingsPage
    from wizard.ui.pages.source import SourcePage

    recipes()
    catalogue("sage300")
    before = [PreflightPage, ProcorePage, SourcePage, FeaturesPage, MappingsPage]
    return [*before, SettingsPage, SelectionPage, ReviewPage, ProgressPage]
