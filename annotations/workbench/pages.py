"""The pages that steps are taken on: how each is answered, as a fragment or as the whole page."""

import json

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.people.requests import MemberRequest
from annotations.web.refusals import StaleCopy
from annotations.web.refusing import is_fragment
from annotations.workbench.kept import Opened
from annotations.workbench.rows import print_row
from annotations.workbench.seeing import seen_one
from annotations.workbench.workspace import Workspace


def article_of(request: MemberRequest, claim: Claim) -> Article:
    """The article in which a claim is worked on: the one named by the form, else its first."""
    spans = claim.spans.standing().order_by("pk")
    named = request.POST.get("article") or request.GET.get("article")
    here = spans.filter(article__public_id=named) if named else spans
    span = (
        here.select_related("article__desk").first()
        or spans.select_related("article__desk").first()
    )
    assert span is not None  # a claim stands somewhere: its last place cannot be struck
    return span.article


class ClaimPage:
    """Steps on a claim: saved, it is said at once; the page then asks for what has changed."""

    def done(self, request: MemberRequest, outcome: int | None, public_id: str) -> HttpResponse:
        if is_fragment(request):
            return _saved("claim-saved", public_id)
        claims = Claim.objects.visible_to(request.user).select_related("desk")
        return _to_claim(request, get_object_or_404(claims, public_id=public_id))

    def refused(
        self, request: MemberRequest, of: Claim, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        return show_claim(request, of, Opened(name, form, conflict), status=status)


class ArticlePage:
    """Steps on an article as a whole: its workspace comes back, on the tab of the article."""

    def done(self, request: MemberRequest, outcome: int | None, public_id: str) -> HttpResponse:
        article = get_object_or_404(Article.objects.visible_to(request.user), public_id=public_id)
        if is_fragment(request):
            return _reload(article.get_absolute_url() + "?tab=article")
        return redirect(article.get_absolute_url() + "?tab=article")

    def refused(
        self, request: MemberRequest, of: Article, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        workspace = Workspace(of, request.user, tab="article", opened=Opened(name, form, conflict))
        if is_fragment(request):
            return HttpResponse(workspace.article_tab(request), status=status)
        return workspace.response(request, status=status)


class MarkPage(ArticlePage):
    """Marking a claim: saved, it is said at once; then its row joins the list, opened."""

    def done(self, request: MemberRequest, outcome: int | None, public_id: str) -> HttpResponse:
        assert outcome is not None  # marking makes a claim
        if is_fragment(request):
            marked = Claim.objects.filter(pk=outcome).values_list("public_id", flat=True)
            return _saved("claim-marked", marked.get())
        return _to_claim(
            request, get_object_or_404(Claim.objects.visible_to(request.user), pk=outcome)
        )

    def refused(
        self, request: MemberRequest, of: Article, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        sentences = [str(error) for errors in form.errors.values() for error in errors]
        if is_fragment(request):
            text = render_to_string(
                "web/_refusal.html", {"refusal": {"sentence": sentences[0]}}, request
            )
            response = HttpResponse(text, status=status)
            response["HX-Retarget"], response["HX-Reswap"] = "#refusal", "innerHTML"
            return response
        return Workspace(of, request.user, said=sentences[0]).response(request, status=status)


def show_claim(
    request: MemberRequest, claim: Claim, opened: Opened | None = None, *, status: int = 200
) -> HttpResponse:
    """The claim's open panel, alone or in its workspace."""
    article = article_of(request, claim)
    workspace = Workspace(article, request.user, claim=claim, opened=opened or Opened())
    if not is_fragment(request):
        return workspace.response(request, status=status)
    return HttpResponse(workspace.panel_printed(request), status=status)


def show_saved(request: MemberRequest, claim: Claim) -> HttpResponse:
    """The claim's panel after a step, with the blocks of the text that it stands in.

    A page on whose text the claim stands no longer is loaded again: its blocks are not another's.
    """
    article = article_of(request, claim)
    here = request.GET.get("article", article.public_id)
    if here != article.public_id and _visible(request, here):
        return _reload(reverse("workspace", args=[here]))
    workspace = Workspace(article, request.user, claim=claim)
    return HttpResponse(workspace.panel_printed(request) + workspace.around(claim))


def _visible(request: MemberRequest, public_id: str) -> bool:
    return Article.objects.visible_to(request.user).filter(public_id=public_id).exists()


def show_row(request: MemberRequest, claim: Claim) -> HttpResponse:
    """The claim's closed row."""
    article = article_of(request, claim)
    return HttpResponse(print_row(seen_one(claim, article, article.newest_revision)))


def show_marked(request: MemberRequest, claim: Claim) -> HttpResponse:
    """The new claim's panel, put after the row that it follows in the text."""
    article = article_of(request, claim)
    workspace = Workspace(article, request.user, claim=claim)
    before = workspace.row_before(claim)
    panel = workspace.panel_printed(request)
    response = HttpResponse(panel + workspace.around(claim, added=True))
    response["HX-Retarget"] = f"#claim-{before}" if before else "#claim-list"
    response["HX-Reswap"] = "afterend" if before else "afterbegin"
    return response


def _saved(event: str, public_id: str) -> HttpResponse:
    response = HttpResponse(status=204)
    response["HX-Trigger"] = json.dumps({event: {"claim": public_id}})
    return response


def _to_claim(request: MemberRequest, claim: Claim) -> HttpResponse:
    key = claim.public_id
    return redirect(f"{article_of(request, claim).get_absolute_url()}?claim={key}#claim-{key}")


def _reload(address: str) -> HttpResponse:
    response = HttpResponse()
    response["HX-Redirect"] = address
    return response
