"""Steps towards the public: deciding on what was shown, publishing, withdrawing."""

from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.claims.views import visible_article, visible_claim
from annotations.people.requests import MemberRequest
from annotations.publication.approving import approve_shown
from annotations.publication.forms import PublishForm, WithdrawForm
from annotations.publication.publishing import publish_article, publish_claim, withdraw
from annotations.reviews.deciding import send_back
from annotations.reviews.forms import DecisionForm
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.web.once import once
from annotations.web.steps import Page, attempt

Step = models.Model | HttpResponse


@require_POST
@login_required
@once
def decide_on_claim(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Approve the draft of the desk's verdict, or send it back."""
    return _decide(request, page, visible_claim(request, public_id))


@require_POST
@login_required
@once
def decide_on_article(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Approve the draft of an article's summary, or send it back."""
    return _decide(request, page, visible_article(request, public_id))


def _decide(request: MemberRequest, page: Page, of: Claim | Article) -> Step:
    form = DecisionForm(request.POST)
    draft = _draft(of, request.POST.get("draft", ""))
    return attempt(
        request, page, of, name="decision", form=form, verb=lambda: _answer(request, draft, form)
    )


def _draft(of: Claim | Article, public_id: str) -> Ruling | Summary:
    drafts = of.rulings if isinstance(of, Claim) else of.summaries
    draft = drafts.filter(public_id=public_id).first()
    if draft is None:
        raise Http404
    return draft


def _answer(request: MemberRequest, draft: Ruling | Summary, form: DecisionForm) -> Decision:
    facts = form.cleaned_data
    if facts["answer"] == Decision.Answer.SENT_BACK:
        return send_back(draft=draft, comment=facts["comment"], by=request.user)
    return approve_shown(
        draft=draft,
        shown=facts["shown"],
        by=request.user,
        comment=facts["comment"],
        compared=facts["compared"],
    )


@require_POST
@login_required
@once
def publish(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Publish a claim, or the correction of one that is public."""
    claim = visible_claim(request, public_id)
    form = PublishForm(request.POST)
    return attempt(
        request,
        page,
        claim,
        name="publication",
        form=form,
        verb=lambda: publish_claim(claim=claim, by=request.user, **form.cleaned_data),
    )


@require_POST
@login_required
@once
def publish_all(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Publish an article's summary together with its settled claims."""
    article = visible_article(request, public_id)
    form = PublishForm(request.POST)
    return attempt(
        request,
        page,
        article,
        name="publication",
        form=form,
        verb=lambda: publish_article(article=article, by=request.user, **form.cleaned_data)[-1],
    )


@require_POST
@login_required
@once
def withdraw_claim(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Withdraw all that is public of a claim."""
    return _withdraw(request, page, visible_claim(request, public_id))


@require_POST
@login_required
@once
def withdraw_article(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Take an article's public page away; its claims stay as they are."""
    return _withdraw(request, page, visible_article(request, public_id))


def _withdraw(request: MemberRequest, page: Page, of: Claim | Article) -> Step:
    form = WithdrawForm(request.POST)
    return attempt(
        request,
        page,
        of,
        name="withdrawal",
        form=form,
        verb=lambda: withdraw(of=of, by=request.user, **form.cleaned_data),
    )
