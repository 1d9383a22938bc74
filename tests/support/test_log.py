"""No secret reaches the log, by whatever way it comes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from wizard.support import log
from wizard.support.redaction import STRUCK_OUT

SECRET = "hunter2-9f8e7d"


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "core.log"
    log.configure(path)
    yield path
    structlog.reset_defaults()
    for handler in logging.getLogger("trueup").handlers:
        handler.close()
    logging.getLogger("trueup").handlers.clear()


@pytest.mark.parametrize(
    "event",
    [
        {"client_secret": SECRET},
        {"settings": {"password": SECRET}},
        {"headers": {"Authorization": f"Bearer {SECRET}"}},
        {"sent": [f"PWD={SECRET};UID=a"]},
        {"text": f"grant client_secret={SECRET}&x=1"},
        {"text": f"Authorization: Bearer {SECRET}"},
    ],
)
def test_a_secret_is_struck_out(path: Path, event: dict[str, object]) -> None:
    structlog.get_logger().info("told", **event)
    text = path.read_text(encoding="utf-8")
    assert STRUCK_OUT in text
    assert SECRET not in text


def test_a_secret_in_an_exception_is_struck_out(path: Path) -> None:
    innocent = f"{SECRET} in a variable of another name"
    try:
        raise ValueError(f"password={SECRET}")
    except ValueError:
        structlog.get_logger().exception("failed")
    text = path.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert SECRET in innocent
    assert SECRET not in text


def test_the_name_of_a_secret_may_be_told(path: Path) -> None:
    structlog.get_logger().info("told", secret_name="procore/sample")
    assert "procore/sample" in path.read_text(encoding="utf-8")
