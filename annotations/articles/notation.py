r"""A text's blocks as a person types them: blank lines part them, a sign says what a block is.

`# ` begins a heading, `- ` a list item, `> ` a caption; a line of a paragraph that begins like that
has a backslash before it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotations.text.blocks import Block
from annotations.text.canonical import lines_ended

SIGNS = {"heading": "# ", "list_item": "- ", "caption": "> "}
KINDS = {sign: kind for kind, sign in SIGNS.items()}

_LIKE_A_SIGN = re.compile(r"^(?=\\*[#>-] )")
_ESCAPED = re.compile(r"^\\(?=\\*[#>-] )")


class Typed(NamedTuple):
    """A text as the form shows it: the two blocks on top have fields of their own."""

    headline: str
    standfirst: str
    body: str


def written(blocks: Iterable[Block]) -> Typed:
    """How the blocks stand in the form. The first headline and standfirst go to the top."""
    headline = standfirst = ""
    body = []
    for block in blocks:
        if block.kind == "headline" and not headline:
            headline = " ".join(block.text.split())
        elif block.kind == "standfirst" and not standfirst:
            standfirst = block.text
        else:
            body.append(_written_block(block))
    return Typed(headline, standfirst, "\n\n".join(body))


def read(typed: Typed) -> list[Block]:
    """The blocks that were typed; empty ones are left to `compose`."""
    top = [Block("headline", typed.headline), Block("standfirst", typed.standfirst)]
    return [*top, *_blocks(typed.body)]


def _written_block(block: Block) -> str:
    text = " ".join(block.text.split()) if block.kind == "heading" else block.text
    lines = [_LIKE_A_SIGN.sub(r"\\", line) for line in text.split("\n")]
    return SIGNS.get(block.kind, "") + "\n".join(lines)


def _blocks(body: str) -> Iterator[Block]:
    kind, kept = "paragraph", list[str]()
    for line in [*lines_ended(body).split("\n"), ""]:
        sign = line[:2]
        begins = sign in KINDS
        if kept and (begins or not line.strip() or kind == "heading"):
            yield Block(kind, "\n".join(kept))
            kind, kept = "paragraph", []
        if begins:
            kind = KINDS[sign]
        if line.strip():
            kept.append(_ESCAPED.sub("", line[2:] if begins else line))
