"""What a desk notes about an article is corrected; its text is not."""

from django.db import IntegrityError, transaction

from annotations.articles.facts import Facts
from annotations.articles.fetching import canonical
from annotations.articles.importing import one_line, titled
from annotations.articles.models import Article
from annotations.articles.similar import refuse_same_address
from annotations.history.acting import acting
from annotations.people.models import User
from annotations.people.permissions import Verb, require
from annotations.web.refusals import StaleCopy

FIELDS = ["title", "address", "outlet", "byline", "published_on", "language"]


def correct_details(*, article: Article, facts: Facts, seen: int, by: User) -> Article:
    """Save the facts over version `seen`; raises StaleCopy, or SameAddress as taking in does.

    Two people who wrote the same are no conflict. Another date forgets the time of day.
    """
    require(by, Verb.TAKE_IN, article.desk)
    fields = _set(article, facts)
    with acting(by=by):
        try:
            with transaction.atomic():
                article.save_over(seen, update_fields=fields)
        except IntegrityError:
            refuse_same_address(article.desk, article.canonical)
            raise
        except StaleCopy as stale:
            if stale.saved != stale.mine:
                raise
            article.refresh_from_db()
    return article


def _set(article: Article, facts: Facts) -> list[str]:
    """Put the facts on the article; gives the columns that they stand in."""
    if facts.published_on != article.published_on:
        article.published_at = None
    for name, value in facts.named().items():
        setattr(article, name, one_line(value) if isinstance(value, str) else value)
    article.title = titled(facts.title)
    article.canonical = canonical(article.address)
    return [*FIELDS, "canonical", "published_at"]
