"""What the public sees of each claim: none, published, corrected, withdrawn."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from annotations.publication.models import Kind, Publication


class Public(StrEnum):
    """The public half of a claim's standing."""

    NONE = "none"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Last(NamedTuple):
    """The newest number of a claim, without its snapshot."""

    claim: int
    kind: str
    at: datetime
    ruling: int | None

    @property
    def public(self) -> Public:
        return public_of(self.kind)


def public_of(kind: str | None) -> Public:
    """What the newest number says, by its kind; None where there is none."""
    if kind is None:
        return Public.NONE
    if kind == Kind.WITHDRAWAL:
        return Public.WITHDRAWN
    return Public.PUBLISHED if kind == Kind.FIRST else Public.CORRECTED


def last_publications(claims: Iterable[int]) -> dict[int, Last]:
    """The newest number of each claim that has one, by the claim's id."""
    rows = Publication.objects.filter(claim__in=list(claims)).order_by("claim_id", "-number")
    newest = rows.distinct("claim_id").values_list("claim_id", "kind", "published_at", "ruling_id")
    return {row[0]: Last(*row) for row in newest}
