"""The whole record of an article as one JSON document, documented in docs/export.md.

Within a schema number keys are only added.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.db.models import Count

from annotations.articles.models import Article, Sentence
from annotations.exchange.notation import Json
from annotations.exchange.presenters import articles
from annotations.exchange.presenters.claims import of_claim
from annotations.exchange.presenters.decisions import of_decision
from annotations.exchange.presenters.publications import of_publication
from annotations.exchange.presenters.rulings import of_summary
from annotations.exchange.reading import Lot, read
from annotations.exchange.referring import Referred
from annotations.people.models import Desk
from annotations.publication.models import Publication
from annotations.reviews.models import Decision, Summary

SCHEMA = 1
OFFSETS = {"unit": "code point", "end": "excluded", "normalization": "NFC"}
# Each key, the kind of row that it lists, and how one is written.
ROWS: dict[str, tuple[type[Any], Callable[[Any, Referred], Json]]] = {
    "summaries": (Summary, of_summary),
    "decisions": (Decision, of_decision),
    "publications": (Publication, of_publication),
}
# Articles are read together until they weigh so much: few queries, and memory that stays the same.
ENOUGH = 500
AN_ARTICLE = 10


def export_article(article: Article) -> Json:
    """All that was ever recorded of one article, as of one moment."""
    lot = read([article.pk])
    return _document(lot.articles[0], lot)


def export_desk(desk: Desk) -> Iterator[Json]:
    """The same for each article of the desk, in the order in which they were taken in."""
    for keys in _lots(desk):
        lot = read(keys)
        for article in lot.articles:
            yield _document(article, lot)


def _lots(desk: Desk) -> Iterator[list[int]]:
    """The ids of articles, so many at a time that they have about ENOUGH spans."""
    keys, weight = list[int](), 0
    marked = desk.articles.annotate(marked=Count("spans")).order_by("pk")
    for key, spans in marked.values_list("pk", "marked"):
        keys.append(key)
        weight += AN_ARTICLE + spans
        if weight >= ENOUGH:
            yield keys
            keys, weight = [], 0
    if keys:
        yield keys


def _document(article: Article, lot: Lot) -> Json:
    *earlier, newest = lot.texts[article.pk]
    sentences = sorted(lot.sentences.of(Sentence, newest.pk), key=lambda one: one.start)
    return {
        "schema": SCHEMA,
        "article": articles.of_article(article, lot.referred),
        "revision": articles.of_revision(newest, lot.referred),
        "earlier_revisions": [articles.of_earlier_revision(one, lot.referred) for one in earlier],
        "sentences": [articles.of_sentence(one) for one in sentences],
        "claims": [
            of_claim(claim, lot.glances[claim.pk], article.pk, lot.on_claims, lot.referred)
            for claim in lot.claims_in(article)
        ],
        **{
            key: [write(row, lot.referred) for row in lot.on_articles.of(kind, article.pk)]
            for key, (kind, write) in ROWS.items()
        },
        "offsets": OFFSETS,
        "versions": {"factcheck": settings.VERSION, "segmentation": newest.segmentation},
    }
