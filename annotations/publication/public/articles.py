"""One article's public page: the desk's summary, and the claims where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from annotations.publication.models import Publication
from annotations.publication.public.checking import who_approved
from annotations.publication.public.lines import linked
from annotations.publication.public.numbers import (
    Correction,
    Version,
    corrections,
    page_of,
    version_list,
)
from annotations.publication.public.parts import Rated, Words, content, finding_of, rated
from annotations.publication.public.passages import Passage, Place, passages, places
from annotations.publication.public.sources import FoundIn, described
from annotations.publication.public.tally import Tally, tally
from annotations.web.lines import Look


@dataclass(frozen=True)
class Note:
    """What stands beside the words: the claim's number on this page, its rating and finding."""

    key: str
    number: int
    rated: Rated
    finding: Words
    page: str

    @property
    def look(self) -> Look:
        return Look(
            number=str(self.number), line=self.rated.line, href=self.page, said=self.rated.said
        )


@dataclass(frozen=True)
class Standing:
    """A passage as it is printed, and the notes on it; `name` begins the ids of its notes."""

    name: str
    passage: Passage
    words: SafeString
    notes: Sequence[Note]


@dataclass(frozen=True)
class SourceUsed:
    """A source, and the claims that cite it: their pages by their numbers."""

    described: SafeString
    claims: dict[int, str]


class ArticlePage:
    """`claims` are those public in this article. They are numbered as they come in its text."""

    def __init__(
        self, shown: Publication, versions: Sequence[Publication], claims: Sequence[Publication]
    ) -> None:
        self.shown, self.versions = shown, versions
        self.snapshot: dict[str, Any] = content(shown)
        self.claims = sorted(claims, key=self._order)

    @cached_property
    def headline(self) -> Words:
        return Words(self.snapshot["headline"], self.snapshot["language"])

    @cached_property
    def summary(self) -> Words:
        return Words(self.snapshot["summary"], self.snapshot["language"])

    @cached_property
    def about(self) -> FoundIn:
        return FoundIn(self.snapshot["about"])

    @cached_property
    def checked(self) -> str:
        return who_approved(self.snapshot["checked"])

    @cached_property
    def tally(self) -> Tally:
        return tally(content(claim) for claim in self.claims)

    @property
    def newest(self) -> Publication:
        return self.versions[-1]

    @cached_property
    def corrections(self) -> list[Correction]:
        return corrections(self.versions, until=self.shown.number)

    @cached_property
    def version_list(self) -> list[Version]:
        return version_list(self.versions, shown=self.shown.number)

    @cached_property
    def standing(self) -> list[Standing]:
        """Each passage with its notes; a claim that stands twice has its note at both."""
        notes = self._notes()
        looks = {key: note.look for key, note in notes.items()}
        found = passages(
            place
            for number, claim in enumerate(self.claims, 1)
            for place in self._places(claim, _key(number))
        )
        return [
            Standing(name, each, linked(each, looks, name), [notes[key] for key in each.keys])
            for name, each in ((f"note-{n}", each) for n, each in enumerate(found, 1))
        ]

    @cached_property
    def sources(self) -> list[SourceUsed]:
        """Every source that these claims cite, once, in the order of the claims."""
        cited: dict[str, SourceUsed] = {}
        for number, claim in enumerate(self.claims, 1):
            for piece in content(claim)["evidence"]:
                source = piece["source"]
                used = SourceUsed(described(source, piece["language"]), {})
                key = source["address"] or source["citation"]
                cited.setdefault(key, used).claims[number] = page_of(claim)
        return list(cited.values())

    def _notes(self) -> dict[str, Note]:
        """By keys whose order is that of the numbers, so that equal words always look the same."""
        notes = (
            Note(
                key=_key(number),
                number=number,
                rated=rated(content(claim)),
                finding=finding_of(content(claim)),
                page=page_of(claim),
            )
            for number, claim in enumerate(self.claims, 1)
        )
        return {note.key: note for note in notes}

    def _places(self, claim: Publication, key: str = "") -> list[Place]:
        return places(content(claim), self.snapshot["article"], key)

    def _order(self, claim: Publication) -> tuple[tuple[int, int, int], str]:
        """The order of the text; on the same words that it was said is first, then whether it is so."""
        return min(place.order for place in self._places(claim)), content(claim)["judged"]


def _key(number: int) -> str:
    return f"{number:04}"
