"""What sources say, and what the claimant said when asked."""

from annotations.exchange.notation import Json, day, moment
from annotations.exchange.referring import Referred
from annotations.verdicts.models import ContactAttempt, Evidence


def of_evidence(piece: Evidence, referred: Referred) -> Json:
    """The quote with its source, and what it replaces."""
    return {
        "id": piece.public_id,
        "source": referred.sources[piece.source_id],
        "stance": piece.stance,
        "quote": piece.quote,
        "language": piece.language,
        "translation": piece.translation,
        "note": piece.note,
        "seen_on": day(piece.seen_on),
        "archived_at": piece.archived_at,
        "supersedes": referred.evidence.get(piece.supersedes_id),
        "by": referred.people.get(piece.gathered_by_id),
        "at": moment(piece.gathered_at),
    }


def of_contact_attempt(attempt: ContactAttempt, referred: Referred) -> Json:
    """How the claimant was sought, and what came of it."""
    return {
        "sought_on": day(attempt.sought_on),
        "how": attempt.how,
        "outcome": attempt.outcome,
        "answer": attempt.answer,
        "by": referred.people.get(attempt.noted_by_id),
        "at": moment(attempt.noted_at),
    }
