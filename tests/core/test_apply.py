"""`trueup review` and `trueup apply`: a set-up file in force without a screen, as reviewed or not at all."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from doubles import ProcoreDouble
from sites import Site

from wizard.machine.home import Home
from wizard.procedure.setup_file import MARK
from wizard.sandbox.company import write_company


@pytest.fixture
def site(tmp_path: Path, procore_double: ProcoreDouble) -> Iterator[Site]:
    company = tmp_path / "company.sqlite"
    write_company(company, rows=50)
    place = Site(Home(tmp_path / "home").prepare(), company, procore_double)
    place.start()
    yield place
    place.kill()


def setup_file(site: Site, **more: Any) -> Path:
    double = site.double
    procore = {"login_url": double.url, "api_url": double.url, "client_id": double.client_id}
    body = {
        "format": [1, 0],
        "procore": {**procore, "company_id": double.company_id},
        "source": {"kind": "sqlite", "path": str(site.company)},
        "pj": True,
        **more,
    }
    path = site.home.root / "cascade.trueup.json"
    path.write_text(json.dumps({MARK: body}), encoding="utf-8")
    return path


def trueup(site: Site, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "wizard", *words, "--home", str(site.home.root)]
    return subprocess.run(command, input=said, capture_output=True, text=True, check=False, timeout=120)


def test_a_file_is_put_in_force_once_and_only_over_what_was_reviewed(site: Site) -> None:
    path = setup_file(site)
    without = trueup(site, "review", str(path))
    assert without.returncode == 2
    assert "MC-303" in without.stderr

    secret = site.double.client_secret
    seen = trueup(site, "review", str(path), "--secret-stdin", said=secret + "\n")
    assert seen.stdout.rstrip().endswith("Hash of the mappings in force: none"), seen.stderr
    done = trueup(site, "apply", str(path), "--expect", "none", "--secret-stdin", said=secret + "\n")
    assert done.returncode == 0, done.stderr
    assert "Entities ticked: 12" in done.stdout
    assert secret not in done.stdout + done.stderr
    assert site.differences() == []
    (connection,) = site.client.status()["connections"]
    runs = len(site.client.status()["runs"])

    again = trueup(site, "apply", str(path), "--expect", "none", "--secret-stdin", said=secret + "\n")
    assert again.returncode == 2
    assert "CO-405" in again.stderr
    assert len(site.client.status()["runs"]) == runs

    reviewed = trueup(site, "review", str(path))
    assert reviewed.returncode == 0, reviewed.stderr
    found = re.search(r"in force: ([0-9a-f]{64})", reviewed.stdout)
    assert found is not None
    assert found[1] == site.client.live(connection["id"])["fingerprint"]
    assert "Nothing changes" in reviewed.stdout

    # Another address with the same client id must not be sent the secret that is kept here.
    elsewhere = {
        **json.loads(path.read_text(encoding="utf-8"))[MARK]["procore"],
        "api_url": "https://elsewhere.test",
    }
    asked = trueup(site, "review", str(setup_file(site, procore=elsewhere)))
    assert asked.returncode == 2
    assert "MC-303" in asked.stderr

    copy = site.home.root / "copy.trueup.json"
    exported = trueup(site, "export", connection["id"], str(copy))
    assert exported.returncode == 0, exported.stderr
    text = copy.read_text(encoding="utf-8")
    assert site.double.client_id in text
    assert secret not in text
    assert "secret" not in text.casefold()


def test_a_file_that_lacks_something_names_the_page(site: Site) -> None:
    both = ["tax_groups_import@1", "subcontractor_invoice_export@1"]
    path = setup_file(site, features=both)
    refused = trueup(site, "apply", str(path), "--expect", "none", "--secret-stdin", said=site.double.client_secret)
    assert refused.returncode == 2
    assert "FI-708" in refused.stderr
    assert "ST-35" in refused.stderr
    assert site.client.status()["connections"] == []


def test_check_tells_what_the_window_tells_and_its_status_is_for_scripts(site: Site) -> None:
    path, secret = setup_file(site), site.double.client_secret
    first = trueup(site, "check")
    assert first.returncode == 0 or "to mend" in first.stdout
    assert "Room on the disk" in first.stdout
    trueup(site, "apply", str(path), "--expect", "none", "--secret-stdin", said=secret + "\n")
    whole = trueup(site, "check")
    assert whole.returncode == 0, whole.stdout
    assert "Procore" in whole.stdout
    site.company.unlink()
    broken = trueup(site, "check")
    assert broken.returncode == 2
    assert "DB-209" in broken.stdout
    assert "What to do" in broken.stdout
    site.kill()
    assert "CO-401" in trueup(site, "check").stderr
