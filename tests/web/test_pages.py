import re

from tests.cast import CastTestCase

CONFIG = (
    """{"allowEval":false,"selfRequestsOnly":true,"includeIndicatorStyles":false,"allowScriptTags":false,"""
    """"historyCacheSize":0,"historyRestoreAsHxRequest":false,"timeout":10000,"responseHandling":["""
    """{"code":"204","swap":false},{"code":"[23]..","swap":true},"""
    """{"code":"400|403|404|409|410|412|413|422|429|503","swap":true,"error":true},"""
    """{"code":"[45]..","swap":false,"error":true}]}"""
)


class SkeletonTest(CastTestCase):
    def test_htmx_is_told_to_run_nothing_that_a_page_says(self) -> None:
        self.assertContains(self.client.get("/accounts/login/"), f"content='{CONFIG}'")

    def test_a_work_page_has_its_language_its_skip_link_and_its_regions(self) -> None:
        page = self.as_user(self.ana).get("/accounts/").content.decode()
        for part in (
            '<html lang="en" dir="ltr">', 'href="#main"', 'role="status"', '<div id="refusal" role="alert">',
            '<main id="main"',
        ):  # fmt: skip
            self.assertIn(part, page)

    def test_no_page_holds_script_or_style_of_its_own(self) -> None:
        page = self.as_user(self.chloe).get("/desk/people/").content.decode()
        self.assertNotRegex(page, r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=")

    def test_a_page_that_is_not_there_says_so_and_leads_back(self) -> None:
        response = self.client.get("/nowhere/")
        self.assertContains(response, "There is no such page", status_code=404)
        self.assertContains(response, 'href="/"', status_code=404)
        self.assertTrue(re.search("default-src 'none'", response["Content-Security-Policy"]))


class RefusalTest(CastTestCase):
    def test_a_page_says_what_was_not_possible(self) -> None:
        response = self.as_user(self.ana).get("/desk/people/")
        self.assertContains(response, "Only moderators and administrators", status_code=403)
        self.assertTemplateUsed(response, "web/refusal.html")

    def test_a_fragment_says_the_same_in_its_region(self) -> None:
        response = self.as_user(self.ana).get("/desk/people/", headers={"HX-Request": "true"})
        self.assertContains(response, "Only moderators and administrators", status_code=403)
        self.assertEqual(response["HX-Retarget"], "#refusal")
        self.assertNotContains(response, "<html", status_code=403)

    def test_a_program_gets_problem_details(self) -> None:
        response = self.as_user(self.ana).get(
            "/desk/people/", headers={"Accept": "application/json"}
        )
        self.assertEqual(response["Content-Type"], "application/problem+json")
        self.assertEqual(response.json()["status"], 403)

    def test_a_form_of_an_older_session_keeps_what_was_typed(self) -> None:
        client = self.client_class(enforce_csrf_checks=True)
        client.force_login(self.chloe)
        response = client.post(
            "/accounts/details/", {"name": "Typed with care", "password": "s3cret words"}
        )
        self.assertContains(response, "Typed with care", status_code=403)
        self.assertNotContains(response, "s3cret words", status_code=403)
