"""One claim's page: everything that a reader needs to judge the judgement (CR-17)."""

from datetime import date

from annotations.claims.models import Claim, Judged
from annotations.claims.wording import claimant_of, reword
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.publishing import publish_claim
from annotations.reviews.drafting import draft_ruling
from annotations.verdicts.giving import give_verdict
from annotations.verdicts.models import Verdict
from tests.publication.public.stage import PublicTestCase

WORDS = "the bridge cost 12 million"


class ClaimPageTest(PublicTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark(WORDS)

    def say(self, claim: Claim, statement: str, judged: str = Judged.SO) -> None:
        mayor = claimant_of(desk=self.desk, name="Mayor Lund", kind="public_figure", by=self.ana)
        reword(
            claim=claim, seen=1, statement=statement, by=self.ana, claimant=mayor,
            role="mayor of the town", said_on=date(2026, 11, 9), judged=judged,
        )  # fmt: skip

    def test_it_shows_what_is_claimed_by_whom_and_when(self) -> None:
        self.say(self.claim, "The bridge cost 12 million.")
        self.publish(self.claim)
        page = self.read(self.page_of(self.claim))
        self.assertInHTML(
            '<h1 class="balanced" lang="en" dir="ltr">The bridge cost 12 million.</h1>', page
        )
        self.assertInHTML("<dd><bdi>Mayor Lund</bdi>, <bdi>mayor of the town</bdi></dd>", page)
        self.assertInHTML('<time datetime="2026-11-09">9 November 2026</time>', page)
        self.assertIn(f'href="{self.article.address}"', page)

    def test_it_shows_the_rating_and_the_finding(self) -> None:
        for rating, word in (("confirmed", "Confirmed"), ("disputed", "Disputed")):
            with self.subTest(rating):
                claim = self.mark("it was safe")
                self.publish(claim, rating)
                page = self.read(self.page_of(claim))
                self.assertInHTML(f'<p class="rating-word {rating}">{word}</p>', page)
                self.assertIn("The accounts say 12 million.</p>", page)
                self.assertIn(f'<svg class="mark {rating} large"', page)

    def test_it_shows_the_reasons_in_paragraphs(self) -> None:
        self.publish(
            self.claim, rationale="First we read.\n\nThen <b>we</b> asked https://ask.example/1."
        )
        page = self.read(self.page_of(self.claim))
        self.assertIn("<p>First we read.</p><p>Then &lt;b&gt;we&lt;/b&gt; asked <a ", page)
        self.assertIn('href="https://ask.example/1"', page)

    def test_it_shows_each_side_of_the_evidence_and_says_where_there_is_none(self) -> None:
        self.publish(self.claim)
        page = self.read(self.page_of(self.claim))
        self.assertInHTML("<h3>+ Supports <span>1</span></h3>", page)
        self.assertInHTML("<h3>− Undermines <span>none found</span></h3>", page)
        self.assertNotIn("Context", page)

    def test_it_shows_all_that_is_known_of_a_source(self) -> None:
        verdict = give_verdict(
            claim=self.claim, wording=1, seen=0, rating="confirmed", rationale="It says so.",
            by=self.ana,
            evidence=[
                self.cite(
                    self.claim, quote="douze millions", language="fr", translation="twelve million",
                    note="Page 4", seen_on=date(2026, 11, 14), archived_at="https://archive.example/1",
                )
            ],
        )  # fmt: skip
        source = self.claim.evidence.get().source
        source.publisher, source.author, source.kind = "Town hall", "A. Clerk", "primary"
        source.interests, source.published_on = "It built the bridge", date(2026, 10, 1)
        source.save_over(
            1, update_fields=["publisher", "author", "kind", "interests", "published_on"]
        )
        self.approve_from(verdict)
        page = self.read(self.page_of(self.claim))
        self.assertInHTML(
            '<blockquote class="quote" lang="fr" dir="ltr"><q>douze millions</q></blockquote>', page
        )
        self.assertInHTML('<p class="source">In our translation:</p>', page)
        self.assertInHTML("<q>twelve million</q>", page)
        line = page[page.index("Town hall, ") : page.index("<bdi>Page 4.</bdi>")]
        for words in (
            "A. Clerk",
            "1 October 2026",
            "Primary source.",
            "It built the bridge.",
            "Seen ",
        ):
            self.assertIn(words, line)
        self.assertIn('<a href="https://archive.example/1">Archived copy</a>', line)

    def approve_from(self, verdict: Verdict) -> None:
        ruling = draft_ruling(
            verdict=verdict, seen=0, finding="So it is.", rationale="We read it.", by=self.ana,
            evidence=list(self.claim.evidence.all()),
        )  # fmt: skip
        approve_shown(
            draft=ruling, shown=shown_digest(ruling, to=self.ben), by=self.ben, compared=True
        )
        publish_claim(claim=self.claim, by=self.chloe)

    def test_it_never_links_to_what_is_no_web_address(self) -> None:
        article = self.take_in(
            "A word here. Another.", title="Odd", address="javascript:alert(1)", outlet="Odd paper"
        )
        claim = self.mark("A word here", article=article)
        self.publish(claim)
        page = self.read(self.page_of(claim))
        self.assertNotIn("javascript:", page)
        self.assertIn("Odd paper", page)

    def test_it_shows_the_whole_sentence_with_the_line_under_its_words(self) -> None:
        self.publish(self.claim)
        self.assertInHTML(
            '<p class="stands" lang="en" dir="ltr">She said <span class="line level-1 confirmed settled">'
            f"{WORDS}</span>, and that it was safe.</p>",
            self.read(self.page_of(self.claim)).replace("😀 ", ""),
        )

    def test_it_says_what_was_judged_and_links_the_claim_judged_the_other_way(self) -> None:
        self.say(self.claim, "The bridge cost 12 million.")
        said = self.mark(WORDS)
        self.say(said, "The bridge cost 12 million.", Judged.SAID)
        self.publish(self.claim, "disputed")
        self.assertNotIn("claim of its own", self.read(self.page_of(self.claim)))
        self.publish(said)
        so_page, said_page = self.read(self.page_of(self.claim)), self.read(self.page_of(said))
        self.assertIn("<b>We judged that it is so,</b>", so_page)
        self.assertInHTML(f'<a href="{self.page_of(said)}">Confirmed as said</a>', so_page)
        self.assertIn("<b>We judged that it was said,</b>", said_page)
        self.assertInHTML(f'<a href="{self.page_of(self.claim)}">Disputed</a>', said_page)
        self.assertIn("Mayor Lund said that the bridge cost 12 million.", said_page)

    def test_dates_are_those_of_the_desks_zone(self) -> None:
        self.desk.time_zone = "Pacific/Kiritimati"
        self.desk.save_over(1, update_fields=["time_zone"])
        publication = self.publish(self.claim)
        self.assertIn("+14:00", self.read(self.page_of(self.claim)))
        self.assertEqual(publication.published_at.utcoffset().total_seconds(), 0)  # type: ignore[union-attr]

    def test_foreign_words_carry_their_language_and_direction(self) -> None:
        article = self.take_in("قال الوزير إن الجسر آمن. ثم سكت.", title="جسر", language="ar")
        claim = self.mark("الجسر آمن", article=article)
        self.publish(claim)
        page = self.read(self.page_of(claim))
        self.assertInHTML('<h1 class="balanced" lang="ar" dir="rtl">الجسر آمن</h1>', page)
        self.assertIn('<p class="stands" lang="ar" dir="rtl">', page)
        self.assertIn('<html lang="en" dir="ltr">', page)

    def test_the_queries_do_not_grow_with_the_claims(self) -> None:
        self.publish(self.claim)
        with self.assertNumQueries(5):
            self.read(self.page_of(self.claim))
        for quote in ("The mayor spoke on Monday", "it was safe", "It was never tested"):
            self.publish(self.mark(quote))
        with self.assertNumQueries(5):
            self.read(self.page_of(self.claim))
