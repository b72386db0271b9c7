"""The one place that turns a refusal into an answer: page, fragment or JSON problem (RFC 9457)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from annotations.web.refusals import NotAllowed, Refusal

# The region of a work page that shows what could not be done; the form itself stays as it is.
REGION = "#refusal"


class RefusalMiddleware:
    """Answers a refusal that no view took care of."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return refusal_response(request, error) if isinstance(error, Refusal) else None


def refusal_response(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The refusal's sentence in the shape that was asked for, with what was typed."""
    if wants_json(request):
        return problem(refusal)
    context = {"refusal": refusal, "typed": _typed(request)}
    if is_fragment(request):
        response = render(request, "web/_refusal.html", context, status=refusal.status)
        response["HX-Retarget"] = REGION
        response["HX-Reswap"] = "innerHTML"
        return response
    return render(request, "web/refusal.html", context, status=refusal.status)


def is_fragment(request: HttpRequest) -> bool:
    """Whether htmx asked for a piece of a page, not for a whole one or for its history."""
    htmx = getattr(request, "htmx", None)
    if not htmx:
        return False
    return not htmx.boosted and not htmx.history_restore_request


def wants_json(request: HttpRequest) -> bool:
    """Whether a machine asks."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def problem(refusal: Refusal) -> JsonResponse:
    """The same sentence as problem details (RFC 9457)."""
    content = {"title": refusal.sentence, "status": refusal.status}
    return JsonResponse(content, status=refusal.status, content_type="application/problem+json")


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What the person wrote, so that it can be copied from the page that refuses it."""
    secret = {"csrfmiddlewaretoken", "once", "password", "password1", "password2", "oldpassword"}
    return [
        (name, value)
        for name, value in request.POST.items()
        if name not in secret and isinstance(value, str) and value.strip()
    ]


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Signed in or out in another tab: what was typed is shown, the page has to be loaded again."""
    sentence = _("You signed in or out meanwhile. Load the page again; what you wrote is below.")
    return refusal_response(request, NotAllowed(sentence))
