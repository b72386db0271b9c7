"""The demonstration's articles and claims, done again by the verbs of the product."""

from dataclasses import dataclass, field
from functools import singledispatchmethod

from annotations.articles.importing import take_in
from annotations.articles.models import Article, Origin
from annotations.claims.highlighting import also_stands, highlight
from annotations.claims.models import Claim, Claimant
from annotations.claims.setting_aside import set_aside
from annotations.claims.wording import claimant_of, reword
from annotations.people.models import Desk, User
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.publishing import publish_article, publish_claim, withdraw
from annotations.reviews.deciding import send_back
from annotations.reviews.drafting import draft_ruling, draft_summary
from annotations.reviews.models import Ruling, Summary
from annotations.verdicts.gathering import gather
from annotations.verdicts.giving import give_verdict, own_verdict
from annotations.verdicts.models import Evidence
from annotations.workbench.demonstration import shapes
from annotations.workbench.demonstration.sources import SEEN_ON, SOURCES
from annotations.workbench.demonstration.steps import (
    Approved,
    Corrected,
    Drafted,
    Gathered,
    Given,
    Published,
    SentBack,
    SetAside,
    Step,
    Withdrawn,
)

BY_NUMBER = {source.number: source for source in SOURCES}

People = dict[str, User]


def replay(written: shapes.Article, *, desk: Desk, people: People) -> None:
    """Take the article in, mark its claims in order, and do with them what was done."""
    article = take_in(
        desk=desk, by=people[written.taken_in_by], blocks=written.blocks, title=written.title,
        origin=Origin.PASTED, address=written.address, outlet=written.outlet,
        byline=written.byline, published_on=written.published_on, language=written.language,
    )  # fmt: skip
    marked = [(claim, Marked.in_article(claim, article, people)) for claim in written.claims]
    for claim, one in marked:
        one.take_all(claim.steps)
    if written.summary:
        _publish(article, written.summary, people)
    for claim, one in marked:
        one.take_all(claim.afterwards)


def _publish(article: Article, written: shapes.Summary, people: People) -> None:
    summary = draft_summary(
        article=article, seen=0, headline=written.headline, summary=written.summary,
        by=people[written.drafted_by],
    )  # fmt: skip
    _approve(summary, people[written.approved_by])
    publish_article(article=article, by=people[written.published_by])


def _approve(draft: Ruling | Summary, by: User) -> None:
    """Approve just what is there now, compared with the blocks that it was made of."""
    approve_shown(draft=draft, shown=shown_digest(draft, to=by), by=by, compared=True)


@dataclass
class Marked:
    """A claim that was marked, and the evidence that its steps call by a key."""

    claim: Claim
    language: str
    people: People
    evidence: dict[str, Evidence] = field(default_factory=dict)

    @classmethod
    def in_article(cls, written: shapes.Claim, article: Article, people: People) -> "Marked":
        """Mark the words, word the claim, and mark where else it stands."""
        by, revision = people[written.marked_by], article.newest_revision
        start, end = written.place.within(revision.text)
        claim = highlight(revision=revision, start=start, end=end, quote=written.place.quote, by=by)
        _word(claim, written.wording, by)
        for place in written.also:
            start, end = place.within(revision.text)
            also_stands(
                claim=claim, revision=revision, start=start, end=end, quote=place.quote, by=by
            )
        return cls(claim, article.language, people)

    def take_all(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            self.take(step)

    @singledispatchmethod
    def take(self, step: Step) -> None:
        raise NotImplementedError(step)

    @take.register
    def _(self, step: Gathered) -> None:
        source = BY_NUMBER[step.source]
        self.evidence[step.key] = gather(
            claim=self.claim,
            source={
                "address": source.address, "citation": source.citation, "title": source.title,
                "publisher": source.publisher, "published_on": source.published_on,
                "kind": source.kind,
            },
            by=self.people[step.by],
            supersedes=self.evidence.get(step.supersedes),
            stance=step.stance, quote=step.quote, language=source.language,
            translation=step.translation, note=step.note, seen_on=SEEN_ON,
        )  # fmt: skip

    @take.register
    def _(self, step: Given) -> None:
        by = self.people[step.by]
        own = own_verdict(self.claim, by)
        give_verdict(
            claim=self.claim, wording=self.claim.newest_wording.number,
            seen=own.number if own else 0, rating=step.rating, rationale=step.rationale,
            evidence=self._cited(step.evidence), language=self.language, by=by,
        )  # fmt: skip

    @take.register
    def _(self, step: Drafted) -> None:
        verdict = own_verdict(self.claim, self.people[step.verdict_of])
        assert verdict is not None
        draft_ruling(
            verdict=verdict, seen=self.claim.rulings.count(), finding=step.finding,
            rationale=step.rationale, evidence=self._cited(step.evidence), by=self.people[step.by],
        )  # fmt: skip

    @take.register
    def _(self, step: Approved) -> None:
        _approve(self._draft(), self.people[step.by])

    @take.register
    def _(self, step: SentBack) -> None:
        send_back(draft=self._draft(), comment=step.comment, by=self.people[step.by])

    @take.register
    def _(self, step: Published) -> None:
        publish_claim(claim=self.claim, by=self.people[step.by])

    @take.register
    def _(self, step: Corrected) -> None:
        by = self.people[step.by]
        publish_claim(claim=self.claim, by=by, kind=step.kind, reason=step.reason)

    @take.register
    def _(self, step: Withdrawn) -> None:
        withdraw(of=self.claim, reason=step.reason, by=self.people[step.by])

    @take.register
    def _(self, step: SetAside) -> None:
        set_aside(
            claim=self.claim, seen=self.claim.seen_number, reason=step.reason, note=step.note,
            by=self.people[step.by],
        )  # fmt: skip

    def _draft(self) -> Ruling:
        return self.claim.rulings.latest("number")

    def _cited(self, keys: tuple[str, ...]) -> list[Evidence]:
        return [self.evidence[key] for key in keys]


def _word(claim: Claim, written: shapes.Wording, by: User) -> None:
    reword(
        claim=claim, seen=1, statement=written.statement, judged=written.judged,
        claimant=_claimant(claim.desk, written.claimant, by), role=written.role,
        relayed_by=_claimant(claim.desk, written.relayed_by, by), said_on=written.said_on, by=by,
    )  # fmt: skip


def _claimant(desk: Desk, written: shapes.Claimant | None, by: User) -> Claimant | None:
    return claimant_of(desk=desk, name=written.name, kind=written.kind, by=by) if written else None
