"""What people change about themselves."""

from allauth.account.models import EmailAddress

from annotations.history.acting import acting
from annotations.people.models import User


def change_details(*, user: User, seen: int, name: str, byline: str, pseudonym: str) -> User:
    """Change what colleagues and readers see of a person. Raises StaleCopy."""
    with acting(by=user):
        fresh = User.objects.get(pk=user.pk)
        fresh.name, fresh.byline, fresh.pseudonym = name, byline, pseudonym
        fresh.save_over(seen, update_fields=["name", "byline", "pseudonym"])
    return fresh


def change_email(*, user: User, email: str) -> User:
    """Change where a forgotten password's link goes; the address before gets none any more."""
    with acting(by=user):
        fresh = User.objects.select_for_update().get(pk=user.pk)
        fresh.email = email.lower()
        fresh.save_over(fresh.version, update_fields=["email"])
        EmailAddress.objects.filter(user=user.pk).delete()
    return fresh
