"""The ODBC API through `ctypes`: as much of it as reading blocks of rows needs, and no more.

One connection and one statement at a time. A driver hands over text as bytes (`SQL_C_CHAR`), which the core
decodes; statements go out in the source's encoding. Everything a driver complains about becomes a
`BridgeError`.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wizard.erp.bridge.errors import BridgeError, Diagnostics, database_error

SQLLEN = ctypes.c_ssize_t
NULL_DATA = -1
NO_TOTAL = -4
SUCCESS, SUCCESS_WITH_INFO, NO_DATA = 0, 1, 100
_ENV, _DBC, _STMT = 1, 2, 3
_ATTR_ODBC_VERSION, _ODBC_3 = 200, 3
_LOGIN_TIMEOUT, _CONNECTION_TIMEOUT = 103, 113
_ATTR_ROW_BIND_TYPE, _ATTR_ROW_STATUS, _ATTR_ROWS_FETCHED, _ATTR_ROW_ARRAY_SIZE = 5, 25, 26, 27
_DRIVER_NAME, _DRIVER_VERSION = 6, 7
_CHAR = 1

KINDS: Mapping[int, str] = {
    -7: "int32",  # SQL_BIT
    -6: "int32",
    5: "int32",
    4: "int32",
    -5: "int64",
    6: "double",
    7: "double",
    8: "double",
    9: "date",  # what ODBC 2 drivers say
    10: "time",
    11: "timestamp",
    91: "date",
    92: "time",
    93: "timestamp",
    2: "numeric",
    3: "numeric",
}
"""SQL types and the kinds of fields they are read as; every other type is text."""

_C_TYPES: Mapping[str, int] = {
    "int32": -16,
    "int64": -25,
    "double": 8,
    "date": 91,
    "time": 92,
    "timestamp": 93,
    "text": _CHAR,
    "numeric": _CHAR,
}


@dataclass(frozen=True)
class Described:
    """One column of a result; `size` is what the driver calls its size, in characters or bytes."""

    name: str
    sql_type: int
    size: int


@dataclass(frozen=True)
class Value:
    """A parameter of a statement, exactly as it was read: its kind, its bytes, and the SQL type of its column."""

    kind: str
    content: bytes
    sql_type: int

    @property
    def size(self) -> tuple[int, int]:
        """What ODBC calls the size and the decimal digits of a parameter."""
        if self.kind == "numeric":
            whole, _, decimals = self.content.decode("ascii", "replace").strip().lstrip("+-").partition(".")
            return max(len(whole) + len(decimals), 1), len(decimals)
        known = {"int32": 10, "int64": 19, "double": 15, "date": 10, "time": 8}
        return (29, 9) if self.kind == "timestamp" else (known.get(self.kind, max(len(self.content), 1)), 0)


SAGE_DRIVER = "Timberline Data"
SAGE_KEYWORDS: Mapping[str, str] = {
    "CODEPAGE": "1252",
    "DatabaseType": "1",
    "StandardMode": "1",
    "DictionaryMode": "0",
    "CustomMode": "0",
    "ShortenNames": "0",
    "MaxColSupport": "1536",
    "KeepFilesOpen": "0",
}
"""What Sage's driver is told where the source says nothing else: accounting data under their standard names, wide
tables in one piece, and files let go after each statement (keywords seen in public code, their effect partly
inferred, 2026-11)."""


def connection_strings(source: Mapping[str, Any]) -> list[str]:
    """Return the connection strings to try: Sage's driver may or may not want a backslash behind its folder."""
    folder = next((name for name in source.get("keywords", {}) if name.upper() == "DBQ"), None)
    if source["driver"] != SAGE_DRIVER or folder is None:
        return [connection_string(source)]
    bare = str(source["keywords"][folder]).rstrip("\\/")
    spellings = (f"{bare}\\", bare)
    return [connection_string({**source, "keywords": {**source["keywords"], folder: spelt}}) for spelt in spellings]


