"""No verdict and no ruling without a ground (ED-01); and what to think of before giving one (ED-03)."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from annotations.verdicts.models import Evidence, Rating, Source
from annotations.web.refusals import NotValid

NEEDED = {Rating.CONFIRMED: Evidence.Stance.SUPPORTS, Rating.DISPUTED: Evidence.Stance.UNDERMINES}


class NoEvidence(NotValid):
    """A rating without the evidence that it needs."""


def check_ground(rating: str, evidence: Sequence[Evidence]) -> None:
    """Raise NoEvidence, or NotValid for a rating that there is not."""
    if rating not in Rating.values:
        raise NotValid(_("Choose confirmed, disputed or unverified."))
    needed = NEEDED.get(Rating(rating))
    if needed is None or any(piece.stance == needed for piece in evidence):
        return
    if rating == Rating.CONFIRMED:
        raise NoEvidence(
            _("Confirmed needs at least one piece of evidence that supports the claim.")
        )
    raise NoEvidence(_("Disputed needs at least one piece of evidence that undermines the claim."))


def warnings_for(rating: str, evidence: Sequence[Evidence]) -> list[str]:
    """What the form says without refusing."""
    if rating == Rating.UNVERIFIED or not evidence:
        return []
    found = []
    if len(evidence) == 1:
        found.append(_("This rests on one source. Add another, or say above why there is none."))
    if not any(piece.source.kind == Source.Kind.PRIMARY for piece in evidence):
        found.append(_("None of these sources is primary. Say above why that is enough."))
    return found
