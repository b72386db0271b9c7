"""Addresses that a page names: made absolute, and kept only if they are on the web."""

from urllib.parse import urljoin, urlsplit

from annotations.articles.fetching.limits import MAX_URL


def web_address(named: str, url: str) -> str:
    """The absolute http(s) address that a page at `url` means by `named`; else empty."""
    named = named.strip().replace(" ", "%20")
    if not named or len(named) > MAX_URL:
        return ""
    try:
        address = urljoin(url, named)
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_plain = address.isprintable() and "\\" not in address
    return address if parts.scheme in ("http", "https") and parts.hostname and is_plain else ""


def is_same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one publisher, as far as names tell: www, m and amp aside."""
    first, second = _site(one), _site(other)
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
