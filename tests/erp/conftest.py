"""A real PostgreSQL server on loopback, so that tests can read through a real ODBC driver and break it."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyodbc
import pytest

USER, PASSWORD = "trueup", "letters4digits"


@dataclass(frozen=True)
class Postgres:
    """A running server; every test makes its own tables there."""

    port: int

    @property
    def keywords(self) -> dict[str, str]:
        return {
            "Servername": "127.0.0.1",
            "Port": str(self.port),
            "Database": "postgres",
            "UseDeclareFetch": "1",
            "Fetch": "1000",
        }

    def source(self, driver: str = "PostgreSQL Unicode", password: str = PASSWORD) -> dict[str, Any]:
        """The server as a source of the bridge."""
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
        connection = pyodbc.connect(
            f"DRIVER={{PostgreSQL Unicode}};Servername=127.0.0.1;Port={self.port};Database=postgres;"
            f"UID={USER};PWD={PASSWORD}",
            autocommit=True,
        )
        try:
            for statement in statements:
                connection.execute(statement)
        finally:
            connection.close()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """Start a server of our own; its absence is a failure, because nothing else proves the block reader."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    control = shutil.which("pg_ctl") or (str(programs[-1]) if programs else None)
    if control is None:
        pytest.fail("PostgreSQL's server programs are missing: install the package postgresql")
    folder = tmp_path_factory.mktemp("postgres")
    for parent in (folder, *folder.parents[:3]):
        if parent.stat().st_uid == os.getuid() and parent != Path("/tmp"):
            parent.chmod(0o755)
    if os.getuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    (folder / "password").write_text(PASSWORD)
    (folder / "password").chmod(0o644)
    port = _free_port()
    data, log = folder / "data", folder / "log"
    settings = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"
    initdb = str(Path(control).with_name("initdb"))
    _run(initdb, "-D", data, "-U", USER, f"--pwfile={folder / 'password'}", "-A", "scram-sha-256", "-E", "UTF8",
         "--locale=C.UTF-8", "-N")  # fmt: skip
    _run(control, "-D", data, "-w", "-l", log, "-o", settings, "start")
    try:
        yield Postgres(port)
    finally:
        _run(control, "-D", data, "-w", "-m", "immediate", "stop")


def _run(*command: object) -> None:
    """Run a program of PostgreSQL, which refuses to run as root."""
    identity: dict[str, Any] = {}
    if os.getuid() == 0:
        account = pwd.getpwnam("postgres")
        identity = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    done = subprocess.run(
        [str(part) for part in command],
        cwd="/",
        stdout=subprocess.DEVNULL,  # the server inherits it, so a pipe would never end
        stderr=subprocess.DEVNULL,
        check=False,
        **identity,
    )
    if done.returncode:
        pytest.fail(f"PostgreSQL did not do this: {' '.join(map(str, command))}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
