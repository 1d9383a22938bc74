"""What visitors of the core may ask about ERP requests, and how a connection listens for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from wizard.core.book import Book
from wizard.core.platform.inbox import Inbox
from wizard.core.requests.listening import Listening
from wizard.core.requests.worker import PlatformWorker
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.expected import refused

Calls = tuple[Callable[..., dict[str, Any]], ...]


class RequestCalls:
    """The calls of one home; every argument is validated by the service."""

    def __init__(self, home: Home, worker: PlatformWorker) -> None:
        self._home = home
        self._worker = worker

    def calls(self) -> Calls:
        return (self.requests, self.look_for_requests, self.listen)

    def unread(self) -> Counter[str]:
        """Return how many requests of each connection could not be read."""
        with Inbox(self._home.inbox) as inbox:
            return Counter({name: len(problems) for name, problems in inbox.unread.problems().items()})

    def requests(self, connection: str) -> dict[str, Any]:
        """Return the last requests, how the line to the platform stands, and how it listens."""
        with Inbox(self._home.inbox) as inbox:
            line, arrived = inbox.line(connection), inbox.listed(connection)
            unread = inbox.unread.listed(connection)
            listening = Listening.model_validate(inbox.settings(connection))
        return {
            "entitled": line.entitled,
            "looked": line.looked.isoformat() if line.looked else None,
            "trouble": line.trouble,
            "listening": listening.model_dump(),
            "unread": unread,
            "requests": [one.to_data() for one in arrived],
        }

    def look_for_requests(self, connection: str) -> dict[str, Any]:
        """Have Procore asked now; raise CO-421 for a connection that is not set up."""
        self._check(connection)
        self._worker.look_soon(connection)
        return {}

    def listen(self, connection: str, every_seconds: float, port: int, address: str) -> dict[str, Any]:
        """Change how a connection hears of requests; raise CO-421 as above, PC-145 for what cannot be."""
        self._check(connection)
        try:
            wanted = Listening(every_seconds=every_seconds, port=port, address=address)
        except ValidationError as problem:
            raise TrueupError("PC-145", reason=refused(problem)) from problem
        with Inbox(self._home.inbox) as inbox:
            inbox.enter_settings(connection, wanted.model_dump())
        self._worker.look_soon(connection)
        return {}

    def _check(self, connection: str) -> None:
        with Book(self._home.book) as book:
            if book.live(connection) is None:
                raise TrueupError("CO-421", connection=connection)
