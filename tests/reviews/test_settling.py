"""A second person approves exactly that text; the database holds the rule as well."""

from django.db import IntegrityError, transaction

from annotations.claims.highlighting import also_stands
from annotations.claims.wording import reword
from annotations.history.acting import acting
from annotations.people.models import Desk
from annotations.publication.approving import approve_shown, shown_digest
from annotations.reviews.deciding import OwnText, may_approve, send_back
from annotations.reviews.drafting import draft_ruling, draft_summary
from annotations.reviews.models import Decision, Ruling
from annotations.reviews.standing import Work, standings
from annotations.verdicts.models import Evidence
from annotations.web.refusals import NotAllowed, NotNow, NotValid, StaleCopy
from tests.cast import CastTestCase


class SettleTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")

    def work(self) -> Work:
        return standings([self.claim])[self.claim.pk].work

    def _approve(self, ruling: Ruling, by: object, **facts: object) -> Decision:
        shown = facts.pop("shown", None) or shown_digest(ruling, to=by)  # type: ignore[arg-type]
        return approve_shown(draft=ruling, shown=shown, by=by, compared=True)  # type: ignore[arg-type]

    def test_the_work_on_a_claim_goes_through_its_states(self) -> None:
        self.assertEqual(self.work(), Work.UNCHECKED)
        self.judge(self.claim)
        self.assertEqual(self.work(), Work.JUDGED)
        self.judge(self.claim, "disputed", by=self.ben)
        self.assertEqual(self.work(), Work.DISAGREE)
        self.judge(self.claim, "confirmed", by=self.ben)
        ruling = self.draft(self.claim)
        self.assertEqual(self.work(), Work.WAITING)
        send_back(draft=ruling, comment="Say when.", by=self.chloe)
        self.assertEqual(self.work(), Work.SENT_BACK)
        self._approve(self.draft(self.claim), self.chloe)
        self.assertEqual(self.work(), Work.SETTLED)
        reword(claim=self.claim, seen=1, statement="It was safe in May.", by=self.ben)
        self.assertEqual(self.work(), Work.UNCHECKED)

    def test_who_wrote_it_cannot_approve_it(self) -> None:
        ruling = self.draft(self.claim)
        with self.assertRaises(OwnText) as caught:
            self._approve(ruling, self.ana)
        self.assertIn("Ben and Chloé can", caught.exception.sentence)

    def test_nor_who_gave_the_verdict_behind_it(self) -> None:
        verdict = self.judge(self.claim)
        evidence = list(Evidence.objects.filter(pk__in=verdict.evidence_ids))
        ruling = draft_ruling(
            verdict=verdict,
            seen=0,
            finding="So.",
            rationale="We read.",
            evidence=evidence,
            by=self.ben,
        )
        with self.assertRaises(OwnText):
            self._approve(ruling, self.ana)
        self.assertEqual([str(p) for p in may_approve(ruling)], ["Chloé"])

    def test_nor_who_wrote_a_number_since_the_last_approved_one(self) -> None:
        ruling = self.draft(self.claim)
        send_back(draft=ruling, comment="Shorter.", by=self.ben)
        verdict = self.judge(self.claim, by=self.ben)
        evidence = list(Evidence.objects.filter(pk__in=verdict.evidence_ids))
        second = draft_ruling(
            verdict=verdict,
            seen=1,
            finding="So.",
            rationale="We read.",
            evidence=evidence,
            by=self.ben,
        )
        with self.assertRaises(OwnText):
            self._approve(second, self.ana)
        self._approve(second, self.chloe)

    def test_the_database_holds_four_eyes(self) -> None:
        ruling = self.draft(self.claim)
        with self.assertRaisesRegex(IntegrityError, "cannot approve"), transaction.atomic():
            Decision.objects.create(
                claim=self.claim, ruling=ruling, number=1, answer="approved", digest="x",
                four_eyes=True, decided_by=self.ana,
            )  # fmt: skip

    def test_where_the_rule_is_off_the_record_says_so(self) -> None:
        with acting(by=self.eve):
            Desk.objects.filter(pk=self.desk.pk).update(four_eyes=False)
        self.claim.refresh_from_db()
        self.claim.desk.refresh_from_db()
        decision = self._approve(self.draft(self.claim), self.ana)
        self.assertFalse(decision.four_eyes)

    def test_only_what_was_shown_is_approved(self) -> None:
        ruling = self.draft(self.claim)
        shown = shown_digest(ruling, to=self.ben)
        revision = self.article.newest_revision
        self.mark("12 million")
        quote = "An engineer disagreed"
        start = revision.text.index(quote)
        also_stands(
            claim=self.claim,
            revision=revision,
            start=start,
            end=start + len(quote),
            quote=quote,
            by=self.ana,
        )
        with self.assertRaises(NotNow):
            self._approve(ruling, self.ben, shown=shown)

    def test_a_pasted_text_has_to_be_compared(self) -> None:
        ruling = self.draft(self.claim)
        with self.assertRaisesRegex(NotValid, "Compare"):
            approve_shown(draft=ruling, shown=shown_digest(ruling, to=self.ben), by=self.ben)

    def test_a_decision_is_made_once(self) -> None:
        ruling = self.draft(self.claim)
        self._approve(ruling, self.ben)
        with self.assertRaises(NotNow):
            self._approve(ruling, self.ben)
        with self.assertRaises(NotValid):
            send_back(draft=ruling, comment=" ", by=self.ben)

    def test_two_drafts_at_once_conflict(self) -> None:
        self.draft(self.claim)
        verdict = self.claim.verdicts.get()
        evidence = list(Evidence.objects.filter(pk__in=verdict.evidence_ids))
        with self.assertRaises(StaleCopy):
            draft_ruling(
                verdict=verdict,
                seen=0,
                finding="Mine.",
                rationale="We read.",
                evidence=evidence,
                by=self.ben,
            )

    def test_the_quorum_is_asked_for(self) -> None:
        with acting(by=self.eve):
            Desk.objects.filter(pk=self.desk.pk).update(quorum=2)
        self.claim.desk.refresh_from_db()
        with self.assertRaisesRegex(NotNow, "asks for 2"):
            self.draft(self.claim)
        self.judge(self.claim, by=self.ben)
        self.draft(self.claim)

    def test_only_a_moderator_settles_a_disagreement_and_says_why(self) -> None:
        self.judge(self.claim, "disputed", by=self.ben)
        verdict = self.judge(self.claim)
        evidence = list(Evidence.objects.filter(pk__in=verdict.evidence_ids))
        facts = {
            "verdict": verdict,
            "seen": 0,
            "finding": "So.",
            "rationale": "We read.",
            "evidence": evidence,
        }
        with self.assertRaises(NotAllowed):
            draft_ruling(**facts, by=self.ana, adjudication="Because.")  # type: ignore[arg-type]
        with self.assertRaises(NotValid):
            draft_ruling(**facts, by=self.chloe)  # type: ignore[arg-type]
        draft_ruling(**facts, by=self.chloe, adjudication="The accounts decide.")  # type: ignore[arg-type]
        self.assertEqual(self.work(), Work.WAITING)

    def test_a_long_finding_is_refused(self) -> None:
        with self.assertRaisesRegex(NotValid, "140"):
            self.draft(self.claim, finding="x" * 141)


class SummaryTest(CastTestCase):
    def test_a_summary_is_drafted_and_approved_by_a_second_person(self) -> None:
        summary = draft_summary(
            article=self.article, seen=0, headline="H", summary="S", by=self.ana
        )
        with self.assertRaises(OwnText):
            approve_shown(
                draft=summary, shown=shown_digest(summary, to=self.ana), by=self.ana, compared=True
            )
        approve_shown(
            draft=summary, shown=shown_digest(summary, to=self.ben), by=self.ben, compared=True
        )
        with self.assertRaises(StaleCopy):
            draft_summary(article=self.article, seen=0, headline="H2", summary="S2", by=self.ben)
