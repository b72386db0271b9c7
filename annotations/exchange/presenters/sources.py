"""What evidence is taken from."""

from annotations.exchange.notation import Json, day
from annotations.verdicts.models import Source


def of_source(source: Source) -> Json:
    """A source that is not named stays unnamed: a file is passed on more easily than a desk."""
    return {
        "id": source.public_id,
        "address": source.address,
        "citation": source.citation,
        "title": source.title,
        "publisher": source.publisher,
        "author": "" if source.anonymous else source.author,
        "published_on": day(source.published_on),
        "kind": source.kind,
        "interests": source.interests,
        "anonymous": source.anonymous,
        "anonymity": source.anonymity,
    }
