import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.canonical import clean
from annotations.text.cleaning import LONGEST, MOST_TAGS, linkify, sanitise
from tests.text.hostile import PAYLOADS
from tests.text.judging import REL, faults, words_of
from tests.text.texts import words

markup = st.lists(st.one_of(st.sampled_from(PAYLOADS), words), max_size=6).map("".join)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_hostile_is_left_alive(payload: str) -> None:
    assert list(faults(sanitise(payload))) == []
    assert list(faults(linkify(payload))) == []


@given(markup)
def test_nor_in_any_mixture(mixture: str) -> None:
    once = sanitise(mixture)
    assert list(faults(once)) == []
    assert list(faults(sanitise(once))) == []
    assert list(faults(linkify(mixture + " https://a.example/"))) == []


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (
            "<p>a<br>b <em>c</em> <strong>d</strong></p>",
            "<p>a<br>b <em>c</em> <strong>d</strong></p>",
        ),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("<blockquote>a</blockquote><code>b</code>", "<blockquote>a</blockquote><code>b</code>"),
        ("<h1>a</h1><!-- b --> 1 < 2 &amp; 3", "a 1 &lt; 2 &amp; 3"),
        ("&amp;lt;p> <code>&amp;lt;&amp;</code>", "&amp;lt;p&gt; <code>&amp;lt;&amp;</code>"),
        (
            "<code>&amp;lt;<a>&amp;lt;<code>&amp;lt;</code></a>&amp;lt;</code>&amp;lt;",
            "<code>&amp;lt;<a>&amp;lt;<code>&amp;lt;</code></a>&amp;lt;</code>&amp;lt;",
        ),
        ("<code>https://a.example/</code>", "<code>https://a.example/</code>"),
        ("<a href='/rel'>a</a>", "<a>a</a>"),
        (
            "<a href='https://a.example/?b=1&amp;lt=2' rel=me>c</a>",
            f'<a href="https://a.example/?b=1&amp;lt=2" rel="{REL}">c</a>',
        ),
        (
            "see https://a.example",
            f'see <a href="https://a.example" rel="{REL}">https://a.example</a>',
        ),
    ],
)
def test_limited_html_stays(given: str, shown: str) -> None:
    assert sanitise(given) == shown


@pytest.mark.parametrize("markup", ["<p>" * MOST_TAGS + "<p>", "a" * LONGEST + "<p>"])
def test_what_is_too_much_is_shown_as_it_was_typed(markup: str) -> None:
    assert words_of(sanitise(markup)) == markup
    assert "<p>" not in sanitise(markup)


def linked(words: str) -> list[str]:
    """The addresses that the words link to."""
    return [part.split('"')[0] for part in linkify(words).split('<a href="')[1:]]


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        (
            "See https://a.example/b, then HTTP://c.example.",
            ["https://a.example/b", "http://c.example"],
        ),
        ("(https://en.wiki.example/A_(b))", ["https://en.wiki.example/A_(b)"]),
        ("“https://a.example/?b=1&c=2”!", ["https://a.example/?b=1&amp;c=2"]),
        ("https://a.example/b?c;", ["https://a.example/b?c"]),
        ("他说https://a.example/b。好", ["https://a.example/b"]),
        ("https://例え.example/é", ["https://例え.example/é"]),
        ("www.a.example, a.example and he said.It a@b.example", []),
        ("https://me:secret@a.example javascript://a.example ftp://a.example", []),
        ("https://a.example/" + "b" * 2000, []),
    ],
)
def test_addresses_in_words_become_links(words: str, addresses: list[str]) -> None:
    assert linked(words) == addresses


@settings(max_examples=60)
@given(words.map(clean), words.map(clean))
def test_linked_words_read_as_they_were_written(before: str, after: str) -> None:
    text = f"{before} https://a.example/?b=1&lt=2&amp;c <i>&amp; {after}"
    assert words_of(linkify(text)) == text


def test_threads_share_no_parser() -> None:
    answers: list[str] = []

    def work() -> None:
        answers.extend(sanitise(payload) for payload in PAYLOADS)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == sorted([sanitise(payload) for payload in PAYLOADS] * 4)


@pytest.mark.parametrize(
    "piece", ["<ul>", "<b>", "<a ", "<code>", "&", "&amp;", "\0", "http://a(", "<!--"]
)
def test_hostile_lengths_are_answered_in_time(piece: str) -> None:
    start = time.process_time()
    for markup in (piece * MOST_TAGS, (piece * LONGEST)[:LONGEST]):
        sanitise(markup)
        linkify("://" + markup)
    assert time.process_time() - start < 4
