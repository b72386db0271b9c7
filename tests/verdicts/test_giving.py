"""No verdict without a ground, on nothing but the newest wording, one number after the other."""

from django.db import IntegrityError, transaction

from annotations.claims.wording import reword
from annotations.verdicts.gathering import gather
from annotations.verdicts.giving import give_verdict, take_back
from annotations.verdicts.grounds import NoEvidence, warnings_for
from annotations.verdicts.models import Evidence, Verdict
from annotations.verdicts.words import public_statement, rating_label
from annotations.web.refusals import NotNow, NotValid, StaleCopy
from tests.cast import CastTestCase


class GiveVerdictTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")

    def _give(self, rating: str, *evidence: Evidence, **facts: object) -> Verdict:
        given = {"wording": 1, "seen": 0, "rationale": "We looked.", "by": self.ana, **facts}
        return give_verdict(claim=self.claim, rating=rating, evidence=evidence, **given)  # type: ignore[arg-type]

    def test_each_rating_needs_its_ground(self) -> None:
        supports, undermines = self.cite(self.claim), self.cite(self.claim, "undermines")
        with self.assertRaises(NoEvidence):
            self._give("confirmed", undermines)
        with self.assertRaises(NoEvidence):
            self._give("disputed", supports)
        with self.assertRaises(NotValid):
            self._give("unverified", rationale=" ")
        with self.assertRaises(NotValid):
            self._give("false", supports)
        self.assertEqual(self._give("unverified").rating, "unverified")

    def test_the_database_asks_for_the_ground_too(self) -> None:
        verdict = self._give("confirmed", self.cite(self.claim))
        verdict.pk, verdict._state.adding, verdict.number = None, True, 2
        verdict.public_id, verdict.evidence_ids = "another", []
        with self.assertRaisesRegex(IntegrityError, "needs evidence"), transaction.atomic():
            verdict.save()

    def test_evidence_of_another_claim_or_superseded_cannot_be_cited(self) -> None:
        foreign = self.cite(self.mark("12 million"))
        with self.assertRaises(IntegrityError), transaction.atomic():
            self._give("confirmed", foreign)
        old = self.cite(self.claim)
        new = gather(
            claim=self.claim, source={"address": "https://s.example/"}, by=self.ben, stance="supports",
            supersedes=old,
        )  # fmt: skip
        with self.assertRaises(IntegrityError), transaction.atomic():
            self._give("confirmed", old)
        self._give("confirmed", new)

    def test_a_later_verdict_supersedes_and_both_stay(self) -> None:
        self._give("confirmed", self.cite(self.claim))
        self._give("unverified", seen=1)
        latest = self.claim.verdicts.on(self.claim.newest_wording)
        self.assertEqual([v.rating for v in latest], ["unverified"])
        self.assertEqual(Verdict.objects.count(), 2)

    def test_two_tabs_of_one_reviewer_conflict(self) -> None:
        self._give("unverified", rationale="First.")
        with self.assertRaises(StaleCopy) as caught:
            self._give("unverified", rationale="Second.")
        self.assertEqual(caught.exception.saved, {"rationale": "First."})

    def test_a_reworded_claim_is_not_judged_by_an_old_form(self) -> None:
        reword(claim=self.claim, seen=1, statement="It was safe in May.", by=self.ben)
        with self.assertRaises(NotNow):
            self._give("unverified")
        self._give("unverified", wording=2)

    def test_a_verdict_is_taken_back_with_a_reason(self) -> None:
        self._give("unverified")
        back = take_back(claim=self.claim, seen=1, reason="I misread it.", by=self.ana)
        self.assertEqual((back.number, back.rating), (2, None))
        self.assertFalse(self.claim.verdicts.on(self.claim.newest_wording).exists())
        with self.assertRaises(NotNow):
            take_back(claim=self.claim, seen=2, reason="Again.", by=self.ana)

    def test_a_source_needs_an_address_or_a_citation(self) -> None:
        for source in ({}, {"address": "javascript:alert(1)"}, {"address": "//evil.example"}):
            with self.subTest(source), self.assertRaises(NotValid):
                gather(claim=self.claim, source=source, by=self.ana, stance="supports")  # type: ignore[arg-type]

    def test_the_form_warns_of_a_single_or_no_primary_source(self) -> None:
        piece = self.cite(self.claim)
        self.assertEqual(len(warnings_for("confirmed", [piece])), 2)
        self.assertEqual(warnings_for("unverified", [piece]), [])


class WordsTest(CastTestCase):
    def test_a_rating_says_what_was_judged(self) -> None:
        self.assertEqual(rating_label("confirmed", "so"), "Confirmed")
        self.assertEqual(rating_label("disputed", "said"), "Disputed as said")

    def test_a_statement_says_who_said_it(self) -> None:
        facts = {"claimant": "The mayor", "language": "en"}
        self.assertEqual(public_statement("It rained.", judged="so", **facts), "It rained.")
        self.assertEqual(
            public_statement("It rained.", judged="said", **facts), "The mayor said that it rained."
        )
        self.assertEqual(
            public_statement("Oslo flooded.", judged="said", **facts),
            "The mayor said that Oslo flooded.",
        )
        self.assertEqual(
            public_statement("فاض النهر", judged="said", claimant="الوزير", language="ar"),
            "الوزير: فاض النهر",
        )
