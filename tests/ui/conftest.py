"""Real windows on a real X server, and a core that answers by script over the real channel."""

from __future__ import annotations

import gc
import os
import select
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from driver import Driver
from heartbeat import MEASURED_AGAIN, Heartbeat
from PySide6.QtCore import QSize, QThreadPool
from pytestqt.qtbot import QtBot
from scripted_core import ScriptedCore, run_progress

from wizard.machine.home import Home
from wizard.procedure.draft import Draft

XVFB_SECONDS = 120
LONGEST_WAIT_MS = 120_000


_UNTIL_WE_END = 'exec 3<&0; (Xvfb "$@" & read -r end; kill $!) <&3 >/dev/null 2>&1 &'
"""Ends the X server when the pipe of this process closes: an application must never outlive its display."""


@pytest.fixture(scope="session")
def display() -> str:
    """The X server that windows open on: the one there is, else an Xvfb of our own."""
    found = os.environ.get("DISPLAY")
    if found:
        return found
    alive, _ = os.pipe()
    reader, writer = os.pipe()
    options = ["-displayfd", str(writer), "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"]
    subprocess.run(["sh", "-c", _UNTIL_WE_END, "sh", *options], stdin=alive, pass_fds=[writer], check=True)
    os.close(alive)
    os.close(writer)
    number = b""
    while not number.endswith(b"\n"):
        ready, _, _ = select.select([reader], [], [], XVFB_SECONDS)
        piece = os.read(reader, 16) if ready else b""
        assert piece, "Xvfb did not start"
        number += piece
    os.close(reader)
    os.environ["DISPLAY"] = f":{number.decode().strip()}"
    return os.environ["DISPLAY"]


@pytest.fixture(scope="session")
def qapp(display: str, qapp_args: list[str], qapp_cls: Any) -> Any:
    """The one application, made once there is a display."""
    return qapp_cls(qapp_args)


class PatientBot(QtBot):
    """Waits for a condition as long as it takes on a busy machine."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = LONGEST_WAIT_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LONGEST_WAIT_MS, **how: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitExposed(self, widget: Any, *, timeout: int = LONGEST_WAIT_MS) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _one_time_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have windows show the same day and time on every computer."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(autouse=True, scope="module")
def _only_the_windows_own_garbage() -> None:
    """Have the collector pass over what other tests left: the window would stand still for what is not its own."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def beat(request: pytest.FixtureRequest) -> Iterator[Heartbeat | None]:
    """Watches over the window's thread in every test that has a window: none may block it for long."""
    if "qtbot" not in request.fixturenames:
        yield None
        return
    request.getfixturevalue("qapp")
    heartbeat = Heartbeat()
    yield heartbeat
    heartbeat.stop()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run a test again whose window stood still: what a window does it does each time, a busy machine does not."""
    for item in items:
        if "qtbot" in getattr(item, "fixturenames", ()):
            item.add_marker(MEASURED_AGAIN)


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Iterator[None]:
    """Watch from where the test begins to where it ends: what pytest does before and after is not the window's."""
    beat = pyfuncitem.funcargs.get("beat")
    if beat is None:
        return (yield)
    beat.begin()
    try:
        result = yield
    finally:
        beat.stop()
    beat.judge()
    return result


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").prepare()


@pytest.fixture
def progress_of() -> Callable[..., dict[str, Any]]:
    return run_progress


@pytest.fixture
def open_window(qtbot: Any, home: Home, beat: Heartbeat) -> Iterator[Callable[..., Driver]]:
    """Open the set-up window, optionally over a draft; closed at the end whatever happened."""
    from wizard.ui.shell import SetupWindow

    opened: list[SetupWindow] = []

    def open_it(draft: Draft | None = None) -> Driver:
        with beat.aside():  # how long the first page takes is measured by itself
            window = SetupWindow(home, draft)
            opened.append(window)
            window.resize(QSize(1024, 768).boundedTo(window.screen().availableSize()))
            window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(window.is_built)
        return Driver(window, qtbot, beat)

    yield open_it
    for window in opened:
        window.page_now().stop_asking()
        window.done(0)
        QThreadPool.globalInstance().waitForDone()
        window.deleteLater()


@pytest.fixture
def speaking(qapp: Any) -> Iterator[Callable[..., None]]:
    """Make the windows speak a language; English again at the end."""
    from PySide6.QtCore import QLocale

    from wizard.ui import language

    yield language.use
    language.use(language.SOURCE)
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def core(home: Home) -> Iterator[ScriptedCore]:
    """A core that answers by script; closed at the end."""
    scripted = ScriptedCore(home)
    scripted.open()
    yield scripted
    scripted.close()
