"""The demonstration comes into an empty database, all of it or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from annotations.history.acting import acting, command
from annotations.people.models import Desk, Membership, User
from annotations.workbench.demonstration import shapes
from annotations.workbench.demonstration.content import DEMONSTRATION
from annotations.workbench.demonstration.people import PASSWORD
from annotations.workbench.demonstration.replaying import People, replay

# Any number will do, so long as it is always the same.
TURN = 2306


def load() -> bool:
    """Replay the demonstration; False, and nothing done, where there is a desk or a person."""
    with transaction.atomic():
        _wait_for_turn()
        if Desk.objects.exists() or User.objects.exists():
            return False
        desk, people = _set_up()
        for article in DEMONSTRATION.articles:
            replay(article, desk=desk, people=people)
    return True


def _wait_for_turn() -> None:
    """Two processes that start at once on an empty database load it once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])


def _set_up() -> tuple[Desk, People]:
    """The desk and its people; nobody is there yet who could be the one who acts."""
    with _by_the_command(), acting(by=None):
        desk = _desk(DEMONSTRATION.desk)
        # One for all: it is slow to make, and the password is no secret.
        password = make_password(PASSWORD)
        people = {one.username: _person(one, password) for one in DEMONSTRATION.people}
        for one in DEMONSTRATION.people:
            if one.role != "administrator":
                Membership.objects.create(desk=desk, user=people[one.username], role=one.role)
    return desk, people


def _desk(written: shapes.Desk) -> Desk:
    return Desk.objects.create(
        name=written.name, address=written.address, contact=written.contact,
        language=written.language, time_zone=written.time_zone, quorum=written.quorum,
        four_eyes=written.four_eyes, publishes=written.publishes,
    )  # fmt: skip


def _person(written: shapes.Person, password: str) -> User:
    runs_it = written.role == "administrator"
    return User.objects.create(
        username=written.username, name=written.name, password=password,
        is_staff=runs_it, is_superuser=runs_it,
    )  # fmt: skip


@contextmanager
def _by_the_command() -> Iterator[None]:
    token = command.set("load_demonstration")
    try:
        yield
    finally:
        command.reset(token)
