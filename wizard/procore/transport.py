"""One HTTP exchange with Procore: safe addresses, verified certificates, time limits.

Knows nothing of Procore's rules. What the network did comes back as PC-106, PC-107 or PC-110; a PC-106 with
the param `sent` means that the request left this computer and only its answer is missing, so nobody knows
whether it was carried out.
"""

from __future__ import annotations

import ipaddress
import ssl
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase

from wizard.errors import TrueupError

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 120.0
"""A sync call of 1,000 projects is slow (Procore developer documentation, sync actions, 2026-06)."""

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
_NOT_SENT = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError)


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

    Raises PC-110 when `base_url` is neither https nor http on this computer itself.
    """

    def __init__(self, base_url: str) -> None:
        self._base_url = checked_address(base_url)
        self._http = requests.Session()
        # A proxy of the environment must not come between us and a service on this computer.
        self._http.trust_env = not _is_loopback(urlsplit(base_url).hostname)
        self._http.mount("https://", _VerifyingAdapter(max_retries=_CONNECT_RETRIES))
        self._http.mount("http://", HTTPAdapter(max_retries=_CONNECT_RETRIES))
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
        Raises PC-106 (unreachable, or answer lost: `params["sent"]`) and PC-107 (certificate).
        """
        sent_headers = {"Accept": "application/json", **(headers or {})}
        if body is not None:
            sent_headers["Content-Type"] = "application/json"
        try:
            return self._http.request(
                method,
                self._base_url + path,
                params=params,
                data=body,
                headers=sent_headers,
                auth=auth,
                timeout=(CONNECT_SECONDS, ANSWER_SECONDS),
                allow_redirects=False,
            )
        except requests.exceptions.SSLError as problem:
            raise TrueupError("PC-107", host=self.host, reason=_innermost(problem)) from problem
        except requests.exceptions.RequestException as problem:
            sent = not isinstance(_reason(problem), _NOT_SENT)
            sent = sent and not isinstance(problem, requests.exceptions.ProxyError)
            raise TrueupError("PC-106", host=self.host, reason=_innermost(problem), sent=sent) from problem

    def close(self) -> None:
        self._http.close()


def checked_address(url: str) -> str:
    """Return `url` without its trailing slash; raise PC-110 unless it is https, or http on this computer."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as problem:
        raise TrueupError("PC-110", url=url) from problem
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    if not safe or not host or parts.username is not None or parts.query or parts.fragment:
        raise TrueupError("PC-110", url=url)
    return url.rstrip("/")


def _is_loopback(host: str | None) -> bool:
    if host is None or host == "localhost":
        return host is not None
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _reason(problem: requests.exceptions.RequestException) -> object:
    inner = problem.args[0] if problem.args else None
    return getattr(inner, "reason", inner)


def _innermost(problem: BaseException) -> str:
    """Return the operating system's or the TLS library's own words, which the wrappers bury."""
    inner = [getattr(problem, "reason", None), *reversed(problem.args)]
    buried = next((part for part in inner if isinstance(part, BaseException)), None)
    if buried is not None:
        return _innermost(buried)
    # urllib3 puts the connection object in front of its words.
    words = str(problem).rpartition("): ")[2]
    return words or type(problem).__name__
