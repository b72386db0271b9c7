"""A web page to an article."""

from annotations.articles.extracting import languages
from annotations.articles.extracting.addresses import is_same_site
from annotations.articles.extracting.assembling import assembled
from annotations.articles.extracting.choosing import chosen
from annotations.articles.extracting.decoding import decode_page
from annotations.articles.extracting.extracted import Extracted
from annotations.articles.extracting.fronting import Front, front_of
from annotations.articles.extracting.keys import key
from annotations.articles.extracting.metadata import Facts, facts_of
from annotations.articles.extracting.notices import notices
from annotations.articles.extracting.parsing import parse
from annotations.articles.extracting.pieces import pieces_of
from annotations.articles.extracting.refusals import NotAnArticle
from annotations.articles.extracting.sizes import one_article, whole
from annotations.articles.extracting.stating import HTML, Page


def extract_html(body: bytes, charset: str | None, url: str) -> Extracted:
    """The article on a page; raises `Empty`, `NotAnArticle`, `TooLarge` or `Undecodable`."""
    decoded = decode_page(whole(body), charset)
    page = Page(parse(decoded.text), url)
    pieces = pieces_of(page.tree, url)
    story = chosen(page.tree, pieces)
    if not story:
        raise NotAnArticle
    facts = facts_of(page)
    front = front_of(pieces, set(story), facts)
    title = " ".join(front.headline.text.split()) if front.headline else facts.title
    blocks = one_article(assembled(pieces, story, front, title=title, byline=facts.byline))
    if all(block.kind in ("headline", "standfirst", "heading") for block in blocks):
        raise NotAnArticle
    elsewhere = facts.address if url and not is_same_site(url, facts.address or url) else ""
    text = "\n".join(block.text for block in blocks)
    return Extracted(
        title=title,
        standfirst=front.standfirst.text if front.standfirst else "",
        byline=facts.byline,
        outlet=facts.outlet,
        published=facts.published,
        language=facts.language or languages.by_script(text),
        canonical_url="" if elsewhere else facts.address,
        blocks=blocks,
        found_in=_found_in(facts, front, elsewhere=elsewhere),
        warnings=[*decoded.warnings, *notices(page, elsewhere)],
    )


def _found_in(facts: Facts, front: Front, *, elsewhere: str) -> dict[str, str]:
    """Where each value stood; headline and standfirst are the page's own where it words them so."""
    found_in = dict(facts.found_in)
    if front.headline and key(front.headline.text) != key(facts.title):
        found_in["title"] = HTML
    found_in.pop("standfirst", None)
    if front.standfirst:
        described = key(front.standfirst.text) == key(facts.description)
        found_in["standfirst"] = facts.found_in["standfirst"] if described else HTML
    if elsewhere:
        del found_in["canonical_url"]
    return found_in
