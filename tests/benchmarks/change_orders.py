"""How long a change order takes from its acceptance to its confirmation: sample company, core and double.

    python -m tests.benchmarks.change_orders [--orders 10] [--posted 3] [--asked 3]

Each is accepted, checked, written into the sample's tables, read back and marked in the double before the next
one is accepted. Then so many by each way that a person posts: from the moment in which the ledger shows it to its
confirmation, nobody telling the core. At last so many that are accepted in Procore, by the ERP tool, which is asked
every ten seconds and where nobody tells the core either: from the acceptance until Procore shows them as synced.
Told beside it: how many calls one look for new change orders makes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1]


BY_PERSON = {"import file": ["import file"], "entry sheet": ["entry sheet"]}


def measure(folder: Path, orders: int, posted: int) -> tuple[dict[str, list[float]], int, int]:
    """Return the seconds of each change order by its way, the calls of a look that finds nothing, the projects."""
    sys.path[:0] = [str(TESTS), str(TESTS / "core")]  # where the tests find each other, too
    from desk import Desk
    from doubles import running_procore_double
    from plans import SECRET_NAME
    from sites import Site

    from wizard.machine.home import Home
    from wizard.machine.secrets import store_secret
    from wizard.sandbox.company import write_company

    write_company(folder / "company.sqlite", rows=5_000)
    with running_procore_double(folder / "double.sqlite") as double:
        site = Site(Home(folder / "home").prepare(), folder / "company.sqlite", double)
        store_secret(site.home, SECRET_NAME, double.client_secret)
        site.start()
        try:
            assert site.sync()["state"] == "done"
            desk, seconds = Desk(site), []
            found_in = {"database": seconds}
            job = desk.job()
            for number in range(orders):
                desk.change_order(job, f"M{number}")
                found = desk.found(f"M{number}")
                began = time.monotonic()
                desk.accept(found["id"])
                desk.until(found["id"], "confirmed")
                seconds.append(time.monotonic() - began)
            for way, ways in BY_PERSON.items():
                desk.client.set_settings("sample", ways=ways)
                found_in[way] = [posting(desk, job, f"{way[0].upper()}{number}") for number in range(posted)]
            before = len(double.control.calls("GET"))
            last = desk.client.exports("sample")["looks"]["sample"]["began"]
            desk.client.look("sample")
            while desk.client.exports("sample")["looks"]["sample"]["began"] == last:
                time.sleep(0.05)
            lists = double.control.calls("GET")[before:]
            projects = {call["path"] for call in lists if "prime_change_orders" in call["path"]}
            return found_in, len(lists), len(projects)
        finally:
            site.kill()


def posting(desk: Any, job: Any, number: str) -> float:
    """Post what was handed over, and return the seconds until it is confirmed."""
    desk.change_order(job, number)
    id = desk.found(number)["id"]
    desk.accept(id)
    desk.until(id, "waiting for posting")
    # A person posts hours later: not before the core has looked a first time, and waits to look again.
    desk.when(id, lambda shown: datetime.fromisoformat(shown["due"]) > datetime.now(UTC) + timedelta(seconds=1))
    desk.post(job, number, 343.85)
    began = time.monotonic()
    desk.until(id, "confirmed")
    return time.monotonic() - began


INTERVAL = 10.0
"""Seconds between two looks for what was accepted by the ERP tool."""


def asked_by_the_tool(folder: Path, asked: int) -> list[float]:
    """Return the seconds from the acceptance in Procore until it is shown there as synced."""
    from desk import TODAY, Desk
    from offices import office

    def took(desk: Desk, number: str) -> float:
        package = desk.change_order(desk.job(), number)
        control = desk.site.double.control
        control.play("send_to_erp", change_order=package)
        began = time.monotonic()
        control.play("accept", change_order=package, transaction_date=TODAY.isoformat())
        while status(desk, package) != "synced":
            time.sleep(0.05)
        return time.monotonic() - began

    def status(desk: Desk, package: int) -> str:
        found = desk.site.double.control.records("external_data/change_order")
        return next(item["attributes"]["status"] for item in found if item["holder"] == package)

    with office(folder, erp=True) as desk:
        desk.site.client.listen("sample", INTERVAL, 0, "")
        return [took(desk, f"A{number}") for number in range(asked)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=10)
    parser.add_argument("--posted", type=int, default=3)
    parser.add_argument("--asked", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        found, calls, projects = measure(Path(folder), options.orders, options.posted)
        found[f"ERP tool, asked every {INTERVAL:.0f} s"] = asked_by_the_tool(Path(other), options.asked)
    for way, seconds in found.items():
        seconds.sort()
        middle = seconds[len(seconds) // 2]
        told = f"{seconds[0]:.1f} / {middle:.1f} / {seconds[-1]:.1f} s (least, middle, most)"
        print(f"{way}: {len(seconds)} change orders: {told}")
    print(f"one look: {calls} calls for {projects} projects")


if __name__ == "__main__":
    main()
