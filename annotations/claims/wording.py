"""A claim is worded: a statement that stands alone, whose assertion it is, what is judged."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from annotations.claims.models import Claim, Claimant, Judged, Wording
from annotations.history.acting import acting
from annotations.people.models import Desk, User
from annotations.people.permissions import Verb, require
from annotations.web.refusals import NotValid, StaleCopy


def reword(
    *,
    claim: Claim,
    seen: int,
    statement: str,
    by: User,
    claimant: Claimant | None = None,
    role: str = "",
    relayed_by: Claimant | None = None,
    said_on: date | None = None,
    judged: str = Judged.SO,
) -> Wording:
    """Make the next wording of the claim, if `seen` is still its newest number.

    The same words again make no new wording: the newest one is returned. Raises StaleCopy.
    """
    require(by, Verb.HIGHLIGHT, claim.desk)
    with acting(by=by):
        newest = Claim.objects.locked().get(pk=claim.pk).newest_wording
        wording = Wording(
            claim=claim, number=newest.number + 1, statement=statement.strip(), role=role.strip(),
            language=newest.language, claimant=claimant, relayed_by=relayed_by, said_on=said_on,
            judged=judged, span=newest.span, worded_by=by,
        )  # fmt: skip
        if _same(newest, wording):
            return newest
        if newest.number != seen:
            raise StaleCopy(saved=shown(newest), mine=shown(wording))
        wording.save()
    return wording


def reword_naming(
    *,
    claim: Claim,
    claimant: str,
    kind: str,
    relayed_by: str,
    relayed_kind: str,
    by: User,
    **facts: Any,
) -> Wording:
    """Reword the claim with claimants as a person names them; those that are new are made.

    The claim is locked first: a new claimant takes the head of the desk's chain, and every other
    step on a claim takes the claim before that.
    """
    require(by, Verb.HIGHLIGHT, claim.desk)
    with acting(by=by):
        Claim.objects.locked().get(pk=claim.pk)
        said_by = claimant_of(desk=claim.desk, name=claimant, kind=kind, by=by)
        told_by = claimant_of(desk=claim.desk, name=relayed_by, kind=relayed_kind, by=by)
        return reword(claim=claim, claimant=said_by, relayed_by=told_by, by=by, **facts)


FORM = ("statement", "claimant_id", "role", "relayed_by_id", "said_on", "judged", "span_id")


def _same(one: Wording, other: Wording) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in FORM)


def shown(wording: Wording) -> dict[str, str]:
    """What a comparison of two wordings shows, by the names of the form's fields."""
    return {
        "statement": wording.statement,
        "claimant": str(wording.claimant or ""),
        "role": wording.role,
        "relayed_by": str(wording.relayed_by or ""),
        "said_on": str(wording.said_on or ""),
        "judged": wording.get_judged_display(),
    }


def claimant_of(*, desk: Desk, name: str, kind: str, by: User) -> Claimant | None:
    """The desk's claimant of that name and kind, made if there is none; None for an empty name."""
    name = " ".join(name.split())
    if not name:
        return None
    if kind not in Claimant.Kind.values:
        raise NotValid(_("Choose whether the claimant is a person, a body or an unnamed source."))
    with acting(by=by):
        return Claimant.objects.get_or_create(desk=desk, name=name, kind=kind)[0]


def edit_claimant(
    *, claimant: Claimant, seen: int, name: str, kind: str, page: str, by: User
) -> Claimant:
    """Change how a claimant is named. Makes no new wording; raises StaleCopy."""
    require(by, Verb.HIGHLIGHT, claimant.desk)
    claimant.name, claimant.kind, claimant.page = " ".join(name.split()), kind, page
    with acting(by=by):
        claimant.save_over(seen, update_fields=["name", "kind", "page"])
    return claimant
