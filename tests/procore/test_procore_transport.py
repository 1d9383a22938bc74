"""Nothing is sent where it could be overheard, and an unreachable Procore is named as that."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from wizard.errors import TrueupError
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.session import ProcoreSession
from wizard.procore.transport import Anonymous, Transport, checked_address


@pytest.mark.parametrize(
    "url",
    [
        "http://api.procore.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com:80",
        "http://192.168.1.7",
        "ftp://127.0.0.1",
        "api.procore.com",
        "https://",
        "https://name:word@api.procore.com",
        "https://api.procore.com?x=1",
        "https://[::1",
        "https://api.procore.com:port",
        "",
    ],
)
def test_an_unsafe_address_is_refused_before_anything_is_sent(url: str) -> None:
    for changed in ("login_url", "api_url"):
        settings = {"login_url": "https://a.example", "api_url": "https://b.example", changed: url}
        account = ProcoreAccount(client_id="id", secret_name="s", **settings)
        with pytest.raises(TrueupError) as caught:
            ProcoreSession(account, "secret")
        assert caught.value.code == "PC-110"
        assert caught.value.params == {"url": url}


@pytest.mark.parametrize(
    "url",
    ["https://api.procore.com", "http://127.0.0.1:8080", "http://[::1]:80", "http://localhost", "http://127.9.9.9"],
)
def test_a_safe_address_is_taken(url: str) -> None:
    assert checked_address(url + "/") == url


def test_a_closed_port_is_an_unreachable_host() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    transport = Transport(f"http://127.0.0.1:{port}")
    with pytest.raises(TrueupError) as caught:
        transport.send("GET", "/", Anonymous())
    assert caught.value.code == "PC-106"
    assert caught.value.params["host"] == f"127.0.0.1:{port}"
    assert caught.value.params["sent"] is False
    assert caught.value.cause.startswith("Failed to establish a new connection")
    assert "refused" in caught.value.cause.lower()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1 that only signs for itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "self-signed.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def https_url(certificate: Path, running: Any) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with running(server):
        yield f"https://127.0.0.1:{server.server_port}"


def test_a_certificate_nobody_vouches_for_ends_the_connection(https_url: str) -> None:
    transport = Transport(https_url)
    with pytest.raises(TrueupError) as caught:
        transport.send("GET", "/", Anonymous())
    assert caught.value.code == "PC-107"
    assert "self-signed" in caught.value.cause


def test_a_certificate_in_this_computers_store_is_trusted(
    https_url: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    transport = Transport(https_url)
    assert transport.send("GET", "/", Anonymous()).status_code == 204
    transport.close()


def test_a_proxy_of_the_environment_does_not_come_between_us_and_this_computer(
    scripted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    scripted.answers(scripted.reply(200, []))
    transport = Transport(scripted.url)
    assert transport.send("GET", "/", Anonymous()).status_code == 200
    transport.close()


def test_a_netrc_file_never_replaces_the_sign_in(
    scripted: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    scripted.answers(scripted.reply(200, []))
    with ProcoreSession(scripted.account(), "secret") as session:
        session.call("GET", "/rest/v1.0/vendors")
    headers = scripted.calls[0][2]
    assert headers["Authorization"] == "Bearer first"
    assert headers["Procore-Company-Id"] == "4001"
