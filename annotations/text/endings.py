"""Whether a stop ends its sentence, judged by the words beside it alone."""

import re

from annotations.text.abbreviations import (
    CAPITAL_NOUNS,
    LEADING,
    NUMBERED,
    ORDINAL_STOPS,
    is_dotted,
    is_short,
    is_starter,
    is_title,
    parts,
)
from annotations.text.stops import Stop
from annotations.text.wide import ends_at_wide, is_east_asian, is_wide

_OPENING = "\"'“”‘’„«»‹›([{¿¡-–—/*"
_ROMAN = re.compile("[IVXLC]{2,}")
_DASHES = frozenset({"-", "--", "–", "—"})
_QUOTES = frozenset("\"'”’“‘»›«‹")
_DOMAINS = frozenset({"com", "org", "net"})
# Languages whose abbreviations are known well enough to tell what is none.
_WELL_KNOWN = frozenset({"en", "es", "pt"})


def ends_sentence(stop: Stop, language: str) -> bool:
    """Whether a sentence ends at the stop; one inside a quotation counts like any other."""
    if is_wide(stop):
        return ends_at_wide(stop)
    if not stop.after:
        return False
    word = stop.word.lstrip(_OPENING)
    if not stop.gap:
        return _ends_without_space(stop, word, language)
    marks = "".join(stop.marks.split())
    if "…" in marks or marks.startswith(".."):
        return _ends_at_ellipsis(stop, word)
    if marks != ".":
        return _ends_at_call(stop, word, language)
    return _ends_at_full_stop(stop, word, language)


def _ends_without_space(stop: Stop, word: str, language: str) -> bool:
    """Where the space was forgotten: small letters, a stop, a capital; no address looks so."""
    after = stop.after
    forgotten = len(word) > 2 and word.isalpha() and word.islower() and after[0].isupper()
    if not forgotten or stop.closing or stop.opening or after.lower() in _DOMAINS:
        return False
    return (len(after) == 1 or after[1:].islower()) and not is_short(word, language)


def _ends_at_ellipsis(stop: Stop, word: str) -> bool:
    """An ellipsis is a pause unless a capital follows; in brackets it marks an omission."""
    if not word and stop.closing[:1] in {")", "]"}:
        return False
    first = stop.after[0]
    return first.isupper() or first.isdigit() or is_east_asian(first)


def _ends_at_call(stop: Stop, word: str, language: str) -> bool:
    """A small letter goes on after "Yahoo!" or a quotation; only English is careless else."""
    if not stop.after[0].islower():
        return True
    quoted = any(char in _QUOTES for char in stop.closing)
    return language == "en" and not quoted and not word[:1].isupper()


def _ends_at_full_stop(stop: Stop, word: str, language: str) -> bool:
    after = stop.after
    if stop.note:
        return word.isalpha() and len(word) > 3 and not is_short(word, language)
    if after[0].islower():
        return language == "en" and _ends_before_small(word, after)
    if not word[-1:].isalnum() or is_east_asian(word[-1]):
        return bool(stop.word)
    if after[0].isdigit():
        return len(word) > 1 and not is_short(word, language)
    return _ends_before_capital(stop, word, language)


def _ends_before_small(word: str, after: str) -> bool:
    """English that is typed in haste begins sentences small; a short word may be cut off."""
    if not word[-1:].isalnum():
        return False
    return (len(word) > 3 or is_starter(after, "en")) and not is_short(word, "en")


def _ends_before_capital(stop: Stop, word: str, language: str) -> bool:
    if (len(word) == 1 or is_dotted(word)) and stop.opening.strip() in _DASHES:
        return False
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
    if len(word) > 2:
        return True
    if not stop.previous or stop.previous[-1] in ".!?:;":
        return False
    return language not in ORDINAL_STOPS or is_starter(stop.after, language)


def _ends_after_letter(stop: Stop, word: str, language: str) -> bool:
    """A letter is an initial, unless plain words stand before and after it."""
    if word == "C" and stop.previous in {"a.", "d."}:
        return True
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
    bracketed = stop.closing[:1] in {")", "]"}
    if small in LEADING or is_title(word, language):
        return False
    if small in NUMBERED and language not in CAPITAL_NOUNS:
        return len(after) > 1 and not _ROMAN.fullmatch(after)
    if word.islower() and language in _WELL_KNOWN and not bracketed:
        return True
    if language == "en":
        return parts(word, after, language)
    return is_starter(after, language)
