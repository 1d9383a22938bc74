"""The core under the service manager of Windows: starts, answers “stop”, and says so in the event log.

`RUNNING` is reported when visitors are answered, `STOPPED` when the work is laid down; a reason of the
environment goes into the event log with its code, and the service stays stopped.
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("this service manager is the one of Windows")

import os
from typing import TYPE_CHECKING, Any

import servicemanager
import win32service
import win32serviceutil

from wizard import __version__
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.service import LABEL, NAME, STOP_SECONDS

if TYPE_CHECKING:
    from wizard.core.service import Service

_SERVICE_SPECIFIC_ERROR = 1066
_START_MILLISECONDS = 60_000
_home: Home | None = None


class CoreService(win32serviceutil.ServiceFramework):
    """What the service manager starts and stops; its names are fixed by pywin32."""

    _svc_name_ = NAME
    _svc_display_name_ = LABEL

    def __init__(self, words: Any) -> None:
        super().__init__(words)
        self._core: Service | None = None
        self._stopped = False

    def SvcRun(self) -> None:  # noqa: N802 - pywin32's name
        self.ReportServiceStatus(win32service.SERVICE_START_PENDING, waitHint=_START_MILLISECONDS)
        try:
            # Here and not above: the manager waits 30 seconds for the first word of a process, and no longer.
            from wizard.core.service import Service  # noqa: PLC0415

            self._core = core = Service(_home or Home.find())
            core.open()
        except TrueupError as problem:
            self._give_up(problem.in_words(), int(problem.code[-3:]))
            return
        except Exception as problem:
            self._give_up(f"{type(problem).__name__}: {problem}", 901)
            return
        self.ReportServiceStatus(win32service.SERVICE_RUNNING)
        servicemanager.LogInfoMsg(f"{NAME} {__version__} has started.")
        if self._stopped:
            core.end()
        core.work()
        servicemanager.LogInfoMsg(f"{NAME} has ended. Runs under way go on at the next start.")

    def SvcStop(self) -> None:  # noqa: N802 - pywin32's name
        self.ReportServiceStatus(win32service.SERVICE_STOP_PENDING, waitHint=int(STOP_SECONDS * 1000))
        self._stopped = True
        if self._core is not None:
            self._core.end()

    SvcShutdown = SvcStop

    def _give_up(self, words: str, number: int) -> None:
        servicemanager.LogErrorMsg(f"{NAME} could not start.\n{words}")
        self.ReportServiceStatus(
            win32service.SERVICE_STOPPED, win32ExitCode=_SERVICE_SPECIFIC_ERROR, svcExitCode=number
        )


def run(home: Home) -> None:
    """Serve the service manager until it stops the core; only the manager may call this. Never returns."""
    global _home  # noqa: PLW0603 - the manager makes the object, and hands it nothing of ours
    _home = home
    servicemanager.Initialize(NAME, None)
    servicemanager.PrepareToHostSingle(CoreService)
    manager: Any = servicemanager
    manager.StartServiceCtrlDispatcher()
    os._exit(0)  # threads of the engine are not waited for (see `service`)
