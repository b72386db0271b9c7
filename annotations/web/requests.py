"""One name for each request, so that its log lines and its events can be found together."""

import secrets
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

request_id: ContextVar[str] = ContextVar("request_id", default="")


class RequestIdMiddleware:
    """Gives each request a random name and sends it back as X-Request-Id."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = secrets.token_hex(8)
        request_id.set(name)
        response = self.get_response(request)
        response["X-Request-Id"] = name
        return response
