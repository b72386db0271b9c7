"""The whole job in a browser: from pasted words to a page that a stranger reads."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotations.articles.models import Article
from annotations.claims.models import Claim, Span
from annotations.history.verifying import broken_links
from tests.browser.conftest import Site

WORDS = "the bridge cost 12 million"
TEXT = f"😀 The mayor spoke on Monday. She said {WORDS}, and that it was safe.\n\nAn engineer disagreed."


def take_in(site: Site, page: Page) -> Article:
    site.open(page, "/desk/")
    page.get_by_role("link", name="Take an article in").first.click()
    page.get_by_label("Headline").fill("What the mayor said")
    page.get_by_label("Text of the article").fill(TEXT)
    page.get_by_role("button", name="Look it over").click()
    page.get_by_role("textbox", name="Address").fill("https://news.example/mayor")
    page.get_by_role("button", name="Take it in").click()
    page.wait_for_url("**/desk/articles/*/")
    return Article.objects.get(title="What the mayor said")


def drag_over(page: Page, words: str) -> None:
    """Select words with the mouse, as a person drags over them."""
    box = page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + words.length);
            const rects = range.getClientRects(), first = rects[0], last = rects[rects.length - 1];
            return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
          }
        }""",
        words,
    )
    page.mouse.move(box[0] + 1, box[1])
    page.mouse.down()
    page.mouse.move(box[2] - 1, box[3], steps=8)
    page.mouse.up()


def gather_and_judge(page: Page) -> None:
    page.get_by_role("link", name="Add evidence").click()
    page.get_by_label("Address of the source").fill("https://city.example/accounts")
    page.get_by_role("radio", name="supports", exact=True).check()
    page.get_by_label("The words that count").fill("12 million")
    page.get_by_role("button", name="Add this evidence").click()
    expect(page.locator(".evidence li")).to_have_count(1)
    page.get_by_role("radio", name="Confirmed").check(force=True)
    page.get_by_label("Why, in your words").fill("The city's accounts say so.")
    page.get_by_role("button", name="Give my verdict").click()
    expect(page.locator(".verdicts li")).to_have_count(1)


def draft(page: Page) -> None:
    page.get_by_role("link", name="Draft our verdict").click()
    page.get_by_label("Finding").fill("The city's accounts give the same sum.")
    page.get_by_role("button", name="Draft our verdict").click()
    expect(page.locator(".ours-part .finding")).to_contain_text("the same sum")


def approve(site: Site, page: Page, claim: Claim) -> None:
    site.open(page, f"/desk/claims/{claim.public_id}/")
    page.get_by_label("I compared the words").check()
    page.get_by_role("button", name="Approve this text").click()
    expect(page.locator(".panel-head")).to_contain_text("settled")


def publish(site: Site, page: Page, claim: Claim) -> None:
    site.open(page, f"/desk/claims/{claim.public_id}/")
    page.get_by_role("button", name="Publish this claim").click()
    expect(page.locator(".panel-head")).to_contain_text("published")


@pytest.fixture
def stranger(browser: Browser) -> Page:
    """Somebody without an account and without JavaScript."""
    return browser.new_context(java_script_enabled=False).new_page()


