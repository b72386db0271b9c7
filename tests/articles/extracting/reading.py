"""The pages beside this file, and short ways to read made-up ones."""

from pathlib import Path

from annotations.articles.extracting import Extracted, extract_html

PAGES = Path(__file__).parent / "pages"
ADDRESS = "https://www.courier.example/news/story"

# Prose enough to be an article.
OPENING = (
    "The town library will stay open until ten in the evening from Monday, the director told the "
    "council on Wednesday. The trial is to last for six months and costs the town nothing."
)
CLOSING = (
    "Until now the doors had closed at six. A count in November had found that on average eleven "
    "people were waiting outside each morning, and that most of them had work during the day."
)


def read(name: str, *, charset: str | None = None, url: str = ADDRESS) -> Extracted:
    """What is read from one of the pages."""
    return extract_html((PAGES / name).read_bytes(), charset, url)


def made_of(*parts: str, head: str = "", url: str = ADDRESS) -> Extracted:
    """What is read from a page with these parts in its <article>."""
    page = f"<!doctype html><html><head>{head}</head><body><article>{''.join(parts)}</article></body></html>"
    return extract_html(page.encode(), "utf-8", url)


def shape(article: Extracted) -> list[tuple[str, str]]:
    """Each block's kind and its first words."""
    return [(block.kind, " ".join(block.text.split()[:3])) for block in article.blocks]
