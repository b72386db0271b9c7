from allauth.account.models import EmailAddress

from annotations.people.models import User
from tests.cast import PASSWORD, CastTestCase, key


class AccountTest(CastTestCase):
    def details(self, **facts: object) -> dict[str, object]:
        given = {"seen": 1, "name": "Ana B.", "byline": "name", "pseudonym": "", "once": key()}
        return {**given, **facts}

    def test_it_shows_where_a_person_works(self) -> None:
        response = self.as_user(self.ana).get("/accounts/")
        self.assertContains(response, "City desk: reviewer.")
        self.assertNotContains(response, "People of the desk")
        self.assertContains(self.as_user(self.chloe).get("/accounts/"), "People of the desk")

    def test_it_saves_what_others_see(self) -> None:
        response = self.as_user(self.ana).post("/accounts/details/", self.details())
        self.assertRedirects(response, "/accounts/")
        self.ana.refresh_from_db()
        self.assertEqual((self.ana.name, self.ana.byline, self.ana.version), ("Ana B.", "name", 2))

    def test_a_second_click_changes_nothing_more(self) -> None:
        client, facts = self.as_user(self.ana), self.details()
        for _ in range(2):
            self.assertRedirects(client.post("/accounts/details/", facts), "/accounts/")
        self.ana.refresh_from_db()
        self.assertEqual(self.ana.version, 2)

    def test_a_stale_form_gets_both_texts_and_can_be_saved_again(self) -> None:
        client = self.as_user(self.ana)
        client.post("/accounts/details/", self.details(name="First"))
        response = client.post("/accounts/details/", self.details(name="Second"))
        self.assertContains(response, "First", status_code=409)
        self.assertContains(response, 'value="Second"', status_code=409)
        self.assertContains(response, 'name="seen" value="2"', status_code=409)

    def test_a_pseudonym_must_be_there_to_be_used(self) -> None:
        response = self.as_user(self.ana).post(
            "/accounts/details/", self.details(byline="pseudonym")
        )
        self.assertContains(response, "Give the pseudonym", status_code=422)

    def test_the_address_is_changed_with_the_password_alone(self) -> None:
        client = self.as_user(self.ana)
        EmailAddress.objects.create(user=self.ana, email="old@desk.example")
        facts = {"email": "New@desk.example", "password": "wrong", "once": key()}
        self.assertEqual(client.post("/accounts/email/", facts).status_code, 422)
        client.post("/accounts/email/", {**facts, "password": PASSWORD, "once": key()})
        self.assertEqual(User.objects.get(pk=self.ana.pk).email, "new@desk.example")
        self.assertFalse(EmailAddress.objects.exists())

    def test_a_theme_is_kept_by_the_browser(self) -> None:
        client = self.as_user(self.ana)
        self.assertNotContains(client.get("/accounts/"), "data-theme")
        response = client.post("/accounts/theme/", {"theme": "dark", "next": "/accounts/"})
        self.assertRedirects(response, "/accounts/")
        self.assertContains(client.get("/accounts/"), 'data-theme="dark"')
        client.post("/accounts/theme/", {"theme": "", "next": "//evil.example"})
        self.assertNotContains(client.get("/accounts/"), "data-theme")

    def test_it_does_not_lead_to_another_site(self) -> None:
        response = self.client.post("/accounts/theme/", {"theme": "dark", "next": "//evil.example"})
        self.assertEqual(response["Location"], "/desk/")
