"""What a second person answered."""

from annotations.exchange.notation import Json, moment
from annotations.exchange.referring import Referred
from annotations.publication.models import Publication
from annotations.reviews.models import Decision


def of_decision(decision: Decision, referred: Referred) -> Json:
    """The answer, and the digest of exactly what was approved."""
    return {
        **what_it_is_of(decision, referred),
        "number": decision.number,
        "answer": decision.answer,
        "comment": decision.comment,
        "digest": decision.digest,
        "four_eyes": decision.four_eyes,
        "compared": decision.compared,
        "by": referred.people[decision.decided_by_id],
        "at": moment(decision.decided_at),
    }


def what_it_is_of(row: Decision | Publication, referred: Referred) -> Json:
    """The draft: a claim's ruling or an article's summary. None for a withdrawal, which has none."""
    if row.claim_id:
        ruling = referred.rulings.get(row.ruling_id)
        return {"ruling": ruling.public_id if ruling else None}
    summary = referred.summaries.get(row.summary_id)
    return {"summary": summary.public_id if summary else None}
