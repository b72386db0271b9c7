"""Whatever came in, by its name or its media type, to an article."""

from annotations.articles.extracting.extracted import Extracted
from annotations.articles.extracting.pages import extract_html
from annotations.articles.extracting.plain import extract_markdown, extract_plain

HTML_NAMES = (".html", ".htm", ".xhtml")
MARKDOWN_NAMES = (".md", ".markdown")
HTML_TYPES = ("text/html", "application/xhtml+xml")
MARKDOWN_TYPES = ("text/markdown", "text/x-markdown")


def extract(body: bytes, *, name_or_type: str, charset: str | None, url: str) -> Extracted:
    """The article in bytes whose file is called, or whose type is, `name_or_type`; else plain text.

    Raises `Empty`, `NotAnArticle`, `TooLarge` or `Undecodable`.
    """
    kind = name_or_type.partition(";")[0].strip().lower()
    if kind in HTML_TYPES or kind.endswith(HTML_NAMES):
        return extract_html(body, charset, url)
    if kind in MARKDOWN_TYPES or kind.endswith(MARKDOWN_NAMES):
        return extract_markdown(body, charset)
    return extract_plain(body, charset)
