"""From the places that snapshots name to the passages that a page shows: whole sentences only."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from annotations.articles.models import direction_of
from annotations.text.runs import Mark

# Between two sentences that follow each other stand at most this many characters: a block's end.
APART = 2


@dataclass(frozen=True)
class Place:
    """Where a claim stands: code points of one revision, with the whole sentences around them.

    Of two that stand on the same words, the one with the lesser key is nearer to them.
    """

    key: str
    article: dict[str, Any]
    start: int
    end: int
    low: int
    high: int
    text: str

    @property
    def revision(self) -> int:
        return int(self.article["revision"])

    @property
    def order(self) -> tuple[int, int, int]:
        """The order of the text; where two begin together, the longer is first."""
        return self.revision, self.start, -self.end

    @property
    def words(self) -> tuple[str, int, int, int]:
        """The very words: the same for two claims that are marked on them."""
        return self.article["id"], self.revision, self.start, self.end


@dataclass(frozen=True)
class Passage:
    """Whole sentences, and the claims that stand in them; `cut` where text is left out before."""

    places: tuple[Place, ...]
    low: int
    high: int
    text: str
    cut: bool = False

    @property
    def article(self) -> dict[str, Any]:
        return self.places[0].article

    @property
    def language(self) -> str:
        return str(self.article["language"])

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    @property
    def marks(self) -> list[Mark]:
        return [Mark(place.key, place.start, place.end) for place in self.places]

    @property
    def keys(self) -> list[str]:
        """The keys of the claims that stand here, each once, in order."""
        return sorted({place.key for place in self.places})


def places(snapshot: dict[str, Any], article: str = "", key: str = "") -> list[Place]:
    """The places that a claim's snapshot names, in this article or in all.

    Their key is the claim's public id, unless another is given.
    """
    return [
        Place(
            key=key or snapshot["claim"], article=place["article"], start=place["start"], end=place["end"],
            low=place["sentences"]["start"], high=place["sentences"]["end"],
            text=place["sentences"]["text"],
        )
        for place in snapshot["places"]
        if article in ("", place["article"]["id"])
    ]  # fmt: skip


def articles_named(snapshot: dict[str, Any]) -> set[str]:
    """The public ids of the articles that a claim's snapshot names."""
    return {place["article"]["id"] for place in snapshot["places"]}


def passages(standing: Iterable[Place]) -> list[Passage]:
    """The places of one article joined where they share a sentence, in the order of the text."""
    found: list[Passage] = []
    for place in sorted(standing, key=lambda each: (each.revision, each.low, each.order)):
        if found and _shared(found[-1], place):
            found[-1] = _joined(found[-1], place)
        else:
            cut = _left_out(found[-1] if found else None, place)
            found.append(Passage((place,), place.low, place.high, place.text, cut))
    return found


def _shared(passage: Passage, place: Place) -> bool:
    same_text = passage.places[0].revision == place.revision
    return same_text and place.low < passage.high


def _joined(passage: Passage, place: Place) -> Passage:
    text = passage.text + place.text[max(0, passage.high - place.low) :]
    standing = tuple(sorted((*passage.places, place), key=lambda each: each.order))
    return Passage(standing, passage.low, max(passage.high, place.high), text, passage.cut)


def _left_out(before: Passage | None, place: Place) -> bool:
    if before is None or before.places[0].revision != place.revision:
        return place.low > 0
    return place.low - before.high > APART
