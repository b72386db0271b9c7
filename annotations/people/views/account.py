"""One's own account: details, e-mail, theme, and the ways to passwords and people."""

import secrets
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from annotations.people.forms import DetailsForm, EmailForm
from annotations.people.models import Desk, Role, User
from annotations.people.own_details import change_details, change_email
from annotations.people.requests import MemberRequest
from annotations.web.once import once
from annotations.web.refusals import StaleCopy
from annotations.web.steps import Page, attempt

THEMES = {"light", "dark"}
A_YEAR = 365 * 24 * 3600


class AccountPage:
    """The page of one's own account."""

    def done(self, request: MemberRequest, outcome: int | None) -> HttpResponse:
        return redirect("account")

    def refused(
        self, request: MemberRequest, of: Any, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        if conflict:
            newest = User.objects.get(pk=of.pk).version
            form.data = {**dict(form.data.items()), "seen": newest}
        return _page(request, status=status, conflict=conflict, **{name: form})


@never_cache
@login_required
@require_safe
def show(request: MemberRequest) -> HttpResponse:
    """One's own account."""
    return _page(request, status=200)


@require_POST
@login_required
@once
def details(request: MemberRequest, page: Page) -> models.Model | HttpResponse:
    """Change one's name, pseudonym and what readers see of them."""
    form = DetailsForm(request.POST)
    return attempt(
        request,
        page,
        request.user,
        name="details",
        form=form,
        verb=lambda: change_details(user=request.user, **form.cleaned_data),
    )


@sensitive_post_parameters("password")
@require_POST
@login_required
@once
def email(request: MemberRequest, page: Page) -> models.Model | HttpResponse:
    """Change one's e-mail address; the current password guards it."""
    form = EmailForm(request.POST, user=request.user)
    return attempt(
        request,
        page,
        request.user,
        name="email",
        form=form,
        verb=lambda: change_email(user=request.user, email=form.cleaned_data["email"]),
    )


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Fix light or dark for this browser, or follow the system again."""
    response = HttpResponseRedirect(_back(request))
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        response.set_cookie(
            "theme",
            chosen,
            max_age=A_YEAR,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response


def _back(request: HttpRequest) -> str:
    """Where the person was, if that is one of our pages."""
    address = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if safe else "/desk/"


def _page(request: MemberRequest, *, status: int, **shown: Any) -> HttpResponse:
    user = request.user
    context = {
        "details": DetailsForm.of(user),
        "email": EmailForm(user=user, initial={"email": user.email}),
        "memberships": user.memberships.select_related("desk").order_by("desk__name"),
        "keeps_order": Desk.objects.kept_by(user).exists(),
        "administers": user.is_administrator or Role.MODERATOR in user.roles.values(),
        "theme": request.COOKIES.get("theme", ""),
        "once": secrets.token_hex(16),
    }
    return render(request, "people/account.html", {**context, **shown}, status=status)
