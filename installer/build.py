"""Makes the Windows installer of a frozen folder: checks the folder, then has `makensis` pack it.

    python -m installer.build build/windows/trueup build/windows

TRUEUP_SIGN is the hook for signing: a command with %1 for the file, such as `signtool sign /fd sha256 /a "%1"`. It
is run for the three programs, the uninstaller and the installer. Without it nothing is signed, and that is said.
TRUEUP_TRIAL=1 lets a bridge of 64 bits pass, which no release may have.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LARGEST = 120 * 1024 * 1024
PROGRAMS = ("trueup-setup.exe", "trueup.exe", "trueup-bridge.exe")
OF_THE_SYSTEM = ("icuuc.dll", "icu.dll", "bcryptprimitives.dll", "mscms.dll")
"""What only Windows itself may bring: a copy from the building computer stops older servers."""
_HEADER_AT, _MACHINE, _SUBSYSTEM = 0x3C, 4, 92
"""Where a program says what it is (Microsoft, “PE Format”, read 2026-11); the last two count from its header."""
_BITS = {0x014C: 32, 0x8664: 64}
_SHOWN = {2: "in windows", 3: "in a terminal"}


def main(folder: Path, out: Path) -> Path:
    """Return the installer of the programs in `folder`, written into `out`; ends the build with what is wrong."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    wrong = [*faults(folder, version, trial=os.environ.get("TRUEUP_TRIAL") == "1")]
    if wrong:
        raise SystemExit("Not a folder to ship: " + "; ".join(wrong))
    sign = os.environ.get("TRUEUP_SIGN", "")
    if sign:
        for name in PROGRAMS:
            subprocess.run(shlex.split(sign.replace("%1", str(folder / name))), check=True)
    else:
        print("Not signed: TRUEUP_SIGN names no command.")
    made = out / f"trueup-{version}-setup.exe"
    words = {
        "VERSION": version,
        "FOLDER": str(folder.resolve()),
        "LONGEST": str(max(len(str(path.relative_to(folder))) for path in folder.rglob("*"))),
        "OUT": str(made.resolve()),
        "ICON": str(ROOT / "resources" / "icons" / "trueup.ico"),
        "PICTURE": str(ROOT / "installer" / "welcome.bmp"),
        **({"SIGN": sign} if sign else {}),
    }
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in words.items())]
    subprocess.run([*command, str(ROOT / "installer" / "trueup.nsi")], check=True)
    size = made.stat().st_size
    print(f"{made}: {size / 1024**2:.1f} MiB")
    if size > LARGEST:
        raise SystemExit(f"The installer is larger than {LARGEST / 1024**2:.0f} MiB.")
    return made


def faults(folder: Path, version: str, trial: bool) -> Iterator[str]:
    """Yield what keeps a folder from being shipped; a `trial` may have a bridge of 64 bits."""
    for path in sorted(folder.rglob("*")):
        if path.name.lower() in OF_THE_SYSTEM:
            yield f"{path.relative_to(folder)} is of the building computer"
    for name in PROGRAMS:
        if not (folder / name).is_file():
            yield f"{name} is missing"
            continue
        program = (folder / name).read_bytes()
        header = _number(program, _HEADER_AT, 4)
        bits = _BITS.get(_number(program, header + _MACHINE, 2))
        shown = _SHOWN.get(_number(program, header + _SUBSYSTEM, 2))
        elevated = b"requireAdministrator" in program
        opens = name == "trueup-setup.exe"
        if bits != 32 and name == "trueup-bridge.exe" and not trial:
            yield f"{name} has {bits} bits and cannot load the Sage 300 CRE driver"
        if shown != ("in windows" if opens else "in a terminal"):
            yield f"{name} runs {shown}"
        if elevated != opens:
            yield f"{name} {'asks' if elevated else 'does not ask'} for an administrator"
        if any(text.encode("utf-16-le") not in program for text in ("ProductVersion", version)):
            yield f"{name} does not say that it is version {version}"
        if b"UPX0" in program[: header + 1024]:
            yield f"{name} is packed, which alarms virus scanners"


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
