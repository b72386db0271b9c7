"""Sentences of a canonical text.

A quotation of several sentences is split like any other text, so that each of its sentences can
be a claim of its own; the clause that says who spoke stays with the sentence it is part of.
A bracket in the middle of a sentence is kept whole. Nothing outside of a block changes how the
block is split.
"""

import re
from collections.abc import Iterator
from importlib.metadata import version
from itertools import pairwise

from annotations.text.blocks import GAP
from annotations.text.breaks import breaks
from annotations.text.endings import ends_sentence
from annotations.text.stops import stops

SEGMENTATION_VERSION = f"1, sentencex {version('sentencex')}"

_SPACE = re.compile(r"\s*+")
_BRACKETS = re.compile(r"\([^()]{1,300}\)|（[^（）]{1,300}）")


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Half-open ranges in code points; they and the white space between them tile the text."""
    primary = language.replace("_", "-").split("-")[0].lower() or "en"
    found: list[tuple[int, int]] = []
    offset = 0
    for block in text.split(GAP):
        if block:
            ranges = _of_block(block, primary)
            found.extend((offset + start, offset + end) for start, end in ranges)
        offset += len(block) + len(GAP)
    return found


def _of_block(block: str, language: str) -> Iterator[tuple[int, int]]:
    for start, end in pairwise([0, *_starts(block, language), len(block)]):
        rest = block[start:end].lstrip()
        sentence = rest.rstrip()
        if sentence:
            yield end - len(rest), end - len(rest) + len(sentence)


def _starts(block: str, language: str) -> Iterator[int]:
    """Where sentences begin, in order."""
    ends = (stop.end for stop in stops(block, language) if ends_sentence(stop, language))
    return _outside_brackets(block, sorted({*ends, *breaks(block)}))


def _outside_brackets(block: str, starts: list[int]) -> Iterator[int]:
    """Without those inside of a bracket that stands in the middle of a sentence."""
    brackets = _BRACKETS.finditer(block)
    bracket = next(brackets, None)
    last = 0
    for start in starts:
        while bracket and bracket.end() < start:
            bracket = next(brackets, None)
        if not (bracket and _begins(block, last) < bracket.start() < start):
            yield start
            last = start


def _begins(block: str, start: int) -> int:
    """The first character at or after the start that is no white space."""
    space = _SPACE.match(block, start)
    return space.end() if space else start
