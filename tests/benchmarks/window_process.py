"""The process that `tests.benchmarks.window` starts and measures: a bare window, ours, or a walk through all pages.

`python -m tests.benchmarks.window_process bare|ours|seen|walk HOME STARTED`. It imports next to nothing by itself,
so that the bare window is one: what both sides loaded would flatter the ratio.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any

WAIT_SECONDS = 60
ENTITIES, FIELDS = 80, 400


def bare_window() -> Any:
    """A window with a label, as small as a PySide6 program is."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication.instance() or QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("A bare window"))
    window.resize(1024, 768)
    return app, window


def setup_window(home: str) -> Any:
    """The set-up window as `trueup-setup` makes it."""
    from wizard.ui.__main__ import window_of

    app, window = window_of(home)
    window.resize(1024, 768)
    return app, window


def show(app: Any, window: Any, started: float) -> None:
    """Show a window, and print when it was painted, after how much work of ours, and what the process weighs."""
    window.show()
    until(app, lambda: window.windowHandle() is not None and window.windowHandle().isExposed())
    window.repaint()
    seconds, worked = time.monotonic() - started, time.process_time()
    print([seconds, worked, resident()], flush=True)
    os._exit(0)


def resident() -> float:
    """Return the memory of this process in MiB."""
    with open("/proc/self/statm", encoding="ascii") as counts:  # noqa: PTH123 - pathlib is an import
        return int(counts.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024**2


def until(app: Any, condition: Any) -> None:
    """Work through the window's events until `condition` holds."""
    end = time.monotonic() + WAIT_SECONDS
    while not condition():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError


def seen(home: str) -> None:
    """Print what the process weighs with all pages built, and once each was seen."""
    from dataclasses import replace

    app, window = setup_window(home)
    window.show()
    until(app, window.is_built)
    built = resident()
    window.journey.change(replace(window.journey.draft, live=_nothing_live(window.journey.draft)))
    visits(app, window)
    print([built, resident()], flush=True)
    os._exit(0)


def visits(app: Any, window: Any) -> dict[str, list[float]]:
    """Go to every page between the first and the run; return how long each took, by the clock and at work (ms)."""
    pages: dict[str, list[float]] = {}
    for number in window.pageIds():
        page = window.page(number)
        if page.code in ("ST-10", "ST-80"):
            continue
        start = _clocks()
        window.setStartId(number)
        window.restart()
        window.repaint()
        app.processEvents()
        pages[page.code] = _since(start)
        page.stop_asking()
    return pages


def walk(home: str) -> None:
    """Print the milliseconds, by the clock and at work, of pages, searches and ticks in a wide catalogue."""
    import gc
    import json
    from dataclasses import replace

    app, window = setup_window(home)
    window.show()
    until(app, window.is_built)
    from wizard.machine import resources
    from wizard.procedure.mappings import field_tick

    journey = window.journey
    large = replace(journey.guide, catalogue=wide(journey.guide.catalogue))
    gc.freeze()  # as the window does with the catalogue that it loads
    resources.guide = lambda _: large  # type: ignore[assignment]  # a larger accounting system than there is
    journey.change(replace(journey.draft, live=_nothing_live(journey.draft)))
    pages = visits(app, window)
    mappings = next(window.page(number) for number in window.pageIds() if window.page(number).code == "ST-40")
    window.setStartId(next(number for number in window.pageIds() if window.page(number) is mappings))
    window.restart()
    app.processEvents()
    wide_entity = []
    for doing in (
        lambda: mappings.tree.choose("wide_1"),
        lambda: mappings.boxes.ticked.emit(field_tick("wide_1", "Field 7"), True),
    ):
        start = _clocks()
        doing()
        app.processEvents()
        window.repaint()
        app.processEvents()
        wide_entity.append(_since(start))
    searches = []
    for text in ("a", "am", "amo", "field 39", "entity 7", "", "nothing of the kind"):
        start = _clocks()
        mappings.filter.setText(text)
        mappings.tree.repaint()
        app.processEvents()
        searches.append(_since(start))
    print(json.dumps({"pages": pages, "searches": searches, "wide": wide_entity}), flush=True)
    os._exit(0)


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


def _since(start: tuple[float, float]) -> list[float]:
    return [(now - then) * 1000 for now, then in zip(_clocks(), start, strict=True)]


def wide(catalogue: Any) -> Any:
    """Return `catalogue` with entities of its own shape added, 80 in all, each with 400 fields."""
    model = catalogue.entity("transaction_jc")
    columns = [
        *model.columns,
        *(_like(model.columns[0], name=f"Field {n}") for n in range(FIELDS - len(model.columns))),
    ]
    more = [
        _like(model, id=f"wide_{n}", label=f"Entity {n}", table=f"WIDE_{n}", columns=tuple(columns))
        for n in range(ENTITIES - len(catalogue.entities))
    ]
    return _like(catalogue, entities=(*catalogue.entities, *more))


def _like(fact: Any, **other: Any) -> Any:
    """Return a fact like this one; a copy would hold what the first one has worked out about itself."""
    return type(fact)(**{**dict(fact), **other})


def _nothing_live(draft: Any) -> Any:
    from wizard.procedure.draft import Live

    return Live(connection=draft.connection().id, mappings=frozenset(), fingerprint="")


def main(what: str, home: str, started: str) -> None:
    if what in ("seen", "walk"):
        (seen if what == "seen" else walk)(home)
    else:
        show(*(bare_window() if what == "bare" else setup_window(home)), float(started))


if __name__ == "__main__":
    main(*sys.argv[1:])
