"""A second person approves exactly what will be public, as it was shown."""

from django.db import transaction
from django.utils.translation import gettext as _

from annotations.articles.models import Origin
from annotations.articles.origins import origin_of
from annotations.people.models import User
from annotations.publication import snapshots
from annotations.reviews.deciding import approve
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.web.refusals import NotNow, NotValid


def shown_digest(draft: Ruling | Summary, *, to: User) -> str:
    """The digest that the approval form carries: of what this reader would make public."""
    return snapshots.digest(snapshots.of_draft(draft, approver=to))


def needs_comparing(draft: Ruling | Summary) -> bool:
    """Whether a text shown was not fetched by us, so that the approver has to compare it."""
    if isinstance(draft, Summary):
        texts = [(draft.article, draft.article.newest_revision)]
    else:
        spans = draft.claim.spans.standing().exclude(article__address="")
        texts = [(s.article, s.revision) for s in spans.select_related("article", "revision")]
    return any(origin_of(article, text) != Origin.FETCHED for article, text in texts)


def approve_shown(
    *, draft: Ruling | Summary, shown: str, by: User, comment: str = "", compared: bool = False
) -> Decision:
    """Approve the draft if what would be public is still what `shown` is the digest of."""
    with transaction.atomic():
        if shown_digest(draft, to=by) != shown:
            raise NotNow(_("What would be public has changed since you read it. Read it again."))
        if needs_comparing(draft) and not compared:
            raise NotValid(
                _("We did not fetch this text ourselves. Compare it with the original, and say so.")
            )
        return approve(draft=draft, digest=shown, by=by, comment=comment, compared=compared)
