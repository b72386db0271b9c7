"""Characters as readers see them (UAX 29), and those they do not see at all."""

from collections.abc import Iterator
from itertools import takewhile

import regex

# \X counts all flags before each flag anew, so pairs are taken off it to stay linear.
_GRAPHEME = regex.compile(r"\p{RI}{2}[\p{GCB=EX}\p{GCB=ZWJ}\p{GCB=SM}]*|\X")

# Joiners inside of Persian, Indic or emoji words, emoji and ideograph variants, flags of
# England's kind: invisible, yet no trick.
_INVISIBLE = regex.compile(
    r"""
    (?P<fine>
        (?<=[\p{L}\p{M}--[\p{Latin}\p{Greek}\p{Cyrillic}]]) [\u200C\u200D]
            (?=[\p{L}\p{M}--[\p{Latin}\p{Greek}\p{Cyrillic}]])
      | (?<=[\p{Extended_Pictographic}\p{EMod}\uFE0F]) \u200D (?=\p{Extended_Pictographic})
      | (?<=[\p{Emoji}\p{Han}]) [\uFE00-\uFE0F\U000E0100-\U000E01EF]
      | \U0001F3F4 [\U000E0030-\U000E007A]+ \U000E007F
    )
    | [\p{DI}\uFFF9-\uFFFB]
    """,
    regex.VERBOSE | regex.VERSION1,
)


def boundary_before(text: str, offset: int) -> int:
    """The offset, or where the character that it would cut begins."""
    before = takewhile(lambda end: end <= offset, _boundaries(text, offset))
    return max(before, default=offset)


def boundary_after(text: str, offset: int) -> int:
    """The offset, or where the character that it would cut ends."""
    return next((end for end in _boundaries(text, offset) if end >= offset), offset)


def truncate(text: str, length: int) -> str:
    """At most `length` code points, an ellipsis included, that cut no character."""
    if len(text) <= length:
        return text
    kept = text[: boundary_before(text, max(length - 1, 0))].rstrip()
    return (kept + "…")[: max(length, 0)]


def visible(text: str) -> str:
    """The text with its invisible characters spelt out, so that a title cannot deceive."""
    return str(_INVISIBLE.sub(_spelt, text))


def _boundaries(text: str, offset: int) -> Iterator[int]:
    """Where characters begin and end, from the line before the offset on."""
    line = text.rfind("\n", 0, offset) + 1
    yield line
    for found in _GRAPHEME.finditer(text, line):
        yield found.end()


def _spelt(found: "regex.Match[str]") -> str:
    whole = str(found[0])
    return whole if found["fine"] else f"[U+{ord(whole):04X}]"
