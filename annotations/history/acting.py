"""Saying who acts and why, for every change inside one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from django.db import connection, transaction

from annotations.web.requests import request_id

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser

# The name that the history gives where no person acts; a command sets its own.
command: ContextVar[str] = ContextVar("command", default="")

_current: ContextVar[tuple[str, str, str, str] | None] = ContextVar("current", default=None)


@contextmanager
def acting(*, by: "AbstractBaseUser | None", why: str = "") -> Iterator[None]:
    """One transaction whose events name `by` (or the running command), `why` and the request."""
    with transaction.atomic():
        outer = _current.get()
        inner = (str(by.pk) if by else "", command.get(), why, request_id.get())
        token = _current.set(inner)
        _tell_database(inner)
        try:
            yield
        finally:
            _current.reset(token)
        if outer:
            _tell_database(outer)


def _tell_database(values: tuple[str, str, str, str]) -> None:
    """Settings local to the transaction: they go with it, and with a savepoint rolled back."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('factcheck.actor', %s, true),"
            " set_config('factcheck.command', %s, true),"
            " set_config('factcheck.why', %s, true),"
            " set_config('factcheck.request', %s, true)",
            values,
        )
