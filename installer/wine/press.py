"""Presses a button in somebody else's window and tells what stands there; run by the Windows Python under Wine.

    python.exe press.py TITLE BUTTON [look]

Waits for a window whose title begins so and whose button can be pressed; prints the button that Enter would
press, then every text of the window. With `look` it presses nothing. Ends with 1 when there is no such window
within two minutes.
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("it presses buttons of Windows")

import ctypes
import time
from collections.abc import Iterator
from ctypes import wintypes

import win32con
import win32gui

_SECONDS = 120.0
_BUTTON_TYPE = 0xF  # BS_TYPEMASK
_LONGEST = 3000
"""Letters told of each text: a page of licences is long."""

_send = ctypes.WinDLL("user32").SendMessageW
_send.argtypes = (wintypes.HWND, wintypes.UINT, wintypes.WPARAM, ctypes.c_void_p)
_send.restype = ctypes.c_ssize_t


def main(title: str, button: str, look: str = "") -> int:
    """Press it as soon as it is there, unless `look`; returns the exit status."""
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        for window in _windows(title):
            for control in _children(window):
                if _text(control).replace("&", "") == button and win32gui.IsWindowEnabled(control):
                    told = [(_text(child)[:_LONGEST], _is_default(child)) for child in _children(window)]
                    print("Enter presses:", *(text.replace("&", "") for text, default in told if default))
                    print("\n".join(text for text, _ in told if text))
                    if not look:
                        win32gui.PostMessage(control, win32con.BM_CLICK, 0, 0)
                    return 0
        time.sleep(0.1)
    print(f"no window {title!r} with a button {button!r}")
    return 1


def _windows(title: str) -> Iterator[int]:
    found: list[int] = []
    win32gui.EnumWindows(lambda window, _: found.append(window), None)
    return (
        window
        for window in found
        if win32gui.IsWindowVisible(window) and win32gui.GetWindowText(window).startswith(title)
    )


def _children(window: int) -> list[int]:
    found: list[int] = []
    try:
        win32gui.EnumChildWindows(window, lambda child, _: found.append(child), None)
    except win32gui.error:  # it was closed meanwhile
        return []
    return [child for child in found if win32gui.IsWindowVisible(child)]


def _is_default(control: int) -> bool:
    style = win32gui.GetWindowLong(control, win32con.GWL_STYLE)
    return win32gui.GetClassName(control) == "Button" and style & _BUTTON_TYPE == win32con.BS_DEFPUSHBUTTON


def _text(control: int) -> str:
    """What a control of another program holds; `GetWindowText` does not tell that."""
    length = _send(control, win32con.WM_GETTEXTLENGTH, 0, None)
    text = ctypes.create_unicode_buffer(length + 1)
    _send(control, win32con.WM_GETTEXT, length + 1, ctypes.addressof(text))
    return text.value


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
