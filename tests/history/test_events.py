"""Every change is an event in its chain, whoever made it and however."""

import json

from django.conf import settings
from django.db import IntegrityError, ProgrammingError, connection, transaction

from annotations.claims.models import Wording
from annotations.history.acting import acting
from annotations.history.models import ChainHead, Event
from annotations.history.verifying import broken_links
from annotations.people.models import Desk, User
from annotations.verdicts.models import Source, Verdict
from tests.cast import CastTestCase

DENIED = "permission denied|must be owner"


def last_event(table: str) -> Event:
    return Event.objects.filter(table=f"annotations_{table}").latest("pk")


class EventsTest(CastTestCase):
    def test_a_record_leaves_ids_and_salted_digests_not_its_words(self) -> None:
        claim = self.mark("the bridge cost 12 million")
        event = last_event("wording")
        data = json.loads(event.data)
        self.assertEqual((event.root, event.actor), (f"claim:{claim.pk}", self.ana))
        self.assertEqual((data["claim_id"], data["number"], data["judged"]), (claim.pk, 1, "so"))
        self.assertRegex(data["statement"], "^[0-9a-f]{64}$")
        self.assertNotIn("bridge", event.data + (event.after or "") + event.why)
        self.assertNotIn("salt", data)

    def test_the_same_words_have_two_digests(self) -> None:
        first, second = self.mark("it was safe"), self.mark("it was safe")
        digests = {
            json.loads(event.data)["statement"]
            for event in Event.objects.filter(
                table="annotations_wording", root__in=[f"claim:{c.pk}" for c in (first, second)]
            )
        }
        self.assertEqual(len(digests), 2)

    def test_an_edited_row_leaves_before_and_after(self) -> None:
        with acting(by=self.eve, why="New rule"):
            Desk.objects.filter(pk=self.desk.pk).update(quorum=2)
        event = last_event("desk")
        self.assertEqual((event.action, event.actor, event.why), ("UPDATE", self.eve, "New rule"))
        self.assertEqual(json.loads(event.before or ""), {"quorum": 1})
        self.assertEqual(json.loads(event.after or ""), {"quorum": 2})

    def test_bulk_and_raw_changes_are_noted_too(self) -> None:
        before = Event.objects.count()
        sources = [Source(desk=self.desk, address=f"https://s.example/{n}") for n in range(3)]
        with acting(by=None), connection.cursor() as cursor:
            Source.objects.bulk_create(sources)
            cursor.execute("UPDATE annotations_source SET title = 'T'")
            cursor.execute("DELETE FROM annotations_source")
        self.assertEqual(Event.objects.count() - before, 9)
        self.assertTrue(last_event("source").actor_name.startswith("role "))

    def test_a_password_never_enters_the_history(self) -> None:
        before = Event.objects.count()
        self.ana.set_password("another long password")
        self.ana.save(update_fields=["password"])
        self.assertEqual(Event.objects.count(), before)
        User.objects.create_user("zoe", password="a very long password", name="Zoe")
        self.assertNotIn("pbkdf2", str(last_event("user").after))
        self.assertNotIn("password", str(last_event("user").after))

    def test_what_rolls_back_leaves_no_event(self) -> None:
        before = Event.objects.count()
        with self.assertRaises(ZeroDivisionError), acting(by=self.ana):
            Source.objects.create(desk=self.desk, address="https://s.example/")
            raise ZeroDivisionError
        self.assertEqual(Event.objects.count(), before)

    def test_an_inner_actor_gives_way_to_the_outer_one(self) -> None:
        with acting(by=self.ana, why="outer"):
            with acting(by=self.ben, why="inner"):
                Source.objects.create(desk=self.desk, address="https://s.example/1")
            Source.objects.create(desk=self.desk, address="https://s.example/2")
        actors = Event.objects.filter(table="annotations_source").order_by("-pk")[:2]
        self.assertEqual(
            [(e.actor, e.why) for e in actors], [(self.ana, "outer"), (self.ben, "inner")]
        )


class RecordsTest(CastTestCase):
    def test_records_cannot_be_changed_or_deleted(self) -> None:
        claim = self.mark("it was safe")
        self.judge(claim)
        for rows in (Wording.objects.all(), Verdict.objects.all()):
            with self.assertRaises(IntegrityError), transaction.atomic():
                rows.update(salt="00000000-0000-0000-0000-000000000000")
            with self.assertRaises(IntegrityError), transaction.atomic():
                rows._raw_delete("default")

    def test_the_applications_role_can_add_and_read_records_only(self) -> None:
        if connection.settings_dict["USER"] == settings.APPLICATION_ROLE:
            self.skipTest("The tests were given one database role for both owner and application.")
        self.judge(self.mark("it was safe"))
        self._as_application_role()
        for statement in (
            "UPDATE annotations_verdict SET rationale = 'x'",
            "DELETE FROM annotations_verdict",
            "TRUNCATE annotations_verdict CASCADE",
            "UPDATE annotations_event SET why = 'x'",
            "DELETE FROM annotations_event",
            "INSERT INTO annotations_event (root, seq) VALUES ('site', 1)",
            "UPDATE annotations_chainhead SET seq = 0",
            "ALTER TABLE annotations_verdict DISABLE TRIGGER ALL",
        ):
            with self.subTest(statement), self.assertRaisesRegex(ProgrammingError, DENIED):
                self._run(statement)
        self.assertTrue(Verdict.objects.exists())

    def _as_application_role(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {settings.APPLICATION_ROLE}")

    def _run(self, statement: str) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


class ChainTest(CastTestCase):
    """Tampering as the owner of the tables, triggers off, is found and named."""

    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")
        self.judge(self.claim)
        self.root = f"claim:{self.claim.pk}"

    def _tamper(self, statement: str) -> list[tuple[str, int]]:
        with connection.cursor() as cursor:
            cursor.execute(statement, [self.root])
        return [(link.root, link.seq) for link in broken_links()]

    def test_a_whole_history_has_no_broken_link(self) -> None:
        self.assertEqual(broken_links(), [])
        self.assertGreater(ChainHead.objects.get(root=self.root).seq, 3)

    def test_a_changed_fact_is_named(self) -> None:
        found = self._tamper(
            "UPDATE annotations_event SET data = data || ' ' WHERE root = %s AND seq = 2"
        )
        self.assertEqual(found, [(self.root, 2)])

    def test_a_changed_reason_is_named(self) -> None:
        found = self._tamper("UPDATE annotations_event SET why = 'x' WHERE root = %s AND seq = 3")
        self.assertEqual(found, [(self.root, 3)])

    def test_a_missing_event_is_named(self) -> None:
        found = self._tamper("DELETE FROM annotations_event WHERE root = %s AND seq = 2")
        self.assertEqual(found, [(self.root, 3)])

    def test_a_cut_tail_is_named(self) -> None:
        last = ChainHead.objects.get(root=self.root).seq
        found = self._tamper(f"DELETE FROM annotations_event WHERE root = %s AND seq = {last}")
        self.assertEqual(found, [(self.root, last)])
