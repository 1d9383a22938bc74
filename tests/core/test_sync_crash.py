"""SIGKILL at any moment of a deep sync costs nothing but the batch in flight.

Each round makes up to 12 kills; `TRUEUP_CRASH_ROUNDS` sets how many rounds (default 1; `make crash` makes 17).
"""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest
from sites import ENDED, Site

from wizard.core.book.progress import READING_SHARE

CRASHES = 12
ROUNDS = int(os.environ.get("TRUEUP_CRASH_ROUNDS", "1"))


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_a_core_that_is_killed_again_and_again_delivers_everything_once(site: Site, round_: int) -> None:
    chance = random.Random(20261123 + round_)
    site.start()
    run = site.submit()
    kills = 0
    shown = site.client.watch(run)
    while shown["state"] not in ENDED:
        target = shown["revision"] + chance.randrange(1, 25)
        while shown["revision"] < target and shown["state"] not in ENDED:
            shown = site.client.watch(run, after=shown["revision"], wait=5.0)
        if kills == CRASHES:
            shown = site.ended(run)
        elif shown["state"] not in ENDED:
            site.kill()
            kills += 1
            site.start()
            shown = site.client.watch(run)
        assert shown["state"] != "delivering" or shown["percent"] >= READING_SHARE, "the bar went back"
    assert kills > 0
    assert shown["state"] == "done"
    assert site.differences() == []
    assert _repeated_calls(site) <= kills


def test_a_core_killed_between_a_post_and_its_answer_makes_no_second_contract(site: Site) -> None:
    site.double.control.switch(
        lose=[{"method": "POST", "path": "/rest/v1.0/prime_contract", "times": 1, "how": "hold"}]
    )
    site.start()
    run = site.submit()
    shown = site.client.watch(run)
    while not site.double.control.calls("POST", "/rest/v1.0/prime_contract"):
        shown = site.client.watch(run, after=shown["revision"], wait=0.2)
    site.kill()
    site.start()
    assert site.ended(run)["state"] == "done"
    assert site.differences() == [], "a contract that is there twice would be a difference"


def test_a_lost_answer_makes_no_second_contract_either(site: Site) -> None:
    site.double.control.switch(
        lose=[{"method": "POST", "path": "/rest/v1.0/prime_contract", "times": 1, "how": "close"}]
    )
    site.start()
    assert site.sync()["state"] == "done"
    assert site.differences() == []


def _repeated_calls(site: Site) -> int:
    """Return how many delivering calls carried a record that an earlier one had carried."""
    seen: Counter[str] = Counter()
    repeated = 0
    for call in site.deliveries():
        origins = call["origin_ids"]
        repeated += any(seen[origin] for origin in origins)
        seen.update(origins)
    return repeated
