import json
from datetime import UTC, date, datetime

import pytest

from annotations.articles.extracting import Extracted
from annotations.articles.extracting.dates import published
from annotations.articles.extracting.languages import by_script, tag
from tests.articles.extracting.reading import CLOSING, OPENING, made_of

BODY = f"<h1>Library extends its hours</h1><p>{OPENING}</p><p>{CLOSING}</p>"


def described(**fields: object) -> Extracted:
    stated = json.dumps({"@type": "NewsArticle", "headline": "Library extends its hours", **fields})
    return made_of(BODY, head=f'<script type="application/ld+json">{stated}</script>')


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Ida Brenner", "Ida Brenner"),
        ({"@type": "Person", "name": "Ida Brenner"}, "Ida Brenner"),
        ([{"name": "Ida Brenner"}, {"name": "Ida Brenner"}, "Tom Wilk"], "Ida Brenner, Tom Wilk"),
        ({"name": ["Ida Brenner"]}, "Ida Brenner"),
        ("By Ida Brenner", "Ida Brenner"),
        ("Byrne Holt", "Byrne Holt"),
        ("Ida &amp; Tom", "Ida & Tom"),
        ("https://social.example/ida", ""),
        ({"@id": "#ida"}, ""),
        (None, ""),
        (7, ""),
        ("x" * 600, ""),
    ],
)
def test_bylines(author: object, byline: str) -> None:
    assert described(author=author).byline == byline


@pytest.mark.parametrize(
    "script",
    ["", "{", "null", "[[[]]]", '"words"', "[" * 100_000, '{"@graph": 1}', '{"@type": 5}',
     '{"@type": "NewsArticle", "headline": {"a": 1}, "author": [[]], "publisher": [], "url": 3}'],
)  # fmt: skip
def test_what_is_no_description_is_passed_over(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script><meta name="author" content="Ida">'
    article = made_of(BODY, head=head)
    assert (article.title, article.byline) == ("Library extends its hours", "Ida")


@pytest.mark.parametrize(
    ("canonical", "kept"),
    [
        ("/news/hours", "https://www.courier.example/news/hours"),
        ("https://courier.example/hours", "https://courier.example/hours"),
        ("https://m.courier.example/hours", "https://m.courier.example/hours"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_the_canonical_address_is_absolute_and_on_the_web(canonical: str, kept: str) -> None:
    article = made_of(BODY, head=f'<link rel="canonical" href="{canonical}">')
    assert article.canonical_url == kept
    assert article.warnings == []


def test_a_page_cannot_pass_for_another_sites() -> None:
    head = '<link rel="canonical" href="https://other.example/hours">'
    article = made_of(BODY, head=head)
    assert article.canonical_url == ""
    assert "canonical_url" not in article.found_in
    assert "https://other.example/hours" in article.warnings[0]
    assert made_of(BODY, head=head, url="").canonical_url == "https://other.example/hours"


def test_a_subdomain_of_another_publisher_is_another_site() -> None:
    head = '<link rel="canonical" href="https://notcourier.example/hours">'
    assert made_of(BODY, head=head).canonical_url == ""


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("2024-03-11T07:45:00Z", datetime(2024, 3, 11, 7, 45, tzinfo=UTC)),
        ("2024-03-11T07:45:00.1234567Z", datetime(2024, 3, 11, 7, 45, tzinfo=UTC)),
        ("2024-03-11 07:45:00 UTC", datetime(2024, 3, 11, 7, 45, tzinfo=UTC)),
        ("2024-03-11T08:45+01:00", datetime(2024, 3, 11, 7, 45, tzinfo=UTC)),
        ("Mon, 11 Mar 2024 08:45:00 +0100", datetime(2024, 3, 11, 7, 45, tzinfo=UTC)),
        ("2024-03-11", date(2024, 3, 11)),
        ("20240311", date(2024, 3, 11)),
        ("2024-03-11T00:00:00Z", date(2024, 3, 11)),
        ("2024-03-11T00:00:00-05:00", date(2024, 3, 11)),
        ("2024-03-11T07:45:00", date(2024, 3, 11)),
        ("11/03/2024", None),
        ("last Tuesday", None),
        ("2024-13-41", None),
        ("", None),
    ],
)
def test_a_day_stays_a_day(stated: str, read: date | None) -> None:
    assert published(stated) == read
    assert isinstance(published(stated), datetime) == isinstance(read, datetime)


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("en", "en"), ("EN_us", "en-US"), ("zh-hans-cn", "zh-Hans-CN"), ("de-de", "de-DE"),
        ("en, fr", "en"), ("pt_BR.UTF-8", "pt-BR"), ("sr-Latn", "sr-Latn"), ("und", ""),
        ("english", ""), ("x", ""), ("", ""), ("en-", ""), ('"><script>', ""),
    ],
)  # fmt: skip
def test_language_tags(stated: str, read: str) -> None:
    assert tag(stated) == read


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("افتتح رئيس البلدية السوق القديم", "ar"),
        ("شهردار بازار قدیمی را پس از بازسازی گشود و چند پرسش را پاسخ گفت", "fa"),
        ("ראש העיר פתח את השוק הישן", "he"),
        ("港町の市場、十年ぶりに再開", "ja"),
        ("市议会周三通过了新规定", "zh"),
        ("시의회는 새로운 규칙을 통과시켰다", "ko"),
        ("Городской совет принял новые правила", "ru"),
        ("Міська рада ухвалила нові правила її роботи", "uk"),
        ("Το δημοτικό συμβούλιο", "el"),
        ("The council has passed new rules", ""),
        ("The word 市場 means market in English prose", ""),
        ("1234 …", ""),
        ("", ""),
    ],
)
def test_the_script_tells_the_language_where_it_can(text: str, language: str) -> None:
    assert by_script(text) == language
