"""Steps towards a verdict: gathering evidence, hearing the claimant, giving it, taking it back."""

from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from annotations.claims.views import visible_claim
from annotations.people.requests import MemberRequest
from annotations.verdicts.forms import ContactForm, EvidenceForm, TakeBackForm, VerdictForm
from annotations.verdicts.gathering import gather, note_contact
from annotations.verdicts.giving import give_verdict, take_back
from annotations.web.once import once
from annotations.web.steps import Page, attempt

Step = models.Model | HttpResponse


@require_POST
@login_required
@once
def give(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Give a verdict, or a new one over one's own."""
    claim = visible_claim(request, public_id)
    form = VerdictForm(request.POST, claim=claim)
    return attempt(
        request,
        page,
        claim,
        name="verdict",
        form=form,
        verb=lambda: give_verdict(claim=claim, by=request.user, **form.cleaned_data),
    )


@require_POST
@login_required
@once
def withdraw_own(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Take one's own verdict back."""
    claim = visible_claim(request, public_id)
    form = TakeBackForm(request.POST)
    return attempt(
        request,
        page,
        claim,
        name="take-back",
        form=form,
        verb=lambda: take_back(claim=claim, by=request.user, **form.cleaned_data),
    )


@require_POST
@login_required
@once
def add_evidence(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Add evidence, or a new form of it."""
    claim = visible_claim(request, public_id)
    form = EvidenceForm(request.POST, claim=claim)
    return attempt(
        request,
        page,
        claim,
        name="evidence",
        form=form,
        verb=lambda: gather(claim=claim, by=request.user, **form.facts()),
    )


@require_POST
@login_required
@once
def add_contact(request: MemberRequest, page: Page, public_id: str) -> Step:
    """Note an attempt to hear the claimant."""
    claim = visible_claim(request, public_id)
    form = ContactForm(request.POST)
    return attempt(
        request,
        page,
        claim,
        name="contact",
        form=form,
        verb=lambda: note_contact(claim=claim, by=request.user, **form.cleaned_data),
    )
