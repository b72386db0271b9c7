"""Steps on a claim: marking it, wording it, setting it aside."""

from collections.abc import Mapping

from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from annotations.articles.models import Article
from annotations.claims.forms import AsideForm, BackForm, SelectionForm, WordingForm
from annotations.claims.highlighting import also_stands, highlight, strike
from annotations.claims.models import Claim, Span
from annotations.claims.setting_aside import bring_back, set_aside
from annotations.claims.wording import reword_naming
from annotations.people.requests import MemberRequest
from annotations.web.hostile import number_in
from annotations.web.once import once
from annotations.web.steps import Page, attempt

Step = models.Model | HttpResponse


def visible_claim(request: MemberRequest, public_id: str) -> Claim:
    """The claim, if this person may see it; 404 otherwise."""
    claims = Claim.objects.visible_to(request.user).select_related("desk")
    return get_object_or_404(claims, public_id=public_id)


def visible_article(request: MemberRequest, public_id: str) -> Article:
    """The article, if this person may see it; 404 otherwise."""
    articles = Article.objects.visible_to(request.user).select_related("desk")
    return get_object_or_404(articles, public_id=public_id)


@require_POST
@login_required
@once
def mark(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Mark words of an article as a claim."""
    article = visible_article(request, public_id)
    form = SelectionForm(request.POST)
    return attempt(
        request,
        page,
        article,
        name="mark",
        form=form,
        verb=lambda: highlight(
            revision=article.newest_revision, by=request.user, **form.cleaned_data
        ),
    )


@require_POST
@login_required
@once
def stand(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Add a place where a claim also stands."""
    claim = visible_claim(request, public_id)
    article = visible_article(request, request.POST.get("article", ""))
    form = SelectionForm(_selection(request, article))
    return attempt(
        request,
        page,
        claim,
        name="stand",
        form=form,
        verb=lambda: also_stands(
            claim=claim, revision=article.newest_revision, by=request.user, **form.cleaned_data
        ),
    )


def _selection(request: MemberRequest, article: Article) -> Mapping[str, object]:
    """The words selected; without JavaScript, those of the sentence that was chosen."""
    number = number_in(request.POST.get("sentence", ""))
    if request.POST.get("quote") or not number:
        return request.POST.dict()
    revision = article.newest_revision
    sentence = get_object_or_404(revision.sentences, number=number)
    words = revision.text[sentence.start : sentence.end]
    return {"start": sentence.start, "end": sentence.end, "quote": words}


@require_POST
@login_required
@once
def strike_place(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Take away one of the places where a claim stands."""
    claim = visible_claim(request, public_id)
    span = get_object_or_404(Span, claim=claim, pk=number_in(request.POST.get("span", "")))
    form = BackForm({"seen": 0})
    return attempt(
        request,
        page,
        claim,
        name="stand",
        form=form,
        verb=lambda: strike(span=span, by=request.user),
    )


@require_POST
@login_required
@once
def word(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Make a new wording of a claim."""
    claim = visible_claim(request, public_id)
    form = WordingForm(request.POST)
    return attempt(
        request,
        page,
        claim,
        name="wording",
        form=form,
        verb=lambda: reword_naming(claim=claim, by=request.user, **form.cleaned_data),
    )


@require_POST
@login_required
@once
def aside(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Set a claim aside."""
    claim = visible_claim(request, public_id)
    form = AsideForm(request.POST, claim=claim)
    return attempt(
        request,
        page,
        claim,
        name="aside",
        form=form,
        verb=lambda: set_aside(claim=claim, by=request.user, **form.cleaned_data),
    )


@require_POST
@login_required
@once
def back(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Bring a claim back."""
    claim = visible_claim(request, public_id)
    form = BackForm(request.POST)
    return attempt(
        request,
        page,
        claim,
        name="aside",
        form=form,
        verb=lambda: bring_back(claim=claim, by=request.user, **form.cleaned_data),
    )
