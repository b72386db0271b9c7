"""The list of articles: newest first, paged by key, with a filter by desk."""

from dataclasses import dataclass, field

from django.db.models import Count, Q
from django.http import QueryDict

from annotations.articles.models import Article
from annotations.people.models import Desk, User
from annotations.web.hostile import number_in

SIZE = 50


@dataclass
class Listing:
    """One page of articles, and where the next one begins."""

    articles: list[Article]
    desks: list[Desk]
    desk: str = ""
    older: int | None = None
    counts: dict[int, int] = field(default_factory=dict)


def page_of_articles(user: User, query: QueryDict) -> Listing:
    """The articles before the one whose key the address names."""
    rows = Article.objects.visible_to(user).select_related("desk").order_by("-pk")
    desk, before = query.get("desk", ""), number_in(query.get("before", ""))
    if desk:
        rows = rows.filter(desk__public_id=desk)
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows.annotate(claims=_claims())[: SIZE + 1])
    desks = list(Desk.objects.visible_to(user).order_by("name"))
    return Listing(found[:SIZE], desks, desk, found[SIZE - 1].pk if len(found) > SIZE else None)


def _claims() -> Count:
    return Count("spans__claim", filter=Q(spans__ending__isnull=True), distinct=True)
