import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.graphemes import boundary_before, truncate, visible
from tests.text.texts import words
from tests.text.timing import assert_linear

family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"


def test_a_text_that_fits_stays() -> None:
    assert truncate("as it is", 8) == "as it is"


@pytest.mark.parametrize(
    ("text", "length", "kept"),
    [
        ("a long claim", 8, "a long…"),
        (f"a {family} b", 6, "a…"),
        (f"a {family} b", 8, f"a {family}…"),
        ("ab e\u0323\u0301 c", 6, "ab…"),
        (family, 3, "…"),
        ("word", 0, ""),
    ],
)
def test_truncating_cuts_between_characters(text: str, length: int, kept: str) -> None:
    assert truncate(text, length) == kept


@given(words, st.integers(0, 80))
def test_a_truncated_text_fits_and_is_a_beginning(text: str, length: int) -> None:
    short = truncate(text, length)
    assert len(short) <= length
    if short != text:
        kept = text[: boundary_before(text, max(length - 1, 0))]
        assert short[:-1] == kept.rstrip()[: len(short) - 1]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("not\u202eeurt", "not[U+202E]eurt"),
        ("pay\u200bpal", "pay[U+200B]pal"),
        (
            "\u2066a\u2069\u200f\u061c\ufeff\u2060",
            "[U+2066]a[U+2069][U+200F][U+061C][U+FEFF][U+2060]",
        ),
        ("a\U000e0041b", "a[U+E0041]b"),
        ("pay\u200dpal", "pay[U+200D]pal"),
        ("a\ufe0f", "a[U+FE0F]"),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        family,
        "❤\ufe0f",
        "葛\U000e0100",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "line\nnext",
    ],
)
def test_joiners_that_belong_to_the_words_stay(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("piece", ["\U0001f1e9", "\u0301", "\u200d", "\U0001f469\u200d", "क्", "a"])
def test_long_runs_take_linear_time(piece: str) -> None:
    assert_linear(lambda text: boundary_before(text, len(text)), piece)
    assert_linear(visible, piece)
