"""What does not go through: nothing typed is lost, and nothing happens twice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from annotations.claims.models import Claim
from annotations.reviews.models import Summary
from annotations.verdicts.models import Verdict
from tests.browser.conftest import Site

WORDS = "the bridge cost 12 million"


def open_claim(site: Site, page: Page, claim: Claim, form: str = "") -> Page:
    address = f"{site.article.get_absolute_url()}?claim={claim.public_id}"
    return site.open(page, f"{address}&form={form}" if form else address)


@pytest.fixture
def claim(site: Site) -> Claim:
    claim = site.mark(WORDS)
    site.cite(claim)
    site.cite(claim, "context")
    return claim


def write_verdict(page: Page, why: str) -> None:
    page.locator("label", has_text="Unverified").click()
    page.get_by_label("Why, in your words").fill(why)


def give(page: Page) -> None:
    page.get_by_role("button", name="Give my verdict").click()


def test_a_refused_verdict_keeps_its_text(site: Site, page: Page, claim: Claim) -> None:
    open_claim(site, site.sign_in(page, "ana"), claim)
    page.locator("label", has_text="Disputed").click()
    page.get_by_label("Why, in your words").fill("The city says otherwise.")
    give(page)
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("#errors")).to_contain_text("Disputed needs at least one piece of evidence")
    assert page.get_by_role("radio", name="Disputed").is_checked()
    expect(page.get_by_label("Why, in your words")).to_have_value("The city says otherwise.")
    assert not Verdict.objects.exists()
    page.locator("label", has_text="Unverified").click()
    give(page)
    expect(page.locator(".verdicts li")).to_contain_text("The city says otherwise.")


def test_two_windows_of_one_reviewer(
    site: Site,
    page: Page,
    context: BrowserContext,
    claim: Claim,
    accessible: Callable[[Page], None],
) -> None:
    open_claim(site, site.sign_in(page, "ana"), claim)
    other = open_claim(site, context.new_page(), claim)
    write_verdict(page, "We asked the city and the builder.")
    write_verdict(other, "We asked the city and found none.")
    give(other)
    expect(other.locator(".verdicts li")).to_have_count(1)
    give(page)
    conflict = page.locator(".conflict")
    expect(conflict).to_be_focused()
    expect(conflict).to_contain_text("You changed this in another window")
    expect(conflict.locator(".words").first).to_have_text("We asked the city and found none.")
    expect(conflict.locator("ins").first).to_have_text("added: the")
    expect(conflict.locator("del").first).to_have_text("removed: found")
    expect(page.get_by_label("Why, in your words")).to_have_value(
        "We asked the city and the builder."
    )
    accessible(page)
    page.get_by_role("button", name="Save this text").click()
    expect(page.locator(".verdicts li")).to_contain_text("the builder")
    last = Verdict.objects.latest("number")
    assert (last.number, len(last.evidence_ids)) == (2, 2)


def test_two_people_word_one_claim(
    site: Site, page: Page, browser: Browser, claim: Claim, accessible: Callable[[Page], None]
) -> None:
    other = browser.new_context().new_page()
    open_claim(site, site.sign_in(page, "ana"), claim, "wording")
    open_claim(site, site.sign_in(other, "ben"), claim, "wording")
    page.get_by_label("Statement").fill("The new bridge cost 12 million euros.")
    other.get_by_label("Statement").fill("The old bridge cost 12 million euros.")
    other.get_by_role("button", name="Save this wording").click()
    expect(other.locator(".statement")).to_have_text("The old bridge cost 12 million euros.")
    page.get_by_role("button", name="Save this wording").click()
    expect(page.locator(".conflict h4")).to_have_text("Ben changed this while you were writing.")
    expect(page.locator(".conflict del")).to_contain_text("old")
    accessible(page)
    page.get_by_role("button", name="Save this text").click()
    expect(page.locator(".statement")).to_have_text("The new bridge cost 12 million euros.")
    assert claim.newest_wording.number == 3


def test_the_saved_text_is_taken(site: Site, page: Page, claim: Claim) -> None:
    open_claim(site, site.sign_in(page, "ana"), claim)
    write_verdict(page, "Mine.")
    site.judge(claim, "unverified")
    give(page)
    page.get_by_role("link", name="Take the saved text").click()
    expect(page.locator(".conflict")).to_have_count(0)
    expect(page.get_by_label("Why, in your words")).to_have_value("The accounts say so.")


def test_a_summary_changed_meanwhile(site: Site, page: Page, browser: Browser) -> None:
    other = browser.new_context().new_page()
    for window, name in ((page, "ana"), (other, "ben")):
        site.open(site.sign_in(window, name), f"{site.article.get_absolute_url()}?tab=article")
        window.get_by_label("Headline").fill(f"A headline of {name}’s")
        window.get_by_label("Summary").fill("What was found.")
    other.get_by_role("button", name="Draft this").click()
    expect(other.locator("#article-tab .statement")).to_have_text("A headline of ben’s")
    page.get_by_role("button", name="Draft this").click()
    expect(page.locator(".conflict h4")).to_have_text("Ben changed this while you were writing.")
    page.get_by_role("button", name="Save this text").click()
    expect(page.locator("#article-tab .statement")).to_have_text("A headline of ana’s")
    assert Summary.objects.count() == 2


def test_without_a_line_the_text_stays(
    site: Site, page: Page, context: BrowserContext, claim: Claim
) -> None:
    open_claim(site, site.sign_in(page, "ana"), claim)
    write_verdict(page, "We looked and found nothing.")
    context.set_offline(True)
    give(page)
    said = page.get_by_role("alert").filter(has_text="You are offline")
    expect(said).to_be_in_viewport()
    expect(page.get_by_label("Why, in your words")).to_have_value("We looked and found nothing.")
    context.set_offline(False)
    give(page)
    expect(page.locator(".verdicts li")).to_have_count(1)
    expect(said).to_have_count(0)


def test_an_answer_that_was_lost_is_asked_for_again(site: Site, page: Page, claim: Claim) -> None:
    open_claim(site, site.sign_in(page, "ana"), claim)
    write_verdict(page, "We looked and found nothing.")
    page.route("**/verdicts/", lambda route: (route.fetch(), route.abort()))
    give(page)
    expect(page.get_by_role("alert").filter(has_text="You are offline")).to_be_visible()
    page.unroute("**/verdicts/")
    give(page)
    expect(page.locator(".verdicts li")).to_have_count(1)
    assert Verdict.objects.count() == 1


def test_a_second_click_has_no_second_effect(site: Site, page: Page) -> None:
    site.open(site.sign_in(page, "ana"), site.article.get_absolute_url())
    page.get_by_role("button", name="Mark as claim").dblclick()
    expect(page.locator("li.claim.open")).to_have_count(1)
    write_verdict(page, "We looked and found nothing.")
    page.get_by_role("button", name="Give my verdict").dblclick()
    expect(page.locator(".verdicts li")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert (Claim.objects.count(), Verdict.objects.count()) == (1, 1)


def test_who_is_signed_out_keeps_the_text(
    site: Site, page: Page, context: BrowserContext, claim: Claim
) -> None:
    open_claim(site, site.sign_in(page, "ana"), claim)
    write_verdict(page, "We looked and found nothing.")
    context.clear_cookies(name="sessionid")
    give(page)
    expect(page.get_by_role("alert").filter(has_text="You are signed out")).to_be_visible()
    expect(page.get_by_label("Why, in your words")).to_have_value("We looked and found nothing.")
    assert not Verdict.objects.exists()
