"""The approver's commands: what is asked, what is shown, and what is refused in words."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from desk import Desk, yesterday
from typer.testing import CliRunner

from wizard.commands.exports import commands
from wizard.core.visitors.client import CoreClient


def trueup(desk: Desk, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "wizard", "exports", *words, "--home", str(desk.site.home.root)]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120
    )


def test_a_change_order_is_listed_shown_and_accepted_at_the_terminal(desk: Desk, tmp_path: Path) -> None:
    job = desk.job()
    desk.change_order(job, "CM1", title="[red]Drains[/]")
    id = str(desk.found("CM1")["id"])
    listed = trueup(desk, "list")
    assert listed.returncode == 0
    assert "343.85" in listed.stdout, "money as Procore has it"
    assert "[red]Drains[/]" in listed.stdout.replace("\n", ""), "no title is taken for markup"
    status = json.loads(
        subprocess.run(
            [sys.executable, "-m", "wizard", "status", "--json", "--home", str(desk.site.home.root)],
            check=True,
            capture_output=True,
            timeout=120,
        ).stdout
    )
    assert status["connections"][0]["waiting"] >= 1
    asked = trueup(desk, "accept", id)
    assert (asked.returncode, "give --date" in asked.stderr) == (2, True), "the transaction date is asked for"
    trueup(desk, "settings", "--ways", "entry sheet")
    day = yesterday().isoformat()
    accepted = trueup(desk, "accept", id, "--date", day)
    assert f"Accepted   for {day}" in accepted.stdout
    desk.until(int(id), "waiting for posting")
    shown = trueup(desk, "show", id).stdout
    assert "Close contract" in shown
    assert "Revenue, by contract item" in shown.partition("Close contract")[2], "the steps speak of lines below"
    trueup(desk, "sheet", id, "--to", str(tmp_path))
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".html", ".txt"]
    again = trueup(desk, "sheet", id, "--to", str(tmp_path))
    assert "SU-802" in again.stderr, "no file is written over unasked"
    refused = trueup(desk, "confirm", id)
    assert (refused.returncode, "EX-632" in refused.stderr) == (2, True)
    rejected = trueup(desk, "reject", id, "--reason", "Not agreed")
    assert "Rejected: Not agreed" in rejected.stdout
    CoreClient(desk.site.home).pause(3_600.0)
    looked = CliRunner().invoke(commands, ["look", "--home", str(desk.site.home.root)]).output
    assert looked.startswith("Paused until"), "nothing is looked through in a pause, and nobody is told otherwise"
    CoreClient(desk.site.home).unpause()


def test_an_amount_of_three_decimals_is_shown_with_all_of_them(desk: Desk) -> None:
    job = desk.job()
    desk.change_order(job, "CM2", lines=[desk.line(job, "10.005", markups=[])])
    assert desk.found("CM2")["revenue"] == "10.005"
