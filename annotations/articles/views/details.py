"""The page on which a desk corrects what it notes about an article."""

from django import forms
from django.conf.global_settings import LANGUAGES
from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from annotations.articles.editing import correct_details
from annotations.articles.forms import DetailsForm
from annotations.articles.models import Article
from annotations.people.permissions import Verb, require
from annotations.people.requests import MemberRequest
from annotations.web.once import once
from annotations.web.refusals import StaleCopy
from annotations.web.steps import Page, attempt


class DetailsPage:
    """The details of one article."""

    def done(self, request: MemberRequest, outcome: int | None, public_id: str) -> HttpResponse:
        return redirect(get_object_or_404(Article.objects.visible_to(request.user), pk=outcome))

    def refused(
        self, request: MemberRequest, of: Article, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        of.refresh_from_db()
        if conflict:
            # Whoever saves again has seen what the other wrote.
            form.data = dict(form.data.items()) | {"seen": of.version}
        context = {"conflict": conflict, "differing": _differing(form, conflict)}
        return _show(request, of, form, status=status, **context)


@never_cache
@login_required
@require_safe
def details(request: MemberRequest, public_id: str) -> HttpResponse:
    """What the desk notes about an article."""
    article = get_object_or_404(Article.objects.visible_to(request.user), public_id=public_id)
    require(request.user, Verb.TAKE_IN, article.desk)
    return _show(request, article, DetailsForm.of(article))


@require_POST
@login_required
@once
def correct(request: MemberRequest, page: Page, public_id: str) -> models.Model | HttpResponse:
    """Save the details over the version that was seen."""
    article = get_object_or_404(Article.objects.visible_to(request.user), public_id=public_id)
    form = DetailsForm(request.POST)
    return attempt(
        request, page, article, name="details", form=form,
        verb=form.noticing(
            lambda: correct_details(
                article=article, facts=form.facts, seen=form.cleaned_data["seen"], by=request.user
            )
        ),
    )  # fmt: skip


def _differing(form: forms.Form, conflict: StaleCopy | None) -> list[dict[str, str]]:
    """The fields in which what was saved differs from what was typed, for reading side by side."""
    if conflict is None:
        return []
    return [
        {"label": str(field.label), "saved": conflict.saved[name], "mine": conflict.mine[name]}
        for name, field in form.fields.items()
        if name in conflict.saved and conflict.saved[name] != conflict.mine[name]
    ]


def _show(
    request: MemberRequest,
    article: Article,
    form: forms.Form,
    *,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    context |= {"article": article, "form": form, "languages": LANGUAGES}
    return render(request, "articles/details.html", context, status=status)
