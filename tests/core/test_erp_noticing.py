"""What an approver imports or links without an event is noticed: in turns, at little cost, and once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from doubles import ProcoreDouble
from mirror_source import take
from platform_company import account_of, company_of

from wizard.core.delivery.destinations import SAGE
from wizard.core.mirror import Mirror, Settlement
from wizard.core.requests.imports import LISTS_A_LOOK, Imports
from wizard.core.translation.sage300 import Rules
from wizard.errors import TrueupError
from wizard.machine.resources import translation
from wizard.procore.public import Procore

WAITS = Settlement("", error=TrueupError("RC-510", tab="Prime Contracts").to_dict())
RULES = Rules.from_data(translation("sage300"))
LIST = "/rest/v1.0/prime_contracts"


@pytest.fixture
def procore(procore_double: ProcoreDouble) -> Iterator[Procore]:
    with Procore(account_of(procore_double), procore_double.client_secret) as procore:
        yield procore


@pytest.fixture
def mirror(tmp_path: Path, procore_double: ProcoreDouble, procore: Procore) -> Iterator[Mirror]:
    """A mirror of four jobs with a contract each, which wait; that of the first job is in Procore."""
    first = company_of(procore_double).project
    others = procore.sync_projects([{"origin_id": f"J|{job}", "name": f"Job {job}"} for job in "234"])
    projects = [first, *(outcome.procore_id for outcome in others)]
    jobs = dict(zip("1234", projects, strict=True))
    with Mirror(tmp_path / "acme.sqlite", tmp_path / "acme") as mirror:
        take(mirror, "job_jc", {job: {"Job": job} for job in jobs})
        mirror.settle("job_jc", [Settlement(job, b"", project) for job, project in jobs.items()])
        take(mirror, "contract_cn", {job: {"Contract": job, "Job": job} for job in jobs})
        mirror.settle("contract_cn", [replace(WAITS, key=job) for job in jobs])
        yield mirror


def test_what_was_imported_starts_one_run(mirror: Mirror, procore: Procore) -> None:
    imports = Imports()
    assert imports.noticed(mirror, SAGE, RULES, procore) == "CN|1"
    for _ in "1234":
        imports.noticed(mirror, SAGE, RULES, procore)
    imports.brought("CN|1")
    assert {imports.noticed(mirror, SAGE, RULES, procore) for _ in "1234"} == {""}


def test_projects_are_asked_in_turns_a_few_at_each_look(
    mirror: Mirror, procore: Procore, procore_double: ProcoreDouble
) -> None:
    imports, last = Imports(), mirror.rows("job_jc", "4")["4"].procore_id
    imports.brought("CN|1")
    assert last is not None
    procore.create_prime_contract(last, {"origin_id": "CN|4", "number": "4", "title": "Pier"})
    before = len(procore_double.control.calls("GET", LIST))
    assert {imports.noticed(mirror, SAGE, RULES, procore) for _ in range(4 // LISTS_A_LOOK)} == {"", "CN|4"}
    assert len(procore_double.control.calls("GET", LIST)) - before == 4


def test_a_job_that_was_linked_to_a_project_is_noticed_as_well(mirror: Mirror, procore: Procore) -> None:
    imports = Imports()
    imports.brought("CN|1")
    mirror.settle("job_jc", [replace(WAITS, key="4")])
    assert {imports.noticed(mirror, SAGE, RULES, procore) for _ in range(3)} == {"", "J|4"}


def test_what_waits_once_more_after_a_reset_is_noticed_once_more(mirror: Mirror, procore: Procore) -> None:
    imports = Imports()
    imports.brought("CN|1")
    mirror.settle("contract_cn", [Settlement("1", b"", 1)])
    assert imports.noticed(mirror, SAGE, RULES, procore) == ""
    mirror.settle("contract_cn", [replace(WAITS, key="1")])
    assert "CN|1" in {imports.noticed(mirror, SAGE, RULES, procore) for _ in "12"}


def test_where_nothing_waits_nothing_is_asked(
    mirror: Mirror, procore: Procore, procore_double: ProcoreDouble
) -> None:
    mirror.settle("contract_cn", [Settlement(job, b"", 1) for job in "1234"])
    before = len(procore_double.control.calls())
    assert Imports().noticed(mirror, SAGE, RULES, procore) == ""
    assert len(procore_double.control.calls()) == before
