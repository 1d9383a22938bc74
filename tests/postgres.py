"""A real PostgreSQL server on loopback for the time of a `with`, so that real ODBC drivers read from it.

Used by the tests of the reader and by the benchmarks. The server's folder is its own and is thrown away.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DRIVER = "PostgreSQL Unicode"
"""What Debian's `odbc-postgresql` calls its driver."""

USER, PASSWORD = "trueup", "letters4digits"
_ROWS_A_PIPE = 5_000


@dataclass(frozen=True)
class Postgres:
    """A running server; everyone makes their own tables there."""

    port: int

    @property
    def keywords(self) -> dict[str, str]:
        """What a connection string needs beside driver, user and password."""
        return {
            "Servername": "127.0.0.1",
            "Port": str(self.port),
            "Database": "postgres",
            "UseDeclareFetch": "1",
            "Fetch": "1000",
        }

    def source(self, driver: str = DRIVER, password: str = PASSWORD) -> dict[str, Any]:
        """Return the server as a source of the bridge."""
        return {
            "kind": "odbc",
            "driver": driver,
            "user": USER,
            "password": password,
            "keywords": self.keywords,
            "encoding": "utf-8",
            "connect_timeout": 20,
            "block_timeout": 60,
        }

    def run(self, *statements: str) -> None:
        """Execute statements, each in a transaction of its own."""
        script = "".join(f"{statement};\n" for statement in statements)
        subprocess.run(
            [*self._client(), "-f", "-"],
            input=script,
            check=True,
            stdout=subprocess.DEVNULL,
            text=True,
            env=_environment(),
        )

    def ask(self, question: str) -> str:
        """Return the one value that a query gives."""
        command = [*self._client(), "-A", "-t", "-c", question]
        return subprocess.run(
            command, check=True, capture_output=True, text=True, env=_environment()
        ).stdout.strip()

    def copy(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute a statement that takes rows, such as `COPY … FROM STDIN`."""
        with subprocess.Popen(
            [*self._client(), "-c", statement],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            env=_environment(),
        ) as client:
            assert client.stdin is not None
            waiting: list[str] = []
            for row in rows:
                waiting.append(_line(row))
                if len(waiting) == _ROWS_A_PIPE:
                    client.stdin.write("".join(waiting))
                    waiting.clear()
            client.stdin.write("".join(waiting))
        if client.returncode:
            raise RuntimeError(statement)

    def _client(self) -> list[str]:
        place = ["-d", "postgres", "-U", USER, "-h", "127.0.0.1", "-p", str(self.port)]
        return [str(_programs() / "psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", *place]


def _environment() -> dict[str, str]:
    return {**os.environ, "PGPASSWORD": PASSWORD, "PGCLIENTENCODING": "UTF8"}


@contextmanager
def running_postgres(folder: Path | None = None) -> Iterator[Postgres]:
    """Start a server below `folder` (default: the temporary folder) and stop it at the end.

    Its absence is an error and never a reason to skip, because nothing else proves the block reader.
    """
    programs = _programs()
    root = Path(tempfile.mkdtemp(prefix="postgres-", dir=folder))
    # The server refuses to run as root.
    identity: dict[str, Any] = {}
    if os.geteuid() == 0:
        shutil.chown(root, "postgres", "postgres")
        identity = {"user": "postgres", "group": "postgres", "extra_groups": ()}

    def execute(*command: Any) -> None:
        # The server inherits these, so a pipe would never end.
        subprocess.run([str(part) for part in command], check=True, cwd=root, stdout=subprocess.DEVNULL, **identity)

    try:
        secret = root / "password"
        secret.write_text(PASSWORD, encoding="ascii")
        secret.chmod(0o644)
        port, data = _free_port(), root / "data"
        options = (
            f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={root} -c fsync=off "
            "-c max_wal_size=4GB"
        )
        control = [programs / "pg_ctl", "-D", data, "-w", "-s", "-l", root / "log"]
        execute(programs / "initdb", "-D", data, "-N", f"--username={USER}", f"--pwfile={secret}",
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8")  # fmt: skip
        execute(*control, "-o", options, "start")
        try:
            yield Postgres(port)
        finally:
            execute(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    path = found[-1] if found else shutil.which("pg_ctl")
    if path is None:
        raise RuntimeError("PostgreSQL is missing: install the packages postgresql and odbc-postgresql")
    return Path(path).parent


def _line(row: Sequence[Any]) -> str:
    return "\t".join("\\N" if value is None else str(value) for value in row) + "\n"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
