"""Starts the double by itself: `python -m wizard.sandbox.cmic_double --state FILE`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wizard.errors import TrueupError
from wizard.sandbox.cmic_double.company import Amount
from wizard.sandbox.cmic_double.server import Settings, serve


def main() -> int:
    """Serve until ended; return the exit status."""
    usual, much = Settings(), Amount()
    parser = argparse.ArgumentParser(prog="cmic_double", description="A rehearsal CMiC on this computer.")
    parser.add_argument("--state", type=Path, required=True, help="SQLite file that holds everything")
    parser.add_argument("--port", type=int, default=0, help="port on loopback; 0 takes a free one")
    parser.add_argument("--announce", type=Path, help="file to write the address into")
    parser.add_argument("--stay", action="store_true", help="outlive the process that started it")
    parser.add_argument("--environment", default=usual.environment, help="first segment of every path")
    parser.add_argument("--company", default=usual.company, help="company code")
    parser.add_argument("--tenant", default=usual.tenant, help="client id of the login; empty for none")
    parser.add_argument("--user", default=usual.user)
    parser.add_argument("--password", default=usual.password)
    parser.add_argument("--oauth", action="store_true", help="be the host that takes tokens")
    parser.add_argument("--rows", type=int, default=much.rows, help="posted costs of a new company")
    parser.add_argument("--seed", type=int, default=much.seed)
    parser.add_argument("--costs-per-job", type=int, default=0, help="posted costs of each job instead")
    given = parser.parse_args()
    settings = Settings(given.environment, given.company, given.tenant, given.user, given.password, given.oauth)
    try:
        serve(
            given.state,
            given.port,
            announce=given.announce,
            stay=given.stay,
            settings=settings,
            amount=Amount(given.rows, given.seed, given.costs_per_job),
        )
    except TrueupError as problem:
        sys.stderr.write(f"{problem.code} {problem.title}\n{problem.cause}\n{problem.remedy}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
