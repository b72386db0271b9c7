"""An article that the desk has already: by its address, or by nearly the same text."""

import hashlib
import re
from collections.abc import Iterable
from datetime import date

from django.db.models.functions import Length
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from annotations.articles.models import Article, Revision
from annotations.people.models import Desk
from annotations.web.refusals import NotNow

# The share of words, in order, that two texts have in common when they count as nearly the same.
NEAR = 0.8
# Of nearly the same text, one is not shorter than this share of the other.
SHORTEST = 0.6
TITLE_LIKE = 75
EACH_WAY = 20


class AlreadyHere(NotNow):
    """The desk has this article: `article` is the one to offer."""

    may_be_taken = False

    def __init__(self, article: Article, sentence: str) -> None:
        super().__init__(sentence)
        self.article = article


class SameAddress(AlreadyHere):
    """Its address has been taken in; that cannot be done twice."""

    def __init__(self, article: Article) -> None:
        words = _("The desk took this address in already: “%(title)s”. Nothing was added.")
        super().__init__(article, words % {"title": article.title})


class NearText(AlreadyHere):
    """Nearly the same text has been taken in; a person may do it all the same."""

    may_be_taken = True

    def __init__(self, article: Article) -> None:
        words = _("The desk has nearly the same text already: “%(title)s”. Nothing was added.")
        super().__init__(article, words % {"title": article.title})


def refuse_same_address(desk: Desk, canonical: str) -> None:
    """Raise SameAddress if the desk has an article with this canonical address."""
    found = Article.objects.filter(desk=desk, canonical=canonical).first() if canonical else None
    if found:
        raise SameAddress(found)


def refuse_near_text(desk: Desk, text: str, *, title: str, published_on: date | None) -> None:
    """Raise NearText if the desk has nearly this text: the most similar of a few candidates.

    Texts are compared only with those of the same digest, of a like title, of the same date, and
    the newest: the titles are read, not the texts, so that the cost hardly grows with the desk.
    """
    same = Revision.objects.filter(article__desk=desk, sha256=digest_of(text)).select_related(
        "article"
    )
    near = same.first() or _nearest(text, _candidates(desk, title, published_on))
    if near:
        raise NearText(near.article)


def digest_of(text: str) -> str:
    """The SHA-256 of a canonical text, as the database checks it."""
    return hashlib.sha256(text.encode()).hexdigest()


def _candidates(desk: Desk, title: str, published_on: date | None) -> set[int]:
    articles = Article.objects.filter(desk=desk)
    titles = dict(articles.values_list("pk", "title"))
    like = process.extract(
        title, titles, scorer=fuzz.token_sort_ratio, processor=str.casefold,
        score_cutoff=TITLE_LIKE, limit=EACH_WAY,
    )  # fmt: skip
    newest = articles.order_by("-taken_in_at").values_list("pk", flat=True)
    of_that_day = newest.filter(published_on=published_on) if published_on else newest.none()
    return {key for _title, _score, key in like} | {*newest[:EACH_WAY], *of_that_day[:EACH_WAY]}


def _nearest(text: str, candidates: Iterable[int]) -> Revision | None:
    length = len(text)
    revisions = (
        Revision.objects.filter(article__in=candidates)
        .annotate(length=Length("text"))
        .filter(length__gte=int(length * SHORTEST), length__lte=int(length / SHORTEST) + 1)
        .select_related("article")
    )
    words = _words(text)
    rated = [(_alike(words, _words(each.text)), each) for each in revisions]
    best = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= NEAR else None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _alike(some: list[str], others: list[str]) -> float:
    return Indel.normalized_similarity(some, others, score_cutoff=NEAR)