def test_from_pasted_words_to_a_public_page(
    site: Site,
    page: Page,
    stranger: Page,
    browser: Browser,
    complaints: list[str],
    accessible: Callable[[Page], None],
) -> None:
    site.sign_in(page, "ana")
    article = take_in(site, page)
    drag_over(page, WORDS)
    page.get_by_role("button", name="Mark as claim").click()
    expect(page.locator("li.claim.open")).to_have_count(1)
    span = Span.objects.get(article=article)
    assert (span.quote, article.newest_revision.text[span.start : span.end]) == (WORDS, WORDS)
    gather_and_judge(page)
    draft(page)
    assert "another member must approve" in page.locator(".ours-part").inner_text()
    assert page.get_by_role("button", name="Approve this text").count() == 0
    accessible(page)

    second, moderator = browser.new_context().new_page(), browser.new_context().new_page()
    approve(site, site.sign_in(second, "ben"), span.claim)
    publish(site, site.sign_in(moderator, "chloe"), span.claim)

    site.open(stranger, f"/claims/{span.claim.public_id}/")
    expect(stranger.get_by_role("heading", level=1)).to_contain_text(WORDS)
    expect(stranger.locator("main")).to_contain_text("The city's accounts give the same sum.")
    site.open(stranger, "/")
    expect(stranger.locator("main")).to_contain_text(WORDS)
    assert broken_links() == []


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until what is wanted has the focus; it has to come within eighty presses."""
    for _ in range(80):
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {wanted}")


def by_keys(page: Page, wanted: Locator, press: str) -> None:
    """Go there by Tab, and press a key."""
    tab_to(page, wanted)
    page.keyboard.press(press)


def mark_by_keys(page: Page) -> None:
    """The third sentence but for its last word and its first."""
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".sentence.at-hand")).to_have_attribute("id", "s-3")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Alt+ArrowRight")
    page.keyboard.press("c")
    expect(page.locator("li.claim.open .statement")).to_be_focused()


def judge_by_keys(page: Page) -> None:
    page.keyboard.press("e")
    expect(page.get_by_label("Address of the source")).to_be_focused()
    page.keyboard.type("https://city.example/accounts")
    by_keys(page, page.get_by_role("radio", name="supports", exact=True), "Space")
    page.keyboard.press("Enter")
    expect(page.locator(".evidence li")).to_have_count(1)
    expect(page.locator("#claim-list h4:focus")).to_have_text("Evidence")
    page.keyboard.press("1")
    tab_to(page, page.get_by_label("Why, in your words"))
    page.keyboard.type("The accounts say so. 123 jkc?")
    by_keys(page, page.get_by_role("button", name="Give my verdict"), "Enter")
    expect(page.locator(".verdicts li")).to_contain_text("123 jkc?")


def draft_by_keys(page: Page) -> None:
    by_keys(page, page.get_by_role("link", name="Draft our verdict"), "Enter")
    tab_to(page, page.get_by_label("Finding"))
    page.keyboard.type("The city's accounts give the same sum.")
    by_keys(page, page.get_by_role("button", name="Draft our verdict"), "Enter")
    expect(page.locator(".ours-part .finding")).to_contain_text("the same sum")


def test_the_same_by_keyboard_alone(site: Site, page: Page, browser: Browser) -> None:
    site.sign_in(page, "ana")
    site.open(page, site.article.get_absolute_url())
    mark_by_keys(page)
    judge_by_keys(page)
    claim = Claim.objects.get()
    assert claim.verdicts.get().rating == "confirmed"
    draft_by_keys(page)

    second = site.sign_in(browser.new_context().new_page(), "ben")
    site.open(second, f"/desk/claims/{claim.public_id}/")
    by_keys(second, second.get_by_label("I compared the words"), "Space")
    by_keys(second, second.get_by_role("button", name="Approve this text"), "Enter")
    expect(second.locator(".panel-head")).to_contain_text("settled")

    moderator = site.sign_in(browser.new_context().new_page(), "chloe")
    site.open(moderator, f"/desk/claims/{claim.public_id}/")
    by_keys(moderator, moderator.get_by_role("button", name="Publish this claim"), "Enter")
    expect(moderator.locator(".panel-head")).to_contain_text("published")
    site.open(page, f"/claims/{claim.public_id}/")
    expect(page.locator("main")).to_contain_text("The city's accounts give the same sum.")


def test_escape_closes_the_claim_and_goes_back_to_its_words(site: Site, page: Page) -> None:
    site.mark("it was safe")
    site.sign_in(page, "ana")
    site.open(page, site.article.get_absolute_url())
    page.locator(".piece").focus()
    page.keyboard.press("Enter")
    expect(page.locator("li.claim.open .statement")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("li.claim.open")).to_have_count(0)
    expect(page.locator(".piece")).to_be_focused()


def test_a_whole_sentence_and_a_verdict_without_javascript(site: Site, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    site.sign_in(page, "ana")
    site.open(page, f"{site.article.get_absolute_url()}?sentence=2")
    page.get_by_role("button", name="Mark as claim").click()
    sentence = site.article.newest_revision.sentences.get(number=2)
    span = Span.objects.get()
    assert (span.start, span.end) == (sentence.start, sentence.end)
    page.get_by_role("radio", name="Unverified").check()
    page.get_by_role("button", name="Give my verdict").click()
    expect(page.locator(".errors")).to_contain_text("Say why, in your words.")
    assert page.get_by_role("radio", name="Unverified").is_checked()
    page.get_by_label("Why, in your words").fill("We looked and found nothing.")
    page.get_by_role("button", name="Give my verdict").click()
    expect(page.locator(".verdicts li")).to_contain_text("We looked and found nothing.")
