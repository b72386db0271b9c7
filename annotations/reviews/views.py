"""Steps towards the desk's verdict: drafting it, and an article's summary."""

from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from annotations.claims.views import visible_article, visible_claim
from annotations.people.requests import MemberRequest
from annotations.reviews.drafting import draft_ruling, draft_summary
from annotations.reviews.forms import RulingForm, SummaryForm
from annotations.web.once import once
from annotations.web.steps import Page, attempt

Step = models.Model | HttpResponse


@require_POST
@login_required
@once
def rule(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Draft the desk's verdict on a claim."""
    claim = visible_claim(request, public_id)
    form = RulingForm(request.POST, claim=claim)
    return attempt(
        request,
        page,
        claim,
        name="ruling",
        form=form,
        verb=lambda: draft_ruling(by=request.user, **form.cleaned_data),
    )


@require_POST
@login_required
@once
def sum_up(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Draft the desk's headline and summary of an article."""
    article = visible_article(request, public_id)
    form = SummaryForm(request.POST)
    return attempt(
        request,
        page,
        article,
        name="summary",
        form=form,
        verb=lambda: draft_summary(article=article, by=request.user, **form.cleaned_data),
    )
