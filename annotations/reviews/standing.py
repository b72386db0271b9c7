"""Where the work on a claim stands; derived, never stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from annotations.claims.models import Claim, SettingAside, Wording
from annotations.reviews.models import Decision, Ruling
from annotations.verdicts.models import Verdict

Numbered = TypeVar("Numbered", Wording, SettingAside, Ruling)


class Work(StrEnum):
    """The states of work, in the order in which the first that holds is shown."""

    ASIDE = "aside"
    SETTLED = "settled"
    SENT_BACK = "sent_back"
    WAITING = "waiting"
    DISAGREE = "disagree"
    JUDGED = "judged"
    UNCHECKED = "unchecked"


WORK_LABELS = {
    Work.ASIDE: _("Set aside"),
    Work.SETTLED: _("settled"),
    Work.SENT_BACK: _("sent back"),
    Work.WAITING: _("waiting for a second person"),
    Work.DISAGREE: _("Reviewers disagree"),
    Work.JUDGED: _("not drafted yet"),
    Work.UNCHECKED: _("Not checked"),
}


def work_of(*, aside: bool, ruled: bool, answer: str, ratings: Sequence[str]) -> Work:
    """The state of work that follows from what there is on the newest form of a claim."""
    if aside:
        return Work.ASIDE
    if ruled:
        return {"": Work.WAITING, Decision.Answer.APPROVED: Work.SETTLED}.get(
            answer, Work.SENT_BACK
        )
    if len(set(ratings)) > 1:
        return Work.DISAGREE
    return Work.JUDGED if ratings else Work.UNCHECKED


@dataclass
class Standing:
    """What there is on a claim's newest wording, and what follows from it."""

    claim: Claim
    wording: Wording
    aside: SettingAside | None = None
    verdicts: list[Verdict] = field(default_factory=list)
    earlier_verdicts: list[Verdict] = field(default_factory=list)
    ruling: Ruling | None = None
    decision: Decision | None = None

    @property
    def work(self) -> Work:
        return work_of(
            aside=self.aside is not None,
            ruled=self.ruling is not None,
            answer=self.decision.answer if self.decision else "",
            ratings=[verdict.rating or "" for verdict in self.verdicts],
        )

    @property
    def rating(self) -> str:
        """The rating that is shown: the ruling's, else the one that all verdicts agree on."""
        if self.ruling:
            return self.ruling.rating
        ratings = {verdict.rating for verdict in self.verdicts}
        return ratings.pop() or "" if len(ratings) == 1 else ""


def standings(claims: Iterable[Claim]) -> dict[int, Standing]:
    """The standing of each claim, by its id, in a number of queries that does not grow."""
    found = list(claims)
    ids = [claim.pk for claim in found]
    wordings = _newest(Wording.objects.select_related("claimant", "relayed_by", "span"), ids)
    asides = _newest(SettingAside.objects.all(), ids)
    rulings = _newest(Ruling.objects.select_related("drafted_by", "verdict", "wording"), ids)
    decisions = _decisions(rulings)
    result = {}
    for claim in found:
        wording = wordings[claim.pk]
        standing = result[claim.pk] = Standing(claim, wording)
        aside = asides.get(claim.pk)
        standing.aside = aside if aside and aside.reason != SettingAside.Reason.BACK else None
        ruling = rulings.get(claim.pk)
        if ruling and ruling.wording.form == wording.form:
            standing.ruling, standing.decision = ruling, decisions.get(ruling.pk)
    _add_verdicts(result)
    return result


def _newest(rows: "models.QuerySet[Numbered]", ids: list[int]) -> dict[int, "Numbered"]:
    """Of each claim's numbered rows the one with the highest number."""
    newest = rows.filter(claim__in=ids).order_by("claim_id", "-number").distinct("claim_id")
    return {row.claim_id: row for row in newest}


def _decisions(rulings: dict[int, Ruling]) -> dict[int, Decision]:
    ids = [ruling.pk for ruling in rulings.values()]
    rows = Decision.objects.filter(ruling__in=ids).select_related("decided_by")
    newest = rows.order_by("ruling_id", "-number").distinct("ruling_id")
    return {row.ruling_id: row for row in newest if row.ruling_id}


def _add_verdicts(result: dict[int, Standing]) -> None:
    rows = Verdict.objects.filter(claim__in=result).select_related("reviewer", "wording")
    newest = rows.order_by("claim_id", "reviewer_id", "-number").distinct("claim_id", "reviewer_id")
    for verdict in sorted(newest, key=lambda row: row.given_at):
        standing = result[verdict.claim_id]
        if verdict.rating is None:
            continue
        same = verdict.wording.form == standing.wording.form
        (standing.verdicts if same else standing.earlier_verdicts).append(verdict)
