"""The desk's verdict is drafted: a ruling from one reviewer's verdict, a summary for an article."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.acting import acting
from annotations.people.models import User
from annotations.people.permissions import Verb, require
from annotations.reviews.models import FINDING_LENGTH, Ruling, Summary
from annotations.verdicts.grounds import check_ground
from annotations.verdicts.models import Evidence, Verdict
from annotations.web.refusals import NotNow, NotValid, StaleCopy


def draft_ruling(
    *,
    verdict: Verdict,
    seen: int,
    finding: str,
    rationale: str,
    evidence: Sequence[Evidence],
    by: User,
    adjudication: str = "",
) -> Ruling:
    """Draft the desk's verdict from one that counts, over draft number `seen` (0: none).

    Where reviewers disagree only a moderator may, with a reason (`adjudication`). Raises
    NoEvidence, NotNow while the quorum is not reached, StaleCopy.
    """
    desk = verdict.claim.desk
    require(by, Verb.DRAFT, desk)
    _check_words(finding, rationale)
    rating = verdict.rating or ""
    check_ground(rating, evidence)
    with acting(by=by, why=adjudication):
        claim = Claim.objects.locked().get(pk=verdict.claim_id)
        if claim.aside:
            raise NotNow(_("This claim is set aside. Bring it back before drafting a verdict."))
        counting = list(claim.verdicts.on(claim.newest_wording))
        _must_count(verdict, counting)
        _check_quorum(claim, len(counting))
        _check_agreement(counting, by, adjudication)
        _must_be_last_ruling(claim, seen, {"finding": finding, "rationale": rationale})
        return Ruling.objects.create(
            claim=claim, wording=claim.newest_wording, verdict=verdict, number=seen + 1,
            rating=rating, finding=finding.strip(), rationale=rationale.strip(),
            language=verdict.language, evidence_ids=[piece.pk for piece in evidence],
            adjudication=adjudication.strip(), drafted_by=by,
        )  # fmt: skip


def draft_summary(*, article: Article, seen: int, headline: str, summary: str, by: User) -> Summary:
    """Draft the desk's own headline and summary of an article, over draft number `seen`."""
    require(by, Verb.DRAFT, article.desk)
    if not headline.strip() or not summary.strip():
        raise NotValid(_("Give both a headline and a summary."))
    with acting(by=by):
        Article.objects.select_for_update(no_key=True).get(pk=article.pk)
        last = article.summaries.order_by("number").last()
        if (last.number if last else 0) != seen:
            raise StaleCopy(
                saved={
                    "headline": last.headline if last else "",
                    "summary": last.summary if last else "",
                },
                mine={"headline": headline, "summary": summary},
            )
        return Summary.objects.create(
            article=article, number=seen + 1, headline=headline.strip(), summary=summary.strip(),
            language=article.desk.language, drafted_by=by,
        )  # fmt: skip


def _check_words(finding: str, rationale: str) -> None:
    if not finding.strip() or not rationale.strip():
        raise NotValid(_("Give both the finding and the reasons for it."))
    if len(finding.strip()) > FINDING_LENGTH:
        raise NotValid(_("The finding is one sentence of at most 140 characters."))


def _must_count(verdict: Verdict, counting: list[Verdict]) -> None:
    if verdict not in counting:
        raise NotNow(
            _("That verdict does not count any more: it was changed, or the claim was reworded.")
        )


def _check_quorum(claim: Claim, given: int) -> None:
    """After a new wording of a claim that was settled once, one verdict is enough."""
    settled_once = claim.decisions.filter(answer="approved").exists()
    needed = 1 if settled_once else claim.desk.quorum
    if given < needed:
        raise NotNow(
            _("This desk asks for %(needed)d verdicts on a claim; %(given)d so far.")
            % {"needed": needed, "given": given}
        )


def _check_agreement(counting: list[Verdict], by: User, adjudication: str) -> None:
    if len({verdict.rating for verdict in counting}) < 2:
        return
    require(by, Verb.ADJUDICATE, counting[0].claim.desk)
    if not adjudication.strip():
        raise NotValid(_("Reviewers disagree: say why you settle it this way."))


def _must_be_last_ruling(claim: Claim, seen: int, mine: dict[str, str]) -> None:
    last = claim.rulings.order_by("number").last()
    if (last.number if last else 0) != seen:
        finding, rationale = (last.finding, last.rationale) if last else ("", "")
        raise StaleCopy(saved={"finding": finding, "rationale": rationale}, mine=mine)
