"""The workspace: the text stays the text, many claims cost no more queries, addresses are answered."""

import html5lib
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.claims.highlighting import also_stands, highlight, strike
from annotations.claims.models import Claim
from annotations.claims.setting_aside import set_aside
from annotations.people.models import User
from annotations.workbench.printed import _kept
from tests import steps

OTHER_SCRIPTS = (
    "Zoë’s “cafe\u0301” cost < 5 & > 3. 👩‍👩‍👧 Family!\nSame block.\n\nقال العمدة إن الجسر آمن. ثم صمت.\n\n"
    "Last\u00a0one, with &amp; as it stands."
)


class WorkspaceCase(steps.StepCase):
    def load(self, by: User | None = None, query: str = "") -> str:
        response = self.as_user(by or self.ben).get(self.article.get_absolute_url() + query)
        self.assertEqual(response.status_code, 200)
        return response.content.decode()

    def text_of(self, page: str) -> str:
        tree = html5lib.parse(page, namespaceHTMLElements=False)
        found = [element for element in tree.iter("div") if element.get("id") == "text"]
        self.assertEqual(len(found), 1)
        return "".join(found[0].itertext())


class TextTest(WorkspaceCase):
    def mark_everywhere(self) -> list[Claim]:
        """Claims that nest, cross each other, cross sentences and blocks, and split characters."""
        revision = self.article.newest_revision
        size = len(revision.text)
        places = [(0, size), (3, size - 2), (5, 12), (8, 20), (9, 11), (size - 5, size)]
        places += [(start, start + 17) for start in range(0, size - 17, 7)]
        return [
            highlight(revision=revision, start=a, end=b, quote=revision.text[a:b], by=self.ana)
            for a, b in places
            if revision.text[a:b].strip()
        ]

    def test_overlapping_claims_leave_the_text_as_it_is(self) -> None:
        for text in (None, OTHER_SCRIPTS):
            self.article = self.take_in(text) if text else self.article
            claims = self.mark_everywhere()
            self.settle(claims[2])
            set_aside(claim=claims[3], seen=0, reason="opinion", by=self.ana)
            stored = self.article.newest_revision.text
            for query in ("", f"?claim={claims[1].public_id}", "?sentence=2", "?tab=history"):
                with self.subTest(query=query, text=text):
                    self.assertEqual(self.text_of(self.load(query=query)), stored)

    def test_each_claim_names_exactly_the_words_that_it_was_marked_on(self) -> None:
        claims = self.mark_everywhere()
        tree = html5lib.parse(self.load(), namespaceHTMLElements=False)
        for claim in claims:
            words = "".join(
                "".join(element.itertext())
                for element in tree.iter()
                if claim.public_id in (element.get("data-claims") or "").split()
            )
            self.assertEqual(words, claim.spans.get().quote.replace("\n", ""))


class QueriesTest(WorkspaceCase):
    def fill(self, count: int) -> None:
        self.article = self.take_in(" ".join(f"Claim {n:03} was said." for n in range(count)))
        for n in range(count):
            claim = self.mark(f"Claim {n:03} was said.")
            for step in [None, self.judge, self.draft, self.settle][n % 4 : n % 4 + 1]:
                if step:
                    step(claim)
        self.open = claim

    def queries(self, query: str = "", *, cold: bool = False) -> int:
        client, address = self.as_user(self.ben), self.article.get_absolute_url() + query
        client.get(address)
        if cold:
            _kept.clear()
        with CaptureQueriesContext(connection) as queries:
            self.assertEqual(client.get(address).status_code, 200)
        return len(queries)

    def costs(self) -> dict[str, int]:
        opened = f"?claim={self.open.public_id}"
        return {
            "warm": self.queries(), "cold": self.queries(cold=True), "open": self.queries(opened),
            "open, cold": self.queries(opened, cold=True), "article": self.queries("?tab=article"),
        }  # fmt: skip

    def test_ten_claims_and_sixty_cost_the_same(self) -> None:
        self.fill(10)
        few = self.costs()
        self.fill(58)
        many = self.costs()
        self.assertEqual(few, many)
        self.assertLessEqual(many["warm"], 8)
        self.assertLessEqual(many["cold"], 12)
        self.assertLessEqual(many["open"], 30)


class AddressTest(WorkspaceCase):
    def test_another_desks_article_and_claim_are_not_found(self) -> None:
        claim = self.mark("it was safe")
        for address in (
            self.article.get_absolute_url(), f"/desk/claims/{claim.public_id}/",
            f"/desk/claims/{claim.public_id}/row/",
        ):  # fmt: skip
            self.assertEqual(self.as_user(self.dan).get(address).status_code, 404)

    def test_a_claim_of_another_article_is_not_opened(self) -> None:
        there = self.take_in("Other words.", title="Other")
        claim = self.mark("Other words.", article=there)
        self.assertNotIn("claim open", self.load(query=f"?claim={claim.public_id}"))

    def test_a_sentence_that_there_is_not_is_the_nearest(self) -> None:
        for number in ("0", "99", "-1", "x", "²"):
            self.assertIn("at-hand", self.load(query=f"?sentence={number}"))

    def test_what_a_page_asks_for_after_a_step_is_never_another_text(self) -> None:
        claim, there = self.mark("it was safe"), self.take_in("Other words.", title="Other")
        words = self.words("Other words.", there)
        del words["article"]
        span = also_stands(claim=claim, revision=there.newest_revision, by=self.ana, **words)
        strike(span=span, by=self.chloe)
        address = f"/desk/claims/{claim.public_id}/?after=saved&article={there.public_id}"
        response = self.as_user(self.ana).get(address, headers=steps.HTMX)
        self.assertNotIn('id="b-', response.content.decode())
        self.assertEqual(response["HX-Redirect"], there.get_absolute_url())

    def test_a_number_of_any_length_is_answered(self) -> None:
        self.load(query=f"?sentence={'9' * 5000}")

    def test_a_nul_in_an_address_is_not_found(self) -> None:
        for address in (
            "/desk/?desk=%00", "/desk/articles/%00/", "/desk/claims/%00/",
            f"{self.article.get_absolute_url()}?claim=%00",
        ):  # fmt: skip
            client = self.as_user(self.ana)
            client.raise_request_exception = False
            self.assertLess(client.get(address).status_code, 500, address)