def connection_string(source: Mapping[str, Any]) -> str:
    """Return the connection string of an ODBC source; a value that could end early stands in braces."""
    parts = {"DRIVER": source["driver"], "UID": source.get("user"), "PWD": source.get("password")}
    if source["driver"] == SAGE_DRIVER:
        parts |= SAGE_KEYWORDS
    parts = {**parts, **source.get("keywords", {})}
    texts = {name: str(value) for name, value in parts.items() if value not in (None, "")}
    return "".join(f"{name}={_braced(name, text)};" for name, text in texts.items())


def missing_folder(source: Mapping[str, Any]) -> Path | None:
    """Return the data folder or file that the source names and that is not there."""
    for name, value in source.get("keywords", {}).items():
        path = Path(str(value))
        if name.lower() in ("dbq", "database") and path.is_absolute() and not path.exists():
            return path
    return None


def context_of(source: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an error about this source may name."""
    keywords = {name.lower(): value for name, value in source.get("keywords", {}).items()}
    place = keywords.get("dbq") or keywords.get("database") or source["driver"]
    return {"driver": source["driver"], "seconds": source["connect_timeout"], "path": place}


def _braced(name: str, text: str) -> str:
    if name == "DRIVER" or any(mark in text for mark in ";{}"):
        return "{" + text.replace("}", "}}") + "}"
    return text


class Connection:
    """One connection; raises a `BridgeError` when the driver is missing or refuses it.

    The source's two time limits are in seconds and only ask the driver: the core ends a process whose driver
    does not listen.
    """

    def __init__(self, source: Mapping[str, Any]) -> None:
        self.encoding = source.get("encoding", "utf-8")
        self._secret = source.get("password") or ""
        self.context = context_of(source)
        folder = missing_folder(source)
        if folder is not None:
            raise BridgeError("DB-209", path=str(folder))
        self.api = _library(source["driver"])
        self._environment = self._allocate(_ENV, None)
        self.api.SQLSetEnvAttr(self._environment, _ATTR_ODBC_VERSION, ctypes.c_void_p(_ODBC_3), 0)
        self._handle = self._allocate(_DBC, self._environment)
        for attribute, name in ((_LOGIN_TIMEOUT, "connect_timeout"), (_CONNECTION_TIMEOUT, "block_timeout")):
            self.api.SQLSetConnectAttr(self._handle, attribute, ctypes.c_void_p(int(source[name])), 0)
        for text in connection_strings(source):
            told = text.encode(self.encoding)
            outcome = self.api.SQLDriverConnect(self._handle, None, told, len(told), None, 0, None, 0)
            if outcome in (SUCCESS, SUCCESS_WITH_INFO):
                return
            problem = self.error(_DBC, self._handle, "DB-208")
            if problem.code == "DB-203":
                break
        raise problem

    @property
    def driver(self) -> str:
        """The driver's own name and version."""
        return f"{self._information(_DRIVER_NAME)} {self._information(_DRIVER_VERSION)}"

    def execute(self, sql: str, table: str, values: Sequence[Value] = ()) -> Statement:
        """Execute a statement about `table`, with a value for each `?`; raises a `BridgeError` if it is refused."""
        return Statement(self, self._allocate(_STMT, self._handle), sql.encode(self.encoding), table, values)

    def close(self) -> None:
        self.api.SQLDisconnect(self._handle)
        self.api.SQLFreeHandle(_DBC, self._handle)
        self.api.SQLFreeHandle(_ENV, self._environment)

    def error(self, kind: int, handle: ctypes.c_void_p, otherwise: str, **context: Any) -> BridgeError:
        """Return the error for what the driver says about the last call."""
        found = self.diagnostics(kind, handle)
        return database_error(found, {**self.context, **context}, otherwise, self._secret)

    def diagnostics(self, kind: int, handle: ctypes.c_void_p) -> Diagnostics:
        state, text = ctypes.create_string_buffer(6), ctypes.create_string_buffer(2048)
        native, length = ctypes.c_int(), ctypes.c_short()
        found: list[tuple[str, str]] = []
        while len(found) < 8:
            outcome = self.api.SQLGetDiagRec(
                kind, handle, len(found) + 1, state, ctypes.byref(native), text, 2048, ctypes.byref(length)
            )
            if outcome not in (SUCCESS, SUCCESS_WITH_INFO):
                break
            found.append((state.value.decode("ascii", "replace"), text.value.decode("utf-8", "replace")))
        return found

    def _allocate(self, kind: int, parent: ctypes.c_void_p | None) -> ctypes.c_void_p:
        handle = ctypes.c_void_p()
        if self.api.SQLAllocHandle(kind, parent, ctypes.byref(handle)) not in (SUCCESS, SUCCESS_WITH_INFO):
            raise BridgeError("DB-208", reason="The driver manager gave no handle.")
        return handle

    def _information(self, what: int) -> str:
        text, length = ctypes.create_string_buffer(256), ctypes.c_short()
        self.api.SQLGetInfo(self._handle, what, text, 256, ctypes.byref(length))
        return text.value.decode("ascii", "replace")


class Statement:
    """One executed statement and its result; `close` frees it."""

    def __init__(
        self, connection: Connection, handle: ctypes.c_void_p, sql: bytes, table: str, values: Sequence[Value]
    ) -> None:
        self._connection = connection
        self._api = connection.api
        self._handle = handle
        self._table = table
        self._given = [self._give(number, value) for number, value in enumerate(values, 1)]
        if self._api.SQLExecDirect(handle, sql, len(sql)) not in (SUCCESS, SUCCESS_WITH_INFO, NO_DATA):
            problem = self._error()
            self.close()
            raise problem

    def _give(self, number: int, value: Value) -> tuple[Any, SQLLEN]:
        """Bind a parameter; returns what has to stay in memory until the statement is executed."""
        room, length = ctypes.create_string_buffer(value.content), SQLLEN(len(value.content))
        size, digits = value.size
        outcome = self._api.SQLBindParameter(
            self._handle,
            number,
            1,  # SQL_PARAM_INPUT
            _C_TYPES[value.kind],
            value.sql_type,
            size,
            digits,
            ctypes.addressof(room),
            len(value.content),
            ctypes.addressof(length),
        )
        if outcome not in (SUCCESS, SUCCESS_WITH_INFO):
            problem = self._error()
            self.close()
            raise problem
        return room, length

    def describe(self) -> list[Described]:
        """Return the columns of the result."""
        count = ctypes.c_short()
        self._checked(self._api.SQLNumResultCols(self._handle, ctypes.byref(count)))
        return [self._describe(number) for number in range(1, count.value + 1)]

    def set_rowset(self, rows: int, record_size: int) -> int:
        """Ask for rows in blocks of `rows` records; returns how many a fetch will really give."""
        self._fetched = ctypes.c_size_t()
        self._set(_ATTR_ROW_BIND_TYPE, record_size)
        self._set(_ATTR_ROWS_FETCHED, ctypes.addressof(self._fetched))
        if rows > 1 and self._set(_ATTR_ROW_ARRAY_SIZE, rows) == SUCCESS:
            self._statuses = (ctypes.c_ushort * rows)()
            self._set(_ATTR_ROW_STATUS, ctypes.addressof(self._statuses))
            return rows
        self._set(_ATTR_ROW_ARRAY_SIZE, 1)
        self._statuses = (ctypes.c_ushort * 1)()
        return 1

    def bind(self, column: int, kind: str, address: int, width: int, indicator: int) -> None:
        """Let column number `column` (from 1) land at `address`, and its length at `indicator`."""
        self._checked(
            self._api.SQLBindCol(
                self._handle, column, _C_TYPES[kind], address, width, ctypes.cast(indicator, ctypes.c_void_p)
            )
        )

    def fetch(self) -> tuple[int, bool]:
        """Fetch the next rows; returns how many came (0: the end) and whether the driver had remarks."""
        self._fetched.value = 0
        outcome = self._api.SQLFetch(self._handle)
        if outcome == NO_DATA:
            return 0, False
        self._checked(outcome)
        if outcome == SUCCESS_WITH_INFO and 5 in self._statuses[: self._fetched.value]:  # SQL_ROW_ERROR
            raise self._error()
        return self._fetched.value or 1, outcome == SUCCESS_WITH_INFO

    def long_value(self, column: int) -> bytes | None:
        """Return one value of any length of the current row, None for NULL."""
        chunk, length = ctypes.create_string_buffer(65536), SQLLEN()
        parts: list[bytes] = []
        while True:
            outcome = self._api.SQLGetData(self._handle, column, _CHAR, chunk, len(chunk), ctypes.byref(length))
            if outcome == NO_DATA:
                return b"".join(parts)
            self._checked(outcome)
            if length.value == NULL_DATA:
                return None
            whole = outcome == SUCCESS and 0 <= length.value < len(chunk)
            parts.append(chunk.raw[: length.value] if whole else chunk.raw[:-1])
            if whole:
                return b"".join(parts)

    def close(self) -> None:
        self._api.SQLFreeHandle(_STMT, self._handle)

    def _describe(self, number: int) -> Described:
        name, length = ctypes.create_string_buffer(512), ctypes.c_short()
        sql_type, decimals, nullable = ctypes.c_short(), ctypes.c_short(), ctypes.c_short()
        size = ctypes.c_size_t()
        self._checked(
            self._api.SQLDescribeCol(
                self._handle,
                number,
                name,
                512,
                ctypes.byref(length),
                ctypes.byref(sql_type),
                ctypes.byref(size),
                ctypes.byref(decimals),
                ctypes.byref(nullable),
            )
        )
        return Described(name.value.decode("utf-8", "replace"), sql_type.value, size.value)

    def _set(self, attribute: int, value: int) -> int:
        return int(self._api.SQLSetStmtAttr(self._handle, attribute, ctypes.c_void_p(value), 0))

    def _checked(self, outcome: int) -> None:
        if outcome not in (SUCCESS, SUCCESS_WITH_INFO):
            raise self._error()

    def _error(self) -> BridgeError:
        return self._connection.error(_STMT, self._handle, "DB-212", table=self._table)


def _library(driver: str) -> Any:
    if sys.platform == "win32":
        return _declared(ctypes.WinDLL("odbc32"))
    for name in ("libodbc.so.2", "libodbc.2.dylib", "libiodbc.so.2", "libiodbc.dylib"):
        try:
            return _declared(ctypes.CDLL(name))
        except OSError:
            continue
    raise BridgeError("DB-201", driver=driver, bits=ctypes.sizeof(ctypes.c_void_p) * 8)


def _declared(api: Any) -> Any:
    """Tell `ctypes` what the functions take, so that pointers keep their width."""
    pointer, short, size = ctypes.c_void_p, ctypes.c_short, SQLLEN
    integer, text = ctypes.c_int, ctypes.c_char_p
    signatures: dict[str, list[Any]] = {
        "SQLAllocHandle": [short, pointer, pointer],
        "SQLFreeHandle": [short, pointer],
        "SQLSetEnvAttr": [pointer, integer, pointer, integer],
        "SQLSetConnectAttr": [pointer, integer, pointer, integer],
        "SQLSetStmtAttr": [pointer, integer, pointer, integer],
        "SQLDriverConnect": [pointer, pointer, text, short, pointer, short, pointer, ctypes.c_ushort],
        "SQLDisconnect": [pointer],
        "SQLGetInfo": [pointer, ctypes.c_ushort, pointer, short, pointer],
        "SQLGetDiagRec": [short, pointer, short, pointer, pointer, pointer, short, pointer],
        "SQLBindParameter": [
            *(pointer, ctypes.c_ushort, short, short, short),
            *(ctypes.c_size_t, short, pointer, size, pointer),
        ],
        "SQLExecDirect": [pointer, text, integer],
        "SQLNumResultCols": [pointer, pointer],
        "SQLDescribeCol": [pointer, ctypes.c_ushort, *[pointer, short, *[pointer] * 5]],
        "SQLBindCol": [pointer, ctypes.c_ushort, short, pointer, size, pointer],
        "SQLFetch": [pointer],
        "SQLGetData": [pointer, ctypes.c_ushort, short, pointer, size, pointer],
    }
    for name, arguments in signatures.items():
        function = getattr(api, name)
        function.argtypes = arguments
        function.restype = short
    return api
