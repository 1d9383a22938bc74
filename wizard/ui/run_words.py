"""The states of runs and connections as a person reads them, and the sign that goes with each.

A sign differs from the others by its shape, so that colour is never the only sign.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from wizard.ui import look

SIGNS = {
    "good": "check",
    "attention": "warning",
    "failed": "error",
    "running": "now",
    "paused": "pause",
    "never": "off",
}
"""The icon of each health."""

_HEALTH_OF = {
    "done": "good",
    "done with records to check": "attention",
    "stopped": "attention",
    "failed": "failed",
}


def has_ended(state: str) -> bool:
    """Tell whether a run in that state has ended."""
    return state in _HEALTH_OF


def sign_of_state(state: str) -> str:
    """Return the icon of a run's state; whatever has not ended is under way."""
    return SIGNS[_HEALTH_OF.get(state, "running")]


def colour_of_state(state: str) -> str:
    """Return the name of the colour (see `look.colour`) that goes with a run's state."""
    return {"good": "good", "attention": "warn", "failed": "bad"}.get(_HEALTH_OF.get(state, ""), "plain")


def health(word: str) -> str:
    """Return the health of a connection in words."""
    words = {
        "good": QCoreApplication.translate("runs", "Procore is up to date"),
        "attention": QCoreApplication.translate("runs", "Someone has to look at it"),
        "failed": QCoreApplication.translate("runs", "The last run failed"),
        "running": QCoreApplication.translate("runs", "Synchronising now"),
        "paused": QCoreApplication.translate("runs", "Paused"),
        "never": QCoreApplication.translate("runs", "Nothing was synchronised yet"),
    }
    return words.get(word, word)


def state(word: str) -> str:
    """Return the state of a run in a few words."""
    words = {
        "queued": QCoreApplication.translate("runs", "Waiting for its turn"),
        "reading": QCoreApplication.translate("runs", "Reading"),
        "delivering": QCoreApplication.translate("runs", "Delivering"),
        "stopping": QCoreApplication.translate("runs", "Stopping"),
        "stopped": QCoreApplication.translate("runs", "Stopped"),
        "done": QCoreApplication.translate("runs", "Done"),
        "done with records to check": QCoreApplication.translate("runs", "Done, records to check"),
        "failed": QCoreApplication.translate("runs", "Failed"),
    }
    return words.get(word, word)


def mistaken(entry: dict[str, Any]) -> str:
    """Return how a connection is removed of which no run was ever done; "" for any other one."""
    if entry["health"] != "failed" or not entry.get("never_worked"):
        return ""
    text = QCoreApplication.translate(
        "runs", "No run of it was ever done. If it was set up by mistake, remove it in a terminal:"
    )
    return f"{text}\ntrueup remove {entry['id']}"


def waiting(entry: dict[str, Any]) -> str:
    """Return how many change orders of a connection wait for a person; "" for none.

    The short form of the status says only whether any does.
    """
    if "waiting" not in entry:
        text = QCoreApplication.translate("runs", "Change orders wait for a person")
        return text if entry.get("waits") else ""
    if entry["waiting"] == 1:
        return QCoreApplication.translate("runs", "1 change order waits for a person")
    text = QCoreApplication.translate("runs", "{count} change orders wait for a person")
    return text.format(count=look.number(entry["waiting"])) if entry["waiting"] else ""


def unread(entry: dict[str, Any]) -> str:
    """Return how many requests of Procore's ERP tool could not be read; "" for none. The short form is silent."""
    count = entry.get("unread", 0)
    if count == 1:
        return QCoreApplication.translate("runs", "1 request of Procore could not be read")
    text = QCoreApplication.translate("runs", "{count} requests of Procore could not be read")
    return text.format(count=look.number(count)) if count else ""


def outgoing(entry: dict[str, Any]) -> str:
    """Return how much else from Procore waits for a person before it goes to the accounting system; "" for none."""
    count = entry.get("outgoing") or 0
    if count == 1:
        return QCoreApplication.translate("runs", "1 record from Procore waits for a person")
    text = QCoreApplication.translate("runs", "{count} records from Procore wait for a person")
    return text.format(count=look.number(count)) if count else ""


def matches(entry: dict[str, Any]) -> str:
    """Return how many records of a connection wait for a person to say what they are in Procore; "" for none."""
    count = entry.get("matches", 0)
    if count == 1:
        return QCoreApplication.translate("runs", "1 record may be in Procore already")
    text = QCoreApplication.translate("runs", "{count} records may be in Procore already")
    return text.format(count=look.number(count)) if count else ""


def depth(word: str) -> str:
    """Return how deep a run reads."""
    words = {
        "shallow": QCoreApplication.translate("runs", "Shallow"),
        "deep": QCoreApplication.translate("runs", "Deep"),
    }
    return words.get(word, word)


def moment(text: str | None) -> str:
    """Return a moment (ISO 8601) by this computer's clock: the time alone when it is today; "–" for none."""
    if not text:
        return "–"
    at = datetime.fromisoformat(text).astimezone()
    today = at.date() == datetime.now().astimezone().date()
    return QLocale().toString(at.replace(tzinfo=None), "HH:mm" if today else "d MMM HH:mm")


def span(seconds: float) -> str:
    """Return a length of time as hours, minutes and seconds."""
    whole = max(0, round(seconds))
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
