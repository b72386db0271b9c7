import pytest
from hypothesis import given

from annotations.text.cleaning import safe_url
from tests.text.hostile import SCHEMES
from tests.text.texts import words


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://a.example", "https://a.example"),
        ("http://a.example:8080/b/c.html?d=e&f=g#h", "http://a.example:8080/b/c.html?d=e&f=g#h"),
        (" HTTPS://A.example/B \n", "https://A.example/B"),
        ("https://a.example/my file|b.pdf", "https://a.example/my%20file%7Cb.pdf"),
        ('https://a.example/<b>"`{}^\\', "https://a.example/%3Cb%3E%22%60%7B%7D%5E%5C"),
        ("https://a.example/100%25", "https://a.example/100%25"),
        ("https://a.exa\u200bmple/\u202eb\u00adc\U000e0041", "https://a.example/bc"),
        ("ht\ttps://a.exam\nple/", "https://a.example/"),
        ("https://例え.テスト/パス?q=é", "https://例え.テスト/パス?q=é"),
        ("https://उदाहरण.परीक्षा/", "https://उदाहरण.परीक्षा/"),
        ("http://[2001:db8::1]:80/a", "http://[2001:db8::1]:80/a"),
        ("http://localhost/", "http://localhost/"),
        ("https://a_b.example./", "https://a_b.example./"),
        ("https://a.example/@b:c", "https://a.example/@b:c"),
    ],
)
def test_absolute_addresses_are_kept(given: str, kept: str) -> None:
    assert safe_url(given) == kept


@pytest.mark.parametrize(
    "address",
    [
        *SCHEMES,
        "", " ", "a", "a.example/b", "www.a.example", "https", "https://", "https:///a", "http://?a", "http://#a",
        "http://:80/", "http://a.example:0/", "http://a.example:99999/", "http://a.example:b/", "http://a b.example/",
        "http://a%2eexample/", "http://a..example/", "http://.example/", "http://[::1", "http://[a]/",
        "http://user@a.example/", "http://user:pass@a.example/", "http://@a.example/", "http://a.example\\b",
        "http://℀.example/", "http://ａ.example/", "http://a。example/", "http://<b>/", "http://a,b/", "http://a;b/",
        "\u200bjavascript:say(1)", "ht\u200btps:a", "tel:+1", "urn:a:b", "about:blank", "wss://a.example/",
    ],
)  # fmt: skip
def test_all_others_are_refused(address: str) -> None:
    assert safe_url(address) is None


@given(words)
def test_a_kept_address_is_kept_as_it_is(text: str) -> None:
    kept = safe_url(f"https://a.example/{text}")
    if kept is not None:
        assert safe_url(kept) == kept
        assert not any(char.isspace() or char in '<>"`\\' for char in kept)
