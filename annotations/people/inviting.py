"""People come by a link that works once: to a desk, or as an administrator."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.history.acting import acting
from annotations.people.models import Desk, Invitation, Role, User
from annotations.people.permissions import Verb, require
from annotations.web.refusals import NotAllowed, NotValid, Refusal

VALID_FOR = timedelta(days=7)


class Gone(Refusal):
    """The link was used, has expired, or never was: 410."""

    status = 410


def invite(*, desk: Desk, role: str, by: User) -> tuple[Invitation, str]:
    """Make a link to one place at the desk; its secret is told here and never again."""
    require(by, Verb.KEEP_ORDER, desk)
    if role not in Role.values:
        raise NotValid(_("Choose what the person will be: reviewer or moderator."))
    if role != Role.REVIEWER and not by.is_administrator:
        raise NotAllowed(
            _("You can invite reviewers. Only an administrator can invite a moderator.")
        )
    return _make(by=by, desk=desk, role=role)


def invite_administrator(*, by: User | None, desk: Desk | None = None) -> tuple[Invitation, str]:
    """Make a link to become an administrator, and moderator of `desk`; older such links end.

    Without `by` it is a command that invites.
    """
    if by is not None and not by.is_administrator:
        raise NotAllowed(_("Only an administrator can invite an administrator."))
    with acting(by=by):
        for earlier in Invitation.objects.open().filter(administrator=True):
            earlier.expires_at = timezone.now()
            earlier.save_over(earlier.version, update_fields=["expires_at"])
        role = Role.MODERATOR if desk else ""
        return _make(by=by, desk=desk, role=role, administrator=True)


def reset_link(*, user: User, by: User) -> tuple[Invitation, str]:
    """Make a link by which a person who exists chooses a new password.

    For administrators alone: whoever holds the link can act in that person's name.
    """
    if not by.is_administrator:
        raise NotAllowed(_("Only an administrator can make a link to a new password."))
    return _make(by=by, for_user=user)


def address_of(secret: str) -> str:
    """The whole address to hand over."""
    return settings.SITE_ORIGIN + reverse("join", args=[secret])


def opened_by(secret: str) -> Invitation:
    """The invitation that this secret opens. Raises Gone."""
    rows = Invitation.objects.open().select_related("desk", "for_user", "made_by")
    invitation = rows.filter(digest=_digest(secret)).first()
    if invitation is None:
        raise Gone(
            _("This link was used already or has expired. If you have just joined, sign in; "
              "otherwise ask whoever sent it for a new one.")
        )  # fmt: skip
    return invitation


def _make(*, by: User | None, **facts: object) -> tuple[Invitation, str]:
    secret = secrets.token_urlsafe(32)
    with acting(by=by):
        invitation = Invitation.objects.create(
            made_by=by, digest=_digest(secret), expires_at=timezone.now() + VALID_FOR, **facts
        )
    return invitation, secret


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
