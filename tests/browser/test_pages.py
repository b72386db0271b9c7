"""Every page, in both themes, wide and narrow, without a finding of axe-core's."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from annotations.claims.models import Claim
from annotations.claims.setting_aside import set_aside
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.publishing import publish_article, withdraw
from annotations.reviews.drafting import draft_summary
from tests.browser.conftest import WIDE, Site

Check = Callable[[Page], None]
COST, SAFE = "the bridge cost 12 million", "it was safe"
ARABIC = "قال الوزير إن الجسر آمن. لم يُختبر قط!\n\nوردّ المهندس: «هذا غير صحيح»."


def visit(site: Site, page: Page, path: str, check: Check) -> Page:
    site.open(page, path)
    check(page)
    return page


def workspace(site: Site, claim: Claim, form: str = "") -> str:
    address = f"{site.article.get_absolute_url()}?claim={claim.public_id}"
    return f"{address}&form={form}" if form else address


def sum_up(site: Site) -> None:
    draft = draft_summary(
        article=site.article,
        seen=0,
        headline="What the bridge cost",
        summary="Twelve.",
        by=site.ana,
    )
    approve_shown(draft=draft, shown=shown_digest(draft, to=site.ben), by=site.ben, compared=True)


@pytest.fixture
def claim(site: Site) -> Claim:
    return site.mark(COST)


def test_signing_in(site: Site, page: Page, accessible: Check, complaints: list[str]) -> None:
    visit(site, page, "/accounts/login/", accessible)
    page.get_by_role("button", name="Sign in").click()
    accessible(page)


def test_a_queue_with_work_and_without(
    site: Site, page: Page, context: BrowserContext, accessible: Check, complaints: list[str]
) -> None:
    visit(site, site.sign_in(page, "ana"), "/desk/", accessible)
    site.draft(site.mark(COST))
    site.judge(site.mark(SAFE))
    context.clear_cookies()
    visit(site, site.sign_in(page, "ben"), "/desk/", accessible)


def test_articles_and_how_they_come_in(
    site: Site, page: Page, accessible: Check, complaints: list[str]
) -> None:
    site.sign_in(page, "ana")
    for path in (
        "/desk/articles/",
        "/desk/articles/new/",
        f"{site.article.get_absolute_url()}details/",
    ):
        visit(site, page, path, accessible)


def test_no_articles_yet(site: Site, page: Page, accessible: Check, complaints: list[str]) -> None:
    visit(site, site.sign_in(page, "dan"), "/desk/articles/", accessible)


@pytest.mark.parametrize("form", ["", "wording", "stand", "aside", "evidence", "contact"])
def test_a_claim_with_each_form(
    site: Site, page: Page, claim: Claim, accessible: Check, complaints: list[str], form: str
) -> None:
    site.mark(SAFE)
    site.cite(claim)
    visit(site, site.sign_in(page, "ana"), workspace(site, claim, form), accessible)


@pytest.mark.parametrize("form", ["take-back", "ruling"])
def test_a_claim_judged_with_each_form(
    site: Site, page: Page, claim: Claim, accessible: Check, complaints: list[str], form: str
) -> None:
    site.judge(claim)
    visit(site, site.sign_in(page, "ana"), workspace(site, claim, form), accessible)


def test_a_claim_in_each_state(
    site: Site, page: Page, claim: Claim, accessible: Check, complaints: list[str]
) -> None:
    site.sign_in(page, "chloe")
    site.judge(claim)
    site.judge(claim, "unverified", by=site.ben)
    visit(site, page, workspace(site, claim), accessible)
    waiting, aside, public = site.mark(SAFE), site.mark("never tested"), site.mark("on Monday")
    site.draft(waiting)
    visit(site, page, workspace(site, waiting), accessible)
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    page.get_by_text("Send back…").click()
    accessible(page)
    set_aside(claim=aside, seen=0, reason="opinion", by=site.ana)
    visit(site, page, workspace(site, aside), accessible)
    site.publish(public)
    visit(site, page, workspace(site, public), accessible)


def test_a_refused_form(site: Site, page: Page, claim: Claim, accessible: Check) -> None:
    site.open(site.sign_in(page, "ana"), workspace(site, claim, "evidence"))
    page.get_by_role("button", name="Add this evidence").click()
    page.locator("#errors").wait_for()
    accessible(page)


def test_the_other_tabs_and_the_keys(
    site: Site, page: Page, claim: Claim, accessible: Check, complaints: list[str]
) -> None:
    site.sign_in(page, "chloe")
    for tab in ("article", "history"):
        visit(site, page, f"{site.article.get_absolute_url()}?tab={tab}", accessible)
    site.settle(claim)
    sum_up(site)
    visit(site, page, f"{site.article.get_absolute_url()}?tab=article", accessible)
    page.keyboard.press("?")
    accessible(page)


def test_an_empty_article(site: Site, page: Page, accessible: Check, complaints: list[str]) -> None:
    visit(site, site.sign_in(page, "ana"), site.article.get_absolute_url(), accessible)


def test_an_article_from_right_to_left(
    site: Site, page: Page, accessible: Check, complaints: list[str]
) -> None:
    article = site.article = site.take_in(ARABIC, title="الجسر", language="ar")
    claim = site.mark("الجسر آمن")
    visit(
        site,
        site.sign_in(page, "ana"),
        f"{article.get_absolute_url()}?claim={claim.public_id}",
        accessible,
    )
    assert page.locator("#text").get_attribute("dir") == "rtl"


def test_the_public_pages(
    site: Site, page: Page, claim: Claim, accessible: Check, complaints: list[str]
) -> None:
    visit(site, page, "/", accessible)
    site.settle(claim)
    sum_up(site)
    publish_article(article=site.article, by=site.chloe)
    for path in (
        "/", "/how-we-rate/", f"/claims/{claim.public_id}/", f"/articles/{site.article.public_id}/",
        f"/claims/{claim.public_id}/v/1/",
    ):  # fmt: skip
        visit(site, page, path, accessible)


def test_what_is_not_there(site: Site, page: Page, claim: Claim, accessible: Check) -> None:
    site.publish(claim)
    withdraw(of=claim, by=site.chloe, reason="The person asked about is a minor.")
    for path in (f"/claims/{claim.public_id}/", "/claims/nothing/", "/nowhere/"):
        visit(site, page, path, accessible)
    site.sign_in(page, "ana")
    for path in ("/desk/people/", "/desk/articles/nothing/"):
        visit(site, page, path, accessible)


def test_the_admin(site: Site, page: Page, accessible: Check) -> None:
    visit(site, site.sign_in(page, "eve"), "/admin/", accessible)
