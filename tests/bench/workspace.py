"""The workspace and its saves beside the least that Django could do, in one run.

    python tests/bench/workspace.py [ROUNDS]

A database of its own is started in a temporary folder. Everything goes over HTTP to uvicorn on this
machine. The ceilings are those of the design: the page 2 x the same text from joined strings, a
save 3.3 x one inserted row.
"""

import http.client
import os
import random
import shutil
import socket
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
FOLDER = tempfile.mkdtemp(prefix="factcheck-bench-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
os.environ |= {
    "FACTCHECK_DATA": FOLDER, "ALLOWED_HOSTS": "127.0.0.1,testserver", "LOG_LEVEL": "ERROR", "FACTCHECK_DEBUG": "1",
}  # fmt: skip

import django  # noqa: E402 - the settings' folder has to be named first

django.setup()

import uvicorn  # noqa: E402
from django.conf import settings  # noqa: E402
from django.contrib.auth.decorators import login_required  # noqa: E402
from django.core.asgi import get_asgi_application  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, connections, transaction  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import include, path  # noqa: E402
from django.utils.html import escape  # noqa: E402
from django.views.decorators.csrf import csrf_exempt  # noqa: E402

from annotations.claims.highlighting import highlight  # noqa: E402
from annotations.claims.models import Claim  # noqa: E402
from annotations.workbench.printed import _kept  # noqa: E402
from tests.cast import Cast, key  # noqa: E402

settings.DEBUG = False
SENTENCES, CLAIMS = 60, 200
PAGE_CEILING, SAVE_CEILING = 2.0, 3.3


@login_required
def joined(request: HttpRequest, public_id: str) -> HttpResponse:
    """The same text with the same highlights, from one query and joined strings."""
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT r.text, s.start, s."end", s.number FROM annotations_revision r'
            " JOIN annotations_article a ON a.id = r.article_id"
            " JOIN annotations_span s ON s.revision_id = r.id WHERE a.public_id = %s ORDER BY s.start",
            [public_id],
        )
        rows = cursor.fetchall()
    text = rows[0][0]
    edges = sorted({0, len(text), *(edge for _, start, end, _ in rows for edge in (start, end))})
    parts = []
    for start, end in pairwise(edges):
        covering = [str(n) for _, low, high, n in rows if low <= start and high >= end]
        words = escape(text[start:end])
        parts.append(
            f'<a class="piece" data-claims="{" ".join(covering)}">{words}</a>'
            if covering
            else words
        )
    return HttpResponse("<!doctype html><title>Text</title>" + "".join(parts))


