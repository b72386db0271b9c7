"""A form that is sent twice has one effect (REL-05)."""

import functools
import hashlib
from collections.abc import Callable
from typing import Any

from django.db import OperationalError, connection, models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from psycopg.errors import DeadlockDetected

from annotations.web.models import Once
from annotations.web.refusals import NotValid

FIELD = "once"
# What says who sends and when, not what is sent.
NOT_CONTENT = {FIELD, "csrfmiddlewaretoken"}

Step = Callable[..., models.Model | HttpResponse]
Answer = Callable[..., HttpResponse]


def once(step: Step) -> Callable[..., HttpResponse]:
    """Run `step` at most once for each key, in one outer transaction, and answer from the record.

    The step returns the row that came out, or a response that refuses. Nothing is kept of a
    refusal. The page passed as `page` turns the row's id into the answer, now and on a repeat.
    """

    @functools.wraps(step)
    def view(request: HttpRequest, *args: Any, page: Any, **kwargs: Any) -> HttpResponse:
        outcome = _run_again_after_deadlock(step, request, *args, page=page, **kwargs)
        if isinstance(outcome, HttpResponse):
            return outcome
        answer: HttpResponse = page.done(request, outcome, *args, **kwargs)
        return answer

    return view


def _run_again_after_deadlock(
    step: Step, request: HttpRequest, *args: Any, **kwargs: Any
) -> int | HttpResponse | None:
    """PostgreSQL ends one of two steps that wait for each other; nothing of that one is kept."""
    try:
        return _run(step, request, *args, **kwargs)
    except OperationalError as error:
        if not isinstance(error.__cause__, DeadlockDetected):
            raise
    for name in request.FILES:
        for file in request.FILES.getlist(name):
            file.seek(0)
    return _run(step, request, *args, **kwargs)


def _run(step: Step, request: HttpRequest, *args: Any, **kwargs: Any) -> int | HttpResponse | None:
    key, digest = _key(request), _digest(request)
    with transaction.atomic():
        if not _first(who(request), key, digest):
            return _earlier(who(request), key, digest)
        outcome = step(request, *args, **kwargs)
        if isinstance(outcome, HttpResponse):
            transaction.set_rollback(True)
            return outcome
        Once.objects.filter(who=who(request), key=key).update(outcome=outcome.pk)
        return int(outcome.pk)


def _key(request: HttpRequest) -> str:
    key = request.POST.get(FIELD, "")
    if not 16 <= len(key) <= 64:
        raise NotValid(_("This form is incomplete. Load the page again; then send it once more."))
    return key


def _digest(request: HttpRequest) -> str:
    content = sorted(
        (name, value)
        for name, values in request.POST.lists()
        if name not in NOT_CONTENT
        for value in values
    )
    files = [
        (name, file.name, file.size)
        for name in sorted(request.FILES)
        for file in request.FILES.getlist(name)
    ]
    return hashlib.sha256(repr((request.path, content, files)).encode()).hexdigest()


def who(request: HttpRequest) -> str:
    """Whose form it is: every form of the desk is somebody's."""
    return f"user:{request.user.pk}"


def _first(who: str, key: str, digest: str) -> bool:
    """Take the key; waits while another request holds it, and is False once that one is done."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO annotations_once (who, key, digest, at) VALUES (%s, %s, %s, now())"
            " ON CONFLICT DO NOTHING",
            [who, key, digest],
        )
        return bool(cursor.rowcount == 1)


def _earlier(who: str, key: str, digest: str) -> int | None:
    row = Once.objects.get(who=who, key=key)
    if row.digest != digest:
        raise NotValid(
            _(
                "This form was sent before with other content, and that was kept. Load the page again."
            )
        )
    return row.outcome
