"""Nothing is sent where it could be overheard, and an unreachable Procore is named as that."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator
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
from wizard.machine import transport as transport_module
from wizard.machine.transport import Anonymous, Transport, checked_address
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.session import ProcoreSession

HOUR = timedelta(hours=1)


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
        "https://api..procore.com",
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
    assert "This computer said: Failed to establish a new connection" in caught.value.cause
    assert "refused" in caught.value.cause.lower()


def signed(
    folder: Path, name: str = "127.0.0.1", begins: timedelta = -HOUR, ends: timedelta = HOUR, by: Path | None = None
) -> Path:
    """Write a certificate for `name` with its key into one file; it signs for itself, or the one of `by` does."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer, issuer_key = subject, key
    if by is not None:
        issuer = x509.load_pem_x509_certificate(by.read_bytes()).subject
        issuer_key = serialization.load_pem_private_key(by.read_bytes(), None)
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + begins)
        .not_valid_after(now + ends)
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=0 if by is None else None), critical=True)
    )
    if name[0].isdigit():
        address = x509.IPAddress(ipaddress.ip_address(name))
        builder = builder.add_extension(x509.SubjectAlternativeName([address]), critical=False)
    path = folder / f"{name}-{'authority' if by is None else 'server'}.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + builder.sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1 that only signs for itself."""
    return signed(tmp_path)


@pytest.fixture
def serves(running: Any) -> Iterator[Callable[[Path], str]]:
    """Starts an https server with a certificate and returns its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with contextlib.ExitStack() as open_servers:

        def start(certificate: Path) -> str:
            server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
            open_servers.enter_context(running(server))
            return f"https://127.0.0.1:{server.server_port}"

        yield start


@pytest.fixture
def https_url(certificate: Path, serves: Callable[[Path], str]) -> str:
    return serves(certificate)


def asked(url: str) -> TrueupError:
    """The error that a call to `url` ends with."""
    transport = Transport(url)
    with pytest.raises(TrueupError) as caught:
        transport.send("GET", "/", Anonymous())
    transport.close()
    return caught.value


def test_a_proxy_that_inspects_traffic_is_not_trusted_until_this_computer_knows_its_authority(
    serves: Callable[[Path], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = signed(tmp_path, "Company Inspection CA")
    url = serves(signed(tmp_path, by=authority))
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")  # old programs take this for leave to check nothing
    problem = asked(url)
    assert problem.code == "PC-107"
    assert "REQUESTS_CA_BUNDLE" in problem.remedy
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    transport = Transport(url)
    assert transport.send("GET", "/", Anonymous()).status_code == 204
    transport.close()


@pytest.mark.parametrize(("hours", "words"), [((2, 3), "not yet valid"), ((-3, -2), "expired")])
def test_a_certificate_of_another_time_points_at_the_clock(
    serves: Callable[[Path], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hours: tuple[int, int],
    words: str,
) -> None:
    authority = signed(tmp_path, "Authority", begins=-4 * HOUR, ends=4 * HOUR)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    problem = asked(serves(signed(tmp_path, begins=hours[0] * HOUR, ends=hours[1] * HOUR, by=authority)))
    assert problem.code == "PC-123"
    assert words in problem.cause
    assert str(datetime.now().year) in problem.cause
    assert "clock" in problem.remedy


def test_a_certificate_made_out_to_somebody_else_is_named(
    serves: Callable[[Path], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = signed(tmp_path, "Authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    problem = asked(serves(signed(tmp_path, "127.0.0.2", by=authority)))
    assert problem.code == "PC-124"
    assert "127.0.0.1" in problem.cause


def test_something_that_speaks_no_tls_is_named(scripted: Any) -> None:
    problem = asked(scripted.url.replace("http://", "https://"))
    assert problem.code == "PC-128"
    assert scripted.calls == []


@pytest.fixture
def proxy(running: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Sets a proxy for this process that answers every wish for a tunnel with a status."""
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)

    with contextlib.ExitStack() as open_servers:

        def start(status: int, **headers: str) -> None:
            class Handler(BaseHTTPRequestHandler):
                def do_CONNECT(self) -> None:
                    self.send_response(status)
                    for name, value in {"Content-Length": "0", **headers}.items():
                        self.send_header(name, value)
                    self.end_headers()

                def log_message(self, *_: Any) -> None:
                    pass

            server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
            open_servers.enter_context(running(server))
            for name in ("https_proxy", "HTTPS_PROXY"):
                monkeypatch.setenv(name, f"http://127.0.0.1:{server.server_port}")

        yield start


@pytest.mark.parametrize(("status", "code"), [(407, "PC-121"), (403, "PC-122"), (502, "PC-122"), (302, "PC-122")])
def test_a_proxy_that_lets_nothing_through_is_told_apart_from_the_host(
    proxy: Callable[..., None], status: int, code: str
) -> None:
    proxy(status, Location="http://login.proxy.example/", **{"Proxy-Authenticate": "Basic"})
    problem = asked("https://api.procore.invalid")
    assert problem.code == code
    assert problem.params["sent"] is False


def test_a_proxy_that_is_not_there_is_told_apart_from_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
    assert asked("https://api.procore.invalid").code == "PC-122"


def test_a_name_nobody_knows_is_told_apart_from_a_host_that_is_down(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    problem = asked("https://api.procore.invalid")
    assert problem.code == "PC-126"
    assert problem.params["sent"] is False


def test_a_host_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_module, "CONNECT_SECONDS", 0.1)
    with contextlib.ExitStack() as full, socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        # Connections nobody accepts fill its queue; the next one gets no answer at all.
        for _ in range(8):
            filler = full.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(deaf.getsockname())
        problem = asked(f"http://127.0.0.1:{deaf.getsockname()[1]}")
    assert problem.code == "PC-127"
    assert problem.params["sent"] is False
    assert "0.1 seconds" in problem.cause


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
