import pytest

from annotations.articles.extracting import extract
from tests.articles.extracting.reading import CLOSING, OPENING

BODY = f"<p>{OPENING}</p><p># {CLOSING}</p>".encode()


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("text/html", 2), ("TEXT/HTML; charset=utf-8", 2), ("application/xhtml+xml", 2),
        ("story.html", 2), ("Story.HTM", 2), ("story.txt", 1), ("text/plain", 1), ("", 1),
        ("story", 1), ("story.md", 1), ("text/markdown", 1),
    ],
)  # fmt: skip
def test_the_name_or_the_type_says_how_to_read(name: str, kinds: int) -> None:
    article = extract(BODY, name_or_type=name, charset=None, url="")
    assert len(article.blocks) == kinds
    is_markup = "<p>" in article.blocks[0].text
    assert is_markup == (name in ("story.txt", "text/plain", "", "story"))
