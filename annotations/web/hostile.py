"""What no browser of ours sends, answered before it reaches the database."""

from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils.translation import gettext as _

from annotations.web.refusals import Refusal
from annotations.web.refusing import refusal_response

# PostgreSQL's text cannot hold this character.
NUL = "\0"
# Every number of so many digits fits into a bigint.
DIGITS = 18


class NotReadable(Refusal):
    """What was sent cannot be read at all: 400."""

    status = 400


class NulMiddleware:
    """Refuses a NUL in an address or in a form; it stands after all that an answer needs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        sentence = _(
            "This cannot be read: it has a NUL character in it. Take it out; send it again."
        )
        if any(NUL in words for words in _address(request)):
            return HttpResponseBadRequest(sentence, content_type="text/plain; charset=utf-8")
        if any(NUL in words for words in _form(request)):
            return refusal_response(request, NotReadable(sentence))
        return None


def _address(request: HttpRequest) -> Iterator[str]:
    yield request.path
    for name, values in request.GET.lists():
        yield from (name, *map(str, values))


def _form(request: HttpRequest) -> Iterator[str]:
    for name, values in request.POST.lists():
        yield from (name, *map(str, values))
    for name, file in request.FILES.items():
        yield from (name, str(getattr(file, "name", "")))


def number_in(text: str) -> int:
    """The number that an address or a form holds in digits; 0 where it holds none."""
    return int(text) if text.isdecimal() and len(text) <= DIGITS else 0
