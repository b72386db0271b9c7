"""Where a sentence can end: a stop, what closes after it, and what would begin next."""

import re
from collections.abc import Iterator
from itertools import cycle
from typing import NamedTuple

# After these the next sentence may follow without a space; most belong to one script.
WIDE = "。！？｡．؟۔؞।॥։።፧፨။។៕᠃᠉܀܁܂᱾᱿꘎꓿߹⸮‼⁇⁈⁉"
# Marks that join what stands before them, seen or not, and emoji.
_JOINED = (
    "\u0300-\u036f\u20d0-\u20ff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff"
    "\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff"
)
_CLOSING = f"[”’)\\]}}」』”）】》〉〕］¹²³⁰-⁹*{_JOINED}]"
_EITHER = "[\"'“‘«»›‹](?![^\\W\\d_])"
_SPACE = "[ \u00a0\u202f]"
_LONGEST_WORD, _REST = 40, 60


def _pattern(marks: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<marks> [{marks}]++ (?:{_SPACE}[{marks}]++(?=\s|\Z))*+ )
        (?P<closing> (?:{_CLOSING}|{_EITHER})*+
          (?: {_SPACE}?\[(?:[0-9]{{1,3}}|…|\.\.\.)\]    # a reference, an omission
            | {_SPACE}[”’»)\]）](?=\s|\Z)                # French spaces its marks out
            | {_SPACE}?[:;=][-o^]?[)(DPp](?=\s|\Z)       # a smiley
            )*+
        )
        (?P<note> [0-9]{{1,2}}(?=\s))?                   # a reference that was raised once
        (?P<gap> \s*+)
        (?= (?P<opening> [^\w\s]{{0,6}}\s?[^\w\s]{{0,3}}) (?P<after> \w[\w'’]{{0,20}})? )
        """,
        re.VERBOSE,
    )


_STOP = _pattern(f".!?…{WIDE}")
# The Greek question mark looks like a semicolon, and NFC makes it one.
_GREEK = _pattern(f".!?…{WIDE};")


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
    rest: str  # a line's length from `end` on


def stops(block: str, language: str) -> Iterator[Stop]:
    """Every stop of a block but the one it ends with, in order."""
    directed = _directed(block)
    for found in (_GREEK if language == "el" else _STOP).finditer(directed):
        at, end = found.span()
        if end < len(block):
            words = directed[max(0, at - 2 * _LONGEST_WORD) : at].rsplit(maxsplit=2)
            glued = bool(words) and not block[at - 1].isspace()
            word = words.pop() if glued else ""
            yield Stop(
                at, end, word, words[-1] if words else "", found["marks"], found["closing"],
                found["note"] or "", found["gap"], found["opening"], found["after"] or "",
                directed[end : end + _REST],
            )  # fmt: skip


def _directed(block: str) -> str:
    """Chinese and Japanese with plain quotation marks get curved ones, as no spaces tell them."""
    if '"' not in block or not re.search("[。！？]", block):
        return block
    marks = cycle("“”")
    return re.sub('"', lambda _mark: next(marks), block)
