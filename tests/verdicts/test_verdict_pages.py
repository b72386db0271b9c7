"""The forms of a verdict, of evidence and of hearing the claimant, as their page sends them."""

from typing import Any

from annotations.claims.setting_aside import set_aside
from annotations.claims.wording import reword
from annotations.verdicts.giving import take_back
from annotations.verdicts.models import Evidence, Verdict
from tests import steps


class GiveTest(steps.ClaimStep):
    route, shown = "give", "The register says “safe”, twice."
    wrong, typed = {"rating": ""}, ("rationale",)
    sentence = "Choose confirmed, disputed or unverified."

    def form(self) -> dict[str, Any]:
        return {"seen": 0, "wording": 1, "rating": "unverified", "rationale": self.shown}

    def test_the_verdict_rests_on_the_evidence_that_was_chosen(self) -> None:
        pieces = [self.cite(self.of) for _ in "ab"]
        self.take(rating="confirmed", evidence=[piece.public_id for piece in pieces])
        self.assertEqual(Verdict.objects.get().evidence_ids, [piece.pk for piece in pieces])

    def test_confirmed_without_support_is_refused_in_a_sentence(self) -> None:
        piece = self.cite(self.of, "undermines")
        self.assert_refused(
            self.take(rating="confirmed", evidence=piece.public_id), 422,
            "Confirmed needs at least one piece of evidence that supports the claim.", self.shown,
        )  # fmt: skip

    def test_evidence_of_another_claim_is_refused(self) -> None:
        other = self.cite(self.mark("Monday"))
        response = self.take(rating="confirmed", evidence=other.public_id)
        self.assert_refused(response, 422, self.shown)
        self.assertFalse(Verdict.objects.exists())

    def test_it_says_why_is_missing(self) -> None:
        self.assert_refused(self.take(rationale=" "), 422, "Say why, in your words.")

    def test_a_stale_form_gets_both_texts(self) -> None:
        self.judge(self.of)
        before = steps.changes()
        for htmx in (False, True):
            response = self.take(htmx=htmx)
            self.assert_refused(
                response, 409, "You changed this in another window", self.shown, "accounts say so."
            )
        self.assertEqual(steps.changes(), before)

    def test_a_stale_form_is_saved_as_it_was_typed_when_it_is_sent_again(self) -> None:
        pieces = [self.cite(self.of) for _ in "ab"]
        self.judge(self.of)
        response = self.take(evidence=[piece.public_id for piece in pieces])
        self.assert_kept(response, "rating", "rationale", "evidence")
        self.assertIn(self.shown, self.page_after(self.ana, self.send_again(response)))
        self.assertEqual(Verdict.objects.latest("number").rationale, self.shown)

    def test_a_new_wording_is_read_first(self) -> None:
        reword(claim=self.of, seen=1, statement="It was safe in May.", by=self.ben)
        response = self.take()
        self.assert_refused(
            response, 409, "read the new wording first", self.shown, "It was safe in May."
        )
        self.assertContains(response, 'name="wording" value="2"', status_code=409)

    def test_a_number_that_no_table_can_hold_is_refused(self) -> None:
        self.assert_refused(self.take(seen=10**12), 422)

    def test_the_words_are_kept_when_the_claim_was_set_aside(self) -> None:
        set_aside(claim=self.of, seen=0, reason="opinion", by=self.ben)
        response = self.take()
        self.assert_refused(response, 409, "Bring it back before giving a verdict.", self.shown)


