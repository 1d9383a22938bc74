"""The rehearsal: a sample company carried through the documented set-up into a double of Procore.

Real processes in a temporary home: the double, the core and, where there is a display, the wizard. Without a
display the same steps run without windows. At the end the double is read back: only what is there counts.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.panel import Panel
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from wizard.core.exports.export import exports_change_orders
from wizard.core.start import start_core
from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.machine.desktop import has_display
from wizard.machine.home import Home
from wizard.machine.private import write_private
from wizard.machine.programs import run_setup
from wizard.machine.resources import guide as guide_of
from wizard.machine.secrets import store_secret
from wizard.procedure.draft import SYSTEM_NAMES, Draft, from_data, with_live, with_procore, with_source
from wizard.procedure.plan import Plan
from wizard.procedure.review import plan_of
from wizard.procore.public import Procore
from wizard.sandbox.procore_double import Settings
from wizard.sandbox.readback import Difference, differences
from wizard.sandbox.samples import SAMPLES, Sample, System, start_double
from wizard.sandbox.way_back import Rehearsal, rehearse_change_order
from wizard.support.tables import show_entities
from wizard.words import say

_APP = Settings()
"""Who the double says it is."""

_NO_LIMITS = ("--hourly-limit", "1000000", "--spike-limit", "1000000")
"""A rehearsal shows the way and not the wait: at Procore's pace the larger samples would take hours."""

SECRET_NAME = "procore/demo"  # noqa: S105 - a name, not a secret
_ENDED = ("stopped", "done", "done with records to check", "failed")


@dataclass(frozen=True)
class Stage:
    """Where a rehearsal takes place."""

    home: Home
    sample: Sample
    double_url: str

    def draft(self) -> Draft:
        """Return what the wizard's first pages start with."""
        return from_data(self.fields())

    def fields(self) -> dict[str, Any]:
        """Return the same as the JSON of a draft."""
        return {
            "login_url": self.double_url,
            "api_url": self.double_url,
            "client_id": _APP.client_id,
            "company_id": _APP.company_id,
            "company_name": _APP.company_name,
            "secret_name": SECRET_NAME,
            **self.sample.fields,
        }


def run_demo(rows: int, seed: int, auto: bool, keep: bool, *, system: System = "sage300") -> int:
    """Rehearse everything and return the exit status: 0 when the double then holds what the sample holds."""
    console = Console()
    console.print(
        Panel.fit(
            f"A sample {SYSTEM_NAMES[system]} company goes through the documented set-up into a double of "
            "Procore.\n"
            "Nothing leaves this computer, and nothing of it is changed.",
            title="Trueup rehearsal",
        )
    )
    folder = Path(tempfile.mkdtemp(prefix="trueup-demo-"))
    home = Home(folder / "home").prepare()
    with SAMPLES[system](folder, home, rows, seed, keep) as sample, _stage(home, sample, keep, console) as stage:
        run = _with_windows(stage, auto, console) if has_display() else _without_windows(stage, console)
        if run is None:
            console.print("The wizard was closed before anything was saved, so nothing was synchronised.")
            return 2
        shown = _follow(stage, run, console)
        status = _tell(stage, shown, console)
        if status == 0 and system == "sage300":
            _rehearse_way_back(stage, console)
        _wait_for_person(stage, keep, console)
        return status


@contextmanager
def _stage(home: Home, sample: Sample, keep: bool, console: Console) -> Iterator[Stage]:
    folder = home.root.parent
    console.print(f"[green]✓[/] {sample.told}")
    options = ["--state", str(folder / "procore.sqlite"), *_NO_LIMITS]
    double, url = start_double("procore", say("The Procore double"), folder, options, keep)
    console.print(f"[green]✓[/] Procore double at {url}")
    try:
        store_secret(home, SECRET_NAME, _APP.client_secret)
        core = start_core(home)
        console.print(f"[green]✓[/] Background core (process {core})")
        yield Stage(home, sample, url)
    finally:
        if not keep:
            _end_core(home)
            double.terminate()
            double.wait()


def _end_core(home: Home) -> None:
    try:
        CoreClient(home).shutdown()
    except TrueupError as problem:
        if problem.code != "CO-401":
            raise


def _with_windows(stage: Stage, auto: bool, console: Console) -> str | None:
    sample = stage.home.root / "sample.json"
    write_private(sample, orjson.dumps(stage.fields()))
    console.print(
        "[green]✓[/] The wizard opens, filled in with the sample" + (" and clicks by itself" if auto else "")
    )
    arguments = ["--home", str(stage.home.root), "--sample", str(sample), *(["--auto"] if auto else [])]
    ended = run_setup(arguments)
    if ended and auto:
        raise TrueupError(
            "SB-602",
            part=say("The wizard"),
            reason=say("It ended with {code}.", code=ended),
            log=str(stage.home.log),
        )
    runs = CoreClient(stage.home).status()["runs"]
    return str(runs[0]["run"]) if runs else None


