"""What a reader selects is what is stored: the same words, at the same code points."""

import random

import pytest
from playwright.sync_api import Page

from annotations.claims.models import Span
from tests.browser.conftest import Site

TEXTS = {
    "emoji before the words": "😀 A flag 🇳🇴 and a family 👩‍👩‍👧 came. They said “it rained” twice.\n\nThen they left.",
    "combining marks": "Cafe\u0301s close early in A\u030angstro\u0308m. The nai\u0308ve said no.\n\nVie\u0323\u0302t Nam agreed.",
    "right to left": "قال الوزير إن الجسر آمن. لم يُختبر قط!\n\nوردّ المهندس: «هذا غير صحيح».",
    "without spaces": "市長は月曜日に話した。橋は安全だという。\n\n技師は反対した。「検査していない」と述べた。",
    "markup as text": "He wrote <b>never</b> & “&amp;”.\n\nIs 3 < 5 > 2? Yes.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_page_is_the_text(site: Site, page: Page, name: str) -> None:
    article = site.take_in(TEXTS[name], title="A title")
    text = article.newest_revision.text
    site.mark(text[3:11].strip(), article=article)
    site.sign_in(page, "ana")
    site.open(page, article.get_absolute_url())
    assert page.evaluate("document.getElementById('text').textContent") == text


SELECT = """([start, end]) => {
  const root = document.getElementById("text");
  const place = (offset) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const points = [...node.data];
      if (left <= points.length) return [node, points.slice(0, left).join("").length];
      left -= points.length;
    }
  };
  document.getSelection().setBaseAndExtent(...place(start), ...place(end));
}"""


@pytest.mark.parametrize("name", TEXTS)
def test_the_words_selected_are_the_words_stored(site: Site, page: Page, name: str) -> None:
    article = site.take_in(TEXTS[name], title="A title")
    text = article.newest_revision.text
    site.sign_in(page, "ana")
    site.open(page, article.get_absolute_url())
    chance = random.Random(name)
    for _ in range(5):
        start = chance.randrange(0, len(text) - 2)
        end = chance.randrange(start + 1, min(start + 40, len(text)))
        words = text[start:end].strip()
        if not words:
            continue
        page.evaluate(SELECT, [start, end])
        page.wait_for_function("(w) => document.forms['sentence-bar'].quote.value === w", arg=words)
        count = Span.objects.count()
        with page.expect_response("**/claims/"):
            page.get_by_role("button", name="Mark as claim").click()
        assert Span.objects.count() == count + 1
        span = Span.objects.latest("pk")
        assert (span.quote, text[span.start : span.end]) == (words, words)
        assert span.start == start + len(text[start:end]) - len(text[start:end].lstrip())
    page.wait_for_load_state("networkidle")
