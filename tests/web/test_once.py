"""A form that is sent twice has one effect, and says what came of it (REL-05)."""

import html
from typing import Any

from annotations.claims.models import Claim
from annotations.verdicts.models import Verdict
from annotations.web.models import Once
from tests.cast import CastTestCase, key

HTMX = {"HX-Request": "true"}
INCOMPLETE = "This form is incomplete. Load the page again; then send it once more."
SENT = "This form was sent before with other content, and that was kept. Load the page again."


class OnceTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")
        self.once = key()

    def send(
        self, *, claim: Claim | None = None, by: Any = None, htmx: bool = False, **form: Any
    ) -> Any:
        address = f"/desk/claims/{(claim or self.claim).public_id}/verdicts/"
        given = {
            "once": self.once, "seen": 0, "wording": 1, "rating": "unverified", "rationale": "We “looked”.",
            **form,
        }  # fmt: skip
        return self.as_user(by or self.ana).post(address, given, headers=HTMX if htmx else {})

    def test_the_second_time_is_answered_like_the_first(self) -> None:
        first, second = self.send(), self.send()
        self.assertEqual(
            (first.status_code, first["Location"]), (second.status_code, second["Location"])
        )
        self.assertEqual(Verdict.objects.count(), 1)
        self.assertEqual(Once.objects.get().outcome, Verdict.objects.get().pk)

    def test_it_is_answered_in_the_shape_that_is_asked_for_then(self) -> None:
        self.send()
        self.assertEqual(self.send(htmx=True).status_code, 204)

    def test_another_session_of_the_same_person_sends_the_same_form(self) -> None:
        for _ in "ab":
            self.assertEqual(self.send(csrfmiddlewaretoken=key()).status_code, 302)
        self.assertEqual(Verdict.objects.count(), 1)

    def test_a_key_is_of_one_person(self) -> None:
        self.send()
        self.send(by=self.ben)
        self.assertEqual({v.reviewer for v in Verdict.objects.all()}, {self.ana, self.ben})

    def test_a_key_with_other_words_is_refused_and_the_words_are_shown(self) -> None:
        self.send()
        for htmx in (False, True):
            response = self.send(rationale="Something “else”.", htmx=htmx)
            self.assertEqual(response.status_code, 422)
            page = html.unescape(response.content.decode())
            self.assertIn(SENT, page)
            self.assertIn("Something “else”.", page)
        self.assertEqual(response["HX-Retarget"], "#refusal")
        self.assertEqual(Verdict.objects.get().rationale, "We “looked”.")

    def test_a_key_on_another_claim_is_refused(self) -> None:
        self.send()
        self.assertEqual(self.send(claim=self.mark("Monday")).status_code, 422)
        self.assertEqual(Verdict.objects.count(), 1)

    def test_a_form_without_a_key_of_its_own_is_refused_and_the_words_are_shown(self) -> None:
        for once in ("", "short", "x" * 15, "x" * 65):
            with self.subTest(once=once):
                response = self.send(once=once)
                self.assertContains(response, INCOMPLETE, status_code=422)
                self.assertContains(response, "We “looked”.", status_code=422)
        self.assertFalse(Verdict.objects.exists() or Once.objects.exists())

    def test_a_key_that_no_table_can_hold_is_refused(self) -> None:
        self.assertContains(self.send(once="\0" * 20), "We “looked”.", status_code=400)

    def test_the_key_is_not_shown_among_the_words(self) -> None:
        self.send()
        self.assertNotContains(self.send(rationale="Else."), self.once, status_code=422)

    def test_a_refusal_leaves_the_key_free(self) -> None:
        self.assertEqual(self.send(rating="").status_code, 422)
        self.assertFalse(Once.objects.exists())
        self.assertEqual(self.send().status_code, 302)

    def test_what_is_not_found_leaves_the_key_free(self) -> None:
        self.assertEqual(self.send(by=self.dan).status_code, 404)
        self.assertFalse(Once.objects.exists())

    def test_the_order_of_several_values_is_not_content(self) -> None:
        pieces = [self.cite(self.claim).public_id for _ in "ab"]
        self.assertEqual(self.send(rating="confirmed", evidence=pieces).status_code, 302)
        self.assertEqual(self.send(rating="confirmed", evidence=pieces[::-1]).status_code, 302)
        self.assertEqual(Verdict.objects.count(), 1)

    def test_a_machine_is_told_in_its_own_words(self) -> None:
        response = self.as_user(self.ana).post(
            f"/desk/claims/{self.claim.public_id}/verdicts/",
            {},
            headers={"Accept": "application/json"},
        )
        self.assertEqual(response["Content-Type"], "application/problem+json")
        self.assertEqual(response.json(), {"title": INCOMPLETE, "status": 422})

    def test_who_is_signed_out_has_no_key(self) -> None:
        response = self.client.post(
            f"/desk/claims/{self.claim.public_id}/verdicts/", {"once": self.once}
        )
        self.assertIn("/accounts/login/", response["Location"])
        self.assertFalse(Once.objects.exists())
