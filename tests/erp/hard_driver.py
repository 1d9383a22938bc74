"""A driver called “Timberline Data” that goes wrong where a test wants it to, in front of a real one.

Built from `shim/shim.c` where there is a C compiler. The driver manager finds it by a list of drivers of its
own, so nothing of the computer is changed.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from wizard.procedure.plan import OdbcSource

NAME = "Timberline Data"

SAID = [
    ("HY000", "[Timberline][ODBC Driver][DLL]Invalid account name.", "DB-203"),
    ("28000", "[Microsoft][ODBC Driver Manager] refused", "DB-203"),
    ("IM014", "The specified DSN contains an architecture mismatch between the Driver and Application", "DB-202"),
    ("", "[Microsoft] Architecture mismatch between the Driver and Application", "DB-202"),
    ("IM002", "Data source name not found and no default driver specified", "DB-201"),
    ("01000", "[unixODBC][Driver Manager]Can't open lib 'x.so' : file not found", "DB-201"),
    ("42S02", "[Timberline] Table or view not found", "DB-205"),
    ("S0002", "Base table not found", "DB-205"),
    ("S0022", "Column not found", "DB-206"),
    ("HY000", "no such column: x (1)", "DB-206"),
    ("HY000", "file is not a database (26)", "DB-204"),
    ("HYT00", "Timeout expired", "DB-207"),
    ("08S01", "Communication link failure", "DB-208"),
    ("42501", "permission denied", "DB-212"),
]
"""What drivers and the driver manager say, and the code that it becomes: SQLSTATE, words, code."""


def real_driver() -> Path:
    """Return the file of SQLite's driver; raises `RuntimeError` without it."""
    places = [*Path("/usr/lib").glob("*/odbc/libsqlite3odbc.so"), *Path("/usr/lib").glob("**/libsqlite3odbc.so")]
    if not places:
        raise RuntimeError("SQLite's ODBC driver is missing: install the package libsqliteodbc")
    return places[0]


def build(folder: Path) -> Path | None:
    """Build the driver into `folder` and return the list of drivers that names it; None without a compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    made, source = folder / "libshim.so", Path(__file__).parent / "shim" / "shim.c"
    real = real_driver()
    command = [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-Wno-unused-parameter", f'-DREAL="{real}"']
    subprocess.run([*command, "-o", str(made), str(source), "-ldl"], check=True)
    (folder / "odbcinst.ini").write_text(f"[{NAME}]\nDriver={made}\n\n[SQLite3]\nDriver={real}\n", encoding="ascii")
    return folder


def source(path: Path, fault: str = "", at: str = "", **more: str) -> OdbcSource:
    """Return the company in the file `path` behind the driver, with a fault for statements that hold `at`."""
    keywords = {"Database": str(path), "StepAPI": "1", "DBQ": str(path.parent), **more}
    if fault:
        keywords |= {"FAULT": fault, "AT": at}
    return OdbcSource(driver=NAME, user="sync", keywords=keywords, encoding="utf-8")
