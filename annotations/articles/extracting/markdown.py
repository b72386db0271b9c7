"""Markdown to blocks of plain words: the marks that people use in articles, and no more."""

import re
from collections.abc import Iterator

from annotations.articles.extracting.inline import unmarked
from annotations.text.blocks import Block
from annotations.text.canonical import is_blank, lines_ended

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)(.*)$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_REFERENCE = re.compile(r" {0,3}\[[^\]]{1,200}\]:[ \t]*\S+")
_PICTURE = re.compile(r"\s*!\[([^\[\]]+)\]\(<?([^()<>\s]+)[^()]*\)\s*$")
_NAMED = re.compile(r"title:[ \t]*(['\"]?)(.+?)\1[ \t]*$")


def blocks_of_markdown(text: str) -> list[Block]:
    """The blocks of a Markdown text; a heading at its very beginning is the headline."""
    title, lines = _after_front_matter(lines_ended(text).split("\n"))
    reader = _Reader()
    blocks = [block for line in [*lines, ""] for block in reader.read(line)]
    blocks = [block for block in [*blocks, *reader.gathered()] if not is_blank(block.text)]
    if blocks and blocks[0].kind == "heading":
        return [Block("headline", blocks[0].text), *blocks[1:]]
    return [Block("headline", title), *blocks] if title and blocks else blocks


def _after_front_matter(lines: list[str]) -> tuple[str, list[str]]:
    """The title that publishing tools keep above the text, and the lines below."""
    ends = [at for at, line in enumerate(lines[1:100], 1) if line.rstrip() in ("---", "...")]
    if lines[0].rstrip() != "---" or not ends:
        return "", lines
    named = filter(None, map(_NAMED.match, lines[1 : ends[0]]))
    return next((match[2] for match in named), ""), lines[ends[0] + 1 :]


class _Reader:
    """Gathers lines until a block ends."""

    def __init__(self) -> None:
        self._kind = "paragraph"
        self._lines: list[str] = []
        self._fence = ""

    def read(self, line: str) -> Iterator[Block]:
        """The blocks that end before or with this line."""
        fence = _FENCE.match(line)
        if self._fence or fence:
            yield from self._read_fenced(line, fence[1] if fence else "")
        else:
            yield from self._read_marked(
                _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
            )

    def _read_fenced(self, line: str, fence: str) -> Iterator[Block]:
        """Between two fences the lines stand as they are."""
        if not self._fence:
            yield from self.gathered()
            self._fence = fence
        elif fence != self._fence:
            self._lines.append(line)
        else:
            yield Block("paragraph", "\n".join(self._lines))
            self._lines, self._fence = [], ""

    def _read_marked(self, line: str) -> Iterator[Block]:
        heading, picture = _HEADING.match(line), _PICTURE.match(line)
        if _UNDERLINE.match(line) and self._lines and self._kind == "paragraph":
            self._kind = "heading"
            yield from self.gathered()
        elif is_blank(line) or _RULE.match(line) or _REFERENCE.match(line):
            yield from self.gathered()
        elif heading:
            yield from self.gathered()
            yield Block("heading", unmarked(heading[2].strip().rstrip("#")).strip())
        elif picture:
            yield from self.gathered()
            yield Block("caption", f"{unmarked(picture[1])} ({picture[2]})")
        else:
            yield from self._read_words(line)

    def _read_words(self, line: str) -> Iterator[Block]:
        item = _ITEM.match(line)
        if item:
            yield from self.gathered()
            self._kind = "list_item"
        self._lines.append(line[item.end() :] if item else line)

    def gathered(self) -> Iterator[Block]:
        """What was gathered, as one block; two spaces or a backslash at its end keep a line's end."""
        lines, kind = self._lines, self._kind
        self._lines, self._kind = [], "paragraph"
        if lines:
            ends = ["\n" if line.endswith(("  ", "\\")) else " " for line in lines]
            words = (line.strip().removesuffix("\\").rstrip() for line in lines)
            yield Block(
                kind, unmarked("".join(map("".join, zip(words, ends, strict=True)))).strip()
            )
