"""Windows' own encryption for one computer (DPAPI, machine scope): what is sealed here opens only here.

Any program of this computer may open it, whatever account it runs under, so the files themselves have to be
closed to other accounts (see `rights`). Source: Microsoft, CryptProtectData (dpapi.h), read 2026-11.
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("DPAPI is a part of Windows")

import ctypes
from ctypes import wintypes

_UI_FORBIDDEN = 0x1
_LOCAL_MACHINE = 0x4


class _Blob(ctypes.Structure):
    _fields_ = (("size", wintypes.DWORD), ("data", ctypes.c_void_p))


_crypt32 = ctypes.WinDLL("crypt32", use_last_error=True)
_kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
_kernel32.LocalFree.argtypes = (ctypes.c_void_p,)
_kernel32.LocalFree.restype = ctypes.c_void_p
for _call in (_crypt32.CryptProtectData, _crypt32.CryptUnprotectData):
    _call.restype = wintypes.BOOL
    _call.argtypes = (
        ctypes.POINTER(_Blob),
        ctypes.c_void_p,
        ctypes.POINTER(_Blob),
        ctypes.c_void_p,
        ctypes.c_void_p,
        wintypes.DWORD,
        ctypes.POINTER(_Blob),
    )


def seal(plain: bytes, bound_to: bytes) -> bytes:
    """Return `plain` encrypted for this computer; it opens only together with the same `bound_to`.

    Raises OSError with Windows' own reason.
    """
    return _through(_crypt32.CryptProtectData, plain, bound_to, _UI_FORBIDDEN | _LOCAL_MACHINE)


def unseal(sealed: bytes, bound_to: bytes) -> bytes:
    """Return what `seal` was given; raises OSError when it was changed, or sealed by another computer."""
    return _through(_crypt32.CryptUnprotectData, sealed, bound_to, _UI_FORBIDDEN)


def _through(call: ctypes._NamedFuncPointer, content: bytes, bound_to: bytes, flags: int) -> bytes:
    kept = [ctypes.create_string_buffer(part, len(part) or 1) for part in (content, bound_to)]
    given, entropy = (
        _Blob(len(part), ctypes.cast(buffer, ctypes.c_void_p))
        for part, buffer in zip((content, bound_to), kept, strict=True)
    )
    answer = _Blob()
    done = call(ctypes.byref(given), None, ctypes.byref(entropy), None, None, flags, ctypes.byref(answer))
    if not done:
        raise ctypes.WinError(ctypes.get_last_error())
    try:
        return ctypes.string_at(answer.data, answer.size) if answer.data else b""
    finally:
        if answer.data:
            ctypes.memset(answer.data, 0, answer.size)
            _kernel32.LocalFree(answer.data)
