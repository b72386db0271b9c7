"""What every answer tells the browser, and that no page has script or style inside (SEC-15, SEC-30)."""

import re
from typing import Any

from django.test import Client

from tests.cast import CastTestCase

POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
    "font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
    "object-src 'none'", "frame-ancestors 'none'",
}  # fmt: skip
INSIDE = re.compile(
    r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)|hx-on|hx-vals=.js:", re.IGNORECASE
)
# Data for a script, not a script.
DATA = re.compile(r'<script[^>]*type="application/json".*?</script>', re.DOTALL)


class HeadersTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")
        self.publish(self.claim)

    def pages(self) -> list[str]:
        work = self.article.get_absolute_url()
        key = self.claim.public_id
        forms = ["wording", "stand", "evidence", "contact", "take-back", "ruling"]
        return [
            "/", "/how-we-rate/", f"/claims/{key}/", f"/claims/{key}/v/1/", "/nothing/here/",
            "/accounts/login/", "/accounts/", "/accounts/password/change/", "/accounts/password/reset/",
            "/desk/", "/desk/articles/", "/desk/articles/new/", "/desk/people/",
            work, f"{work}?claim={key}", f"{work}?tab=article", f"{work}?tab=history",
            f"{work}details/", *(f"{work}?claim={key}&form={form}" for form in forms),
            "/admin/", "/admin/annotations/claim/", f"/admin/annotations/claim/{self.claim.pk}/change/",
            f"/admin/annotations/desk/{self.desk.pk}/change/", "/admin/annotations/event/",
        ]  # fmt: skip

    def _check(self, response: Any) -> None:
        policy = set(response["Content-Security-Policy"].split("; "))
        self.assertEqual(policy, POLICY)
        self.assertEqual(response["X-Content-Type-Options"], "nosniff")
        self.assertEqual(response["X-Frame-Options"], "DENY")
        self.assertEqual(response["Referrer-Policy"], "same-origin")
        page = DATA.sub("", response.content.decode())
        found = INSIDE.search(page)
        self.assertIsNone(found, found and page[max(0, found.start() - 60) : found.end() + 60])

    def test_every_page_has_the_policy_and_nothing_inside_that_it_forbids(self) -> None:
        client = self.as_user(self.chloe)
        for page in self.pages():
            with self.subTest(page):
                self._check(client.get(page))

    def test_pages_of_people_are_not_kept_by_caches(self) -> None:
        client = self.as_user(self.chloe)
        for page in self.pages():
            if page.startswith(("/desk/", "/admin/")) or page == "/accounts/":
                with self.subTest(page):
                    self.assertIn("no-store", client.get(page).get("Cache-Control", ""))

    def test_public_pages_set_and_read_no_cookie(self) -> None:
        plain, carrying = Client(), self.as_user(self.chloe)
        for page in ("/", "/how-we-rate/", f"/claims/{self.claim.public_id}/"):
            with self.subTest(page):
                response = plain.get(page)
                self.assertFalse(response.cookies)
                self.assertNotIn("Cookie", response.get("Vary", ""))
                self.assertEqual(response.content, carrying.get(page).content)

    def test_the_next_page_is_never_somebody_elses(self) -> None:
        for address in (
            "//evil.example",
            "https://evil.example/",
            "/\\evil.example",
            "https:evil.example",
        ):
            with self.subTest(address):
                form = {"login": "ana", "password": "correct horse battery staple", "next": address}
                response = Client().post("/accounts/login/", form)
                self.assertEqual(response.status_code, 302)
                self.assertTrue(response["Location"].startswith("/desk/"), response["Location"])
