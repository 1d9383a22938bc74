"""What the commands for both queues of the core share: the list, one of it, what needs only its number, a look.

`trueup exports` and `trueup outgoing` add what is their own. Clients and tables are loaded when a command runs.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from wizard.commands.options import HomeOption, meant

Id = Annotated[int, typer.Argument(metavar="NO", help="The number that the list shows first.")]
Connection = Annotated[str, typer.Argument(help="Not needed when only one is set up.")]
One = dict[str, Any]


@dataclass(frozen=True)
class QueueCommands:
    """`client` makes the queue's visitor over a home, `listed` asks it for the list, `show_list`, `show_one` print.

    `helps` says what `list`, `show`, `look` and each deed without further options do, by their names; `unset` is
    how a setting that nobody made is told.
    """

    name: str
    about: str
    client: Callable[[Path | None], Any]
    listed: Callable[[Any, str | None], dict[str, Any]]
    show_list: Callable[..., None]
    show_one: Callable[[One], None]
    helps: Mapping[str, str]
    unset: str

    def commands(self) -> typer.Typer:
        """Return the group with the commands that come first."""
        group = typer.Typer(help=self.about, no_args_is_help=True)
        group.command("list", help=self.helps["list"])(self._list_command())
        group.command("show", help=self.helps["show"])(self._show_command())
        return group

    def add_others(self, group: typer.Typer) -> None:
        """Add the other commands that are alike, after those that only this queue has."""
        group.command("look", help=self.helps["look"])(self._look_command())
        for deed, told in self.helps.items():
            if deed not in ("list", "show", "look"):
                group.command(deed, help=told)(self._deed_command(deed))

    def do(self, home: Path | None, id: int, deed: str, **more: Any) -> None:
        """Do something with one of it as the person at the terminal, and show what became of it."""
        self.show_one(self.client(home).do(id, deed, by=getpass.getuser(), **more))

    def tell_settings(self, home: Path | None, connection: str, changes: Mapping[str, Any]) -> None:
        """Change the settings that are not None, if any, and print them all."""
        wanted = {name: value for name, value in changes.items() if value is not None}
        client, which = self.client(home), _meant(home, connection)
        told = client.set_settings(which, **wanted) if wanted else client.settings(which)
        for name, value in told.items():
            typer.echo(f"{name.replace('_', ' '):<16} {_plain(value) or self.unset}")

    def _list_command(self) -> Callable[..., None]:
        def run(
            connection: Annotated[str, typer.Argument(help="All connections when none is named.")] = "",
            everything: Annotated[
                bool, typer.Option("--all", help="Also those that are confirmed or over.")
            ] = False,
            home: HomeOption = None,
        ) -> None:
            self.show_list(self.listed(self.client(home), connection or None), everything=everything)

        return run

    def _show_command(self) -> Callable[..., None]:
        def run(id: Id, home: HomeOption = None) -> None:
            self.show_one(self.client(home).show(id))

        return run

    def _deed_command(self, deed: str) -> Callable[..., None]:
        def run(id: Id, home: HomeOption = None) -> None:
            self.do(home, id, deed)

        return run

    def _look_command(self) -> Callable[..., None]:
        def run(connection: Connection = "", home: HomeOption = None) -> None:
            from wizard.support.tables import moment

            client, which = self.client(home), _meant(home, connection)
            client.look(which)
            if paused := self.listed(client, which)["looks"][which]["paused_until"]:
                typer.echo(
                    f"Paused until {moment(paused)}: Procore is looked through after it, or with: trueup unpause"
                )
            else:
                typer.echo(f"Procore is looked through now. See what was found with: trueup {self.name} list")

        return run


def _meant(home: Path | None, connection: str) -> str:
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    return meant(CoreClient(Home.find(home)), connection)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(sorted(map(str, value))) or "none"
    if isinstance(value, dict):
        return "one of its own"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
