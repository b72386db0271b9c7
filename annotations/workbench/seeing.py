"""A claim as it is seen in one article: its number, its standing, and the words and marks for both."""

from collections import Counter
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from annotations.articles.models import Article, Revision
from annotations.claims.models import Claim, Judged, Span
from annotations.people.models import User
from annotations.publication.models import Publication
from annotations.publication.standing import Public, last_publications, public_of
from annotations.reviews.standing import WORK_LABELS, Standing, Work, standings
from annotations.verdicts.models import Rating
from annotations.verdicts.words import rating_label

STATES = {Work.ASIDE: "aside", Work.DISAGREE: "disagree", Work.UNCHECKED: "unchecked"}


@dataclass(frozen=True)
class Seen:
    """One claim in one article, with both halves of its standing."""

    claim: Claim
    number: int
    spans: list[Span]
    standing: Standing
    last: Publication | None = None

    @property
    def key(self) -> str:
        return self.claim.public_id

    @property
    def work(self) -> Work:
        return self.standing.work

    @property
    def public(self) -> Public:
        return public_of(self.last)

    @property
    def is_said(self) -> bool:
        return self.standing.wording.judged == Judged.SAID

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
        ruling = self.standing.ruling
        return self.is_live and (
            ruling is None or self.last is None or self.last.ruling_id != ruling.pk
        )

    @property
    def mark(self) -> str:
        """The name of the mark that stands beside the claim."""
        if self.work in STATES:
            return STATES[self.work]
        return self.standing.rating if self.is_settled else f"{self.standing.rating}-outline"

    @property
    def line(self) -> str:
        """The classes of the line under the words; none where the claim is set aside."""
        if self.is_aside:
            return ""
        if self.work in STATES:
            return STATES[self.work]
        return f"{self.standing.rating} settled" if self.is_settled else self.standing.rating

    @property
    def dots(self) -> str:
        """The two dots of the second person: waiting, approved, or none."""
        return {Work.WAITING: "waiting", Work.SETTLED: "approved"}.get(self.work, "")

    @property
    def label(self) -> str:
        """The rating in words, else the state."""
        if self.work in STATES:
            return str(WORK_LABELS[self.work])
        return rating_label(self.standing.rating, self.standing.wording.judged)

    @property
    def note(self) -> str:
        """Where the work stands, and what is public, in one short line."""
        parts = [self._work_note(), self._public_note()]
        if len(self.spans) > 1:
            parts.append(_("stands in %(n)d places") % {"n": len(self.spans)})
        return "; ".join(part for part in parts if part)

    def _work_note(self) -> str:
        standing = self.standing
        if standing.aside:
            return standing.aside.get_reason_display()
        if self.work == Work.SENT_BACK and standing.decision:
            return _("sent back by %(name)s") % {"name": standing.decision.decided_by}
        if self.work == Work.DISAGREE:
            return _tally([verdict.rating or "" for verdict in standing.verdicts])
        if self.work == Work.JUDGED:
            return _verdicts(len(standing.verdicts))
        if self.work == Work.UNCHECKED:
            return _("verdicts on an earlier wording") if standing.earlier_verdicts else ""
        return "" if self.is_settled and self.is_live else str(WORK_LABELS[self.work])

    def _public_note(self) -> str:
        if self.last is None:
            return ""
        day = short_day(self.last)
        words = {
            Public.PUBLISHED: _("published %(day)s"),
            Public.CORRECTED: _("corrected %(day)s"),
            Public.WITHDRAWN: _("withdrawn %(day)s"),
        }[self.public] % {"day": day}
        return (
            _("%(published)s, correction waiting") % {"published": words}
            if self.correction_waits
            else words
        )


def short_day(publication: Publication) -> str:
    """The day of a publication as work pages write it: 16 Nov."""
    return date_format(localtime(publication.published_at), "j M")


def _verdicts(count: int) -> str:
    return ngettext("one verdict, not drafted yet", "%(n)d verdicts, not drafted yet", count) % {
        "n": count
    }


def _tally(ratings: list[str]) -> str:
    counts = Counter(ratings)
    return ", ".join(
        f"{counts[rating]} {str(rating.label).lower()}" for rating in Rating if counts[rating]
    )


def seen_in(revision: Revision, user: User) -> list[Seen]:
    """The claims that stand in this text and that the person may see, in the order of the text."""
    spans = Span.objects.standing().in_revision(revision).select_related("claim")
    visible = Claim.objects.visible_to(user).values("pk")
    places: dict[int, list[Span]] = {}
    for span in spans.filter(claim__in=visible).order_by("start", "-end", "pk"):
        places.setdefault(span.claim_id, []).append(span)
    claims = [rows[0].claim for rows in places.values()]
    standing, last = standings(claims), last_publications(claims)
    return [
        Seen(
            claim,
            places[claim.pk][0].number,
            places[claim.pk],
            standing[claim.pk],
            last.get(claim.pk),
        )
        for claim in claims
    ]


def seen_one(claim: Claim, article: Article, revision: Revision) -> Seen:
    """One claim as it is seen in this article."""
    spans = list(claim.spans.standing().in_revision(revision).order_by("start"))
    last = last_publications([claim]).get(claim.pk)
    number = claim.spans.filter(article=article).values_list("number", flat=True).first() or 0
    return Seen(claim, number, spans, standings([claim])[claim.pk], last)
