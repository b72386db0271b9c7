"""What a person can do next, the most urgent first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import BooleanField, Case, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import Article
from annotations.claims.models import Claim, Judged, Span, Wording
from annotations.people.models import Desk, Role, User
from annotations.publication.models import Kind, Publication
from annotations.publication.standing import Public, last_publications
from annotations.reviews.authors import authors_of_rulings
from annotations.reviews.glancing import glances
from annotations.reviews.models import Decision, Ruling
from annotations.reviews.standing import Work
from annotations.workbench.seeing import Seen

# Enough to see what waits; older claims come up as these are done.
LOOKED_AT = 500
SHOWN = 20

HEADINGS = {
    "second": _("Waiting for you as the second person"),
    "back": _("Sent back to you"),
    "disagree": _("Reviewers disagree"),
    "publish": _("Settled, not public yet"),
    "draft": _("Ready for our verdict"),
    "free": _("Not checked yet"),
}
VERBS = {
    "second": _("Open it"), "back": _("Rewrite"), "disagree": _("Settle it"), "publish": _("Publish"),
    "draft": _("Draft our verdict"), "free": _("Check it"),
}  # fmt: skip


def not_done(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Without those whose newest ruling, on the words as they now are, is public or can only rest."""
    rulings = Ruling.objects.filter(claim=OuterRef("pk")).order_by("-number")
    decisions = Decision.objects.filter(ruling=OuterRef("ruled")).order_by("-number")
    wordings = Wording.objects.filter(claim=OuterRef("pk")).order_by("-number")
    publications = Publication.objects.filter(claim=OuterRef("pk")).order_by("-number")
    done = Q(form=F("ruled_form")) & (
        Q(published=F("ruled")) & ~Q(last_kind=Kind.WITHDRAWAL)
        | Q(desk__publishes=False, answer=Decision.Answer.APPROVED)
    )
    return claims.alias(
        ruled=Subquery(rulings.values("pk")[:1]),
        ruled_form=Subquery(rulings.values_list(Coalesce("wording__restores", "wording"))[:1]),
        form=Subquery(wordings.values_list(Coalesce("restores", "pk"))[:1]),
        published=Subquery(publications.values("ruling")[:1]),
        last_kind=Subquery(publications.values("kind")[:1]),
        answer=Subquery(decisions.values("answer")[:1]),
    ).filter(Case(When(done, then=False), default=True, output_field=BooleanField()))


@dataclass(frozen=True)
class Row:
    """A claim that waits for something, and where it is worked on."""

    seen: Seen
    article: Article
    group: str

    @property
    def address(self) -> str:
        return f"{self.article.get_absolute_url()}?claim={self.seen.key}#claim-{self.seen.key}"

    @property
    def judged(self) -> str:
        return str(Judged(self.seen.glance.judged).label)

    @property
    def verb(self) -> str:
        return str(VERBS[self.group])


@dataclass(frozen=True)
class Group:
    """The rows that wait for the same thing."""

    name: str
    rows: list[Row]

    @property
    def heading(self) -> str:
        return str(HEADINGS[self.name])


class Queue:
    """The open claims of a person's desks, grouped by what they wait for."""

    def __init__(self, user: User, desk: str = "") -> None:
        self.user = user
        self.desk = desk

    @cached_property
    def desks(self) -> list[Desk]:
        return list(Desk.objects.worked_at_by(self.user).order_by("name"))

    @cached_property
    def groups(self) -> list[Group]:
        found: dict[str, list[Row]] = {name: [] for name in HEADINGS}
        for row in self._rows():
            if len(found[row.group]) < SHOWN:
                found[row.group].append(row)
        return [Group(name, rows) for name, rows in found.items() if rows]

    @property
    def first(self) -> Row | None:
        return self.groups[0].rows[0] if self.groups else None

    def _rows(self) -> Iterator[Row]:
        """The open claims that wait for this person, the oldest first."""
        claims = list(self._claims())
        ids = [pk for pk, _article, _number in claims]
        found, last = glances(ids), last_publications(ids)
        articles = Article.objects.select_related("desk").in_bulk({row[1] for row in claims})
        waiting = [g.ruling for g in found.values() if g.ruling and g.work == Work.WAITING]
        authors = authors_of_rulings(waiting)
        for pk, article, number in claims:
            desk = articles[article].desk
            seen = Seen(number, [], found[pk], last.get(pk), desk.time_zone)
            group = self._group(seen, desk, authors.get(seen.glance.ruling or 0, set()))
            if group:
                yield Row(seen, articles[article], group)

    def _claims(self) -> Any:
        """Open claims, the oldest first: those that wait longest come first in their group."""
        first = Span.objects.standing().filter(claim=OuterRef("pk")).order_by("pk")
        rows = not_done(Claim.objects.filter(desk__in=self.desks).not_set_aside())
        if self.desk:
            rows = rows.filter(desk__public_id=self.desk)
        return rows.order_by("pk").values_list(
            "pk", Subquery(first.values("article")[:1]), Subquery(first.values("number")[:1])
        )[:LOOKED_AT]

    def _group(self, seen: Seen, desk: Desk, authors: set[int]) -> str:
        """What the claim waits for, if it waits for this person."""
        me, glance = self.user.pk, seen.glance
        moderates = self.user.roles.get(desk.pk) == Role.MODERATOR
        ready = len(glance.ratings) >= desk.quorum
        unpublished = desk.publishes and (seen.public == Public.NONE or seen.correction_waits)
        group, mine = {
            Work.WAITING: ("second", not desk.four_eyes or me not in authors),
            Work.SENT_BACK: ("back", glance.drafted_by == me),
            Work.DISAGREE: ("disagree", moderates),
            Work.SETTLED: ("publish", moderates and unpublished),
            Work.JUDGED: ("draft", True)
            if ready and me in glance.reviewers
            else ("free", me not in glance.reviewers),
            Work.UNCHECKED: ("free", True),
        }[seen.work]
        return group if mine else ""
