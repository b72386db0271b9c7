"""The front page: everything public, newest first, a page at a time."""

import re

from annotations.history.acting import acting
from annotations.people.models import Desk
from annotations.publication.public import fronting
from tests.publication.public.stage import PublicTestCase


class FrontPageTest(PublicTestCase):
    def test_an_empty_one_says_what_will_stand_here(self) -> None:
        page = self.read("/")
        self.assertIn("Nothing is published yet", page)
        self.assertIn('href="/accounts/login/"', page)

    def test_a_claim_published_on_its_own_is_listed(self) -> None:
        claim = self.mark("the bridge cost 12 million")
        self.publish(claim, "disputed")
        page = self.read("/")
        self.assertInHTML(
            f'<h2 lang="en" dir="ltr"><a href="{self.page_of(claim)}">the bridge cost 12 million</a></h2>',
            page,
        )
        self.assertRegex(page, r"</svg>\s+Disputed</p>")
        self.assertIn("The accounts say 12 million.</p>", page)

    def test_the_newest_article_stands_first_with_its_tally_in_words(self) -> None:
        self.publish(self.mark("the bridge cost 12 million"))
        self.publish(self.mark("It was never tested"), "disputed")
        self.summarise(self.article)
        page = self.read("/")
        newest = page[page.index('<article class="newest">') : page.index('<div class="latest">')]
        self.assertIn("What the bridge cost</a></h2>", newest)
        self.assertIn("article, 2 claims checked", newest)
        self.assertRegex(newest, r"</svg>\s+1 confirmed</li>")
        self.assertRegex(newest, r"</svg>\s+1 disputed</li>")

    def test_an_older_article_is_listed_with_its_tally(self) -> None:
        self.publish(self.mark("it was safe"))
        self.summarise(self.article, "The older one")
        newer = self.take_in("A word here. Another.", title="Newer")
        self.publish(self.mark("A word here", article=newer))
        self.summarise(newer, "The newer one")
        page = self.read("/")
        listed = page[page.index('<div class="latest">') :]
        self.assertIn("The older one</a></h2>", listed)
        self.assertIn("Article, 1 claim checked", listed)
        self.assertNotIn("The newer one", listed)

    def test_the_newest_is_first_and_a_correction_makes_new(self) -> None:
        first, second = self.mark("it was safe"), self.mark("It was never tested")
        self.publish(first)
        self.publish(second)
        self.assertEqual(self.listed(self.read("/")), [second.public_id, first.public_id])
        self.correct(first)
        page = self.read("/")
        self.assertEqual(self.listed(page), [first.public_id, second.public_id])
        self.assertIn("We misread a table.", page)
        self.assertRegex(page, "corrected <time")

    def listed(self, page: str) -> list[str]:
        """The claims of the list, in order."""
        return re.findall(r'<h2 lang="en" dir="ltr"><a href="/claims/([a-z0-9]+)/">', page)

    def test_pages_follow_each_other_without_gap_or_repetition(self) -> None:
        quotes = re.findall(
            r"\w+", "The mayor spoke on Monday She said the bridge cost 12 million and"
        )
        claims = [self.mark(quote) for quote in quotes]
        self.assertGreater(len(claims), fronting.ENTRIES)
        for claim in claims:
            self.publish(claim)
        first = self.read("/")
        older = re.search(r'href="(/\?before=[0-9a-z-]+)" rel="next"', first)
        assert older
        second = self.read(older[1])
        everything = [*self.listed(first), *self.listed(second)]
        self.assertEqual(everything, [claim.public_id for claim in reversed(claims)])
        self.correct(claims[0])
        self.assertEqual(self.listed(self.read(older[1])), everything[12:-1])

    def test_a_key_that_is_none_is_no_page(self) -> None:
        for key in ("x", "-", "1", "9" * 30 + "-a", "1700000000000000-"):
            with self.subTest(key):
                self.read(f"/?before={key}", 404)
        self.read("/?before=1-%00", 400)

    def test_it_is_named_after_the_desk_where_there_is_one(self) -> None:
        self.assertIn('<a class="home" href="/">Factcheck</a>', self.read("/"))
        with acting(by=self.eve):
            Desk.objects.filter(pk=self.other_desk.pk).update(publishes=False)
        self.publish(self.mark("it was safe"))
        self.assertIn('<a class="home" href="/">City desk</a>', self.read("/"))

    def test_the_queries_do_not_grow_with_what_is_public(self) -> None:
        self.publish(self.mark("it was safe"))
        self.summarise(self.article)
        with self.assertNumQueries(6):
            self.read("/")
        for quote in ("The mayor", "She said", "It was never tested"):
            self.publish(self.mark(quote))
        other = self.take_in("A word here. Another.", title="Other")
        self.publish(self.mark("A word here", article=other))
        self.summarise(other)
        with self.assertNumQueries(6):
            self.read("/")
