"""`make windows`: a trial version built, tested and proved under Wine.

Ends with 0 and says so when Wine cannot be had: that proves nothing, and nothing is broken by it.
"""

from __future__ import annotations

import sys

from installer import build
from installer.wine import proof
from installer.wine.rig import ROOT, Unavailable, build_python, windows_path

TESTS = ("tests/machine", "tests/core/test_channel.py", "tests/erp/test_reading_process.py")


def main() -> int:
    """Test, build, pack and prove; returns the exit status."""
    try:
        prefix, python = build_python(ROOT / "build" / "wine")
    except Unavailable as why:
        print(f"SKIPPED: {why}")
        return 0
    print("Tests of this computer's part, on Windows …", flush=True)
    print(prefix.must(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS, display=True), flush=True)
    print("Building the programs (a trial: the bridge has 64 bits) …", flush=True)
    out = ROOT / "build" / "windows"
    said = prefix.must(
        python, "-m", "PyInstaller", "build_installer.spec", "--noconfirm", "--log-level", "WARN",
        "--distpath", windows_path(out), "--workpath", windows_path(ROOT / "build" / "windows-work"),
        display=True, limit=7200, TRUEUP_TRIAL="1",
    )  # fmt: skip
    print(said, flush=True)
    proof.main(build.main(out / "trueup", out), ROOT / "screenshots" / "windows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
