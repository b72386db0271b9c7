"""What is kept of a printed page is never old: each kind of step shows at anybody's next load."""

import re
from collections.abc import Callable
from typing import Any

from annotations.claims.highlighting import also_stands, strike
from annotations.claims.models import Claimant
from annotations.claims.setting_aside import bring_back, set_aside
from annotations.claims.wording import edit_claimant, reword
from annotations.people.own_details import change_details
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.publishing import publish_claim, withdraw
from annotations.reviews.deciding import send_back
from annotations.verdicts.giving import take_back
from tests import steps


class FreshTest(steps.StepCase):
    """Ben's page was printed before Ana, or anybody, took the step."""

    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")
        self.mark("12 million")

    def load(self, query: str = "") -> str:
        """The page as Ben loads it."""
        address = self.article.get_absolute_url() + query
        return steps.words_of(self.as_user(self.ben).get(address))

    def said(self, page: str) -> str:
        """What the claim's words in the text are described by."""
        found = re.search(rf'<p id="said-{self.claim.public_id}">(.*?)</p>', page)
        assert found is not None
        return found.group(1)

    def row(self, page: str) -> str:
        """The claim's row, as one reads it."""
        found = re.search(rf'<li class="claim" id="claim-{self.claim.public_id}">.*?</li>', page)
        assert found is not None
        return " ".join(re.sub(r"<[^>]+>", " ", found.group()).split())

    def shows(self, step: Callable[[], Any], *words: str, line: str | None = None) -> None:
        """Before the step the page does not say these words beside the claim; after it, it does."""
        before = self.row(self.load())
        result = step()
        page = self.load()
        for word in words:
            self.assertNotIn(word, before)
            self.assertIn(word, self.row(page))
            self.assertIn(word, self.said(page))
        if line is not None:
            self.assertIn(f'level-1 {line}"', page)
        self.result = result

    def test_a_verdict_and_taking_it_back(self) -> None:
        self.shows(lambda: self.judge(self.claim), "Confirmed", "one verdict", line="confirmed")
        self.shows(
            lambda: take_back(claim=self.claim, seen=1, reason="Misread.", by=self.ana),
            "Not checked",
        )

    def test_a_disagreement(self) -> None:
        self.judge(self.claim)
        self.shows(
            lambda: self.judge(self.claim, "disputed", by=self.chloe),
            "Reviewers disagree",
            line="disagree",
        )

    def test_a_draft_its_approval_publication_and_withdrawal(self) -> None:
        self.shows(lambda: self.draft(self.claim), "waiting for a second person")
        ruling = self.result
        shown = shown_digest(ruling, to=self.ben)
        self.shows(
            lambda: approve_shown(draft=ruling, shown=shown, by=self.ben, compared=True),
            "settled", line="confirmed settled",
        )  # fmt: skip
        self.shows(lambda: publish_claim(claim=self.claim, by=self.chloe), "published")
        self.shows(lambda: self.draft(self.claim, "disputed"), "correction waiting", "Disputed")
        self.shows(
            lambda: withdraw(of=self.claim, reason="By mistake.", by=self.chloe), "withdrawn"
        )

    def test_a_draft_that_is_sent_back_and_whoever_sent_it_is_renamed(self) -> None:
        ruling = self.draft(self.claim)
        self.shows(
            lambda: send_back(draft=ruling, comment="When?", by=self.chloe), "sent back by Chloé"
        )
        self.shows(
            lambda: change_details(user=self.chloe, seen=1, name="Zoë Lind", byline="", pseudonym=""),
            "sent back by Zoë Lind",
        )  # fmt: skip

    def test_setting_aside_and_bringing_back(self) -> None:
        self.shows(
            lambda: set_aside(claim=self.claim, seen=0, reason="opinion", by=self.ana),
            "Set aside",
            "opinion",
        )
        self.assertIn("[1]", self.row(self.load()))
        self.shows(lambda: bring_back(claim=self.claim, seen=1, by=self.ana), "Not checked")

    def test_a_new_wording(self) -> None:
        before = self.row(self.load())
        reword(
            claim=self.claim, seen=1, statement="It was safe in May.", judged="said", by=self.ana
        )
        self.assertNotEqual(self.row(self.load()), before)
        self.assertIn("It was safe in May.", self.row(self.load()))

    def test_another_place_and_striking_it(self) -> None:
        words, pieces = self.words("never tested"), f'data-claims="{self.claim.public_id}"'
        del words["article"]
        self.shows(
            lambda: also_stands(
                claim=self.claim, revision=self.article.newest_revision, by=self.ana, **words
            ),
            "stands in 2 places",
        )  # fmt: skip
        self.assertEqual(self.load().count(pieces), 2)
        strike(span=self.result, by=self.ana)
        self.assertEqual(self.load().count(pieces), 1)
        self.assertNotIn("stands in", self.load())

    def test_a_claimant_that_is_edited(self) -> None:
        claimant = Claimant.objects.create(desk=self.desk, name="The Roads Office", kind="body")
        reword(claim=self.claim, seen=1, statement="It was safe.", claimant=claimant, by=self.ana)
        query = f"?claim={self.claim.public_id}"
        self.assertIn("The Roads Office", self.load(query=query))
        edit_claimant(
            claimant=claimant, seen=1, name="The Roads Agency", kind="body", page="", by=self.ana
        )
        page = self.load(query=query)
        self.assertIn("The Roads Agency", page)
        self.assertNotIn("The Roads Office", page)

    def test_a_claim_that_somebody_marked(self) -> None:
        self.load()
        other = self.mark("An engineer", by=self.chloe)
        page = self.load()
        self.assertIn(f'id="claim-{other.public_id}"', page)
        self.assertIn('<span id="claim-count">3</span>', page)

    def test_a_step_that_was_undone_leaves_nothing(self) -> None:
        before = self.row(self.load())
        self.send(
            self.ana, "give", self.claim, seen=0, wording=1, rating="confirmed", rationale="W."
        )
        self.assertEqual(self.row(self.load()), before)
