"""How much of Procore's allowance is used, and how often it is exceeded: the client against the double.

    python -m tests.benchmarks.allowance [--windows 6]

The double allows 25 calls in ten seconds, once in windows that begin with their first call and once in a window
that slides; which of the two Procore's are is not documented. The client makes calls one after the other for as
long as `--windows` such windows last. What the allowance would have let through in that time is what its own
calls are held against.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.doubles import running_procore_double
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.session import ProcoreSession

LIMIT = 25
SECONDS = 10.0


@dataclass(frozen=True)
class Measured:
    """What one run did: calls, seconds from the first to the last of them, and answers 429."""

    calls: int
    seconds: float
    exceeded: int

    @property
    def used(self) -> float:
        """The part of the allowance that was used: the time it allows these calls in, over the time they took.

        The last call is the first of a new window, so the windows before it are whole.
        """
        return (self.calls - 1) / LIMIT * SECONDS / self.seconds


def measured(folder: Path, sliding: bool, windows: int) -> Measured:
    with running_procore_double(folder / "procore.sqlite", hourly_limit=1_000_000, spike_limit=LIMIT) as double:
        double.control.limits(sliding=sliding)
        account = ProcoreAccount(
            login_url=double.url,
            api_url=double.url,
            client_id=double.client_id,
            secret_name="bench",
            company_id=double.company_id,
        )
        with ProcoreSession(account, double.client_secret) as session:
            started = time.monotonic()
            for _ in range(windows * LIMIT):  # the sign-in is one more
                session.call("GET", "/rest/v1.0/me")
            seconds = time.monotonic() - started
        calls = double.control.calls()
    return Measured(len(calls), seconds, sum(call["status"] == 429 for call in calls))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--windows", type=int, default=6)
    windows = parser.parse_args().windows
    print(f"{LIMIT} calls in {SECONDS:g} s, {windows} windows")
    print(f"{'window':<28} {'calls':>6} {'seconds':>8} {'used':>7} {'exceeded':>9}")
    for name, sliding in (("begins with its first call", False), ("slides", True)):
        with tempfile.TemporaryDirectory() as folder:
            found = measured(Path(folder), sliding, windows)
        print(f"{name:<28} {found.calls:>6} {found.seconds:>8.1f} {found.used:>6.1%} {found.exceeded:>9}")


if __name__ == "__main__":
    main()
