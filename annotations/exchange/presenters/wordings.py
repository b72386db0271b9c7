"""What a claim is judged on."""

from annotations.claims.models import Wording
from annotations.exchange.notation import Json, day, moment
from annotations.exchange.presenters.spans import place_of
from annotations.exchange.referring import Referred


def of_wording(wording: Wording, referred: Referred) -> Json:
    """The statement with its claimant, and the place that it was taken from."""
    return {
        "number": wording.number,
        "statement": wording.statement,
        "language": wording.language,
        "judged": wording.judged,
        "claimant": referred.claimants.get(wording.claimant_id),
        "role": wording.role,
        "relayed_by": referred.claimants.get(wording.relayed_by_id),
        "said_on": day(wording.said_on),
        "span": place_of(referred.spans[wording.span_id], referred),
        "restores": referred.wordings.get(wording.restores_id),
        "by": referred.people.get(wording.worded_by_id),
        "at": moment(wording.worded_at),
    }
