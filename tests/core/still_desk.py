"""A site whose core is no process: the same worker, turn by turn, which a power cut may end at any point.

Between two turns as much time passes as the worker wants to wait, and none within one, so nothing is waited for and
nothing hangs on how fast the machine is. It looks through Procore only when a test wants it, and at the time that
it is. The home is a copy, of which no core of another test hears. Company and double are those of the site.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from desk import TODAY, Desk
from sites import Site

from wizard.core.exports import deeds
from wizard.core.exports.calls import ExportCalls
from wizard.core.exports.export import Deed, Wish
from wizard.core.exports.queue import Queue
from wizard.core.exports.worker import Worker
from wizard.core.runs.dispatch import utc_now
from wizard.machine.home import Home

MOST_TURNS = 20

LONGEST_WAIT = timedelta(minutes=10)
"""So that all turns together are shorter than the interval between two looks."""


BEFORE_HANDING = ("found", "checking done", "checked", "about to write", "writing done")
AFTER_HANDING = ("reading back done", "confirmed here, not marked in Procore", "marking done", "confirmed")
"""The points that a change order passes before and after it is written or handed over, whatever the way."""


class PowerCut(BaseException):
    """What ends the worker where the test wants it; nothing in the product catches it."""


class StillDesk(Desk):
    """Everyone who has to do with change orders; `cut_at` is the point at which the power fails next, once.

    While it is `paused`, no call is made.
    """

    def __init__(self, site: Site, folder: Path) -> None:
        shutil.copytree(site.home.root, folder, ignore=shutil.ignore_patterns("channel.*", "core.lock"))
        super().__init__(replace(site, home=Home(folder), core=None))
        self.cut_at = ""
        self.cuts: list[str] = []
        self.paused = False
        self._now = utc_now()
        self._start()
        self.settings(every_minutes=24 * 60)

    def _start(self) -> None:
        """Begin anew, as a core that is started: what was in memory is gone."""
        self._worker = Worker(self.site.home, self._clock, lambda: self.paused, self._witness)
        self._calls = ExportCalls(self.site.home, self._worker, self._clock)

    def _clock(self) -> datetime:
        return self._now

    def _witness(self, point: str) -> None:
        if point == self.cut_at:
            self.cut_at = ""
            self.cuts.append(point)
            raise PowerCut(point)

    def turn(self, look: bool = False) -> None:
        """Do what is due, looking through Procore where that is wanted, and let the time pass until more is."""
        if look:
            self._now = utc_now()
            self._calls.look_for_exports("sample")
        try:
            self._now += min(timedelta(seconds=self._worker._turn("sample")), LONGEST_WAIT)
        except PowerCut:
            self._start()

    # -- the approver ------------------------------------------------------------------------------------------

    def settings(self, **changes: Any) -> None:
        self._calls.set_export_settings("sample", changes)

    def found(self, number: str = "P01", title: str | None = None) -> dict[str, Any]:
        for _ in range(2):
            self.turn(look=True)
            for one in self._calls.exports("sample")["exports"]:
                if one["number"] == number and title in (None, one["title"]):
                    return one
        raise AssertionError(f"change order {number} was not found")

    def now(self) -> datetime:
        return self._clock()

    def look(self) -> dict[str, Any]:
        """Return how the looks through Procore stand, as visitors are told."""
        looks: dict[str, Any] = self._calls.exports("sample")["looks"]["sample"]
        return looks

    def hinted(self) -> None:
        """Have it be said that something new may be in Procore, as a request of the ERP tool does."""
        self._worker.look_soon("sample")

    def tries_again(self, id: int) -> None:
        """Have a person wish that it is tried at once."""
        self.wishes(id, Deed.RETRY)
        self._worker.try_soon("sample")

    def pass_time(self, time: timedelta) -> None:
        """Let time pass in which nothing is due."""
        self._now += time

    def version(self, id: int) -> int:
        """Return how often a change order was stored."""
        with Queue(self.site.home.exports) as queue:
            return queue.get(id).version

    def due(self, id: int) -> datetime:
        """Return when the next thing is to be done for a change order."""
        with Queue(self.site.home.exports) as queue:
            due = queue.get(id).due
        assert due is not None
        return due

    def ids(self, number: str) -> list[int]:
        return [one["id"] for one in self._calls.exports("sample")["exports"] if one["number"] == number]

    def accept(self, id: int, **changes: Any) -> dict[str, Any]:
        wish = {"number": "", "fingerprint": "", **changes}
        return self._calls.accept_export(id, wish.pop("on", TODAY), by="Dana", **wish)

    def rejects(self, id: int, reason: str) -> None:
        self.wishes(id, Deed.REJECT, reason=reason)

    def wishes(self, id: int, deed: Deed, **changes: Any) -> None:
        """Wish for something that the next turn does or refuses."""
        wish = Wish(deed, "Dana", **changes)
        with Queue(self.site.home.exports) as queue:
            wished, _ = deeds.wished(queue.get(id), wish, self._clock())
            queue.save(wished, self._clock())

    def when(self, id: int, so: Callable[[dict[str, Any]], bool], seconds: float = 0.0) -> dict[str, Any]:
        for _ in range(MOST_TURNS):
            shown = self._calls.show_export(id)
            if so(shown):
                return shown
            self.turn()
        raise AssertionError(shown)

    def until_cut(self, point: str) -> None:
        """Go on until the power fails at that point."""
        self.cut_at = point
        for _ in range(MOST_TURNS):
            self.turn(look=point == "found")
            if not self.cut_at:
                return
        raise AssertionError(f"{point} was never reached: {self._calls.exports('sample')['exports']}")

    def files(self, id: int) -> list[Path]:
        """Return the files that were handed over for a person."""
        with Queue(self.site.home.exports) as queue:
            return [Path(path) for path in queue.get(id).files]
