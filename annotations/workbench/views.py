"""The pages of the desk's work: the queue, the articles, the workspace, a claim's panel."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.claims.views import visible_article, visible_claim
from annotations.people.requests import MemberRequest
from annotations.web.hostile import number_in
from annotations.web.refusing import is_fragment
from annotations.workbench.kept import Opened
from annotations.workbench.listing import page_of_articles
from annotations.workbench.pages import show_claim, show_marked, show_row, show_saved
from annotations.workbench.queue import Queue
from annotations.workbench.workspace import Workspace

# What a page asks for once a step on a claim is saved.
AFTER = {"saved": show_saved, "marked": show_marked}


@require_GET
@login_required
@never_cache
def queue(request: MemberRequest) -> HttpResponse:
    """What this person can do next."""
    return render(
        request, "workbench/queue.html", {"queue": Queue(request.user, request.GET.get("desk", ""))}
    )


@require_GET
@login_required
@never_cache
def articles(request: MemberRequest) -> HttpResponse:
    """The articles of the person's desks, newest first."""
    found = page_of_articles(request.user, request.GET)
    return render(request, "workbench/articles.html", {"found": found})


@require_GET
@login_required
@never_cache
def workspace(request: MemberRequest, public_id: str) -> HttpResponse:
    """An article's text and the claims in it; the address says what is open."""
    article = visible_article(request, public_id)
    return Workspace(
        article, request.user, claim=_open_claim(request, article), tab=request.GET.get("tab", "claims"),
        opened=_opened(request), sentence=number_in(request.GET.get("sentence", "")),
    ).response(request)  # fmt: skip


def _opened(request: MemberRequest) -> Opened:
    """The form that the address asks for, and the evidence that it is to change."""
    return Opened(request.GET.get("form", ""), change=request.GET.get("change", ""))


def _open_claim(request: MemberRequest, article: Article) -> Claim | None:
    """The claim named in the address, if it stands here; a stale link opens the text alone."""
    asked = request.GET.get("claim")
    if not asked:
        return None
    return (
        Claim.objects.visible_to(request.user).in_article(article).filter(public_id=asked).first()
    )


@require_GET
@login_required
@never_cache
@vary_on_headers("HX-Request")
def claim(request: MemberRequest, public_id: str) -> HttpResponse:
    """A claim's panel, alone for htmx, in its workspace for everyone else."""
    found = visible_claim(request, public_id)
    after = AFTER.get(request.GET.get("after", ""))
    if after and is_fragment(request):
        return after(request, found)
    return show_claim(request, found, _opened(request))


@require_GET
@login_required
@never_cache
@vary_on_headers("HX-Request")
def claim_row(request: MemberRequest, public_id: str) -> HttpResponse:
    """A claim's closed row."""
    return show_row(request, visible_claim(request, public_id))
