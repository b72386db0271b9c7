import unicodedata

import pytest
from hypothesis import given

from annotations.text.canonical import clean, is_blank
from tests.text.texts import words


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\x0bc\x85d", "a\nb\nc\nd"),
        ("a\tb", "a b"),
        ("a\x00b\x7fc\x9bd\x1be", "abcde"),
        ("a\ud83db\ufffec\uffff", "abc"),
        ("a\n\nb\n \n\u00a0\n\tc", "a\nb\n c"),
        (" \u3000\n a b \u00a0\n", "a b"),
        ("e\u0301", "é"),
        ("e\x00\u0301", "é"),
        ("ﬁ①Ａ", "ﬁ①Ａ"),
        ("\u200dا\u202eb\u2069\ufeff", "\u200dا\u202eb\u2069\ufeff"),
        ("\U0001f469\u200d\U0001f467", "\U0001f469\u200d\U0001f467"),
        ("", ""),
    ],
)
def test_a_block_takes_its_canonical_form(given: str, kept: str) -> None:
    assert clean(given) == kept


@given(words)
def test_a_canonical_block_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n\n" not in once
    assert once == once.strip()
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in once.replace("\n", ""))


def test_format_characters_alone_are_no_words() -> None:
    assert is_blank("\u200b \ufeff\n")
    assert not is_blank("\u200b.")
