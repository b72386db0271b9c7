"""Printing a passage with the lines under its claims."""

from collections.abc import Mapping
from html import escape

from django.utils.safestring import SafeString

from annotations.publication.public.passages import Passage
from annotations.text.runs import Piece, flatten
from annotations.web.lines import Look, lined
from annotations.web.printing import joined


def underlined(passage: Passage, looks: Mapping[str, Look]) -> SafeString:
    """The passage's words, each claim's with its line; none is a link."""
    return joined(lined(piece, _words(passage, piece), looks)[0] for piece in _pieces(passage))


def linked(passage: Passage, looks: Mapping[str, Look], name: str) -> SafeString:
    """The same, each piece a link to the topmost claim and described by its claims' notes.

    A note's id is `name` and the claim's public id.
    """
    return joined(_link(passage, piece, looks, name) for piece in _pieces(passage))


def _pieces(passage: Passage) -> list[Piece]:
    return flatten(passage.low, passage.high, passage.marks)


def _words(passage: Passage, piece: Piece) -> str:
    return escape(passage.text[piece.start - passage.low : piece.end - passage.low], quote=False)


def _link(passage: Passage, piece: Piece, looks: Mapping[str, Look], name: str) -> str:
    words, number = lined(piece, _words(passage, piece), looks)
    if not piece.keys:
        return words
    notes = " ".join(f"{name}-{key}" for key in piece.keys)
    href = escape(looks[piece.keys[-1]].href)
    return f'<a class="piece" href="{href}"{number} aria-describedby="{notes}">{words}</a>'
