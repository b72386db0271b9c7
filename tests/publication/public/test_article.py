"""An article's page: the desk's summary, and the public claims where they stand."""

from django.test import Client

from annotations.claims.highlighting import also_stands
from annotations.claims.models import Claim, Judged
from annotations.claims.wording import reword
from tests.publication.public.stage import PublicTestCase

TEXT = (
    "The mayor spoke on Monday. She said the bridge cost 12 million. Few listened.\n\n"
    "An engineer disagreed. “It was never tested,” he said."
)


class ArticlePageTest(PublicTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.article = self.take_in(TEXT, outlet="The News", title="A bridge")
        self.path = f"/articles/{self.article.public_id}/"

    def stands(self, page: str) -> list[str]:
        """The passages as they are printed, without what stands around them."""
        parts = page.split('<p class="stands" lang="en" dir="ltr">')[1:]
        return [part[: part.index("</p>")] for part in parts]

    def test_it_exists_only_once_its_own_headline_is_public(self) -> None:
        self.publish(self.mark("the bridge cost 12 million"))
        self.read(self.path, 404)
        self.summarise(self.article)
        self.assertIn("What the bridge cost</h1>", self.read(self.path))

    def test_it_shows_the_summary_the_source_and_how_we_got_the_text(self) -> None:
        self.publish(self.mark("the bridge cost 12 million"))
        self.summarise(self.article)
        page = self.read(self.path)
        self.assertIn("The accounts bear the mayor out.", page)
        self.assertIn(f'<a href="{self.article.address}"><bdi lang="en">A bridge</bdi></a>', page)
        self.assertIn("The text was pasted in and compared with the original.", page)
        self.assertInHTML(
            f'<a href="{self.article.address}">Read the whole article at news.example</a>', page
        )

    def test_it_shows_whole_sentences_in_the_order_of_the_text_and_where_some_are_left_out(
        self,
    ) -> None:
        self.publish(self.mark("It was never tested"), "unverified")
        self.publish(self.mark("the bridge cost 12 million"))
        self.summarise(self.article)
        first, second = self.stands(self.read(self.path))
        self.assertRegex(
            first,
            r'^<span class="cut">\[…\]</span> She said <a .*>the bridge cost 12 million<.*\.$',
        )
        self.assertRegex(
            second, r'^<span class="cut">\[…\]</span> “<a .*>It was never tested<.*,” he said\.$'
        )
        self.assertNotIn("Few listened", self.read(self.path))

    def test_nothing_is_left_out_between_two_sentences_that_follow_each_other(self) -> None:
        self.publish(self.mark("the bridge cost 12 million"))
        self.publish(self.mark("The mayor spoke on Monday"))
        self.summarise(self.article)
        self.assertNotIn("[…]", "".join(self.stands(self.read(self.path))[1:]))

    def test_claims_in_one_sentence_stand_in_one_passage_with_their_notes(self) -> None:
        inner, outer = self.mark("bridge cost"), self.mark("the bridge cost 12 million")
        self.publish(inner, "disputed")
        self.publish(outer)
        self.summarise(self.article)
        page = self.read(self.path)
        (passage,) = self.stands(page)
        self.assertInHTML(
            f'<a class="piece" href="{self.page_of(inner)}" aria-describedby="note-1-0001 note-1-0002">'
            '<span class="line level-1 confirmed settled" data-number="2">'
            '<span class="line level-2 disputed settled">bridge cost</span></span></a>',
            passage,
        )
        self.assertIn(f'<a class="piece" href="{self.page_of(outer)}" data-number="1"', passage)
        self.assertInHTML(f'<a href="{self.page_of(inner)}"><b>Disputed</b></a>', page)
        self.assertEqual(page.count('id="note-1-0002"'), 1)

    def test_the_same_words_judged_both_ways_are_two_notes(self) -> None:
        so, said = self.mark("the bridge cost 12 million"), self.mark("the bridge cost 12 million")
        reword(claim=said, seen=1, statement="It cost 12 million.", by=self.ana, judged=Judged.SAID)
        self.publish(so, "unverified")
        self.publish(said)
        self.summarise(self.article)
        page = self.read(self.path)
        self.assertIn('data-number="“1, 2"', page)
        self.assertLess(page.index("<b>Confirmed as said</b>"), page.index("<b>Unverified</b>"))

    def test_it_counts_the_ratings_in_words_and_figures(self) -> None:
        for quote in ("The mayor spoke", "She said"):
            self.publish(self.mark(quote))
        self.publish(self.mark("It was never tested"), "disputed")
        self.summarise(self.article)
        page = self.read(self.path)
        self.assertIn("<h2>3 claims checked</h2>", page)
        table = page[page.index("<table>") : page.index("</table>")]
        self.assertRegex(table, r"Confirmed</th><td>2</td>[\s\S]*Disputed</th><td>1</td>")
        self.assertNotIn("Unverified", table)

    def test_it_lists_each_source_once_with_the_claims_that_cite_it(self) -> None:
        claim = self.mark("the bridge cost 12 million")
        self.publish(claim)
        self.summarise(self.article)
        page = self.read(self.path)
        address = claim.evidence.get().source.address
        self.assertInHTML(
            f'<p class="source"><a href="{address}"><bdi lang="">Accounts</bdi></a>. For claim'
            f' <a href="{self.page_of(claim)}">1</a></p>',
            page,
        )

    def test_a_claim_shows_only_the_places_that_its_snapshot_names(self) -> None:
        claim = self.mark("the bridge cost 12 million")
        self.publish(claim)
        self.summarise(self.article)
        self.stand_also(claim, "An engineer disagreed")
        page = self.read(self.path)
        self.assertEqual(len(self.stands(page)), 1)
        self.assertNotIn("engineer", page)

    def stand_also(self, claim: Claim, quote: str) -> None:
        revision = self.article.newest_revision
        start = revision.text.index(quote)
        also_stands(
            claim=claim,
            revision=revision,
            start=start,
            end=start + len(quote),
            quote=quote,
            by=self.ana,
        )

    def test_withdrawing_it_leaves_its_claims(self) -> None:
        claim = self.mark("the bridge cost 12 million")
        self.publish(claim)
        self.summarise(self.article)
        self.take_away(self.article, "It was not ours to sum up.")
        page = self.read(self.path, 410)
        self.assertIn("It was not ours to sum up.", page)
        for words in ("What the bridge cost", "A bridge", "12 million", self.article.address):
            self.assertNotIn(words, page)
        self.assertNotIn("/articles/", self.read(self.page_of(claim)))

    def test_without_a_public_claim_it_says_so(self) -> None:
        self.summarise(self.article)
        page = self.read(self.path)
        self.assertIn("<h2>0 claims checked</h2>", page)
        self.assertIn("No claim of this article is public now.", page)

    def test_the_queries_do_not_grow_with_the_claims(self) -> None:
        self.publish(self.mark("the bridge cost 12 million"))
        self.summarise(self.article)
        with self.assertNumQueries(4):
            self.read(self.path)
        for quote in ("The mayor spoke", "She said", "Few listened", "It was never tested"):
            self.publish(self.mark(quote))
        with self.assertNumQueries(4):
            self.read(self.path)

    def test_it_takes_no_post(self) -> None:
        self.summarise(self.article)
        self.assertEqual(Client().post(self.path).status_code, 405)
