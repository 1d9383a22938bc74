"""The support bundle tells what support needs, and none of twenty planted secrets is found in any of it."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_plus

import pytest
import structlog

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.support import bundle as bundles
from wizard.support import log
from wizard.support.saving import save_file

STORED = {
    "procore-ABCDEF": "Zk3/+9_secret-client",
    "sage-ABCDEF": "pässwörd & <blanks> 77",
    "old-procore": "0123456789abcdef0123",
    "sage-quotes": "qu\"ote\\back'77xx",
}
"""Kept in the store, so they are known by value."""
SHAPED = (
    "hdrBearerV4lue", "hdrBasicV4lue=", "cookieV4lue", "urlPassV4lue", "odbcPwdV4lue", "apiKeyV4lue",
    "privKeyV4lueAAAA", "refreshV4lue", "queryV4lue", "jsonKeyV4lue", "proxyAuthV4lue", "setCookieV4lue",
    "argV4lueOfPass", "sessionV4lue", "clientSecV4lue", "eyJhbGciOi.eyJzdWIiV4lue.c2lnV4lue",
)  # fmt: skip
"""Never in the store: only their shape gives them away."""
PEOPLE = ("marie.tremblay", "Acme Drywall Ltd", "Baker Concrete", "48,211.07")


class Double:
    """A core that answers with everything at once."""

    def __init__(self, text: str) -> None:
        self._error = TrueupError("MC-302", path=r"C:\Users\marie.tremblay\x", reason=text).to_dict()
        self._quoting = TrueupError("PC-109", call="PATCH", status=422, reason="Baker Concrete 48,211.07").to_dict()
        self._text = text

    def status(self) -> dict[str, Any]:
        runs = [{"run": "R-1", "state": "failed", "error": self._error}, {"run": "R-2", "error": self._quoting}]
        return {"version": "1", "pid": 7, "connections": [{"id": "c", "name": "Cascade"}], "runs": runs}

    def live(self, connection: str) -> dict[str, Any]:
        source = {
            "driver": "D",
            "keywords": {"PWD": SHAPED[4], "DBQ": self._text},
            "password_secret": "sage-ABCDEF",
        }
        return {"plan": {"connection": {"id": connection, "source": source}}, "mappings": ["customer"]}

    def start_probe(self, kind: str, settings: dict[str, Any]) -> str:
        return kind

    def probe(self, probe: str, wait: float) -> dict[str, Any]:
        assert probe == "preflight"
        checks = [{"id": "clock", "found": self._text}]
        return {"state": "done", "result": {"checks": checks}, "error": None}

    def watch(self, run: str) -> dict[str, Any]:
        return {"run": run, "error": self._error, "entities": [{"entity": "customer", "read": 12}]}

    def set_aside(self, connection: str, limit: int) -> list[dict[str, Any]]:
        error = TrueupError("RC-504", table="Acme Drywall Ltd", key="Baker Concrete").to_dict()
        return [{"entity": "vendor", "label": "Vendor", "key": "Acme Drywall Ltd", "error": error}] * 3


class Silent:
    """A core that does not answer."""

    def _no(self, *_: object) -> Any:
        raise TrueupError("CO-401", home="/var/lib/trueup")

    status = live = watch = set_aside = start_probe = probe = _no


def everywhere() -> str:
    """One text with every secret in many places."""
    bearer, basic, cookie, url, odbc, key, private, refresh, query, name, proxy, setc, arg, session, client, jwt = (
        SHAPED
    )
    shaped = (
        f"Authorization: Bearer {bearer}\n'authorization': 'Basic {basic}'\nCookie: a={cookie}\n"
        f"https://sync:{url}@files.example/x\nDRIVER=D;PWD={odbc};UID=u\nX-Api-Key: {key}\n"
        f"-----BEGIN PRIVATE KEY-----\n{private}\n-----END PRIVATE KEY-----\n"
        f'{{"refresh_token": "{refresh}"}} GET /x?access_token={query}&y=1 {{"password": "{name}"}}\n'
        f"Proxy-Authorization: Basic {proxy}\nSet-Cookie: s={setc}; Path=/\n--password {'='}{arg}\n"
        f"session_id={session} client_secret={client} token {jwt}\n"
    )
    known = "\n".join(
        f"{value} {json.dumps(value)} {quote(value)} {quote(value, safe='')} {value!r} {value.encode().hex()} "
        f"{base64.b64encode(value.encode()).decode()} {base64.urlsafe_b64encode(value.encode()).decode()} "
        f"{base64.b64encode(b'id:' + value.encode()).decode()} "
        f"{base64.b64encode(value.encode('utf-16-le')).decode()} {value.encode('utf-16-be').hex().upper()}"
        for value in STORED.values()
    )
    return f"{shaped}{known}\nC:\\Users\\marie.tremblay\\AppData\\trueup"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path / "home").prepare()
    for name, value in STORED.items():
        store_secret(home, name, value)
    text = everywhere()
    draft = {
        "case": "ABCDEF",
        "client_id": "id",
        "path": text,
        "keywords": {text: {"PWD": SHAPED[4], "deep": [text]}},
    }
    (home.drafts / "ABCDEF.json").write_text(json.dumps(draft), encoding="utf-8")
    (home.drafts / "broken.json").write_text(text, encoding="utf-8")
    log.configure(home.log)
    logger = structlog.get_logger()
    logger.info("procore call failed", call=text, headers={"Authorization": f"Bearer {SHAPED[0]}"}, reason=text)
    logger.info(text, vendor="Acme Drywall Ltd", amount=48211.07, reason="no place for “Baker Concrete”")
    logger.warning("run failed", code="RC-503", cause="Baker Concrete 48,211.07")
    try:
        raise ValueError(f"{text} 'Acme Drywall Ltd' 48,211.07")
    except ValueError:
        logger.exception("call failed")
    for handler in logging.getLogger("trueup").handlers:
        handler.close()
    logging.getLogger("trueup").handlers.clear()
    structlog.reset_defaults()
    with home.log.open("ab") as file:
        for value in STORED.values():
            for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be"):
                file.write(b"crashed: " + value.encode(encoding) + b"\n")
    yield home


def decodings(content: bytes) -> Iterator[str]:
    """Everything that somebody might read out of a file: as it is, as UTF-16, unescaped, out of base64 and hex."""
    for shift in (0, 1):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield content[shift:].decode(encoding, "replace")
    text = content.decode("utf-8", "replace")
    yield unquote_plus(text)
    yield text.replace("\\u0000", "").replace("\0", "").replace("\\\\", "\\").replace('\\"', '"')
    for run in re.findall(r"[\w+/-]{6,}", text):
        for start in range(4):
            piece = run[start:].replace("-", "+").replace("_", "/")
            raw = base64.b64decode(piece[: len(piece) // 4 * 4].encode("ascii", "ignore") + b"====", validate=False)
            yield from (raw.decode(how, "replace") for how in ("utf-8", "utf-16-le", "utf-16-be"))
        if re.fullmatch(r"(?:[0-9a-fA-F]{2})+", run):
            raw = bytes.fromhex(run)
            yield from (raw.decode(how, "replace") for how in ("utf-8", "utf-16-le", "utf-16-be"))


def members(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_none_of_twenty_planted_secrets_is_in_any_member(home: Home) -> None:
    secrets = (*STORED.values(), *SHAPED)
    assert len(secrets) == 20
    bundle = bundles.gather(home, Double(everywhere()), "ABCDEF")
    packed = bundle.packed()
    for name, content in members(packed).items():
        for shown in decodings(content):
            assert [secret for secret in secrets if secret in shown] == [], name
    # The packed file itself, and its names and comments.
    assert not any(secret.encode() in packed for secret in secrets)


def test_the_test_above_would_find_them(home: Home) -> None:
    planted = everywhere().encode()
    found = {secret for shown in decodings(planted) for secret in (*STORED.values(), *SHAPED) if secret in shown}
    assert len(found) == 20


def test_no_person_no_vendor_and_no_amount_is_in_any_member(home: Home) -> None:
    bundle = bundles.gather(home, Double("plain"), "ABCDEF")
    for member in bundle.members:
        assert [name for name in (*PEOPLE, "48211.07") if name in member.text] == [], member.name


def test_it_tells_what_support_needs(home: Home) -> None:
    bundle = bundles.gather(home, Double("plain"), "ABCDEF", {"qt": "6"})
    told = {name: content.decode() for name, content in members(bundle.packed()).items()}
    assert json.loads(told["environment.json"])["qt"] == "6"
    assert json.loads(told["plans.json"])[0]["plan"]["connection"]["source"]["password_secret"] == "sage-ABCDEF"
    assert json.loads(told["runs.json"])[0]["error"]["code"] == "MC-302"
    assert json.loads(told["status.json"])["runs"][1]["error"] == {"code": "PC-109"}
    assert json.loads(told["set-aside.json"]) == {"c": {"vendor RC-504": 3}}
    assert json.loads(told["preflight.json"]) == [{"id": "clock", "found": "plain"}]
    assert "procore call failed" in told["logs/core.log"] and "ValueError" in told["logs/core.log"]
    manifest = json.loads(told.pop("manifest.json"))
    assert manifest["case"] == "ABCDEF"
    assert {entry["name"]: entry["sha256"] for entry in manifest["members"]} == {
        name: hashlib.sha256(text.encode()).hexdigest() for name, text in told.items()
    }


def test_a_core_that_does_not_answer_is_said_so(home: Home) -> None:
    told = {member.name: member.text for member in bundles.gather(home, Silent()).members}
    assert "CO-401" in told["status.json"]
    assert "logs/core.log" in told


def test_without_the_store_nothing_goes_in_that_may_hold_a_secret(home: Home) -> None:
    (home.secrets / "key").unlink()
    told = {member.name: member.text for member in bundles.gather(home, Double(everywhere())).members}
    assert set(told) == {"manifest.json", "environment.json", "catalogue.json", "left-out.json"}
    assert "MC-304" in told["left-out.json"]


def test_half_a_line_at_the_start_of_a_tail_is_dropped(home: Home) -> None:
    secret = STORED["old-procore"]
    home.log.write_bytes(b"x" * 500 + secret.encode() + b"y" * (bundles.LOG_TAIL - 10) + b"\nlast line\n")
    told = {member.name: member.text for member in bundles.gather(home, Silent()).members}
    assert told["logs/core.log"] == "last line\n"


def test_a_bundle_is_written_whole_and_replaces_nothing_unasked(home: Home, tmp_path: Path) -> None:
    bundle, path = bundles.gather(home, Silent()), tmp_path / "b.zip"
    path.write_bytes(b"mine")
    with pytest.raises(TrueupError) as refused:
        save_file(bundle.packed(), path)
    assert (refused.value.code, path.read_bytes()) == ("SU-802", b"mine")
    save_file(bundle.packed(), path, replace=True)
    assert path.read_bytes() == bundle.packed()
    assert path.stat().st_mode & 0o077 == 0
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["b.zip"]


@pytest.mark.parametrize("path", ["", "no/such/folder/b.zip", "."])
def test_what_is_no_file_name_is_refused(home: Home, tmp_path: Path, path: str) -> None:
    with pytest.raises(TrueupError) as refused:
        save_file(bundles.gather(home, Silent()).packed(), tmp_path / path)
    assert refused.value.code == "SU-803"


def test_a_disk_that_refuses_is_told_and_leaves_nothing(home: Home, tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250 + ".zip")  # the temporary name beside it is too long for any disk
    with pytest.raises(TrueupError) as refused:
        save_file(bundles.gather(home, Silent()).packed(), path)
    assert refused.value.code == "SU-801"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == []
