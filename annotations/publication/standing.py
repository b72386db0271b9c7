"""What the public sees of each claim: none, published, corrected, withdrawn."""

from collections.abc import Iterable
from enum import StrEnum

from annotations.claims.models import Claim
from annotations.publication.models import Kind, Publication


class Public(StrEnum):
    """The public half of a claim's standing."""

    NONE = "none"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


def last_publications(claims: Iterable[Claim]) -> dict[int, Publication]:
    """Each claim's newest publication, without its snapshot, by the claim's id."""
    rows = Publication.objects.filter(claim__in=[claim.pk for claim in claims]).defer("snapshot")
    newest = rows.order_by("claim_id", "-number").distinct("claim_id")
    return {row.claim_id: row for row in newest if row.claim_id}


def public_of(last: Publication | None) -> Public:
    """What the newest publication says."""
    if last is None:
        return Public.NONE
    if last.kind == Kind.WITHDRAWAL:
        return Public.WITHDRAWN
    return Public.PUBLISHED if last.kind == Kind.FIRST else Public.CORRECTED
