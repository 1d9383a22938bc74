"""Access lists of Windows. Wine maps them to modes of Unix, so only what survives that is asked here.

What it cannot show is a list of questions for a real server: docs/windows-acceptance.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from wizard.errors import TrueupError
from wizard.machine.home import Home

if sys.platform != "win32":
    pytest.skip("access lists are a part of Windows", allow_module_level=True)

import win32security

from wizard.machine import access_lists, rights
from wizard.machine.service_account import LOCAL_SYSTEM, account_number

EVERYBODY = "S-1-1-0"


def open_to_everybody(path: Path) -> None:
    entries = win32security.ACL()
    for account in (access_lists.SYSTEM, access_lists.own_account(), EVERYBODY):
        entries.AddAccessAllowedAce(
            win32security.ACL_REVISION, 0x1F01FF, win32security.ConvertStringSidToSid(account)
        )
    win32security.SetNamedSecurityInfo(
        str(path), win32security.SE_FILE_OBJECT, win32security.DACL_SECURITY_INFORMATION, None, None, entries, None
    )


def test_the_folder_is_created_locked(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").prepare()
    assert list(access_lists.faults(home.root, access_lists.trusted(), readable=False)) == []


def test_a_folder_that_others_may_open_is_refused_and_not_healed(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    open_to_everybody(tmp_path / "home")
    for _ in range(2):
        with pytest.raises(TrueupError) as caught:
            Home(tmp_path / "home").prepare()
        assert caught.value.code == "MC-321"
        assert str(tmp_path / "home") in caught.value.cause


def test_a_folder_of_another_account_is_refused(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").prepare()
    told = list(access_lists.faults(home.root, frozenset([access_lists.SYSTEM]), readable=False))
    assert any("belongs to" in fault for fault in told)


def test_mending_names_accounts_by_number_alone(tmp_path: Path) -> None:
    commands = rights.mending(tmp_path)
    words = [word for command in commands for word in command]
    assert {command[0] for command in commands} == {"icacls"}
    assert f"*{access_lists.USERS}:(OI)(CI)RX" in words
    assert not any("Users:" in word or "SYSTEM" in word for word in words)


def test_an_account_nobody_knows_is_reported() -> None:
    assert account_number("LocalSystem") == LOCAL_SYSTEM
    with pytest.raises(TrueupError) as caught:
        account_number("NOWHERE\\nobody")
    assert caught.value.code == "MC-327"
