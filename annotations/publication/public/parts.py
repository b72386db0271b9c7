"""The parts that several public pages share: words with their language, ratings, links, dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import direction_of
from annotations.claims.models import Judged
from annotations.people.models import Desk
from annotations.publication.models import Publication
from annotations.publication.snapshots import Snapshot
from annotations.text.addresses import safe_url
from annotations.text.cleaning import linkify
from annotations.verdicts.models import Rating
from annotations.verdicts.words import rating_label
from annotations.web.printing import joined

# What each rating means, and the rule that it is held to.
MEANINGS = {
    Rating.CONFIRMED: (
        _("The evidence we cite supports it."),
        _("At least one piece of evidence that supports the claim is cited on its page."),
    ),
    Rating.DISPUTED: (
        _("Evidence, or a party we name, contradicts it. By itself that does not mean false."),
        _(
            "The evidence, or the statement of the party that we name, is cited on the claim’s page."
        ),
    ),
    Rating.UNVERIFIED: (
        _("We looked, say where, and could not settle it."),
        _("It does not mean that the claim is false, or that nobody has checked it."),
    ),
}


@dataclass(frozen=True)
class Words:
    """Somebody's words in a language of their own, which may be unknown."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text

    @property
    def direction(self) -> str:
        return direction_of(self.language)


@dataclass(frozen=True)
class Rated:
    """A rating as it is shown everywhere: its word, its mark and its line."""

    rating: str
    judged: str

    @property
    def word(self) -> str:
        return rating_label(self.rating, self.judged)

    @property
    def said(self) -> bool:
        return self.judged == Judged.SAID

    @property
    def line(self) -> str:
        return f"{self.rating} settled"


@dataclass(frozen=True)
class Legend:
    """One entry of the legend: a rating with its line and what it means."""

    rated: Rated
    meaning: Promise
    rule: Promise


def legend() -> list[Legend]:
    """The three ratings, as every public page explains them."""
    return [Legend(Rated(rating, Judged.SO), *words) for rating, words in MEANINGS.items()]


def content(publication: Publication) -> Snapshot:
    """The snapshot of a public number: only a withdrawal has none."""
    assert publication.snapshot is not None
    return cast("Snapshot", publication.snapshot)


def desk_of(publication: Publication) -> Desk:
    """The desk whose claim or article this is a number of."""
    of = publication.claim or publication.article
    assert of is not None
    return of.desk


def rated(snapshot: Mapping[str, Any]) -> Rated:
    """How a claim's snapshot is rated."""
    return Rated(snapshot["rating"], snapshot["judged"])


def statement_of(snapshot: Mapping[str, Any]) -> Words:
    """What the claim states."""
    return Words(snapshot["statement"], snapshot["language"])


def finding_of(snapshot: Mapping[str, Any]) -> Words:
    """The one sentence beside the rating."""
    return Words(snapshot["finding"], snapshot["rationale_language"])


def link(address: str) -> str:
    """The address where it is one that may be followed, else nothing."""
    return safe_url(address) or ""


def reach(contact: str) -> SafeString:
    """How a desk says that it can be reached: a link where it is an address or e-mail."""
    address = link(contact) or (f"mailto:{contact}" if "@" in contact else "")
    shape = '<a href="{0}">{1}</a>' if address else "{1}"
    return format_html(shape, address, contact)


def with_links(words: str) -> SafeString:
    """A person's words, escaped, their addresses as links."""
    return joined([linkify(words)])


def on_day(day: str | None) -> date | None:
    """A date as snapshots keep it."""
    return date.fromisoformat(day) if day else None
