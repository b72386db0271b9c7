import pytest

from annotations.articles.extracting import Empty, TooLarge, extract_markdown, extract_plain
from annotations.text.blocks import Block

PLAIN = """Library extends its hours

The town library will stay open until ten.
It closed at six before.

- No quiet room
- No coffee
"""

MARKDOWN = """---
title: "Not this one"
---
# Library *extends* its hours

The **town library** will stay open until [ten](https://example.org/a_(b)),
the director said. It costs 5 * 3 crowns and `nothing` more; snake_case stays, \\*so\\* do these.

Why now
-------

> "We counted," she said.

* No __quiet__ room
* No coffee &amp; no
  biscuits
1. First
2) Second

![Readers at night](https://example.org/a.jpg "Night")

***
Last line with a break\x20\x20
and <b>more</b>, see <https://example.org/>.

[1]: https://example.org/note
"""


def test_plain_text_has_its_first_line_for_a_headline() -> None:
    article = extract_plain(PLAIN.encode(), None)
    assert article.title == "Library extends its hours"
    assert article.blocks == [
        Block("headline", "Library extends its hours"),
        Block("paragraph", "The town library will stay open until ten.\nIt closed at six before."),
        Block("list_item", "No quiet room"),
        Block("list_item", "No coffee"),
    ]


@pytest.mark.parametrize(
    "text",
    ["A first sentence.\n\nA second one.", "Only a line", "One line\nand another\n\nMore.",
     "- an item\n\nMore.", "x" * 161 + "\n\nMore.", "開館時間を延長した。\n\n続き。"],
)  # fmt: skip
def test_a_first_line_that_is_prose_is_no_headline(text: str) -> None:
    article = extract_plain(text.encode(), None)
    assert article.title == ""
    assert article.blocks[0].kind != "headline"


def test_markdown_is_reduced_to_words() -> None:
    article = extract_markdown(MARKDOWN.encode(), None)
    assert article.title == "Library extends its hours"
    assert article.blocks == [
        Block("headline", "Library extends its hours"),
        Block(
            "paragraph",
            "The town library will stay open until ten, the director said. It costs 5 * 3 crowns "
            "and nothing more; snake_case stays, *so* do these.",
        ),
        Block("heading", "Why now"),
        Block("paragraph", '"We counted," she said.'),
        Block("list_item", "No quiet room"),
        Block("list_item", "No coffee & no biscuits"),
        Block("list_item", "First"),
        Block("list_item", "Second"),
        Block("caption", "Readers at night (https://example.org/a.jpg)"),
        Block("paragraph", "Last line with a break\nand more, see https://example.org/."),
    ]


def test_the_title_above_the_text_is_the_headline_where_the_text_has_none() -> None:
    text = "---\nauthor: Ida\ntitle: Library extends its hours\n---\nIt stays open until ten."
    assert extract_markdown(text.encode(), None).title == "Library extends its hours"


def test_between_fences_the_lines_stand_as_they_are() -> None:
    text = "Before.\n```\n# a *b*\n  c\n```\nAfter."
    assert [block.text for block in extract_markdown(text.encode(), None).blocks] == [
        "Before.", "# a *b*\n  c", "After.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("***all*** of **it _is_ so**", "all of it is so"),
        ("a ** b and c*", "a ** b and c*"),
        ("~~gone~~ and `code`", "gone and code"),
        (
            "[words][1] and [more] and ![a picture](b.png) here",
            "words and [more] and a picture here",
        ),
        ("2 < 3 and a<b", "2 < 3 and a<b"),
        ("*عام* و**خاص**", "عام وخاص"),
        ("_一_、**二**", "一、二"),
        ("f_(x)_y and __init__", "f_(x)_y and init"),
    ],
)
def test_marks_inside_a_line(marked: str, plain: str) -> None:
    assert extract_markdown(marked.encode(), None).blocks[0].text == plain


@pytest.mark.parametrize("body", [b"", b" \n\t\n", b"\xef\xbb\xbf", "\u200b\n\u00a0".encode()])
def test_nothing_is_no_text(body: bytes) -> None:
    for extract in (extract_plain, extract_markdown):
        with pytest.raises(Empty) as caught:
            extract(body, None)
        assert "paste" in caught.value.sentence


def test_two_megabytes_are_enough() -> None:
    assert extract_plain(b"a" * 2_000_000, None).blocks
    for extract in (extract_plain, extract_markdown):
        with pytest.raises(TooLarge) as caught:
            extract(b"a" * 2_000_001, None)
        assert "larger" in caught.value.sentence


def test_the_script_of_a_text_tells_its_language() -> None:
    assert extract_plain("האגודה פתחה את השוק הישן.".encode(), None).language == "he"
