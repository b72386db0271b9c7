"""The one wrapper around bleach: limited HTML, and people's words with their links."""

import html
import re
import threading
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from bleach.linkifier import LinkifyFilter
from bleach.sanitizer import Cleaner

from annotations.text.addresses import SCHEMES, safe_url

__all__ = ["linkify", "safe_url", "sanitise"]

TAGS = frozenset({"p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code"})
REL = "nofollow ugc noopener noreferrer"

# Nested elements take the parser quadratic time, half a second for so many; what has more, or
# is longer, is shown as it was typed.
MOST_TAGS = 4_000
LONGEST = 100_000
LONGEST_ADDRESS = 2_000

# What an address in running words goes on with; brackets only in pairs.
_PART = r"[^\s<>\"“”„‘’«»‹›「」『』（）。，、()]"
_ADDRESS = re.compile(
    rf"https?://(?:{_PART}|\({_PART}{{0,500}}\)){{1,{LONGEST_ADDRESS}}}(?<![;:!?'.,])",
    re.IGNORECASE,
)

Attributes = dict[Any, str]
Token = dict[str, Any]


def sanitise(markup: str) -> str:
    """Limited HTML that is safe to show; nothing may be done to it afterwards but showing it."""
    if len(markup) > LONGEST or markup.count("<") > MOST_TAGS:
        return html.escape(markup)
    return str(_of_this_thread.cleaner.clean(markup))


def linkify(words: str) -> str:
    """A person's words as HTML: escaped, addresses as links, line breaks left to the style."""
    escaped = html.escape(words)
    if "://" not in words or len(escaped) > LONGEST:
        return escaped
    return str(_of_this_thread.cleaner.clean(escaped))


def _ampersands_kept(source: Iterable[Token]) -> Iterator[Token]:
    """Escape what bleach's sanitiser has resolved wherever its linkifier resolves it again."""
    inside = {"a": False, "code": False}
    for token in source:
        kind, name = token["type"], token.get("name", "")
        if kind == "Characters" and (inside["a"] or not inside["code"]):
            token["data"] = token["data"].replace("&", "&amp;")
        elif name in inside and (name == "a" or not inside["a"]):
            inside[name] = kind == "StartTag"
        yield token


def _new_link(attributes: Attributes, is_new: bool) -> Attributes | None:  # noqa: FBT001 - bleach's
    """Tidy an address found in words; no link where it is none."""
    if not is_new:
        return attributes
    address = safe_url(attributes[None, "href"].replace("&amp;", "&"))
    if address is None or len(attributes["_text"]) >= LONGEST_ADDRESS:
        return None
    return attributes | {(None, "href"): html.escape(address)}


def _checked_links(source: Iterable[Token]) -> Iterator[Token]:
    """Check every href once more: bleach lets relative addresses and other hosts' through."""
    for token in source:
        if token["type"] == "StartTag" and token["name"] == "a":
            address = safe_url(html.unescape(token["data"].get((None, "href"), "")))
            token["data"] = _link_to(address) if address else {}
        yield token


def _link_to(address: str) -> Attributes:
    # The serialiser leaves entities as they are and escapes the rest.
    return {(None, "href"): html.escape(address), (None, "rel"): REL}


class _OfThisThread(threading.local):
    """A cleaner keeps its parser's state, so each thread has its own."""

    def __init__(self) -> None:
        linked = partial(LinkifyFilter, callbacks=[_new_link], skip_tags={"code"}, url_re=_ADDRESS)
        self.cleaner = Cleaner(
            tags=TAGS, attributes={"a": ["href"]}, protocols=SCHEMES, strip=True,
            strip_comments=True, css_sanitizer=None, filters=[_ampersands_kept, linked, _checked_links],
        )  # fmt: skip


_of_this_thread = _OfThisThread()
