"""What a person pastes about a CMiC server, brought into the one form that is used. Pure functions.

Addresses and lengths: CMiC's developer portal and recorded traffic, read 2026-11. That the “mobile server URL”
is the address of the interface with its environment is inferred.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

COMPANY_LENGTH = 8
"""Characters of a company code (CMiC's create pages)."""

TENANT_MARK = "||"
"""What stands between tenant and user at sign-in (three public clients agree; CMiC's own page was not seen)."""

_SIGN_IN = re.compile(r"^([a-z][a-z0-9+.-]*://)?[^/?#\\\s]*@", re.IGNORECASE)
"""What stands before the host where somebody pasted an address with a name and password in it."""

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\xad"))
"""Marks without a width, which come along when something is copied from a page."""


def server_url(text: str) -> str:
    """Return scheme, host and environment of any address of a CMiC server that was pasted, else "".

    The environment is the first segment of the path. Menus, pages, interfaces and the session behind it are
    dropped, and so is what mails and documents put around an address. Where no scheme is given it is https. Plain
    http is for this computer itself alone.
    """
    text = text.translate(_UNSEEN).strip(" \u00a0\t\r\n\"'<>()[],.;").replace("\\", "/")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = parts.hostname, parts.port
        (host or "").encode("idna")  # as it will be looked up: no dot too many, no part too long
    except ValueError:
        return ""
    segments = [segment for segment in parts.path.partition(";")[0].split("/") if segment]
    if host in (None, "", "http", "https") or not segments:  # a scheme there was pasted twice
        return ""
    if any(mark.isspace() for mark in parts.netloc + segments[0]):
        return ""
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_here(host)):
        return ""
    name = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{name}{f':{port}' if port else ''}/{segments[0]}"


def is_unsafe(text: str) -> bool:
    """Tell whether it is the `http://` alone that keeps an address from being used."""
    text = text.translate(_UNSEEN).strip()
    return text[:7].lower() == "http://" and not server_url(text) and bool(server_url(f"https://{text[7:]}"))


def is_token_address(text: str) -> bool:
    """Tell whether a token may be asked for there: the whole address, by https unless it is of this computer."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
        (host or "").encode("idna")
    except ValueError:
        return False
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_here(host or ""))
    return bool(safe and host and parts.username is None and parts.path.strip("/"))


def without_sign_in(text: str) -> str:
    """Return an address as it was typed, without a name and password before its host: those are kept nowhere."""
    return _SIGN_IN.sub(r"\1", text.strip())


def tenant_and_user(tenant: str, user: str) -> tuple[str, str]:
    """Return both without what people copy along: pipes around them, `TENANT||USER` in the place of either.

    Where both fields say a tenant, the one before the user counts.
    """
    before, mark, after = user.strip().partition(TENANT_MARK)
    first, _, second = tenant.strip().strip("| ").partition(TENANT_MARK)
    if mark:
        return (_bare(before) or _bare(first)), _bare(after)
    return _bare(first), _bare(before) or _bare(second)


def login(tenant: str, user: str) -> str:
    """Return the name that is signed in with: `TENANT||USER`, or the user alone where there is no tenant."""
    tenant, user = tenant_and_user(tenant, user)
    return f"{tenant}{TENANT_MARK}{user}" if tenant else user


def _bare(name: str) -> str:
    return name.strip().strip("|").strip()


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
