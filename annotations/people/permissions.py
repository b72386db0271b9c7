"""What each role may do at its desk: asked by the verbs, and by pages to offer only what works."""

from enum import StrEnum

from django.utils.translation import gettext as _

from annotations.people.models import Desk, Role, User
from annotations.web.refusals import NotAllowed


class Verb(StrEnum):
    """The things that need a role."""

    TAKE_IN = "take articles in"
    HIGHLIGHT = "mark claims"
    SET_ASIDE = "set claims aside"
    GIVE_VERDICT = "give verdicts"
    DRAFT = "draft the desk's verdict"
    DECIDE = "approve or send back"
    ADJUDICATE = "adjudicate"
    PUBLISH = "publish, correct and withdraw"
    KEEP_ORDER = "keep order at the desk"
    SET_UP = "set up desks and people"


BY_REVIEWERS = {
    Verb.TAKE_IN, Verb.HIGHLIGHT, Verb.SET_ASIDE, Verb.GIVE_VERDICT, Verb.DRAFT, Verb.DECIDE,
}  # fmt: skip
BY_MODERATORS = BY_REVIEWERS | {Verb.ADJUDICATE, Verb.PUBLISH, Verb.KEEP_ORDER}
BY_ADMINISTRATORS = {Verb.KEEP_ORDER, Verb.SET_UP}


def may(user: User, verb: Verb, desk: Desk) -> bool:
    """Whether this person's role at this desk allows the verb; rules of state come on top."""
    role = user.roles.get(desk.pk)
    if user.is_administrator and verb in BY_ADMINISTRATORS:
        return True
    if role == Role.MODERATOR:
        return verb in BY_MODERATORS
    return role == Role.REVIEWER and verb in BY_REVIEWERS


def require(user: User, verb: Verb, desk: Desk) -> None:
    """Raise NotAllowed, which says who can, unless the person may."""
    if may(user, verb, desk):
        return
    if verb in BY_MODERATORS - BY_REVIEWERS:
        raise NotAllowed(_("Only a moderator of this desk can do that."))
    raise NotAllowed(_("Only members of this desk can do that."))
