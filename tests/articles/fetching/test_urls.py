import pytest
from pytest_django import Settings

from annotations.articles.fetching import FetchRefused, canonical
from annotations.articles.fetching.urls import parse, redirected

REFUSED = [
    "", "example.org", "//example.org/", "/news", "http://", "http:///news", "http:example.org",
    "http:/example.org", "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/",
    "javascript:alert(1)", "data:text/html,x", "view-source:http://example.org/",
    "http://user@example.org/", "http://user:word@example.org/", "http://@example.org/",
    "http://1.1.1.1@127.0.0.1/", "http://1.1.1.1\\@127.0.0.1/", "http:\\\\example.org\\",
    "http://example.org\\@other.example/", "http://example.org /", "http://exa mple.org/",
    "http://example.org/a b", "http://example.org/\r\nHost: other", "http://example.org/\x00",
    "http://example.org:22/", "http://example.org:8080/", "http://example.org:0/",
    "http://example.org:99999/", "http://example.org:eighty/", "http://[::1/", "http://[x]/",
    "http://.example.org/", "http://example..org/", "http://-example.org/", "http://ex%61mple.org/",
    "http://example.org" + "/a" * 1100, "http://intranet/", "http://\u202eexample.org/",
]  # fmt: skip


@pytest.mark.parametrize("url", REFUSED)
def test_it_refuses_what_is_no_plain_public_address(url: str) -> None:
    with pytest.raises(FetchRefused):
        parse(url)


@pytest.mark.parametrize(
    ("url", "read"),
    [
        (" HTTPS://Example.ORG:443/News?a=b#top ", "https://example.org/News?a=b"),
        ("http://example.org", "http://example.org/"),
        ("http://example.org./a/../b", "http://example.org./b"),
        ("https://bücher.example/ä?ö=ü", "https://xn--bcher-kva.example/%C3%A4?%C3%B6=%C3%BC"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
        ("https://новости.example/", "https://xn--b1amnebsh.example/"),
        ("https://example.org/?next=http://other.example/@x", None),
    ],
)
def test_it_reads_an_address_as_it_will_be_asked(url: str, read: str | None) -> None:
    assert str(parse(url)) == (read or url)


def test_more_ports_are_a_setting(settings: Settings) -> None:
    settings.FETCH_ALLOWED_PORTS = [80, 443, 8443]
    assert parse("https://example.org:8443/").port == 8443


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("/b?c", "https://example.org/b?c"),
        ("d", "https://example.org/news/d"),
        ("//other.example/x#y", "https://other.example/x"),
        ("https://other.example:443/", "https://other.example/"),
        ("?page=2", "https://example.org/news/a?page=2"),
    ],
)
def test_redirects_are_read_from_where_they_were_met(location: str, there: str) -> None:
    assert str(redirected(parse("https://example.org/news/a"), location)) == there


@pytest.mark.parametrize(
    "location",
    ["http://example.org/", "file:///etc/passwd", "//user@other.example/", "/\\other.example/",
     "https://other.example:22/", "javascript:1", "https://[", "/a\nb"],
)  # fmt: skip
def test_redirects_pass_the_same_checks_and_stay_with_https(location: str) -> None:
    with pytest.raises(FetchRefused):
        redirected(parse("https://example.org/news/a"), location)


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://Example.org/a?utm_source=x&id=7&fbclid=y#part", "https://example.org/a?id=7"),
        ("https://example.org/a?UTM_Campaign=x", "https://example.org/a"),
        ("https://example.org/a?gclid=1&msclkid=2&igshid=3&mc_cid=4", "https://example.org/a"),
        ("https://example.org/a?b=%2F&a=1&&c", "https://example.org/a?b=%2F&a=1&c"),
        ("https://example.org/a?attack=1&category=2", "https://example.org/a?attack=1&category=2"),
        ("https://example.org./", "https://example.org/"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org", "https://example.org/"),
        ("", ""),
        ("not an address", ""),
        ("ftp://example.org/", ""),
    ],
)
def test_the_canonical_address_is_without_what_links_pick_up(url: str, same: str) -> None:
    assert canonical(url) == same
    assert canonical(same) == same
