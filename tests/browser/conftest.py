"""A real site for the browser: uvicorn on the test database, Debian's Chromium, axe-core."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from django.conf import LazySettings
from django.core.cache import cache
from django.db import connection
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from factcheck.asgi import application
from tests.cast import PASSWORD, Cast

# Playwright's loop runs in this thread; the tests' own queries are made from it all the same.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

# The narrow one is high: what has scrolled under the button at a sheet's foot is not measured.
WIDE, NARROW = (1280, 900), (320, 1600)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = shutil.which("chromium")
    assert path, "Chromium is missing: bin/test installs it"
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {
        **browser_type_launch_args,
        "executable_path": path,
        "args": ["--disable-gpu", *sandbox],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "viewport": {"width": WIDE[0], "height": WIDE[1]}}


@pytest.fixture(autouse=True)
def patience(context: BrowserContext) -> None:
    """A page that does not come within eight seconds is a fault."""
    context.set_default_timeout(8_000)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The site's address; it lives as long as the session, on whatever database the test has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(application, port=port, lifespan="off", log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < deadline, "uvicorn did not start"
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


class Site(Cast):
    """The cast at work, and how they sign in."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.set_cast()
        self.article = self.take_in()

    def sign_in(self, page: Page, username: str) -> Page:
        """Sign in as a person does, on the page."""
        page.goto(f"{self.address}/accounts/login/")
        page.get_by_label("User name or e-mail").fill(username)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/desk/**")
        return page

    def open(self, page: Page, path: str) -> Page:
        page.goto(self.address + path)
        return page


def quiet() -> bool:
    """Whether no request of the site is at work in the database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND state <> 'idle'"
        )
        return bool(cursor.fetchone() == (0,))


@pytest.fixture
def site(address: str, transactional_db: None, settings: LazySettings) -> Iterator[Site]:
    """A site with the cast; the database is emptied only once the last request has been answered."""
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    cache.clear()
    yield Site(address)
    rest, deadline = 0, time.monotonic() + 10
    while rest < 5 and time.monotonic() < deadline:
        time.sleep(0.03)
        rest = rest + 1 if quiet() else 0


@pytest.fixture
def complaints(context: BrowserContext) -> Iterator[list[str]]:
    """Errors that the browser's console shows; a test that uses this ends without any."""
    found: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # A refused form is answered 4xx on purpose, and the browser notes that as an error.
        if message.type == "error" and "status of 4" not in message.text:
            found.append(message.text)

    context.on("console", note)
    context.on("weberror", lambda error: found.append(str(error.error)))
    yield found
    assert found == []


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Asserts that axe-core finds nothing on a page, in both themes, wide and narrow."""

    def check(page: Page) -> None:
        for scheme in ("light", "dark"):
            # Without motion, so that nothing is measured on its way.
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for width, height in (WIDE, NARROW):
                page.set_viewport_size({"width": width, "height": height})
                page.evaluate(
                    "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"
                )
                found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
                where = f"{page.url}, {scheme}, {width} px"
                assert found.violations_count == 0, f"{where}\n{found.generate_report()}"
                sideways = page.evaluate("document.documentElement.scrollWidth")
                assert sideways <= width, f"{where} scrolls sideways: {sideways}"

    return check
