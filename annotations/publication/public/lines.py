"""Printing a passage with the lines under its claims, escaped piece by piece."""

from collections.abc import Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from annotations.publication.public.passages import Passage
from annotations.text.runs import Piece, flatten
from annotations.web.printing import LEVELS, Look, joined

NOTHING = joined([])


def underlined(passage: Passage, looks: Mapping[str, Look]) -> SafeString:
    """The passage's words, each claim's with its line; none is a link."""
    pieces = flatten(passage.low, passage.high, passage.marks, cuts=())
    return format_html_join("", "{}", ((_lines(passage, piece, looks)[0],) for piece in pieces))


def linked(passage: Passage, looks: Mapping[str, Look], name: str) -> SafeString:
    """The same, each piece a link to the topmost claim and described by its claims' notes.

    A note's id is `name` and the claim's key.
    """
    pieces = flatten(passage.low, passage.high, passage.marks, cuts=())
    return format_html_join("", "{}", ((_link(passage, piece, looks, name),) for piece in pieces))


def _link(passage: Passage, piece: Piece, looks: Mapping[str, Look], name: str) -> SafeString:
    words, number = _lines(passage, piece, looks)
    if not piece.keys:
        return words
    notes = " ".join(f"{name}-{key}" for key in piece.keys)
    href = looks[piece.keys[-1]].href
    shape = '<a class="piece" href="{}"{} aria-describedby="{}">{}</a>'
    return format_html(shape, href, number, notes, words)


def _lines(
    passage: Passage, piece: Piece, looks: Mapping[str, Look]
) -> tuple[SafeString, SafeString | str]:
    """The words inside their lines, and the number where no line goes on to carry it.

    Lines that go on after the piece stand outside, so that they run on beneath the number.
    """
    words = format_html("{}", passage.text[piece.start - passage.low : piece.end - passage.low])
    number = _number(piece, looks)
    shown = [pair for pair in zip(piece.levels, piece.keys, strict=True) if pair[0] < LEVELS]
    for level, key in sorted(shown, key=lambda pair: (pair[1] not in piece.ends, -pair[0])):
        carried = NOTHING if key in piece.ends else number
        number = number if key in piece.ends else NOTHING
        line = _line(piece, level, looks[key])
        words = format_html(
            '<span class="line level-{} {}"{}>{}</span>', level + 1, line, carried, words
        )
    return words, number


def _line(piece: Piece, level: int, look: Look) -> str:
    """Where four or more overlap, the third line stands for the rest."""
    return "many" if len(piece.keys) > LEVELS and level == LEVELS - 1 else look.line


def _number(piece: Piece, looks: Mapping[str, Look]) -> SafeString | str:
    ending = [
        looks[key].shown_number for key in piece.keys if key in piece.ends and looks[key].number
    ]
    return format_html(' data-number="{}"', ", ".join(ending)) if ending else NOTHING
