"""What was made public."""

from annotations.exchange.notation import Json, moment
from annotations.exchange.presenters.decisions import what_it_is_of
from annotations.exchange.referring import Referred
from annotations.publication.models import Publication


def of_publication(publication: Publication, referred: Referred) -> Json:
    """The public snapshot, and the decision that it was published on."""
    decision = referred.decisions.get(publication.decision_id)
    return {
        "number": publication.number,
        "kind": publication.kind,
        "reason": publication.reason,
        **what_it_is_of(publication, referred),
        "decision": decision.number if decision else None,
        "snapshot": _nameless(publication, referred),
        "by": referred.people[publication.published_by_id],
        "at": moment(publication.published_at),
    }


def _nameless(publication: Publication, referred: Referred) -> Json | None:
    """The snapshot with pseudonyms for bylines: a name would tell who wrote all the rest too."""
    snapshot: Json | None = publication.snapshot
    if snapshot is None:
        return None
    people = _who_checked(publication, referred)
    checked = {
        key: people[key] if value and key in people else value
        for key, value in snapshot["checked"].items()
    }
    return {**snapshot, "checked": checked}


def _who_checked(publication: Publication, referred: Referred) -> Json:
    decision = referred.decisions[publication.decision_id]
    people = {"approved_by": referred.people[decision.decided_by_id]}
    if publication.ruling_id:
        verdict = referred.verdicts[referred.rulings[publication.ruling_id].verdict_id]
        people["verdict_by"] = referred.people[verdict.reviewer_id]
    return people
