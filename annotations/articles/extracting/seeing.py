"""What of a page a reader can see."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = HEADINGS | {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr"),
    *("html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody"),
    *("td", "tfoot", "th", "thead", "tr", "ul"),
}
UNREAD = {
    *("audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "math", "nav"),
    *("noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea"),
    *("title", "video"),
}
# Read out by screen readers only: "Image source", "Share this page".
UNSEEN = {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "element-invisible"}

_SPACE = re.compile(r"[ \t\n\r\f\v]+")


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page hides an element by its own markup; style sheets are not read."""
    return (
        not isinstance(element.tag, str)
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or "display:none" in element.get("style", "").replace(" ", "").lower()
        or not UNSEEN.isdisjoint(element.get("class", "").split())
    )


def tokens(element: HtmlElement) -> set[str]:
    """The words that an element's class is made of: `story__lead-text` says story, lead, text."""
    return set(re.split(r"[\s_-]+", element.get("class", "").lower()))


def words_of(element: HtmlElement) -> str:
    """All visible words in an element, in one line."""
    return _SPACE.sub(" ", "".join(_visible(element))).strip()


def _visible(element: HtmlElement) -> Iterator[str]:
    if element.tag in UNREAD or is_hidden(element):
        return
    gap = " " if element.tag in BLOCKS or element.tag == "br" else ""
    yield gap + (element.text or "")
    for child in element:
        yield from _visible(child)
        yield child.tail or ""
    yield gap
