"""Our style sheets and scripts, answered before Django: compressed, hashed, kept for ever."""

import re
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.handlers import ASGIStaticFilesHandler
from django.core.handlers.asgi import ASGIHandler
from servestatic import ServeStaticASGI

# base.4f3a1c9d2b7e.css: the name changes with the content.
HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")


def with_static(application: ASGIHandler) -> Any:
    """The application behind its static files: as collected, or as they stand in the checkout."""
    if settings.DEBUG or settings.TESTING:
        return ASGIStaticFilesHandler(application)
    return ServeStaticASGI(
        application,
        root=settings.STATIC_ROOT,
        prefix=settings.STATIC_URL,
        immutable_file_test=lambda _path, url: bool(HASHED.search(url)),
        allow_all_origins=False,
        add_headers_function=_add_headers,
    )


def _add_headers(headers: Any, path: str, url: str) -> None:  # noqa: ARG001 - servestatic's signature
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Content-Security-Policy"] = "default-src 'none'"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
