"""What each reviewer judged."""

from annotations.exchange.notation import Json, moment
from annotations.exchange.referring import Referred
from annotations.verdicts.models import Verdict


def of_verdict(verdict: Verdict, referred: Referred) -> Json:
    """The rating and its ground; without a rating it takes the one before back."""
    return {
        "id": verdict.public_id,
        "number": verdict.number,
        "wording": referred.wordings[verdict.wording_id],
        "rating": verdict.rating,
        "rationale": verdict.rationale,
        "language": verdict.language,
        "evidence": [referred.evidence[pk] for pk in verdict.evidence_ids],
        "by": referred.people[verdict.reviewer_id],
        "at": moment(verdict.given_at),
    }
