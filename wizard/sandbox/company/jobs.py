"""The jobs of the sample company: the plan from which every table is written, so that all of them agree.

A job depends on its number, the size and the seed alone, never on the jobs before it; so jobs come one at a
time, whatever their number, and transactions can be made without the rest of the company.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from wizard.sandbox.company.words import BUILDINGS, DIVISIONS, SITES, STAGES, pair

CONTRACT: Final = "Contract"
QUICK_BILL: Final = "Quick bill"

_SET_UPS: Final = ((QUICK_BILL, "Job"), (QUICK_BILL, "Division"), (QUICK_BILL, "Cost code"))
_LARGE_CONTRACT: Final = 40


@dataclass(frozen=True)
class Size:
    """How many of everything a company with that many JC transactions has."""

    rows: int

    @property
    def jobs(self) -> int:
        return min(2_500, max(12, self.rows // 500))

    @property
    def vendors(self) -> int:
        return 2 * self.jobs

    @property
    def customers(self) -> int:
        return max(6, self.jobs // 2)

    @property
    def invoices(self) -> int:
        return max(24, self.rows // 20)


@dataclass(frozen=True)
class JobCode:
    """One cost code of a job; `extra` is '' for the job itself."""

    extra: str
    code: str
    name: str
    group: bool
    categories: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """One line of a contract; `amount` in dollars."""

    number: str
    code: JobCode
    description: str
    amount: float


@dataclass(frozen=True)
class ChangeOrder:
    """One change of a contract, with an amount in dollars for each of the `items` it touches ('' for none)."""

    number: str
    stage: str
    description: str
    lines: tuple[tuple[str, float], ...]

    @property
    def amount(self) -> float:
        return sum(amount for _, amount in self.lines)


@dataclass(frozen=True)
class Job:
    """One job with everything that hangs on it."""

    index: int
    id: str
    name: str
    customer: int
    method: str
    level: str
    uses_pj: bool
    extras: tuple[str, ...]
    codes: tuple[JobCode, ...]
    items: tuple[Item, ...]
    changes: tuple[ChangeOrder, ...]

    @property
    def contract(self) -> str:
        """The id of the job's contract record; '' for a quick bill job, which has none."""
        return f"C{self.id}" if self.method == CONTRACT else ""

    @property
    def billed_as_a_whole(self) -> bool:
        """Whether one line, kept on the job itself, is all that is billed (quick bill at job level)."""
        return self.method == QUICK_BILL and self.level == "Job"

    def changed(self, stage: str, item: str | None = None) -> float:
        """Return the dollars of all changes at `stage`, or of those that touch `item`."""
        lines = [line for change in self.changes if change.stage == stage for line in change.lines]
        return sum(amount for number, amount in lines if item is None or number == item)


def stream(seed: int, *part: object) -> Random:
    """Return the random numbers of one part of the company; they hang on nothing but `seed` and its name."""
    return Random("/".join(map(str, (seed, *part))))  # noqa: S311


def dollars(cents: int) -> float:
    """Return an amount as the driver hands it over: a double that carries the noise of earlier sums."""
    return cents / 100 + 0.1 + 0.2 - 0.3


def jobs(size: Size, seed: int) -> Iterator[Job]:
    """Yield the jobs in the order of their ids."""
    for index in range(size.jobs):
        yield _job(index, size, stream(seed, "job", index))


def _job(index: int, size: Size, rng: Random) -> Job:
    turn = index % 12
    method, level = (CONTRACT, "Job") if turn % 4 < 2 else _SET_UPS[turn // 4]
    extras = tuple(f"{number:02}" for number in range(1, 1 + rng.randint(1, 2))) if index % 3 == 0 else ()
    codes = tuple(_codes(extras, rng))
    items = tuple(_items(index, method, level, codes, rng))
    return Job(
        index=index,
        id=f"{21 + index // 500}-{index % 500 + 1:03}",
        name=pair(SITES, BUILDINGS, index),
        customer=index % size.customers,
        method=method,
        level=level,
        uses_pj=index % 2 == 1,
        extras=extras,
        codes=codes,
        items=items,
        changes=tuple(_changes(index, items, rng)),
    )


def _codes(extras: tuple[str, ...], rng: Random) -> Iterator[JobCode]:
    divisions = sorted(rng.sample(sorted(DIVISIONS), rng.randint(2, 4)))
    yield from _divisions("", divisions, 4, rng)
    for extra in extras:
        yield from _divisions(extra, divisions[:1], 2, rng)


def _divisions(extra: str, divisions: list[str], depth: int, rng: Random) -> Iterator[JobCode]:
    for division in divisions:
        name, details = DIVISIONS[division]
        yield JobCode(extra, f"{division}-000", name, group=True, categories=())
        for number, detail in enumerate(details[:depth], 1):
            categories = rng.choice((("L", "M"), ("S",), ("E", "L", "M"), ("L", "O", "OH"), ("M", "S")))
            yield JobCode(extra, f"{division}-{number}00", detail, group=False, categories=categories)


def _items(index: int, method: str, level: str, codes: tuple[JobCode, ...], rng: Random) -> Iterator[Item]:
    """Yield what is billed: contract items, scheduled values of cost codes, or one line a job and extra."""
    chosen = _billed(method, level, codes)
    for place in range(_LARGE_CONTRACT if index == 0 else len(chosen)):
        code = chosen[place % len(chosen)]
        lap = place // len(chosen)
        description = code.name if lap == 0 else f"{code.name} {lap + 1}"
        yield Item(str(place + 1), code, description, dollars(rng.randint(1_000_00, 90_000_00)))


def _billed(method: str, level: str, codes: tuple[JobCode, ...]) -> list[JobCode]:
    """Return the codes that are billed: details, groups at division level, one a job and extra at job level."""
    if method == CONTRACT or level == "Cost code":
        return [code for code in codes if not code.group]
    groups = [code for code in codes if code.group]
    if level == "Division":
        return groups
    first: dict[str, JobCode] = {}
    for code in groups:
        first.setdefault(code.extra, code)
    return list(first.values())


def _changes(index: int, items: tuple[Item, ...], rng: Random) -> Iterator[ChangeOrder]:
    """Yield change orders: the first two jobs have one at every stage, the rest as many as it happens."""
    every = index < 2
    for number in range(len(STAGES) if every else rng.randint(0, 4)):
        touched = rng.sample(items, min(len(items), rng.randint(1, 2)))
        yield ChangeOrder(
            number=str(number + 1),
            stage=STAGES[number] if every else rng.choice(STAGES),
            description="Entered in Sage"
            if index == number == 0
            else f"Change {number + 1} – {items[0].description}"[:30],
            lines=tuple((item.number, dollars(rng.randint(100_00, 9_000_00))) for item in touched),
        )
