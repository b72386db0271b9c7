"""The forms by which an article is decided on, published and withdrawn, as its page sends them."""

from typing import Any

from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.models import Publication
from annotations.publication.publishing import publish_article, withdraw
from annotations.reviews.drafting import draft_summary
from annotations.reviews.models import Decision, Summary
from tests import steps


class DecideOnArticleTest(steps.EveryStep):
    route, shown = "decide_on_article", "Approved by Ben"
    wrong, sentence = {"answer": "sent_back", "comment": " "}, "Say what should change."
    typed = ("draft", "shown", "compared")

    def prepare(self) -> None:
        self.of, self.by = self.article, self.ben
        self.summary = draft_summary(
            article=self.of, seen=0, headline="Head", summary="Sum.", by=self.ana
        )

    def form(self) -> dict[str, Any]:
        shown = shown_digest(self.summary, to=self.ben)
        return {
            "draft": self.summary.public_id,
            "shown": shown,
            "answer": "approved",
            "compared": "on",
        }

    def test_it_sends_back_with_a_comment(self) -> None:
        page = self.page_after(
            self.ben, self.take(answer="sent_back", comment="Shorter, “please”.")
        )
        self.assertIn("Shorter, “please”.", page)

    def test_a_newer_draft_is_read_first(self) -> None:
        form = self.form()
        draft_summary(article=self.of, seen=1, headline="Head 2", summary="Sum.", by=self.ana)
        self.assert_refused(self.take(**form), 409, "There is a newer draft.", "Head 2")
        self.assertFalse(Decision.objects.exists())

    def test_who_wrote_it_is_told_who_can(self) -> None:
        form = {**self.form(), "shown": shown_digest(self.summary, to=self.ana)}
        response = self.send(self.ana, self.route, self.of, **form)
        self.assert_refused(response, 403, "another member must approve it. Ben and Chloé can.")


class ArticleCase(steps.StepCase):
    """An article with an approved summary and a settled claim."""

    def prepare(self) -> None:
        self.of, self.by = self.article, self.chloe
        self.claim = self.mark("it was safe")
        self.settle(self.claim)
        self.approve("Head")

    def approve(self, headline: str) -> Summary:
        made = draft_summary(
            article=self.of,
            seen=self.of.summaries.count(),
            headline=headline,
            summary="Sum.",
            by=self.ana,
        )
        approve_shown(draft=made, shown=shown_digest(made, to=self.ben), by=self.ben, compared=True)
        return made


class PublishAllTest(ArticleCase, steps.EveryStep):
    route, shown = "publish_all", "Read it as the public does"
    wrong, typed = {"kind": ""}, ("reason",)
    sentence = "Choose what kind of correction this is."

    def form(self) -> dict[str, Any]:
        return {"kind": "", "reason": ""}

    def spoilt(self) -> dict[str, Any]:
        publish_article(article=self.of, by=self.chloe)
        self.approve("Head 2")
        return {"kind": "", "reason": "The headline “promised” too much."}

    def test_it_publishes_the_summary_and_its_settled_claims(self) -> None:
        self.take()
        self.assertEqual(
            {p.claim or p.article for p in Publication.objects.all()}, {self.claim, self.of}
        )

    def test_a_correction_is_published_with_kind_and_reason(self) -> None:
        form = {**self.spoilt(), "kind": "clarification"}
        self.assertIn("Clarification", self.page_after(self.chloe, self.take(**form)))

    def test_it_says_that_nothing_waits(self) -> None:
        publish_article(article=self.of, by=self.chloe)
        self.assert_refused(self.take(), 409, "Nothing in this article is settled and waiting")


class WithdrawArticleTest(ArticleCase, steps.EveryStep):
    route, shown = "withdraw_article", "Publish the article and its settled claims"
    wrong = {"reason": " "}
    sentence = "Give the public reason. It must repeat neither the claim nor a name."

    def prepare(self) -> None:
        super().prepare()
        publish_article(article=self.of, by=self.chloe)

    def form(self) -> dict[str, Any]:
        return {"reason": "Published by mistake."}

    def test_its_claims_stay_public(self) -> None:
        self.take()
        self.assertEqual(self.client.get(f"/articles/{self.of.public_id}/").status_code, 410)
        self.assertEqual(self.client.get(f"/claims/{self.claim.public_id}/").status_code, 200)

    def test_the_reason_is_kept_when_somebody_withdrew_first(self) -> None:
        withdraw(of=self.of, reason="By mistake.", by=self.chloe)
        self.assert_refused(self.take(), 409, "Nothing of this is public.", "Published by mistake.")
