"""An article, its texts and their sentences."""

from annotations.articles.models import Article, Revision, Sentence
from annotations.exchange.notation import Json, day, moment
from annotations.exchange.referring import Referred


def of_article(article: Article, referred: Referred) -> Json:
    """Whose it is, where it is from, and who took it in."""
    return {
        "id": article.public_id,
        "desk": {"id": article.desk.public_id, "name": article.desk.name},
        "title": article.title,
        "address": article.address,
        "canonical": article.canonical,
        "outlet": article.outlet,
        "byline": article.byline,
        "published_on": day(article.published_on),
        "published_at": moment(article.published_at),
        "language": article.language,
        "by": referred.people.get(article.taken_in_by_id),
        "at": moment(article.taken_in_at),
    }


def of_revision(revision: Revision, referred: Referred) -> Json:
    """The text that the offsets count in, with its blocks."""
    blocks = [{"kind": kind, "start": start, "end": end} for kind, start, end in revision.blocks]
    return {
        **of_earlier_revision(revision, referred),
        "text": revision.text,
        "blocks": blocks,
        "fetched_from": revision.fetched_from,
        "fetched_at": moment(revision.fetched_at),
    }


def of_earlier_revision(revision: Revision, referred: Referred) -> Json:
    """Enough to tell which text a span of that number was marked in."""
    return {
        "number": revision.number,
        "sha256": revision.sha256,
        "origin": revision.origin,
        "by": referred.people.get(revision.made_by_id),
        "at": moment(revision.made_at),
    }


def of_sentence(sentence: Sentence) -> Json:
    """Its range in the text."""
    return {"start": sentence.start, "end": sentence.end}
