from django.db import connection
from django.test import TestCase
from django.utils import timezone

from annotations.web import health


class HealthTest(TestCase):
    def test_the_process_answers_without_asking_the_database(self) -> None:
        with self.assertNumQueries(0):
            response = self.client.get("/healthz")
        self.assertEqual((response.status_code, response.content), (200, b"ok\n"))
        self.assertIn("no-store", response["Cache-Control"])

    def test_it_is_ready_without_a_worker_and_says_so(self) -> None:
        response = self.client.get("/readyz")
        self.assertEqual(response.status_code, 200)
        found = {"ready": True, "database": True, "migrated": True, "worker": False}
        self.assertEqual(response.json(), found)

    def test_it_sees_a_worker_by_its_heartbeat(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [timezone.now()]
            )
        self.assertTrue(self.client.get("/readyz").json()["worker"])

    def test_it_is_not_ready_while_a_migration_is_missing(self) -> None:
        health._missing_migrations.cache_clear()
        self.addCleanup(health._missing_migrations.cache_clear)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_migrations WHERE app = 'annotations'")
        response = self.client.get("/readyz")
        self.assertEqual((response.status_code, response.json()["migrated"]), (503, False))
