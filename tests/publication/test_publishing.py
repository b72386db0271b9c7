"""Public means published: numbers, corrections, withdrawals, and nothing that was not approved."""

from django.db import IntegrityError, transaction

from annotations.claims.models import Span
from annotations.history.acting import acting
from annotations.people.models import Desk
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.models import Publication, PublicNumber
from annotations.publication.publishing import publish_article, publish_claim, withdraw
from annotations.reviews.drafting import draft_summary
from annotations.web.refusals import NotAllowed, NotNow, NotValid
from tests.cast import CastTestCase


class PublishTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")

    def test_it_publishes_exactly_what_was_approved(self) -> None:
        decision = self.settle(self.claim)
        publication = publish_claim(claim=self.claim, by=self.chloe)
        self.assertEqual(
            (publication.number, publication.kind, publication.decision), (1, "first", decision)
        )
        snapshot = publication.snapshot or {}
        self.assertEqual(
            (snapshot["rating"], snapshot["statement"]), ("confirmed", "the bridge cost 12 million")
        )
        place = snapshot["places"][0]
        self.assertEqual(
            place["sentences"]["text"].removeprefix("😀 "),
            "She said the bridge cost 12 million, and that it was safe.",
        )

    def test_only_a_moderator_may(self) -> None:
        self.settle(self.claim)
        with self.assertRaises(NotAllowed):
            publish_claim(claim=self.claim, by=self.ana)

    def test_only_what_is_settled(self) -> None:
        with self.assertRaises(NotNow):
            publish_claim(claim=self.claim, by=self.chloe)
        self.draft(self.claim)
        with self.assertRaises(NotNow):
            publish_claim(claim=self.claim, by=self.chloe)

    def test_a_desk_that_does_not_publish_does_not(self) -> None:
        self.settle(self.claim)
        with acting(by=self.eve):
            Desk.objects.filter(pk=self.desk.pk).update(publishes=False)
        self.claim.desk.refresh_from_db()
        with self.assertRaisesRegex(NotNow, "does not publish"):
            publish_claim(claim=self.claim, by=self.chloe)

    def test_a_source_address_is_asked_for(self) -> None:
        article = self.take_in("Only pasted words here. Nothing else.", address="", title="Pasted")
        claim = self.mark("Only pasted words", article=article)
        self.settle(claim)
        with self.assertRaisesRegex(NotValid, "source address"):
            publish_claim(claim=claim, by=self.chloe)

    def test_a_correction_has_a_kind_and_a_reason_and_the_old_one_stays(self) -> None:
        self.publish(self.claim)
        with self.assertRaisesRegex(NotNow, "public already"):
            publish_claim(claim=self.claim, by=self.chloe)
        self.settle(self.claim, "disputed", finding="The accounts say 14 million.")
        with self.assertRaisesRegex(NotValid, "kind of correction"):
            publish_claim(claim=self.claim, by=self.chloe)
        with self.assertRaisesRegex(NotValid, "more than a minor"):
            publish_claim(claim=self.claim, by=self.chloe, kind="typo", reason="A slip.")
        second = publish_claim(
            claim=self.claim, by=self.chloe, kind="correction", reason="We misread it."
        )
        self.assertEqual(second.number, 2)
        self.assertEqual(list(Publication.objects.live()), [second])
        self.assertEqual(Publication.objects.public().count(), 2)

    def test_a_withdrawal_hides_every_earlier_number_for_good(self) -> None:
        self.publish(self.claim)
        withdraw(of=self.claim, reason="It should not have been published.", by=self.chloe)
        self.assertFalse(Publication.objects.public().exists())
        with self.assertRaises(NotNow):
            withdraw(of=self.claim, reason="Again.", by=self.chloe)
        again = publish_claim(claim=self.claim, by=self.chloe)
        self.assertEqual((again.number, again.kind), (3, "first"))
        self.assertEqual(list(Publication.objects.public()), [again])

    def test_an_article_is_published_with_its_settled_claims(self) -> None:
        self.settle(self.claim)
        self.mark("it was safe")
        summary = draft_summary(
            article=self.article, seen=0, headline="H", summary="S", by=self.ana
        )
        shown = shown_digest(summary, to=self.ben)
        approve_shown(draft=summary, shown=shown, by=self.ben, compared=True)
        made = publish_article(article=self.article, by=self.chloe)
        self.assertEqual(
            [(p.claim, p.article) for p in made], [(self.claim, None), (None, self.article)]
        )
        with self.assertRaises(NotNow):
            publish_article(article=self.article, by=self.chloe)

    def test_an_articles_train_never_takes_a_withdrawn_claim_along(self) -> None:
        self.publish(self.claim)
        withdraw(of=self.claim, reason="By mistake.", by=self.chloe)
        with self.assertRaises(NotNow):
            publish_article(article=self.article, by=self.chloe)

    def test_a_span_marked_after_the_approval_does_not_become_public(self) -> None:
        self.settle(self.claim)
        span = self.claim.spans.get()
        text = self.article.newest_revision.text
        start = text.index("An engineer")
        span.pk, span._state.adding, span.start, span.end = None, True, start, start + 11
        span.quote = "An engineer"
        with acting(by=self.ana):
            span.save()
        publication = publish_claim(claim=self.claim, by=self.chloe)
        self.assertEqual(Span.objects.filter(claim=self.claim).count(), 2)
        self.assertEqual(len((publication.snapshot or {})["places"]), 1)

    def test_every_publication_raises_the_public_number(self) -> None:
        self.publish(self.claim)
        first = PublicNumber.objects.get().number
        withdraw(of=self.claim, reason="By mistake.", by=self.chloe)
        self.assertEqual(PublicNumber.objects.get().number, first + 1)

    def test_the_database_publishes_nothing_but_what_was_approved(self) -> None:
        decision = self.settle(self.claim)
        with self.assertRaisesRegex(IntegrityError, "not what was approved"), transaction.atomic():
            Publication.objects.create(
                claim=self.claim, number=1, kind="first", ruling=decision.ruling, decision=decision,
                snapshot={"schema": 1, "statement": "Something else"}, published_by=self.chloe,
            )  # fmt: skip
