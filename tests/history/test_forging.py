"""What the application's role could try in SQL of its own: no event goes missing, none is forged."""

from django.conf import settings
from django.db import IntegrityError, ProgrammingError, connection, transaction

from annotations.history.models import Event
from annotations.history.verifying import broken_links
from annotations.verdicts.models import Verdict
from tests.cast import CastTestCase


class ForgingTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")

    def _run(self, *statements: str) -> None:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def test_a_temporary_table_does_not_swallow_the_history(self) -> None:
        before = Event.objects.count()
        self._run(
            "CREATE TEMP TABLE annotations_event (LIKE public.annotations_event)",
            "CREATE TEMP TABLE annotations_chainhead (LIKE public.annotations_chainhead INCLUDING ALL)",
            "INSERT INTO public.annotations_contactattempt (claim_id, sought_on, how, outcome, answer, noted_at)"
            f" VALUES ({self.claim.pk}, '2026-11-01', 'x', 'waiting', '', now())",
            "DROP TABLE pg_temp.annotations_event, pg_temp.annotations_chainhead",
        )
        self.assertEqual(Event.objects.count(), before + 1)
        self.assertEqual(broken_links(), [])

    def test_a_temporary_table_gives_no_ground(self) -> None:
        wording = self.claim.newest_wording
        self._run(
            "CREATE TEMP TABLE annotations_evidence"
            " (id bigint, claim_id bigint, stance text, supersedes_id bigint)"
        )
        self._run(
            "INSERT INTO pg_temp.annotations_evidence (id, claim_id, stance)"
            f" VALUES (999, {self.claim.pk}, 'supports')"
        )
        with self.assertRaisesRegex(IntegrityError, "newest evidence"), transaction.atomic():
            Verdict.objects.create(
                claim=self.claim, wording=wording, reviewer=self.ana, number=1, rating="confirmed",
                rationale="So.", evidence_ids=[999],
            )  # fmt: skip

    def test_no_other_table_writes_the_history(self) -> None:
        self._run(
            "CREATE TEMP TABLE annotations_verdict (id bigint, claim_id bigint)",
            "CREATE TRIGGER forged AFTER INSERT ON pg_temp.annotations_verdict"
            " FOR EACH ROW EXECUTE FUNCTION annotations_note('', '')",
        )
        with self.assertRaises(ProgrammingError), transaction.atomic():
            self._run(f"INSERT INTO pg_temp.annotations_verdict VALUES (1, {self.claim.pk})")

    def test_the_applications_role_may_not_even_try(self) -> None:
        if connection.settings_dict["USER"] == settings.APPLICATION_ROLE:
            self.skipTest("The tests were given one database role for both owner and application.")
        self._run(f"SET LOCAL ROLE {settings.APPLICATION_ROLE}")
        for statement in ("CREATE TEMP TABLE x (id bigint)", "SELECT annotations_note()"):
            with self.subTest(statement), self.assertRaises(ProgrammingError), transaction.atomic():
                self._run(statement)

    def test_digests_of_words_are_salted_in_the_history(self) -> None:
        self.settle(self.claim)
        revision = self.article.newest_revision
        data = "".join(Event.objects.values_list("data", flat=True))
        self.assertNotIn(revision.sha256, data)
        for decision in self.claim.decisions.all():
            self.assertNotIn(decision.digest, data)
