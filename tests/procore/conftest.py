"""A web server that answers as a test tells it to, for what no well-behaved Procore would ever send."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import orjson
import pytest

from wizard.procedure.plan import ProcoreAccount

TOKEN = {"access_token": "first", "token_type": "bearer", "expires_in": 5400, "created_at": 1511289006}


@dataclass(frozen=True)
class Reply:
    """One answer; `lost` carries the request out and then hangs up without a word."""

    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    lost: bool = False

    @property
    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else orjson.dumps(self.body)


@dataclass
class ScriptedServer:
    """Answers sign-ins with a token and every other call with the next reply, or with the last one again."""

    url: str = ""
    replies: list[Reply] = field(default_factory=list)
    tokens: list[Reply] = field(default_factory=list)
    calls: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)

    def next_reply(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Reply:
        if path == "/oauth/token":
            return self.tokens.pop(0) if self.tokens else Reply(body=TOKEN)
        self.calls.append((method, path, headers, body))
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def answers(self, *replies: Reply) -> None:
        self.replies = list(replies)

    def reply(self, status: int = 200, body: Any = None, lost: bool = False, **headers: str) -> Reply:
        """Return a reply; in names of headers `_` stands for `-`."""
        return Reply(status, body, {name.replace("_", "-"): value for name, value in headers.items()}, lost)

    def account(self, **changes: Any) -> ProcoreAccount:
        settings = {"login_url": self.url, "api_url": self.url, "client_id": "id", "secret_name": "s"}
        return ProcoreAccount(**{**settings, "company_id": 4001, **changes})


@pytest.fixture
def scripted() -> Iterator[ScriptedServer]:
    script = ScriptedServer()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            reply = script.next_reply(self.command, self.path, dict(self.headers), body)
            if reply.lost:
                self.close_connection = True
                return
            self.send_response_only(reply.status)
            told = {"Date": self.date_time_string(), "Content-Length": str(len(reply.content))}
            for name, value in {**told, **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.content)

        do_GET = do_POST = do_PATCH = answer  # noqa: N815 - the base class looks for these names

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    script.url = f"http://127.0.0.1:{server.server_port}"
    with served(server):
        yield script


class served:  # noqa: N801 - reads as a word in a with statement
    """Runs a server in a thread for as long as the block lasts."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self._server = server
        self._thread = threading.Thread(target=server.serve_forever, args=(0.01,))

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the number of repetitions and take the time out of them."""
    from wizard.procore import session

    monkeypatch.setattr(session, "PAUSES", (0.0,) * len(session.PAUSES))


@pytest.fixture
def running() -> type[served]:
    return served
