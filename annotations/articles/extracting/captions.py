"""The words under a picture or film, with its address as words; the file itself is never fetched."""

from lxml.html import HtmlElement

from annotations.articles.extracting.addresses import web_address
from annotations.articles.extracting.seeing import words_of

# What content systems that do not use <figcaption> call it.
CLASSES = {
    *("caption", "wp-caption-text", "image-caption", "picture-caption", "photo-caption"),
    *("media-caption", "video-caption", "image__caption", "media__caption", "gallery-caption"),
}
FILMS = ("iframe", "video")
MEDIA = ("amp-img", "audio", "iframe", "img", "source", "video")
# Where pages keep a picture's address: the plain `src` is often a grey box until one scrolls.
SOURCES = ("data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset")


def caption_of(element: HtmlElement, url: str) -> str:
    """A caption with its address in brackets after it; empty for what is no caption."""
    if element.tag == "figcaption":
        return _with_address(words_of(element), _figure(element), url)
    if not CLASSES.isdisjoint(element.get("class", "").lower().split()):
        return _with_address(words_of(element), element.getparent(), url)
    if element.tag in FILMS:
        return _title(element, url)
    return ""


def _title(film: HtmlElement, url: str) -> str:
    """A film in a figure without a caption of its own has the title that its frame gives it."""
    figure = _figure(film)
    if figure is None or next(figure.iter(*FILMS)) is not film or _has_caption(figure):
        return ""
    return _with_address(film.get("title") or film.get("aria-label") or "", figure, url)


def _has_caption(figure: HtmlElement) -> bool:
    return figure.find(".//figcaption") is not None


def _with_address(words: str, around: HtmlElement | None, url: str) -> str:
    address = _address(around, url) if around is not None and words else ""
    return f"{words} ({address})" if address else words


def _figure(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("figure"), None)


def _address(around: HtmlElement, url: str) -> str:
    """The first picture or film in it that has an address on the web."""
    for media in around.iter(*MEDIA):
        for source in SOURCES:
            named = media.get(source, "").strip()
            address = web_address(named.split(" ")[0] if "srcset" in source else named, url)
            if address:
                return address
    return ""
