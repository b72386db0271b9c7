"""Keeping the queue itself in order: dead workers' jobs, old jobs, old keys of forms."""

from datetime import timedelta

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from annotations.web.models import Once

# A worker gives a sign of life every ten seconds; after three missed ones it is taken for dead.
SILENT_SECONDS = 30
# A job that has killed this many workers is not given to another.
MOST_TRIES = 5
ONCE_KEPT = timedelta(hours=48)
DONE_KEPT_HOURS = 24
FAILED_KEPT_HOURS = 30 * 24


@app.periodic(cron="* * * * * */10")  # seconds stand last
@app.task(queue="default", queueing_lock="rescue_jobs", pass_context=True)
async def rescue_jobs(context: JobContext, /, timestamp: int) -> None:  # noqa: ARG001
    """Put the jobs of dead workers back: every job bears being run twice."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS):
        if job.attempts < MOST_TRIES:
            await manager.retry_job(job)
        else:
            await manager.finish_job(job, status=Status.FAILED, delete_job=False)


@app.periodic(cron="23 * * * *")
@app.task(queue="default", queueing_lock="sweep_jobs", pass_context=True)
async def sweep_jobs(context: JobContext, /, timestamp: int) -> None:  # noqa: ARG001
    """Forget jobs that ended well after a day, and those that failed after a month."""
    manager = context.app.job_manager
    await manager.delete_old_jobs(nb_hours=DONE_KEPT_HOURS)
    await manager.delete_old_jobs(nb_hours=FAILED_KEPT_HOURS, include_failed=True)


@app.periodic(cron="37 * * * *")
@app.task(queue="default", queueing_lock="sweep_once")
def sweep_once(timestamp: int) -> None:  # noqa: ARG001
    """Forget the keys of forms that nobody will send again."""
    Once.objects.filter(at__lt=timezone.now() - ONCE_KEPT).delete()
