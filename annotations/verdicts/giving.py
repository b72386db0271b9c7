"""Verdicts are given, superseded and taken back."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection
from django.utils.translation import gettext as _

from annotations.claims.models import Claim, SettingAside
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
        now = _locked(claim, by)
        _must_be_judgeable(now, wording)
        _must_be_last(claim, by, now, seen=seen, mine=rationale)
        return Verdict.objects.create(
            claim=claim, wording_id=now.wording, reviewer=by, number=seen + 1, rating=rating,
            rationale=rationale.strip(), language=language,
            evidence_ids=[piece.pk for piece in evidence],
        )  # fmt: skip


def take_back(*, claim: Claim, seen: int, reason: str, by: User) -> Verdict:
    """Take one's own verdict back, with a reason; both stay in the record."""
    require(by, Verb.GIVE_VERDICT, claim.desk)
    if not reason.strip():
        raise NotValid(_("Say why you take your verdict back."))
    with acting(by=by, why=reason):
        now = _locked(claim, by)
        _must_be_last(claim, by, now, seen=seen, mine=reason)
        own = own_verdict(claim, by)
        if own is None or own.rating is None:
            raise NotNow(_("You have no verdict on this claim to take back."))
        return Verdict.objects.create(
            claim=claim, wording_id=now.wording, reviewer=by, number=seen + 1,
            rating=None, rationale=reason.strip(),
        )  # fmt: skip


def own_verdict(claim: Claim, reviewer: User) -> Verdict | None:
    """The reviewer's newest verdict on the claim, on whichever wording."""
    return claim.verdicts.filter(reviewer=reviewer).order_by("number").last()


class Now(NamedTuple):
    """What a locked claim says to whoever gives a verdict on it."""

    wording: int
    number: int
    aside: str
    own: int


def _locked(claim: Claim, by: User) -> Now:
    Claim.objects.locked().filter(pk=claim.pk).values_list("pk").get()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT w.id, w.number, (SELECT reason FROM annotations_settingaside"
            " WHERE claim_id = w.claim_id ORDER BY number DESC LIMIT 1), (SELECT max(number)"
            " FROM annotations_verdict WHERE claim_id = w.claim_id AND reviewer_id = %s)"
            " FROM annotations_wording w WHERE w.claim_id = %s ORDER BY w.number DESC LIMIT 1",
            [by.pk, claim.pk],
        )
        wording, number, aside, own = cursor.fetchone()
        return Now(wording, number, aside or "", own or 0)


def _must_be_judgeable(now: Now, wording: int) -> None:
    if now.number != wording:
        raise NotNow(
            _(
                "The claim was reworded while you wrote. Your text is kept: read the new wording first."
            )
        )
    if now.aside not in {"", SettingAside.Reason.BACK}:
        raise NotNow(_("This claim is set aside. Bring it back before giving a verdict."))


def _must_be_last(claim: Claim, by: User, now: Now, *, seen: int, mine: str) -> None:
    if now.own == seen:
        return
    own = own_verdict(claim, by)
    saved = {"rationale": own.rationale if own else ""}
    raise StaleCopy(saved=saved, mine={"rationale": mine})
