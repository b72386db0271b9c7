"""Which pieces of a page are the article: trafilatura finds them, the page says the rest.

Trafilatura may shuffle, join or drop what it does not trust; so it only points, and words, order
and gaps are taken from the page itself.
"""

from collections.abc import Iterator

import trafilatura
from lxml.html import HtmlElement

from annotations.articles.extracting.keys import Known, key
from annotations.articles.extracting.pieces import Piece
from annotations.articles.extracting.seeing import HEADINGS, tokens

# A piece of so many letters is prose; shorter ones may be anything.
PROSE = 40
ENOUGH = 140
# Trafilatura's second opinions cost the square of the number of pieces.
MANY = 3_000
DENSE = 3  # how many Latin letters one of a script without spaces is worth

# What stands between an article's paragraphs without being of it.
BESIDE = {
    *("ad", "ads", "advert", "advertisement", "author", "byline", "comment", "comments", "cookie"),
    *(
        "date",
        "dateline",
        "footer",
        "meta",
        "more",
        "newsletter",
        "promo",
        "recommended",
        "related",
    ),
    *("share", "sharing", "sidebar", "social", "sponsored", "subscribe", "tags", "teaser"),
    *("timestamp", "toolbar", "widget"),
}
BESIDE_TAGS = ("aside", "nav", "footer", "form")
FILLING = HEADINGS | {"p", "li", "blockquote", "dd", "dt", "tr"}


def chosen(tree: HtmlElement, pieces: list[Piece]) -> list[Piece]:
    """The article's pieces in the page's order, captions not among them; empty where there is none."""
    known = _pointed_out(tree, fast=len(pieces) > MANY)
    found = [at for at, piece in enumerate(pieces) if _is_told(piece) and piece.text in known]
    prose = [at for at in found if weight(pieces[at].text) >= PROSE]
    if sum(weight(pieces[at].text) for at in prose if pieces[at].kind != "heading") < ENOUGH:
        return []
    around = common(pieces[at].element for at in prose)
    near = [
        at for at in found if prose[0] <= at <= prose[-1] or is_inside(pieces[at].element, around)
    ]
    return _once([pieces[at] for at in _filled(pieces, near)])


def weight(text: str) -> int:
    """How much a piece says, in Latin letters."""
    return sum(DENSE if "\u2e80" <= char <= "\ud7ff" else 1 for char in key(text))


def common(elements: Iterator[HtmlElement]) -> HtmlElement:
    """The innermost element around all of them."""
    first = next(elements)
    path = [first, *first.iterancestors()]
    for element in elements:
        own = {element, *element.iterancestors()}
        path = [each for each in path if each in own]
    return path[0]


def is_beside(element: HtmlElement) -> bool:
    """Whether an element is in a box that is not of the article: related, comments, sharing."""
    return any(
        each.tag in BESIDE_TAGS or not BESIDE.isdisjoint(tokens(each))
        for each in (element, *element.iterancestors())
        if each.tag not in ("html", "body")
    )


def _pointed_out(tree: HtmlElement, *, fast: bool) -> Known:
    found = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=False, fast=fast
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return Known([])
    return Known(text for element in found.body.iter() for text in _texts(element))


def _texts(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    yield element.tail or ""
    if element.tag in ("p", "head", "item", "quote", "cell", "row", "code"):
        yield "".join(element.itertext())


def is_inside(element: HtmlElement, around: HtmlElement) -> bool:
    """Whether an element is the other one or somewhere in it."""
    return around in (element, *element.iterancestors())


def _filled(pieces: list[Piece], near: list[int]) -> Iterator[int]:
    """What was found, and between it what stands beside a found piece in the same element."""
    certain = set(near)
    parents = {pieces[at].element.getparent() for at in near}
    for at in range(near[0], near[-1] + 1):
        piece = pieces[at]
        fills = piece.element.tag in FILLING and piece.element.getparent() in parents
        if at in certain or (fills and _is_words(piece) and not is_beside(piece.element)):
            yield at


def _is_told(piece: Piece) -> bool:
    """Not a caption, nor a paragraph that is nothing but a link to something else."""
    only_link = piece.kind == "paragraph" and piece.linked * 10 >= len(piece.text) * 9
    return piece.kind != "caption" and not only_link


def _is_words(piece: Piece) -> bool:
    return piece.kind != "caption" and piece.linked * 2 <= len(piece.text)


def _once(pieces: list[Piece]) -> list[Piece]:
    """Without the second printing of a sentence, as pages do it to catch the eye."""
    seen = set[str]()
    kept = []
    for piece in pieces:
        words = key(piece.text)
        if len(words) < PROSE or words not in seen:
            kept.append(piece)
        seen.add(words)
    return kept
