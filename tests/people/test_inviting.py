from datetime import timedelta

from django.utils import timezone

from annotations.history.models import Event
from annotations.people.inviting import (
    Gone,
    address_of,
    invite,
    invite_administrator,
    opened_by,
    reset_link,
)
from annotations.people.joining import accept, choose_password, join
from annotations.people.models import Invitation, Membership, Role, User
from annotations.web.refusals import NotAllowed, NotNow, NotValid
from tests.cast import PASSWORD, CastTestCase


class InviteTest(CastTestCase):
    def test_it_keeps_only_the_digest(self) -> None:
        invitation, secret = invite(desk=self.desk, role=Role.REVIEWER, by=self.chloe)
        self.assertNotIn(secret, str(Invitation.objects.values().get(pk=invitation.pk)))
        self.assertNotIn(secret, str(list(Event.objects.values())))

    def test_it_gives_a_whole_address(self) -> None:
        _, secret = invite(desk=self.desk, role=Role.REVIEWER, by=self.chloe)
        self.assertEqual(address_of(secret), f"http://127.0.0.1:8000/accounts/join/{secret}/")

    def test_a_reviewer_invites_nobody(self) -> None:
        with self.assertRaises(NotAllowed):
            invite(desk=self.desk, role=Role.REVIEWER, by=self.ana)

    def test_a_moderator_invites_reviewers_to_their_own_desk_only(self) -> None:
        with self.assertRaises(NotAllowed):
            invite(desk=self.desk, role=Role.MODERATOR, by=self.chloe)
        with self.assertRaises(NotAllowed):
            invite(desk=self.other_desk, role=Role.REVIEWER, by=self.chloe)

    def test_an_administrator_invites_anyone(self) -> None:
        invite(desk=self.other_desk, role=Role.MODERATOR, by=self.eve)
        invite_administrator(by=self.eve)
        with self.assertRaises(NotAllowed):
            invite_administrator(by=self.chloe)

    def test_it_refuses_a_role_that_there_is_not(self) -> None:
        with self.assertRaises(NotValid):
            invite(desk=self.desk, role="owner", by=self.eve)

    def test_a_newer_link_for_an_administrator_ends_the_older(self) -> None:
        _, older = invite_administrator(by=None)
        _, newer = invite_administrator(by=None)
        self.assertTrue(opened_by(newer))
        with self.assertRaises(Gone):
            opened_by(older)


class AcceptTest(CastTestCase):
    FACTS = {"username": "Frida", "name": "Frida", "password": PASSWORD}

    def invited(self) -> tuple[Invitation, str]:
        return invite(desk=self.desk, role=Role.REVIEWER, by=self.chloe)

    def test_it_lets_one_person_in_once(self) -> None:
        invitation, secret = self.invited()
        frida = accept(secret=secret, **self.FACTS)
        self.assertEqual(Membership.objects.get(user=frida).role, Role.REVIEWER)
        self.assertFalse(frida.is_superuser)
        invitation.refresh_from_db()
        self.assertEqual(invitation.used_by, frida)
        with self.assertRaises(Gone):
            accept(secret=secret, **{**self.FACTS, "username": "other"})

    def test_it_is_noted_as_theirs(self) -> None:
        _, secret = self.invited()
        frida = accept(secret=secret, **self.FACTS)
        joined = Event.objects.get(table="annotations_membership", row=frida.memberships.get().pk)
        self.assertEqual(joined.actor, frida)
        made = Event.objects.get(table="annotations_user", row=frida.pk, action="INSERT")
        self.assertEqual((made.actor, made.actor_name), (None, "invitation"))

    def test_it_expires(self) -> None:
        invitation, secret = self.invited()
        Invitation.objects.filter(pk=invitation.pk).update(
            expires_at=timezone.now() - timedelta(seconds=1)
        )
        with self.assertRaises(Gone):
            accept(secret=secret, **self.FACTS)

    def test_a_name_that_is_taken_leaves_the_link_unused(self) -> None:
        _, secret = self.invited()
        with self.assertRaises(NotValid) as refused:
            accept(secret=secret, **{**self.FACTS, "username": "ANA"})
        self.assertIn("Somebody has this user name already", refused.exception.sentence)
        self.assertTrue(opened_by(secret))

    def test_a_weak_password_is_refused(self) -> None:
        for password in ("elevenchars", "password1234", "frida.larsson!"):
            _, secret = self.invited()
            with self.subTest(password), self.assertRaises(NotValid):
                accept(secret=secret, username="frida.larsson", name="Frida", password=password)

    def test_it_makes_an_administrator(self) -> None:
        _, secret = invite_administrator(by=self.eve)
        self.assertTrue(accept(secret=secret, **self.FACTS).is_administrator)


class JoinTest(CastTestCase):
    def test_a_person_who_is_here_joins_another_desk(self) -> None:
        _, secret = invite(desk=self.desk, role=Role.REVIEWER, by=self.chloe)
        join(secret=secret, by=self.dan)
        self.assertEqual(self.dan.memberships.count(), 2)

    def test_a_member_leaves_the_link_unused(self) -> None:
        _, secret = invite(desk=self.desk, role=Role.REVIEWER, by=self.chloe)
        with self.assertRaises(NotNow):
            join(secret=secret, by=self.ana)
        self.assertTrue(opened_by(secret))


class NewPasswordLinkTest(CastTestCase):
    NEW = "an entirely different thing"

    def test_only_administrators_make_one(self) -> None:
        with self.assertRaises(NotAllowed):
            reset_link(user=self.ana, by=self.chloe)

    def test_it_sets_the_password_once_and_ends_sessions(self) -> None:
        client = self.as_user(self.ana)
        _, secret = reset_link(user=self.ana, by=self.eve)
        choose_password(secret=secret, password=self.NEW)
        self.assertTrue(User.objects.get(pk=self.ana.pk).check_password(self.NEW))
        self.assertEqual(client.get("/accounts/").status_code, 302)
        with self.assertRaises(Gone):
            choose_password(secret=secret, password=self.NEW)

    def test_a_link_is_for_one_purpose(self) -> None:
        _, reset = reset_link(user=self.ana, by=self.eve)
        _, place = invite(desk=self.desk, role=Role.REVIEWER, by=self.chloe)
        with self.assertRaises(NotNow):
            join(secret=reset, by=self.dan)
        with self.assertRaises(NotNow):
            choose_password(secret=place, password=self.NEW)
        with self.assertRaises(NotNow):
            accept(secret=reset, username="frida", name="Frida", password=self.NEW)
