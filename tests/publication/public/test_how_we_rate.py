"""What the ratings mean, at an address that every rating can lead to (CR-08)."""

from tests.publication.public.stage import PublicTestCase


class HowWeRateTest(PublicTestCase):
    def test_each_rating_has_its_meaning_and_its_place(self) -> None:
        page = self.read("/how-we-rate/")
        for rating in ("confirmed", "disputed", "unverified", "said"):
            self.assertIn(f'<h2 id="{rating}">', page)
        self.assertIn("By itself that does not mean false.", page)

    def test_the_legend_of_a_claims_page_leads_there(self) -> None:
        claim = self.mark("it was safe")
        self.publish(claim)
        page = self.read(self.page_of(claim))
        for rating in ("confirmed", "disputed", "unverified"):
            self.assertIn(f'href="/how-we-rate/#{rating}"', page)
