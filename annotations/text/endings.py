"""Whether a stop ends its sentence, judged by the words beside it alone."""

import re

from annotations.text.abbreviations import is_short, is_starter
from annotations.text.full_stops import ends_at_full_stop, is_small
from annotations.text.stops import Stop
from annotations.text.wide import ends_at_wide, is_east_asian, is_wide

_OPENING = "\"'“”‘’„«»‹›([{¿¡-–—/*"
_QUOTES = frozenset("\"'”’“‘»›«‹")
_DOMAINS = frozenset({"com", "org", "net"})
# An article is part of what follows it in French and Italian: l'on. Rossi.
_ELIDING = frozenset({"fr", "it", "ca"})
# "Why?" Ann Smith asked. With a pronoun it would be written small.
_RELAYED = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*|the|a|an)\s){1,4}(?:said|says|asked|asks|wrote|replied|told|added|cried|shouted)\b"
)


def ends_sentence(stop: Stop, language: str) -> bool:
    """Whether a sentence ends at the stop; one inside a quotation counts like any other."""
    if is_wide(stop):
        return ends_at_wide(stop)
    if not stop.after:
        return False
    word = _word(stop, language)
    if not stop.gap:
        return _ends_without_space(stop, word, language)
    marks = "".join(stop.marks.split())
    if "…" in marks or marks.startswith(".."):
        return _ends_at_ellipsis(stop, word)
    if marks != ".":
        return _ends_at_call(stop, word, language)
    return ends_at_full_stop(stop, word, language)


def _word(stop: Stop, language: str) -> str:
    word = stop.word.lstrip(_OPENING)
    if language in _ELIDING and ("'" in word or "’" in word):
        return re.split("['’]", word)[-1]
    return word


def _ends_without_space(stop: Stop, word: str, language: str) -> bool:
    """Where the space was forgotten: small letters, a stop, a capital; no address looks so."""
    after = stop.after
    forgotten = len(word) > 2 and word.isalpha() and word.islower() and after[0].isupper()
    if not forgotten or stop.closing or stop.opening or after.lower() in _DOMAINS:
        return False
    return (len(after) == 1 or after[1:].islower()) and not is_short(word, language)


def _ends_at_ellipsis(stop: Stop, word: str) -> bool:
    """An ellipsis is a pause unless a capital follows; in brackets it marks an omission."""
    if (not word and stop.closing[:1] in {")", "]"}) or is_small(stop.after):
        return False
    first = stop.after[0]
    return first.isascii() or first.isupper() or is_east_asian(first)


def _ends_at_call(stop: Stop, word: str, language: str) -> bool:
    """A small letter goes on after "Yahoo!" or a quotation; only English is careless else."""
    quoted = any(char in _QUOTES for char in stop.closing)
    if is_small(stop.after):
        return language == "en" and not quoted and not word[:1].isupper()
    relayed = quoted and not is_starter(stop.after, language) and _RELAYED.match(stop.rest)
    return not (relayed and language == "en")
