"""Makes the Windows installer of a frozen folder: checks the folder, then has `makensis` pack it.

    python -m installer.build build/windows/trueup build/windows

TRUEUP_SIGN is the hook for signing: a command with %1 for the file, such as `signtool sign /fd sha256 /a "%1"`. It
is run for the three programs, the uninstaller and the installer. Without it nothing is signed, and that is said.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LARGEST = 120 * 1024 * 1024
PROGRAMS = ("trueup-setup.exe", "trueup.exe", "trueup-bridge.exe")
OF_THE_SYSTEM = ("icuuc.dll", "icu.dll", "bcryptprimitives.dll", "mscms.dll")
"""What only Windows itself may bring: a copy from the building computer stops older servers."""


def main(folder: Path, out: Path) -> Path:
    """Return the installer of the programs in `folder`, written into `out`; ends the build with what is wrong."""
    missing = [name for name in PROGRAMS if not (folder / name).is_file()]
    foreign = [str(path) for path in folder.rglob("*.dll") if path.name.lower() in OF_THE_SYSTEM]
    if missing or foreign:
        raise SystemExit(f"Not a folder to ship: missing {missing}, of the building computer {foreign}")
    sign = os.environ.get("TRUEUP_SIGN", "")
    if sign:
        for name in PROGRAMS:
            subprocess.run(shlex.split(sign.replace("%1", str(folder / name))), check=True)
    else:
        print("Not signed: TRUEUP_SIGN names no command.")
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    made = out / f"trueup-{version}-setup.exe"
    words = {
        "VERSION": version,
        "FOLDER": str(folder.resolve()),
        "LONGEST": str(max(len(str(path.relative_to(folder))) for path in folder.rglob("*"))),
        "OUT": str(made.resolve()),
        "ICON": str(ROOT / "resources" / "icons" / "trueup.ico"),
        **({"SIGN": sign} if sign else {}),
    }
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in words.items())]
    subprocess.run([*command, str(ROOT / "installer" / "trueup.nsi")], check=True)
    size = made.stat().st_size
    print(f"{made}: {size / 1024**2:.1f} MiB")
    if size > LARGEST:
        raise SystemExit(f"The installer is larger than {LARGEST / 1024**2:.0f} MiB.")
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
