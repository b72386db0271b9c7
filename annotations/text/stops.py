"""Where a sentence can end: a stop, what closes after it, and what would begin next."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# After these the next sentence may follow without a space; most belong to one script.
WIDE = "。！？｡．؟۔؞।॥։።፧፨។៕᠃᠉܀܁܂᱾᱿꘎꓿߹⸮‼⁇⁈⁉"
_ANY = f"[.!?…{WIDE}]"
# Marks that join what stands before them, seen or not.
_HIDDEN = "\u0300-\u036f\u20d0-\u20ff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff"
_CLOSING = f"[\"'”’“‘»›«‹)\\]}}」』）】》〉〕］¹²³⁰-⁹*{_HIDDEN}]"
_SPACE = "[ \u00a0\u202f]"

_STOP = re.compile(
    rf"""
    (?P<marks> {_ANY}++ (?:{_SPACE}{_ANY}++(?=\s|\Z))*+ )
    (?P<closing> {_CLOSING}*+
      (?: {_SPACE}?\[(?:[0-9]{{1,3}}|…|\.\.\.)\]    # a reference, an omission
        | {_SPACE}[”’»)\]）](?=\s|\Z)                # French spaces its marks out
        | {_SPACE}?[:;=][-o^]?[)(DPp](?=\s|\Z)       # a smiley
        )*+
    )
    (?P<note> [0-9]{{1,2}}(?=\s))?                   # a reference that was raised once
    (?P<gap> \s*+)
    (?= (?P<opening> [^\w\s]{{0,6}}\s?[^\w\s]{{0,3}}) (?P<after> \w[\w'’]{{0,20}})? (?P<then> [^\w\s])? )
    """,
    re.VERBOSE,
)
_LONGEST_WORD = 40


class Stop(NamedTuple):
    """A stop in its surroundings; a next sentence would begin at `end`."""

    at: int
    end: int
    word: str  # what stands before it, back to white space
    previous: str  # the word before that one, empty at the beginning
    marks: str
    closing: str
    note: str
    gap: str
    opening: str
    after: str  # the word that follows
    then: str  # the mark that follows that word


def stops(block: str) -> Iterator[Stop]:
    """Every stop of a block but the one it ends with, in order."""
    for found in _STOP.finditer(block):
        if found.end() < len(block):
            at = found.start()
            words = block[max(0, at - 2 * _LONGEST_WORD) : at].rsplit(maxsplit=2)
            glued = bool(words) and not block[at - 1].isspace()
            word = words.pop() if glued else ""
            yield Stop(
                at, found.end(), word, words[-1] if words else "", found["marks"], found["closing"],
                found["note"] or "", found["gap"], found["opening"], found["after"] or "",
                found["then"] or "",
            )  # fmt: skip
