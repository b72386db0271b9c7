"""Addresses of articles: the one parser for check and fetch, and the form that finds the same one."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import unquote_plus

import httpx2
from django.conf import settings

from annotations.articles.fetching.limits import MAX_URL
from annotations.articles.fetching.refusals import FetchRefused

DEFAULT_PORTS = {"http": 80, "https": 443}

# Where parsers disagree, an address can mean one host to the check and another to the socket.
_AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ufeff]")
_AUTHORITY = re.compile(r"[^/]*//([^/?#]*)")
_NAME = re.compile(r"(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}")
# What resolvers read as a number (0x7f.1, 0177.0.0.1, 2130706433) is no name.
_NUMBER = re.compile(r"(.*\.)?([0-9]+|0x[0-9a-f]*)")

# Added by whoever passed the link on; the page is the same without them.
_TRACKING = re.compile(
    r"(utm_|pk_|mtm_|matomo_|hsa_|at_|_hs|guce_|vero_|oly_|mc_(cid|eid)$|ref_(src|url)$"
    r"|(g|d|y|tw|tt|fb)clid$|msclkid$|[gw]braid$|igsh(id)?$|_g[al]$|mkt_tok$|s_cid$"
    r"|cmp(id)?$|ocid$|xtor$|smid$|guccounter$|__twitter_impression$)"
)


@dataclass(frozen=True)
class Address:
    """An http(s) address in its parts, all ASCII; `host` has no brackets, `path` carries the query."""

    scheme: str
    host: str
    port: int
    path: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def parse(url: str) -> Address:
    """The address of `url`, without its fragment; raises `FetchRefused` for what we do not fetch."""
    address = _read(url)
    if address.port not in settings.FETCH_ALLOWED_PORTS:
        raise FetchRefused(f"port {address.port} is not allowed")
    if not _is_name(address.host) and not _is_numeric(address.host):
        raise FetchRefused(f"{address.host!r} is no public host name")
    return address


def redirected(address: Address, location: str) -> Address:
    """Where a redirect leads; it passes the same checks, and never leaves https for http."""
    _refuse_ambiguous(location)
    try:
        there = parse(str(httpx2.URL(str(address)).join(location)))
    except httpx2.InvalidURL as error:
        raise FetchRefused(f"redirected to no address: {error}") from error
    if (address.scheme, there.scheme) == ("https", "http"):
        raise FetchRefused("redirected from https to http")
    return there


def canonical(url: str) -> str:
    """The address by which the same article is noticed, without fragment and tracking; else empty."""
    try:
        address = _read(url)
    except FetchRefused:
        return ""
    path, _, query = address.path.partition("?")
    kept = "&".join(pair for pair in query.split("&") if pair and not _tracks(pair))
    host = address.host.rstrip(".")
    return str(Address(address.scheme, host, address.port, f"{path}?{kept}" if kept else path))


def _tracks(pair: str) -> bool:
    return _TRACKING.match(unquote_plus(pair.partition("=")[0]).lower()) is not None


def _read(url: str) -> Address:
    text = url.strip()
    _refuse_ambiguous(text)
    authority = _AUTHORITY.match(text)
    if authority is None or "@" in authority[1]:
        raise FetchRefused("an address without a host, or with a name and password")
    try:
        parsed = httpx2.URL(text)
    except httpx2.InvalidURL as error:
        raise FetchRefused(f"no address: {error}") from error
    if parsed.scheme not in DEFAULT_PORTS or not parsed.raw_host:
        raise FetchRefused(f"scheme {parsed.scheme!r} or host is missing or not allowed")
    host = parsed.raw_host.decode("ascii").lower()
    path = parsed.raw_path.decode("ascii")
    port = DEFAULT_PORTS[parsed.scheme] if parsed.port is None else parsed.port
    return Address(parsed.scheme, host, port, path)


def _refuse_ambiguous(text: str) -> None:
    if len(text) > MAX_URL:
        raise FetchRefused(f"an address of {len(text)} characters")
    if _AMBIGUOUS.search(text):
        raise FetchRefused("an address with spaces, control characters or backslashes")


def _is_name(host: str) -> bool:
    name = host.removesuffix(".")
    return _NAME.fullmatch(name) is not None and _NUMBER.fullmatch(name) is None


def _is_numeric(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return "%" not in host  # a zone, which only an address of this network has
