"""The public claims around one: judged the other way on the same words, and next in the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.publication.models import Publication
from annotations.publication.public.numbers import page_of
from annotations.publication.public.parts import Rated, Words, content, rated, statement_of
from annotations.publication.public.passages import places


@dataclass(frozen=True)
class Neighbour:
    """Another public claim: how it is rated, what it states, where its page is."""

    rated: Rated
    statement: Words
    page: str


def sister(claim: Publication, others: Sequence[Publication]) -> Neighbour | None:
    """The claim on the same words of which the other thing is judged: that it is so, or was said."""
    words = {place.words for place in places(content(claim))}
    for other in others:
        same = any(place.words in words for place in places(content(other)))
        if same and content(other)["judged"] != content(claim)["judged"]:
            return _neighbour(other)
    return None


def following(claim: Publication, others: Sequence[Publication]) -> Neighbour | None:
    """The claim that begins next in the article that this one stands in first."""
    first = places(content(claim))[0]
    later = {
        place.order: other
        for other in others
        for place in places(content(other), first.article["id"])
        if place.order > first.order
    }
    return _neighbour(later[min(later)]) if later else None


def _neighbour(claim: Publication) -> Neighbour:
    return Neighbour(rated(content(claim)), statement_of(content(claim)), page_of(claim))
