"""Whether a text counts as fetched by us: unaltered, and from the address that the article names."""

from annotations.articles.extracting.addresses import is_same_site
from annotations.articles.models import Article, Origin, Revision


def origin_of(article: Article, revision: Revision) -> Origin:
    """How the text came to us; an address that was changed to another site makes it altered."""
    origin = Origin(revision.origin)
    if origin == Origin.FETCHED and not is_same_site(revision.fetched_from, article.address):
        return Origin.ALTERED
    return origin
