"""What the tests of the Procore double share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests
from double_app import App
from doubles import ProcoreDouble


@pytest.fixture
def app(procore_double: ProcoreDouble) -> Iterator[App]:
    """The app, signed in to a double of its own."""
    with requests.Session() as session:
        app = App(procore_double, session)
        app.sign_in()
        yield app
