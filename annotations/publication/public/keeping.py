"""Pages kept in this process's memory. What is kept goes by its ETag, so it is never out of date."""

import threading
from collections import OrderedDict

from django.http import HttpResponse


class Kept:
    """The bodies of the pages that were asked for last; at most `pages` of `most_bytes` each."""

    def __init__(self, *, pages: int, most_bytes: int) -> None:
        self._pages, self._most_bytes = pages, most_bytes
        self._bodies: OrderedDict[str, tuple[bytes, dict[str, str]]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, etag: str) -> HttpResponse | None:
        """A new response each time: what answers it (compression) changes it."""
        with self._lock:
            kept = self._bodies.get(etag)
            if kept is None:
                return None
            self._bodies.move_to_end(etag)
        body, headers = kept
        return HttpResponse(body, headers=headers)

    def put(self, etag: str, response: HttpResponse) -> None:
        if len(response.content) > self._most_bytes:
            return
        with self._lock:
            self._bodies[etag] = response.content, dict(response.headers)
            while len(self._bodies) > self._pages:
                self._bodies.popitem(last=False)
