"""Strikes out secrets: the one mechanism for the log, the support bundle, what is copied, and the report.

Two nets, one behind the other. A secret that is known is removed wherever it stands, in each form in which a
program might have written it down. What merely looks like a secret is removed by its name or its shape, its value
in the same line or after at most `stepwise.REACH` blanks and line breaks; a private key with all its lines. Names
of people's accounts become tokens that stay the same within one `Redactor`.
"""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Iterable, MutableMapping
from typing import Any
from urllib.parse import quote, quote_plus

from wizard.support.stepwise import REACH, matches, replaced

STRUCK_OUT = "[removed]"
_SHORT = 4
"""A shorter secret is removed only where it stands by itself; else hardly a word of the text would be left."""

_NAMES = (
    r"client[_ -]?secret|secret|password|passwd|passphrase|pwd|(?:access|refresh|id|auth)?[_-]?token"
    r"|x?-?api[_-]?key|private[_-]?key|session[_-]?(?:id|key)|cookie|authorization"
)
_SECRET_NAMES = re.compile(
    r"secret|password|passwd|passphrase|pwd|token|authorization|api[_-]?key|private[_-]?key|cookie|session[_-]?id",
    re.IGNORECASE,
)
_HARMLESS_NAMES = {"secret_name", "password_secret"}
_QUOTE = r"(?:\\*[\"'])"
_VALUE = r"(?:\"[^\"\n]*\"|'[^'\n]*'|\{[^}\n]*\}|[^\s\"';,&}<>]+)"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), by)
    for pattern, by in (
        (r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", STRUCK_OUT),
        (r"\beyJ[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?", STRUCK_OUT),
        (rf"((?:proxy-)?authorization{_QUOTE}?\s*[:=]\s*{_QUOTE}?)[^\"'\r\n\\]+", rf"\1{STRUCK_OUT}"),
        (rf"((?:set-)?cookie{_QUOTE}?\s*[:=]\s*{_QUOTE}?)[^\"'\r\n\\]+", rf"\1{STRUCK_OUT}"),
        (r"(\b(?:bearer|basic|digest|negotiate)\s+)(?!realm)[A-Za-z0-9._~+/=-]{6,}", rf"\1{STRUCK_OUT}"),
        (r"(://)[^\s/@\"'<>]*@", rf"\1{STRUCK_OUT}@"),
        (rf"((?<![A-Za-z])(?:{_NAMES}){_QUOTE}?\s*(?:=|:(?!//)|%3D)\s*)(?:\\+[\"'])?{_VALUE}", rf"\1{STRUCK_OUT}"),
    )
)

_WIDEST = 24
"""How many characters a written form takes at most for each of the secret's (percent signs, twice over)."""
_NOBODY = {"public", "default", "all users", "default user", "root", "shared", "user", "username", "name", "trueup"}
_HOME = re.compile(
    r"((?:[\\/]|\b)(?:users|home|documents and settings)(?:\\+|/+))([^\\/\s\"'<>:|?*;,]+)", re.IGNORECASE
)


