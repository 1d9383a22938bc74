"""What the wizard and the command line may ask of the core, over the local channel.

Standard library and the lower floors only, so that opening a window never loads the engine. Every call is a
JSON message of its own over `multiprocessing.connection` (never its pickling); an error the core answers
with is raised here as the same `TrueupError`.
"""

from __future__ import annotations

import json
import sys
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from typing import TYPE_CHECKING, Any

from wizard.errors import TrueupError
from wizard.machine.home import Home

if TYPE_CHECKING:
    if sys.platform == "win32":
        from multiprocessing.connection import Connection, PipeConnection

        Channel = Connection[bytes, bytes] | PipeConnection[bytes, bytes]
    else:
        from multiprocessing.connection import Connection

        Channel = Connection[bytes, bytes]

ANSWER_SECONDS = 30.0
"""How long a call may take beyond the time it asks the core to wait."""


class CoreClient:
    """A visitor of the core of one home. One object may be used from one thread at a time."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def status(self) -> dict[str, Any]:
        """Return `{"version", "pid", "paused_until", "trouble", "connections": [...], "runs": [newest first]}`.

        `trouble` is what keeps the core from writing anything down, such as a full disk (an error, or None).
        Each connection: `{"id", "name", "company", "health": good|attention|failed|running|paused|never,
        "never_worked": whether no run of it was ever done, "schedule": {"every_minutes", "quiet_from", "quiet_to",
        "next"}, "waiting": change orders that wait for a
        person, "outgoing": how much else from Procore does (None: nothing else goes to that accounting system),
        "unread": requests of the ERP tool that could not be read, "matches": records that wait for a person to say
        what they are in Procore}`.
        Each run: `{"run", "connection", "state", "created", "ended", "error", "depth", "held", "counts": {"read",
        "delivered", "set_aside"}}`;
        a held run waits for the end of a pause.
        """
        return self._call("status")

    def start_probe(self, kind: str, settings: dict[str, Any]) -> str:
        """Start a probe in the core, under the account that will sync; return its id.

        `kind` is `procore` (settings: a ProcoreAccount) or `source` (settings: `{"source": Source,
        "system": "sage300", "keep": whether runs are to go by what is found}`) or `preflight` (settings:
        `{"source", "procore"}`, as far as known).
        Probes never wait behind a sync.
        """
        return str(self._call("start_probe", kind=kind, settings=settings)["probe"])

    def probe(self, probe: str, wait: float = 0.0) -> dict[str, Any]:
        """Return `{"state": running|done|failed|cancelled, "result", "error"}`, waiting up to `wait` s."""
        return self._call("probe", patience=wait, probe=probe, wait=wait)

    def cancel_probe(self, probe: str) -> None:
        """Stop a probe; whatever it did is dropped."""
        self._call("cancel_probe", probe=probe)

    def live(self, connection: str) -> dict[str, Any]:
        """Return the mappings in force, `{"plan": Plan or None, "mappings": [...], "fingerprint"}`."""
        return self._call("live", connection=connection)

    def history(self, connection: str) -> list[dict[str, Any]]:
        """Return the plans that were put in force, newest first, 50 at most.

        Each: `{"number", "applied", "recipes", "fingerprint", "added": [ticks], "removed": [ticks], "live"}`,
        compared with the mappings that it replaced.
        """
        return list(self._call("history", connection=connection)["plans"])

    def plan(self, connection: str, number: int) -> dict[str, Any]:
        """Return one plan of the history; raise CO-426 when there is none of that number."""
        plan: dict[str, Any] = self._call("plan", connection=connection, number=number)["plan"]
        return plan

    def synchronise(self, connection: str, request: str, depth: str = "shallow") -> str:
        """Run the entities of the plan in force once more; return the run's id.

        `depth` is `shallow` or `deep`; the same `request` twice is one run. Raises CO-420 while the core is
        paused, CO-421 when nothing is set up.
        """
        return str(self._call("synchronise", connection=connection, request=request, depth=depth)["run"])

    def set_schedule(
        self, connection: str, every_minutes: int | None, quiet_from: str = "", quiet_to: str = ""
    ) -> None:
        """Have a connection run by itself every so many minutes, or (None) no more.

        Quiet hours are "HH:MM" of the local time and may cross midnight. Raises CO-421, CO-423 or CO-424.
        """
        self._call(
            "set_schedule",
            connection=connection,
            every_minutes=every_minutes,
            quiet_from=quiet_from,
            quiet_to=quiet_to,
        )

    def remove(self, connection: str) -> None:
        """Remove a connection here, and nothing in Procore or the ledger; also what a broken removal left of it.

        Raises CO-420 while paused, CO-421 for one that is not here, CO-430 while it is at work, and CO-431 while
        something of it is on its way to the ledger.
        """
        self._call("remove", patience=60.0, connection=connection)

    def requests(self, connection: str) -> dict[str, Any]:
        """Return what Procore's ERP platform asked for, newest first, 100 at most, and how the line to it stands.

        `{"entitled": bool or None (nobody has asked yet), "looked", "trouble": error or None, "listening":
        {"every_seconds", "port", "address"}, "unread": [{"request", "since", "problem": error}], "requests":
        [{"request", "name", "arrived", "state", "words", "run"}]}` with state waiting, running, taken (a change
        order: the exports have it), done or declined.
        """
        return self._call("requests", connection=connection)

    def look_for_requests(self, connection: str) -> None:
        """Have Procore asked for new requests now; raise CO-421 for a connection that is not set up."""
        self._call("look_for_requests", connection=connection)

    def listen(self, connection: str, every_seconds: float, port: int, address: str) -> None:
        """Have Procore asked every so many seconds (5 to 3,600), and deliveries to `address` heard on `port`.

        0 and "" end the listening. Raises CO-421, and PC-145 for what cannot be.
        """
        self._call("listen", connection=connection, every_seconds=every_seconds, port=port, address=address)

    def pause(self, seconds: float) -> dict[str, Any]:
        """Start no run for that long; return `{"until", "state": quiet|stopping, "runs": [still at work]}`.

        Runs under way stop after the batch in flight and go on when the pause ends. Raises CO-422.
        """
        return self._call("pause", seconds=seconds)

    def quiet(self, wait: float = 0.0) -> dict[str, Any]:
        """Return `{"state": quiet|stopping, "runs"}`, waiting up to `wait` seconds for the runs to stop.

        While the core is paused and quiet, no file of a mirror is written.
        """
        return self._call("quiet", patience=wait, wait=wait)

    def unpause(self) -> None:
        """End a pause; what it stopped goes on."""
        self._call("unpause")

    def submit(self, plan: dict[str, Any], request: str) -> str:
        """Commit a plan and start its run; return the run's id once both are durable.

        `request` names this one wish: the same `request` twice is one run. Raises CO-405 when the mappings in
        force are not those the plan expects, CO-406 when the plan is not valid.
        """
        return str(self._call("submit", plan=plan, request=request)["run"])

    def watch(self, run: str, after: int = -1, wait: float = 0.0) -> dict[str, Any]:
        """Return the run's progress as soon as its revision is larger than `after`, or after `wait` seconds.

        `{"run", "revision", "state", "percent", "started", "finished", "error", "entities": [...]}`; state is
        queued, reading, delivering, stopping, stopped, done, done with records to check, or failed. Each
        entity: `{"entity", "label", "needed_by": [...], "state", "read", "new", "changed", "gone",
        "to_deliver", "delivered", "set_aside", "error"}` with state waiting, reading, read, delivering, done,
        kept (nothing of it is delivered), not found (`error` says why, the others go on) or failed.
        `throughput` is `[[seconds since the start, records read a second, records delivered a second], …]`,
        120 points at most.
        """
        return self._call("watch", patience=wait, run=run, after=after, wait=wait)

    def stop(self, run: str) -> None:
        """Ask a run to stop after the batch in flight; it can be resumed."""
        self._call("stop", run=run)

    def resume(self, run: str) -> None:
        """Let a stopped or failed run go on where it was."""
        self._call("resume", run=run)

    def set_aside(self, connection: str, limit: int = 1000) -> list[dict[str, Any]]:
        """Return the records set aside: `{"entity", "label", "key", "error": TrueupError.to_dict()}`."""
        return list(self._call("set_aside", connection=connection, limit=limit)["records"])

    def losses(self, connection: str) -> list[dict[str, Any]]:
        """Return the losses that are asked about: `{"entity", "label", "gone", "known", "confirmed"}`."""
        return list(self._call("losses", connection=connection)["losses"])

    def confirm_loss(self, connection: str, entity: str) -> None:
        """Let the next complete read take a loss for true; raises CO-450 when none is asked about."""
        self._call("confirm_loss", connection=connection, entity=entity)

    def matches(self, connection: str) -> list[dict[str, Any]]:
        """Return the objects in Procore that may be records of ours, decided ones too.

        Each: `{"number", "entity", "label", "key", "procore_id", "ours", "theirs", "found_by": number|name,
        "facts": [{"field", "ours", "theirs"}], "decided": link|apart|None, "carried_out": whether a sync has done
        it}`. Facts are what both sides say of the same thing, "" for nothing; `field` is number, name or one of
        Procore's fields. Raises CO-421.
        """
        return list(self._call("matches", connection=connection)["matches"])

    def decide_matches(self, connection: str, numbers: list[int], decision: str | None) -> None:
        """Say of offers that they are the same (`link`), are not (`apart`), or leave them open again (None).

        The next sync carries it out. Raises CO-421, CO-440 for numbers that are not offered, CO-442 for what a
        sync has carried out already, and CO-443 where one object would be two records or one record two objects.
        """
        self._call("decide_matches", connection=connection, numbers=numbers, decision=decision)

    def shutdown(self) -> None:
        """Ask the core to end; runs under way go on when it starts again."""
        self._call("shutdown")

    def ask(self, call: str, patience: float = 0.0, **arguments: Any) -> dict[str, Any]:
        """Make one call by its name, for clients of a part of the core; `patience` s more than usual are waited."""
        return self._call(call, patience, **arguments)

    def _call(self, call: str, patience: float = 0.0, **arguments: Any) -> dict[str, Any]:
        message = json.dumps({"call": call, "arguments": arguments}).encode()
        try:
            with self._connect() as channel:
                channel.send_bytes(message)
                if not channel.poll(patience + ANSWER_SECONDS):
                    raise TrueupError("CO-401", home=str(self._home.root))
                answer = json.loads(channel.recv_bytes())
        except (EOFError, OSError) as problem:
            raise TrueupError("CO-401", home=str(self._home.root)) from problem
        if "error" in answer:
            raise TrueupError.from_dict(answer["error"])
        result: dict[str, Any] = answer["result"]
        return result

    def _connect(self) -> Channel:
        try:
            key = self._home.channel_key.read_bytes()
            address = self._home.channel_address.read_text(encoding="utf-8")
        except PermissionError as problem:
            raise TrueupError("CO-402", path=str(self._home.channel_key)) from problem
        except FileNotFoundError as problem:
            raise TrueupError("CO-401", home=str(self._home.root)) from problem
        try:
            return Client(address, authkey=key)
        except AuthenticationError as problem:
            raise TrueupError("CO-402", path=str(self._home.channel_key)) from problem


def short_status(home: Home) -> dict[str, Any] | None:
    """Return how things stand in a few words, without asking the core: for accounts that may not.

    `{"written", "core": running|ended, "health", "paused_until", "connections": [{"id", "name", "health",
    "last_run": {"state", "started", "ended"} or None, "next", "waits": whether change orders wait}]}`; a running
    core writes it once a minute at least. None when it never did, or not in a form that is understood here.
    """
    try:
        shown: dict[str, Any] = json.loads(home.status_file.read_bytes())
    except (OSError, ValueError):
        return None
    return shown if isinstance(shown, dict) and shown.get("format") == 1 else None
