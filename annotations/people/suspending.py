"""A member is suspended: out at once, their work stays; and restored."""

from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.history.acting import acting
from annotations.people.models import Membership, Role, User
from annotations.people.permissions import Verb, require
from annotations.people.sessions import end_sessions
from annotations.web.refusals import NotAllowed, NotNow, NotValid


def suspend(*, membership: Membership, why: str, by: User) -> Membership:
    """End the person's sessions and their role at the desk until they are restored."""
    _check(membership, why, by)
    with acting(by=by, why=why.strip()):
        row = _locked(membership)
        if row.suspended_at:
            raise NotNow(_("This member is suspended already."))
        row.suspended_at = timezone.now()
        row.save_over(row.version, update_fields=["suspended_at"])
        end_sessions(row.user)
    return row


def restore(*, membership: Membership, why: str, by: User) -> Membership:
    """Give a suspended member their role back."""
    _check(membership, why, by)
    with acting(by=by, why=why.strip()):
        row = _locked(membership)
        if not row.suspended_at:
            raise NotNow(_("This member is not suspended."))
        row.suspended_at = None
        row.save_over(row.version, update_fields=["suspended_at"])
    return row


def why_not(membership: Membership, by: User) -> str:
    """Why this person may not suspend or restore this member; empty where they may."""
    if membership.user_id == by.pk:
        return _("You cannot do that to yourself. Another moderator or an administrator can.")
    if membership.role == Role.MODERATOR and not by.is_administrator:
        return _("Only an administrator can suspend or restore a moderator.")
    return ""


def _check(membership: Membership, why: str, by: User) -> None:
    require(by, Verb.KEEP_ORDER, membership.desk)
    if reason := why_not(membership, by):
        raise NotAllowed(reason)
    if not why.strip():
        raise NotValid(_("Say why: the reason stays in the history."))


def _locked(membership: Membership) -> Membership:
    rows = Membership.objects.select_for_update(of=("self",)).select_related("user", "desk")
    return rows.get(pk=membership.pk)
