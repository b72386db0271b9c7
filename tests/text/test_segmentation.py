import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.blocks import KINDS, Block, Composed, compose
from annotations.text.segmentation import SEGMENTATION_VERSION, sentences
from tests.text.texts import words
from tests.text.timing import assert_linear

languages = st.sampled_from(
    ["en", "en-GB", "es", "pt", "fr", "de", "ar", "fa", "he", "hi", "ja", "zh", "th", ""]
)
articles = st.lists(st.builds(Block, st.sampled_from(KINDS), words), max_size=4).map(compose)


@given(articles.map(lambda composed: composed.text), languages)
def test_sentences_and_white_space_tile_the_text(text: str, language: str) -> None:
    last = 0
    for start, end in sentences(text, language):
        assert last <= start < end <= len(text)
        assert text[last:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        assert "\n\n" not in text[start:end]
        last = end
    assert text[last:].strip() == ""


@given(articles, languages)
def test_a_block_is_split_as_it_is_within_its_article(composed: Composed, language: str) -> None:
    whole, ranges = composed.text, composed.ranges
    alone = [
        (block + start, block + end)
        for _kind, block, block_end in ranges
        for start, end in sentences(whole[block:block_end], language)
    ]
    assert sentences(whole, language) == alone


@pytest.mark.parametrize(
    "piece",
    ["a", ".", "\n", "(", "e.g. ", '"', "“”", "\u0301", "a\u0301. ", "a. ", "1. ", "。", "。」", "! ", "… ", "? A",
     "http://a.b/", "U.S. ", ". [1] ", ". :) ", "\n- ", "(a. ", "*", " ", "word. Word ", "\U0001f600"],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_linear(lambda text: sentences(text, "en"), piece)


def test_the_version_names_the_library_too() -> None:
    assert "sentencex" in SEGMENTATION_VERSION
