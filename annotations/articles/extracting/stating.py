"""What a page says of itself, field by field: where it is written and its words, best first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from annotations.articles.extracting import structured
from annotations.articles.extracting.seeing import tokens, words_of

JSON_LD, OPENGRAPH, META, HTML, ADDRESS = "json-ld", "og", "meta", "html", "address"
Stated = Iterator[tuple[str, str]]

DATES = (
    "article:published", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "parsely-pub-date", "sailthru.date", "article_date_original", "cxenseparse:recs:publishtime",
)  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A page and the address it came from, which is empty for a file."""

    tree: HtmlElement
    url: str

    @cached_property
    def described(self) -> dict[str, Any]:
        """The object in JSON-LD that is the article."""
        return structured.described(self.tree)

    @cached_property
    def meta(self) -> dict[str, str]:
        """The first content of each <meta>, by its name in lower case."""
        named: dict[str, str] = {}
        for element in self.tree.iter("meta"):
            for attribute in ("name", "property", "itemprop", "http-equiv"):
                name = element.get(attribute, "").strip().lower()
                if name and element.get("content"):
                    named.setdefault(name, " ".join(element.get("content", "").split()))
        return named

    def titles(self) -> Stated:
        yield JSON_LD, structured.words(self.described.get("headline"))
        yield from self._opengraph("og:title")
        yield from self._named("twitter:title", "title", "dc.title", "dcterms.title", "headline")
        yield from ((HTML, words_of_title(each)) for each in self.tree.iter("title"))

    def descriptions(self) -> Stated:
        yield JSON_LD, structured.words(self.described.get("description"))
        yield from self._opengraph("og:description")
        yield from self._named("description", "dc.description", "twitter:description")

    def bylines(self) -> Stated:
        yield JSON_LD, structured.names(self.described.get("author"))
        yield from self._opengraph("article:author", "og:article:author")
        yield from self._named("author", "dc.creator", "dcterms.creator", "byl", "parsely-author")
        written = [each for each in self.tree.iter("a", "span", "address") if _is_author(each)]
        yield HTML, ", ".join(dict.fromkeys(words_of(each) for each in written[:5]))
        boxes = (each for each in self.tree.iter("p", "div", "span") if "byline" in tokens(each))
        yield from ((HTML, words_of(each)) for each in boxes)

    def outlets(self) -> Stated:
        yield JSON_LD, structured.words(self.described.get("publisher"))
        yield from self._opengraph("og:site_name")
        yield from self._named("application-name", "publisher", "dc.publisher", "copyright")
        yield ADDRESS, (urlsplit(self.url).hostname or "").removeprefix("www.")

    def dates(self) -> Stated:
        yield JSON_LD, structured.words(self.described.get("datePublished"))
        yield from self._opengraph("article:published_time", "og:article:published_time")
        yield from self._named(*DATES)
        written = list(self.tree.iter("time"))
        marked = [each for each in written if each.get("itemprop") == "datePublished"]
        yield from ((HTML, each.get("datetime", "")) for each in [*marked, *written[:1]])

    def languages(self) -> Stated:
        yield from ((HTML, each.get("lang", "")) for each in self.tree.iter("html", "body"))
        yield JSON_LD, structured.words(self.described.get("inLanguage"))
        yield from self._named("content-language", "language", "dc.language")
        yield from self._opengraph("og:locale")

    def addresses(self) -> Stated:
        links = (each for each in self.tree.iter("link") if _is_canonical(each))
        yield from ((HTML, each.get("href", "")) for each in links)
        yield from self._opengraph("og:url")
        whole = self.described.get("mainEntityOfPage")
        of_page = whole.get("@id") if isinstance(whole, dict) else whole
        yield from (
            (JSON_LD, structured.words(each)) for each in (of_page, self.described.get("url"))
        )

    def _opengraph(self, *names: str) -> Stated:
        return self._from_meta(OPENGRAPH, names)

    def _named(self, *names: str) -> Stated:
        return self._from_meta(META, names)

    def _from_meta(self, where: str, names: Iterable[str]) -> Stated:
        return ((where, self.meta[name]) for name in names if name in self.meta)


def words_of_title(element: HtmlElement) -> str:
    """The words of <title>, which is not part of what the page shows."""
    return " ".join("".join(element.itertext()).split())


def _is_author(element: HtmlElement) -> bool:
    return "author" in (*element.get("rel", "").split(), *element.get("itemprop", "").split())


def _is_canonical(element: HtmlElement) -> bool:
    return "canonical" in element.get("rel", "").lower().split()
