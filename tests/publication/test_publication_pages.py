"""The forms by which a draft is decided on, a claim published and withdrawn, as its page sends them."""

from typing import Any

from annotations.claims.models import Claim
from annotations.publication.approving import shown_digest
from annotations.publication.models import Publication
from annotations.publication.publishing import publish_claim, withdraw
from annotations.reviews.deciding import send_back
from annotations.reviews.models import Decision
from annotations.verdicts.models import Source
from tests import steps


class DecideTest(steps.EveryStep):
    route, shown = "decide", "Approved by Ben"
    wrong, sentence = {"answer": "sent_back", "comment": " "}, "Say what should change."
    typed = ("draft", "shown", "compared")

    def prepare(self) -> None:
        self.of: Claim = self.mark("it was safe")
        self.draft_shown = self.draft(self.of)
        self.by = self.ben

    def form(self) -> dict[str, Any]:
        shown = shown_digest(self.draft_shown, to=self.ben)
        return {
            "draft": self.draft_shown.public_id,
            "shown": shown,
            "answer": "approved",
            "compared": "on",
        }

    def test_it_sends_back_with_a_comment(self) -> None:
        page = self.page_after(self.ben, self.take(answer="sent_back", comment="Say whose “safe”."))
        self.assertIn("Say whose “safe”.", page)
        self.assertEqual(Decision.objects.get().answer, "sent_back")

    def test_the_words_have_to_be_compared(self) -> None:
        response = self.take(compared="", comment="Well read.")
        self.assert_refused(response, 422, "Compare it with the original, and say so.")
        self.assert_kept(response, "comment", "shown", "draft")

    def test_who_wrote_it_is_told_who_can(self) -> None:
        form = {**self.form(), "shown": shown_digest(self.draft_shown, to=self.ana)}
        response = self.send(self.ana, self.route, self.of, **form)
        self.assert_refused(response, 403, "another member must approve it. Ben and Chloé can.")

    def test_what_was_not_shown_is_not_approved(self) -> None:
        self.assert_refused(self.take(shown="0" * 64), 409, "has changed since you read it.")
        self.assertFalse(Decision.objects.exists())

    def test_what_is_shown_then_can_be_approved(self) -> None:
        form = self.form()
        Source.objects.get().save_over(1, update_fields=[])
        response = self.take(**{**form, "shown": "0" * 64})
        self.assertEqual(
            steps.controls(response, response.wsgi_request.path)["shown"], [form["shown"]]
        )

    def test_a_draft_of_another_claim_is_not_found(self) -> None:
        other = self.draft(self.mark("Monday"))
        self.assertEqual(self.take(draft=other.public_id).status_code, 404)

    def test_a_comment_is_kept_when_somebody_sent_it_back_first(self) -> None:
        send_back(draft=self.draft_shown, comment="Shorter.", by=self.chloe)
        response = self.take(answer="sent_back", comment="Say whose “safe”.")
        self.assert_refused(response, 409, "Somebody has decided on this", "Say whose “safe”.")


class PublishTest(steps.EveryStep):
    route, shown = "publish", "Withdraw it"
    wrong, typed = {"kind": ""}, ("reason",)
    sentence = "Choose what kind of correction this is."

    def prepare(self) -> None:
        self.of: Claim = self.mark("it was safe")
        self.settle(self.of)
        self.by = self.chloe

    def form(self) -> dict[str, Any]:
        return {"kind": "", "reason": ""}

    def correct(self) -> dict[str, Any]:
        """Bring a public claim to where its correction waits; the form of the correction."""
        publish_claim(claim=self.of, by=self.chloe)
        self.settle(self.of, "disputed")
        return {"kind": "correction", "reason": "It said “confirmed”; the date was misread."}

    def spoilt(self) -> dict[str, Any]:
        return {**self.correct(), **self.wrong}

    def test_a_correction_has_a_kind_and_a_public_reason(self) -> None:
        form = self.correct()
        response = self.take(**{**form, "reason": " "})
        self.assert_refused(response, 422, "Give the public reason for the correction.")
        self.assert_kept(response, "kind")
        self.assertIn("corrected", self.page_after(self.chloe, self.take(**form)))
        self.assertEqual(Publication.objects.latest("number").reason, form["reason"])

    def test_a_reviewer_is_told_who_can(self) -> None:
        self.by = self.ana
        self.assertEqual(self.take().status_code, 403)
        self.assertFalse(Publication.objects.exists())

    def test_it_says_that_it_is_public_already(self) -> None:
        publish_claim(claim=self.of, by=self.chloe)
        self.assert_refused(self.take(), 409, "This is public already, just as it was approved.")

    def test_the_reason_is_kept_when_the_draft_was_written_anew(self) -> None:
        form = self.correct()
        self.draft(self.of, "disputed")
        response = self.take(**form)
        self.assert_refused(response, 409, "that a second person has approved", form["reason"])


class WithdrawTest(steps.EveryStep):
    route, shown = "withdraw", "withdrawn"
    wrong = {"reason": " "}
    sentence = "Give the public reason. It must repeat neither the claim nor a name."

    def prepare(self) -> None:
        self.of: Claim = self.mark("it was safe")
        self.publish(self.of)
        self.by = self.chloe

    def form(self) -> dict[str, Any]:
        return {"reason": "Published by mistake."}

    def test_nothing_of_it_is_public_then(self) -> None:
        self.take()
        self.assertEqual(self.client.get(f"/claims/{self.of.public_id}/").status_code, 410)
        self.assertFalse(Publication.objects.live().exclude(kind="withdrawal").exists())

    def test_the_reason_is_kept_when_somebody_withdrew_first(self) -> None:
        withdraw(of=self.of, reason="By mistake.", by=self.chloe)
        self.assert_refused(self.take(), 409, "Nothing of this is public.", "Published by mistake.")
