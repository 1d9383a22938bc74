"""How things stand in one word, for the tray, the list of connections and whoever may not ask the core."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_WORST_FIRST = ("failed", "attention", "paused", "running", "good", "never")


def health(last_state: str | None, held: bool, paused: bool) -> str:
    """Return the health of a connection whose newest run is in `last_state` (None: there was none).

    `held` runs wait for the end of a pause and are no reason to worry.
    """
    if last_state == "failed":
        return "failed"
    if paused or held:
        return "paused"
    if last_state is None:
        return "never"
    return {"done": "good", "done with records to check": "attention", "stopped": "attention"}.get(
        last_state, "running"
    )


def worst(words: Iterable[str]) -> str:
    """Return the word that a person should hear of first; "never" when there is none."""
    return min(words, key=_WORST_FIRST.index, default="never")


def short_form(status: dict[str, Any], written: str, core: str) -> dict[str, Any]:
    """Return what everybody on this computer may know of `CoreClient.status`: no secret, count, amount or record.

    `core` is `running` or `ended`; `written` is the moment (UTC, ISO 8601). Runs come newest first.
    """
    last: dict[str, dict[str, Any]] = {}
    for run in status["runs"]:
        last.setdefault(run["connection"], run)
    return {
        "format": 1,
        "version": status["version"],
        "written": written,
        "core": core,
        "health": worst(entry["health"] for entry in status["connections"]),
        "paused_until": status["paused_until"],
        "connections": [
            {
                "id": entry["id"],
                "name": entry["name"],
                "health": entry["health"],
                "last_run": _outline(last.get(entry["id"])),
                "next": entry["schedule"]["next"],
                "waits": entry["waiting"] > 0,
            }
            for entry in status["connections"]
        ],
    }


def _outline(run: dict[str, Any] | None) -> dict[str, Any] | None:
    return None if run is None else {"state": run["state"], "started": run["created"], "ended": run["ended"]}
