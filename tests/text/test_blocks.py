import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.blocks import KINDS, Block, blocks_of_plain, compose, decompose
from tests.text.texts import words

some_blocks = st.lists(st.builds(Block, st.sampled_from(KINDS), words), max_size=8)


@given(some_blocks)
def test_composing_again_changes_nothing(blocks: list[Block]) -> None:
    once = compose(blocks)
    again = compose(decompose(once.text, once.ranges))
    assert again == once


@given(some_blocks)
def test_ranges_and_gaps_make_up_the_text(blocks: list[Block]) -> None:
    composed = compose(blocks)
    texts = [composed.text[start:end] for _kind, start, end in composed.ranges]
    assert "\n\n".join(texts) == composed.text
    assert all(text and "\n\n" not in text for text in texts)
    assert unicodedata.is_normalized("NFC", composed.text)
    assert composed.text.encode().decode() == composed.text


@given(words)
def test_pasted_text_loses_no_word_but_bullets(text: str) -> None:
    composed = compose(blocks_of_plain(text))
    kept = [char for char in composed.text if char.isalnum()]
    whole = compose([Block("paragraph", text)]).text
    assert kept == [char for char in whole if char.isalnum()]


def test_offsets_count_code_points() -> None:
    composed = compose([Block("headline", "\U0001f600 e\u0301"), Block("paragraph", "Next")])
    assert composed.text == "\U0001f600 é\n\nNext"
    assert composed.ranges == [("headline", 0, 3), ("paragraph", 5, 9)]


def test_empty_blocks_are_dropped() -> None:
    assert compose([Block("paragraph", " \n"), Block("caption", "\u200b")]).text == ""


def test_a_kind_that_we_do_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="no kind of block"):
        Block("table", "a")


def plain(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks_of_plain(text)]


def test_blank_lines_part_paragraphs_and_single_line_feeds_stay() -> None:
    assert plain("One\r\ntwo\n \t\n\n\nThree") == [
        ("paragraph", "One\ntwo"),
        ("paragraph", "Three"),
    ]


def test_marked_lines_become_list_items() -> None:
    assert plain(
        "They ask:\n- peace,\n* bread\n  and land\n\n• work\n1. 20 euros\nThat is all."
    ) == [
        ("paragraph", "They ask:"),
        ("list_item", "peace,"),
        ("list_item", "bread\n  and land"),
        ("list_item", "work"),
        ("list_item", "1. 20 euros"),
        ("paragraph", "That is all."),
    ]


@pytest.mark.parametrize(
    "text", ["-5 degrees", "* * *", "- ", "---", "1.5 million", "2023. gada", "*bold* word"]
)
def test_a_dash_or_a_number_is_not_always_a_list(text: str) -> None:
    assert [kind for kind, _text in plain(text)] == ["paragraph"]


def test_headline_and_standfirst_come_first() -> None:
    blocks = blocks_of_plain("Body", headline="Head", standfirst="Stand")
    assert [block.kind for block in blocks] == ["headline", "standfirst", "paragraph"]
    assert blocks_of_plain("Body", headline=" ") == [Block("paragraph", "Body")]
