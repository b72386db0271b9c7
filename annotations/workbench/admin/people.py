"""Desks, people, memberships and invitations: all that administrators set up."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.people.forms import ReasonForm
from annotations.people.inviting import address_of, reset_link
from annotations.people.models import Desk, Invitation, Membership, User
from annotations.people.permissions import Verb, may
from annotations.people.suspending import restore, suspend
from annotations.workbench.admin.changing import Changing
from annotations.workbench.admin.linking import link_to
from annotations.workbench.admin.reading import DeskFilter, Reading, Rows, who
from annotations.workbench.admin.stepping import Shown, Step, action


class Members(Rows):
    """The members of a desk, or the desks of a person."""

    model = Membership
    fields = ("user", "desk", "role", "suspended_at")
    related = ("user", "desk")


@admin.register(Desk)
class DeskAdmin(Changing):
    """Desks and their rules; only administrators add one, or let one publish."""

    desk_path = "pk"
    editable = (
        "name", "address", "contact", "language", "time_zone", "quorum", "four_eyes", "blind",
        "publishes",
    )  # fmt: skip
    addable = editable
    list_display = ("name", "language", "quorum", "four_eyes", "blind", "publishes")
    list_filter = ("publishes", "four_eyes")
    search_fields = ("name", "public_id")
    ordering = ("name",)
    inlines = (Members,)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None or may(who(request), Verb.KEEP_ORDER, obj)

    def editable_by(self, request: HttpRequest, obj: Any) -> tuple[str, ...]:
        if who(request).is_administrator:
            return self.editable
        return tuple(name for name in self.editable if name != "publishes")


def of_membership(membership: Membership, _user: User) -> Shown:
    """Whom a moderator is about to suspend or restore."""
    return [
        (gettext_lazy("Person"), membership.user),
        (gettext_lazy("Desk"), membership.desk),
        (gettext_lazy("Role"), membership.get_role_display()),
    ]


SUSPEND = Step(
    name="suspend", label=gettext_lazy("Suspend…"), done=gettext_lazy("suspended"),
    form=ReasonForm, shown=of_membership,
    verb=lambda row, by, **facts: suspend(membership=row, by=by, **facts),
)  # fmt: skip
RESTORE = Step(
    name="restore", label=gettext_lazy("Restore…"), done=gettext_lazy("restored"),
    form=ReasonForm, shown=of_membership,
    verb=lambda row, by, **facts: restore(membership=row, by=by, **facts),
)  # fmt: skip


@admin.register(Membership)
class MembershipAdmin(Changing):
    """Who works where, and as what. Moderators suspend and restore; they invite by a link."""

    editable = ("role",)
    addable = ("user", "desk", "role")
    list_display = (
        link_to("user", gettext_lazy("person")),
        link_to("desk", gettext_lazy("desk")),
        "role",
        "suspended_at",
    )
    list_display_links = ("role",)
    list_select_related = ("user", "desk")
    list_filter = (DeskFilter, "role", ("suspended_at", admin.EmptyFieldListFilter))
    search_fields = ("user__name", "user__username", "desk__name")
    ordering = ("desk__name", "user__name")
    actions = (action(SUSPEND), action(RESTORE))


@admin.register(User)
class UserAdmin(Changing):
    """People. Moderators read who is at their desks; administrators add, change and close."""

    desk_path = "memberships__desk"
    editable = (
        "username",
        "name",
        "pseudonym",
        "byline",
        "email",
        "language",
        "is_active",
        "is_superuser",
    )
    addable = ("username", "name", "email")
    hidden = ("password", "is_staff")
    list_display = ("name", "username", "is_active", "is_superuser", "last_login")
    list_filter = (DeskFilter, "is_active", "is_superuser")
    search_fields = ("name", "username", "public_id")
    ordering = ("name",)
    inlines = (Members,)
    actions = ("password_link",)

    def at(self, desks: QuerySet[Desk], rows: QuerySet[Any]) -> QuerySet[Any]:
        members = Membership.objects.filter(desk__in=desks)
        return rows.filter(Q(pk__in=members.values("user")))

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        names = super().get_fields(request, obj)
        private = () if who(request).is_administrator else ("email", "last_login")
        return [name for name in names if name not in private]

    def editable_by(self, request: HttpRequest, obj: Any) -> tuple[str, ...]:
        """Nobody closes or demotes themselves: somebody must stay who runs the installation."""
        if obj.pk != who(request).pk:
            return self.editable
        return tuple(name for name in self.editable if name not in {"is_active", "is_superuser"})

    def save_model(self, request: HttpRequest, obj: Any, form: forms.Form, change: Any) -> None:
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)

    @admin.action(description=gettext_lazy("Make a link to a new password"), permissions=["change"])
    def password_link(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset:
            _invitation, secret = reset_link(user=user, by=who(request))
            words = _("%(person)s chooses a new password here, once, within seven days: %(link)s")
            told = words % {"person": user, "link": address_of(secret)}
            self.message_user(request, told, messages.SUCCESS)


@admin.register(Invitation)
class InvitationAdmin(Reading):
    """Links that were made, used or lapsed; never what opens them."""

    hidden = ("digest",)
    list_display = (
        "id",
        "desk",
        "role",
        "administrator",
        "for_user",
        "made_by",
        "made_at",
        "expires_at",
        "used_by",
        "used_at",
    )
    list_select_related = ("desk", "for_user", "made_by", "used_by")
    list_filter = (DeskFilter, "role", ("used_at", admin.EmptyFieldListFilter))
    search_fields = ("made_by__name", "used_by__name", "for_user__name")
    ordering = ("-made_at",)
