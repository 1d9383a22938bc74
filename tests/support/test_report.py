"""The set-up report in a real browser: every picture is there, nothing is fetched, and no text becomes markup."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from wizard.support.redaction import STRUCK_OUT, Redactor
from wizard.support.report import Part, Picture, Report, to_html

HOSTILE = "</style><script>document.title='taken'</script><img src=x onerror=alert(1)> & \"quoted\" 'O''Brien' é 漢"
SECRET = "S3cret & <value>"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
    "--disable-component-update",
    "--disable-dev-shm-usage",
]


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def chromium(folder: Path, *arguments: str) -> str:
    program = shutil.which("chromium")
    assert program, "the Debian package chromium is not installed"
    ended = subprocess.run(
        [program, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments],
        env={**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return ended.stdout


def seen_in_browser(folder: Path, html: str) -> dict[str, object]:
    """Open the report in a frame of another page, whose script looks at what became of it."""
    page = f"""<!DOCTYPE html><meta charset="utf-8"><iframe id="frame" srcdoc="{escape(html)}"></iframe><script>
    document.getElementById("frame").onload = event => {{
      const inside = event.target.contentDocument;
      const told = {{
        widths: [...inside.images].map(each => each.naturalWidth),
        alts: [...inside.images].map(each => each.alt),
        loaded: event.target.contentWindow.performance.getEntriesByType("resource").map(each => each.name)
          .filter(name => !name.startsWith("data:")),
        scripts: inside.scripts.length,
        title: inside.title,
        handlers: [...inside.querySelectorAll("*")].filter(each => each.onerror || each.onclick).length,
        heading: inside.querySelector("h1").textContent,
        text: inside.body.textContent,
        language: inside.documentElement.lang,
      }};
      document.body.innerHTML = "<pre id='told'></pre>";
      document.getElementById("told").textContent = JSON.stringify(told);
    }};</script>"""
    wrapper = folder / "wrapper.html"
    wrapper.write_text(page, encoding="utf-8")
    dom = chromium(folder, "--dump-dom", wrapper.as_uri())
    found = re.search(r'<pre id="told">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[:2000]
    return json.loads(unescape(found.group(1)))


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    report = Report(
        language="fr",
        title=f"Rapport : {HOSTILE}",
        subtitle=HOSTILE,
        parts=(
            Part(HOSTILE, facts=((HOSTILE, f"{HOSTILE} {SECRET}"),), lines=(HOSTILE,), names=(HOSTILE, "Client")),
            Part("empty"),
        ),
        pictures_title=HOSTILE,
        pictures=tuple(Picture(f"ST-{n}0", HOSTILE, png(70 * n, 40), 70 * n, 40) for n in range(1, 10)),
    )
    html = to_html(report, Redactor([SECRET]))
    folder = tmp_path_factory.mktemp("browser")
    return {**seen_in_browser(folder, html), "html": html}


def test_every_picture_is_loaded(seen: dict[str, object]) -> None:
    assert seen["widths"] == [70 * n for n in range(1, 10)]
    assert seen["alts"] == [f"ST-{n}0 {HOSTILE}" for n in range(1, 10)]


def test_hostile_names_stay_texts(seen: dict[str, object]) -> None:
    assert seen["title"] == seen["heading"] == f"Rapport : {HOSTILE}"
    assert (seen["scripts"], seen["handlers"], seen["language"]) == (0, 0, "fr")
    assert str(seen["text"]).count(HOSTILE) == 8 + 9


def test_nothing_is_fetched(seen: dict[str, object]) -> None:
    assert seen["loaded"] == []
    html = str(seen["html"])
    assert "default-src 'none'" in html
    assert not re.search(r"(?:src|href)=['\"]?(?!data:)\w+:|url\(|@import|<link|<script", html)


def test_a_secret_is_struck_out(seen: dict[str, object]) -> None:
    assert SECRET not in str(seen["text"])
    assert STRUCK_OUT in str(seen["text"])


def test_an_empty_part_is_left_out(seen: dict[str, object]) -> None:
    assert "empty" not in str(seen["text"])
