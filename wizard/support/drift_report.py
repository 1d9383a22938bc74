"""Accounting and Procore side by side, as one HTML file and as CSV.

What was compared and how is the core's business; here it is only laid out. The texts come in the language of
whoever asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from wizard.support.comparison import Pair, ProjectDrift, State
from wizard.support.redaction import Redactor
from wizard.support.report import Cell, Grid, Part, Report, to_html
from wizard.support.saving import save_file
from wizard.support.spreadsheet import as_csv
from wizard.words import Words, amount, say

Translate = Callable[[str], str]


TITLE = say("Accounting and Procore side by side")
STATES = {
    State.SAME: say("The same"),
    State.DIFFERS: say("Differs"),
    State.ONLY_HERE: say("Only in accounting"),
    State.ONLY_THERE: say("Only in Procore"),
}
FIGURES = {
    "contract": say("Contract amount"),
    "changes": say("Approved changes"),
    "direct": say("Direct costs"),
}
EXPLAINED = (
    say("The contract amount is the original amount; approved changes come on top of it."),
    say(
        "Change orders go from Procore to accounting only: one that was entered in accounting is missing in "
        "Procore."
    ),
    say("Costs are compared for the jobs whose costs are sent as direct costs, and for no other."),
    say("Job cost to date is all that accounting has posted; Procore has nothing to hold it against."),
    say("A dash stands where a figure is not there or was not read."),
)
_ACCOUNTING, _PROCORE = say("Accounting"), say("Procore")


def shown(figure: str | None, translate: Translate = str) -> str:
    """Return a figure for people; a dash for one that is not known."""
    return "–" if figure is None else amount(Decimal(figure), translate)


def csv_of(projects: Iterable[ProjectDrift], translate: Translate = str) -> bytes:
    """Return every project as one row of CSV."""
    sides = [say("{figure}: {side}", figure=f, side=s) for f in FIGURES.values() for s in (_ACCOUNTING, _PROCORE)]
    headings = (
        *(say("Job"), say("Project"), say("State")),
        *sides,
        *(say("Job cost to date"), say("Missing in Procore"), say("Missing in accounting"), say("Note")),
    )
    rows = (
        (
            project.job,
            project.name,
            STATES[project.state].told(translate),
            *(side or "" for pair in _pairs(project) for side in (pair.accounting, pair.procore)),
            project.cost or "",
            _listed(project.missing_there, translate),
            _listed(project.missing_here, translate),
            _listed(project.notes, translate),
        )
        for project in projects
    )
    return as_csv([heading.told(translate) for heading in headings], rows)


def html_of(
    projects: Sequence[ProjectDrift], subtitle: str, translate: Translate = str, language: str = "en"
) -> str:
    """Return one HTML file with what differs first; `subtitle` says which companies, and when."""
    counts = Counter(project.state for project in projects)
    facts = tuple((STATES[state].told(translate), f"{counts[state]:,}") for state in STATES)
    differing = [project for project in projects if project.state is not State.SAME]
    same = [project for project in projects if project.state is State.SAME]
    nothing = () if differing else (say("Nothing differs.").told(translate),)
    parts = (
        Part(say("Projects").told(translate), facts, tuple(line.told(translate) for line in EXPLAINED)),
        Part(say("What differs").told(translate), lines=nothing, grid=_grid(differing, translate)),
        Part(say("What is the same").told(translate), grid=_grid(same, translate)),
    )
    report = Report(language, TITLE.told(translate), subtitle, parts, "", wide=True)
    return to_html(report, Redactor())


def subtitle(accounting: str, procore: str, moment: datetime) -> str:
    """Return which companies were compared, and when."""
    return f"{accounting} · {procore} · {moment.astimezone():%Y-%m-%d %H:%M}"


def save_html(html: str, path: Path, replace: bool = False) -> None:
    """Write the report to `path` in one step; raises SU-801, SU-802 or SU-803."""
    save_file(html.encode(), path, replace)


def save_csv(content: bytes, path: Path, replace: bool = False) -> None:
    """Write the CSV to `path` in one step; raises SU-801, SU-802 or SU-803."""
    save_file(content, path, replace)


def _grid(projects: Sequence[ProjectDrift], translate: Translate) -> Grid | None:
    if not projects:
        return None
    headings = (
        *(say("Job"), say("Project"), say("State"), say("Side")),
        *FIGURES.values(),
        *(say("Job cost to date"), say("Missing on this side; note")),
    )
    rows = [row for project in projects for row in _rows(project, translate)]
    return Grid(tuple(heading.told(translate) for heading in headings), tuple(rows))


def _rows(project: ProjectDrift, translate: Translate) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """Return the two rows of a project: its figures in accounting, and those in Procore below them."""
    first = (
        Cell(project.job or "–", over=2),
        Cell(project.name, over=2),
        Cell(STATES[project.state].told(translate), over=2),
        Cell(_ACCOUNTING.told(translate)),
        *(Cell(shown(pair.accounting, translate), number=True, marked=pair.differs) for pair in _pairs(project)),
        Cell(shown(project.cost, translate), number=True),
        Cell("\n".join(filter(None, (_listed(one, translate) for one in (project.missing_here, project.notes))))),
    )
    second = (
        Cell(_PROCORE.told(translate)),
        *(Cell(shown(pair.procore, translate), number=True, marked=pair.differs) for pair in _pairs(project)),
        Cell("–", number=True),
        Cell(_listed(project.missing_there, translate)),
    )
    return first, second


def _pairs(project: ProjectDrift) -> tuple[Pair, Pair, Pair]:
    return project.contract, project.changes, project.direct


def _listed(missing: tuple[Words, ...], translate: Translate) -> str:
    return ", ".join(words.told(translate) for words in missing)
