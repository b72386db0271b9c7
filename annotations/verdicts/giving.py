"""Verdicts are given, superseded and taken back."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from annotations.claims.models import Claim, Wording
from annotations.history.acting import acting
from annotations.people.models import User
from annotations.people.permissions import Verb, require
from annotations.verdicts.grounds import check_ground
from annotations.verdicts.models import Evidence, Verdict
from annotations.web.refusals import NotNow, NotValid, StaleCopy


def give_verdict(
    *,
    claim: Claim,
    wording: int,
    seen: int,
    rating: str,
    rationale: str,
    evidence: Sequence[Evidence],
    by: User,
    language: str = "",
) -> Verdict:
    """Judge the newest wording; supersedes the reviewer's own verdict number `seen` (0: none).

    `wording` is the number of the wording that was judged. Raises NoEvidence, NotNow, StaleCopy.
    """
    require(by, Verb.GIVE_VERDICT, claim.desk)
    if not rationale.strip():
        raise NotValid(_("Say why, in your words."))
    check_ground(rating, evidence)
    with acting(by=by):
        newest = _judgeable(claim, wording)
        _must_be_last(claim, by, seen, rationale)
        return Verdict.objects.create(
            claim=claim, wording=newest, reviewer=by, number=seen + 1, rating=rating,
            rationale=rationale.strip(), language=language,
            evidence_ids=[piece.pk for piece in evidence],
        )  # fmt: skip


def take_back(*, claim: Claim, seen: int, reason: str, by: User) -> Verdict:
    """Take one's own verdict back, with a reason; both stay in the record."""
    require(by, Verb.GIVE_VERDICT, claim.desk)
    if not reason.strip():
        raise NotValid(_("Say why you take your verdict back."))
    with acting(by=by, why=reason):
        locked = Claim.objects.locked().get(pk=claim.pk)
        _must_be_last(claim, by, seen, reason)
        own = own_verdict(claim, by)
        if own is None or own.rating is None:
            raise NotNow(_("You have no verdict on this claim to take back."))
        return Verdict.objects.create(
            claim=claim, wording=locked.newest_wording, reviewer=by, number=seen + 1,
            rating=None, rationale=reason.strip(),
        )  # fmt: skip


def own_verdict(claim: Claim, reviewer: User) -> Verdict | None:
    """The reviewer's newest verdict on the claim, on whichever wording."""
    return claim.verdicts.filter(reviewer=reviewer).order_by("number").last()


def _judgeable(claim: Claim, wording: int) -> Wording:
    locked = Claim.objects.locked().get(pk=claim.pk)
    newest = locked.newest_wording
    if newest.number != wording:
        raise NotNow(
            _(
                "The claim was reworded while you wrote. Your text is kept: read the new wording first."
            )
        )
    if locked.aside:
        raise NotNow(_("This claim is set aside. Bring it back before giving a verdict."))
    return newest


def _must_be_last(claim: Claim, by: User, seen: int, mine: str) -> None:
    own = own_verdict(claim, by)
    if own is not None and own.number != seen:
        raise StaleCopy(saved={"rationale": own.rationale}, mine={"rationale": mine})
