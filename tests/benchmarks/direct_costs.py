"""Posted costs delivered as direct costs by a real core: seconds, calls, and the core's largest memory.

    python -m tests.benchmarks.direct_costs [--rows 20000 150000 300000]

A sample company of so many JC transactions, every job of it named; the double's limits are out of the way. Peak
memory is what the kernel says of the core's process at the end (VmHWM; Linux).
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.doubles import running_procore_double
from wizard.core.start import answers
from wizard.core.visitors.client import CoreClient
from wizard.core.visitors.visit import ended
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.procedure.plan import Connection, Plan, ProcoreAccount, SqliteSource
from wizard.sandbox.company import write_company

SECRET = "procore-bench"


def plan_of(company: Path, double: Any) -> Plan:
    with closing(sqlite3.connect(company)) as db:
        jobs = tuple(job for (job,) in db.execute("SELECT Job FROM JCM_MASTER__JOB"))
    account = ProcoreAccount(
        login_url=double.url,
        api_url=double.url,
        client_id=double.client_id,
        secret_name=SECRET,
        company_id=double.company_id,
    )
    connection = Connection(id="bench", name="Bench", source=SqliteSource(path=str(company)), procore=account)
    return Plan(connection=connection, mappings=(), run=("transaction_jc",), direct_cost_jobs=jobs)


def measured(rows: int, folder: Path) -> dict[str, Any]:
    company = folder / "company.sqlite"
    write_company(company, rows=rows, seed=7)
    home = Home(folder / "home").prepare()
    with running_procore_double(folder / "procore.sqlite") as double:
        store_secret(home, SECRET, double.client_secret)
        command = [sys.executable, "-m", "wizard", "core", "run", "--home", str(home.root)]
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as core:
            try:
                while not answers(home):
                    time.sleep(0.1)
                started = time.monotonic()
                shown = ended(
                    home, CoreClient(home).submit(plan_of(company, double).model_dump(mode="json"), "bench")
                )
                seconds = time.monotonic() - started
                status = Path(f"/proc/{core.pid}/status").read_text(encoding="utf-8")
            finally:
                core.kill()
        counters = double.control.counters()
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    return {
        "state": shown["state"],
        "lines": counters["records"].get("direct_cost_line_items", 0),
        "documents": counters["records"].get("direct_costs", 0),
        "calls": sum(count for call, count in counters["requests"].items() if "direct_costs" in call),
        "seconds": seconds,
        "peak": int(peak[1]) / 1024 if peak else 0.0,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[20_000, 150_000, 300_000])
    print(f"{'transactions':>12} {'lines':>8} {'documents':>9} {'calls':>6} {'seconds':>8} {'peak MiB':>9}  state")
    for rows in parser.parse_args().rows:
        with tempfile.TemporaryDirectory() as folder:
            found = measured(rows, Path(folder))
        counts = f"{rows:>12,} {found['lines']:>8,} {found['documents']:>9,} {found['calls']:>6}"
        print(f"{counts} {found['seconds']:>8.1f} {found['peak']:>9.0f}  {found['state']}", flush=True)


if __name__ == "__main__":
    main()
