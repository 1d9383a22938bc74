"""Change orders for a terminal: what waits, what stands in the way, and one of them with everything about it."""

from __future__ import annotations

from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from wizard.erp.entry_sheet import tables as sheet_tables
from wizard.erp.writing import Sheet
from wizard.support.export_words import OVER, WAYS, named, next_step
from wizard.support.tables import moment, show_looks, show_next_steps, show_pause
from wizard.words import understood


def show_exports(told: dict[str, Any], *, everything: bool, console: Console | None = None) -> None:
    """Print the change orders (see `ExportClient.exports`), with `everything` also those that are over."""
    out = console or Console()
    show_looks(told["looks"], "exports", out)
    shown = [one for one in told["exports"] if everything or one["waits"] or one["state"] not in OVER]
    if not shown:
        out.print("No change order waits." + ("" if everything else " All there are: trueup exports list --all"))
        return
    table = _table("Change orders")
    table.add_column("No.", justify="right")
    for heading in ("State", "Project", "Number", "Title"):
        table.add_column(heading)
    table.add_column("Revenue", justify="right", no_wrap=True)
    table.add_column("Cost", justify="right", no_wrap=True)
    for one in shown:
        cells = (one["state"], one["project"], one["number"], one["title"])
        table.add_row(str(one["id"]), *map(escape, cells), _money(one["revenue"]), _money(one["cost"]))
    out.print(table)
    show_next_steps(shown, next_step, out)
    out.print("One of them with everything about it: trueup exports show NO")


def show_export(one: dict[str, Any], console: Console | None = None) -> None:
    """Print one change order (see `ExportClient.show`)."""
    out = console or Console(highlight=False)
    show_pause(one["paused_until"], out)
    out.print(f"No. {one['id']}: change order {one['number']} “{one['title']}”", style="bold", markup=False)
    out.print(f"State      {one['state']}", markup=False)
    out.print(f"Project    {one['project']}, contract {one['contract']}", markup=False)
    out.print(f"Revenue    {_money(one['revenue'])} {one['currency']}", markup=False)
    out.print(f"Cost       {_money(one['cost'])} {one['currency']}", markup=False)
    if one["accepted"]:
        out.print(f"Accepted   for {one['accepted']['transaction_date']} by {one['accepted']['by']}", markup=False)
    if one["way"]:
        out.print(f"Becomes    {one['target']}, by way of: {named(WAYS, one['way'])}", markup=False)
    if one["posting"]:
        posting = one["posting"]
        out.print(f"Ledger     number {posting['number']} over {_money(posting['amount'])}", markup=False)
    out.print(_lines(one["lines"]))
    _problems(out, one["problems"], "")
    if one["way"] != "database" and one["why"]:
        out.print("Why not directly into the tables:", style="bold")
        _problems(out, one["why"], "  ")
    if one["steps"] and one["state"] == "waiting for posting":
        out.print("What to do in the accounting system:", style="bold")
        for number, step in enumerate(one["steps"], 1):
            out.print(f"  {number}. {step}", markup=False)
        for table in _to_enter(one["sheet"]):
            out.print(table)
        out.print(f"  The files: trueup exports sheet {one['id']} --to FOLDER", markup=False)
    out.print("What happened", style="bold")
    for entry in one["happened"]:
        by = f" ({entry['by']})" if entry["by"] else ""
        out.print(f"  {moment(entry['at'])}  {entry['words']}{by}", markup=False)
    if one["wish"]:
        out.print(f"The core is about to: {one['wish']}.", markup=False)
    elif one["possible"]:
        out.print(f"Possible now: {', '.join(one['possible'])}", markup=False)


def _to_enter(sheet: Sheet | None) -> list[Table]:
    """Return the lines that the steps speak of, as the entry sheet shows them."""
    found = []
    for caption, heads, rows in sheet_tables(sheet, str) if sheet else ():
        table = _table(caption)
        for heading in heads[:-1]:
            table.add_column(heading)
        table.add_column(heads[-1], justify="right", no_wrap=True)
        for row in rows:
            table.add_row(*map(escape, row))
        found.append(table)
    return found


def _lines(lines: list[dict[str, Any]]) -> Table:
    table = _table("Lines")
    table.add_column("Line", justify="right")
    for heading in ("Cost code", "Type", "Description"):
        table.add_column(heading)
    for heading in ("Cost", "Markup", "Revenue"):
        table.add_column(heading, justify="right", no_wrap=True)
    for line in lines:
        cells = (str(line.get("position", "")), line["cost_code"], line["cost_type"], line["description"])
        table.add_row(*map(escape, cells), *(_money(line[name]) for name in ("cost", "markup", "revenue")))
    return table


def _problems(out: Console, problems: list[dict[str, Any]], before: str) -> None:
    for problem in problems:
        field = understood(problem["params"].get("field"))
        where = f"{field}: " if field else ""
        out.print(f"{before}{problem['code']} {where}{problem['title']} {problem['cause']}", markup=False)
        out.print(f"  What to do: {problem['remedy']} ({problem['who']})", markup=False)


def _table(title: str) -> Table:
    return Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))


def _money(text: str) -> str:
    """Return money that came as text with its thousands apart; nothing is computed."""
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, cents = digits.partition(".")
    return f"{sign}{int(whole):,}.{cents}"