def _without_windows(stage: Stage, console: Console) -> str:
    """Do what the pages do, with the same functions, and say each step by its code."""
    client = CoreClient(stage.home)
    draft = stage.draft()
    guide = guide_of(draft.system)
    draft = with_procore(draft, _ask(client, "procore", draft.procore_question()))
    console.print(f"[green]✓[/] ST-20 Connected to Procore: “{draft.company_name}”")
    draft = with_source(draft, _ask(client, "source", draft.source_question()))
    found = (draft.source_answer() or {})["findings"]
    tables = sum(1 for finding in found if finding["found"])
    owned = f", Project Management (PJ) {'owned' if draft.pj() else 'not owned'}" if guide.asks_pj else ""
    console.print(f"[green]✓[/] ST-30 Company found: {tables} entities{owned}")
    draft = with_live(draft, client.live(draft.connection().id))
    plan = plan_of(draft, guide)
    console.print(f"[green]✓[/] ST-40 Mappings: {len(plan.mappings)} ticks, none of the earlier ones lost")
    console.print(f"[green]✓[/] ST-50 Sync settings: {plan.depth.value}, since {plan.time_frame.value}")
    console.print(f"[green]✓[/] ST-60 To synchronise now: {len(plan.run)} entities and what they need")
    run = client.submit(plan.model_dump(mode="json"), draft.request)
    console.print(f"[green]✓[/] ST-70 Saved; run {run} works in the background")
    return run


def _ask(client: CoreClient, kind: str, settings: dict[str, Any]) -> dict[str, Any]:
    probe = client.start_probe(kind, settings)
    answer = client.probe(probe, wait=30.0)
    while answer["state"] == "running":
        answer = client.probe(probe, wait=30.0)
    if answer["error"] is not None:
        raise TrueupError.from_dict(answer["error"])
    result: dict[str, Any] = answer["result"]
    return result


def _follow(stage: Stage, run: str, console: Console) -> dict[str, Any]:
    client = CoreClient(stage.home)
    columns = (SpinnerColumn(), TextColumn("ST-80 {task.description}"), BarColumn(), "{task.percentage:>5.1f} %")
    with Progress(*columns, TimeElapsedColumn(), console=console) as bar:
        task = bar.add_task("Synchronising", total=100.0)
        shown = client.watch(run)
        while shown["state"] not in _ENDED:
            shown = client.watch(run, after=shown["revision"], wait=10.0)
            bar.update(task, completed=shown["percent"], description=_doing(shown))
        bar.update(task, completed=shown["percent"], description=shown["state"].capitalize())
    return shown


def _doing(shown: dict[str, Any]) -> str:
    busy = [row["label"] for row in shown["entities"] if row["state"] in ("reading", "delivering")]
    return f"{shown['state'].capitalize()} {busy[0] if busy else ''}".ljust(42)


def _tell(stage: Stage, shown: dict[str, Any], console: Console) -> int:
    show_entities(shown["entities"], console)
    if shown["error"] is not None:
        raise TrueupError.from_dict(shown["error"])
    if shown["state"] == "stopped":
        console.print(f"The run was stopped. It can be resumed with: trueup resume {shown['run']}")
        return 2
    with console.status("Reading the double back …"):
        found = _read_back(stage)
    console.print(f"Procore double: {stage.double_url}/")
    console.print(f"Log: {stage.home.log}")
    if found:
        raise TrueupError("SB-601", count=len(found), first=str(found[0]))
    console.print("[bold green]The double holds exactly what the sample company holds.[/]")
    return 0


def _read_back(stage: Stage) -> list[Difference]:
    with Procore(stage.draft().account(), _APP.client_secret) as procore:
        return differences(stage.sample.facts(), procore, budgets=bool(stage.draft().budget_jobs))


def _rehearse_way_back(stage: Stage, console: Console) -> None:
    """Carry one change order the other way, where the set-up that was saved exports them."""
    client = CoreClient(stage.home)
    (connection,) = (one["id"] for one in client.status()["connections"])
    if not exports_change_orders(Plan.model_validate(client.live(connection)["plan"])):
        return
    at = Rehearsal(stage.home, connection, Path(stage.sample.fields["path"]), stage.double_url)
    with Procore(stage.draft().account(), _APP.client_secret) as procore:
        rehearse_change_order(at, procore, console)


def _wait_for_person(stage: Stage, keep: bool, console: Console) -> None:
    if keep:
        console.print(
            f"The double and the core go on. End the core with: trueup core stop --home {stage.home.root}"
        )
    elif sys.stdin.isatty() and sys.stdout.isatty():
        console.input(f"Look around at {stage.double_url}/ and press Enter to end the rehearsal. ")
