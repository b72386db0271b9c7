"""What was read of an article, in the form that an intake keeps until a person has looked at it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from annotations.articles.extracting import Extracted
from annotations.text.blocks import Block

LONGEST_HEADLINE = 160
SENTENCE_ENDS = (".", "!", "?", "…", "。", "؟", "۔", "।")


def found_in(article: Extracted, *, address: str) -> dict[str, Any]:
    """What extraction found, for the page or file at `address`, which is empty for a file."""
    return {
        "title": article.title, "byline": article.byline, "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else "",
        "language": article.language, "address": _own(article.canonical_url, address),
        "blocks": _pairs(article.blocks),
    }  # fmt: skip


def found_typed(blocks: list[Block], *, title: str, address: str) -> dict[str, Any]:
    """What a person pasted; a short first line over more text is taken for the headline."""
    if not title and len(blocks) > 1 and _like_a_headline(blocks[0]):
        title = " ".join(blocks[0].text.split())
        blocks = [Block("headline", blocks[0].text), *blocks[1:]]
    return {"title": title, "address": address, "blocks": _pairs(blocks)}


def title_of(found: dict[str, Any]) -> str:
    """The title that was found, else the first block if it looks like one."""
    if found["title"]:
        return str(found["title"])
    first = [Block(kind, text) for kind, text in found["blocks"][:1]]
    return " ".join(first[0].text.split()) if first and _like_a_headline(first[0]) else ""


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
    return [[block.kind, block.text] for block in blocks]


def _own(canonical: str, address: str) -> str:
    """The address that the page gives itself, unless it would pass for another site's."""
    if not address:
        return canonical
    return canonical if canonical and _site(canonical) == _site(address) else address


def _site(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _like_a_headline(block: Block) -> bool:
    text = block.text.strip()
    short = len(text) <= LONGEST_HEADLINE and "\n" not in text
    return block.kind == "paragraph" and short and not text.endswith(SENTENCE_ENDS)
