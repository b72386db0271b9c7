"""How an article begins: the headline as it is printed, and the standfirst under it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from lxml.html import HtmlElement

from annotations.articles.extracting.choosing import is_beside, weight
from annotations.articles.extracting.keys import key
from annotations.articles.extracting.metadata import Facts
from annotations.articles.extracting.pieces import Piece
from annotations.articles.extracting.seeing import tokens

STANDFIRST = {
    *("abstract", "bajada", "chapeau", "chapo", "deck", "dek", "description", "entradilla"),
    *("intro", "lead", "lede", "sottotitolo", "standfirst", "subhead", "subheadline", "subtitle"),
    *("subtitulo", "summary", "vorspann"),
}
# A standfirst is one or two sentences, and not far below the headline.
SHORTEST, LONGEST = 20, 600
NEAR = 12


@dataclass(frozen=True)
class Front:
    """The pieces that print headline and standfirst, where the page prints them."""

    headline: Piece | None
    standfirst: Piece | None


def front_of(pieces: list[Piece], story: Collection[Piece], facts: Facts) -> Front:
    """Where the page prints what it states as its title and description."""
    headline = _headline(pieces, facts.title)
    if headline is None:
        return Front(None, None)
    below = pieces[pieces.index(headline) + 1 :][:NEAR]
    return Front(headline, _standfirst(below, story, facts.description))


def _headline(pieces: list[Piece], title: str) -> Piece | None:
    """The <h1> that is most like the title, or whatever equals it."""
    firsts = [piece for piece in pieces if _is_first(piece.element)]
    if not title:
        return firsts[0] if len(firsts) == 1 else None
    alike = max(firsts, key=lambda piece: _likeness(piece.text, title), default=None)
    if alike and _likeness(alike.text, title) > 0.5:
        return alike
    return next((piece for piece in pieces if key(piece.text) == key(title)), None)


def _standfirst(below: list[Piece], story: Collection[Piece], description: str) -> Piece | None:
    for piece in below:
        if _is_standfirst(piece, story, description):
            return piece
        if piece in story and piece.kind == "paragraph":
            return None
    return None


def _is_first(element: HtmlElement) -> bool:
    return element.tag == "h1" or next(element.iterancestors("h1"), None) is not None


def _likeness(one: str, other: str) -> float:
    """From 0 to 1, by pairs of letters, which works for scripts without spaces too."""
    first, second = _pairs(one), _pairs(other)
    both = sum((first & second).values())
    return 2 * both / max(sum(first.values()) + sum(second.values()), 1)


def _pairs(text: str) -> Counter[str]:
    letters = key(text)
    return Counter(letters[at : at + 2] for at in range(len(letters) - 1))


def _is_standfirst(piece: Piece, story: Collection[Piece], description: str) -> bool:
    if piece.kind == "caption" or len(piece.text) > LONGEST or weight(piece.text) < SHORTEST:
        return False
    described = bool(description) and key(piece.text) == key(description)
    alone = not any(_are_siblings(piece, other) for other in story if other.kind == "paragraph")
    return (_is_marked(piece.element) or (described and alone)) and not is_beside(piece.element)


def _are_siblings(piece: Piece, other: Piece) -> bool:
    return other is not piece and other.element.getparent() is piece.element.getparent()


def _is_marked(element: HtmlElement) -> bool:
    box = element.getparent()
    small = box is not None and len(box) < 4 and box.find(".//h1") is None
    return bool(STANDFIRST & (tokens(element) | (tokens(box) if small else set())))
