"""HTML to a tree of bounded size: a hostile page costs no more time than a long one (SEC-62)."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from annotations.articles.extracting.refusals import Empty, TooLarge

MAX_NODES = 50_000
MAX_DEPTH = 128
MAX_ATTRIBUTES = 60
MAX_VALUE = 65_536  # characters of one attribute; a picture inside one is longer


def parse(text: str) -> HtmlElement:
    """The tree of a page, its deepest elements flattened; raises `Empty` or `TooLarge`."""
    source = text.replace("\0", "").encode()
    if not source.strip():
        raise Empty
    builder = _Builder()
    parser = etree.HTMLParser(
        target=builder, encoding="utf-8", no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    parser.feed(source)
    tree = parser.close()
    if tree is None:
        raise Empty
    return tree


class _Builder:
    """Takes the parser's events, which cost linear time, where building the tree itself may not."""

    def __init__(self) -> None:
        self._tree = etree.TreeBuilder(parser=HTMLParser())
        self._nodes = 0
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            return
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise TooLarge
        self._tree.start(tag, _short(attributes))

    def end(self, tag: str) -> None:
        if self._depth <= MAX_DEPTH:
            self._tree.end(tag)
        self._depth -= 1

    def data(self, text: str) -> None:
        if self._nodes:
            self._tree.data(text)

    def close(self) -> HtmlElement | None:
        return self._tree.close() if 0 < self._nodes <= MAX_NODES else None


def _short(attributes: dict[str, str]) -> dict[str, str]:
    first = list(attributes.items())[:MAX_ATTRIBUTES]
    return {name: value for name, value in first if len(value) <= MAX_VALUE}
