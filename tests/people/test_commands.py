import io
import re

from django.core.management import call_command
from django.test import TestCase

from annotations.history.models import Event
from annotations.people.models import Desk, Role, User
from annotations.workbench.demonstration.people import PASSWORD, PEOPLE
from tests.cast import PASSWORD as OTHER
from tests.cast import Cast, person


def printed() -> str:
    out = io.StringIO()
    call_command("first_administrator", stdout=out)
    return out.getvalue()


class FirstAdministratorTest(TestCase):
    def joined(self, words: str) -> User:
        path = re.search(r"http://127\.0\.0\.1:8000(/\S+)", words)
        assert path, words
        facts = {"name": "Eve", "username": "eve", "password1": OTHER, "password2": OTHER}
        self.client.post(path[1], facts)
        return User.objects.get(username="eve")

    def test_the_link_makes_an_administrator_who_can_work_at_the_first_desk(self) -> None:
        eve = self.joined(printed())
        self.assertTrue(eve.is_administrator)
        place = eve.memberships.get()
        self.assertEqual((place.desk.name, place.role), ("Our desk", Role.MODERATOR))

    def test_it_takes_the_desk_that_there_is(self) -> None:
        desk = Desk.objects.create(name="City desk")
        self.assertEqual(self.joined(printed()).memberships.get().desk, desk)
        self.assertEqual(Desk.objects.count(), 1)

    def test_only_the_newest_link_works(self) -> None:
        older = re.search(r"/accounts/\S+", printed())
        printed()
        assert older
        self.assertEqual(self.client.get(older[0]).status_code, 410)

    def test_the_history_names_the_command(self) -> None:
        printed()
        names = set(Event.objects.values_list("actor_name", flat=True))
        self.assertEqual(names, {"first_administrator"})

    def test_it_says_nothing_where_there_is_one(self) -> None:
        Cast.set_cast()
        self.assertEqual(printed(), "")


class DemonstrationPasswordsTest(TestCase):
    def status(self) -> int | str | None:
        try:
            call_command("demonstration_passwords_unchanged")
        except SystemExit as end:
            return end.code
        return 0

    def test_it_succeeds_while_one_of_them_has_the_published_password(self) -> None:
        user = person(PEOPLE[0].username, "Somebody")
        self.assertEqual(self.status(), 1)
        user.set_password(PASSWORD)
        user.save()
        self.assertEqual(self.status(), 0)

    def test_it_fails_without_a_demonstration(self) -> None:
        self.assertEqual(self.status(), 1)
