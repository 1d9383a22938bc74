"""The account that Trueup's Windows service runs under, as the service manager knows it."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("the service manager asked here is the one of Windows")

import pywintypes
import win32api
import win32security
import win32service

from wizard.errors import TrueupError

SERVICE = "Trueup"
LOCAL_SYSTEM = "S-1-5-18"


def service_account() -> str | None:
    """Return the number (SID) of the service's account; None when no service is installed."""
    try:
        manager = win32service.OpenSCManager(None, None, win32service.SC_MANAGER_CONNECT)
        service = win32service.OpenService(manager, SERVICE, win32service.SERVICE_QUERY_CONFIG)
        name = str(win32service.QueryServiceConfig(service)[7])
    except pywintypes.error:
        return None
    try:
        return account_number(name)
    except TrueupError:
        return None  # an account that was deleted is nobody to trust


def account_number(name: str) -> str:
    """Return the number of an account written as DOMAIN\\name, .\\name or LocalSystem; raise MC-327."""
    if name.casefold() in ("", "localsystem", ".\\localsystem"):
        return LOCAL_SYSTEM
    full = f"{win32api.GetComputerName()}\\{name[2:]}" if name.startswith(".\\") else name
    try:
        account, _, _ = win32security.LookupAccountName(None, full)
    except pywintypes.error as problem:
        raise TrueupError("MC-327", account=name, reason=problem.strerror) from problem
    return str(win32security.ConvertSidToStringSid(account))
