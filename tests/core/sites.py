"""One customer's server in small: a core as a real process between a sample company and the Procore double."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from doubles import ProcoreDouble
from nursery import Forked
from plans import SECRET_NAME, pcco_plan

from wizard.core.mirror import Mirror
from wizard.core.start import answers
from wizard.core.visitors.client import CoreClient
from wizard.machine.home import Home
from wizard.procedure.mappings import Mappings
from wizard.procedure.plan import Plan, ProcoreAccount
from wizard.procore.public import Procore
from wizard.sandbox.readback import Difference, differences, expected

ENDED = ("stopped", "done", "done with records to check", "failed")
LONGEST_SECONDS = 120.0


@dataclass
class Site:
    """One customer's server in small: a home, its core, a company and a Procore double."""

    home: Home
    company: Path
    double: ProcoreDouble
    core: Forked | None = None
    mappings: Mappings = frozenset()
    wishes: int = 0
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def client(self) -> CoreClient:
        return CoreClient(self.home)

    def account(self, **changes: Any) -> ProcoreAccount:
        known = {
            "login_url": self.double.url,
            "api_url": self.double.url,
            "client_id": self.double.client_id,
            "secret_name": SECRET_NAME,
            "company_id": self.double.company_id,
            "company_name": "Sample Contractor",
        }
        return ProcoreAccount(**{**known, **changes})

    def start(self, *program: str) -> None:
        """Start the core, or another `program` (a file and its arguments) that is one; returns when it answers."""
        output = self.home.logs / "core.out"
        usual = ("-m", "wizard", "core", "run", "--home", str(self.home.root))
        self.core = Forked(program or usual, output, {**os.environ, **self.environment})
        deadline = time.monotonic() + LONGEST_SECONDS
        while not answers(self.home):
            assert self.core.poll(0.02) is None, output.read_text(encoding="utf-8")
            assert time.monotonic() < deadline, "the core does not answer"

    def kill(self) -> None:
        """End the core as a power cut would."""
        if self.core is not None:
            self.core.kill()
            self.core = None

    def submit(self, **changes: Any) -> str:
        """Commit the PCCO plan and return its run."""
        self.wishes += 1
        account = changes.pop("account", None) or self.account()
        plan: Plan = pcco_plan(changes.pop("company", self.company), account, self.mappings, **changes)
        run = self.client.submit(plan.model_dump(mode="json"), f"wish {self.wishes}")
        self.mappings = frozenset(plan.mappings)
        return run

    def ended(self, run: str) -> dict[str, Any]:
        """Wait for the end of a run and return its last progress."""
        deadline = time.monotonic() + LONGEST_SECONDS
        shown = self.client.watch(run)
        while shown["state"] not in ENDED:
            assert time.monotonic() < deadline, shown
            shown = self.client.watch(run, after=shown["revision"], wait=5.0)
        return shown

    def sync(self, **changes: Any) -> dict[str, Any]:
        return self.ended(self.submit(**changes))

    def differences(self) -> list[Difference]:
        """Return in what the double differs from the company."""
        with Procore(self.account(), self.double.client_secret) as procore:
            return differences(expected(self.company), procore)

    def deliveries(self) -> list[dict[str, Any]]:
        """Return the calls that wrote something, in their order."""
        calls = self.double.control.calls()
        return [call for call in calls if call["method"] != "GET" and "/rest/" in call["path"]]

    def delivered_origins(self) -> list[str]:
        return [origin for call in self.deliveries() for origin in call["origin_ids"]]

    def mirror(self) -> Mirror:
        return Mirror(self.home.mirrors / "sample.sqlite", self.home.mirrors / "sample")
