"""Nothing that is not published shows through a public page, whatever state it is in (CR-16)."""

import re
from datetime import date

from annotations.articles.models import Article
from annotations.claims.highlighting import also_stands
from annotations.claims.models import Claim, Judged
from annotations.claims.setting_aside import set_aside
from annotations.claims.wording import reword
from annotations.reviews.deciding import send_back
from annotations.reviews.drafting import draft_summary
from annotations.verdicts.gathering import note_contact
from tests.publication.public.stage import PublicTestCase

SECRET = "canary"


class CanaryTest(PublicTestCase):
    """Every word that no one published carries the canary's name."""

    def setUp(self) -> None:
        super().setUp()
        states = (
            "marked",
            "judged",
            "disagreed",
            "drafted",
            "sent back",
            "settled",
            "aside",
            "gone",
        )
        quotes = [f"{SECRET} number {n} sang" for n in range(len(states))]
        text = "The bridge cost 12 million. " + "".join(f"A {quote}. " for quote in quotes)
        self.article = self.take_in(text, title="A bridge")
        self.public = self.mark("The bridge cost 12 million")
        self.hidden = dict(zip(states, map(self.mark, quotes), strict=True))
        self.bring_to_their_states()
        self.publish(self.public)
        self.summarise_alone()
        self.after_publication()

    def bring_to_their_states(self) -> None:
        facts = {"finding": f"A {SECRET} finding.", "rationale": f"A {SECRET} reason."}
        self.judge(self.hidden["judged"])
        self.judge(self.hidden["disagreed"])
        self.judge(self.hidden["disagreed"], "disputed", by=self.ben)
        self.draft(self.hidden["drafted"], **facts)
        send_back(
            draft=self.draft(self.hidden["sent back"], **facts),
            comment=f"{SECRET} comment",
            by=self.ben,
        )
        self.settle(self.hidden["settled"], **facts)
        set_aside(claim=self.hidden["aside"], seen=0, reason="opinion", note=SECRET, by=self.ana)
        self.publish(self.hidden["gone"], **facts)
        self.correct(self.hidden["gone"])
        self.take_away(self.hidden["gone"])

    def summarise_alone(self) -> None:
        """Publish the article's headline while a settled claim of it stays unpublished."""
        settled = self.hidden["settled"]
        reword(claim=settled, seen=1, statement=f"A {SECRET} reworded", by=self.ana)
        self.summarise(self.article)

    def after_publication(self) -> None:
        """What is being prepared for what is public already."""
        self.settle(self.public, "disputed", finding=f"A {SECRET} correction.")
        self.cite(self.public, note=f"{SECRET} evidence", quote=SECRET)
        note_contact(
            claim=self.public, sought_on=date(2026, 11, 12), how=SECRET, outcome="answered", answer=SECRET,
            by=self.ana,
        )  # fmt: skip
        reword(
            claim=self.public,
            seen=1,
            statement=f"A {SECRET} wording",
            by=self.ana,
            judged=Judged.SAID,
        )
        self.stand_in(self.article, f"A {SECRET} number 0")
        other = self.take_in(
            f"A {SECRET} elsewhere. It ends.", title=f"{SECRET} article", outlet=SECRET
        )
        self.stand_in(other, f"A {SECRET} elsewhere")
        draft_summary(
            article=self.article, seen=1, headline=f"{SECRET} headline", summary=SECRET, by=self.ana
        )
        self.other = other

    def stand_in(self, article: Article, quote: str) -> None:
        revision = article.newest_revision
        start = revision.text.index(quote)
        also_stands(
            claim=self.public,
            revision=revision,
            start=start,
            end=start + len(quote),
            quote=quote,
            by=self.ana,
        )

    def test_no_page_that_can_be_reached_names_it(self) -> None:
        seen = self.crawl("/")
        self.assertIn(self.page_of(self.public), seen)
        self.assertIn(f"/articles/{self.article.public_id}/", seen)
        for path, page in seen.items():
            with self.subTest(path):
                self.assertNotIn(SECRET, page)
                for claim in self.hidden.values():
                    self.assertNotIn(claim.public_id, page)

    def crawl(self, *paths: str) -> dict[str, str]:
        """Every public page that links lead to, the front page first."""
        seen: dict[str, str] = {}
        waiting = list(paths)
        while waiting:
            path = waiting.pop()
            if path in seen or path.startswith(("/accounts/", "/static/")):
                continue
            seen[path] = self.read(path)
            waiting += [each.split("#")[0] for each in re.findall(r'href="(/[^"]*)"', seen[path])]
        return seen

    def test_nothing_hidden_has_an_address(self) -> None:
        for state, claim in self.hidden.items():
            expected = 410 if state == "gone" else 404
            for path in (self.page_of(claim), f"{self.page_of(claim)}v/1/"):
                with self.subTest(path, state=state):
                    self.assertNotIn(SECRET, self.read(path, expected))
        for path in (
            f"/articles/{self.other.public_id}/",
            f"/articles/{self.other.public_id}/v/1/",
        ):
            self.assertNotIn(SECRET, self.read(path, 404))

    def test_the_noise_is_really_there(self) -> None:
        self.assertEqual(Claim.objects.filter(spans__quote__contains=SECRET).distinct().count(), 9)
