import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.canonical import clean
from annotations.text.selectors import (
    code_points_to_utf16,
    quote_selector,
    snap_to_graphemes,
    utf16_to_code_points,
)
from tests.text.texts import words

canonical = words.map(clean)
offsets = st.integers(0, 200)


def test_a_quote_has_its_surroundings() -> None:
    assert quote_selector("He said \U0001f600 so.", 8, 9, context=4) == (
        "\U0001f600",
        "aid ",
        " so.",
    )
    assert quote_selector("ab", 0, 2) == ("ab", "", "")


@given(canonical, offsets, offsets)
def test_prefix_quote_and_suffix_are_the_text_around(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    quote, prefix, suffix = quote_selector(text, start, end)
    assert prefix + quote + suffix == text[max(0, start - 32) : end + 32]


@given(canonical, offsets)
def test_browsers_offsets_and_ours_lead_to_each_other(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    units = code_points_to_utf16(text, offset)
    assert units == sum(2 if ord(char) > 0xFFFF else 1 for char in text[:offset])
    assert utf16_to_code_points(text, units) == offset


def test_an_offset_inside_of_a_surrogate_pair_moves_before_it() -> None:
    assert utf16_to_code_points("a\U0001f600b", 2) == 1
    assert utf16_to_code_points("a\U0001f600b", 99) == 3


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a e\u0323\u0307 b", "\u0323"),
        ("a \U0001f469\u200d\U0001f469\u200d\U0001f467 b", "\u200d\U0001f469"),
        ("a \U0001f44d\U0001f3fd b", "\U0001f3fd"),
        ("a ❤\ufe0f b", "\ufe0f"),
        ("a \u1100\u1161\u11a8 b", "\u1161"),
        ("a क्षि b", "ष"),
        ("a \U0001f1e9\U0001f1ea b", "\U0001f1ea"),
    ],
)
def test_a_selection_grows_to_whole_characters(text: str, inside: str) -> None:
    start = text.index(inside)
    assert snap_to_graphemes(text, start, start + len(inside)) == (2, len(text) - 2)


def test_flags_are_counted_from_the_first() -> None:
    flags = "\n\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7"
    assert snap_to_graphemes(flags, 2, 3) == (1, 3)
    assert snap_to_graphemes(flags, 3, 4) == (3, 5)


@given(canonical, offsets, offsets)
def test_snapping_goes_outward_and_only_once(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    low, high = snap_to_graphemes(text, start, end)
    assert low <= start <= end <= high
    assert snap_to_graphemes(text, low, high) == (low, high)
