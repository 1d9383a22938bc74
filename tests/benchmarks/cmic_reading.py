"""How fast CMiC's posted costs are read, against a bare `requests` loop over the same pages: run as a program.

    python -m tests.benchmarks.cmic_reading [--jobs 500] [--costs 10000]

Both ask the same double for the same lists, job by job, 500 rows a page, and parse them; ours also makes rows of
them, leaves out what comes twice, and holds its memory. Prints both rates, their ratio and our peak memory.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil
import requests

sys.path.insert(0, str(Path(__file__).parents[1]))

from doubles import CmicDouble, running_cmic_double

from wizard.core.reading.entity import collector_at_rest
from wizard.erp.cmic import CmicCompany
from wizard.erp.contract import ReadEnd, ReadRequest
from wizard.machine.resources import catalogue
from wizard.procedure.plan import CmicSource

PAGE = 500
POSTED = "/jc-rest-api/rest/1/jcdetailposted"
JOBS = "/jc-rest-api/rest/1/jcjob"


def bare(double: CmicDouble) -> int:
    """Read everything as a short script would, and return the rows."""
    with requests.Session() as session:
        session.auth = (f"{double.tenant}||{double.user}", double.password)
        company = f"JobCompCode = '{double.company}'"
        jobs = [row["JobCode"] for row in _listed(session, double.url + JOBS, company, "JobCode:asc")]
        rows = 0
        for job in jobs:
            asked = f"JcdtCompCode = '{double.company}' and JcdtJobCode = '{job}'"
            rows += sum(1 for _ in _listed(session, double.url + POSTED, asked, "JcdtVUuid:asc"))
        return rows


def _listed(session: requests.Session, url: str, asked: str, order: str) -> Any:
    offset, more = 0, True
    while more:
        params = {"q": asked, "orderBy": order, "limit": PAGE, "offset": offset, "onlyData": "true"}
        data = session.get(url, params=params, timeout=120).json()
        yield from data["items"]
        offset, more = offset + len(data["items"]), data["hasMore"]


def ours(double: CmicDouble, folder: Path) -> tuple[int, int]:
    """Read everything as the core does, and return the rows and the peak of our memory in bytes."""
    source = CmicSource(
        base_url=double.url, company_code=double.company, tenant=double.tenant, user=double.user, page_size=PAGE
    )
    entity = catalogue("cmic").entity("posted_cost")
    request = ReadRequest(entity, entity.columns, None, folder / "generation", None)
    rows, peak, process = 0, 0, psutil.Process()
    with collector_at_rest():
        for part in CmicCompany(source, double.password).read(request, lambda: False):
            if isinstance(part, ReadEnd):
                return part.rows, peak
            rows += len(part.rows)
            if rows % (20 * PAGE) < PAGE:
                peak = max(peak, process.memory_info().rss)
    raise AssertionError("a read ends with ReadEnd")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=500)
    parser.add_argument("--costs", type=int, default=10_000, help="posted costs of each job")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        options = {"rows": max(given.jobs * 500, 1), "costs_per_job": given.costs}
        with running_cmic_double(Path(folder) / "cmic.sqlite", **options) as double:
            began = psutil.Process().memory_info().rss
            ratios = []
            for number in range(1, given.rounds + 1):
                start = time.perf_counter()
                rows = bare(double)
                middle = time.perf_counter()
                same, peak = ours(double, Path(folder))
                end = time.perf_counter()
                assert same == rows, (same, rows)
                ratios.append((middle - start) / (end - middle))
                told = f"round {number}: {rows:,} rows; bare {rows / (middle - start):,.0f}/s"
                print(f"{told}, ours {rows / (end - middle):,.0f}/s, ratio {ratios[-1]:.2f}")
            memory = f"memory {began >> 20} MiB before, {peak >> 20} at most"
            print(f"median ratio {statistics.median(ratios):.2f}; {memory}")


if __name__ == "__main__":
    main()
