"""An article's text is its blocks with two line feeds between them; ranges say which is what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from annotations.text.canonical import clean, is_blank, lines_ended

KINDS = ("headline", "standfirst", "heading", "paragraph", "list_item", "caption")
GAP = "\n\n"

# A bullet is dropped, since the page draws its own; a number is part of the words and stays.
_BULLET = re.compile(r"\s*[-*•]\s+(?=.*\w)")
_NUMBER = re.compile(r"\s*[0-9]{1,2}\.\s+(?=.*\w)")


@dataclass(frozen=True)
class Block:
    """A piece of the article with its kind, one of KINDS."""

    kind: str
    text: str

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is no kind of block")


class Range(NamedTuple):
    """Where a block stands in the composed text: code points, end excluded."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Composed:
    """A canonical text and the ranges of its blocks, in order."""

    text: str
    ranges: list[Range]


def compose(blocks: Iterable[Block]) -> Composed:
    """Join the blocks in canonical form; blocks without a visible character are dropped."""
    texts: list[str] = []
    ranges: list[Range] = []
    start = 0
    for block in blocks:
        text = clean(block.text)
        if is_blank(text):
            continue
        texts.append(text)
        ranges.append(Range(block.kind, start, start + len(text)))
        start += len(text) + len(GAP)
    return Composed(GAP.join(texts), ranges)


def decompose(text: str, ranges: Iterable[Sequence[str | int]]) -> list[Block]:
    """The blocks that `compose` made the text of; ranges may be lists, as JSON gives them."""
    return [Block(str(kind), text[int(start) : int(end)]) for kind, start, end in ranges]


def blocks_of_plain(text: str, headline: str = "", standfirst: str = "") -> list[Block]:
    """Pasted text as blocks: blank lines part them, a marked line begins a list item."""
    blocks = [Block("headline", headline), Block("standfirst", standfirst)]
    for blank, lines in groupby(lines_ended(text).split("\n"), key=is_blank):
        if not blank:
            blocks.extend(_blocks_of_lines(lines))
    return [block for block in blocks if not is_blank(block.text)]


def _blocks_of_lines(lines: Iterable[str]) -> Iterator[Block]:
    """Paragraphs and list items of lines that no blank line parts."""
    kind, kept = "paragraph", list[str]()
    for line in lines:
        words = _item(line)
        # An indented line goes on with its item; one at the margin begins a paragraph anew.
        leaves = kind == "list_item" and not line[:1].isspace()
        if kept and (words is not None or leaves):
            yield Block(kind, "\n".join(kept))
            kind, kept = "paragraph", []
        if words is not None:
            kind = "list_item"
        kept.append(line if words is None else words)
    if kept:
        yield Block(kind, "\n".join(kept))


def _item(line: str) -> str | None:
    """The words of a line that begins a list item, else nothing."""
    if _NUMBER.match(line):
        return line
    bullet = _BULLET.match(line)
    return line[bullet.end() :] if bullet else None
