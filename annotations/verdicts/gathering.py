"""Evidence is gathered: what one source says about one claim."""

from datetime import date
from typing import TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext as _

from annotations.claims.models import Claim
from annotations.history.acting import acting
from annotations.people.models import Desk, User
from annotations.people.permissions import Verb, require
from annotations.text.cleaning import safe_url
from annotations.verdicts.models import ContactAttempt, Evidence, Source
from annotations.web.refusals import NotNow, NotValid


class SourceFacts(TypedDict, total=False):
    """What is known of a source; an address or a citation is enough."""

    address: str
    citation: str
    title: str
    publisher: str
    author: str
    published_on: date | None
    kind: str
    interests: str
    anonymous: bool
    anonymity: str


class Statement(TypedDict, total=False):
    """What the source says about the claim."""

    stance: str
    quote: str
    language: str
    translation: str
    note: str
    seen_on: date | None
    archived_at: str


def gather(
    *, claim: Claim, source: SourceFacts, by: User, supersedes: Evidence | None = None,
    **statement: Unpack[Statement],
) -> Evidence:  # fmt: skip
    """Add evidence to a claim, or a new form of evidence that it already has."""
    require(by, Verb.GIVE_VERDICT, claim.desk)
    _check(source, statement)
    with acting(by=by):
        Claim.objects.locked().get(pk=claim.pk)
        if supersedes and hasattr(supersedes, "superseded_by"):
            raise NotNow(_("Somebody changed this evidence meanwhile. Load it again to see how."))
        return Evidence.objects.create(
            claim=claim, source=_source(claim.desk, source), supersedes=supersedes,
            gathered_by=by, **statement,
        )  # fmt: skip


def _check(source: SourceFacts, statement: Statement) -> None:
    if not source.get("address") and not source.get("citation"):
        raise NotValid(_("Give the source's address, or say how it can be found."))
    for address in (source.get("address"), statement.get("archived_at")):
        if address and not safe_url(address):
            raise NotValid(_("An address begins with http:// or https://."))
    if source.get("anonymous") and not source.get("anonymity"):
        raise NotValid(_("Say why this source is not named."))
    if statement.get("stance") not in Evidence.Stance.values:
        raise NotValid(_("Say whether this supports the claim, undermines it, or is context."))


def _source(desk: Desk, facts: SourceFacts) -> Source:
    """The desk's source with exactly these facts, made if there is none."""
    with transaction.atomic():
        return Source.objects.filter(desk=desk, **facts).order_by("pk").first() or (
            Source.objects.create(desk=desk, **facts)
        )


def note_contact(
    *, claim: Claim, sought_on: date, how: str, outcome: str, by: User, answer: str = ""
) -> ContactAttempt:
    """Record an attempt to hear the claimant (ED-04)."""
    require(by, Verb.GIVE_VERDICT, claim.desk)
    with acting(by=by):
        return ContactAttempt.objects.create(
            claim=claim, sought_on=sought_on, how=how.strip(), outcome=outcome,
            answer=answer.strip(), noted_by=by,
        )  # fmt: skip
