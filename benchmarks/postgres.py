"""A PostgreSQL server on loopback for the time of a `with`, with a folder of its own that is thrown away."""

from __future__ import annotations

import getpass
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

_ROWS_A_PIPE = 5_000


@dataclass(frozen=True)
class Server:
    """A running server; everyone on this computer may log in as `user` without a password."""

    programs: Path
    port: int
    user: str

    @property
    def keywords(self) -> dict[str, str]:
        """What a connection string needs beside driver and user."""
        return {
            "Servername": "127.0.0.1",
            "Port": str(self.port),
            "Database": "postgres",
            "UseDeclareFetch": "1",
            "Fetch": "1000",
        }

    def run(self, statement: str, rows: Iterable[Sequence[Any]] = ()) -> str:
        """Execute a statement; `COPY … FROM STDIN` takes `rows`. Returns what the server says."""
        command = [self.programs / "psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", "postgres", "-U", self.user]
        command += ["-h", "127.0.0.1", "-p", str(self.port), "-c", statement]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as client:
            assert client.stdin is not None
            assert client.stdout is not None
            waiting: list[str] = []
            for row in rows:
                waiting.append(_line(row))
                if len(waiting) == _ROWS_A_PIPE:
                    client.stdin.write("".join(waiting))
                    waiting.clear()
            client.stdin.write("".join(waiting))
            client.stdin.close()
            said = client.stdout.read()
        if client.returncode:
            raise RuntimeError(statement)
        return said


def _line(row: Sequence[Any]) -> str:
    return "\t".join("\\N" if value is None else str(value) for value in row) + "\n"


@contextmanager
def postgres(folder: Path | None = None) -> Iterator[Server]:
    """Start a server below `folder` (default: the temporary folder) and stop it at the end."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not found:
        raise SystemExit("PostgreSQL is not installed: apt-get install postgresql odbc-postgresql")
    programs = found[-1].parent
    root = Path(tempfile.mkdtemp(prefix="postgres-", dir=folder))
    user = "postgres" if os.geteuid() == 0 else getpass.getuser()  # the server refuses to run as root
    if os.geteuid() == 0:
        shutil.chown(root, "postgres")
    as_user = {"user": "postgres", "group": "postgres", "extra_groups": ()} if os.geteuid() == 0 else {}
    data = root / "data"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={root} -c fsync=off"
    control = [programs / "pg_ctl", "-D", data, "-w", "-s", "-l", root / "log"]

    def execute(*command: Any) -> None:
        subprocess.run(command, check=True, cwd=root, stdout=subprocess.DEVNULL, **as_user)

    try:
        settings = ("--auth=trust", "--encoding=UTF8", "--locale=C", f"--username={user}")
        execute(programs / "initdb", "-D", data, *settings)
        execute(*control, "-o", f"{options} -c max_wal_size=4GB", "start")
        try:
            yield Server(programs, port, user)
        finally:
            execute(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(root, ignore_errors=True)
