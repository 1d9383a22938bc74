"""What Windows shows about a program under Properties, Details."""

from __future__ import annotations

from typing import Any


def version_resource(name: str, about: str, version: str) -> Any:
    """Return the version resource of a program, as PyInstaller takes it."""
    from PyInstaller.utils.win32 import versioninfo as of  # noqa: PLC0415 - needs pefile, which is on Windows alone

    numbers = tuple((*(int(part) for part in version.split(".")), 0, 0, 0, 0)[:4])
    texts = {
        "CompanyName": "The Trueup project",
        "FileDescription": about,
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Trueup",
        "ProductVersion": version,
    }
    table = of.StringTable("040904B0", [of.StringStruct(key, value) for key, value in texts.items()])
    return of.VSVersionInfo(
        ffi=of.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[of.StringFileInfo([table]), of.VarFileInfo([of.VarStruct("Translation", [0x0409, 1200])])],
    )
