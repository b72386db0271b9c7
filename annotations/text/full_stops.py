"""Whether a full stop ends a sentence, or shortens the word before it."""

import re
import unicodedata

from annotations.text.abbreviations import (
    CAPITAL_NOUNS,
    LEADING,
    LISTED,
    NUMBERED,
    ORDINAL_STOPS,
    is_closing_pair,
    is_dotted,
    is_short,
    is_starter,
    is_title,
    parts,
)
from annotations.text.stops import Stop
from annotations.text.wide import is_east_asian

_ROMAN = re.compile("[IVXLC]{2,}")
_LABEL = re.compile("[A-Z]|[IVXLC]+")
_DASHES = frozenset({"-", "--", "–", "—"})


def is_small(after: str) -> bool:
    """Whether the word begins small though it could begin large, unlike an address."""
    return after[0].islower() and not after.startswith(("http", "www"))


def ends_at_full_stop(stop: Stop, word: str, language: str) -> bool:
    """Judge by the word before the stop, freed of opening marks, and the one after."""
    after = stop.after
    if stop.note:
        plain = word.isalpha() and len(word) > 3 and not is_short(word, language)
        return plain or not _is_lettered(word)
    if is_small(after):
        return language == "en" and _ends_before_small(word, after)
    if not _is_lettered(word) or is_east_asian(word[-1]):
        return True
    if after[0].isdigit():
        return len(word) > 1 and not is_short(word, language)
    return _ends_before_capital(stop, word, language)


def _is_lettered(word: str) -> bool:
    """Whether the stop stands at a letter, not at a quotation mark, a bracket or a space."""
    return bool(word) and (word[-1].isalnum() or unicodedata.category(word[-1])[0] == "M")


def _ends_before_small(word: str, after: str) -> bool:
    """English that is typed in haste begins sentences small; a short word may be cut off."""
    if not _is_lettered(word):
        return bool(word)
    return (len(word) > 3 or is_starter(after, "en")) and not is_short(word, "en")


def _ends_before_capital(stop: Stop, word: str, language: str) -> bool:
    if (len(word) == 1 or is_dotted(word)) and stop.opening.strip() in _DASHES:
        return False
    if is_closing_pair(stop.previous, word):
        return True
    if word.rstrip("ºª°").isdigit():
        return _ends_after_number(stop, word, language)
    if len(word) == 1:
        return _ends_after_letter(stop, word, language)
    if is_dotted(word):
        return _ends_after_dotted(word, stop.after, language)
    return _ends_after_word(stop, word, language)


def _ends_after_number(stop: Stop, word: str, language: str) -> bool:
    """A number can be that of a list, or an ordinal."""
    if not word.isdigit():
        return stop.opening.strip() not in _DASHES
    before = stop.previous
    if len(word) > 2 or is_short(before.rstrip("."), language):
        return True
    if not before or before[-1] in ".!?:;":
        return False
    return language not in ORDINAL_STOPS or is_starter(stop.after, language)


def _ends_after_letter(stop: Stop, word: str, language: str) -> bool:
    """A letter is an initial, unless plain words stand before and after it."""
    plain = stop.previous[:1].islower() or stop.previous[:1].isdigit()
    return plain and (is_starter(stop.after, language) or (word == "I" and language == "en"))


def _ends_after_dotted(word: str, after: str, language: str) -> bool:
    """Two capitals are most often a name's; what is longer or small is no name."""
    if word.lower() in LEADING:
        return False
    if language == "en":
        return parts(word, after, language)
    named = sum(char.isalpha() for char in word) < 3 and word[0].isupper()
    return is_starter(after, language) if named or language in CAPITAL_NOUNS else True


def _ends_after_word(stop: Stop, word: str, language: str) -> bool:
    if _ROMAN.fullmatch(word):
        return language not in ORDINAL_STOPS or is_starter(stop.after, language)
    return not is_short(word, language) or _ends_after_short(stop, word, language)


def _ends_after_short(stop: Stop, word: str, language: str) -> bool:
    small, after = word.lower(), stop.after
    if small in LEADING or is_title(word, language):
        return False
    if small in NUMBERED and language not in CAPITAL_NOUNS:
        return is_starter(after, language) or not _LABEL.fullmatch(after)
    bracketed = stop.closing[:1] in {")", "]"}
    if word.islower() and language not in LISTED and not bracketed:
        return True
    if language == "en":
        return parts(word, after, language)
    return is_starter(after, language)
