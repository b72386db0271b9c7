import socket
from itertools import cycle

import httpcore2
import pytest

from annotations.articles.fetching import FetchFailed, FetchRefused, fetch
from annotations.articles.fetching.backend import _reached
from tests.articles.fetching.stub import Stub, answering, redirect, response


@pytest.mark.parametrize(
    "location",
    ["http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[::1]/",
     "file:///etc/passwd", "ftp://example.org/", "http://user@example.org/", "//0x7f.1/"],
)  # fmt: skip
def test_a_redirect_does_not_lead_inside(stub: Stub, location: str) -> None:
    stub.answers["/"] = redirect(location)
    with pytest.raises(FetchRefused):
        fetch(stub.origin)
    assert len(stub.asked) == 1


def test_each_step_of_a_chain_is_checked(stub: Stub, inside: Stub) -> None:
    stub.answers["/"] = redirect("/on")
    stub.answers["/on"] = redirect(f"{inside.origin}/")
    with pytest.raises(FetchRefused):
        fetch(stub.origin)
    assert len(stub.asked) == 2
    assert inside.asked == []


def test_a_loop_ends_after_five_redirects(stub: Stub) -> None:
    stub.answers["/"] = redirect("/")
    with pytest.raises(FetchRefused):
        fetch(stub.origin)
    assert len(stub.asked) == 6


def test_every_answer_of_a_look_up_has_to_pass(stub: Stub, inside: Stub) -> None:
    stub.answers["/"] = response()
    with pytest.raises(FetchRefused):
        fetch(
            f"http://news.example:{stub.port}/",
            resolve=answering("127.0.0.1", "127.0.0.2"),
        )
    assert stub.asked == []


def test_a_name_that_changes_its_address_reaches_nothing_inside(stub: Stub, inside: Stub) -> None:
    stub.answers["/"] = response()
    answers = cycle([["127.0.0.1"], ["127.0.0.2"], ["127.0.0.1"]])
    looked_up: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return next(answers)

    # The inner server listens on this port too, so that a second look-up would find it.
    inner = socket.create_server(("127.0.0.2", stub.port))
    inner.setblocking(False)
    refused = 0
    for _ in range(300):
        try:
            fetch(f"http://news.example:{stub.port}/", resolve=rebinding)
        except FetchRefused:
            refused += 1
    with inner, pytest.raises(BlockingIOError):
        inner.accept()
    assert (refused, len(stub.asked), len(looked_up)) == (100, 200, 300)


def test_the_other_end_is_looked_at_once_connected(stub: Stub, inside: Stub) -> None:
    sockets = httpcore2.SyncBackend()
    _reached(sockets.connect_tcp("127.0.0.1", stub.port)).close()
    with pytest.raises(FetchRefused):
        _reached(sockets.connect_tcp("127.0.0.2", inside.port))


def test_a_name_without_an_address_fails(stub: Stub) -> None:
    with pytest.raises(FetchFailed):
        fetch("http://news.example/", resolve=answering())


def test_proxies_of_the_environment_are_not_used(
    stub: Stub, inside: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub.answers["/"] = response()
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, inside.origin)
    fetch(stub.origin)
    assert inside.asked == []
