"""The members of the desks where one keeps order: inviting, suspending, restoring."""

import secrets
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from annotations.people.forms import InviteForm, ReasonForm
from annotations.people.inviting import address_of, invite, invite_administrator
from annotations.people.models import Desk, Invitation, Membership, User
from annotations.people.requests import MemberRequest
from annotations.people.suspending import restore, suspend, why_not
from annotations.web.once import once
from annotations.web.refusals import NotAllowed, Refusal, StaleCopy
from annotations.web.steps import Page, attempt


class MemberPage:
    """One member's page, where they are suspended or restored."""

    def done(
        self, request: MemberRequest, outcome: int | None, desk_id: str, user_id: str
    ) -> HttpResponse:
        return redirect("people")

    def refused(
        self, request: MemberRequest, of: Membership, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        return _member(request, of, form, status=status)


@never_cache
@login_required
@require_safe
def people(request: MemberRequest) -> HttpResponse:
    """The members of each desk where one keeps order."""
    return _people(request)


@never_cache
@require_POST
@login_required
def invitation(request: MemberRequest, desk_id: str) -> HttpResponse:
    """Invite somebody: the answer itself shows the link, for it is shown only now.

    A form sent twice makes two links, of which the second is seen; the other lapses unused.
    """
    desk = get_object_or_404(Desk.objects.kept_by(request.user), public_id=desk_id)
    form = InviteForm(request.POST, by=request.user)
    if not form.is_valid():
        return _people(request, refused=(desk, form), status=422)
    try:
        made, secret = invite(desk=desk, role=form.cleaned_data["role"], by=request.user)
    except Refusal as refusal:
        form.add_error(None, refusal.sentence)
        return _people(request, refused=(desk, form), status=refusal.status)
    return _invited(request, made, secret)


@never_cache
@require_POST
@login_required
def administrator_invitation(request: MemberRequest) -> HttpResponse:
    """Invite an administrator: the same, for the whole installation."""
    return _invited(request, *invite_administrator(by=request.user))


@never_cache
@login_required
@require_safe
def member(request: MemberRequest, desk_id: str, user_id: str) -> HttpResponse:
    """One member of a desk."""
    return _member(request, kept_member(request, desk_id, user_id), ReasonForm(), status=200)


@require_POST
@login_required
@once
def suspension(
    request: MemberRequest, page: Page, desk_id: str, user_id: str
) -> models.Model | HttpResponse:
    """Suspend a member."""
    return _step(request, page, kept_member(request, desk_id, user_id), suspend)


@require_POST
@login_required
@once
def restoration(
    request: MemberRequest, page: Page, desk_id: str, user_id: str
) -> models.Model | HttpResponse:
    """Restore a suspended member."""
    return _step(request, page, kept_member(request, desk_id, user_id), restore)


def kept_member(request: MemberRequest, desk_id: str, user_id: str) -> Membership:
    """The membership, if it is at a desk where the person keeps order; 404 otherwise."""
    rows = Membership.objects.kept_by(request.user).select_related("user", "desk")
    return get_object_or_404(rows, desk__public_id=desk_id, user__public_id=user_id)


def _step(
    request: MemberRequest, page: Page, row: Membership, verb: Any
) -> models.Model | HttpResponse:
    form = ReasonForm(request.POST)
    return attempt(
        request,
        page,
        row,
        name="form",
        form=form,
        verb=lambda: verb(membership=row, by=request.user, **form.cleaned_data),
    )


def _invited(request: MemberRequest, made: Invitation, secret: str) -> HttpResponse:
    context = {"invitation": made, "address": address_of(secret)}
    return render(request, "people/invited.html", context)


def _member(
    request: MemberRequest, row: Membership, form: forms.Form, *, status: int
) -> HttpResponse:
    context = {
        "membership": row,
        "why_not": why_not(row, request.user),
        "form": form,
        "once": secrets.token_hex(16),
    }
    return render(request, "people/member.html", context, status=status)


def _people(
    request: MemberRequest, *, refused: tuple[Desk, InviteForm] | None = None, status: int = 200
) -> HttpResponse:
    desks = list(Desk.objects.kept_by(request.user).order_by("name"))
    if not desks and not request.user.is_administrator:
        raise NotAllowed(_("Only moderators and administrators see who works at a desk."))
    members = (
        Membership.objects.filter(desk__in=desks).select_related("user").order_by("user__name")
    )
    rows = [
        {
            "desk": desk,
            "members": [row for row in members if row.desk_id == desk.pk],
            "form": refused[1] if refused and refused[0] == desk else InviteForm(by=request.user),
        }
        for desk in desks
    ]
    context: dict[str, Any] = {"desks": rows}
    if request.user.is_administrator:
        context["administrators"] = User.objects.filter(is_superuser=True, is_active=True)
    return render(request, "people/people.html", context, status=status)
