"""What a page says of itself in JSON-LD: the object that describes the article, and its fields."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

ARTICLES = re.compile(r"(.*Article|LiveBlogPosting|BlogPosting|Report|Review|ClaimReview)$")
# So many objects are looked at; a page of one article has a dozen.
MOST_OBJECTS = 500

_MARKUP = re.compile(r"<[^<>]*>")


def described(tree: HtmlElement) -> dict[str, Any]:
    """The first object that is an article, from any of the page's scripts; else nothing."""
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower().startswith("application/ld+json"):
            for each in _objects(_loaded(script.text or "")):
                if any(ARTICLES.match(kind) for kind in kinds(each)):
                    return each
    return {}


def kinds(described: dict[str, Any]) -> list[str]:
    """An object's types without their vocabulary."""
    types = described.get("@type")
    return [
        str(each).rsplit("/", 1)[-1] for each in (types if isinstance(types, list) else [types])
    ]


def words(value: Any) -> str:
    """The text of a field in one line, entities resolved: of a list the first, of an object its name."""
    if isinstance(value, list):
        return next(filter(None, map(words, value)), "")
    if isinstance(value, dict):
        return words(value.get("name") or value.get("@value"))
    if not isinstance(value, str):
        return ""
    return " ".join(html.unescape(_MARKUP.sub("", value)).split())


def names(value: Any) -> str:
    """All the names of a field, as in a byline."""
    each = value if isinstance(value, list) else [value]
    return ", ".join(dict.fromkeys(filter(None, map(words, each[:20]))))


def is_behind_a_wall(described: dict[str, Any]) -> bool:
    """Whether the page says that readers have to pay."""
    return str(described.get("isAccessibleForFree")).rsplit("/", 1)[-1].lower() == "false"


def _loaded(source: str) -> Any:
    try:
        return json.loads(
            source.strip().removeprefix("<![CDATA[").removesuffix("]]>"), strict=False
        )
    except (ValueError, RecursionError):
        return None


def _objects(root: Any) -> Iterator[dict[str, Any]]:
    """The objects in it, the outer before the inner."""
    waiting = [root]
    for _ in range(MOST_OBJECTS):
        if not waiting:
            return
        each = waiting.pop(0)
        if isinstance(each, dict):
            yield each
            each = [each[name] for name in ("@graph", "mainEntity", "hasPart") if name in each]
        if isinstance(each, list):
            waiting.extend(each[:MOST_OBJECTS])
