"""Gathers the licences of everything that is shipped: one file for the installer's page, one folder beside it.

What is shipped is what `pyproject.toml` asks for, and what that asks for in turn, as installed where the
program is built. A library without any licence in its metadata ends the build.
"""

from __future__ import annotations

import re
import shutil
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_OF_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
_NAMED = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)


def gather(folder: Path) -> Path:
    """Write the licences into `folder`, which is made anew, and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    texts = [("Trueup", (ROOT / "LICENSE").read_text(encoding="utf-8")), ("Python", _of_python())]
    lines = [
        "Trueup is licensed under Apache-2.0. It is shipped together with:",
        "",
        f"Python {sys.version.split()[0]}",
    ]
    for name in sorted(shipped("trueup")):
        about = metadata.distribution(name)
        lines.append(f"{about.metadata['Name']} {about.version}: {_kind(about)}")
        texts += [(f"{about.metadata['Name']} ({file.name})", _text(file)) for file in _files(about)]
    lines += [
        "",
        "Qt is used as a library under LGPL-3.0: its files lie in the program's folder and may be replaced.",
    ]
    for name in _OF_QT:
        texts.append((name.removesuffix(".txt"), Path(__file__).with_name(name).read_text(encoding="utf-8")))
    whole = (
        "\n".join(lines) + "".join(f"\n\n\n===== {title} =====\n\n{text.strip()}" for title, text in texts) + "\n"
    )
    (folder / "licences.txt").write_text(whole, encoding="utf-8-sig", newline="\r\n")
    (folder / "overview.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\r\n")
    return folder


def shipped(name: str, seen: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the names of the distributions that `name` needs here, without itself."""
    from packaging.requirements import Requirement  # noqa: PLC0415 - comes with PyInstaller

    for text in metadata.requires(name) or []:
        wanted = Requirement(text)
        needed = re.sub(r"[-_.]+", "-", wanted.name).lower()
        if needed not in seen and (wanted.marker is None or wanted.marker.evaluate({"extra": ""})):
            seen = shipped(needed, seen | {needed})
    return seen


def _kind(about: metadata.Distribution) -> str:
    said = next((about.metadata[key] for key in ("License-Expression", "License") if key in about.metadata), "")
    classes = [
        line.rpartition(" :: ")[2] for line in about.metadata.get_all("Classifier") or [] if "License" in line
    ]
    kind = said.splitlines()[0].strip() if said.strip() else ", ".join(classes)
    if not kind:
        raise SystemExit(f"{about.metadata['Name']} does not say its licence: look for it before it is shipped.")
    return kind


def _files(about: metadata.Distribution) -> list[Path]:
    return [
        Path(str(file.locate()))
        for file in about.files or []
        if _NAMED.search(str(file)) and ".py" not in file.name
    ]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _of_python() -> str:
    places = [Path(sys.base_prefix) / "LICENSE.txt", *Path(sys.base_prefix).glob("lib/python3*/LICENSE.txt")]
    found = next((place for place in places if place.is_file()), None)
    return (
        found.read_text(encoding="utf-8", errors="replace")
        if found
        else "See https://docs.python.org/3/license.html"
    )
