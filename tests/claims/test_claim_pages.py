"""The forms on a claim, as they are sent from its page: its words, setting it aside."""

from typing import Any

from annotations.claims.models import Judged, SettingAside
from annotations.claims.setting_aside import bring_back, set_aside
from annotations.claims.wording import reword
from tests import steps


class WordTest(steps.ClaimStep):
    route, shown = "word", "The bridge was safe in May."
    wrong = {"statement": " "}
    sentence = "Write what is claimed in a sentence that stands alone."
    typed = ("judged", "kind", "role", "claimant", "relayed_by", "said_on")

    def form(self) -> dict[str, Any]:
        return {
            "seen": 1, "statement": self.shown, "judged": "said", "claimant": "Mayor Ødegård",
            "kind": "public_figure", "role": "mayor of the old town", "relayed_by": "The Gazette",
            "said_on": "2026-05-04",
        }  # fmt: skip

    def test_everything_typed_is_in_the_wording(self) -> None:
        self.take()
        wording = self.of.newest_wording
        self.assertEqual(
            (wording.number, wording.judged, wording.role),
            (2, Judged.SAID, "mayor of the old town"),
        )
        self.assertEqual(
            (str(wording.claimant), str(wording.relayed_by)), ("Mayor Ødegård", "The Gazette")
        )
        self.assertEqual(str(wording.said_on), "2026-05-04")

    def test_a_stale_form_gets_both_texts(self) -> None:
        reword(claim=self.of, seen=1, statement="It was safe, says Ben.", by=self.ben)
        before = steps.changes()
        for htmx in (False, True):
            response = self.take(htmx=htmx)
            self.assert_refused(
                response, 409, "Ben changed this while you were writing.", "says Ben.", "in May.",
                "<del>", "<ins>",
            )  # fmt: skip
        self.assertEqual(steps.changes(), before)

    def test_a_stale_form_is_saved_as_it_was_typed_when_it_is_sent_again(self) -> None:
        reword(claim=self.of, seen=1, statement="It was safe, says Ben.", by=self.ben)
        response = self.take()
        self.assert_kept(response, *self.typed, "statement")
        self.assertIn(self.shown, self.page_after(self.ana, self.send_again(response)))
        self.assertEqual(self.of.newest_wording.statement, self.shown)

    def test_a_claimant_needs_a_kind(self) -> None:
        response = self.take(kind="")
        self.assert_refused(response, 422, "Choose whether the claimant is a person", self.shown)


class AsideTest(steps.ClaimStep):
    route, shown = "aside", "A matter of taste."
    wrong, sentence, typed = {"reason": ""}, "Choose why the claim is set aside.", ("note",)

    def form(self) -> dict[str, Any]:
        return {"seen": 0, "reason": "opinion", "note": self.shown}

    def test_a_duplicate_names_a_claim_of_the_article(self) -> None:
        other = self.mark("Monday")
        self.take(reason="duplicate", duplicate_of=other.public_id)
        self.assertEqual(SettingAside.objects.get().duplicate_of, other)

    def test_a_public_claim_stays(self) -> None:
        self.publish(self.of)
        response = self.take()
        self.assert_refused(response, 409, self.shown)

    def test_a_note_is_kept_when_somebody_set_it_aside_first(self) -> None:
        set_aside(claim=self.of, seen=0, reason="prediction", by=self.ben)
        self.assert_refused(self.take(), 409, "Somebody set this claim aside", self.shown)


class BackTest(steps.ClaimStep):
    route, shown = "back", "Set aside…"

    def prepare(self) -> None:
        super().prepare()
        set_aside(claim=self.of, seen=0, reason="opinion", by=self.ben)

    def form(self) -> dict[str, Any]:
        return {"seen": 1}

    def test_it_says_what_is_missing_and_keeps_what_was_typed(self) -> None:
        before = steps.changes()
        self.assertEqual(self.take(seen="").status_code, 422)
        self.assertEqual(steps.changes(), before)

    def test_it_says_that_somebody_brought_it_back_first(self) -> None:
        bring_back(claim=self.of, seen=1, by=self.ben)
        self.assert_refused(self.take(), 409, "Somebody set this claim aside or brought it back")

    def test_it_says_that_it_was_set_aside_anew(self) -> None:
        bring_back(claim=self.of, seen=1, by=self.ben)
        set_aside(claim=self.of, seen=2, reason="prediction", by=self.ben)
        self.assert_refused(self.take(), 409, "Somebody set this claim aside or brought it back")
