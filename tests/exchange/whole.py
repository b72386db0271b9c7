"""An article with a row of every kind, superseded, ended, taken back and withdrawn ones included."""

import hashlib
from datetime import date

from annotations.articles.models import Article, Revision, Sentence
from annotations.claims.highlighting import also_stands, strike
from annotations.claims.models import Claim, Span, Wording
from annotations.claims.setting_aside import bring_back, set_aside
from annotations.claims.wording import claimant_of, reword
from annotations.people.models import User
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.publishing import publish_article, publish_claim, withdraw
from annotations.reviews.deciding import send_back
from annotations.reviews.drafting import draft_summary
from annotations.verdicts.gathering import SourceFacts, gather, note_contact
from annotations.verdicts.giving import take_back
from tests.cast import Cast

OTHER = "Another paper wrote 😀 that the bridge cost 12 million. It gave no source."
SECRET = "Anna Nymous"
BYLINE = "Ana in print"


class Whole(Cast):
    """The cast with `article` and `other`, in both of which the claim `public` stands."""

    other: Article
    public: Claim
    aside: Claim

    @classmethod
    def set_whole(cls) -> "Whole":
        whole = cls()
        whole.set_cast()
        User.objects.filter(pk=whole.ana.pk).update(
            byline="pseudonym", pseudonym=BYLINE, email="ana@people.example"
        )
        whole.ana.refresh_from_db()
        whole.article, whole.other = whole.take_in(), whole.take_in(OTHER, title="The same bridge")
        whole.public = whole.mark("the bridge cost 12 million")
        whole.aside = whole.mark("it was safe")
        whole._stand()
        whole._word()
        whole._publish()
        whole._set_aside()
        whole._summarise()
        return whole

    def carry(self) -> Revision:
        """A second text of the article, to which the last standing span is carried."""
        old = self.article.newest_revision
        text = "Corrected. " + old.text
        revision = Revision.objects.create(
            article=self.article, number=2, text=text, origin="pasted", segmentation="test",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            blocks=[["paragraph", 0, len(text)]], made_by=self.ana,
        )  # fmt: skip
        Sentence.objects.create(revision=revision, number=1, start=0, end=len(text))
        span = Span.objects.filter(claim=self.public, revision=old).standing().latest("pk")
        Span.objects.create(
            claim=self.public, article=self.article, revision=revision, number=span.number,
            start=span.start + 11, end=span.end + 11, quote=span.quote, carried_from=span,
            marked_by=self.ana,
        )  # fmt: skip
        return revision

    def _stand(self) -> None:
        for article, quote in (
            (self.article, "tested"),
            (self.other, "the bridge cost 12 million"),
        ):
            revision = article.newest_revision
            start = revision.text.index(quote)
            span = also_stands(
                claim=self.public, revision=revision, start=start, end=start + len(quote),
                quote=quote, by=self.ben,
            )  # fmt: skip
            if quote == "tested":
                strike(span=span, by=self.ben)

    def _word(self) -> None:
        self._reword(seen=1)
        first = self.public.wordings.get(number=1)
        Wording.objects.create(
            claim=self.public, number=3, statement=first.statement, language=first.language,
            span=first.span, restores=first, worded_by=self.ben,
        )  # fmt: skip
        self._reword(seen=3)

    def _reword(self, *, seen: int) -> None:
        mayor = claimant_of(desk=self.desk, name="The mayor", kind="public_figure", by=self.ana)
        paper = claimant_of(desk=self.desk, name="The Paper", kind="body", by=self.ana)
        reword(
            claim=self.public, seen=seen, statement="The bridge cost 12 million.", by=self.ana,
            claimant=mayor, relayed_by=paper, role="mayor", said_on=date(2026, 11, 2), judged="said",
        )  # fmt: skip

    def _publish(self) -> None:
        note_contact(
            claim=self.public, sought_on=date(2026, 11, 3), how="By telephone", outcome="answered",
            answer="She stands by it.", by=self.ana,
        )  # fmt: skip
        source = SourceFacts(
            citation="A letter", anonymous=True, author=SECRET, anonymity="Fears for work"
        )
        first = gather(claim=self.public, source=source, by=self.ana, stance="context")
        gather(claim=self.public, source=source, by=self.ana, stance="context", supersedes=first)
        self.judge(self.public, "unverified", by=self.ben)
        take_back(claim=self.public, seen=1, reason="I had read another page.", by=self.ben)
        send_back(draft=self.draft(self.public, "disputed"), comment="Say which.", by=self.ben)
        self.publish(self.public)
        self.settle(self.public)
        publish_claim(claim=self.public, by=self.chloe, kind="update", reason="Newer accounts.")

    def _set_aside(self) -> None:
        set_aside(
            claim=self.aside, seen=0, reason="duplicate", note="Twice", duplicate_of=self.public,
            by=self.ana,
        )  # fmt: skip
        bring_back(claim=self.aside, seen=1, by=self.ben)
        self.publish(self.aside)
        withdraw(of=self.aside, reason="It was about another one.", by=self.chloe)

    def _summarise(self) -> None:
        for seen in (0, 1):
            summary = draft_summary(
                article=self.article, seen=seen, headline="A bridge", summary="What it cost.",
                by=self.ben,
            )  # fmt: skip
            if not seen:
                send_back(draft=summary, comment="Shorter.", by=self.ana)
        approve_shown(
            draft=summary, shown=shown_digest(summary, to=self.ana), by=self.ana, compared=True
        )
        publish_article(article=self.article, by=self.chloe)
