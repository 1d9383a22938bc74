"""Job cost summaries, made anew where a transaction changed.

All are made when none is known, or other rules hold; then only those of the categories in which a record changed,
and when a month begins those with costs of the old month or a later one. What is made lands in the mirror as if it
were read, which finds what differs. Knows neither systems nor rules: `Figures` says how a summary is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from typing import Any

from wizard.core.book.progress import Progress
from wizard.core.delivery.destinations import Figures
from wizard.core.mirror import Basis, Mirror
from wizard.core.translation.job_costs import Summary
from wizard.erp.contract import Delta, ReadEnd
from wizard.errors import Cancelled

PAGE = 1_000
"""Summaries that are stored together."""


class JobCosts:
    """The summaries of one company in one run."""

    def __init__(
        self,
        mirror: Mirror,
        figures: Figures,
        rules: Any,
        made: Basis,
        *,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        """`made` says by which rules and in which month they are made now."""
        self._mirror, self._figures, self._rules, self._made = mirror, figures, rules, made
        self._progress, self._cancelled = progress, cancelled
        self._recent: set[str] = set()
        self._none: list[str] = []

    def make(self) -> dict[str, int]:
        """Make what has to be made anew, and return counts as a read does.

        Raises `Cancelled`; then, as after a crash, the same is made again.
        """
        entity, sums = self._figures.entity, self._mirror.sums
        categories = self._to_make()
        whole = categories is None
        self._progress.update(
            entity, expected=self._mirror.last_read(entity) if categories is None else len(categories)
        )
        self._mirror.start_read(entity)
        if categories is None:
            made = self._store(self._figures.everything(self._mirror, self._rules, self._made.month))
        else:
            made = self._store(self._of(categories))
        self._mirror.store(entity, Delta("gone", [(key,) for key in self._none]))
        end = ReadEnd("", made, compared=not whole, whole=whole)
        counts = asdict(self._mirror.finish_read(entity, end, complete=whole))
        sums.enter(entity, self._figures.sources, self._made, self._recent, categories)
        return counts

    def _to_make(self) -> set[str] | None:
        """Return the categories of which a summary may differ, None for all.

        What that depends on is on the disk before the first is made: a crash leaves nothing that passes for made.
        """
        figures, sums = self._figures, self._mirror.sums
        known = sums.made(figures.entity, figures.sources)
        changes = ((source, keys) for source in figures.sources for keys in sums.changed(source))
        if known == self._made and figures.category is None and next(changes, None) is None:
            return set()
        usable = known is not None and known.rules == self._made.rules and known.month <= self._made.month
        if not usable or figures.category is None:
            sums.forget(figures.entity)
            return None
        if known is not None and known.month < self._made.month:
            sums.begin_month(figures.entity, self._made.month)
        found = set(sums.due(figures.entity))
        for source, keys in changes:
            found.update(figures.category(row.values) for row in self._mirror.rows(source, keys).values())
        return found

    def _of(self, categories: Iterable[str]) -> Iterator[Summary]:
        """Yield the summaries of categories; those that have none any more are noted."""
        if self._figures.one is None:
            return
        for category in sorted(categories):
            self._must_go_on()
            found = list(self._figures.one(self._mirror, self._rules, self._made.month, category))
            yield from found
            if not found:
                self._none.append(category)

    def _store(self, summaries: Iterator[Summary]) -> int:
        """Store summaries, a page at a time, and return how many there were."""
        entity, made = self._figures.entity, 0
        while page := list(islice(summaries, PAGE)):
            self._must_go_on()
            self._mirror.store(entity, Delta("new", [(one.key, *one.values) for one in page]))
            self._recent.update(one.key for one in page if one.last >= self._made.month)
            self._progress.add(entity, read=len(page))
            made += len(page)
        return made

    def _must_go_on(self) -> None:
        if self._cancelled():
            raise Cancelled
