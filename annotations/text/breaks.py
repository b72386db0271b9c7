"""Ends of sentences that no stop marks: lines broken on purpose, items, ornaments, smileys."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotations.text.wide import is_east_asian

# Shorter lines than these no wrapping makes: verse, addresses, headings.
_NARROW = 40

_ITEM = re.compile(r"\s*(?:[-–—*•·‣▪]|\(?[0-9]{1,2}[.)]|\(?[a-z]\))\s+\S")
_FIRST_WORD = re.compile(r"\s*(\S*)")
# A rule of five signs or more, or three asterisks between sentences.
_RULE = re.compile(r"(?<!\S)(?:([*=_~#–—-])\1{4,}+|(?:(?<=[.!?…”\"]\s)|(?<!.))\*{3,4}+)(?!\S)")
_SMILEY = re.compile(r"(?<!\S)[:;][-o^]?[)(DP]\s+(?=[^\W\d_])")


def breaks(block: str) -> Iterator[int]:
    """Where a sentence begins though no stop stands before it."""
    for rule in _RULE.finditer(block):
        yield from rule.span()
    for smiley in _SMILEY.finditer(block):
        if block[smiley.end()].isupper():
            yield smiley.end()
    if "\n" in block:
        yield from _line_breaks(block.split("\n"))


def _line_breaks(lines: list[str]) -> Iterator[int]:
    """Breaks that were meant: the next word would have fitted in the line, or an item begins."""
    width = max(map(len, lines))
    begin = 0
    for line, following in pairwise(lines):
        begin += len(line) + 1
        first = _FIRST_WORD.match(following)
        word = first[1] if first else ""
        if _ITEM.match(following) or (not word[:1].islower() and _fits(word, line, width)):
            yield begin


def _fits(word: str, line: str, width: int) -> bool:
    """Whether the word would have stood in the line, had a program broken it."""
    if is_east_asian(word[:1]):
        # It breaks between any two characters, but for a mark or two that may not begin a line.
        return len(line) + 3 < width
    return width < _NARROW or len(line) + 1 + len(word) <= width
