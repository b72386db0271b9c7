"""Between reading and saving things change: nothing is approved or published that no longer stands."""

from django.db import IntegrityError, transaction

from annotations.articles.models import Article
from annotations.claims.setting_aside import set_aside
from annotations.claims.wording import claimant_of, reword
from annotations.history.acting import acting
from annotations.people.models import Desk
from annotations.publication.approving import approve_shown, needs_comparing, shown_digest
from annotations.publication.models import Publication
from annotations.publication.publishing import publish_article, publish_claim, withdraw
from annotations.reviews.deciding import send_back
from annotations.reviews.drafting import draft_ruling, draft_summary
from annotations.reviews.models import Decision, Ruling
from annotations.verdicts.gathering import gather
from annotations.verdicts.giving import take_back
from annotations.verdicts.models import Evidence
from annotations.web.refusals import NotNow, NotValid, StaleCopy
from tests.cast import CastTestCase


class ApprovedMeanwhileTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")

    def _approve(self, ruling: Ruling) -> Decision:
        shown = shown_digest(ruling, to=self.ben)
        return approve_shown(draft=ruling, shown=shown, by=self.ben, compared=True)

    def test_a_verdict_taken_back_takes_the_draft_with_it(self) -> None:
        ruling = self.draft(self.claim)
        take_back(claim=self.claim, seen=1, reason="Misread.", by=self.ana)
        with self.assertRaises(NotNow):
            self._approve(ruling)

    def test_and_what_was_approved_before(self) -> None:
        self.settle(self.claim)
        take_back(claim=self.claim, seen=1, reason="Misread.", by=self.ana)
        with self.assertRaises(NotNow):
            publish_claim(claim=self.claim, by=self.chloe)

    def test_a_new_wording_or_setting_aside_refuses_the_approval(self) -> None:
        ruling = self.draft(self.claim)
        with self.assertRaises(ZeroDivisionError), transaction.atomic():
            reword(claim=self.claim, seen=1, statement="It was safe in May.", by=self.ben)
            with self.assertRaises(NotNow):
                self._approve(ruling)
            raise ZeroDivisionError
        set_aside(claim=self.claim, seen=0, reason="opinion", by=self.ben)
        with self.assertRaises(NotNow):
            self._approve(ruling)

    def test_the_database_refuses_it_too(self) -> None:
        ruling = self.draft(self.claim)
        take_back(claim=self.claim, seen=1, reason="Misread.", by=self.ana)
        with self.assertRaisesRegex(IntegrityError, "changed the verdict"), transaction.atomic():
            Decision.objects.create(
                claim=self.claim, ruling=ruling, number=1, answer="approved", digest="x",
                four_eyes=True, decided_by=self.ben,
            )  # fmt: skip

    def test_changed_evidence_has_to_be_drafted_anew(self) -> None:
        ruling = self.draft(self.claim)
        old = Evidence.objects.get(pk=ruling.evidence_ids[0])
        gather(
            claim=self.claim, source={"address": "https://s.example/"}, by=self.ben,
            stance="undermines", supersedes=old,
        )  # fmt: skip
        with self.assertRaisesRegex(NotNow, "Evidence"):
            self._approve(ruling)

    def test_what_is_approved_is_not_sent_back_any_more(self) -> None:
        ruling = self.settle(self.claim).ruling
        assert ruling is not None
        with self.assertRaises(NotNow):
            send_back(draft=ruling, comment="Shorter.", by=self.chloe)

    def test_no_draft_on_a_claim_that_is_set_aside(self) -> None:
        verdict = self.judge(self.claim)
        set_aside(claim=self.claim, seen=0, reason="opinion", by=self.ben)
        with self.assertRaises(NotNow):
            draft_ruling(
                verdict=verdict, seen=0, finding="So.", rationale="We read.", by=self.ana,
                evidence=list(Evidence.objects.filter(pk__in=verdict.evidence_ids)),
            )  # fmt: skip

    def test_a_number_never_seen_is_stale(self) -> None:
        with self.assertRaises(StaleCopy):
            draft_summary(article=self.article, seen=40, headline="H", summary="S", by=self.ana)


class PublishedMeanwhileTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")

    def test_a_form_from_before_a_withdrawal_does_not_undo_it(self) -> None:
        self.publish(self.claim)
        self.settle(self.claim, "disputed", finding="It was not.")
        withdraw(of=self.claim, reason="A court ordered it.", by=self.chloe)
        with self.assertRaises(NotNow):
            publish_claim(claim=self.claim, by=self.chloe, kind="correction", reason="So.", seen=1)
        self.assertFalse(Publication.objects.live().exists())

    def test_a_withdrawn_article_does_not_come_back_with_its_claims(self) -> None:
        summary = draft_summary(
            article=self.article, seen=0, headline="H", summary="S", by=self.ana
        )
        shown = shown_digest(summary, to=self.ben)
        approve_shown(draft=summary, shown=shown, by=self.ben, compared=True)
        publish_article(article=self.article, by=self.chloe)
        withdraw(of=self.article, reason="By mistake.", by=self.chloe)
        self.settle(self.claim)
        made = publish_article(article=self.article, by=self.chloe)
        self.assertEqual([row.claim for row in made], [self.claim])

    def test_a_minor_correction_leaves_what_is_judged(self) -> None:
        self.publish(self.claim)
        mayor = claimant_of(desk=self.desk, name="The mayor", kind="public_figure", by=self.ana)
        reword(
            claim=self.claim,
            seen=1,
            statement="It was safe.",
            judged="said",
            claimant=mayor,
            by=self.ana,
        )
        self.settle(self.claim)
        with self.assertRaisesRegex(NotValid, "more than a minor"):
            publish_claim(claim=self.claim, by=self.chloe, kind="typo", reason="A slip.")

    def test_a_text_is_ours_only_from_the_address_it_was_fetched_from(self) -> None:
        article = self.take_in(
            "It was safe here. Nothing else.", address="https://blog.example/a", title="Fetched",
            origin="fetched", fetched_from="https://blog.example/a",
        )  # fmt: skip
        ruling = self.draft(self.mark("It was safe here", article=article))
        self.assertFalse(needs_comparing(ruling))
        with acting(by=self.ana):
            Article.objects.filter(pk=article.pk).update(address="https://paper.example/b")
        self.assertTrue(needs_comparing(Ruling.objects.get(pk=ruling.pk)))

    def test_an_earlier_author_is_no_second_person(self) -> None:
        with acting(by=self.eve):
            Desk.objects.filter(pk=self.desk.pk).update(four_eyes=False)
        self.claim.desk.refresh_from_db()
        self.draft(self.claim)
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
        approve_shown(
            draft=second, shown=shown_digest(second, to=self.ana), by=self.ana, compared=True
        )
        publication = publish_claim(claim=self.claim, by=self.chloe)
        self.assertFalse((publication.snapshot or {})["checked"]["second_person"])

    def test_our_own_address_is_no_source(self) -> None:
        article = self.take_in(
            "It was safe here. Nothing else.",
            address="http://127.0.0.1:8000/claims/x/",
            title="Ours",
        )
        claim = self.mark("It was safe here", article=article)
        self.settle(claim)
        with self.assertRaisesRegex(NotValid, "own"):
            publish_claim(claim=claim, by=self.chloe)
