"""`make windows`: a trial version built, tested and proved under Wine.

Ends with 0 and says so when Wine cannot be had: that proves nothing, and nothing is broken by it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from installer import build
from installer.wine import proof
from installer.wine.promises import hold
from installer.wine.rig import ROOT, Unavailable, build_python, windows_path

OF_THE_BRIDGE = ("pyinstaller", "pyodbc", "xxhash", "zstandard")
TESTS = ("tests/machine", "tests/core/test_channel.py")


def main() -> int:
    """Test, build, pack and prove; returns the exit status."""
    try:
        prefix, python = build_python()
    except Unavailable as why:
        print(f"SKIPPED: {why}")
        return 0
    print("Tests of this computer's part, on Windows …", flush=True)
    print(prefix.must(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS), flush=True)
    _for_32_bits(python.parent.parent / "downloads" / "bits-32")
    out = ROOT / "build" / "windows"
    build_command = (
        python, "-m", "PyInstaller", "build_installer.spec", "--noconfirm", "--log-level", "WARN",
        "--distpath", windows_path(out), "--workpath", windows_path(ROOT / "build" / "windows-work"),
    )  # fmt: skip
    for chosen, told in (("", "A release needs a 32-bit bridge"), (str(python), "is not a 32-bit Python")):
        release = prefix.run(*build_command, extra={"TRUEUP_TRIAL": "", "TRUEUP_PYTHON32": chosen})
        hold(release.returncode != 0 and told in release.stdout, f"no release is built: {told}")
    print("Building the programs (a trial: the bridge has 64 bits) …", flush=True)
    print(prefix.must(*build_command, limit=7200, extra={"TRUEUP_TRIAL": "1"}), flush=True)
    proof.main(_packed(out), ROOT / "screenshots" / "windows")
    return 0


def _for_32_bits(folder: Path) -> None:
    """Hold that what the bridge is built of is there for a Windows of 32 bits, which nothing here can run."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "-d", str(folder)]
    wanted = ["--platform", "win32", "--python-version", "3.11", *OF_THE_BRIDGE]
    fetched = subprocess.run([*command, *wanted], check=False)
    hold(fetched.returncode == 0, "the libraries of the bridge are there for a Windows of 32 bits")


def _packed(out: Path) -> Path:
    """Return the installer, made with a signer that only writes down what it was given."""
    signed, signer = out / "signed.txt", out / "signer.sh"
    signed.unlink(missing_ok=True)
    signer.write_text(f'basename "$1" >> "{signed}"\n')
    os.environ |= {"TRUEUP_SIGN": f'sh "{signer}" "%1"', "TRUEUP_TRIAL": "1"}
    made = build.main(out / "trueup", out)
    names = signed.read_text().split()
    print(f"Given to the signer: {', '.join(names)}", flush=True)
    given = len(names) == len(build.PROGRAMS) + 2 and {made.name, *build.PROGRAMS} <= {*names}
    hold(given, "the programs, the uninstaller and the installer are signed")
    return made


if __name__ == "__main__":
    sys.exit(main())
