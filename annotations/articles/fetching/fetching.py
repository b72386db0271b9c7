"""One guarded GET, by hand from address to body: nothing is followed, kept or sent but what is here."""

import logging
import re
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

import certifi
import httpcore2
import httpx2
from django.conf import settings

from annotations.articles.fetching import limits
from annotations.articles.fetching.backend import GuardedBackend
from annotations.articles.fetching.refusals import FetchFailed, FetchRefused, NotFetched
from annotations.articles.fetching.resolving import Resolver, ask_system
from annotations.articles.fetching.sniffing import agreed, declared
from annotations.articles.fetching.unpacking import CODINGS, unpacked
from annotations.articles.fetching.urls import Address, parse, redirected

REDIRECTS = (301, 302, 303, 307, 308)
WITH_A_PAGE = (200, 203)
TROUBLE = (
    TimeoutError,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.TimeoutException,
)

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Fetched:
    """What one address gave: `url` is where the redirects ended, `body` is decompressed bytes."""

    url: str
    status: int
    content_type: str
    charset: str | None
    body: bytes
    fetched_at: datetime


def fetch(url: str, *, resolve: Resolver = ask_system) -> Fetched:
    """The page at an address; raises `FetchRefused` or `FetchFailed` within FETCH_TIMEOUT seconds."""
    try:
        return _follow(parse(url), limits.Deadline(settings.FETCH_TIMEOUT), resolve)
    except NotFetched as error:
        logger.warning("%s: %s: %s", type(error).__name__, _without_password(url), error.detail)
        raise


def _without_password(url: str) -> str:
    return re.sub(r"//[^/?#]*@", "//…@", url[: limits.MAX_URL])


def _follow(address: Address, deadline: limits.Deadline, resolve: Resolver) -> Fetched:
    for _ in range(limits.MAX_REDIRECTS + 1):
        try:
            answer = _ask(address, GuardedBackend(deadline, resolve))
        except TROUBLE as error:
            raise FetchFailed(f"{address.host}: {error!r}") from error
        if isinstance(answer, Fetched):
            return answer
        address = redirected(address, answer)
    raise FetchRefused(f"more than {limits.MAX_REDIRECTS} redirects")


def _ask(address: Address, backend: GuardedBackend) -> Fetched | str:
    """One request on a connection of its own: a page, or where to ask next."""
    url = httpcore2.URL(
        scheme=address.scheme, host=address.host, port=address.port, target=address.path
    )
    with (
        httpcore2.ConnectionPool(
            ssl_context=_tls(), network_backend=backend, max_keepalive_connections=0
        ) as connections,
        connections.stream("GET", url, headers=_headers(), extensions=_timeouts()) as response,
    ):
        headers = _checked(response.headers)
        if response.status in REDIRECTS and "location" in headers:
            return headers["location"]
        if response.status not in WITH_A_PAGE:
            raise FetchFailed(f"status {response.status}")
        return _page(address, response, headers)


def _page(address: Address, response: httpcore2.Response, headers: httpx2.Headers) -> Fetched:
    kind = declared(headers.get("content-type"))
    body = unpacked(response.iter_stream(), headers.get("content-encoding", ""))
    kind = agreed(kind, body)
    return Fetched(
        url=str(address),
        status=response.status,
        content_type=kind.content_type,
        charset=kind.charset,
        body=body,
        fetched_at=datetime.now(UTC),
    )


def _checked(headers: Iterable[tuple[bytes, bytes]]) -> httpx2.Headers:
    pairs = list(headers)
    size = sum(len(name) + len(value) for name, value in pairs)
    if len(pairs) > limits.MAX_HEADERS or size > limits.MAX_HEADER_BYTES:
        raise FetchRefused(f"{len(pairs)} headers of {size} bytes")
    return httpx2.Headers(pairs)


def _headers() -> dict[bytes | str, bytes | str]:
    return {
        "User-Agent": settings.FETCH_USER_AGENT,
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8, text/markdown;q=0.8",
        "Accept-Encoding": CODINGS,
        "Connection": "close",
    }


def _timeouts() -> dict[str, dict[str, float]]:
    return {
        "timeout": {
            "connect": limits.CONNECT_SECONDS,
            "read": limits.SILENT_SECONDS,
            "write": limits.SILENT_SECONDS,
            "pool": limits.CONNECT_SECONDS,
        }
    }


@cache
def _tls() -> ssl.SSLContext:
    """The system's certificate authorities and certifi's: a bare machine has none of its own."""
    context = httpx2.create_ssl_context(trust_env=False)
    context.load_verify_locations(certifi.where())
    return context
