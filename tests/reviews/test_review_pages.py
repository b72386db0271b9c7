"""The forms of the desk's verdict and of an article's summary, as their pages send them."""

from typing import Any

from annotations.claims.models import Claim
from annotations.claims.wording import reword
from annotations.reviews.drafting import draft_ruling, draft_summary
from annotations.reviews.models import Ruling, Summary
from tests import steps


class RuleTest(steps.EveryStep):
    route, shown = "rule", "The “safe” of the register is a date."
    wrong, sentence = {"finding": ""}, "Say in one sentence what was found."
    typed = ("verdict", "rationale", "evidence")

    def prepare(self) -> None:
        self.of: Claim = self.mark("it was safe")
        self.base = self.judge(self.of)
        self.pieces = [self.cite(self.of) for _ in "ab"]

    def form(self) -> dict[str, Any]:
        return {
            "seen": 0, "verdict": self.base.public_id, "finding": self.shown,
            "rationale": "We read it <twice>.", "evidence": [p.public_id for p in self.pieces],
        }  # fmt: skip

    def test_the_ruling_takes_its_rating_from_the_verdict(self) -> None:
        self.take()
        ruling = Ruling.objects.get()
        self.assertEqual((ruling.rating, ruling.verdict), ("confirmed", self.base))
        self.assertEqual(ruling.evidence_ids, [piece.pk for piece in self.pieces])

    def test_it_says_each_other_thing_that_is_missing(self) -> None:
        for spoilt, sentence in (
            ({"rationale": ""}, "Give the reasons, as the public will read them."),
            ({"verdict": ""}, "Choose the verdict that this is drafted from."),
            ({"evidence": []}, "Confirmed needs at least one piece of evidence that supports"),
            ({"finding": "f" * 141}, "at most 140 characters"),
        ):
            with self.subTest(spoilt=spoilt):
                response = self.take(**spoilt)
                self.assert_refused(response, 422, sentence)
                kept = {"finding", "rationale", "verdict", "evidence"} - set(spoilt)
                self.assert_kept(response, *kept)
        self.assertFalse(Ruling.objects.exists())

    def test_a_quorum_that_is_not_reached_is_said(self) -> None:
        self.desk.quorum = 2
        self.desk.save()
        response = self.take()
        self.assert_refused(response, 409, "This desk asks for 2 verdicts on a claim; 1 so far.")
        self.assert_kept(response, "finding", *self.typed)

    def drafted_meanwhile(self) -> None:
        draft_ruling(
            verdict=self.base, seen=0, finding="Ben found it.", rationale="Ben read it.",
            evidence=self.pieces, by=self.ben,
        )  # fmt: skip

    def test_a_stale_form_gets_both_texts(self) -> None:
        self.drafted_meanwhile()
        before = steps.changes()
        for htmx in (False, True):
            self.assert_refused(
                self.take(htmx=htmx), 409, "Ben changed this while you were writing.",
                "Ben found it.", "of the register is a date.", "Ben read it.", "<twice>",
            )  # fmt: skip
        self.assertEqual(steps.changes(), before)

    def test_a_stale_form_is_saved_as_it_was_typed_when_it_is_sent_again(self) -> None:
        self.drafted_meanwhile()
        response = self.take()
        self.assert_kept(response, "finding", *self.typed)
        self.assertIn(self.shown, self.page_after(self.ana, self.send_again(response)))
        self.assertEqual(Ruling.objects.latest("number").finding, self.shown)

    def test_a_moderator_settles_a_disagreement_with_a_reason(self) -> None:
        self.judge(self.of, "disputed", by=self.ben)
        self.by = self.chloe
        response = self.take()
        self.assert_refused(response, 422, "Reviewers disagree: say why you settle it this way.")
        self.assert_kept(response, "finding", *self.typed)
        page = self.page_after(self.chloe, self.take(adjudication="The register is older."))
        self.assertIn("settled because: The register is older.", page)

    def test_the_words_are_kept_when_somebody_disagreed_meanwhile(self) -> None:
        self.judge(self.of, "disputed", by=self.ben)
        response = self.take()
        self.assert_refused(response, 403, "Only a moderator of this desk can do that.", self.shown)

    def test_the_words_are_kept_when_the_claim_was_reworded_meanwhile(self) -> None:
        reword(claim=self.of, seen=1, statement="It was safe in May.", by=self.ben)
        response = self.take()
        self.assert_refused(response, response.status_code, self.shown, "We read it <twice>.")


class SumUpTest(steps.EveryStep):
    route, shown = "sum_up", "A bridge’s “safety” & its price"
    wrong, typed = {"headline": " "}, ("summary",)
    sentence = "Give the article a headline of the desk's own."

    def prepare(self) -> None:
        self.of = self.article

    def form(self) -> dict[str, Any]:
        return {
            "seen": 0,
            "headline": self.shown,
            "summary": "The price holds.\nThe rest does not.",
        }

    def test_a_summary_is_asked_for(self) -> None:
        response = self.take(summary="")
        self.assert_refused(response, 422, "Sum up what was found.")
        self.assert_kept(response, "headline")

    def test_a_stale_form_gets_both_texts(self) -> None:
        draft_summary(article=self.of, seen=0, headline="Ben's head", summary="Ben's.", by=self.ben)
        before = steps.changes()
        for htmx in (False, True):
            response = self.take(htmx=htmx)
            self.assert_refused(
                response, 409, "Ben changed this while you were writing.", "Ben's head", "Ben's."
            )
            self.assert_kept(response, "headline")
        self.assertEqual(steps.changes(), before)

    def test_a_stale_form_is_saved_as_it_was_typed_when_it_is_sent_again(self) -> None:
        draft_summary(article=self.of, seen=0, headline="Ben's head", summary="Ben's.", by=self.ben)
        page = self.page_after(self.ana, self.send_again(self.take()))
        self.assertIn(self.shown, page)
        self.assertEqual(Summary.objects.latest("number").number, 2)
