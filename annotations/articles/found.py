"""What was read of an article, in the form that an intake keeps until a person has looked at it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from annotations.articles.extracting import Extracted
from annotations.text.blocks import Block
from annotations.text.canonical import clean


def found_in(article: Extracted, *, address: str) -> dict[str, Any]:
    """What extraction found, as JSON in the database can hold it, for the page or file at `address`, which is empty for a file."""
    return {
        "title": clean(article.title), "byline": clean(article.byline),
        "outlet": clean(article.outlet),
        "published": article.published.isoformat() if article.published else "",
        "language": article.language, "address": _own(article.canonical_url, address),
        "blocks": _pairs(article.blocks),
    }  # fmt: skip


def published_on(found: dict[str, Any]) -> date | None:
    """The day that the outlet printed, in its own time zone."""
    stored = found.get("published")
    return date.fromisoformat(stored[:10]) if stored else None


def published_at(found: dict[str, Any]) -> datetime | None:
    """The moment, only where the outlet printed a time and its zone."""
    stored = found.get("published") or ""
    moment = datetime.fromisoformat(stored) if "T" in stored else None
    return moment if moment and moment.tzinfo else None


def _pairs(blocks: Iterable[Block]) -> list[list[str]]:
    return [[block.kind, clean(block.text)] for block in blocks]


def _own(canonical: str, address: str) -> str:
    """The address that the page gives itself, unless it would pass for another site's."""
    if not address:
        return canonical
    return canonical if canonical and _site(canonical) == _site(address) else address


def _site(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")
