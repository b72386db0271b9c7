"""Whether the process lives, and whether it can do its work; for those who watch it."""

from datetime import timedelta
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from procrastinate.contrib.django.models import ProcrastinateWorker

# A worker writes its heartbeat every ten seconds.
HEARTBEAT = timedelta(seconds=60)


@never_cache
@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(_request: HttpRequest) -> HttpResponse:
    """200 while the database answers and is migrated, else 503.

    A worker that is away is told but does not count: pages are served without one.
    """
    try:
        found = {"database": True, "migrated": _migrated(), "worker": _worker_seen()}
    except DatabaseError:
        found = {"database": False, "migrated": False}
    ready = found["migrated"]
    return JsonResponse({"ready": ready, **found}, status=200 if ready else 503)


def _migrated() -> bool:
    if _missing_migrations():
        _missing_migrations.cache_clear()
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


@cache
def _missing_migrations() -> int:
    """How many are not applied; asked again only while there are some, for the graph is large."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _worker_seen() -> bool:
    since = timezone.now() - HEARTBEAT
    return ProcrastinateWorker.objects.filter(last_heartbeat__gte=since).exists()
