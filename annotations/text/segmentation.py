"""Sentences of a canonical text.

A quotation of several sentences is split like any other text, so that each of its sentences can
be a claim of its own; the clause that says who spoke stays with the sentence it is part of.
Nothing outside of a block changes how it is split.
"""

from collections.abc import Iterator
from importlib.metadata import version
from itertools import pairwise

from annotations.text.blocks import GAP
from annotations.text.endings import ends_sentence
from annotations.text.stops import stops

SEGMENTATION_VERSION = f"1, sentencex {version('sentencex')}"


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Half-open ranges in code points; they and the white space between them tile the text."""
    primary = language.replace("_", "-").split("-")[0].lower() or "en"
    found: list[tuple[int, int]] = []
    offset = 0
    for block in text.split(GAP):
        found.extend((offset + start, offset + end) for start, end in _of_block(block, primary))
        offset += len(block) + len(GAP)
    return found


def _of_block(block: str, language: str) -> Iterator[tuple[int, int]]:
    starts = [stop.end for stop in stops(block) if ends_sentence(stop, language)]
    for start, end in pairwise([0, *starts, len(block)]):
        rest = block[start:end].lstrip()
        sentence = rest.rstrip()
        if sentence:
            yield end - len(rest), end - len(rest) + len(sentence)
