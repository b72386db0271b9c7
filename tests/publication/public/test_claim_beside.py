"""What stands beside a claim: who checked it, who was asked, what is next, how to reach the desk."""

from datetime import date

from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.publishing import publish_claim
from annotations.verdicts.gathering import note_contact
from tests.publication.public.stage import PublicTestCase


class BesideClaimTest(PublicTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")

    def test_it_says_who_checked_it(self) -> None:
        self.publish(self.claim)
        page = self.read(self.page_of(self.claim))
        self.assertIn(
            "One reviewer of the desk gave the verdict and a second person approved", page
        )
        self.assertIn("#mark-approved", page)
        self.assertNotIn("Ana", page)

    def test_it_names_only_who_chose_to_be_named(self) -> None:
        self.ana.byline = "name"
        self.ana.save(update_fields=["byline"])
        self.publish(self.claim)
        self.assertIn(
            "Ana gave the verdict and a second person", self.read(self.page_of(self.claim))
        )

    def test_it_says_where_no_second_person_checked_it(self) -> None:
        self.desk.four_eyes = False
        self.desk.save_over(1, update_fields=["four_eyes"])
        ruling = self.draft(self.claim)
        approve_shown(
            draft=ruling, shown=shown_digest(ruling, to=self.ana), by=self.ana, compared=True
        )
        publish_claim(claim=self.claim, by=self.chloe)
        page = self.read(self.page_of(self.claim))
        self.assertIn("No second person checked this text", page)
        self.assertNotIn('<use href="#mark-approved"', page)

    def test_it_says_how_the_claimant_was_asked(self) -> None:
        note_contact(
            claim=self.claim, sought_on=date(2026, 11, 12), how="by e-mail", outcome="answered",
            answer="I stand by it.", by=self.ana,
        )  # fmt: skip
        self.publish(self.claim)
        page = self.read(self.page_of(self.claim))
        self.assertIn("12 November 2026</time>, by e-mail: answered.", page)
        self.assertInHTML("<q><bdi>I stand by it.</bdi></q>", page)

    def test_it_says_that_the_claimant_was_not_asked(self) -> None:
        self.publish(self.claim)
        self.assertIn("Comment from the claimant: not sought.", self.read(self.page_of(self.claim)))

    def test_it_links_the_article_and_the_next_claim_once_they_are_public(self) -> None:
        later, unpublished = self.mark("It was never tested"), self.mark("it was safe")
        self.publish(self.claim)
        page = self.read(self.page_of(self.claim))
        self.assertNotIn("Next in this article", page)
        self.assertNotIn("/articles/", page)
        self.publish(later, "disputed")
        self.summarise(self.article)
        page = self.read(self.page_of(self.claim))
        self.assertIn(f'<a href="{self.page_of(later)}"', page)
        self.assertIn(f'<a href="/articles/{self.article.public_id}/">', page)
        self.assertNotIn(unpublished.public_id, page)

    def test_it_says_how_to_reach_the_desk(self) -> None:
        self.desk.contact = "errors@desk.example"
        self.desk.save_over(1, update_fields=["contact"])
        self.publish(self.claim)
        page = self.read(self.page_of(self.claim))
        self.assertIn('<a href="mailto:errors@desk.example">errors@desk.example</a>', page)
