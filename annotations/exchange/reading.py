"""Articles with all that hangs on them, read in a number of queries that does not grow with them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction

from annotations.articles.models import Article, Revision, Sentence
from annotations.claims.models import Claim, Span
from annotations.exchange.hanging import ON_A_CLAIM, ON_AN_ARTICLE, Hanging
from annotations.exchange.referring import Referred, referred
from annotations.reviews.glancing import Glance, glances


@dataclass(frozen=True)
class Lot:
    """Some articles, and everything that an export says of them."""

    articles: list[Article]
    texts: dict[int, list[Revision]]
    sentences: Hanging
    claims: dict[int, Claim]
    glances: dict[int, Glance]
    on_claims: Hanging
    on_articles: Hanging
    referred: Referred

    def claims_in(self, article: Article) -> list[Claim]:
        """Those that stand, or stood, in the article, by their number there."""
        spans = [span for span in self.on_claims.all(Span) if span.article_id == article.pk]
        numbers = {span.claim_id: span.number for span in spans}
        return [self.claims[claim] for claim in sorted(numbers, key=lambda pk: numbers[pk])]


@contextmanager
def one_moment() -> Iterator[None]:
    """What is read inside is of one moment; within a caller's transaction, as that one sees it."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def read(keys: Collection[int]) -> Lot:
    """The articles with these ids, in their order, as of one moment."""
    with one_moment():
        articles = list(Article.objects.filter(pk__in=keys).select_related("desk").order_by("pk"))
        texts = _texts(keys)
        in_them = Span.objects.filter(article__in=keys).values("claim")
        claims = {claim.pk: claim for claim in Claim.objects.filter(pk__in=in_them)}
        on_claims = Hanging("claim", claims, ON_A_CLAIM)
        on_articles = Hanging("article", keys, ON_AN_ARTICLE)
        people_of = [*articles, *(each for several in texts.values() for each in several)]
        return Lot(
            articles=articles,
            texts=texts,
            sentences=Hanging(
                "revision", [several[-1].pk for several in texts.values()], [Sentence]
            ),
            claims=claims,
            glances=glances(list(claims)),
            on_claims=on_claims,
            on_articles=on_articles,
            referred=referred(people_of, on_claims, on_articles),
        )


def _texts(keys: Collection[int]) -> dict[int, list[Revision]]:
    """The revisions of each article; only of the last are the words read."""
    newest = Revision.objects.filter(article__in=keys).order_by("article", "-number")
    with_words = list(newest.distinct("article"))
    earlier = Revision.objects.filter(article__in=keys).exclude(
        pk__in=[one.pk for one in with_words]
    )
    texts = defaultdict(list)
    for one in [*earlier.defer("text", "blocks").order_by("number"), *with_words]:
        texts[one.article_id].append(one)
    return texts
