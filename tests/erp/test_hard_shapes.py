"""Whatever a company's tables are called and however they are shown, what the driver does wrong is told alike."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import hard_driver
import pytest

from wizard.core.mirror import Mirror
from wizard.erp.contract import ReadEnd, ReadRequest
from wizard.erp.reading import Limits
from wizard.erp.sage300 import SageCompany
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.machine.resources import catalogue
from wizard.sandbox.company import Shape, reshape, write_company
from wizard.sandbox.company.shapes import shown_column, shown_name

JOB = catalogue("sage300").entity("job_jc")
SHAPES = {
    "standard names, old": Shape(newer=False),
    "standard names, split": Shape(split=True),
    "company's names": Shape(mode="custom"),
    "company's names, split, old": Shape(mode="custom", split=True, newer=False),
    "internal names, old": Shape(mode="dictionary", newer=False),
    "internal names, split": Shape(mode="dictionary", split=True),
}
REFUSALS = {
    "account": "DB-203",
    "no table": "DB-205",
    "sharing": "DB-224",
    "exclusive": "DB-224",
    "broken fetch": "DB-224",
}
HANGS = ("hang on connect", "hang on execute", "hang on fetch")
QUICK = Limits(connect=1.5, block=1.5)


def never() -> bool:
    return False


@dataclass
class Hard:
    """One company in one shape, whose driver can be told to go wrong; it was found before it did."""

    path: Path
    shape: Shape

    def __post_init__(self) -> None:
        found = SageCompany(hard_driver.source(self.path)).probe([JOB], never)
        self.finding, self.profile = found.findings[0], found.profile

    def company(self, fault: str = "", limits: Limits | None = None, **more: str) -> SageCompany:
        source = hard_driver.source(self.path, fault, shown_name(JOB.table, self.shape), **more)
        return SageCompany(source, limits=limits, profile=self.profile)

    def read(self, company: SageCompany, mirror: Mirror) -> int:
        """Read the jobs into a mirror, and return how many there are."""
        reading = mirror.start_read(JOB.id)
        for part in company.read(ReadRequest(JOB, JOB.columns, reading.previous, reading.following), never):
            if isinstance(part, ReadEnd):
                mirror.finish_read(JOB.id, part, complete=True)
            else:
                mirror.store(JOB.id, part)
        return mirror.count(JOB.id)


@pytest.fixture(scope="module")
def _drivers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = hard_driver.build(tmp_path_factory.mktemp("driver"))
    if folder is None:
        pytest.skip("there is no C compiler here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ODBCSYSINI", str(folder))
        yield


@pytest.fixture(scope="module")
def _company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("company") / "company.sqlite"
    write_company(path, 20, 1)
    return path


@pytest.fixture(scope="module", params=SHAPES)
def hard(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, _company: Path, _drivers: None
) -> Hard:
    path = tmp_path_factory.mktemp("shape") / "company.sqlite"
    shutil.copy(_company, path)
    reshape(path, SHAPES[request.param])
    return Hard(path, SHAPES[request.param])


def test_every_fault_is_told_with_its_code_and_costs_nothing_that_was_read(hard: Hard, tmp_path: Path) -> None:
    assert (hard.finding.found, hard.finding.missing) == (True, ())
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        mirror.prepare(JOB, JOB.columns, "1")
        jobs = hard.read(hard.company(), mirror)
        assert jobs > 0
        for fault, code in REFUSALS.items():
            with pytest.raises(TrueupError) as caught:
                hard.read(hard.company(fault), mirror)
            assert (fault, caught.value.code) == (fault, code)
        hang = HANGS[list(SHAPES.values()).index(hard.shape) % len(HANGS)]
        started = time.monotonic()
        with pytest.raises(TrueupError) as caught:
            hard.read(hard.company(hang, QUICK), mirror)
        assert (hang, caught.value.code, caught.value.kind) == (hang, "DB-207", Kind.TRANSIENT)
        assert time.monotonic() - started < 20
        assert mirror.count(JOB.id) == jobs
        assert hard.read(hard.company(), mirror) == jobs


def test_a_row_that_changes_while_it_is_read_is_what_it_is_after_the_next_read(hard: Hard, tmp_path: Path) -> None:
    key, text = shown_column(JOB.table, "Job", hard.shape), shown_column(JOB.table, "Description", hard.shape)
    first = f"{shown_name(JOB.table, hard.shape)}{'_1' if hard.shape.split else ''}"
    change = f'UPDATE "{first}" SET "{text}" = \'Meanwhile\' WHERE "{key}" = (SELECT max("{key}") FROM "{first}")'
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        mirror.prepare(JOB, JOB.columns, "1")
        jobs = hard.read(hard.company("meanwhile", SQL=change), mirror)
        assert hard.read(hard.company(), mirror) == jobs
        told = [row.values["Description"] for row in mirror.all_rows(JOB.id) if not row.gone]
    assert told.count("Meanwhile") == 1


def test_a_catalogue_that_takes_minutes_holds_nothing_up(hard: Hard) -> None:
    slow = SageCompany(hard_driver.source(hard.path, "slow catalogue"), limits=QUICK)
    (found,) = slow.look([JOB], never).findings
    assert (found.found, found.missing) == (True, ())
