"""The page with three ways to bring an article in: by address, pasted, or from a file."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from annotations.articles.intake_forms import NewForm
from annotations.articles.models import Intake
from annotations.articles.receiving import desks_of, fetch_later, receive_file, receive_text
from annotations.people.models import Desk, User
from annotations.people.requests import MemberRequest
from annotations.web.once import once
from annotations.web.refusals import StaleCopy
from annotations.web.steps import Page, attempt


class NewPage:
    """The page with the three ways in; what comes out of it is an intake."""

    def done(self, request: MemberRequest, outcome: int | None) -> HttpResponse:
        return redirect(get_object_or_404(Intake.objects.visible_to(request.user), pk=outcome))

    def refused(
        self, request: MemberRequest, of: Desk, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        return show_new(request, form, desk=of, status=status)


@never_cache
@login_required
@require_safe
def new(request: MemberRequest) -> HttpResponse:
    """Three ways to bring an article in."""
    return show_new(request, NewForm())


@require_POST
@login_required
@once
def receive(request: MemberRequest, page: Page) -> models.Model | HttpResponse:
    """An address, a text or a file comes in, at a desk of the person's."""
    desk = get_object_or_404(Desk.objects.visible_to(request.user), public_id=_desk_named(request))
    form = NewForm(request.POST, request.FILES)
    return attempt(
        request, page, desk, name="new", form=form,
        verb=form.noticing(lambda: _receive(form, desk, request.user)),
    )  # fmt: skip


def show_new(
    request: MemberRequest, form: forms.Form, *, desk: Desk | None = None, status: int = 200,
    **context: Any,
) -> HttpResponse:  # fmt: skip
    """The page with the three ways in and what was typed there."""
    context |= {"form": form, "desks": desks_of(request.user), "desk": desk}
    return render(request, "articles/new.html", context, status=status)


def _desk_named(request: MemberRequest) -> str:
    """The desk that the form names; with one desk there is no chooser."""
    desks = desks_of(request.user)
    return request.POST.get("desk") or (desks[0].public_id if len(desks) == 1 else "")


def _receive(form: NewForm, desk: Desk, by: User) -> Intake:
    given = form.cleaned_data
    address, file = given["address"], given["file"]
    if form.way == "address":
        return fetch_later(desk=desk, address=address, by=by)
    if form.way == "paste":
        title, text = given["title"], given["text"]
        return receive_text(desk=desk, text=text, title=title, address=address, by=by)
    content = file.read()
    return receive_file(desk=desk, name=file.name, content=content, address=address, by=by)
