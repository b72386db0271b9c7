"""The desk's answer on a claim, and its own words on an article."""

from annotations.exchange.notation import Json, moment
from annotations.exchange.referring import Referred
from annotations.reviews.models import Ruling, Summary


def of_ruling(ruling: Ruling, referred: Referred) -> Json:
    """Finding and rationale, with the verdict that they were drafted from."""
    return {
        "id": ruling.public_id,
        "number": ruling.number,
        "wording": referred.wordings[ruling.wording_id],
        "verdict": referred.verdicts[ruling.verdict_id].public_id,
        "rating": ruling.rating,
        "finding": ruling.finding,
        "rationale": ruling.rationale,
        "language": ruling.language,
        "evidence": [referred.evidence[pk] for pk in ruling.evidence_ids],
        "adjudication": ruling.adjudication,
        "by": referred.people[ruling.drafted_by_id],
        "at": moment(ruling.drafted_at),
    }


def of_summary(summary: Summary, referred: Referred) -> Json:
    """Headline and summary."""
    return {
        "id": summary.public_id,
        "number": summary.number,
        "headline": summary.headline,
        "summary": summary.summary,
        "language": summary.language,
        "by": referred.people[summary.drafted_by_id],
        "at": moment(summary.drafted_at),
    }
