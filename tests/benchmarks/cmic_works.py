"""What is measured of reading CMiC; each work runs in a process of its own.

`python -m tests.benchmarks.cmic_works WORK FOLDER SOURCE`, with the password in `PWD_OF_SOURCE`, prints as JSON
what it did, what it took, and its time on a processor. All ask for the same posted costs, job by job.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import requests

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.mirror import Mirror
from wizard.core.reading.entity import Use, collector_at_rest, read_entity
from wizard.core.reading.losses import Losses
from wizard.core.translation.cmic import VERSION
from wizard.erp.cmic import CmicCompany
from wizard.erp.contract import ReadEnd, ReadRequest
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.procedure.cmic import login
from wizard.procedure.plan import CmicSource

ENTITY = catalogue("cmic").entity("posted_cost")
POSTED = "/jc-rest-api/rest/1/jcdetailposted"
JOBS = "/jc-rest-api/rest/1/jcjob"


def bare(source: CmicSource, folder: Path) -> dict[str, Any]:
    """Fetch and parse every page, as a short script would."""
    rows = 0
    with requests.Session() as session:
        session.auth = login(source.tenant, source.user), _password()
        company = f"JobCompCode = '{source.company_code}'"
        jobs = [row["JobCode"] for page in _pages(session, source, JOBS, company, "JobCode") for row in page]
        for job in jobs:
            asked = f"JcdtCompCode = '{source.company_code}' and JcdtJobCode = '{job}'"
            rows += sum(len(page) for page in _pages(session, source, POSTED, asked, "JcdtVUuid"))
    return {"rows": rows}


def _pages(session: requests.Session, source: CmicSource, path: str, asked: str, order: str) -> Iterator[list[Any]]:
    offset, more = 0, True
    while more:
        params = {"q": asked, "orderBy": f"{order}:asc", "limit": source.page_size, "offset": offset}
        data = session.get(source.base_url + path, params={**params, "onlyData": "true"}, timeout=120).json()
        yield data["items"]
        offset, more = offset + len(data["items"]), data["hasMore"]


def read(source: CmicSource, folder: Path) -> dict[str, Any]:
    """Read everything as the core does, and keep nothing of it."""
    request = ReadRequest(ENTITY, ENTITY.columns, None, folder / "generation", None)
    with collector_at_rest():
        for part in CmicCompany(source, _password()).read(request, lambda: False):
            if isinstance(part, ReadEnd):
                return {"rows": part.rows}
    raise AssertionError("a read ends with ReadEnd")


def deep(source: CmicSource, folder: Path) -> dict[str, Any]:
    """Read everything into the mirror in `folder`, as the core does."""
    return _into_mirror(source, folder, None)


def shallow(source: CmicSource, folder: Path) -> dict[str, Any]:
    """Read into the mirror what was written since today."""
    return _into_mirror(source, folder, date.today())


def scan(source: CmicSource, folder: Path) -> dict[str, Any]:
    """Read into the mirror what was written since today, and the keys of everything, as once a day."""
    return _into_mirror(source, folder, date.today(), keys=True)


def _into_mirror(source: CmicSource, folder: Path, since: date | None, keys: bool = False) -> dict[str, Any]:
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        counts = read_entity(
            CmicCompany(source, _password()),
            mirror,
            ENTITY,
            mappings=(),
            use=Use(None, VERSION),
            since=since,
            keys=keys,
            progress=Progress("R-BENCH", datetime.now(UTC).isoformat(), [EntityProgress(ENTITY.id, ENTITY.label)]),
            losses=Losses(Home(folder / "home").prepare(), "bench"),
            cancelled=lambda: False,
        )
    found = {name: counts[name] for name in ("new", "changed", "gone")}
    return {"rows": counts["read"], **found}


def _password() -> str:
    return os.environ["PWD_OF_SOURCE"]


WORK: dict[str, Callable[[CmicSource, Path], dict[str, Any]]] = {
    work.__name__: work for work in (bare, read, deep, shallow, scan)
}

if __name__ == "__main__":
    _, asked, place, told_source = sys.argv
    started, worked = time.perf_counter(), time.process_time()
    done = WORK[asked](CmicSource.model_validate_json(told_source), Path(place))
    took = {"seconds": time.perf_counter() - started, "worked": time.process_time() - worked}
    print(json.dumps({**done, **took}))
