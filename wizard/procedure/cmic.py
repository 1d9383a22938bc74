"""What a person pastes about a CMiC server, brought into the one form that is used. Pure functions.

Addresses and lengths: CMiC's developer portal and recorded traffic, read 2026-11. That the “mobile server URL”
is the address of the interface with its environment is inferred.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

COMPANY_LENGTH = 8
"""Characters of a company code (CMiC's create pages)."""

TENANT_MARK = "||"
"""What stands between tenant and user at sign-in (three public clients agree; CMiC's own page was not seen)."""

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\xad"))
"""Marks without a width, which come along when something is copied from a page."""


def server_url(text: str) -> str:
    """Return scheme, host and environment of any address of a CMiC server that was pasted, else "".

    The environment is the first segment of the path. Menus, pages, interfaces and the session behind it are
    dropped, and so is what mails and documents put around an address. Where no scheme is given it is https. Plain
    http is for this computer itself alone.
    """
    text = text.translate(_UNSEEN).strip(" \t\r\n\"'<>()[],.;").replace("\\", "/")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = parts.hostname, parts.port
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


def tenant_and_user(tenant: str, user: str) -> tuple[str, str]:
    """Return both without what people copy along: pipes around the tenant, the tenant before the user."""
    before, mark, after = user.strip().partition(TENANT_MARK)
    if mark:
        return (before.strip() or _bare(tenant)), after.strip()
    return _bare(tenant), before


def login(tenant: str, user: str) -> str:
    """Return the name that is signed in with: `TENANT||USER`, or the user alone where there is no tenant."""
    tenant, user = tenant_and_user(tenant, user)
    return f"{tenant}{TENANT_MARK}{user}" if tenant else user


def _bare(tenant: str) -> str:
    return tenant.strip().strip("|").strip()


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
