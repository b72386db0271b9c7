"""A moderator publishes, corrects and withdraws. Every number stays, except after a withdrawal."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.acting import acting
from annotations.people.models import Desk, User
from annotations.people.permissions import Verb, require
from annotations.publication import snapshots
from annotations.publication.models import Kind, Publication
from annotations.reviews.deciding import must_stand
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.reviews.standing import Work, standings
from annotations.web.refusals import NotNow, NotValid

CORRECTIONS = [Kind.CORRECTION, Kind.UPDATE, Kind.CLARIFICATION, Kind.TYPO]


def publish_claim(
    *, claim: Claim, by: User, kind: str = "", reason: str = "", seen: int | None = None
) -> Publication:
    """Publish the claim's settled ruling: the first number, or a correction with kind and reason.

    `seen` is the last public number that the moderator saw (0: none); what was published or
    withdrawn since refuses it.
    """
    require(by, Verb.PUBLISH, claim.desk)
    with acting(by=by, why=reason):
        locked = Claim.objects.locked().get(pk=claim.pk)
        _must_be_last(locked, seen)
        return _publish_locked(locked, by, kind, reason)


def publish_article(
    *, article: Article, by: User, kind: str = "", reason: str = "", seen: int | None = None
) -> list[Publication]:
    """Publish the article's approved summary together with its settled claims, all or nothing.

    Claims that are public already stay as they are; their corrections are published one by one.
    A summary that was withdrawn comes back only by itself, never in the train of its claims.
    """
    require(by, Verb.PUBLISH, article.desk)
    with acting(by=by, why=reason):
        claims = list(Claim.objects.in_article(article).locked())
        _must_be_last(article, seen)
        made = [_publish_locked(claim, by, "", "") for claim in ready_claims(claims)]
        last = last_publication(article)
        if not (made and last and last.kind == Kind.WITHDRAWAL):
            summary = _publish_summary(article, by, kind, reason)
            made += [summary] if summary else []
    if not made:
        raise NotNow(_("Nothing in this article is settled and waiting to be published."))
    return made


def withdraw(*, of: Claim | Article, reason: str, by: User) -> Publication:
    """Withdraw all that is public of a claim, or of an article's summary, leaving a notice.

    The reason is public: it must repeat neither the claim nor a name.
    """
    require(by, Verb.PUBLISH, of.desk)
    if not reason.strip():
        raise NotValid(_("Give the public reason. It must repeat neither the claim nor a name."))
    with acting(by=by, why=reason):
        type(of).objects.select_for_update(no_key=True).get(pk=of.pk)
        last = last_publication(of)
        if last is None or last.kind == Kind.WITHDRAWAL:
            raise NotNow(_("Nothing of this is public."))
        return Publication.objects.create(
            **_root(of), number=last.number + 1, kind=Kind.WITHDRAWAL, reason=reason.strip(),
            published_by=by,
        )  # fmt: skip


def ready_claims(claims: list[Claim]) -> list[Claim]:
    """Those that are settled and were never public, in the order given.

    What was withdrawn comes back only by itself, never in the train of its article.
    """
    standing = standings(claims)
    published = set(Publication.objects.filter(claim__in=claims).values_list("claim", flat=True))
    return [c for c in claims if standing[c.pk].work == Work.SETTLED and c.pk not in published]


def last_publication(of: Claim | Article) -> Publication | None:
    """The newest number, a withdrawal included."""
    return of.publications.order_by("number").last()


def _must_be_last(of: Claim | Article, seen: int | None) -> None:
    last = last_publication(of)
    if seen is not None and seen != (last.number if last else 0):
        raise NotNow(_("Something of this was published or withdrawn meanwhile. Load it again."))


def _publish_locked(claim: Claim, by: User, kind: str, reason: str) -> Publication:
    standing = standings([claim])[claim.pk]
    if standing.work != Work.SETTLED or standing.ruling is None or standing.decision is None:
        raise NotNow(
            _("Only a verdict of the desk that a second person has approved can be published.")
        )
    must_stand(standing.ruling)
    snapshot = _approved_snapshot(standing.ruling, standing.decision)
    if not snapshot["places"]:
        raise NotValid(
            _("No article with this claim has a source address. Add one to its details first.")
        )
    return _add(claim, standing.decision, snapshot, by=by, kind=kind, reason=reason)


def _publish_summary(article: Article, by: User, kind: str, reason: str) -> Publication | None:
    summary = article.summaries.order_by("number").last()
    decision = summary.decisions.order_by("number").last() if summary else None
    if summary is None or decision is None or decision.answer != Decision.Answer.APPROVED:
        return None
    if not article.address:
        raise NotValid(_("This article has no source address. Add it to its details first."))
    if Publication.objects.live().filter(summary=summary).exists():
        return None
    made = _approved_snapshot(summary, decision)
    return _add(article, decision, made, by=by, kind=kind, reason=reason)


def _approved_snapshot(draft: Ruling | Summary, decision: Decision) -> snapshots.Snapshot:
    made = snapshots.of_draft(draft, approver=decision.decided_by, as_of=decision.decided_at)
    if snapshots.digest(made) != decision.digest:
        raise NotNow(
            _(
                "Something public of this has changed since it was approved. It must be approved again."
            )
        )
    return made


def _add(
    of: Claim | Article,
    decision: Decision,
    snapshot: snapshots.Snapshot,
    *,
    by: User,
    kind: str,
    reason: str,
) -> Publication:
    _must_publish(of.desk)
    _must_be_elsewhere(snapshot)
    last = last_publication(of)
    kind = _kind(last, snapshot, decision, kind, reason)
    return Publication.objects.create(
        **_root(of), number=last.number + 1 if last else 1, kind=kind, reason=reason.strip(),
        ruling=decision.ruling, summary=decision.summary, decision=decision, snapshot=snapshot,
        published_by=by,
    )  # fmt: skip


def _must_publish(desk: Desk) -> None:
    if not desk.publishes:
        raise NotNow(_("This desk does not publish yet. An administrator can let it."))


def _must_be_elsewhere(snapshot: snapshots.Snapshot) -> None:
    """What is checked stands at somebody else's address, never at our own (CR-10)."""
    places = snapshot.get("places") or [{"article": snapshot.get("about") or {}}]
    ours = urlsplit(settings.SITE_ORIGIN).netloc
    if any(urlsplit(place["article"].get("address", "")).netloc == ours for place in places):
        raise NotValid(
            _("The source address is this site's own. Give the address of the original.")
        )