@csrf_exempt
def insert(request: HttpRequest) -> HttpResponse:
    """One row, committed."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO bare (words) VALUES (%s)", [request.POST["words"]])
    return HttpResponse("ok")


urlpatterns = [
    path("joined/<str:public_id>/", joined),
    path("insert/", insert),
    path("", include("factcheck.urls")),
]


class Bench(Cast):
    """A desk with one dense article."""

    def __init__(self) -> None:
        call_command("migrate", verbosity=0)
        with connections["owner"].cursor() as cursor:
            cursor.execute("CREATE TABLE bare (id bigserial PRIMARY KEY, words text)")
            cursor.execute(f"GRANT ALL ON bare, bare_id_seq TO {settings.APPLICATION_ROLE}")
        self.set_cast()
        self.article = self.take_in(self._text(), title="A dense article")
        self.revision = self.article.newest_revision
        self.chance = random.Random(7)
        for n in range(CLAIMS):
            claim = self._mark()
            if n % 2:
                self.judge(claim, self.chance.choice(["confirmed", "disputed", "unverified"]))
        self.judged, self.given = self._mark(), 0
        self.visit: Visit

    def _text(self) -> str:
        sentence = (
            "The council said that the bridge cost twelve million and that it would stand {n}. "
        )
        blocks = [
            "".join(sentence.format(n=n) for n in range(low, low + 5))
            for low in range(0, SENTENCES, 5)
        ]
        return "\n\n".join(blocks)

    def _place(self) -> tuple[int, int, str]:
        start = self.chance.randrange(20, len(self.revision.text) - 80)
        end = start + self.chance.randrange(8, 60)
        words = self.revision.text[start:end]
        stripped = words.strip()
        start += len(words) - len(words.lstrip())
        return start, start + len(stripped), stripped

    def _mark(self) -> Claim:
        start, end, quote = self._place()
        return highlight(revision=self.revision, start=start, end=end, quote=quote, by=self.ana)

    # What is measured -------------------------------------------------------------------------

    def page(self) -> None:
        self.visit.get(self.article.get_absolute_url(), 200)

    def page_again(self) -> None:
        """The page as a server gives it that has not printed this text before."""
        _kept.clear()
        self.page()

    def joined(self) -> None:
        self.visit.get(f"/joined/{self.article.public_id}/", 200)

    def insert(self) -> None:
        self.visit.post("/insert/", {"words": "The bridge cost twelve million."}, 200)

    def save_highlight(self) -> None:
        start, end, quote = self._place()
        form = {"once": key(), "start": start, "end": end, "quote": quote}
        self.visit.post(f"/desk/articles/{self.article.public_id}/claims/", form, 204)

    def save_verdict(self) -> None:
        form = {
            "once": key(), "seen": self.given, "wording": 1, "rating": "unverified",
            "rationale": "We looked.",
        }  # fmt: skip
        self.visit.post(f"/desk/claims/{self.judged.public_id}/verdicts/", form, 204)
        self.given += 1


class Visit:
    """A signed-in person's browser on one connection that stays open."""

    def __init__(self, port: int, client: Client) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        client.get("/accounts/")
        cookies = {name: morsel.value for name, morsel in client.cookies.items()}
        cookies.setdefault("csrftoken", "a" * 32)
        self.headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
            "X-CSRFToken": cookies["csrftoken"],
            "HX-Request": "true",
            "Content-Type": "application/x-www-form-urlencoded",
        }

    def get(self, address: str, status: int) -> None:
        plain = {"Cookie": self.headers["Cookie"]}
        self._ask("GET", address, None, plain, status)

    def post(self, address: str, form: dict[str, object], status: int) -> None:
        self._ask("POST", address, urlencode(form), self.headers, status)

    def _ask(
        self, method: str, address: str, body: str | None, headers: dict[str, str], status: int
    ) -> None:
        self.connection.request(method, address, body, headers)
        response = self.connection.getresponse()
        content = response.read()
        assert response.status == status, (response.status, content[:500])


@contextmanager
def served() -> Iterator[int]:
    """The port of uvicorn with the site and the floors beside it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(get_asgi_application(), port=port, lifespan="off", log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield port
    server.should_exit = True
    thread.join(timeout=10)


def timed(steps: dict[str, Callable[[], None]], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each step, taken in turns so that all meet the same machine."""
    found: dict[str, list[float]] = {name: [] for name in steps}
    for turn in range(rounds + 3):
        for name, step in steps.items():
            began = time.perf_counter()
            step()
            if turn >= 3:
                found[name].append((time.perf_counter() - began) * 1000)
    return found


def show(title: str, found: dict[str, list[float]], base: str, ceiling: float) -> None:
    """One line for each step: p50, p95, and the ratio to the base."""
    floor = statistics.median(found[base])
    print(f"\n{title} (ceiling {ceiling} x “{base}”)")
    for name, times in found.items():
        middle, late = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
        print(f"  {name:<34} p50 {middle:7.2f} ms   p95 {late:7.2f} ms   {middle / floor:5.2f} x")


def main(rounds: int) -> None:
    """Print the page and the saves beside their floors."""
    settings.ROOT_URLCONF = __name__
    bench = Bench()
    with served() as port:
        bench.visit = Visit(port, bench.as_user(bench.ana))
        measure(bench, rounds)


def measure(bench: Bench, rounds: int) -> None:
    """Take the steps in turns."""
    pages = {
        "the same text by joined strings": bench.joined,
        "workspace": bench.page,
        "workspace, printed for the first time": bench.page_again,
    }
    title = f"Opening: {SENTENCES} sentences, {CLAIMS} highlights, {CLAIMS // 2} verdicts"
    show(title, timed(pages, rounds), "the same text by joined strings", PAGE_CEILING)
    saves = {
        "one row by a bare view": bench.insert,
        "a verdict": bench.save_verdict,
        "a highlight": bench.save_highlight,
    }
    show("Saving", timed(saves, rounds), "one row by a bare view", SAVE_CEILING)


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
    finally:
        connection.close()
        shutil.rmtree(FOLDER, ignore_errors=True)
