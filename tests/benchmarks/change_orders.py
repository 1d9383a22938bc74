"""How long a change order takes from its acceptance to its confirmation: sample company, core and double.

    python -m tests.benchmarks.change_orders [--orders 10]

Each is accepted, checked, written into the sample's tables, read back and marked in the double before the next
one is accepted. Told beside it: how many calls of Procore one look for new change orders makes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parents[1]


def measure(folder: Path, orders: int) -> tuple[list[float], int, int]:
    """Return the seconds of each change order, the calls of one look that finds nothing, and the projects."""
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
            job = desk.job()
            for number in range(orders):
                desk.change_order(job, f"M{number}")
                found = desk.found(f"M{number}")
                began = time.monotonic()
                desk.accept(found["id"])
                desk.until(found["id"], "confirmed")
                seconds.append(time.monotonic() - began)
            before = len(double.control.calls("GET"))
            last = desk.client.exports("sample")["looks"]["sample"]["began"]
            desk.client.look("sample")
            while desk.client.exports("sample")["looks"]["sample"]["began"] == last:
                time.sleep(0.05)
            lists = double.control.calls("GET")[before:]
            projects = {call["path"] for call in lists if "prime_change_orders" in call["path"]}
            return seconds, len(lists), len(projects)
        finally:
            site.kill()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=10)
    with tempfile.TemporaryDirectory() as folder:
        seconds, calls, projects = measure(Path(folder), parser.parse_args().orders)
    seconds.sort()
    middle = seconds[len(seconds) // 2]
    print(
        f"{len(seconds)} change orders: {seconds[0]:.1f} / {middle:.1f} / {seconds[-1]:.1f} s (least, middle, most)"
    )
    print(f"one look: {calls} calls for {projects} projects")


if __name__ == "__main__":
    main()
