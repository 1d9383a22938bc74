"""What the clerk has to know of one connection's accounting system: where change orders belong and what fits.

The one place of the exports that tells the systems apart; how they are written is each ledger's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from wizard.core.exports import cmic_standing, standing
from wizard.core.exports.settings import ExportSettings
from wizard.core.mirror import Mirror
from wizard.core.systems import ledger_layout
from wizard.core.translation.cmic import CmicRules
from wizard.core.translation.cmic_parents import JOB
from wizard.core.translation.sage300 import Rules
from wizard.machine.resources import translation
from wizard.procedure.change_order import Acceptance, ChangeOrder, Reference
from wizard.procedure.change_order_rules import Limits
from wizard.procedure.entering import Standing, entry_of
from wizard.procedure.ledger_entry import Entry
from wizard.procedure.plan import CmicSource, Connection
from wizard.procore.change_orders import Place
from wizard.words import Words

CMIC_NUMBER, CMIC_TITLE = 11, 200
"""Characters of a change item's code and name (CMiC's create page, read 2026-11)."""


class _Places(Protocol):
    def __call__(self, mirror: Mirror, *, closed: bool) -> list[Place]: ...


@dataclass(frozen=True)
class Books:
    """`places` says where change orders are looked for, `standing` what is known of one, `entry` what it becomes.

    `projects` are all that we delivered, those without a contract too.

    `limits` are those in force for this connection.
    """

    places: _Places
    projects: Callable[[Mirror], dict[int, Reference]]
    standing: Callable[[Mirror, ChangeOrder, Mapping[str, Words]], Standing]
    entry: Callable[[ChangeOrder, Acceptance, Standing, str], Entry]
    limits: Limits


def books_of(connection: Connection, settings: ExportSettings) -> Books:
    """Return the books of a connection."""
    if isinstance(connection.source, CmicSource):
        return _cmic(connection.source, settings)
    return _sage(settings)


def _sage(settings: ExportSettings) -> Books:
    layout, rules = ledger_layout("sage300"), Rules.from_data(translation("sage300"))
    width, on_cost = layout.widths.description, settings.markup_on_cost
    return Books(
        places=lambda mirror, *, closed: standing.places(mirror, rules, closed=closed),
        projects=lambda mirror: standing.projects(mirror, "job_jc"),
        standing=lambda mirror, order, taken: standing.standing_of(mirror, rules, order, taken),
        entry=lambda order, acceptance, known, key: entry_of(
            order, acceptance, known, key, width=width, markup_on_cost=on_cost
        ),
        limits=settings.limits(layout.currency, layout.encoding),
    )


def _cmic(source: CmicSource, settings: ExportSettings) -> Books:
    """CMiC keeps every character and its own lengths; its currency is the company's and compared only if set."""
    rules, on_cost = CmicRules.from_data(translation("cmic")), settings.markup_on_cost
    become = source.change_orders.become
    divided = become == "pci_per_pco"
    make = cmic_standing.divided_entry if divided else cmic_standing.whole_entry
    # Room for the number of the part that is put behind it.
    number = CMIC_NUMBER - len("-99") if divided else CMIC_NUMBER
    return Books(
        places=lambda mirror, *, closed: cmic_standing.places(mirror, rules, closed=closed),
        projects=lambda mirror: standing.projects(mirror, JOB),
        standing=lambda mirror, order, taken: cmic_standing.standing_of(mirror, rules, order, taken),
        entry=lambda order, acceptance, known, key: make(
            order, acceptance, known, key, on_cost=on_cost, become=become
        ),
        limits=replace(settings.limits("", "utf-8"), number=number, title=CMIC_TITLE),
    )
