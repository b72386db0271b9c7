"""One article on its way in: how far it has come, then what was read of it, then taken in."""

from typing import Any
from urllib.parse import urlsplit

from django.conf.global_settings import LANGUAGES
from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from annotations.articles.finishing import already_here, finish, finish_all_the_same
from annotations.articles.intake_forms import NewForm, ReviewForm
from annotations.articles.models import Article, Intake
from annotations.articles.views.new import show_new
from annotations.people.requests import MemberRequest
from annotations.web.once import once
from annotations.web.refusals import StaleCopy
from annotations.web.refusing import is_fragment
from annotations.web.steps import Page, attempt


class ReviewPage:
    """What was read, to be corrected; what comes out of it is an article."""

    def done(self, request: MemberRequest, outcome: int | None, public_id: str) -> HttpResponse:
        return redirect(get_object_or_404(Article.objects.visible_to(request.user), pk=outcome))

    def refused(
        self, request: MemberRequest, of: Intake, name: str, form: ReviewForm, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        return _review(request, of, form, status=status)


@never_cache
@login_required
@require_safe
def intake(request: MemberRequest, public_id: str) -> HttpResponse:
    """How far an article on its way in has come, and once it is read, what was read."""
    intakes = Intake.objects.visible_to(request.user).select_related("desk", "article")
    found = get_object_or_404(intakes, public_id=public_id)
    response = _progress(request, found) if is_fragment(request) else _page(request, found)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_POST
@login_required
@once
def save(request: MemberRequest, page: Page, public_id: str) -> models.Model | HttpResponse:
    """The article is taken in as corrected."""
    intakes = Intake.objects.visible_to(request.user).select_for_update(of=["self"])
    found = get_object_or_404(intakes.select_related("desk"), public_id=public_id)
    form = ReviewForm(request.POST)
    verb = finish_all_the_same if "anyway" in request.POST else finish
    return attempt(
        request, page, found, name="review", form=form,
        verb=form.noticing(
            lambda: verb(intake=found, typed=form.typed, facts=form.facts, by=request.user)
        ),
    )  # fmt: skip


def _page(request: MemberRequest, found: Intake) -> HttpResponse:
    if found.article:
        return redirect(found.article)
    if found.state == Intake.State.READY:
        return _review(request, found, ReviewForm.of(found))
    again = NewForm(initial={"address": found.address})
    if found.state == Intake.State.REFUSED:
        return show_new(request, again, desk=found.desk, refused=found)
    if found.is_late:
        return show_new(request, again, desk=found.desk, late=found)
    return render(request, "articles/intake.html", _words(found))


def _progress(request: MemberRequest, found: Intake) -> HttpResponse:
    """The step that it has come to; nothing if that is on the page already."""
    if found.state != Intake.State.FETCHING or found.is_late:
        return HttpResponse(headers={"HX-Redirect": found.get_absolute_url()})
    if request.GET.get("seen") == found.step:
        return HttpResponse(status=204)
    return render(request, "articles/_progress.html", _words(found))


def _words(found: Intake) -> dict[str, Any]:
    return {"intake": found, "host": urlsplit(found.address).hostname}


def _review(
    request: MemberRequest, found: Intake, form: ReviewForm, *, status: int = 200
) -> HttpResponse:
    already = form.already if form.is_bound else already_here(found)
    context = {"intake": found, "form": form, "already": already, "languages": LANGUAGES}
    return render(request, "articles/review.html", context, status=status)