def strike_out(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Remove what looks like a secret from an event of the log, by its name and by its text."""
    return {name: _by_shape(name, value) for name, value in event.items()}


def strike_out_text(text: str) -> str:
    """Return `text` without what looks like a secret."""
    for pattern, by in _PATTERNS:
        text = replaced(pattern, by, text, whole_lines=True)
    return text


class Redactor:
    """Removes the given secrets in all their forms, what looks like one, and the names of accounts.

    `secrets` are values; `people` are account names that are known beforehand. `learn` every text before the
    first is redacted, so that a name which a path gives away is replaced in the texts before it as well.
    """

    def __init__(self, secrets: Iterable[str] = (), people: Iterable[str] = ()) -> None:
        known = sorted({secret for secret in secrets if secret.strip()}, key=len, reverse=True)
        self._bytes = _alternatives({form for secret in known for form in _byte_forms(secret)})
        self._texts = re.compile("|".join(_text_patterns(known))) if known else None
        self._cores = {core for secret in known if len(secret) >= _SHORT for core in _cores(secret)}
        self._runs = re.compile(rf"[\w+/-]{{{min(map(len, self._cores), default=_SHORT)},}}={{0,2}}")
        self._reach = max(REACH, _WIDEST * max(map(len, known), default=0))
        self._tokens: dict[str, str] = {}
        self._people: re.Pattern[str] | None = None
        for person in people:
            self._know(person)

    def learn(self, text: str) -> None:
        """Note the account names that paths in `text` give away."""
        for found in matches(_HOME, text):
            self._know(found.group(2))

    def text(self, text: str) -> str:
        """Return `text` without secrets and without names of accounts."""
        if self._texts is not None:
            text = replaced(self._texts, STRUCK_OUT, text, self._reach)
            text = replaced(self._runs, self._run, text)
        text = strike_out_text(text)
        self.learn(text)
        return text if self._people is None else replaced(self._people, self._token, text)

    def known(self, content: bytes) -> str:
        """Return bytes of unknown origin as text, less the known secrets; whatever is not UTF-8 is marked."""
        if self._bytes is not None:
            content = replaced(self._bytes, STRUCK_OUT.encode(), content, self._reach)
        return content.decode("utf-8", "replace")

    def data(self, value: Any, name: str = "") -> Any:
        """Return JSON data without secrets: by the names in it, in its texts, and in its names themselves."""
        if _is_secret(name, value):
            return STRUCK_OUT
        if isinstance(value, dict):
            return {self.text(str(inner)): self.data(item, str(inner)) for inner, item in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self.data(item) for item in value]
        return value if value is None or isinstance(value, bool | int | float) else self.text(str(value))

    def _run(self, found: re.Match[str]) -> str:
        # The whole run goes: what stands beside a secret in it is part of a credential.
        run = found.group(0)
        low = run.lower()
        return STRUCK_OUT if any(core in run or core in low for core in self._cores) else run

    def _know(self, person: str) -> None:
        key = person.lower()
        if len(person) < 2 or key in _NOBODY or key.startswith("person-") or key in self._tokens:
            return
        self._tokens[key] = f"person-{len(self._tokens) + 1}"
        names = "|".join(re.escape(name) for name in sorted(self._tokens, key=len, reverse=True))
        self._people = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)

    def _token(self, found: re.Match[str]) -> str:
        return self._tokens[found.group(0).lower()]


def _by_shape(name: str, value: Any) -> Any:
    if _is_secret(name, value):
        return STRUCK_OUT
    if isinstance(value, dict):
        return {inner: _by_shape(str(inner), item) for inner, item in value.items()}
    if isinstance(value, list | tuple):
        return [_by_shape("", item) for item in value]
    return strike_out_text(value) if isinstance(value, str) else value


def _is_secret(name: str, value: Any) -> bool:
    if not value or isinstance(value, bool) or name in _HARMLESS_NAMES:
        return False
    return bool(_SECRET_NAMES.search(name))


# -- the forms of a known secret --------------------------------------------------------------------------


def _encoded(secret: str) -> tuple[bytes, ...]:
    return tuple(dict.fromkeys(secret.encode(how) for how in ("utf-8", "utf-16-le", "utf-16-be")))


def _byte_forms(secret: str) -> set[bytes]:
    """The secret, and its written forms, as a file in UTF-8 or UTF-16 would hold them."""
    if len(secret) < _SHORT:
        return set()
    plain = _written(secret) | {secret}
    return {form for text in plain for form in _encoded(text)}


def _written(secret: str) -> set[str]:
    """The secret as JSON, HTML, an address or a Python text writes it."""
    forms = {
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
        html.escape(secret),
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        quote(quote(secret, safe=""), safe=""),
        "".join(f"%{byte:02X}" for byte in secret.encode()),
    }
    for zero in ("\0", "\\u0000", "\\x00", "\ufffd"):
        forms |= {zero.join(secret), zero + zero.join(secret)}
    forms |= {encoded.decode("utf-8", "replace") for encoded in _encoded(secret)}
    return forms | {json.dumps(form)[1:-1] for form in forms}


def _text_patterns(secrets: list[str]) -> list[str]:
    patterns: list[str] = []
    for secret in secrets:
        if len(secret) < _SHORT:
            patterns.append(rf"(?<![\w]){re.escape(secret)}(?![\w])")
            continue
        forms = _written(secret) | {secret}
        for encoded in _encoded(secret):
            patterns.append("(?i:" + r"[\s:.-]?".join(f"{byte:02x}" for byte in encoded) + ")")
        patterns += [f"(?i:{re.escape(form)})" if "%" in form else re.escape(form) for form in sorted(forms)]
    return patterns


def _cores(secret: str) -> set[str]:
    """What every run of base64 or hexadecimal digits that holds the secret contains."""
    return _base64_cores(_written(secret) | {secret}) | {encoded.hex() for encoded in _encoded(secret)}


def _base64_cores(texts: set[str]) -> set[str]:
    """What base64 makes of each text at each of its three offsets, less the ends that depend on neighbours."""
    cores = set()
    for encoded in {form for text in texts for form in _encoded(text)}:
        for offset in range(3):
            whole = base64.b64encode(bytes(offset) + encoded).rstrip(b"=").decode()
            first = (offset * 8 + 5) // 6
            last = (offset + len(encoded)) * 8 // 6
            core = whole[first:last]
            if len(core) >= _SHORT:
                cores |= {core, core.replace("+", "-").replace("/", "_")}
    return cores


def _alternatives(forms: set[bytes]) -> re.Pattern[bytes] | None:
    if not forms:
        return None
    return re.compile(b"|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)))
