"""A claim that is not to be rated is set aside, with the reason; and can be brought back."""

from django.utils.translation import gettext as _

from annotations.claims.models import Claim, SettingAside
from annotations.history.acting import acting
from annotations.people.models import User
from annotations.people.permissions import Verb, require
from annotations.web.refusals import NotNow, NotValid

Reason = SettingAside.Reason


def set_aside(
    *,
    claim: Claim,
    seen: int,
    reason: str,
    by: User,
    note: str = "",
    duplicate_of: Claim | None = None,
) -> SettingAside:
    """Set the claim aside. The database refuses it while the claim is public."""
    require(by, Verb.SET_ASIDE, claim.desk)
    if reason not in Reason.values or reason == Reason.BACK:
        raise NotValid(_("Choose why the claim is set aside."))
    with acting(by=by, why=note):
        _must_be_current(claim, seen)
        if claim.aside:
            raise NotNow(_("This claim is set aside already."))
        if duplicate_of and duplicate_of.aside:
            raise NotNow(_("That claim is set aside itself. Choose one that is checked."))
        return SettingAside.objects.create(
            claim=claim, number=seen + 1, reason=reason, note=note.strip(),
            duplicate_of=duplicate_of, set_by=by,
        )  # fmt: skip


def bring_back(*, claim: Claim, seen: int, by: User, note: str = "") -> SettingAside:
    """Make a claim that was set aside one to be checked again."""
    require(by, Verb.SET_ASIDE, claim.desk)
    with acting(by=by, why=note):
        _must_be_current(claim, seen)
        if not claim.aside:
            raise NotNow(_("This claim is not set aside."))
        return SettingAside.objects.create(
            claim=claim, number=seen + 1, reason=Reason.BACK, note=note.strip(), set_by=by
        )


def _must_be_current(claim: Claim, seen: int) -> None:
    Claim.objects.locked().get(pk=claim.pk)
    if claim.seen_number != seen:
        raise NotNow(
            _("Somebody set this claim aside or brought it back meanwhile. Load it again.")
        )
