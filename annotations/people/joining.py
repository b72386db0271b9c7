"""An invitation is used, once: by somebody new, by a person who is here, or for a new password."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.history.acting import acting, command
from annotations.people.inviting import opened_by
from annotations.people.models import Invitation, Membership, User
from annotations.people.sessions import end_sessions
from annotations.web.refusals import NotNow, NotValid


def accept(*, secret: str, username: str, name: str, password: str, email: str = "") -> User:
    """Let somebody new in. Raises Gone, and NotValid saying what is wrong with name or password."""
    with _by_invitation(), acting(by=None):
        invitation = _taken_place(secret)
        user = User(username=username, name=name.strip(), email=email.lower())
        user.is_superuser = invitation.administrator
        _check(user.full_clean, exclude=["password"])
        _check(validate_password, password, user)
        user.set_password(password)
        user.save()
        with acting(by=user):
            _give_place(invitation, user)
            _use(invitation, user)
    return user


def join(*, secret: str, by: User) -> Invitation:
    """Give a person who has an account the place that the invitation holds."""
    with acting(by=by):
        invitation = _taken_place(secret)
        if invitation.administrator and not by.is_superuser:
            by.is_superuser = True
            by.save_over(by.version, update_fields=["is_superuser"])
        _give_place(invitation, by)
        _use(invitation, by)
    return invitation


def choose_password(*, secret: str, password: str) -> User:
    """Give the person whom the link is for a new password, and end their sessions."""
    with _by_invitation(), acting(by=None):
        invitation = _taken(secret)
        user = invitation.for_user
        if user is None:
            raise NotNow(_("This link is for joining, not for a new password."))
        _check(validate_password, password, user)
        user.set_password(password)
        user.save(update_fields=["password"])
        end_sessions(user)
        with acting(by=user):
            _use(invitation, user)
    return user


def _taken_place(secret: str) -> Invitation:
    invitation = _taken(secret)
    if invitation.for_user_id:
        raise NotNow(_("This link is for choosing a new password, not for joining."))
    return invitation


def _taken(secret: str) -> Invitation:
    """The invitation, locked: a second click waits here, and finds it used."""
    Invitation.objects.select_for_update().get(pk=opened_by(secret).pk)
    return opened_by(secret)


def _check(validate: Callable[..., None], *given: object, **options: object) -> None:
    try:
        validate(*given, **options)
    except ValidationError as error:
        raise NotValid(" ".join(error.messages)) from error


def _give_place(invitation: Invitation, user: User) -> None:
    if invitation.desk is None:
        return
    if Membership.objects.filter(user=user, desk=invitation.desk).exists():
        raise NotNow(_("You are a member of this desk already, so the link stays unused."))
    Membership.objects.create(user=user, desk=invitation.desk, role=invitation.role)


def _use(invitation: Invitation, user: User) -> None:
    invitation.used_at = timezone.now()
    invitation.used_by = user
    invitation.save_over(invitation.version, update_fields=["used_at", "used_by"])


@contextmanager
def _by_invitation() -> Iterator[None]:
    """Until somebody is in, the history names the invitation as what acts."""
    token = command.set("invitation")
    try:
        yield
    finally:
        command.reset(token)
