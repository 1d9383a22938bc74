"""Trueup in the service manager of Windows: automatic with delayed start, and restarted after a crash.

The recovery actions are for crashes alone: a core that ends with a reason of its own (a folder that is open to
others, for example) says it in the event log and stays stopped, because trying again would change nothing.
Source: Microsoft, “Service Control Manager” (winsvc.h), read 2026-11.
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("this service manager is the one of Windows")

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pywintypes
import win32security
import win32service

from wizard.errors import TrueupError
from wizard.machine.service import ABOUT, LABEL, NAME, RESTART_AFTER, STOP_SECONDS, Installation
from wizard.machine.service_account import LOCAL_SYSTEM, account_number
from wizard.words import say

_START_SECONDS = 60.0
_STATES = {
    win32service.SERVICE_STOPPED: "stopped",
    win32service.SERVICE_START_PENDING: "starting",
    win32service.SERVICE_STOP_PENDING: "stopping",
    win32service.SERVICE_RUNNING: "running",
    win32service.SERVICE_PAUSED: "paused",
}
_ACCESS_DENIED, _NO_SUCH_SERVICE, _NOT_ACTIVE, _RUNS_ALREADY = 5, 1060, 1062, 1056


class WindowsServices:
    """See `wizard.machine.service.ServiceManager`."""

    def install(self, wanted: Installation) -> list[str]:
        account, password = wanted.account or None, wanted.password or None
        number = account_number(wanted.account)
        with _asked(), _manager(win32service.SC_MANAGER_CREATE_SERVICE) as manager:
            if number != LOCAL_SYSTEM:
                _may_log_on_as_service(number)
            kind, when = win32service.SERVICE_WIN32_OWN_PROCESS, win32service.SERVICE_AUTO_START
            on_error, everything = win32service.SERVICE_ERROR_NORMAL, win32service.SERVICE_ALL_ACCESS
            if self.state() == "not installed":
                service: Any = win32service.CreateService(
                    manager,
                    NAME,
                    LABEL,
                    everything,
                    kind,
                    when,
                    on_error,
                    wanted.command_line(),
                    None,
                    False,
                    None,
                    account or "LocalSystem",
                    password,
                )
            else:
                service = win32service.OpenService(manager, NAME, everything)
                before = _home_of(str(win32service.QueryServiceConfig(service)[3]))
                line = replace(wanted, home=wanted.home or before).command_line()
                win32service.ChangeServiceConfig(
                    service, kind, when, on_error, line, None, False, None, account, password, LABEL
                )
            try:
                return list(_refine(service))
            finally:
                win32service.CloseServiceHandle(service)

    def start(self) -> None:
        with _asked(), _service(win32service.SERVICE_START) as service:
            try:
                win32service.StartService(service, None)
            except pywintypes.error as problem:
                if problem.winerror != _RUNS_ALREADY:
                    raise
        self._wait("running", _START_SECONDS)

    def stop(self) -> None:
        with _asked(), _service(win32service.SERVICE_STOP) as service:
            try:
                win32service.ControlService(service, win32service.SERVICE_CONTROL_STOP)
            except pywintypes.error as problem:
                if problem.winerror != _NOT_ACTIVE:
                    raise
        self._wait("stopped", STOP_SECONDS)

    def remove(self) -> None:
        self.stop()
        with _asked(), _service(win32service.SERVICE_ALL_ACCESS) as service:
            win32service.DeleteService(service)

    def state(self) -> str:
        try:
            with _asked(), _service(win32service.SERVICE_QUERY_STATUS) as service:
                found = win32service.QueryServiceStatus(service)[1]
        except TrueupError as problem:
            if problem.code == "MC-323":
                return "not installed"
            raise
        return _STATES.get(found, f"state {found}")

    def _wait(self, wanted: str, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while (found := self.state()) != wanted:
            ended = wanted == "running" and found == "stopped"
            if ended or time.monotonic() > deadline:
                raise TrueupError("MC-326", wanted=wanted, found=found + _reason(), seconds=f"{seconds:.0f}")
            time.sleep(0.1)


def _reason() -> str:
    """Return the number of the code that the core gave up with, as the event log tells it in full."""
    with _asked(), _service(win32service.SERVICE_QUERY_STATUS) as service:
        told = win32service.QueryServiceStatus(service)
    state, number = told[1], told[4]
    return f", with the code …-{number}" if state == win32service.SERVICE_STOPPED and number else ""


def _home_of(line: str) -> Path | None:
    """Return the machine folder that a service was told in its command line."""
    count = ctypes.c_int()
    split = ctypes.windll.shell32.CommandLineToArgvW
    split.restype = ctypes.POINTER(ctypes.c_wchar_p)
    found = split(ctypes.c_wchar_p(line), ctypes.byref(count))
    words = [found[number] or "" for number in range(count.value)]
    ctypes.windll.kernel32.LocalFree(ctypes.cast(found, ctypes.c_void_p))
    return Path(words[words.index("--home") + 1]) if "--home" in words[:-1] else None


def _refine(service: Any) -> Iterator[str]:
    """Set what cannot be said when a service is made; yield what this Windows did not take."""
    actions = [(win32service.SC_ACTION_RESTART, seconds * 1000) for seconds in RESTART_AFTER]
    settings: tuple[tuple[str, int, Any], ...] = (
        ("its description", win32service.SERVICE_CONFIG_DESCRIPTION, ABOUT),
        ("the delayed start", win32service.SERVICE_CONFIG_DELAYED_AUTO_START_INFO, True),
        (
            "the restart after a crash",
            win32service.SERVICE_CONFIG_FAILURE_ACTIONS,
            {"ResetPeriod": 86_400, "RebootMsg": "", "Command": "", "Actions": actions},
        ),
    )
    for what, level, value in settings:
        try:
            win32service.ChangeServiceConfig2(service, level, value)
        except (pywintypes.error, NotImplementedError) as problem:
            yield f"{what}: {getattr(problem, 'strerror', problem)}"


def _may_log_on_as_service(number: str) -> None:
    policy = win32security.LsaOpenPolicy("", win32security.POLICY_ALL_ACCESS)
    account = win32security.ConvertStringSidToSid(number)
    win32security.LsaAddAccountRights(policy, account, ("SeServiceLogonRight",))


@contextmanager
def _manager(rights: int) -> Iterator[Any]:
    manager: Any = win32service.OpenSCManager(None, None, rights)
    try:
        yield manager
    finally:
        win32service.CloseServiceHandle(manager)


@contextmanager
def _service(rights: int) -> Iterator[Any]:
    with _manager(win32service.SC_MANAGER_CONNECT) as manager:
        service: Any = win32service.OpenService(manager, NAME, rights)
        try:
            yield service
        finally:
            win32service.CloseServiceHandle(service)


@contextmanager
def _asked() -> Iterator[None]:
    """Say what the manager refused in our words."""
    try:
        yield
    except pywintypes.error as problem:
        if problem.winerror == _NO_SUCH_SERVICE:
            raise TrueupError("MC-323", name=NAME) from problem
        if problem.winerror == _ACCESS_DENIED:
            raise TrueupError("MC-324") from problem
        why = say("It said: {reason}", reason=f"{problem.strerror} ({problem.winerror})")
        raise TrueupError("MC-325", reason=why) from problem
