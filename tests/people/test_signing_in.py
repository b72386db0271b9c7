from typing import Any

from django.core import mail
from django.core.cache import cache
from django.test import Client

from annotations.people.models import User
from annotations.people.suspending import suspend
from tests.cast import PASSWORD, CastTestCase


class SignInTest(CastTestCase):
    def setUp(self) -> None:
        cache.clear()

    def sign_in(self, login: str = "ana", password: str = PASSWORD, **more: str) -> Any:
        return self.client.post("/accounts/login/", {"login": login, "password": password, **more})

    def test_it_lets_a_person_in_by_name_whatever_the_case(self) -> None:
        self.assertRedirects(self.sign_in("ANA"), "/desk/", fetch_redirect_response=False)
        self.assertEqual(self.client.session["_auth_user_id"], str(self.ana.pk))

    def test_it_lets_a_person_in_by_a_name_typed_in_full_width(self) -> None:
        self.assertEqual(self.sign_in("ａｎａ").status_code, 302)

    def test_it_lets_a_person_in_by_e_mail(self) -> None:
        User.objects.filter(pk=self.ana.pk).update(email="ana@desk.example")
        self.assertEqual(self.sign_in("ana@desk.example").status_code, 302)

    def test_it_goes_on_to_the_page_asked_for(self) -> None:
        response = self.sign_in(next="/desk/articles/new/")
        self.assertRedirects(response, "/desk/articles/new/", fetch_redirect_response=False)

    def test_it_does_not_lead_to_another_site(self) -> None:
        for address in (
            "//evil.example",
            "https://evil.example/",
            "/\\evil.example",
            "\thttps://evil.example",
        ):
            with self.subTest(address):
                response = self.sign_in(next=address)
                self.assertRedirects(response, "/desk/", fetch_redirect_response=False)
                self.client.logout()

    def test_it_says_what_to_do_when_name_and_password_differ(self) -> None:
        response = self.sign_in(password="wrong")
        self.assertContains(response, "do not belong together", status_code=422)
        self.assertContains(response, 'value="ana"', status_code=422)
        self.assertNotContains(response, "wrong", status_code=422)

    def test_it_says_the_same_of_a_name_that_nobody_has(self) -> None:
        self.assertContains(self.sign_in("nobody"), "do not belong together", status_code=422)

    def test_it_ties_a_missing_password_to_its_field(self) -> None:
        response = self.sign_in(password="")
        self.assertContains(response, 'aria-describedby="id_password_error"', status_code=422)

    def test_it_slows_who_guesses_and_nobody_else(self) -> None:
        for _ in range(5):
            self.sign_in(password="wrong")
        self.assertContains(self.sign_in(), "Wait five minutes", status_code=422)
        self.client = Client(REMOTE_ADDR="192.0.2.7")
        self.assertEqual(self.sign_in().status_code, 302)

    def test_it_keeps_out_who_is_suspended_everywhere(self) -> None:
        membership = self.ana.memberships.get()
        suspend(membership=membership, why="Copied texts.", by=self.chloe)
        response = self.sign_in()
        self.assertContains(response, "You are suspended.", status_code=403)
        self.assertNotIn("_auth_user_id", self.client.session)

    def test_it_keeps_out_a_closed_account(self) -> None:
        User.objects.filter(pk=self.ana.pk).update(is_active=False)
        self.sign_in()
        self.assertNotIn("_auth_user_id", self.client.session)

    def test_it_is_the_only_door_to_the_admin(self) -> None:
        response = self.client.get("/admin/")
        self.assertIn("/accounts/login/?next=", self.client.get(response["Location"])["Location"])


class SignUpTest(CastTestCase):
    def test_nobody_signs_up_alone(self) -> None:
        self.assertContains(self.client.get("/accounts/signup/"), "by invitation", status_code=403)
        self.assertEqual(self.client.post("/accounts/signup/", {"username": "x"}).status_code, 405)


class SignOutTest(CastTestCase):
    def test_it_needs_a_post(self) -> None:
        client = self.as_user(self.ana)
        self.assertContains(client.get("/accounts/logout/"), "Sign out")
        self.assertIn("_auth_user_id", client.session)
        client.post("/accounts/logout/")
        self.assertNotIn("_auth_user_id", client.session)


class PasswordTest(CastTestCase):
    NEW = "an entirely different thing"

    def setUp(self) -> None:
        cache.clear()

    def change(self, client: Client, old: str = PASSWORD, new: str = NEW) -> Any:
        facts = {"oldpassword": old, "password1": new, "password2": new}
        return client.post("/accounts/password/change/", facts)

    def test_changing_it_ends_every_session(self) -> None:
        here, there = self.as_user(self.ana), self.as_user(self.ana)
        self.assertEqual(self.change(here).status_code, 302)
        for client in (here, there):
            self.assertEqual(client.get("/accounts/").status_code, 302)

    def test_it_asks_for_the_current_one(self) -> None:
        response = self.change(self.as_user(self.ana), old="something else")
        self.assertContains(response, "not your current password", status_code=422)

    def test_it_refuses_a_short_one(self) -> None:
        response = self.change(self.as_user(self.ana), new="elevenchars")
        self.assertContains(response, "at least 12 characters", status_code=422)

    def test_a_forgotten_one_is_replaced_by_a_link_that_works_once(self) -> None:
        User.objects.filter(pk=self.ana.pk).update(email="ana@desk.example")
        response = self.client.post("/accounts/password/reset/", {"email": "Ana@desk.example"})
        self.assertRedirects(response, "/accounts/password/reset/done/")
        link = next(line for line in mail.outbox[0].body.splitlines() if "/key/" in line)
        form = self.client.get(link)["Location"]
        facts = {"password1": self.NEW, "password2": self.NEW}
        self.assertRedirects(self.client.post(form, facts), "/accounts/password/reset/key/done/")
        self.assertTrue(User.objects.get(pk=self.ana.pk).check_password(self.NEW))
        self.assertContains(self.client.get(link), "has been used or has expired")

    def test_it_does_not_tell_who_has_an_address(self) -> None:
        response = self.client.post("/accounts/password/reset/", {"email": "nobody@desk.example"})
        self.assertRedirects(response, "/accounts/password/reset/done/")


class NotAllauthsTest(CastTestCase):
    def test_what_we_do_not_use_is_not_there(self) -> None:
        for address in ("password/set/", "reauthenticate/", "login/code/", "confirm-email/"):
            self.assertEqual(self.client.get(f"/accounts/{address}").status_code, 404, address)
