"""Who approves in the admin reads everything that the approval seals."""

from datetime import date

from annotations.claims.wording import reword_naming
from annotations.reviews.drafting import draft_summary
from annotations.verdicts.gathering import note_contact
from tests.workbench.admin.test_steps import StepCase


class SealedTest(StepCase):
    def test_the_whole_of_a_ruling_is_shown(self) -> None:
        claim = self.mark("the bridge cost 12 million")
        reword_naming(
            claim=claim, seen=1, statement="It cost 12 million.", claimant="Mayor Lund", role="Mayor then",
            kind="public_figure", relayed_by="The Paper", relayed_kind="body", by=self.ana,
        )  # fmt: skip
        note_contact(
            claim=claim, sought_on=date(2026, 1, 2), how="By letter.", outcome="answered",
            answer="I said so.", by=self.ana,
        )  # fmt: skip
        ruling = self.draft(claim)
        page = self.open(self.chloe, ruling, "approve")
        for words in (
            "Mayor Lund", "Mayor then", "The Paper", "2026-01-02", "By letter.", "I said so.",
            "sentences › text", "evidence 1 › source › address", "evidence 1 › translation",
            "evidence 1 › note", "relayed by › kind", "checked › second person",
        ):  # fmt: skip
            self.assertContains(page, words)

    def test_the_whole_of_a_summary_is_shown(self) -> None:
        summary = draft_summary(
            article=self.article, seen=0, headline="A bridge", summary="It cost.", by=self.ana
        )
        page = self.open(self.chloe, summary, "approve")
        for words in ("about › address", self.article.address, "about › sha256"):
            self.assertContains(page, words)
