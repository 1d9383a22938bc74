"""The accounting side of a rehearsal, for each system: started, told to the wizard, worked out independently."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.programs import program
from wizard.machine.secrets import store_secret
from wizard.sandbox import cmic_readback, readback
from wizard.sandbox.cmic_double import Settings
from wizard.sandbox.company import COMPANY_NAME, write_company
from wizard.sandbox.readback import Facts
from wizard.words import Words, say

System = Literal["sage300", "cmic"]

CMIC_SECRET_NAME = "cmic/demo"  # noqa: S105 - a name, not a secret

_CMIC = Settings()
_START_SECONDS = 60.0


@dataclass(frozen=True)
class Sample:
    """One sample company that can be set up.

    `fields` are those of the draft that the wizard's pages begin with; `facts` says what Procore should hold,
    worked out without the translation that delivers it.
    """

    told: str
    fields: dict[str, Any]
    facts: Callable[[], Facts]


Staging = Callable[[Path, Home, int, int, bool], AbstractContextManager[Sample]]


@contextmanager
def _sage(folder: Path, home: Home, rows: int, seed: int, keep: bool) -> Iterator[Sample]:
    company = folder / "company.sqlite"
    name = write_company(company, rows, seed).name
    yield Sample(
        told=f"Sample company “{name}” with {rows:,} job cost transactions",
        fields={"source_kind": "sqlite", "path": str(company)},
        facts=lambda: readback.expected(company),
    )


@contextmanager
def _cmic(folder: Path, home: Home, rows: int, seed: int, keep: bool) -> Iterator[Sample]:
    state = folder / "cmic.sqlite"
    options = ["--state", str(state), "--rows", str(rows)]
    double, url = start_double("cmic", say("The CMiC double"), folder, options, keep)
    store_secret(home, CMIC_SECRET_NAME, _CMIC.password)
    budget_jobs = [cmic_readback.first_job(state)]
    try:
        yield Sample(
            told=f"CMiC double at {url}: company “{COMPANY_NAME}” with {rows:,} posted costs",
            fields={
                "source_kind": "cmic",
                "server_url": f"{url}/{_CMIC.environment}",
                "tenant": _CMIC.tenant,
                "company_code": _CMIC.company,
                "user": _CMIC.user,
                "password_secret": CMIC_SECRET_NAME,
                "budget_jobs": budget_jobs,
            },
            facts=lambda: cmic_readback.expected(state, budget_jobs),
        )
    finally:
        if not keep:
            double.terminate()
            double.wait()


SAMPLES: dict[System, Staging] = {"sage300": _sage, "cmic": _cmic}
"""How each accounting system's side of a rehearsal is made: its folder, home, rows, seed, and whether it stays."""


def start_double(
    name: str, part: Words, folder: Path, options: list[str], keep: bool
) -> tuple[subprocess.Popen[bytes], str]:
    """Start `trueup sandbox <name>` and return it with its address; raise SB-602 when it does not answer."""
    announced, log = folder / f"{name}.url", folder / f"{name}.log"
    command = [*program("trueup"), "sandbox", name, *options]
    with log.open("ab") as file:
        process = subprocess.Popen(
            [*command, "--announce", str(announced), *(["--stay"] if keep else [])],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
        )
    deadline = time.monotonic() + _START_SECONDS
    while not announced.exists():
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise TrueupError("SB-602", part=part, reason=say("It does not answer."), log=str(log))
        time.sleep(0.02)
    return process, announced.read_text(encoding="utf-8").strip()
