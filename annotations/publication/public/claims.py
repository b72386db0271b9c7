"""One claim's public page, made from its snapshot and those of its neighbours."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from annotations.publication.models import Publication
from annotations.publication.public import neighbours, sources
from annotations.publication.public.checking import who_checked
from annotations.publication.public.lines import underlined
from annotations.publication.public.numbers import Correction, Version, corrections, version_list
from annotations.publication.public.parts import (
    Rated,
    Words,
    content,
    finding_of,
    link,
    on_day,
    rated,
    statement_of,
    with_links,
)
from annotations.publication.public.passages import Passage, passages, places
from annotations.web.lines import Look


class ClaimPage:
    """`others` are the claims public in the same articles, `pages` the articles with a page."""

    def __init__(
        self, shown: Publication, versions: Sequence[Publication],
        others: Sequence[Publication], pages: Collection[str],
    ) -> None:  # fmt: skip
        self.shown, self.versions, self.pages = shown, versions, pages
        self.others = [other for other in others if other.claim_id != shown.claim_id]
        self.snapshot: dict[str, Any] = content(shown)

    @cached_property
    def rated(self) -> Rated:
        return rated(self.snapshot)

    @cached_property
    def statement(self) -> Words:
        return statement_of(self.snapshot)

    @cached_property
    def finding(self) -> Words:
        return finding_of(self.snapshot)

    @cached_property
    def rationale(self) -> list[SafeString]:
        """Its paragraphs."""
        lines = self.snapshot["rationale"].splitlines()
        return [with_links(each) for each in lines if each.strip()]

    @property
    def said_on(self) -> date | None:
        return on_day(self.snapshot["said_on"])

    @property
    def claimant_page(self) -> str:
        claimant = self.snapshot["claimant"]
        return link(claimant["page"]) if claimant else ""

    @cached_property
    def found_in(self) -> list[sources.FoundIn]:
        articles = {place.article["id"]: place.article for place in places(self.snapshot)}
        return [sources.FoundIn(facts, key in self.pages) for key, facts in articles.items()]

    @cached_property
    def stances(self) -> list[sources.Stance]:
        return sources.stances(self.snapshot["evidence"], self.finding.language)

    @cached_property
    def contacts(self) -> list[sources.Contact]:
        return sources.contacts(self.snapshot["contact"])

    @cached_property
    def checked(self) -> str:
        return who_checked(self.snapshot["checked"])

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
    def sister(self) -> neighbours.Neighbour | None:
        return neighbours.sister(self.shown, self.others)

    @cached_property
    def following(self) -> neighbours.Neighbour | None:
        return neighbours.following(self.shown, self.others)

    @cached_property
    def standing(self) -> list[tuple[sources.FoundIn, list[tuple[Passage, SafeString]]]]:
        """The passages of each article, with the line under the claim's words."""
        return [(found, self._passages(found)) for found in self.found_in]

    def _passages(self, found: sources.FoundIn) -> list[tuple[Passage, SafeString]]:
        looks = {self.snapshot["claim"]: Look(number="", line=self.rated.line, href="")}
        there = passages(places(self.snapshot, found.facts["id"]))
        return [(each, underlined(each, looks)) for each in there]
