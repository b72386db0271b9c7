"""For every span the words at its place are its quote, and nothing else gets in."""

from django.db import IntegrityError, transaction

from annotations.claims.highlighting import also_stands, highlight, strike
from annotations.claims.models import Claim, Span
from annotations.web.refusals import NotAllowed, NotNow, NotValid
from tests.cast import CastTestCase


class HighlightTest(CastTestCase):
    def test_it_makes_a_claim_its_span_and_wording_one(self) -> None:
        claim = self.mark("the bridge cost 12 million")
        span, wording = claim.spans.get(), claim.newest_wording
        text = self.article.newest_revision.text
        self.assertEqual(text[span.start : span.end], "the bridge cost 12 million")
        self.assertTrue(text[: span.start].endswith(span.prefix) and len(span.prefix) == 32)
        self.assertEqual((wording.number, wording.statement, wording.span), (1, span.quote, span))

    def test_it_counts_code_points_after_an_emoji(self) -> None:
        text = self.article.newest_revision.text
        span = self.mark("She said").spans.get()
        self.assertGreater(span.start, text.index("😀"))
        self.assertEqual(span.start, text.index("She said"))

    def test_it_refuses_other_words(self) -> None:
        revision = self.article.newest_revision
        with self.assertRaises(NotValid):
            highlight(revision=revision, start=0, end=4, quote="Other", by=self.ana)
        with self.assertRaises(NotValid):
            highlight(revision=revision, start=0, end=10_000, quote="A", by=self.ana)
        self.assertFalse(Claim.objects.exists())

    def test_the_database_refuses_other_words_too(self) -> None:
        span = self.mark("it was safe").spans.get()
        span.pk, span._state.adding, span.quote = None, True, "it was sure"
        with self.assertRaisesRegex(IntegrityError, "words of a span"), transaction.atomic():
            span.save()

    def test_spans_may_overlap_nest_and_cross_sentences(self) -> None:
        self.mark("She said the bridge cost 12 million, and that it was safe.")
        self.mark("12 million")
        self.mark("spoke on Monday. 😀 She said")
        self.assertEqual([span.number for span in Span.objects.order_by("pk")], [1, 2, 3])

    def test_a_stranger_may_not(self) -> None:
        with self.assertRaises(NotAllowed):
            self.mark("it was safe", by=self.dan)
        with self.assertRaises(NotAllowed):
            self.mark("it was safe", by=self.eve)


class AlsoStandsTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")

    def _stand(self, quote: str, **facts: object) -> Span:
        revision = facts.pop("revision", self.article.newest_revision)
        start = revision.text.index(quote)  # type: ignore[attr-defined]
        given = {"start": start, "end": start + len(quote), "quote": quote, "by": self.ben}
        return also_stands(claim=self.claim, revision=revision, **given | facts)  # type: ignore[arg-type]

    def test_it_keeps_the_claims_number_and_wording(self) -> None:
        span = self._stand("An engineer disagreed")
        self.assertEqual(span.number, self.claim.spans.first().number)  # type: ignore[union-attr]
        self.assertEqual(self.claim.wordings.count(), 1)

    def test_another_article_of_the_desk_gives_it_another_number(self) -> None:
        other = self.take_in("First thing. Another thing.", title="Elsewhere")
        self.mark("First thing", article=other)
        span = self._stand("Another thing", revision=other.newest_revision)
        self.assertEqual((span.article, span.number), (other, 2))

    def test_the_same_words_again_are_refused(self) -> None:
        self._stand("An engineer disagreed")
        with self.assertRaises(NotNow):
            self._stand("An engineer disagreed")

    def test_an_article_of_another_desk_is_refused_by_the_database(self) -> None:
        foreign = self.take_in("First thing. Another thing.", desk=self.other_desk)
        with self.assertRaisesRegex(IntegrityError, "own desk"), transaction.atomic():
            self._stand("First thing", revision=foreign.newest_revision)

    def test_a_place_can_be_struck_but_not_the_last_nor_the_wordings(self) -> None:
        first = self.claim.spans.get()
        with self.assertRaises(NotNow):
            strike(span=first, by=self.ana)
        second = self._stand("An engineer disagreed")
        with self.assertRaises(NotNow):
            strike(span=first, by=self.ana)
        strike(span=second, by=self.ana)
        self.assertEqual(list(self.claim.spans.standing()), [first])
