"""What this computer is and runs: its kind, rights, database drivers and services. Looks, changes nothing.

The questions for Windows follow Microsoft's documentation of the registry and of the service manager; they
were checked by type only and not yet asked on a real server.
"""

from __future__ import annotations

import hashlib
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

BITS = struct.calcsize("P") * 8
_DATABASE_ENGINE = ("actian", "pervasive", "ntdbsmgr")
"""Words in the name or program of the services that Sage 300 CRE keeps its data in."""


@dataclass(frozen=True)
class Service:
    """A service of Windows, as people see it in the list of services."""

    name: str
    runs: bool


def has_admin_rights() -> bool | None:
    """Tell whether this process may administer the computer; None where that is no question."""
    if sys.platform != "win32":
        return None
    import ctypes  # noqa: PLC0415 - there is no windll elsewhere

    return bool(ctypes.windll.shell32.IsUserAnAdmin())


def is_workstation() -> bool | None:
    """Tell whether this is a Windows for desks and not for servers; None on other systems."""
    if sys.platform != "win32":
        return None
    return sys.getwindowsversion().product_type == 1  # VER_NT_WORKSTATION


def machine_id() -> str:
    """Return a fingerprint of this Windows installation, "" on other systems; it says nothing about anybody."""
    if sys.platform != "win32":
        return ""
    import winreg  # noqa: PLC0415 - there is none elsewhere

    guid = _values(r"SOFTWARE\Microsoft\Cryptography", winreg.KEY_WOW64_64KEY).get("MachineGuid", "")
    return hashlib.sha256(f"trueup {guid}".encode()).hexdigest()[:32]


def drivers() -> dict[str, tuple[int, ...]]:
    """Return the registered ODBC drivers, each with the bits of the programs that can load it."""
    if sys.platform != "win32":
        import pyodbc  # noqa: PLC0415 - its library may be missing, and then only this question fails

        return dict.fromkeys(sorted(pyodbc.drivers()), (BITS,))
    import winreg  # noqa: PLC0415 - there is none elsewhere

    found: dict[str, tuple[int, ...]] = {}
    for bits, view in ((32, winreg.KEY_WOW64_32KEY), (64, winreg.KEY_WOW64_64KEY)):
        for name in _values(r"SOFTWARE\ODBC\ODBCINST.INI\ODBC Drivers", view):
            found[name] = (*found.get(name, ()), bits)
    return dict(sorted(found.items()))


def sage_directories() -> list[Path]:
    """Return the program folders of Sage 300 CRE that the registry names, none on other systems.

    The values are those that public programs look up (seen 2026-11); 32-bit programs wrote them, so both views
    of the registry are asked.
    """
    if sys.platform != "win32":
        return []
    import winreg  # noqa: PLC0415 - there is none elsewhere

    asked = (
        (r"SOFTWARE\Timberline\General", ("System Directory", "Workstation System Directory")),
        (r"SOFTWARE\Timberline\OfficeInstalls\Accounting", ("InstallPath",)),
    )
    found: dict[str, Path] = {}
    for view in (winreg.KEY_WOW64_32KEY, winreg.KEY_WOW64_64KEY):
        for key, names in asked:
            values = _values(key, view)
            for name in names:
                if values.get(name):
                    found.setdefault(str(values[name]).casefold(), Path(str(values[name])))
    return list(found.values())


def database_services() -> tuple[Service, ...] | None:
    """Return the services of the database engine that the accounting data live in; None where there are none."""
    if sys.platform != "win32":
        return None
    import winreg  # noqa: PLC0415 - there is none elsewhere

    root = r"SYSTEM\CurrentControlSet\Services"
    found = []
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, root) as services:
        for number in range(winreg.QueryInfoKey(services)[0]):
            name = winreg.EnumKey(services, number)
            values = _values(f"{root}\\{name}", winreg.KEY_WOW64_64KEY)
            program, label = str(values.get("ImagePath", "")), str(values.get("DisplayName", name))
            words = f"{label} {Path(program).name}".casefold()
            if "ImagePath" in values and any(word in words for word in _DATABASE_ENGINE):
                found.append(Service(label, _runs(name)))
    return tuple(found)


def _values(path: str, view: int) -> dict[str, object]:
    """Return the values of a key of this machine, {} when there is no such key."""
    if sys.platform != "win32":
        return {}
    import winreg  # noqa: PLC0415 - there is none elsewhere

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path, 0, winreg.KEY_READ | view) as key:
            count = winreg.QueryInfoKey(key)[1]
            return {name: value for name, value, _ in (winreg.EnumValue(key, n) for n in range(count))}
    except FileNotFoundError:
        return {}


def _runs(service: str) -> bool:
    """Ask the service manager; 4 is SERVICE_RUNNING, the rights asked for are CONNECT and QUERY_STATUS."""
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 - there is no windll elsewhere
    from ctypes import wintypes  # noqa: PLC0415 - only here

    manager_of = ctypes.windll.advapi32
    for opener in (manager_of.OpenSCManagerW, manager_of.OpenServiceW):
        opener.restype = wintypes.SC_HANDLE
    manager = manager_of.OpenSCManagerW(None, None, 1)
    handle = manager_of.OpenServiceW(wintypes.SC_HANDLE(manager), service, 4)
    status = (wintypes.DWORD * 7)()
    answered = manager_of.QueryServiceStatus(wintypes.SC_HANDLE(handle), ctypes.byref(status))
    for opened in (handle, manager):
        manager_of.CloseServiceHandle(wintypes.SC_HANDLE(opened))
    return bool(answered) and status[1] == 4
