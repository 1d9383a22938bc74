"""What is packed for customers: a folder that would not run at theirs is refused, and every licence is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from installer.build import faults
from installer.licences import gather, shipped

WINDOWS, TERMINAL = 2, 3


def program(bits: int, subsystem: int, manifest: str, version: str = "1.2.3", packed: bool = False) -> bytes:
    """The parts of a Windows program that say what it is."""
    machine = {32: 0x014C, 64: 0x8664}[bits]
    header = bytearray(b"MZ" + bytes(0x3A) + (0x40).to_bytes(4, "little") + b"PE\0\0" + bytes(200))
    header[0x44:0x46] = machine.to_bytes(2, "little")
    header[0x40 + 92 : 0x40 + 94] = subsystem.to_bytes(2, "little")
    return bytes(header) + b"UPX0" * packed + manifest.encode() + f"ProductVersion\0{version}".encode("utf-16-le")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "trueup-setup.exe").write_bytes(program(64, WINDOWS, "requireAdministrator"))
    (tmp_path / "trueup.exe").write_bytes(program(64, TERMINAL, "asInvoker"))
    (tmp_path / "trueup-bridge.exe").write_bytes(program(32, TERMINAL, "asInvoker"))
    return tmp_path


def told(folder: Path, trial: bool = False) -> str:
    return "; ".join(faults(folder, "1.2.3", trial))


def test_a_folder_that_is_whole_is_shipped(folder: Path) -> None:
    assert told(folder) == ""


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("trueup-bridge.exe", program(64, TERMINAL, ""), "has 64 bits and cannot load the Sage 300 CRE driver"),
        ("trueup-setup.exe", program(64, TERMINAL, "requireAdministrator"), "runs in a terminal"),
        ("trueup-setup.exe", program(64, WINDOWS, "asInvoker"), "does not ask for an administrator"),
        ("trueup.exe", program(64, TERMINAL, "requireAdministrator"), "asks for an administrator"),
        ("trueup.exe", program(64, TERMINAL, "", version="1.2.2"), "does not say that it is version 1.2.3"),
        ("trueup.exe", program(64, TERMINAL, "", packed=True), "is packed"),
        ("_internal/ICUUC.dll", b"", "is of the building computer"),
    ],
)
def test_what_would_not_run_at_a_customer_is_refused(folder: Path, name: str, content: bytes, fault: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    assert told(folder).startswith(f"{name} {fault}"), told(folder)


def test_a_program_that_is_missing_is_named(folder: Path) -> None:
    (folder / "trueup.exe").unlink()
    assert told(folder) == "trueup.exe is missing"


def test_only_a_trial_has_a_bridge_of_64_bits(folder: Path) -> None:
    (folder / "trueup-bridge.exe").write_bytes(program(64, TERMINAL, ""))
    assert told(folder, trial=True) == ""


def test_the_licence_of_everything_that_is_shipped_is_told(tmp_path: Path) -> None:
    gather(tmp_path / "licences")
    overview = (tmp_path / "licences" / "overview.txt").read_text(encoding="utf-8")
    named = {re.sub(r"[-_.]+", "-", line.split(" ")[0]).lower() for line in overview.splitlines() if ": " in line}
    assert {"pyside6-essentials", "dbos", "pyodbc", "sqlalchemy"} <= shipped("trueup")
    assert shipped("trueup") <= named
    whole = (tmp_path / "licences" / "licences.txt").read_text(encoding="utf-8-sig")
    for title in ("Trueup", "Python", "LGPL-3.0", "GPL-3.0"):
        assert f"===== {title} =====" in whole
