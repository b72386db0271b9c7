from annotations.history.models import Event
from annotations.people.models import Invitation, Membership, Role
from annotations.people.suspending import restore, suspend
from annotations.web.refusals import NotAllowed, NotNow, NotValid
from tests.cast import CastTestCase, key, person


class SuspendTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.membership = self.ana.memberships.get()

    def test_it_ends_the_sessions_at_once_and_nobody_elses(self) -> None:
        ana, ben = self.as_user(self.ana), self.as_user(self.ben)
        suspend(membership=self.membership, why="Copied texts.", by=self.chloe)
        self.assertEqual(ana.get("/accounts/").status_code, 302)
        self.assertEqual(ben.get("/accounts/").status_code, 200)

    def test_it_takes_the_role_and_restoring_gives_it_back(self) -> None:
        suspend(membership=self.membership, why="Copied texts.", by=self.chloe)
        self.assertFalse(Membership.objects.active().filter(user=self.ana).exists())
        restore(membership=self.membership, why="All explained.", by=self.chloe)
        self.assertTrue(Membership.objects.active().filter(user=self.ana).exists())

    def test_the_history_names_who_and_why(self) -> None:
        suspend(membership=self.membership, why="Copied texts.", by=self.chloe)
        event = Event.objects.get(table="annotations_membership", action="UPDATE")
        self.assertEqual((event.actor, event.why), (self.chloe, "Copied texts."))

    def test_it_wants_a_reason_and_a_state_that_fits(self) -> None:
        with self.assertRaises(NotValid):
            suspend(membership=self.membership, why=" ", by=self.chloe)
        with self.assertRaises(NotNow):
            restore(membership=self.membership, why="Why not.", by=self.chloe)
        suspend(membership=self.membership, why="Copied texts.", by=self.chloe)
        with self.assertRaises(NotNow):
            suspend(membership=self.membership, why="Again.", by=self.chloe)

    def test_it_is_refused_to_others(self) -> None:
        for user in (self.ana, self.ben, self.dan):
            with self.subTest(str(user)), self.assertRaises(NotAllowed):
                suspend(membership=self.membership, why="Because.", by=user)

    def test_a_moderator_is_suspended_by_an_administrator_alone(self) -> None:
        other = person("gil", "Gil")
        place = Membership.objects.create(user=other, desk=self.desk, role=Role.MODERATOR)
        with self.assertRaises(NotAllowed):
            suspend(membership=place, why="Because.", by=self.chloe)
        with self.assertRaises(NotAllowed):
            suspend(membership=self.chloe.memberships.get(), why="Tired.", by=self.chloe)
        suspend(membership=place, why="Because.", by=self.eve)


class PeoplePageTest(CastTestCase):
    def test_it_shows_the_members_of_ones_own_desks(self) -> None:
        response = self.as_user(self.chloe).get("/desk/people/")
        for name in ("Ana", "Ben", "Chloé"):
            self.assertContains(response, name)
        self.assertNotContains(response, "Dan")
        self.assertContains(self.as_user(self.eve).get("/desk/people/"), "Dan")

    def test_it_is_refused_to_a_reviewer(self) -> None:
        self.assertEqual(self.as_user(self.ana).get("/desk/people/").status_code, 403)
        self.assertEqual(self.client.get("/desk/people/").status_code, 302)

    def test_a_link_is_shown_once(self) -> None:
        client, address = (
            self.as_user(self.chloe),
            f"/desk/people/{self.desk.public_id}/invitations/",
        )
        response = client.post(address, {"role": "reviewer"})
        self.assertContains(response, "http://127.0.0.1:8000/accounts/join/")
        self.assertEqual(Invitation.objects.get().made_by, self.chloe)
        self.assertNotContains(client.get("/desk/people/"), "/accounts/join/")

    def test_a_moderator_cannot_ask_for_another_role(self) -> None:
        client, address = (
            self.as_user(self.chloe),
            f"/desk/people/{self.desk.public_id}/invitations/",
        )
        self.assertEqual(client.post(address, {"role": "moderator"}).status_code, 422)
        self.assertEqual(
            self.as_user(self.eve).post(address, {"role": "moderator"}).status_code, 200
        )

    def test_it_hides_other_desks(self) -> None:
        address = f"/desk/people/{self.desk.public_id}/invitations/"
        self.assertEqual(
            self.as_user(self.dan).post(address, {"role": "reviewer"}).status_code, 404
        )
        self.assertEqual(
            self.as_user(self.ana).post(address, {"role": "reviewer"}).status_code, 404
        )


class AdministratorsTest(CastTestCase):
    def test_an_administrator_invites_another(self) -> None:
        client = self.as_user(self.eve)
        self.assertContains(client.get("/desk/people/"), "Eve (eve)")
        response = client.post("/desk/people/administrators/")
        self.assertContains(response, "becomes an administrator")
        self.assertTrue(Invitation.objects.get().administrator)

    def test_a_moderator_does_not(self) -> None:
        client = self.as_user(self.chloe)
        self.assertNotContains(client.get("/desk/people/"), "Administrators")
        self.assertEqual(client.post("/desk/people/administrators/").status_code, 403)
        self.assertFalse(Invitation.objects.exists())


class MemberPageTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.address = f"/desk/people/{self.desk.public_id}/{self.ana.public_id}/"

    def test_it_suspends_and_restores(self) -> None:
        client = self.as_user(self.chloe)
        self.assertContains(client.get(self.address), "Suspend")
        facts = {"why": "Copied texts.", "once": key()}
        self.assertRedirects(client.post(f"{self.address}suspension/", facts), "/desk/people/")
        self.assertContains(client.get(self.address), "Restore")
        facts = {"why": "All explained.", "once": key()}
        self.assertRedirects(client.post(f"{self.address}restoration/", facts), "/desk/people/")

    def test_a_second_click_is_answered_alike(self) -> None:
        client, facts = self.as_user(self.chloe), {"why": "Copied texts.", "once": key()}
        for _ in range(2):
            self.assertRedirects(client.post(f"{self.address}suspension/", facts), "/desk/people/")
        self.assertEqual(
            Event.objects.filter(table="annotations_membership", action="UPDATE").count(), 1
        )

    def test_it_keeps_the_reason_when_it_refuses(self) -> None:
        facts = {"why": "All explained.", "once": key()}
        response = self.as_user(self.chloe).post(f"{self.address}restoration/", facts)
        self.assertContains(response, "All explained.", status_code=409)
        self.assertContains(response, "not suspended", status_code=409)

    def test_it_says_who_can_where_one_cannot(self) -> None:
        page = self.as_user(self.chloe).get(
            f"/desk/people/{self.desk.public_id}/{self.chloe.public_id}/"
        )
        self.assertContains(page, "You cannot do that to yourself.")
        self.assertNotContains(page, "<textarea")

    def test_it_wants_a_reason(self) -> None:
        response = self.as_user(self.chloe).post(f"{self.address}suspension/", {"once": key()})
        self.assertEqual(response.status_code, 422)

    def test_it_hides_other_desks(self) -> None:
        facts = {"why": "Because.", "once": key()}
        for user in (self.dan, self.ben):
            client = self.as_user(user)
            self.assertEqual(client.get(self.address).status_code, 404)
            self.assertEqual(client.post(f"{self.address}suspension/", facts).status_code, 404)

    def test_it_rejects_get(self) -> None:
        self.assertEqual(
            self.as_user(self.chloe).get(f"{self.address}suspension/").status_code, 405
        )
