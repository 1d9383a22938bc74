"""A server between the client and the double: every request is kept as it crossed the socket, then passed on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import orjson
import requests
from openapi import Sent

_OF_THE_CONNECTION = {"connection", "content-length", "transfer-encoding", "content-encoding", "server"}


class Recording:
    """Where the recorder listens, and what it has seen."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.sent: list[Sent] = []


@contextmanager
def recorded(double_url: str) -> Iterator[Recording]:
    """Record what is sent to the double for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def pass_on(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            recording.sent.append(_sent(self.command, self.path, dict(self.headers), content))
            answer = requests.request(
                self.command,
                double_url + self.path,
                data=content or None,
                headers={name: value for name, value in self.headers.items() if name.lower() != "host"},
                timeout=30,
            )
            self.send_response_only(answer.status_code)
            for name, value in answer.headers.items():
                if name.lower() not in _OF_THE_CONNECTION:
                    # Links of pages lead back here, so that the next page is recorded as well.
                    self.send_header(name, value.replace(double_url, recording.url))
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = pass_on  # noqa: N815 - the base class looks for these

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    recording = Recording(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield recording
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _sent(method: str, path: str, headers: dict[str, str], content: bytes) -> Sent:
    parts = urlsplit(path)
    is_form = headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded")
    body = (dict(parse_qsl(content.decode())) if is_form else orjson.loads(content)) if content else None
    return Sent(method, parts.path, tuple(parse_qsl(parts.query, keep_blank_values=True)), headers, body)
