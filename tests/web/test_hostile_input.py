"""Addresses and forms that no browser of ours sends: an answer each time, and never a fault."""

from typing import Any

from django.urls import reverse

from annotations.claims.models import Claim, Span
from annotations.web.hostile import number_in
from tests import steps

LONG = "9" * 5_000
SENTENCE = "it has a NUL character in it"


class HostileTest(steps.StepCase):
    def setUp(self) -> None:
        super().setUp()
        self.of: Claim = self.mark("it was safe")

    def test_a_nul_in_a_path_is_not_found(self) -> None:
        for path in ("articles/%00/", "claims/%00/", "claims/%00/row/", "articles/%00/details/"):
            self.assertEqual(self.as_user(self.ana).get(f"/desk/{path}").status_code, 404, path)

    def test_a_nul_in_a_query_is_refused(self) -> None:
        here, claim = self.article.get_absolute_url(), f"/desk/claims/{self.of.public_id}/"
        for address in (
            "/desk/?desk=%00", "/desk/articles/?desk=%00", f"{here}?claim=%00", f"{claim}?article=%00",
            "/desk/?%00=1", "/accounts/join/%00/", "/?before=%00",
        ):  # fmt: skip
            response = self.as_user(self.ana).get(address)
            self.assertContains(response, SENTENCE, status_code=400)

    def test_a_nul_in_a_form_is_refused_and_the_words_are_shown(self) -> None:
        good = {**self.words("Monday"), "once": "k" * 20, "seen": "0", "reason": "opinion"}
        for name in ("article", "once", "draft", "note"):
            for htmx in (False, True):
                form = {**good, "comment": "My words.", name: "a\0b" * 8}
                for route in ("aside", "stand", "decide"):
                    with self.subTest(name=name, htmx=htmx, route=route):
                        response = self.send(self.ana, route, self.of, htmx=htmx, **form)
                        self.assert_refused(response, 400, SENTENCE, "My words.")

    def test_a_nul_at_sign_in_is_refused(self) -> None:
        form = {"login": "a\0", "password": "b"}
        response = self.client.post(reverse("account_login"), form)
        self.assertContains(response, SENTENCE, status_code=400)

    def test_numbers_of_any_length_are_answered(self) -> None:
        client = self.as_user(self.ana)
        for address in (f"{self.article.get_absolute_url()}?sentence=", "/desk/articles/?before="):
            for digits in (LONG, "9" * 19, "9" * 18, "٣"):
                self.assertEqual(client.get(f"{address}{digits}").status_code, 200)
        for digits in (LONG, "9" * 18):
            response = self.send(self.chloe, "strike", self.of, span=digits)
            self.assertEqual(response.status_code, 404)
            form: dict[str, Any] = {"sentence": digits, "article": self.article.public_id}
            self.assertLess(self.send(self.ana, "stand", self.of, **form).status_code, 500)

    def test_places_that_no_table_can_hold_are_refused(self) -> None:
        for digits in (LONG, "9" * 18, "9" * 12):
            form: dict[str, Any] = {**self.words("Monday"), "end": digits}
            self.assertEqual(self.send(self.ana, "mark", self.article, **form).status_code, 422)

    def test_a_line_feed_that_a_browser_made_cr_lf_is_one_line_feed(self) -> None:
        revision = self.article.newest_revision
        start = revision.text.index("\n\n") - 3
        quote = revision.text[start : start + 8]
        form: dict[str, Any] = {
            "start": start,
            "end": start + 8,
            "quote": quote.replace("\n", "\r\n"),
        }
        self.assertEqual(self.send(self.ana, "mark", self.article, **form).status_code, 302)
        self.assertEqual(Span.objects.latest("pk").quote, quote)


class NumberTest(steps.StepCase):
    def test_only_digits_are_a_number(self) -> None:
        for text, number in (("12", 12), ("", 0), ("²", 0), ("-1", 0), ("1.5", 0), ("9" * 19, 0)):
            self.assertEqual(number_in(text), number)
