"""Marking words, the other places where a claim stands, and striking one, as the page sends them."""

from typing import Any

from annotations.claims.highlighting import also_stands
from annotations.claims.models import Claim, SpanEnding
from tests import steps


class MarkTest(steps.EveryStep):
    route, event = "mark", "claim-marked"
    wrong = {"quote": "Another engineer"}
    sentence = "The words selected are not the words of the stored text. Select them again."

    def prepare(self) -> None:
        self.of, self.shown = self.article, "Claim 1"

    def form(self) -> dict[str, Any]:
        return self.words("An engineer disagreed.")

    def test_it_opens_the_claim_that_was_marked(self) -> None:
        response = self.take()
        claim = Claim.objects.get()
        self.assertEqual(
            response["Location"],
            f"{self.article.get_absolute_url()}?claim={claim.public_id}#claim-{claim.public_id}",
        )
        self.assertIn(
            f'<li class="claim open" id="claim-{claim.public_id}"',
            self.page_after(self.ana, response),
        )

    def test_it_counts_code_points_after_an_emoji(self) -> None:
        self.take(**self.words("She said the bridge"))
        self.assertEqual(Claim.objects.get().spans.get().quote, "She said the bridge")

    def test_the_page_fetches_the_new_row_with_its_block(self) -> None:
        self.take(htmx=True)
        claim = Claim.objects.get()
        response = self.as_user(self.ana).get(
            f"/desk/claims/{claim.public_id}/?after=marked", headers=steps.HTMX
        )
        self.assertEqual(
            (response["HX-Retarget"], response["HX-Reswap"]), ("#claim-list", "afterbegin")
        )
        for words in (f'id="claim-{claim.public_id}"', 'id="b-2" hx-swap-oob', ">1</span>"):
            self.assertContains(response, words)


class StandTest(steps.ClaimStep):
    route, wrong = "stand", {"quote": "it was sure"}
    sentence = "The words selected are not the words of the stored text. Select them again."
    shown = "stands in 2 places"

    def form(self) -> dict[str, Any]:
        return self.words("“It was never tested,”")

    def test_a_sentence_can_be_chosen_instead(self) -> None:
        number = self.article.newest_revision.sentences.latest("number").number
        form = {"quote": "", "start": "", "end": "", "sentence": number}
        self.assertIn(self.shown, self.page_after(self.ana, self.take(**form)))
        self.assertIn("never tested", self.of.spans.latest("pk").quote)

    def test_it_stands_in_another_article_under_a_number_of_that_article(self) -> None:
        there = self.take_in("The bridge was safe, they said.", title="Later")
        response = self.take(**self.words("bridge", there))
        self.assertTrue(response["Location"].startswith(there.get_absolute_url()))
        self.assertIn("Also in", self.page_after(self.ana, response))

    def test_an_article_of_another_desk_is_not_found(self) -> None:
        there = self.take_in("Dan's words.", desk=self.other_desk)
        response = self.take(**self.words("Dan's", there))
        self.assertEqual(response.status_code, 404)

    def test_the_same_words_are_refused_in_a_sentence(self) -> None:
        self.assert_refused(
            self.take(**self.words("it was safe")), 409,
            "This claim is marked on these very words already.",
        )  # fmt: skip


class StrikeTest(steps.ClaimStep):
    route = "strike"
    wrong = {"span": "none"}

    def prepare(self) -> None:
        super().prepare()
        words = {k: v for k, v in self.words("never tested").items() if k != "article"}
        self.span = also_stands(
            claim=self.of, revision=self.article.newest_revision, by=self.ana, **words
        )

    def form(self) -> dict[str, Any]:
        return {"span": self.span.pk, "article": self.article.public_id}

    def test_it_says_what_is_missing_and_keeps_what_was_typed(self) -> None:
        for place in ("", "none", self.mark("Monday").spans.get().pk):
            self.assertEqual(self.take(span=place).status_code, 404)
        self.assertFalse(SpanEnding.objects.exists())

    def test_it_redirects_without_javascript_to_a_page_that_shows_it(self) -> None:
        pieces, page = f'data-claims="{self.of.public_id}"', self.as_user(self.ana).get(self.page)
        self.assertEqual(steps.words_of(page).count(pieces), 2)
        self.assertEqual(self.page_after(self.ana, self.take()).count(pieces), 1)

    def test_the_place_of_the_wording_stays(self) -> None:
        first = self.of.spans.earliest("pk")
        self.assert_refused(self.take(span=first.pk), 409, "Strike another place.")

    def test_the_last_place_stays(self) -> None:
        self.take()
        first = self.of.spans.earliest("pk")
        self.assert_refused(
            self.take(span=first.pk), 409, "A claim stands somewhere. Set it aside instead."
        )
        self.assertEqual(self.of.spans.standing().get(), first)
