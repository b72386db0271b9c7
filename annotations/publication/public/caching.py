"""Public pages are the same bytes for everyone, named by one number, and kept while it stands."""

import functools
import hashlib
from collections.abc import Callable

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from annotations.publication.public.answering import Page, body_of, notice
from annotations.publication.public.finding import Withdrawn
from annotations.publication.public.keeping import Kept

CACHE_CONTROL = "public, max-age=30, stale-while-revalidate=30, stale-if-error=86400"

# The public number, and what wrote it: a number that comes twice, as in a restored database, was
# written by another transaction. A desk's name, language and zone count by what wrote them.
STATE = """
    SELECT coalesce((SELECT number || '.' || xmin FROM annotations_publicnumber), '0'),
        (SELECT coalesce(sum(xmin::text::bigint), 0) FROM annotations_desk)
"""

View = Callable[..., Page]

_kept = Kept(pages=200, most_bytes=200_000)


def public(*, query: tuple[str, ...] = ()) -> Callable[[View], Callable[..., HttpResponseBase]]:
    """Answer GET and HEAD from a view that is given the parts of the address and nothing else.

    A view gets no request, so it can read no cookie. `query` names the parameters that it is
    given besides; whatever else an address carries changes nothing.
    """

    def decorate(view: View) -> Callable[..., HttpResponseBase]:
        @require_safe
        @functools.wraps(view)
        def answer(request: HttpRequest, **parts: str | int) -> HttpResponseBase:
            asked = {name: request.GET.get(name, "") for name in query}
            etag = _etag(request.path, asked)
            unchanged = HttpResponse(headers={"ETag": etag, "Cache-Control": CACHE_CONTROL})
            response = get_conditional_response(request, etag=etag, response=unchanged)
            if response is not None and response is not unchanged:
                return response
            return _kept.get(etag) or _made(_seen(view, {**parts, **asked}), etag)

        return answer

    return decorate


def _etag(path: str, asked: dict[str, str]) -> str:
    """Release, public number, the desks' settings, page; by one query."""
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        number, desks = cursor.fetchone()
    page = hashlib.sha256(repr((path, sorted(asked.items()))).encode()).hexdigest()[:16]
    return f'"{settings.VERSION}-{number}-{desks}-{page}"'


def _seen(view: View, parts: dict[str, str | int]) -> Page:
    """The page, or what stands in its place where nothing is public."""
    try:
        return view(**parts)
    except Withdrawn as gone:
        return notice(gone.notice)
    except Http404:
        return Page("not_found.html", status=404)


def _made(page: Page, etag: str) -> HttpResponse:
    """Only a page that is there has an ETag and is kept; a notice or a miss is made anew."""
    headers = {"Cache-Control": "no-cache", **page.headers}
    if page.status == 200:
        headers |= {"Cache-Control": CACHE_CONTROL, "ETag": etag}
    response = HttpResponse(body_of(page), status=page.status, headers=headers)
    if page.status == 200 and not settings.DEBUG:
        _kept.put(etag, response)
    return response
