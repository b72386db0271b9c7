"""Earlier numbers stay readable, and say so; what is withdrawn leaves a notice alone."""

from django.conf import settings
from django.test import Client

from tests.publication.public.stage import PublicTestCase


class VersionTest(PublicTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")
        self.publish(self.claim)
        self.path = self.page_of(self.claim)

    def test_a_correction_stands_beside_the_verdict_with_its_reason(self) -> None:
        self.correct(self.claim)
        page = self.read(self.path)
        self.assertIn("Corrected on <time", page)
        self.assertIn("We misread a table.", page)
        self.assertIn("The rating was: Confirmed. It is now: Disputed.", page)
        self.assertInHTML(f'<a href="{self.path}v/1/">Read version 1</a>', page)
        self.assertIn("version 2, correction", page)

    def test_each_kind_has_its_word_and_a_minor_one_no_notice(self) -> None:
        self.correct(self.claim, "confirmed", "update")
        self.correct(self.claim, "disputed", "clarification")
        page = self.read(self.path)
        self.assertLess(page.index("Clarified on <time"), page.index("Updated on <time"))
        self.assertEqual(page.count("The rating was"), 1)

    def test_the_earlier_one_says_so_and_leads_to_the_newest(self) -> None:
        self.correct(self.claim)
        response = Client().get(f"{self.path}v/1/")
        page = response.content.decode()
        self.assertIn("This is version 1, of <time", page)
        self.assertInHTML(f'<a href="{self.path}">Read the newest version</a>', page)
        self.assertIn("The accounts say 12 million.", page)
        self.assertNotIn("14 million", page)
        self.assertNotIn("We misread a table.", page)
        self.assertEqual(response["X-Robots-Tag"], "noindex")
        newest = f'<{settings.SITE_ORIGIN}{self.path}>; rel="latest-version"'
        self.assertEqual(response["Link"], newest)
        self.assertIn(f'<link rel="canonical" href="{settings.SITE_ORIGIN}{self.path}">', page)

    def test_the_newest_has_the_address_of_its_number_too(self) -> None:
        page = self.read(f"{self.path}v/1/")
        self.assertNotIn("This is version", page)

    def test_an_articles_earlier_headline_stays(self) -> None:
        self.summarise(self.article, "The first headline")
        self.summarise(self.article, "The second headline", kind="clarification")
        path = f"/articles/{self.article.public_id}/"
        self.assertIn("The second headline</h1>", self.read(path))
        earlier = self.read(f"{path}v/1/")
        self.assertIn("The first headline</h1>", earlier)
        self.assertNotIn("The second headline", earlier)

    def test_a_number_that_never_was_is_no_page(self) -> None:
        for number in (0, 2, 99_999_999_999_999_999_999):
            self.read(f"{self.path}v/{number}/", 404)
        for path in (
            "/claims/none/",
            "/articles/none/",
            "/claims/none/v/1/",
            "/articles/none/v/1/",
        ):
            self.read(path, 404)


class WithdrawnTest(PublicTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")
        self.publish(self.claim)
        self.correct(self.claim)
        self.take_away(self.claim)
        self.path = self.page_of(self.claim)

    def test_every_number_of_it_is_gone_and_the_notice_repeats_nothing(self) -> None:
        for path in (self.path, f"{self.path}v/1/", f"{self.path}v/2/", f"{self.path}v/3/"):
            with self.subTest(path):
                page = self.read(path, 410)
                self.assertIn("Withdrawn on <time", page)
                self.assertIn("Its source was retracted.", page)
                for words in ("bridge", "million", "Confirmed", "Disputed", "line level", "Chloé"):
                    self.assertNotIn(words, page)

    def test_it_is_listed_nowhere(self) -> None:
        self.assertNotIn(self.claim.public_id, self.read("/"))
        self.assertNotIn("We misread a table.", self.read("/"))

    def test_published_again_it_is_there_and_its_earlier_numbers_are_not(self) -> None:
        self.publish(self.claim)
        self.assertNotIn("Corrected on", self.read(self.path))
        self.read(f"{self.path}v/4/")
        for number in (1, 2, 3):
            self.read(f"{self.path}v/{number}/", 410)

    def test_the_notice_is_not_kept_and_not_for_search_engines(self) -> None:
        response = Client().get(self.path)
        self.assertEqual(response["Cache-Control"], "no-cache")
        self.assertEqual(response["X-Robots-Tag"], "noindex")
        self.assertNotIn("ETag", response)
