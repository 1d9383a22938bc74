"""The accounting approver in Procore, played at a site whose company has the ERP Integrations tool."""

from __future__ import annotations

from typing import Any

from sites import Site


def staged(site: Site, item_type: str) -> list[dict[str, Any]]:
    return site.double.control.records(f"staged_records/{item_type}")


def import_all(site: Site, item_type: str) -> None:
    for record in staged(site, item_type):
        site.double.control.play("import", staged=record["id"])


def link_all(site: Site, item_type: str, objects: dict[str, int]) -> list[str]:
    """Link everything that is offered to what it was; return whose it was."""
    offered = {one["origin_id"]: one for one in staged(site, item_type)}
    waiting = {origin: one["id"] for origin, one in offered.items() if one["attributes"]["status"] == "staged"}
    for origin, record in waiting.items():
        site.double.control.play("link", staged=record, object=objects[origin])
    return sorted(waiting)


def waiting(site: Site) -> set[str]:
    """Return the codes of what records wait for."""
    return {record["error"]["code"] for record in site.client.set_aside("sample")}
