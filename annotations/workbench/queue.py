"""What a person can do next, the most urgent first."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import Article
from annotations.claims.models import Claim, Span
from annotations.people.models import Desk, Role, User
from annotations.publication.standing import last_publications
from annotations.reviews.authors import authors_of
from annotations.reviews.standing import Work, standings
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

    def _rows(self) -> list[Row]:
        claims = list(self._claims())
        standing, last = standings(claims), last_publications(claims)
        articles = Article.objects.select_related("desk").in_bulk({c.first_article for c in claims})
        rows = []
        for claim in claims:
            seen = Seen(claim, claim.first_number, [], standing[claim.pk], last.get(claim.pk))
            group = self._group(seen, articles[claim.first_article].desk)
            if group:
                rows.append(Row(seen, articles[claim.first_article], group))
        return rows

    def _claims(self) -> Any:
        """Open claims, the oldest first: those that wait longest come first in their group."""
        first = Span.objects.standing().filter(claim=OuterRef("pk")).order_by("pk")
        rows = Claim.objects.filter(desk__in=self.desks).not_set_aside()
        if self.desk:
            rows = rows.filter(desk__public_id=self.desk)
        return rows.order_by("pk").annotate(
            first_article=Subquery(first.values("article")[:1]),
            first_number=Subquery(first.values("number")[:1]),
        )[:LOOKED_AT]

    def _group(self, seen: Seen, desk: Desk) -> str:
        moderates = self.user.roles.get(desk.pk) == Role.MODERATOR
        ruling = seen.standing.ruling
        own = any(verdict.reviewer_id == self.user.pk for verdict in seen.standing.verdicts)
        if seen.work == Work.WAITING and ruling:
            return "" if desk.four_eyes and self.user.pk in authors_of(ruling) else "second"
        if seen.work == Work.SENT_BACK and ruling:
            return "back" if ruling.drafted_by_id == self.user.pk else ""
        if seen.work == Work.DISAGREE:
            return "disagree" if moderates else ""
        if seen.work == Work.SETTLED:
            waits = not seen.is_live or seen.correction_waits
            return "publish" if moderates and desk.publishes and waits else ""
        if seen.work == Work.JUDGED and len(seen.standing.verdicts) >= desk.quorum:
            return "draft" if own or moderates else ""
        return "" if own else "free"
