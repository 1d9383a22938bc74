"""One HTTP exchange with a service: safe addresses, verified certificates, time limits.

Knows nothing of the service's rules. What the network did comes back as number 106, 107, 110 or one of 121 to
128 of the service's own `family` of codes (PC for Procore, CM for CMiC); a 106 with the param `sent` means
that the request left this computer and only its answer is missing, so nobody knows whether it was carried out.
No setting turns the check of certificates off.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase

from wizard.errors import TrueupError

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 120.0
"""A sync call of 1,000 projects is slow (Procore developer documentation, sync actions, 2026-06), and so is a
page of a large list."""

_PIECE = 1 << 20
"""Bytes of an answer that are read at once. Left to itself `requests` takes 10 KiB, and for each piece of a page
another thread may take the interpreter's lock and make the answer wait."""

# Left to itself urllib3 also repeats a GET on `Retry-After` and then hides the answer behind an exception.
_CONNECT_RETRIES = urllib3.Retry(
    total=2,
    connect=2,
    read=0,
    redirect=0,
    status=0,
    other=0,
    backoff_factor=0.2,
    respect_retry_after_header=False,
)


class Bearer(AuthBase):
    """Puts the access token into a request; being an auth object it also keeps `.netrc` out of it."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class Anonymous(AuthBase):
    """Sends a request without any sign-in, whatever `.netrc` says."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


class _VerifyingAdapter(HTTPAdapter):
    """Trusts what this computer's certificate store trusts, beside the roots that `requests` carries."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=ssl.create_default_context(), **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> urllib3.ProxyManager:
        manager: urllib3.ProxyManager = super().proxy_manager_for(
            proxy, ssl_context=ssl.create_default_context(), **kwargs
        )
        return manager


class Transport:
    """Open connections to one service address; one object may be used from one thread at a time.

    Raises number 110 of `family` when `base_url` is neither https nor http on this computer itself.
    """

    def __init__(self, base_url: str, family: str = "PC") -> None:
        self._base_url = checked_address(base_url, family)
        self._family = family
        self._http = requests.Session()
        # A proxy of the environment must not come between us and a service on this computer.
        self._http.trust_env = not _is_loopback(urlsplit(base_url).hostname)
        # The one scheme that is used: looking through the certificate store takes a twentieth of a second.
        scheme = urlsplit(self._base_url).scheme
        adapter = _VerifyingAdapter if scheme == "https" else HTTPAdapter
        self._http.mount(f"{scheme}://", adapter(max_retries=_CONNECT_RETRIES))
        self.host = urlsplit(base_url).netloc

    def send(
        self,
        method: str,
        path: str,
        auth: AuthBase,
        *,
        params: dict[str, Any] | None = None,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        """Make one exchange and return the answer whatever its status.

        Only a connection that could not be opened is tried again here, because then nothing was sent.
        Raises 106 (unreachable, or answer lost: `params["sent"]`), 107, 123, 124, 128 (secure connection),
        121, 122 (proxy), 126 (name) and 127 (no answer to the call) of the family.
        """
        sent_headers = {"Accept": "application/json", **(headers or {})}
        if body is not None:
            sent_headers.setdefault("Content-Type", "application/json")
        try:
            response = self._http.request(
                method,
                self._base_url + path,
                params=params,
                data=body,
                headers=sent_headers,
                auth=auth,
                timeout=(CONNECT_SECONDS, ANSWER_SECONDS),
                allow_redirects=False,
                stream=True,
            )
            with response:
                response._content = b"".join(response.iter_content(_PIECE))
        except requests.exceptions.RequestException as problem:
            raise _named(self._family, self.host, problem) from problem
        return response

    def close(self) -> None:
        self._http.close()


def checked_address(url: str, family: str = "PC") -> str:
    """Return `url` without its trailing slash; raise 110 unless it is https, or http on this computer."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
        (host or "").encode("idna")  # urllib3 refuses a dot too many with an error that requests does not wrap
    except ValueError as problem:
        raise TrueupError(f"{family}-110", url=url) from problem
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    if not safe or not host or parts.username is not None or parts.query or parts.fragment:
        raise TrueupError(f"{family}-110", url=url)
    return url.rstrip("/")


def _is_loopback(host: str | None) -> bool:
    if host is None or host == "localhost":
        return host is not None
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


_OF_TIME = (9, 10)
"""OpenSSL's verify results “not yet valid” and “has expired” (x509_vfy.h)."""
_OF_NAME = (62, 64)
"""OpenSSL's verify results “hostname mismatch” and “IP address mismatch”."""


def _named(family: str, host: str, problem: requests.exceptions.RequestException) -> TrueupError:
    """Return the error of ours that says which part of the way failed."""
    causes = list(_chain(problem))
    words = _innermost(problem)
    refused = next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None)
    if refused is not None:
        return _untrusted(family, host, refused, words)
    if isinstance(problem, requests.exceptions.ProxyError):
        # http.client puts the proxy's status into words only.
        code = f"{family}-121" if "407" in words else f"{family}-122"
        return TrueupError(code, host=host, reason=words, sent=False)
    if any(isinstance(cause, urllib3.exceptions.NameResolutionError | socket.gaierror) for cause in causes):
        return TrueupError(f"{family}-126", host=host, reason=words, sent=False)
    refused_at_once = any(isinstance(cause, urllib3.exceptions.NewConnectionError) for cause in causes)
    if not refused_at_once and isinstance(problem, requests.exceptions.ConnectTimeout):
        return TrueupError(f"{family}-127", host=host, seconds=f"{CONNECT_SECONDS:g}", sent=False)
    return TrueupError(f"{family}-106", host=host, reason=words, sent=not refused_at_once)


def _untrusted(family: str, host: str, refused: ssl.SSLError, words: str) -> TrueupError:
    if not isinstance(refused, ssl.SSLCertVerificationError):
        return TrueupError(f"{family}-128", host=host, reason=words, sent=False)
    if refused.verify_code in _OF_TIME:
        now = datetime.now().astimezone().isoformat(sep=" ", timespec="minutes")
        return TrueupError(f"{family}-123", host=host, reason=refused.verify_message, now=now)
    if refused.verify_code in _OF_NAME:
        return TrueupError(f"{family}-124", host=host, reason=refused.verify_message)
    return TrueupError(f"{family}-107", host=host, reason=words)


def _chain(problem: BaseException) -> Iterator[BaseException]:
    """Yield `problem` and everything it wraps: libraries keep it in `args`, `reason` or `__cause__`."""
    yield problem
    inner = [*problem.args, getattr(problem, "reason", None), problem.__cause__]
    for part in dict.fromkeys(each for each in inner if isinstance(each, BaseException)):
        yield from _chain(part)


def _innermost(problem: BaseException) -> str:
    """Return the operating system's or the TLS library's own words, which the wrappers bury."""
    inner = [getattr(problem, "reason", None), *reversed(problem.args)]
    buried = next((part for part in inner if isinstance(part, BaseException)), None)
    if buried is not None:
        return _innermost(buried)
    # urllib3 puts the connection object in front of its words.
    words = str(problem).rpartition("): ")[2]
    return words or type(problem).__name__
