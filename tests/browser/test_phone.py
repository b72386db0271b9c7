"""The workspace on a phone: the text first, and the claim in a sheet over its foot."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from annotations.claims.models import Span
from annotations.reviews.models import Decision
from annotations.verdicts.models import Verdict
from tests.browser.conftest import RULES, Site

HEIGHT = 780
WORDS = "the bridge cost 12 million"
LONG = "\n\n".join(
    [f"Paragraph {n} says little, and says it twice." for n in range(20)]
    + [f"Then she said {WORDS}, and that it was safe."]
)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    size = {"width": 360, "height": HEIGHT}
    touch = {"has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}
    return {**browser_context_args, "viewport": size, **touch}


def sheet(page: Page) -> str | None:
    return page.locator("#tools").get_attribute("data-sheet")


def top_of_sheet(page: Page) -> float:
    """How much of the screen is left to the text, as a share."""
    box = page.locator("#tools").bounding_box()
    assert box
    return box["y"] / HEIGHT


def no_complaint(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_verdict_is_given_in_the_sheet(site: Site, page: Page, complaints: list[str]) -> None:
    article = site.take_in(LONG)
    claim = site.mark(WORDS, article=article)
    site.cite(claim)
    site.open(site.sign_in(page, "ana"), article.get_absolute_url())
    assert sheet(page) == "closed"
    page.locator(".piece").tap()
    expect(page.locator("li.claim.open .statement")).to_be_focused()
    assert top_of_sheet(page) == pytest.approx(0.36, abs=0.01)
    words = page.locator(".piece.open").bounding_box()
    assert words
    assert words["y"] == pytest.approx(120, abs=3)
    no_complaint(page)

    page.locator("label", has_text="Confirmed").tap()
    for part, shown in (
        ("evidence", ".evidence"),
        ("why", ".why-field"),
        ("facts", ".panel > .facts"),
    ):
        page.locator(f".part-open[data-part={part}]").tap()
        expect(page.locator(shown)).to_be_visible()
        assert top_of_sheet(page) < 0.1
        no_complaint(page)
        if part == "why":
            page.get_by_label("Why, in your words").fill("The accounts say so.")
        page.get_by_role("button", name="‹ Claim").tap()
        expect(page.locator(f".part-open[data-part={part}]")).to_be_focused()
    expect(page.locator(".typed")).to_have_text("The accounts say so.")

    page.get_by_role("button", name="Give my verdict").tap()
    expect(page.locator(".ours-part .row-only")).to_have_text("not drafted yet")
    assert Verdict.objects.get().rationale == "The accounts say so."
    page.get_by_role("link", name="Close").tap()
    expect(page.locator(".piece")).to_be_focused()
    assert sheet(page) == "closed"


def test_evidence_is_added_without_losing_the_verdict_begun(site: Site, page: Page) -> None:
    site.mark(WORDS, article=(article := site.take_in(LONG)))
    site.open(site.sign_in(page, "ana"), article.get_absolute_url())
    page.locator(".piece").tap()
    page.locator("label", has_text="Confirmed").tap()
    page.locator(".part-open[data-part=why]").tap()
    page.get_by_label("Why, in your words").fill("The accounts say so.")
    page.get_by_role("button", name="Give my verdict").tap()
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("#errors")).to_be_in_viewport()
    page.get_by_role("button", name="‹ Claim").tap()
    page.locator(".part-open[data-part=evidence]").tap()
    page.get_by_role("link", name="Add evidence").tap()
    page.get_by_label("Address of the source").fill("https://city.example/accounts")
    page.get_by_role("radio", name="supports", exact=True).check()
    page.get_by_role("button", name="Add this evidence").tap()
    expect(page.locator(".evidence > li")).to_have_count(1)
    page.get_by_role("button", name="‹ Claim").tap()
    expect(page.locator(".typed")).to_have_text("The accounts say so.")
    page.get_by_role("button", name="Give my verdict").tap()
    expect(page.locator(".ours-part .row-only")).to_have_text("not drafted yet")
    assert len(Verdict.objects.get().evidence_ids) == 1


def test_approving_happens_where_the_text_is_read(site: Site, page: Page) -> None:
    claim = site.mark(WORDS, article=(article := site.take_in(LONG)))
    site.draft(claim)
    site.open(site.sign_in(page, "ben"), f"{article.get_absolute_url()}?claim={claim.public_id}")
    approve = page.get_by_role("button", name="Approve this text")
    expect(page.locator(".ours-part .row-only")).to_have_text("waiting for you")
    expect(approve).to_be_hidden()
    page.get_by_role("button", name="Decide").tap()
    expect(page.locator(".ours-part .finding")).to_be_in_viewport()
    expect(approve).to_be_in_viewport()
    no_complaint(page)
    page.get_by_label("I compared the words").check()
    approve.tap()
    expect(page.locator(".ours-part .reason")).to_contain_text("Approved by Ben")
    assert Decision.objects.get().answer == Decision.Answer.APPROVED


def test_a_tapped_sentence_is_marked(site: Site, page: Page, complaints: list[str]) -> None:
    site.open(site.sign_in(page, "ana"), site.article.get_absolute_url())
    page.locator(".sentence", has_text="She said").tap()
    no_complaint(page)
    for _ in ("😀", "She", "said"):
        page.get_by_role("button", name="Start later by a word").tap()
    page.get_by_role("button", name="End earlier by a word").tap()
    page.get_by_role("button", name="Mark as claim").tap()
    expect(page.locator("li.claim.open")).to_have_count(1)
    assert Span.objects.get().quote == "the bridge cost 12 million, and that it was safe"
    page.locator(".grip").tap()
    page.locator(".sentence", has_text="An engineer").tap()
    page.get_by_role("button", name="Mark as claim").tap()
    expect(page.get_by_role("heading", name="An engineer disagreed.")).to_be_focused()
    expect(page.locator("li.claim.open")).to_have_count(1)


def test_an_end_is_dragged_by_its_handle(site: Site, page: Page) -> None:
    site.open(site.sign_in(page, "ana"), site.article.get_absolute_url())
    page.locator(".sentence", has_text="She said").tap()
    box = page.locator(".handle.end").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (24, 24)
    page.mouse.move(box["x"] + 12, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] - 60, box["y"] + 12, steps=6)
    page.mouse.up()
    quote = page.locator("#sentence-bar [name=quote]").input_value()
    assert quote.startswith("😀 She said the bridge cost 12")
    assert not quote.endswith("safe.")


def test_the_list_and_the_other_tabs_are_in_the_sheet(site: Site, page: Page) -> None:
    site.mark(WORDS)
    site.open(site.sign_in(page, "ana"), site.article.get_absolute_url())
    page.get_by_role("link", name="Claims 1").first.tap()
    assert sheet(page) == "list"
    no_complaint(page)
    page.locator(".claim-statement").tap()
    expect(page.get_by_role("button", name="Give my verdict")).to_be_in_viewport()
    page.locator(".grip").tap()
    page.get_by_role("link", name="Claims 1").first.tap()
    page.get_by_role("link", name="History").tap()
    expect(page.locator(".events li").first).to_be_in_viewport()


def test_without_javascript_the_tools_follow_the_text(site: Site, browser: Browser) -> None:
    size = {"width": 360, "height": HEIGHT}
    page = browser.new_context(java_script_enabled=False, viewport=size).new_page()  # type: ignore[arg-type]
    claim = site.mark(WORDS)
    site.sign_in(page, "ana")
    site.open(page, f"{site.article.get_absolute_url()}?claim={claim.public_id}")
    text, tools = (
        page.locator("#text > :last-child").bounding_box(),
        page.locator("#tools").bounding_box(),
    )
    assert text
    assert tools
    assert tools["y"] > text["y"]
    page.get_by_role("radio", name="Unverified").check()
    page.get_by_label("Why, in your words").fill("We looked and found nothing.")
    page.get_by_role("button", name="Give my verdict").click()
    expect(page.locator(".verdicts li")).to_contain_text("We looked and found nothing.")
