"""What happened to an article and to the claims in it, newest first."""

from dataclasses import dataclass
from datetime import datetime

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.models import Event
from annotations.history.telling import tell
from annotations.people.models import User

SHOWN = 200
# Rows that another event of the same step tells better.
QUIET = {"annotations_span", "annotations_revision"}


@dataclass(frozen=True)
class Told:
    """One event: when, and what happened, with its reason."""

    at: datetime
    words: str
    why: str


def events_of(article: Article, user: User) -> list[Told]:
    """The newest events of the article's chain and of its claims' chains."""
    claims = Claim.objects.visible_to(user).in_article(article).values_list("pk", flat=True)
    roots = [f"article:{article.pk}", *(f"claim:{pk}" for pk in claims)]
    events = Event.objects.filter(root__in=roots).exclude(table__in=QUIET).select_related("actor")
    return [
        Told(event.at, tell(event), event.why) for event in events.order_by("-at", "-pk")[:SHOWN]
    ]
