"""A second person approves exactly that text, or sends it back."""

from django.db.models import Max
from django.utils.translation import gettext as _

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.acting import acting
from annotations.people.models import Desk, Membership, User
from annotations.people.permissions import Verb, require
from annotations.reviews.authors import authors_of
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.web.refusals import NotAllowed, NotNow, NotValid

Answer = Decision.Answer


class OwnText(NotAllowed):
    """Whoever wrote a draft, or the verdict behind it, asked to approve it."""


def approve(
    *, draft: Ruling | Summary, digest: str, by: User, comment: str = "", compared: bool = False
) -> Decision:
    """Approve exactly the text whose digest is given. Raises OwnText where four eyes are asked for."""
    desk = desk_of(draft)
    require(by, Verb.DECIDE, desk)
    if desk.four_eyes and by.pk in authors_of(draft):
        raise OwnText(own_text_sentence(draft))
    if isinstance(draft, Ruling):
        must_stand(draft)
    return _decide(draft, Answer.APPROVED, by=by, comment=comment, digest=digest, compared=compared)


def send_back(*, draft: Ruling | Summary, comment: str, by: User) -> Decision:
    """Send a draft back with a comment: its author writes the next number."""
    require(by, Verb.DECIDE, desk_of(draft))
    if not comment.strip():
        raise NotValid(_("Say what should change."))
    return _decide(draft, Answer.SENT_BACK, by=by, comment=comment, digest="", compared=False)


def _decide(
    draft: Ruling | Summary, answer: str, *, by: User, comment: str, digest: str, compared: bool
) -> Decision:
    with acting(by=by, why=comment):
        _lock(draft)
        earlier = draft.decisions.order_by("number").last()
        if earlier is not None and not _is_open_again(earlier, answer, digest):
            raise NotNow(_("Somebody has decided on this already. Load it again."))
        return Decision.objects.create(
            **_on(draft), number=1 + (draft.decisions.aggregate(n=Max("number"))["n"] or 0),
            answer=answer, comment=comment.strip(), digest=digest, compared=compared,
            four_eyes=desk_of(draft).four_eyes, decided_by=by,
        )  # fmt: skip


def _is_open_again(earlier: Decision, answer: str, digest: str) -> bool:
    """Only an approval can be given anew, once what would be public is no longer what it was."""
    approved = earlier.answer == answer == Answer.APPROVED
    return approved and earlier.digest != digest


def must_stand(ruling: Ruling) -> None:
    """Raise NotNow unless what the ruling rests on is still there: wording, verdict, evidence."""
    claim, verdict = ruling.claim, ruling.verdict
    if ruling.wording.form != claim.newest_wording.form:
        raise NotNow(_("The claim was reworded since. Draft our verdict on the new wording."))
    if claim.aside:
        raise NotNow(_("This claim is set aside. Bring it back first."))
    if claim.verdicts.filter(reviewer=verdict.reviewer, number__gt=verdict.number).exists():
        raise NotNow(_("The reviewer has changed the verdict behind this since. Draft ours anew."))
    cited = claim.evidence.filter(pk__in=ruling.evidence_ids, superseded_by__isnull=False)
    if cited.exists():
        raise NotNow(_("Evidence that this cites was changed since. Draft our verdict anew."))


def _lock(draft: Ruling | Summary) -> None:
    if isinstance(draft, Ruling):
        Claim.objects.locked().get(pk=draft.claim_id)
        newest: Ruling | Summary = draft.claim.rulings.latest("number")
    else:
        Article.objects.select_for_update(no_key=True).get(pk=draft.article_id)
        newest = draft.article.summaries.latest("number")
    if newest.pk != draft.pk:
        raise NotNow(_("There is a newer draft. Load it again and read that one."))


def _on(draft: Ruling | Summary) -> dict[str, object]:
    if isinstance(draft, Ruling):
        return {"claim": draft.claim, "ruling": draft}
    return {"article": draft.article, "summary": draft}


def desk_of(draft: Ruling | Summary) -> Desk:
    """The desk whose rules hold for a draft."""
    return draft.claim.desk if isinstance(draft, Ruling) else draft.article.desk


def may_approve(draft: Ruling | Summary) -> list[User]:
    """The members who could approve this draft, by name."""
    desk = desk_of(draft)
    members = Membership.objects.active().filter(desk=desk).select_related("user")
    barred = authors_of(draft) if desk.four_eyes else set()
    return sorted((m.user for m in members if m.user_id not in barred), key=str)


def own_text_sentence(draft: Ruling | Summary) -> str:
    """Why the reader may not approve this, and who can."""
    able = [str(user) for user in may_approve(draft)]
    if not able:
        return _(
            "You wrote this or the verdict behind it, so another member must approve it; "
            "this desk has nobody else. A moderator can invite a second person."
        )
    names = able[0] if len(able) == 1 else _("%(first)s and %(last)s") % {
        "first": ", ".join(able[:-1]), "last": able[-1],
    }  # fmt: skip
    return _(
        "You wrote this or the verdict behind it, so another member must approve it. %(names)s can."
    ) % {"names": names}
