"""Hears Procore's deliveries on loopback, behind the customer's own reverse proxy; never on a network address.

A delivery is a hint to ask Procore now and nothing more: whatever it says, the requests themselves come from
Procore over our own line. So a forged, replayed or repeated delivery does no more than one look too many.
"""

from __future__ import annotations

import hmac
import socket
import threading
from collections.abc import Callable

import orjson
import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wizard.errors import TrueupError
from wizard.procore.platform.hook import delivery_of

_log = structlog.get_logger()

HOST = "127.0.0.1"
LARGEST = 65_536
"""Bytes of a delivery; a real one has about five hundred."""

MOST_AT_ONCE = 32
"""Connections; one more is answered with 503, and Procore comes again."""


class Listener:
    """Listens on one port until it is closed; `heard` is called for each delivery that Procore may have sent.

    `authorization` is the header that Procore sends along. Raises PC-144 when the port cannot be used.
    """

    def __init__(self, port: int, authorization: str, heard: Callable[[], None]) -> None:
        self.port = port
        self.authorization = authorization
        self._heard = heard
        self._socket = _listening(port)
        config = uvicorn.Config(
            Starlette(routes=[Route("/{path:path}", self._delivered, methods=["POST"])]),
            http="h11",
            ws="none",
            lifespan="off",
            log_level="critical",
            access_log=False,
            server_header=False,
            limit_concurrency=MOST_AT_ONCE,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, args=([self._socket],), name="listener", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._server.should_exit = True
        self._thread.join(5.0)
        self._socket.close()

    async def _delivered(self, request: Request) -> Response:
        given = request.headers.get("Authorization", "")
        if not hmac.compare_digest(given.encode(), self.authorization.encode()):
            _log.warning("delivery refused", reason="authorization")
            return Response(status_code=401)
        content = bytearray()
        async for part in request.stream():
            content += part
            if len(content) > LARGEST:
                return Response(status_code=413)
        try:
            delivery = delivery_of(orjson.loads(bytes(content)))
        except orjson.JSONDecodeError:
            return Response(status_code=400)
        if delivery is not None:
            self._heard()
        # Other events are none of ours, and nobody needs to send them again.
        return Response(status_code=204)


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: nobody else may take the port beside us
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(MOST_AT_ONCE)
    except OSError as problem:
        listener.close()
        raise TrueupError("PC-144", port=port, reason=str(problem.strerror or problem)) from problem
    return listener
