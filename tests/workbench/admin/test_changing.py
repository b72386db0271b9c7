import re
from typing import Any

from django.urls import reverse

from annotations.history.models import Event
from annotations.people.models import Desk, Membership, Role, User
from tests.cast import CastTestCase


def page_of(row: Any) -> str:
    return reverse(f"admin:annotations_{row._meta.model_name}_change", args=[row.pk])


class DeskTest(CastTestCase):
    def facts(self, **changed: object) -> dict[str, object]:
        given = {
            "name": "City desk", "address": "https://desk.example", "contact": "", "language": "en",
            "time_zone": "UTC", "quorum": 1, "four_eyes": "on", "publishes": "on", "seen": 1, "why": "",
            "memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0,
        }  # fmt: skip
        return {name: value for name, value in {**given, **changed}.items() if value is not None}

    def post(self, user: User, **changed: object) -> Any:
        return self.as_user(user).post(page_of(self.desk), self.facts(**changed))

    def test_a_moderator_changes_the_rules_of_their_desk_with_a_reason(self) -> None:
        self.assertEqual(self.post(self.chloe, quorum=2, why="We are more now.").status_code, 302)
        self.desk.refresh_from_db()
        self.assertEqual((self.desk.quorum, self.desk.version), (2, 2))
        event = Event.objects.get(table="annotations_desk", action="UPDATE")
        self.assertEqual((event.actor, event.why), (self.chloe, "We are more now."))

    def test_only_an_administrator_lets_a_desk_publish(self) -> None:
        Desk.objects.filter(pk=self.desk.pk).update(publishes=False)
        self.post(self.chloe, quorum=2)
        self.desk.refresh_from_db()
        self.assertFalse(self.desk.publishes)
        self.post(self.eve, quorum=2, seen=2)
        self.desk.refresh_from_db()
        self.assertTrue(self.desk.publishes)

    def test_a_stale_form_gets_both_values_and_can_be_saved_again(self) -> None:
        self.post(self.eve, name="Town desk")
        response = self.post(self.chloe, name="Village desk")
        self.assertContains(
            response, "Somebody changed this while you were writing.", status_code=409
        )
        self.assertContains(response, "saved “Town desk”, yours “Village desk”", status_code=409)
        self.assertContains(response, 'value="Village desk"', status_code=409)
        seen = re.search(r'name="seen" value="(\d+)"', response.content.decode())
        assert seen
        self.assertEqual(self.post(self.chloe, name="Village desk", seen=seen[1]).status_code, 302)
        self.desk.refresh_from_db()
        self.assertEqual(self.desk.name, "Village desk")

    def test_two_who_make_the_same_change_do_not_differ(self) -> None:
        self.post(self.eve, name="Town desk")
        self.assertEqual(self.post(self.chloe, name="Town desk").status_code, 302)
        self.assertEqual(Event.objects.filter(table="annotations_desk", action="UPDATE").count(), 1)

    def test_a_change_of_something_else_meanwhile_is_noticed_as_well(self) -> None:
        self.post(self.eve, contact="someone@desk.example")
        self.assertEqual(self.post(self.chloe, name="Town desk", contact="").status_code, 409)

    def test_only_administrators_add_one(self) -> None:
        facts = self.facts(name="New desk", publishes=None, seen=None)
        address = reverse("admin:annotations_desk_add")
        self.assertEqual(self.as_user(self.chloe).post(address, facts).status_code, 403)
        self.assertEqual(self.as_user(self.eve).post(address, facts).status_code, 302)
        self.assertFalse(Desk.objects.get(name="New desk").publishes)

    def test_another_desks_is_not_found(self) -> None:
        response = self.as_user(self.dan).post(page_of(self.desk), self.facts(name="Mine"))
        self.assertEqual(response.status_code, 404)


class UserTest(CastTestCase):
    INLINES = {"memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0}

    def facts(self, user: User, **changed: object) -> dict[str, object]:
        given = {
            "username": user.username, "name": user.name, "pseudonym": "", "byline": "none", "email": "",
            "language": "", "is_active": "on", "is_superuser": "on" if user.is_superuser else None,
            "seen": user.version, "why": "",
        }  # fmt: skip
        facts = {**self.INLINES, **given, **changed}
        return {name: value for name, value in facts.items() if value is not None}

    def post(self, by: User, user: User, **changed: object) -> Any:
        return self.as_user(by).post(page_of(user), self.facts(user, **changed))

    def test_an_administrator_closes_an_account_and_its_sessions_end(self) -> None:
        client = self.as_user(self.ana)
        self.post(self.eve, self.ana, is_active=None, why="Left the desk.")
        self.assertFalse(User.objects.get(pk=self.ana.pk).is_active)
        self.assertEqual(client.get("/accounts/").status_code, 302)

    def test_a_moderator_changes_nobody(self) -> None:
        self.assertEqual(self.post(self.chloe, self.ana, name="Anna").status_code, 403)

    def test_nobody_demotes_or_closes_themselves(self) -> None:
        self.post(self.eve, self.eve, is_superuser=None, is_active=None, name="Eve E.")
        eve = User.objects.get(pk=self.eve.pk)
        self.assertEqual((eve.is_administrator, eve.name), (True, "Eve E."))

    def test_a_form_cannot_ask_for_more(self) -> None:
        more = {
            "password": "x",
            "public_id": "x",
            "version": "9",
            "is_staff": "on",
            "erased_at_0": "2020-01-01",
        }
        self.post(self.eve, self.ana, name="Anna", **more)
        anna = User.objects.get(pk=self.ana.pk)
        self.assertEqual(
            (anna.name, anna.version, anna.is_staff, anna.erased_at), ("Anna", 2, False, None)
        )
        self.assertEqual((anna.public_id, anna.password), (self.ana.public_id, self.ana.password))

    def test_somebody_added_has_no_password_until_they_choose_one(self) -> None:
        client = self.as_user(self.eve)
        facts = {"username": "frida", "name": "Frida", "email": "", "why": "", **self.INLINES}
        client.post(reverse("admin:annotations_user_add"), facts)
        frida = User.objects.get(username="frida")
        self.assertFalse(frida.has_usable_password())
        facts = {"action": "password_link", "_selected_action": frida.pk}
        response = client.post(reverse("admin:annotations_user_changelist"), facts, follow=True)
        self.assertContains(response, "http://127.0.0.1:8000/accounts/join/")

    def test_a_user_name_is_taken_whatever_its_case(self) -> None:
        response = self.post(self.eve, self.ben, username="ANA")
        self.assertContains(response, "Somebody has this user name already")


class MembershipTest(CastTestCase):
    def test_an_administrator_gives_and_changes_roles(self) -> None:
        client = self.as_user(self.eve)
        facts = {"user": self.dan.pk, "desk": self.desk.pk, "role": "reviewer", "why": ""}
        client.post(reverse("admin:annotations_membership_add"), facts)
        place = Membership.objects.get(user=self.dan, desk=self.desk)
        moved = {
            "role": "moderator",
            "user": self.ben.pk,
            "desk": self.other_desk.pk,
            "seen": 1,
            "why": "",
        }
        client.post(page_of(place), moved)
        place.refresh_from_db()
        self.assertEqual(
            (place.role, place.user, place.desk), (Role.MODERATOR, self.dan, self.desk)
        )

    def test_a_moderator_does_not(self) -> None:
        facts = {"role": "moderator", "seen": 1, "why": ""}
        response = self.as_user(self.chloe).post(page_of(self.ana.memberships.get()), facts)
        self.assertEqual(response.status_code, 403)
