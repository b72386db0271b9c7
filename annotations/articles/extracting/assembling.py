"""The pieces of a page put together: what begins the article first, the rest in the page's order."""

from collections.abc import Iterator

from annotations.articles.extracting.choosing import common, is_beside, is_inside
from annotations.articles.extracting.fronting import Front
from annotations.articles.extracting.keys import key
from annotations.articles.extracting.pieces import Piece
from annotations.text.blocks import Block


def assembled(
    pieces: list[Piece], story: list[Piece], front: Front, *, title: str, byline: str
) -> list[Block]:
    """Headline, standfirst, and the story with the captions that stand in it."""
    standfirst = front.standfirst.text if front.standfirst else ""
    said = {key(words) for words in (title, standfirst, byline, f"by {byline}")}
    told = {piece for piece in story if key(piece.text) not in said}
    captions = set(_captions(pieces, story, front))
    body = [piece for piece in pieces if piece in told or piece in captions]
    first = [Block("headline", title), Block("standfirst", standfirst)]
    return [block for block in first if block.text] + _without_loose_ends(body)


def _captions(pieces: list[Piece], story: list[Piece], front: Front) -> Iterator[Piece]:
    """From the headline to the end of the story, and after it in the element that holds it all."""
    place = {piece: at for at, piece in enumerate(pieces)}
    start, end = place[front.headline or story[0]], place[story[-1]]
    holder = common(piece.element for piece in story)
    for at, piece in enumerate(pieces):
        near = start < at < end or (at > end and is_inside(piece.element, holder))
        if piece.kind == "caption" and near and not is_beside(piece.element):
            yield piece


def _without_loose_ends(body: list[Piece]) -> list[Block]:
    """Headings that nothing follows head what is not of the article: comments, more to read."""
    while body and body[-1].kind == "heading":
        body = body[:-1]
    return [Block(piece.kind, piece.text) for piece in body]
