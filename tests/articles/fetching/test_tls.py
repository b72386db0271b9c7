import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pytest_django import Settings

from annotations.articles.fetching import FetchFailed, fetch
from annotations.articles.fetching.fetching import _tls
from tests.articles.fetching.stub import PAGE, Stub, answering, response


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    """A fresh key and the certificate that it gave itself for news.example."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "news.example")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(
        name, name, key.public_key(), 1, now - timedelta(hours=1), now + timedelta(hours=1)
    )
    names = x509.SubjectAlternativeName([x509.DNSName("news.example")])
    certificate = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    own_key = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file = tmp_path / "both.pem"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + own_key)
    return file


@pytest.fixture
def secured(stub: Stub, settings: Settings, pem: Path) -> Iterator[Stub]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = Stub(tls=context)
    server.answers["/"] = response()
    settings.FETCH_ALLOWED_PORTS = [server.port]
    yield server
    server.close()


def test_a_certificate_that_nobody_vouches_for_is_no_page(secured: Stub) -> None:
    with pytest.raises(FetchFailed) as caught:
        fetch(f"https://news.example:{secured.port}/", resolve=answering("127.0.0.1"))
    assert "CERTIFICATE_VERIFY_FAILED" in caught.value.detail
    assert secured.asked == []


def test_the_certificate_is_checked_for_the_name_and_not_the_address(
    secured: Stub, pem: Path
) -> None:
    _tls().load_verify_locations(pem)
    url = f"https://news.example:{secured.port}/"
    assert fetch(url, resolve=answering("127.0.0.1")).body == PAGE
    with pytest.raises(FetchFailed):
        fetch(f"https://other.example:{secured.port}/", resolve=answering("127.0.0.1"))
    with pytest.raises(FetchFailed):
        fetch(f"https://127.0.0.1:{secured.port}/")
    assert len(secured.asked) == 1
