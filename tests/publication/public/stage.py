"""Short ways to what is public, and to reading it as a stranger."""

from django.test import Client

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.models import Publication
from annotations.publication.publishing import publish_article, publish_claim, withdraw
from annotations.reviews.drafting import draft_summary
from tests.cast import CastTestCase


class PublicTestCase(CastTestCase):
    """A test that reads what the cast publishes, as anyone would."""

    def read(self, path: str, status: int = 200) -> str:
        """The page, as somebody without a cookie reads it."""
        response = Client().get(path)
        self.assertEqual(response.status_code, status, path)
        return response.content.decode()

    def page_of(self, claim: Claim) -> str:
        return f"/claims/{claim.public_id}/"

    def correct(
        self, claim: Claim, rating: str = "disputed", kind: str = "correction"
    ) -> Publication:
        self.settle(claim, rating, finding="The accounts say 14 million.")
        return publish_claim(claim=claim, by=self.chloe, kind=kind, reason="We misread a table.")

    def summarise(
        self, article: Article, headline: str = "What the bridge cost", kind: str = ""
    ) -> list[Publication]:
        """Publish the article with a headline and summary, and all that is settled in it."""
        draft = draft_summary(
            article=article, seen=article.summaries.count(), headline=headline,
            summary="The accounts bear the mayor out.", by=self.ana,
        )  # fmt: skip
        shown = shown_digest(draft, to=self.ben)
        approve_shown(draft=draft, shown=shown, by=self.ben, compared=True)
        reason = "We were too short." if kind else ""
        return publish_article(article=article, by=self.chloe, kind=kind, reason=reason)

    def take_away(
        self, of: Claim | Article, reason: str = "Its source was retracted."
    ) -> Publication:
        return withdraw(of=of, reason=reason, by=self.chloe)
