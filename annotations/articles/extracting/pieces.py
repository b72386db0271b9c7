"""A page's words as its reader meets them: pieces in document order, each with its element."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from annotations.articles.extracting.captions import caption_of
from annotations.articles.extracting.seeing import BLOCKS, HEADINGS, UNREAD, is_hidden, words_of

_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\v"
_EMPTY_LINE = re.compile(r"\s*\v\s*\v\s*")
# Inside these a piece is still what the element around them says.
_THROUGH = ("p", "span", "div", "section")


@dataclass(frozen=True, eq=False)
class Piece:
    """One block of words; `linked` of its characters are in links."""

    kind: str
    text: str
    element: HtmlElement
    linked: int = 0


def pieces_of(tree: HtmlElement, url: str) -> list[Piece]:
    """Every piece that the page shows, footers and teasers included."""
    reader = _Reader(url)
    return [*reader.read(tree), *reader.gathered(tree)]


class _Reader:
    """Gathers words until a block begins or ends."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._words: list[str] = []
        self._linked = 0
        self._items: dict[HtmlElement, bool] = {}

    def read(self, element: HtmlElement) -> Iterator[Piece]:
        """The pieces that end inside an element."""
        if is_hidden(element):
            return
        caption = caption_of(element, self._url)
        if caption:
            yield Piece("caption", caption, element)
        elif element.tag == "tr" and _is_row_of_words(element):
            yield Piece("paragraph", " | ".join(map(words_of, element)), element)
        elif element.tag not in UNREAD:
            yield from self._read_inside(element)

    def _read_inside(self, element: HtmlElement) -> Iterator[Piece]:
        before = len(self._words)
        self._add({"br": _BREAK, "q": "“"}.get(element.tag, ""))
        self._add((element.text or "").replace(_BREAK, " "))
        for child in element:
            if child.tag in BLOCKS:
                yield from self.gathered(element)
            yield from self.read(child)
            if child.tag in BLOCKS:
                yield from self.gathered(child)
            self._add((child.tail or "").replace(_BREAK, " "))
        self._add("”" if element.tag == "q" else "")
        if element.tag == "a":
            self._linked += sum(len(words.strip()) for words in self._words[before:])

    def _add(self, words: str) -> None:
        if words:
            self._words.append(words)

    def gathered(self, owner: HtmlElement) -> Iterator[Piece]:
        """What was gathered in `owner`, cut where the page leaves an empty line."""
        words, linked = _SPACE.sub(" ", "".join(self._words)), self._linked
        self._words, self._linked = [], 0
        for part in _EMPTY_LINE.split(words):
            text = "\n".join(line.strip(" ") for line in part.split(_BREAK)).strip("\n ")
            if text:
                yield Piece(self._kind(owner), text, owner, linked)

    def _kind(self, element: HtmlElement) -> str:
        """What a piece is by the nearest element that says so."""
        while element is not None:
            if element.tag in HEADINGS:
                return "heading"
            if element.tag in ("li", "dd", "dt"):
                return "list_item" if self._is_item(element) else "paragraph"
            if element.tag not in _THROUGH:
                break
            element = element.getparent()
        return "paragraph"

    def _is_item(self, element: HtmlElement) -> bool:
        if element not in self._items:
            self._items[element] = _is_item(element)
        return self._items[element]


def _is_item(element: HtmlElement) -> bool:
    """Not an entry that is an article of its own, as live pages list them."""
    inside = [each.tag for each in element.iter("p", *HEADINGS)]
    return len(inside) < 2 and HEADINGS.isdisjoint(inside)


def _is_row_of_words(row: HtmlElement) -> bool:
    """A row of a real table, whose cells belong together; in a layout's row they do not."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    blocks = (each.tag in BLOCKS for cell in cells for each in cell.iterdescendants())
    return len(cells) > 1 and len(cells) == len(row) and not any(blocks)
