"""How everything stands, in the words of the notification area; knows no icon and no menu.

Made of the core's status or of its short form, which says the same in other places; or of the error that came
instead of either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wizard.core.visitors.client import CoreClient, short_status
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.ui import language, look, run_words
from wizard.words import say

_WORST_FIRST = ("error", "warning", "pause", "now", "check", "off")


@dataclass(frozen=True)
class Line:
    """One connection: its sign (see `look.icon`), its health, its last run and its next one in words.

    `waiting` says in words which change orders wait for a person ("": none does), `outgoing` what else from Procore
    does, `count` how many both are; `matches` which records may be in Procore already.
    """

    connection: str
    name: str
    sign: str
    health: str
    last: str
    following: str
    waiting: str = ""
    count: int = 0
    matches: str = ""
    outgoing: str = ""

    def in_words(self) -> str:
        """Return the connection, its health and what waits in one line."""
        told = language.one_line(look.tell(say("{name}: {health}", name=self.name, health=self.health)))
        return " · ".join((told, *map(language.one_line, self.for_a_person())))

    def for_a_person(self) -> list[str]:
        """Return what waits for a person, a sentence for each kind of it."""
        return [told for told in (self.waiting, self.outgoing) if told]


@dataclass(frozen=True)
class Standing:
    """`sign` is the worst of all; `note` says what cannot be done from here, and why.

    `no_core` when it is the core that does not answer, which this account might start.
    """

    sign: str
    headline: str
    lines: tuple[Line, ...] = ()
    may_ask: bool = False
    paused: bool = False
    note: str = ""
    no_core: bool = False

    def in_words(self) -> str:
        """Return a line for the whole, and one for each connection where there are several."""
        told = [f"Trueup: {self.headline}"]
        if len(self.lines) > 1:
            told += [line.in_words() for line in self.lines]
        elif self.lines:
            told += [self.lines[0].name, *self.lines[0].for_a_person(), self.lines[0].last]
        return "\n".join(filter(None, told))

    @property
    def waiting(self) -> int:
        """How many change orders and others from Procore wait for a person, in all connections together."""
        return sum(line.count for line in self.lines)


def standing(status: dict[str, Any] | None, short: bool = False, error: TrueupError | None = None) -> Standing:
    """Return how things stand by `CoreClient.status` or, if `short`, by the short form, where there is either.

    `error` is what the core's answer was instead; the short form then tells how things stood before.
    """
    if status and status.get("trouble"):
        error = TrueupError.from_dict(status["trouble"])
    entries = status["connections"] if status else ()
    lines = tuple(_line(entry, _last(entry, status or {}, short), short) for entry in entries)
    if status is None or error is not None:
        told = error or TrueupError("CO-401", home="?")
        remedy = look.tell(told.words("remedy"))
        return Standing("error", look.tell(told.words("title")), lines, note=remedy, no_core=told.code == "CO-401")
    only_look = say("This account may only look: starting and pausing is for administrators.")
    note = look.tell(only_look) if short else ""
    if short and status["core"] != "running":
        return Standing("error", look.tell(say("The background core does not run")), lines, note=note)
    sign = min((line.sign for line in lines), key=_WORST_FIRST.index, default="off")
    until = status["paused_until"]
    if until:
        headline = look.tell(say("Paused until {when}", when=run_words.moment(until)))
    elif not lines:
        headline = look.tell(say("Nothing is set up yet"))
    else:
        headline = next(line.health for line in lines if line.sign == sign)
    return Standing(sign, headline, lines, not short, bool(until), note)


def _line(entry: dict[str, Any], last: dict[str, Any] | None, short: bool) -> Line:
    following = entry["next"] if short else entry["schedule"]["next"]
    if last is None:
        ran = look.tell(say("No run yet"))
    else:
        when, state = run_words.moment(last["started"]), run_words.state(last["state"])
        ran = look.tell(say("Last run {when}: {state}", when=when, state=state))
    return Line(
        connection=entry["id"],
        name=entry["name"],
        sign=run_words.SIGNS.get(entry["health"], "off"),
        health=run_words.health(entry["health"]),
        last=ran,
        following=look.tell(say("Next run {when}", when=run_words.moment(following)))
        if following
        else look.tell(say("Next run only when someone asks for it")),
        waiting=run_words.waiting(entry),
        count=int(entry.get("waiting", entry.get("waits", False))) + (entry.get("outgoing") or 0),
        matches=run_words.matches(entry),
        outgoing=run_words.outgoing(entry),
    )


def _last(entry: dict[str, Any], status: dict[str, Any], short: bool) -> dict[str, Any] | None:
    if short:
        last: dict[str, Any] | None = entry["last_run"]
        return last
    runs = (run for run in status["runs"] if run["connection"] == entry["id"])
    return next(({"started": run["created"], "state": run["state"]} for run in runs), None)


def look_at(home: Home) -> tuple[dict[str, Any], bool]:
    """Return the status, and whether it is only the short form; to be called in a worker."""
    try:
        return CoreClient(home).status(), False
    except (TrueupError, PermissionError) as problem:
        short = short_status(home) if isinstance(problem, PermissionError) or problem.code == "CO-402" else None
        if short is None:
            raise
        return short, True
