"""A claim as it is seen in one article: its number, its standing, and the words and marks for both."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from annotations.articles.models import Article, Revision
from annotations.claims.models import Claim, Judged, SettingAside, Span
from annotations.publication.standing import Last, Public, last_publications
from annotations.reviews.glancing import Glance, glances
from annotations.reviews.standing import WORK_LABELS, Work
from annotations.verdicts.models import Rating
from annotations.verdicts.words import rating_label

PUBLIC_NOTES = {
    Public.PUBLISHED: gettext_lazy("published %(day)s"),
    Public.CORRECTED: gettext_lazy("corrected %(day)s"),
    Public.WITHDRAWN: gettext_lazy("withdrawn %(day)s"),
}
STATES = {Work.ASIDE: "aside", Work.DISAGREE: "disagree", Work.UNCHECKED: "unchecked"}


@dataclass(frozen=True)
class Seen:
    """One claim in one article, with both halves of its standing; places are (start, end).

    Days are those of the desk's time zone.
    """

    number: int
    places: Sequence[tuple[int, int]]
    glance: Glance
    last: Last | None = None
    zone: str = "UTC"

    @property
    def key(self) -> str:
        return self.glance.key

    @cached_property
    def work(self) -> Work:
        return self.glance.work

    @property
    def public(self) -> Public:
        return self.last.public if self.last else Public.NONE

    @property
    def is_said(self) -> bool:
        return self.glance.judged == Judged.SAID

    @property
    def is_aside(self) -> bool:
        return self.work == Work.ASIDE

    @property
    def is_settled(self) -> bool:
        return self.work == Work.SETTLED

    @property
    def is_live(self) -> bool:
        return self.public in {Public.PUBLISHED, Public.CORRECTED}

    @property
    def correction_waits(self) -> bool:
        """Whether what is public is not what the work now says."""
        return self.is_live and self.last is not None and self.last.ruling != self.glance.ruling

    @property
    def mark(self) -> str:
        """The name of the mark that stands beside the claim."""
        if self.work in STATES:
            return STATES[self.work]
        return self.glance.rating if self.is_settled else f"{self.glance.rating}-outline"

    @property
    def line(self) -> str:
        """The classes of the line under the words; none where the claim is set aside."""
        if self.is_aside:
            return ""
        if self.work in STATES:
            return STATES[self.work]
        return f"{self.glance.rating} settled" if self.is_settled else self.glance.rating

    @property
    def dots(self) -> str:
        """The two dots of the second person: waiting, approved, or none."""
        return {Work.WAITING: "waiting", Work.SETTLED: "approved"}.get(self.work, "")

    @cached_property
    def label(self) -> str:
        """The rating in words, else the state."""
        if self.work in STATES:
            return str(WORK_LABELS[self.work])
        return rating_label(self.glance.rating, self.glance.judged)

    @cached_property
    def note(self) -> str:
        """Where the work stands, and what is public, in one short line."""
        parts = [self._work_note(), self._public_note()]
        if len(self.places) > 1:
            parts.append(_("stands in %(n)d places") % {"n": len(self.places)})
        return "; ".join(part for part in parts if part)

    def _work_note(self) -> str:
        glance = self.glance
        if glance.aside:
            return str(SettingAside.Reason(glance.aside).label)
        if self.work == Work.SENT_BACK:
            return _("sent back by %(name)s") % {"name": glance.decided_by}
        if self.work == Work.DISAGREE:
            return _tally(glance.ratings)
        if self.work == Work.JUDGED:
            return _verdicts(len(glance.ratings))
        if self.work == Work.UNCHECKED:
            return _("verdicts on an earlier wording") if glance.earlier else ""
        return "" if self.is_settled and self.is_live else str(WORK_LABELS[self.work])

    def _public_note(self) -> str:
        if self.last is None:
            return ""
        words = str(PUBLIC_NOTES[self.public]) % {
            "day": date_format(localtime(self.last.at, ZoneInfo(self.zone)), "j M")
        }
        if not self.correction_waits:
            return words
        return _("%(published)s, correction waiting") % {"published": words}


def _verdicts(count: int) -> str:
    return ngettext("one verdict, not drafted yet", "%(n)d verdicts, not drafted yet", count) % {
        "n": count
    }


def _tally(ratings: list[str]) -> str:
    counts = Counter(ratings)
    return ", ".join(
        f"{counts[rating]} {str(rating.label).lower()}" for rating in Rating if counts[rating]
    )


def seen_in(revision: Revision, claims: Sequence[int] | None = None) -> list[Seen]:
    """The claims that stand in this text, in its order; of these, where `claims` names some.

    Whoever may see the article may see them.
    """
    spans = Span.objects.standing().in_revision(revision).order_by("start", "-end", "claim_id")
    if claims is not None:
        spans = spans.filter(claim__in=claims)
    numbers: dict[int, int] = {}
    places: dict[int, list[tuple[int, int]]] = {}
    for claim, number, start, end in spans.values_list("claim_id", "number", "start", "end"):
        numbers[claim] = number
        places.setdefault(claim, []).append((start, end))
    found, last = glances(list(numbers)), last_publications(numbers)
    zone = revision.article.desk.time_zone
    return [Seen(numbers[pk], places[pk], found[pk], last.get(pk), zone) for pk in numbers]


def seen_one(claim: Claim, article: Article, revision: Revision) -> Seen:
    """One claim as it is seen in this article."""
    spans = claim.spans.standing().in_revision(revision).order_by("start")
    number = claim.spans.filter(article=article).values_list("number", flat=True).first() or 0
    places = list(spans.values_list("start", "end"))
    last = last_publications([claim.pk]).get(claim.pk)
    return Seen(number, places, glances([claim.pk])[claim.pk], last, article.desk.time_zone)
