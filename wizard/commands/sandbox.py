"""`trueup demo` and `trueup sandbox`: rehearsals without customers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wizard.errors import TrueupError
from wizard.words import say

if TYPE_CHECKING:
    from wizard.procedure.plan import System

commands = typer.Typer()
sandbox = typer.Typer(help="A rehearsal without customers: a sample company and a double of Procore.")
commands.add_typer(sandbox, name="sandbox")


@commands.command()
def demo(
    rows: Annotated[int, typer.Option(help="JC transactions of the sample company.", min=1)] = 5_000,
    seed: Annotated[int, typer.Option(help="Another seed makes another company.")] = 1,
    auto: Annotated[bool, typer.Option("--auto", help="Let the wizard click through by itself.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Leave the doubles and the core running.")] = False,
    erp: Annotated[str, typer.Option(help="The accounting system: sage or cmic.")] = "sage",
) -> None:
    """Rehearse the whole set-up: sample company, Procore double, core and wizard, in a temporary home."""
    from wizard.sandbox.demo import run_demo

    systems: dict[str, System] = {"sage": "sage300", "cmic": "cmic"}
    if erp not in systems:
        raise TrueupError("CO-427", reason=say("{given} is neither sage nor cmic.", given=erp))
    raise typer.Exit(run_demo(rows, seed, auto, keep, system=systems[erp]))


@sandbox.command("company")
def sandbox_company(
    path: Path,
    rows: Annotated[int, typer.Option(help="JC transactions.", min=1)] = 5_000,
    seed: Annotated[int, typer.Option(help="Another seed makes another company.")] = 1,
    shape: Annotated[
        str, typer.Option(help="How Sage's driver shows it: custom or dictionary names, split, old; with commas.")
    ] = "",
) -> None:
    """Write a sample Sage 300 CRE company into the SQLite file PATH."""
    from wizard.sandbox.company import reshape, shape_of, write_company

    wanted = shape_of(shape) if shape else None
    facts = write_company(path, rows, seed)
    if wanted is not None:
        reshape(path, wanted)
    typer.echo(f"{facts.name}: {sum(facts.tables.values()):,} rows in {len(facts.tables)} tables, in {path}")


@sandbox.command("procore")
def sandbox_procore(
    state: Annotated[Path, typer.Option(help="The file that keeps what the double holds.")],
    port: Annotated[int, typer.Option(help="0 takes a free port.")] = 0,
    announce: Annotated[Path | None, typer.Option(help="A file to write the address into.")] = None,
    *,
    stay: Annotated[bool, typer.Option("--stay", help="Go on when the program that started it ends.")] = False,
    erp: Annotated[bool, typer.Option("--erp", help="Give the company the ERP Integrations tool.")] = False,
    hourly_limit: Annotated[int, typer.Option(help="Calls an hour.", min=1)] = 3_600,
    spike_limit: Annotated[int, typer.Option(help="Calls in ten seconds.", min=1)] = 100,
) -> None:
    """Run the Procore double on this computer until it is ended."""
    from wizard.sandbox.procore_double import Settings, serve

    settings = Settings(hourly_limit=hourly_limit, spike_limit=spike_limit, erp_entitled=erp)
    serve(state=state, port=port, announce=announce, stay=stay, settings=settings)


@sandbox.command("cmic")
def sandbox_cmic(
    state: Annotated[Path, typer.Option(help="The file that keeps what the double holds.")],
    port: Annotated[int, typer.Option(help="0 takes a free port.")] = 0,
    announce: Annotated[Path | None, typer.Option(help="A file to write the address into.")] = None,
    stay: Annotated[bool, typer.Option("--stay", help="Go on when the program that started it ends.")] = False,
    rows: Annotated[int, typer.Option(help="Posted costs of a new company.", min=1)] = 5_000,
) -> None:
    """Run the CMiC double on this computer until it is ended."""
    from wizard.sandbox.cmic_double import serve
    from wizard.sandbox.cmic_double.company import Amount

    serve(state=state, port=port, announce=announce, stay=stay, amount=Amount(rows))