def _kind(
    last: Publication | None,
    snapshot: snapshots.Snapshot,
    decision: Decision,
    kind: str,
    reason: str,
) -> str:
    """The first number needs no kind; a later one needs a kind and a public reason (ED-21)."""
    if last is None or last.kind == Kind.WITHDRAWAL:
        return Kind.FIRST
    if last.ruling_id == decision.ruling_id and last.summary_id == decision.summary_id:
        raise NotNow(_("This is public already, just as it was approved."))
    if kind not in CORRECTIONS:
        raise NotValid(_("Choose what kind of correction this is."))
    if not reason.strip():
        raise NotValid(_("Give the public reason for the correction."))
    if kind == Kind.TYPO and _substance(last.snapshot or {}) != _substance(snapshot):
        raise NotValid(
            _("The rating or the evidence has changed: that is more than a minor correction.")
        )
    return kind


def _substance(snapshot: snapshots.Snapshot) -> list[object]:
    """What a minor correction leaves as it was: what is judged, how, and on what evidence."""
    whose = ("statement", "judged", "rating", "claimant", "relayed_by", "said_on", "headline")
    cited = sorted(snapshot.get("evidence", []), key=lambda piece: str(piece["id"]))
    return [*(snapshot.get(name) for name in whose), cited]


def _root(of: Claim | Article) -> dict[str, Claim | Article]:
    return {"claim": of} if isinstance(of, Claim) else {"article": of}
