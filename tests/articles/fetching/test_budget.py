import gzip
import resource
import socket
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat

import pytest
from pytest_django import Settings

from annotations.articles.fetching import FetchFailed, FetchRefused, fetch
from annotations.articles.fetching.limits import MAX_BODY
from tests.articles.fetching.stub import PAGE, Answer, Stub, raw, response


@contextmanager
def under(seconds: float) -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < seconds


def dribble(start: bytes, piece: bytes, pause: float) -> Answer:
    def answer(connection: socket.socket) -> None:
        connection.sendall(start)
        for part in repeat(piece, 200):
            time.sleep(pause)
            connection.sendall(part)

    return answer


BEGUN = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"

SLOW = {
    "silent": dribble(b"", b"", 0.1),
    "header": dribble(b"HTTP/1.1 200 OK\r\nX: ", b"a", 0.05),
    "headers": dribble(b"HTTP/1.1 200 OK\r\n", b"X: a\r\n", 0.05),
    "body": dribble(BEGUN, b"a", 0.05),
    "chunks": dribble(CHUNKED, b"1\r\na\r\n", 0.05),
    "early hints": dribble(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.05),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_server_is_left_when_the_time_is_up(
    stub: Stub, settings: Settings, name: str
) -> None:
    settings.FETCH_TIMEOUT = 0.4
    stub.answers["/"] = SLOW[name]
    with under(0.9), pytest.raises(FetchFailed):
        fetch(stub.origin)


def test_redirects_share_one_time(stub: Stub, settings: Settings) -> None:
    settings.FETCH_TIMEOUT = 0.5

    def later(connection: socket.socket) -> None:
        time.sleep(0.2)
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")

    stub.answers["/"] = later
    with under(1), pytest.raises(FetchFailed):
        fetch(stub.origin)


def test_a_look_up_that_hangs_is_left(stub: Stub, settings: Settings) -> None:
    settings.FETCH_TIMEOUT = 0.3

    def hanging(host: str, port: int) -> list[str]:
        time.sleep(2)
        return ["127.0.0.1"]

    with under(0.8), pytest.raises(FetchFailed):
        fetch("http://news.example/", resolve=hanging)


def bomb(window: int, megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    parts = [packer.compress(b"<p>" + b" " * (1024**2 - 3)) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


@pytest.mark.parametrize(
    ("coding", "window"), [("gzip", 31), ("x-gzip", 31), ("deflate", 15), ("deflate", -15)]
)
def test_a_bomb_is_put_down_before_it_unfolds(stub: Stub, coding: str, window: int) -> None:
    stub.answers["/"] = response(bomb(window, 120), Content_Encoding=coding)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with under(1), pytest.raises(FetchRefused) as caught:
        fetch(stub.origin)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024
    assert "larger than 5 MB" in caught.value.sentence


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("", bytes),
        ("identity", bytes),
        ("gzip", gzip.compress),
        ("GZIP", gzip.compress),
        ("gzip", lambda page: gzip.compress(page[:40]) + gzip.compress(page[40:])),
        ("gzip", lambda page: gzip.compress(page) + b"\0" * 8),
        ("deflate", zlib.compress),
        ("deflate", lambda page: zlib.compress(page)[2:-4]),
    ],
)
def test_it_unpacks_what_it_asked_for(stub: Stub, coding: str, pack: object) -> None:
    assert callable(pack)
    stub.answers["/"] = response(pack(PAGE), Content_Encoding=coding)
    assert fetch(stub.origin).body == PAGE


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "zstd", "gzip, identity", "compress"])
def test_it_refuses_other_and_nested_codings(stub: Stub, coding: str) -> None:
    stub.answers["/"] = response(gzip.compress(gzip.compress(PAGE)), Content_Encoding=coding)
    with pytest.raises(FetchRefused):
        fetch(stub.origin)


@pytest.mark.parametrize("body", [gzip.compress(PAGE * 50)[:-20], b"\x1f\x8bnot gzip", PAGE])
def test_damaged_compression_is_no_page(stub: Stub, body: bytes) -> None:
    stub.answers["/"] = response(body, Content_Encoding="gzip")
    with pytest.raises(FetchFailed):
        fetch(stub.origin)


def test_it_takes_five_megabytes_and_not_one_byte_more(stub: Stub) -> None:
    stub.answers["/"] = response(PAGE.ljust(MAX_BODY))
    assert len(fetch(stub.origin).body) == MAX_BODY
    stub.answers["/"] = response(PAGE.ljust(MAX_BODY + 1))
    with pytest.raises(FetchRefused):
        fetch(stub.origin)


def test_what_the_marks_between_chunks_weigh_is_counted_too(stub: Stub) -> None:
    padded = b"1;" + b"x" * 60_000 + b"\r\na\r\n"
    stub.answers["/"] = raw(CHUNKED + padded * 200)
    with pytest.raises((FetchRefused, FetchFailed)):
        fetch(stub.origin)


def test_headers_are_few_and_short(stub: Stub) -> None:
    many = {f"X-{number}": "a" for number in range(201)}
    long = {"X-Long": "a" * 70_000}
    endless = {"X-Long": "a" * 300_000}
    for headers in (many, long, endless):
        stub.answers["/"] = response(**headers)
        with pytest.raises((FetchRefused, FetchFailed)):
            fetch(stub.origin)
    stub.answers["/"] = response(**{f"X-{number}": "a" * 200 for number in range(150)})
    assert fetch(stub.origin).body == PAGE