class TakeBackTest(steps.ClaimStep):
    route, shown = "take_back", "Not checked"
    wrong, sentence = {"reason": " "}, "Say why you take your verdict back."

    def prepare(self) -> None:
        super().prepare()
        self.judge(self.of)

    def form(self) -> dict[str, Any]:
        return {"seen": 1, "reason": "I misread the year."}

    def test_the_reason_is_kept_when_the_verdict_was_changed_in_another_window(self) -> None:
        self.judge(self.of, "disputed")
        response = self.take()
        self.assert_refused(response, 409, "Somebody changed this")
        self.assert_kept(response, "reason")

    def test_the_reason_is_kept_when_it_was_taken_back_already(self) -> None:
        take_back(claim=self.of, seen=1, reason="Misread.", by=self.ana)
        self.assert_refused(self.take(), 409, "Somebody changed this", "I misread the year.")

    def test_nobody_takes_back_what_is_somebody_elses(self) -> None:
        self.send(self.ben, self.route, self.of, **self.form())
        self.assertEqual(Verdict.objects.count(), 1)


class AddEvidenceTest(steps.ClaimStep):
    route, shown = "add_evidence", "The deck held 40 tons."
    wrong = {"address": ""}
    sentence = "Give the source's address, or say how it can be found."
    typed = (
        "quote", "title", "publisher", "author", "published_on", "seen_on", "archived_at", "language",
        "translation", "note", "interests", "anonymity", "anonymous", "kind",
    )  # fmt: skip

    def form(self) -> dict[str, Any]:
        return {
            "address": "https://s.example/a?b=1&c=2", "stance": "supports", "quote": self.shown,
            "title": "Report <7>", "publisher": "The Roads Office", "author": "I. Engineer",
            "published_on": "2026-03-04", "seen_on": "2026-05-06", "kind": "primary",
            "archived_at": "https://archive.example/1", "language": "de-CH",
            "translation": "It held.", "note": "Page 9.", "interests": "It built the bridge.",
            "anonymous": "on", "anonymity": "They may lose their post.",
        }  # fmt: skip

    def test_a_citation_is_enough(self) -> None:
        self.take(address="", citation="Town archive, box 7")
        self.assertEqual(Evidence.objects.get().source.citation, "Town archive, box 7")

    def test_it_says_each_other_thing_that_is_missing(self) -> None:
        for spoilt, sentence in (
            ({"stance": ""}, "Say whether this supports the claim, undermines it, or is context."),
            ({"anonymity": ""}, "Say why this source is not named."),
            ({"address": "javascript:alert(1)"}, "An address begins with http:// or https://."),
        ):
            with self.subTest(spoilt=spoilt):
                self.assert_refused(self.take(**spoilt), 422, sentence, self.shown)
        self.assertFalse(Evidence.objects.exists())

    def test_a_new_form_takes_the_place_of_the_earlier(self) -> None:
        first = self.cite(self.of, quote="It held 4 tons.")
        page = self.page_after(self.ana, self.take(supersedes=first.public_id))
        self.assertIn(self.shown, page)
        self.assertNotIn("It held 4 tons.", page)

    def test_somebody_changed_that_evidence_first(self) -> None:
        first = self.cite(self.of, quote="It held 4 tons.")
        self.cite(self.of, quote="It held 44 tons.", supersedes=first)
        self.assert_refused(
            self.take(supersedes=first.public_id), 409, "Somebody changed this evidence meanwhile.",
            self.shown, "It held 44 tons.",
        )  # fmt: skip
        self.assertEqual(Evidence.objects.count(), 2)

    def test_evidence_on_another_claim_is_not_superseded(self) -> None:
        other = self.cite(self.mark("Monday"))
        self.assertEqual(self.take(supersedes=other.public_id).status_code, 422)
        self.assertFalse(self.of.evidence.exists())


class AddContactTest(steps.ClaimStep):
    route, shown = "add_contact", "“We stand by it.”"
    wrong, sentence, typed = (
        {"how": ""},
        "This field is required.",
        ("answer", "sought_on", "outcome"),
    )

    def form(self) -> dict[str, Any]:
        return {
            "sought_on": "2026-11-01", "how": "by e-mail", "outcome": "answered",
            "answer": "We stand by it.",
        }  # fmt: skip

    def test_a_day_that_is_none_is_said(self) -> None:
        self.assert_refused(
            self.take(sought_on="soon"), 422, "Enter a valid date.", "soon", "by e-mail"
        )
