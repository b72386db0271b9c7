"""Addresses that people and pages give us: absolute http(s), and nothing hidden in them."""

import re
from urllib.parse import quote, urlsplit

SCHEMES = frozenset({"http", "https"})

# Control and format characters and all else that leaves no ink: browsers drop some of them.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Not allowed in an address as it stands; browsers also read a backslash as a slash.
_ENCODED = re.compile(r"[\s\"<>`{}|^\\]")
# A name (no credentials, no punctuation, no empty label) or an IPv6 address, and a port.
_PLACE = re.compile(
    r"(?:(?!\.|.*\.\.)[^\x00-,/:-@\[-^`{-\x7f\u2000-\u206f\u3000-\u3004\u3008-\u3020\uff00-\uffef]+"
    r"|\[[0-9a-f:.]+\])(?::[0-9]*)?",
    re.IGNORECASE,
)


def safe_url(url: str) -> str | None:
    """An absolute http(s) address freed of what hides in it, or None for anything else."""
    seen = _ENCODED.sub(_percent, _HIDDEN.sub("", url).strip())
    try:
        parts = urlsplit(seen)
        in_range = parts.port is None or parts.port > 0
    except ValueError:
        return None
    allowed = parts.scheme in SCHEMES and in_range and _PLACE.fullmatch(parts.netloc)
    return parts.geturl() if allowed else None


def _percent(found: re.Match[str]) -> str:
    return quote(found[0])
