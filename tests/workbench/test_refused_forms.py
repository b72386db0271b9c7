"""A form that cannot be taken any more: the page says why, and shows what was typed."""

from typing import Any

from annotations.claims.models import Claim
from annotations.claims.setting_aside import set_aside
from annotations.claims.wording import reword
from annotations.publication.approving import shown_digest
from annotations.reviews.drafting import draft_summary
from annotations.reviews.models import Decision
from annotations.verdicts.giving import take_back
from tests import steps


class RefusedTest(steps.StepCase):
    def setUp(self) -> None:
        super().setUp()
        self.of: Claim = self.mark("it was safe")

    def assert_kept_in_both(
        self, by: object, route: str, status: int, *words: str, **form: object
    ) -> None:
        for htmx in (False, True):
            with self.subTest(htmx=htmx):
                response = self.send(by, route, self.of, htmx=htmx, **form)  # type: ignore[arg-type]
                self.assert_refused(response, status, *words)

    def test_a_draft_whose_verdict_was_taken_back(self) -> None:
        verdict = self.judge(self.of)
        take_back(claim=self.of, seen=1, reason="Misread.", by=self.ana)
        self.assert_kept_in_both(
            self.ana, "rule", 422, "What you wrote is not saved.", "A finding & more.", "We read <it>.",
            seen=0, verdict=verdict.public_id, finding="A finding & more.", rationale="We read <it>.",
        )  # fmt: skip

    def test_a_choice_is_shown_by_its_words(self) -> None:
        set_aside(claim=self.of, seen=0, reason="opinion", by=self.ben)
        self.assert_kept_in_both(
            self.ana, "aside", 409, "Somebody set this claim aside", ">prediction</textarea>", "A note.",
            seen=0, reason="prediction", note="A note.",
        )  # fmt: skip

    def test_a_draft_that_its_author_may_not_approve(self) -> None:
        ruling = self.draft(self.of)
        self.assert_kept_in_both(
            self.ana, "decide", 403, "another member must approve it", "Well read.",
            draft=ruling.public_id, shown=shown_digest(ruling, to=self.ana), answer="approved",
            compared="on", comment="Well read.",
        )  # fmt: skip

    def test_the_sentence_is_said_once(self) -> None:
        self.publish(self.of)
        response = self.send(self.chloe, "publish", self.of, kind="typo", reason="A reason.")
        self.assertContains(response, "This is public already", 1, status_code=409)

    def test_what_is_public_can_be_withdrawn_after_a_new_wording(self) -> None:
        self.publish(self.of)
        reword(claim=self.of, seen=1, statement="It was safe in May.", by=self.ana)
        page = self.as_user(self.chloe).get(
            f"/desk/claims/{self.of.public_id}/", headers=steps.HTMX
        )
        self.assertTrue(steps.controls(page, f"/desk/claims/{self.of.public_id}/withdrawals/"))


class SentAgainTest(steps.StepCase):
    """After a refusal the form on the page decides on what the page shows."""

    def again(self, of: object, route: str, response: object) -> object:
        path = response.wsgi_request.path  # type: ignore[attr-defined]
        form = steps.controls(response, path)
        self.assertEqual(form["comment"], ["Well read."])
        self.assertNotIn("compared", form)
        return self.as_user(self.ben).post(path, {**form, "answer": "approved", "compared": "on"})

    def test_a_claim_of_which_something_changed_is_approved_at_the_second_time(self) -> None:
        claim = self.mark("it was safe")
        ruling = self.draft(claim)
        response = self.send(
            self.ben, "decide", claim, draft=ruling.public_id, shown="0" * 64, answer="approved",
            comment="Well read.", compared="on",
        )  # fmt: skip
        self.assert_refused(response, 409, "has changed since you read it.")
        self.again(claim, "decide", response)
        self.assertEqual(Decision.objects.get().comment, "Well read.")

    def test_an_article_with_a_newer_summary_is_approved_at_the_second_time(self) -> None:
        old = draft_summary(article=self.article, seen=0, headline="H", summary="S.", by=self.ana)
        shown = shown_digest(old, to=self.ben)
        new = draft_summary(article=self.article, seen=1, headline="H2", summary="S.", by=self.ana)
        response = self.send(
            self.ben, "decide_on_article", self.article, draft=old.public_id, shown=shown,
            answer="approved", comment="Well read.", compared="on",
        )  # fmt: skip
        self.assert_refused(response, 409, "There is a newer draft.", "H2")
        self.again(self.article, "decide_on_article", response)
        self.assertEqual(Decision.objects.get().summary, new)


class DuplicateTest(steps.StepCase):
    def test_a_duplicate_and_nothing_else_names_another_claim(self) -> None:
        claim, other = self.mark("it was safe"), self.mark("Monday")
        cases: list[tuple[dict[str, Any], str]] = [
            ({"reason": "duplicate"}, "Choose the claim that this is a duplicate of."),
            (
                {"reason": "opinion", "duplicate_of": other.public_id},
                "Only a duplicate names another claim. Leave this empty, or change the reason.",
            ),
        ]
        for form, sentence in cases:
            response = self.send(self.ana, "aside", claim, seen=0, note="A note.", **form)
            self.assert_refused(response, 422, sentence, "A note.")


class StandTest(steps.StepCase):
    def test_the_sentence_that_was_chosen_stays_chosen(self) -> None:
        claim = self.mark("She said the bridge")
        number = self.article.newest_revision.sentences.latest("number").number
        form: dict[str, Any] = {"sentence": number, "article": self.article.public_id}
        self.send(self.ana, "stand", claim, **form)
        response = self.send(self.ana, "stand", claim, **form)
        self.assertGreaterEqual(response.status_code, 400)
        kept = steps.controls(response, response.wsgi_request.path)
        self.assertEqual(kept["sentence"], [str(number)])
