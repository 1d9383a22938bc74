"""Access lists of Windows, by the numbers of accounts (SID) and never by names, which differ by language.

Well-known numbers are Microsoft's (“Well-known SIDs”, Windows security documentation, read 2026-11).
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("access lists are a part of Windows")

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pywintypes
import win32api
import win32con
import win32file
import win32security

from wizard.machine.service_account import service_account

SYSTEM = "S-1-5-18"
ADMINISTRATORS = "S-1-5-32-544"
USERS = "S-1-5-32-545"
_WHOEVER_OWNS_IT = ("S-1-3-0", "S-1-3-4")
_READ = 0x1200A9
"""FILE_GENERIC_READ and FILE_GENERIC_EXECUTE: look, read, pass; as icacls says it: RX."""
_GENERIC_READ = 0xA0000000
_WANTED = win32security.OWNER_SECURITY_INFORMATION | win32security.DACL_SECURITY_INFORMATION


def create(path: Path, status: bool) -> None:
    """Create a folder that is locked from its first moment; `status` lets every account read it too."""
    attributes = win32security.SECURITY_ATTRIBUTES()
    attributes.SECURITY_DESCRIPTOR = win32security.ConvertStringSecurityDescriptorToSecurityDescriptor(
        _wanted(status), win32security.SDDL_REVISION_1
    )
    try:
        win32file.CreateDirectory(str(path), attributes)
    except pywintypes.error as problem:
        raise ctypes.WinError(problem.winerror, f"{path}: {problem.strerror}") from problem


def trusted() -> frozenset[str]:
    """Return the accounts that may do everything."""
    return frozenset((SYSTEM, ADMINISTRATORS, own_account(), *_service(), *_WHOEVER_OWNS_IT))


def faults(path: Path, trusted: frozenset[str], readable: bool) -> Iterator[str]:
    """Yield what others may do with `path`; `readable`: reading it is meant for everybody."""
    try:
        facts = win32security.GetNamedSecurityInfo(str(path), win32security.SE_FILE_OBJECT, _WANTED)
    except pywintypes.error as problem:
        if problem.winerror == 2:  # a core at work makes and removes files beside its databases
            return
        raise ctypes.WinError(problem.winerror, f"{path}: {problem.strerror}") from problem
    owner = _sid(facts.GetSecurityDescriptorOwner())
    if owner not in trusted:
        yield f"belongs to {name_of(owner)}"
    entries = facts.GetSecurityDescriptorDacl()
    if entries is None:
        yield "is open to everybody: it has no access list"
        return
    harmless = _READ | _GENERIC_READ if readable else 0
    for number in range(entries.GetAceCount()):
        (kind, _flags), mask, *_, account = entries.GetAce(number)
        who = _sid(account)
        if kind == win32con.ACCESS_ALLOWED_ACE_TYPE and who not in trusted and mask & 0xFFFFFFFF & ~harmless:
            yield f"is open to {name_of(who)}"


def mending(root: Path, status: Path) -> list[list[str]]:
    """Return the commands that close `root` again and let everybody read `status`."""
    everything = [
        word for account in (SYSTEM, ADMINISTRATORS, *_service()) for word in ("/grant:r", f"*{account}:(OI)(CI)F")
    ]
    return [
        ["icacls", str(root), "/setowner", f"*{ADMINISTRATORS}", "/T", "/C", "/Q"],
        ["icacls", str(root), "/inheritance:r", *everything, "/Q"],
        ["icacls", str(root / "*"), "/reset", "/T", "/C", "/Q"],
        ["icacls", str(status), "/inheritance:r", *everything, "/grant:r", f"*{USERS}:(OI)(CI)RX", "/Q"],
    ]


def own_account() -> str:
    """Return the number of the account that runs this program."""
    token = win32security.OpenProcessToken(win32api.GetCurrentProcess(), win32con.TOKEN_QUERY)
    return _sid(win32security.GetTokenInformation(token, win32security.TokenUser)[0])


def name_of(account: str) -> str:
    """Return an account as people write it, or its number when nobody knows it any more."""
    try:
        name, domain, _ = win32security.LookupAccountSid(None, win32security.ConvertStringSidToSid(account))
    except pywintypes.error:
        return account
    return f"{domain}\\{name}" if domain else name


def _wanted(status: bool) -> str:
    """Return the access list as Windows writes it down (SDDL); only administrators may hand on ownership."""
    administers = bool(ctypes.windll.shell32.IsUserAnAdmin())
    owner = f"O:{ADMINISTRATORS}" if administers else ""
    accounts = [SYSTEM, ADMINISTRATORS, *_service(), *([] if administers else [own_account()])]
    entries = [f"(A;OICI;FA;;;{account})" for account in accounts]
    if status:
        entries.append(f"(A;OICI;{_READ:#x};;;{USERS})")
    return f"{owner}D:PAI{''.join(entries)}"


def _service() -> tuple[str, ...]:
    account = service_account()
    return () if account in (None, SYSTEM) else (str(account),)


def _sid(account: Any) -> str:
    return str(win32security.ConvertSidToStringSid(account))
