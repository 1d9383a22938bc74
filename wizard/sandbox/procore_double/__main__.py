"""Starts the double by itself: `python -m wizard.sandbox.procore_double --state FILE`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wizard.errors import TrueupError
from wizard.sandbox.procore_double.server import Settings, serve


def main() -> int:
    """Serve until ended; return the exit status."""
    usual = Settings()
    parser = argparse.ArgumentParser(prog="procore_double", description="A rehearsal Procore on this computer.")
    parser.add_argument("--state", type=Path, required=True, help="SQLite file that holds everything")
    parser.add_argument("--port", type=int, default=0, help="port on loopback; 0 takes a free one")
    parser.add_argument("--announce", type=Path, help="file to write the address into")
    parser.add_argument("--stay", action="store_true", help="outlive the process that started it")
    parser.add_argument("--company-id", type=int, default=usual.company_id)
    parser.add_argument("--client-id", default=usual.client_id)
    parser.add_argument("--client-secret", default=usual.client_secret)
    parser.add_argument("--hourly-limit", type=int, default=usual.hourly_limit, help="calls an hour")
    parser.add_argument("--spike-limit", type=int, default=usual.spike_limit, help="calls in ten seconds")
    parser.add_argument("--erp", action="store_true", help="give the company the ERP Integrations tool")
    given = parser.parse_args()
    settings = Settings(
        company_id=given.company_id,
        client_id=given.client_id,
        client_secret=given.client_secret,
        hourly_limit=given.hourly_limit,
        spike_limit=given.spike_limit,
        erp_entitled=given.erp,
    )
    try:
        serve(given.state, given.port, announce=given.announce, stay=given.stay, settings=settings)
    except TrueupError as problem:
        sys.stderr.write(f"{problem.code} {problem.title}\n{problem.cause}\n{problem.remedy}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
