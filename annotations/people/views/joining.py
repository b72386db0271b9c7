"""The page that an invitation opens: it works once."""

from typing import Any

from django import forms
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from annotations.people.forms import JoinForm
from annotations.people.inviting import opened_by
from annotations.people.joining import accept, choose_password, join
from annotations.people.models import Invitation, User
from annotations.people.passwords import NewPasswordForm
from annotations.web.refusals import NotValid


@never_cache
@sensitive_post_parameters("password1", "password2")
@require_http_methods(["GET", "HEAD", "POST"])
def come_in(request: HttpRequest, secret: str) -> HttpResponse:
    """Join by an invitation, or choose a new password by a link for that; 410 once it is used."""
    invitation = opened_by(secret)
    if invitation.for_user:
        return _new_password(request, secret, invitation)
    if isinstance(request.user, User):
        return _join(request, secret, invitation, request.user)
    return _accept(request, secret, invitation)


def _accept(request: HttpRequest, secret: str, invitation: Invitation) -> HttpResponse:
    form = JoinForm(request.POST or None)
    if not form.is_valid():
        return _shown(request, "people/join.html", invitation, form)
    facts = {name: form.cleaned_data[name] for name in ("username", "name", "email")}
    try:
        user = accept(secret=secret, password=form.cleaned_data["password1"], **facts)
    except NotValid as refusal:
        form.add_error(None, refusal.sentence)
        return _shown(request, "people/join.html", invitation, form)
    login(request, user)
    return redirect("/desk/")


def _join(request: HttpRequest, secret: str, invitation: Invitation, user: User) -> HttpResponse:
    if request.method != "POST":
        return _shown(request, "people/join_here.html", invitation)
    join(secret=secret, by=user)
    return redirect("/desk/")


def _new_password(request: HttpRequest, secret: str, invitation: Invitation) -> HttpResponse:
    form = NewPasswordForm(request.POST or None, user=invitation.for_user)
    if not form.is_valid():
        return _shown(request, "people/new_password.html", invitation, form)
    login(request, choose_password(secret=secret, password=form.cleaned_data["password1"]))
    return redirect("/desk/")


def _shown(
    request: HttpRequest, template: str, invitation: Invitation, form: forms.BaseForm | None = None
) -> HttpResponse:
    context: dict[str, Any] = {"invitation": invitation, "form": form}
    return render(request, template, context, status=422 if form and form.is_bound else 200)
