from annotations.people.inviting import invite, invite_administrator, reset_link
from annotations.people.models import Role, User
from tests.cast import PASSWORD, CastTestCase


class JoinPageTest(CastTestCase):
    def setUp(self) -> None:
        _, secret = invite(desk=self.desk, role=Role.REVIEWER, by=self.chloe)
        self.address = f"/accounts/join/{secret}/"

    def filled(self, **facts: str) -> dict[str, str]:
        given = {"name": "Frida", "username": "frida", "email": "", "password1": PASSWORD}
        return {**given, "password2": facts.get("password1", PASSWORD), **facts}

    def test_it_says_who_invites_and_to_what(self) -> None:
        response = self.client.get(self.address)
        self.assertContains(response, "Join City desk")
        self.assertContains(response, "Chloé invites you.")
        self.assertIn("no-store", response["Cache-Control"])

    def test_it_lets_a_person_in_and_signs_them_in(self) -> None:
        response = self.client.post(self.address, self.filled())
        self.assertRedirects(response, "/desk/", fetch_redirect_response=False)
        self.assertContains(self.client.get("/accounts/"), "Frida")

    def test_it_keeps_what_was_typed(self) -> None:
        response = self.client.post(self.address, self.filled(username="Ana"))
        self.assertContains(response, "Somebody has this user name already", status_code=422)
        self.assertContains(response, 'value="Frida"', status_code=422)
        self.assertNotContains(response, PASSWORD, status_code=422)

    def test_it_says_once_what_is_wrong_with_a_taken_name(self) -> None:
        response = self.client.post(self.address, self.filled(username="ana"))
        self.assertEqual(len(response.context["form"].errors), 1)

    def test_it_wants_the_same_password_twice(self) -> None:
        response = self.client.post(self.address, self.filled(password2="something else"))
        self.assertContains(response, "The two passwords differ", status_code=422)

    def test_a_form_cannot_ask_for_more(self) -> None:
        more = {
            "is_superuser": "on",
            "is_active": "",
            "role": "moderator",
            "public_id": "x",
            "version": "9",
        }
        self.client.post(self.address, {**self.filled(), **more})
        frida = User.objects.get(username="frida")
        self.assertEqual((frida.is_superuser, frida.is_active, frida.version), (False, True, 1))
        self.assertEqual(frida.memberships.get().role, Role.REVIEWER)

    def test_a_used_link_is_gone(self) -> None:
        self.client.post(self.address, self.filled())
        for response in (
            self.client.get(self.address),
            self.client.post(self.address, self.filled()),
        ):
            self.assertContains(response, "used already or has expired", status_code=410)

    def test_a_link_that_never_was_is_gone_too(self) -> None:
        self.assertEqual(self.client.get("/accounts/join/never/").status_code, 410)

    def test_somebody_signed_in_joins_as_they_are(self) -> None:
        client = self.as_user(self.dan)
        self.assertContains(client.get(self.address), "Join as Dan")
        client.post(self.address)
        self.assertTrue(self.dan.memberships.filter(desk=self.desk).exists())

    def test_an_administrator_to_be_reads_so(self) -> None:
        _, secret = invite_administrator(by=None)
        self.assertContains(self.client.get(f"/accounts/join/{secret}/"), "Become an administrator")


class NewPasswordPageTest(CastTestCase):
    def test_it_signs_in_with_the_new_one(self) -> None:
        _, secret = reset_link(user=self.ana, by=self.eve)
        address, new = f"/accounts/join/{secret}/", "an entirely different thing"
        self.assertContains(self.client.get(address), "Choose a new password")
        short = self.client.post(address, {"password1": "short", "password2": "short"})
        self.assertEqual(short.status_code, 422)
        self.client.post(address, {"password1": new, "password2": new})
        self.assertEqual(self.client.session["_auth_user_id"], str(self.ana.pk))
