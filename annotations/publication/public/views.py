"""What anyone reads. A view gets the parts of its address and returns a page; it has no request."""

from dataclasses import replace

from annotations.people.models import Desk
from annotations.publication.models import Publication
from annotations.publication.public import finding, fronting, parts
from annotations.publication.public.answering import Page, absolute
from annotations.publication.public.articles import ArticlePage
from annotations.publication.public.caching import public
from annotations.publication.public.claims import ClaimPage
from annotations.publication.public.front import FrontPage
from annotations.publication.public.numbers import page_of
from annotations.publication.public.parts import content, desk_of
from annotations.publication.public.passages import articles_named


@public(query=("before",))
def front(before: str) -> Page:
    """Everything public, newest first, a page at a time."""
    newest = fronting.newest_article()
    listed = fronting.listed(before=before, without=newest)
    shown = [each for each in (newest, *listed.entries) if each and each.article_id]
    claims = finding.claims_in({content(each)["article"] for each in shown}) if shown else []
    corrected = fronting.newest_corrections()
    desks = fronting.publishing_desks()
    path = f"/?before={before}" if before else "/"
    return Page(
        "front.html",
        {
            "page": FrontPage(newest, listed, claims, corrected, first=not before),
            "desks": desks,
            "legend": parts.legend(),
        },
        desk=_only(desks), path=path, canonical=path,
    )  # fmt: skip


@public()
def claim(public_id: str) -> Page:
    """A claim's newest public number."""
    return _claim_page(finding.newest("claim", public_id))


@public()
def claim_version(public_id: str, number: int) -> Page:
    """One public number of a claim."""
    return _version_of(_claim_page(finding.version("claim", public_id, number)), number)


@public()
def article(public_id: str) -> Page:
    """An article's newest public number."""
    return _article_page(finding.newest("article", public_id))


@public()
def article_version(public_id: str, number: int) -> Page:
    """One public number of an article's headline and summary; its claims are those of now."""
    return _version_of(_article_page(finding.version("article", public_id, number)), number)


@public()
def how_we_rate() -> Page:
    """What the ratings mean."""
    desk = _only(fronting.publishing_desks())
    path = "/how-we-rate/"
    return Page(
        "how_we_rate.html", {"legend": parts.legend()}, desk=desk, path=path, canonical=path
    )


def _claim_page(shown: Publication) -> Page:
    named = articles_named(content(shown))
    page = ClaimPage(
        shown, finding.versions(shown), finding.claims_in(named), finding.articles_among(named)
    )
    return _page("claim.html", page, shown, desk_of(shown))


def _article_page(shown: Publication) -> Page:
    claims = finding.claims_in({content(shown)["article"]})
    page = ArticlePage(shown, finding.versions(shown), claims)
    return _page("article.html", page, shown, desk_of(shown))


def _page(template: str, page: ClaimPage | ArticlePage, shown: Publication, desk: Desk) -> Page:
    path = page_of(shown)
    context = {"page": page, "shown": shown, "newest": path, "legend": parts.legend()}
    return Page(template, context, desk=desk, path=path, canonical=path)


def _version_of(page: Page, number: int) -> Page:
    """The same page at the address of its number: not for search engines, which get the newest."""
    newest = f'<{absolute(page.canonical)}>; rel="latest-version"'
    headers = {"X-Robots-Tag": "noindex", "Link": newest}
    return replace(page, path=f"{page.path}v/{number}/", headers=headers)


def _only(desks: list[Desk]) -> Desk | None:
    """The desk that speaks for the whole site, where there is one alone."""
    return desks[0] if len(desks) == 1 else None
