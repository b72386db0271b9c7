"""What there is on one claim, as its panel shows it to one person; read when it is asked for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from annotations.articles.models import Article
from annotations.claims.models import Claim, Claimant, Span, Wording
from annotations.people.models import User
from annotations.people.permissions import Verb, may
from annotations.reviews.models import Decision, Ruling
from annotations.reviews.standing import Standing, standings
from annotations.text.graphemes import truncate
from annotations.verdicts.giving import own_verdict
from annotations.verdicts.models import Evidence, Verdict
from annotations.workbench.kept import Opened
from annotations.workbench.seeing import Seen


@dataclass
class Facts:
    """One claim, and all that there is on it."""

    claim: Claim
    seen: Seen
    around: Sequence[Seen]
    article: Article
    user: User
    opened: Opened = field(default_factory=Opened)

    @cached_property
    def standing(self) -> Standing:
        return standings([self.claim])[self.claim.pk]

    @property
    def wording(self) -> Wording:
        return self.standing.wording

    @property
    def ruling(self) -> Ruling | None:
        return self.standing.ruling

    @property
    def decision(self) -> Decision | None:
        return self.standing.decision

    @property
    def today(self) -> str:
        """The day that it is at the desk."""
        return timezone.localdate(timezone=ZoneInfo(self.article.desk.time_zone)).isoformat()

    def may(self, verb: Verb) -> bool:
        return may(self.user, verb, self.article.desk)

    # What there is ----------------------------------------------------------------------------

    @cached_property
    def sister(self) -> Seen | None:
        """The claim on the same words that is judged the other way."""
        places = set(self.seen.places)
        for other in self.around:
            same_words = not places.isdisjoint(other.places)
            if same_words and other.glance.judged != self.seen.glance.judged and not other.is_aside:
                return other
        return None

    @cached_property
    def evidence(self) -> list[Evidence]:
        rows = self.claim.evidence.newest().select_related("source", "gathered_by")
        order = {"supports": 0, "undermines": 1, "context": 2}
        return sorted(rows.order_by("pk"), key=lambda piece: order[piece.stance])

    @cached_property
    def stances(self) -> Counter[str]:
        return Counter(piece.stance for piece in self.evidence)

    @cached_property
    def contacts(self) -> list[Any]:
        return list(self.claim.contact_attempts.order_by("sought_on", "pk"))

    @cached_property
    def earlier_wordings(self) -> list[Any]:
        return list(self.claim.wordings.exclude(pk=self.wording.pk).order_by("-number"))

    @cached_property
    def _everywhere(self) -> list[Span]:
        return list(self.claim.spans.standing().select_related("article").order_by("start"))

    @property
    def spans(self) -> list[Span]:
        """The claim's places in this article."""
        return [span for span in self._everywhere if span.article_id == self.article.pk]

    @property
    def elsewhere(self) -> list[Span]:
        """The claim's places in other articles."""
        return [span for span in self._everywhere if span.article_id != self.article.pk]

    @cached_property
    def own(self) -> Verdict | None:
        return own_verdict(self.claim, self.user)

    @property
    def own_counts(self) -> bool:
        return any(v.reviewer_id == self.user.pk for v in self.standing.verdicts)

    @cached_property
    def claimants(self) -> list[str]:
        """The desk's claimants, offered while typing."""
        return list(
            Claimant.objects.filter(desk=self.article.desk)
            .values_list("name", flat=True)
            .distinct()
        )

    @property
    def sentence_choices(self) -> list[tuple[int, str]]:
        """The article's sentences, shortened, for marking another place without JavaScript."""
        revision = self.article.newest_revision
        rows = revision.sentences.values_list("number", "start", "end")
        return [(number, truncate(revision.text[start:end], 80)) for number, start, end in rows]
