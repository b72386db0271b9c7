"""Who can still sign in with the password that everyone may know."""

from django.contrib.auth.hashers import check_password

from annotations.people.models import User
from annotations.workbench.demonstration.people import PASSWORD, PEOPLE
from annotations.workbench.demonstration.shapes import Person


def with_known_password() -> list[Person]:
    """The people of the demonstration whose password is unchanged; empty on any other database."""
    names = [person.username for person in PEOPLE]
    users = User.objects.filter(username__in=names, is_active=True)
    stored = dict(users.values_list("username", "password"))
    # Checking is slow on purpose, and at first they all have the same.
    known = {password for password in set(stored.values()) if check_password(PASSWORD, password)}
    return [person for person in PEOPLE if stored.get(person.username) in known]
