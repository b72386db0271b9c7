import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from annotations.articles.extracting import extract_html, extract_markdown, extract_plain
from annotations.articles.extracting.parsing import MAX_DEPTH, parse
from annotations.web.refusals import Refusal

MB = 1024 * 1024
# Seconds. The largest article that we take in needs about as long.
SOON = 2.0


def timed(extract: Callable[[], object]) -> float:
    """Seconds of work, however busy the machine is."""
    start = time.thread_time()
    with suppress(Refusal):
        extract()
    return time.thread_time() - start


HOSTILE = {
    "10 MB of nested boxes": b"<div>" * (2 * MB),
    "nested boxes, just not too large": b"<div>" * (MB - 1),
    "nested tables": b"<table><tr><td>" * 300_000,
    "nested lists": b"<ul><li>" * 500_000,
    "bold in italics": b"<b><i>" * 800_000,
    "a million elements": b"<p>a" * MB,
    "half a million attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(500_000)) + b">x",
    "one attribute of 4 MB": b'<p a="' + b"x" * 4 * MB + b'">x',
    "a million entities": b"<p>" + b"&lt;" * MB,
    "entities that call each other": b'<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&b;&b;">]><p>&b;',
    "another file as entity": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><p>&b;',
    "signs of less than": b"<" * 4 * MB,
    "open quotes": b'<p a="' * 700_000,
    "open comments": b"<!--" * MB,
    "end tags alone": b"</p>" * MB,
    "empty lines": b"<p>" + b"<br>" * 40_000,
    "spaces": b"<p>" + b" " * 4 * MB,
    "nested JSON": b'<script type="application/ld+json">' + b"[" * MB + b"</script><p>x",
    "zeros": b"\0" * MB,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_done_with_soon(name: str) -> None:
    assert timed(lambda: extract_html(HOSTILE[name], None, "https://news.example/")) < SOON


LINES = [
    "[",
    "[a](",
    "![",
    "*a ",
    "_a_ ",
    "`",
    "~~",
    "> ",
    "# ",
    "- ",
    "1. a\n",
    "<a ",
    "&",
    "\\",
    "a|",
]


@pytest.mark.parametrize("piece", LINES)
def test_marks_without_end_cost_no_more_than_their_length(piece: str) -> None:
    body = (piece * (MB // len(piece))).encode()
    assert timed(lambda: extract_markdown(body, None)) < SOON
    assert timed(lambda: extract_plain(body, None)) < SOON


def test_a_long_line_of_ascii_before_other_bytes_is_guessed_soon() -> None:
    assert timed(lambda: extract_plain(b"a" * MB + b"\n\xe9t\xe9", None)) < SOON


def test_the_deepest_elements_are_flattened_and_lose_no_words() -> None:
    tree = parse("<div>" * 500 + "inside" + "</div>" * 500 + "<p>after</p>")
    assert "".join(tree.itertext()) == "insideafter"
    assert max(len(list(each.iterancestors())) for each in tree.iter()) < MAX_DEPTH


def test_nothing_is_read_from_the_machine() -> None:
    tree = parse('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><p>x&b;</p>')
    assert "root:" not in "".join(tree.itertext())
