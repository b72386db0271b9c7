"""Whose assertion a claim is."""

from annotations.claims.models import Claimant
from annotations.exchange.notation import Json


def of_claimant(claimant: Claimant) -> Json:
    """How the desk names them now."""
    return {
        "id": claimant.public_id,
        "name": claimant.name,
        "kind": claimant.kind,
        "page": claimant.page,
    }
