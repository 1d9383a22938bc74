"""What was delivered once is not sent again because an upgrade remembers it in a shorter way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
import xxhash
from mirror_source import take
from plans import pcco_plan

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.delivery.destinations import SAGE, rules_of
from wizard.core.delivery.entity import Delivery
from wizard.core.matches.matching import LookAlikes
from wizard.core.mirror import Mirror, Settlement
from wizard.errors import TrueupError
from wizard.procore.public import Procore

VENDOR = "vendor_ap"
PLAN = pcco_plan()  # of a Procore at an address where nobody answers


@pytest.fixture
def vendors(tmp_path: Path) -> Iterator[Mirror]:
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        take(
            mirror, VENDOR, {"V1": {"Vendor": "V1", "Name": "Pier & Sons"}, "V2": {"Vendor": "V2", "Name": "Depot"}}
        )
        yield mirror


def deliver(mirror: Mirror) -> None:
    with Procore(PLAN.connection.procore, "secret") as procore:
        delivery = Delivery(
            mirror,
            LookAlikes(procore),
            Progress("R-1", "2026-01-01T00:00:00+00:00", [EntityProgress(VENDOR, "Vendor")]),
            destinations=SAGE,
            rules=rules_of(PLAN),
            cancelled=lambda: False,
        )
        while delivery.slice(VENDOR):
            pass


def settle_as_an_earlier_program_did(mirror: Mirror) -> None:
    for row in mirror.pending(VENDOR, 9):
        body = SAGE[VENDOR].body(row, {}, rules_of(PLAN))
        digest = xxhash.xxh3_128_digest(orjson.dumps(body, option=orjson.OPT_SORT_KEYS))
        mirror.settle(VENDOR, [Settlement(row.key, digest, 7)])


def test_a_body_that_an_earlier_program_delivered_is_not_sent_again(vendors: Mirror) -> None:
    settle_as_an_earlier_program_did(vendors)
    for _ in range(2):
        assert vendors.look_again(VENDOR, ["V1", "V2"]) == 2
        deliver(vendors)
        assert vendors.pending_count(VENDOR) == 0
    assert [len(row.delivered or b"") for row in vendors.all_rows(VENDOR)] == [8, 8], (
        "and it is remembered as today"
    )


def test_a_body_that_differs_from_it_is_sent(vendors: Mirror) -> None:
    settle_as_an_earlier_program_did(vendors)
    take(
        vendors,
        VENDOR,
        {"V1": {"Vendor": "V1", "Name": "Pier, Sons & Co."}, "V2": {"Vendor": "V2", "Name": "Depot"}},
    )
    with pytest.raises(TrueupError, match="PC-10"):
        deliver(vendors)
    assert [row.key for row in vendors.pending(VENDOR, 9)] == ["V1"]
