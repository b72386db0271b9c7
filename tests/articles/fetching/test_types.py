import pytest

from annotations.articles.fetching import FetchRefused, fetch
from tests.articles.fetching.stub import PAGE, Stub, response

XHTML = (
    b'<?xml version="1.0"?>\n<!-- a -->\n<html xmlns="http://www.w3.org/1999/xhtml"><p>A</p></html>'
)


@pytest.mark.parametrize(
    ("content_type", "body", "read"),
    [
        ("text/html", PAGE, "text/html"),
        ("TEXT/HTML;charset=utf-8", PAGE, "text/html"),
        ("application/xhtml+xml", XHTML, "application/xhtml+xml"),
        ("text/html", "\ufeff<html><p>Größe".encode("utf-16-le"), "text/html"),
        ("text/html", "<html><p>Größe".encode("utf-16-be"), "text/html"),
        ("text/html", "<p>価格は".encode("shift_jis"), "text/html"),
        ("text/plain", b"A bridge reopens.\n\nIt was closed < a year.", "text/plain"),
        ("text/plain", "Größe".encode("utf-16"), "text/plain"),
        ("text/markdown; charset=utf-8", b"# A bridge reopens", "text/markdown"),
        ("text/x-markdown", b"# A bridge reopens", "text/x-markdown"),
        ("", PAGE, "text/html"),
        ("", b"A bridge reopens.", "text/plain"),
    ],
)
def test_it_takes_pages_and_plain_text(
    stub: Stub, content_type: str, body: bytes, read: str
) -> None:
    stub.answers["/"] = response(body, Content_Type=content_type)
    assert fetch(stub.origin).content_type == read


PDF, PNG, ZIP, EXE = b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04\x14\0", b"MZ\x90\0\x03\0"
SVG = b'<?xml version="1.0"?><!-- <html> --><svg xmlns="http://www.w3.org/2000/svg"><p></p></svg>'


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/pdf", PDF),
        ("application/octet-stream", PAGE),
        ("image/svg+xml", SVG),
        ("application/json", b"{}"),
        ("application/xml", XHTML),
        ("multipart/mixed", PAGE),
        ("nonsense", PDF),
        ("text/html", PDF),
        ("text/html", PNG),
        ("text/html", ZIP),
        ("text/html", EXE),
        ("text/html", SVG),
        ("text/html", b"<!doctype svg><svg><p></p></svg>"),
        ("text/html", b"<rss version='2.0'><channel></channel></rss>"),
        ("text/html", b'{"headline": "A bridge reopens"}'),
        ("text/html", b"Just words, no markup."),
        ("text/html", b""),
        ("text/plain", PAGE),
        ("text/plain", PDF),
        ("text/plain", b"abc\0\0\0\x01\x02"),
        ("text/plain", bytes(range(1, 27)) * 20),
        ("text/plain", b"\0\0\0 ftypisom"),
        ("", PNG),
    ],
)
def test_it_refuses_what_is_none_or_says_it_is_another(
    stub: Stub, content_type: str, body: bytes
) -> None:
    stub.answers["/"] = response(body, Content_Type=content_type)
    with pytest.raises(FetchRefused) as caught:
        fetch(stub.origin)
    assert "neither a web page nor plain text" in caught.value.sentence


def test_looking_at_the_beginning_takes_no_time_over_many_comments(stub: Stub) -> None:
    stub.answers["/"] = response(b"<!---->" * 1_000 + b"<p>A bridge reopens.</p>")
    assert fetch(stub.origin).body
    stub.answers["/"] = response(b"<p>" + b"<!--" * 1_000_000)
    assert fetch(stub.origin).body
