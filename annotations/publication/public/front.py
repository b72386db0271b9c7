"""The front page: the newest article large, then everything else that is public."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from annotations.publication.models import Kind, Publication
from annotations.publication.public.fronting import Listed
from annotations.publication.public.numbers import page_of
from annotations.publication.public.parts import (
    Rated,
    Words,
    content,
    finding_of,
    on_day,
    rated,
    statement_of,
    with_links,
)
from annotations.publication.public.passages import places
from annotations.publication.public.tally import Tally, tally


class ClaimEntry:
    """A claim in the list."""

    def __init__(self, publication: Publication) -> None:
        self.snapshot: dict[str, Any] = content(publication)
        self.at: datetime = publication.published_at
        self.corrected = publication.kind != Kind.FIRST
        self.page = page_of(publication)

    @property
    def rated(self) -> Rated:
        return rated(self.snapshot)

    @property
    def statement(self) -> Words:
        return statement_of(self.snapshot)

    @property
    def finding(self) -> Words:
        return finding_of(self.snapshot)

    @property
    def said_on(self) -> date | None:
        return on_day(self.snapshot["said_on"])


class ArticleEntry:
    """An article, with the tally of the claims that are public in it."""

    def __init__(self, publication: Publication, claims: Sequence[Publication]) -> None:
        snapshot: dict[str, Any] = content(publication)
        self.headline = Words(snapshot["headline"], snapshot["language"])
        self.summary = Words(snapshot["summary"], snapshot["language"])
        self.at: datetime = publication.published_at
        self.corrected = publication.kind != Kind.FIRST
        self.page = page_of(publication)
        standing = [each for each in claims if places(content(each), snapshot["article"])]
        self.tally: Tally = tally(content(each) for each in standing)


class Corrected:
    """A correction, and what it is of."""

    def __init__(self, publication: Publication) -> None:
        self.at: datetime = publication.published_at
        self.reason, self.page = with_links(publication.reason), page_of(publication)
        snapshot = content(publication)
        is_claim = publication.claim_id is not None
        self.of = Words(snapshot["statement" if is_claim else "headline"], snapshot["language"])


@dataclass
class FrontPage:
    """`claims` are those public in the articles shown; `first` where nothing is left out before."""

    newest: Publication | None
    listed: Listed
    claims: Sequence[Publication]
    corrected: Sequence[Publication]
    first: bool

    @cached_property
    def article(self) -> ArticleEntry | None:
        """The newest article, which stands on the first page alone."""
        return ArticleEntry(self.newest, self.claims) if self.newest and self.first else None

    @cached_property
    def entries(self) -> list[ClaimEntry | ArticleEntry]:
        return [
            ClaimEntry(each) if each.claim_id else ArticleEntry(each, self.claims)
            for each in self.listed.entries
        ]

    @property
    def empty(self) -> bool:
        return self.first and not self.article and not self.entries

    @cached_property
    def corrections(self) -> list[Corrected]:
        return [Corrected(each) for each in self.corrected]
