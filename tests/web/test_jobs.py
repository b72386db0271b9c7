from datetime import timedelta
from typing import Any

from asgiref.sync import async_to_sync
from django.db import connection
from django.test import TestCase
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job

from annotations.web.jobs import MOST_TRIES, rescue_jobs, sweep_jobs, sweep_once
from annotations.web.models import Once


def run(task: Any) -> None:
    job = Job(
        id=0, queue="default", lock=None, queueing_lock=None, task_name=task.name, status="doing"
    )
    context = JobContext(app=app, job=job, start_timestamp=0, abort_reason=lambda: None)
    async_to_sync(task.func)(context, timestamp=0)


def worker(*, silent: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - make_interval(secs => %s)) RETURNING id",
            [silent],
        )
        return int(cursor.fetchone()[0])


def job_of(worker_id: int | None, *, attempts: int = 1) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, attempts, worker_id)"
            " VALUES ('fetch', 'some task', '{}', 'doing', %s, %s) RETURNING id",
            [attempts, worker_id],
        )
        return int(cursor.fetchone()[0])


def status_of(job: int) -> str:
    return str(ProcrastinateJob.objects.get(pk=job).status)


class JobsTest(TestCase):
    def test_dead_workers_are_looked_for_every_ten_seconds(self) -> None:
        schedule = app.periodic_registry.periodic_tasks[(rescue_jobs.name, "")].croniter
        first, second = schedule.get_next(float, start_time=1000.0), schedule.get_next(float)
        self.assertEqual((first, second), (1010.0, 1020.0))

    def test_the_jobs_of_dead_workers_are_put_back(self) -> None:
        dead, alive = worker(silent=31), worker(silent=5)
        orphan, lost, running = job_of(None), job_of(dead), job_of(alive)
        run(rescue_jobs)
        self.assertEqual([status_of(orphan), status_of(lost)], ["todo", "todo"])
        self.assertEqual(status_of(running), "doing")

    def test_a_job_that_kills_its_workers_is_given_up(self) -> None:
        job = job_of(worker(silent=60), attempts=MOST_TRIES)
        run(rescue_jobs)
        self.assertEqual(status_of(job), "failed")

    def test_jobs_that_ended_are_forgotten_in_time(self) -> None:
        jobs = {
            (state, hours): job_of(None)
            for state in ("succeeded", "failed")
            for hours in (1, 25, 24 * 31)
        }
        with connection.cursor() as cursor:
            for (state, hours), job in jobs.items():
                cursor.execute(
                    "UPDATE procrastinate_jobs SET status = %s::procrastinate_job_status WHERE id = %s",
                    [state, job],
                )
                cursor.execute(
                    "UPDATE procrastinate_events SET at = now() - make_interval(hours => %s)"
                    " WHERE job_id = %s",
                    [hours, job],
                )
        run(sweep_jobs)
        left = set(ProcrastinateJob.objects.values_list("pk", flat=True))
        kept = {key for key, job in jobs.items() if job in left}
        self.assertEqual(kept, {("succeeded", 1), ("failed", 1), ("failed", 25)})

    def test_keys_are_kept_for_two_days(self) -> None:
        for age in (1, 3):
            row = Once.objects.create(who="user:1", key=f"key of age {age}", digest="")
            Once.objects.filter(pk=row.pk).update(at=timezone.now() - timedelta(days=age))
        sweep_once(timestamp=0)
        self.assertEqual(Once.objects.get().key, "key of age 1")
