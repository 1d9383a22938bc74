"""One change order on its way back in the rehearsal: created in the double, accepted here, found in the sample.

Plays the project user and the approver; what it tells at the end was read from the sample company and the
double, not from the core.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import requests
from rich.console import Console

from wizard.core.visitors.export_client import ExportClient
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procore.public import Procore
from wizard.words import say

NUMBER = "R01"
TITLE = "Rehearsal: extra drains"
_SECONDS = 120.0
_LOOK_EVERY = 0.2

_PLACE = """
SELECT i.Job, i.Contract, i.Contract_Item, i.Cost_Code, c.Category FROM CNM_MASTER__CONTRACT_ITEM i
JOIN JCM_MASTER__JOB j ON j.Job = i.Job AND j.Use_PJ_Change_Management = 0
JOIN JCM_MASTER__CATEGORY c ON c.Job = i.Job AND c.Extra = '' AND c.Cost_Code = i.Cost_Code
WHERE coalesce(i.Extra, '') = '' ORDER BY i.Job, length(i.Contract_Item), i.Contract_Item LIMIT 1
"""


@dataclass(frozen=True)
class Rehearsal:
    """Where it takes place: the home of the core, the connection, the sample and the double."""

    home: Home
    connection: str
    company: Path
    double_url: str


def rehearse_change_order(at: Rehearsal, procore: Procore, console: Console) -> None:
    """Carry one change order the whole way; raises SB-603 when it does not arrive on both sides."""
    with closing(sqlite3.connect(at.company)) as sample:
        job, contract, *rest = sample.execute(_PLACE).fetchone()
    package = _create(at, _wish(procore, job, contract, rest))
    console.print(f"[green]✓[/] Procore: change order {NUMBER} “{TITLE}” approved, 299.00 and 15 % markup")
    client = ExportClient(at.home)
    client.look(at.connection)
    waiting = _until(lambda: _found(client, at.connection), "It was not found in Procore.")
    client.accept(waiting["id"], date.today(), by="the rehearsal", fingerprint=waiting["fingerprint"])
    console.print(f"[green]✓[/] Accepted here as no. {waiting['id']}: revenue {waiting['revenue']}")
    done = _until(lambda: _confirmed(client, waiting["id"]), "It was not confirmed.")
    for entry in done["happened"][2:]:
        console.print(f"    {entry['state']}: {entry['words']}", markup=False)
    written, marked = _in_sample(at, contract), _in_double(at, package)
    if written != [Decimal("343.85")] or marked["origin_id"] != f"CO|{contract}|{NUMBER}":
        told = {"written": ", ".join(map(str, written)) or "–", "marked": marked["origin_id"] or "–"}
        raise TrueupError("SB-603", reason=say("The sample holds {written}, Procore {marked}.", **told))
    console.print(f"[bold green]In the ledger once, over {written[0]}, and Procore knows it.[/]")


def _wish(procore: Procore, job: str, contract: str, rest: list[str]) -> dict[str, Any]:
    item, code, category = rest
    project = _id(procore.projects(), f"J|{job}")
    prime = _id(procore.prime_contracts(project), f"CN|{contract}")
    line = {
        "description": "Drain line",
        "amount": "299.00",
        "cost_code_id": _id(procore.cost_codes(project), f"CC|{job}||{code}"),
        "line_item_type_id": _id(procore.line_item_types(), f"CT|{category}"),
        "prime_line_item_id": _id(procore.prime_contract_line_items(project, prime), f"CN|{contract}|{item}"),
        "markups": [{"name": "Overhead and profit", "percentage": "15.00"}],
    }
    return {"project_id": project, "contract_id": prime, "number": NUMBER, "title": TITLE, "lines": [line]}


def _create(at: Rehearsal, wish: dict[str, Any]) -> int:
    answer = requests.post(f"{at.double_url}/__double__/change_orders", json=wish, timeout=30)
    if answer.status_code != 200:
        raise TrueupError("SB-603", reason=answer.text)
    return int(answer.json()["id"])


def _id(records: Any, origin_id: str) -> int:
    found = next((int(record["id"]) for record in records if record.get("origin_id") == origin_id), None)
    if found is None:
        raise TrueupError("SB-603", reason=say("{origin_id} is not in the double.", origin_id=origin_id))
    return found


def _found(client: ExportClient, connection: str) -> dict[str, Any] | None:
    listed = client.exports(connection)["exports"]
    return next((one for one in listed if one["number"] == NUMBER), None)


def _confirmed(client: ExportClient, id: int) -> dict[str, Any] | None:
    shown = client.show(id)
    if shown["state"] == "failed":
        raise TrueupError.from_dict(shown["problems"][0])
    return shown if shown["state"] == "confirmed" else None


def _until(look: Callable[[], dict[str, Any] | None], otherwise: str) -> dict[str, Any]:
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        found = look()
        if found is not None:
            return found
        time.sleep(_LOOK_EVERY)
    raise TrueupError("SB-603", reason=otherwise)


def _in_sample(at: Rehearsal, contract: str) -> list[Decimal]:
    with closing(sqlite3.connect(at.company)) as sample:
        rows = sample.execute(
            "SELECT Amount FROM CNM_MASTER__CHANGE_ORDER WHERE Contract = ? AND Change_Order = ?",
            (contract, NUMBER),
        )
        return [Decimal(repr(amount)).quantize(Decimal("0.01")) for (amount,) in rows]


def _in_double(at: Rehearsal, package: int) -> dict[str, Any]:
    answer = requests.get(f"{at.double_url}/__double__/change_orders/{package}", timeout=30)
    shown: dict[str, Any] = answer.json()
    return shown
