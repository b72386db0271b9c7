"""The lines under the words of claims, nested where claims overlap, and their raised numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from annotations.text.runs import Piece

# Where four or more claims overlap, the third line stands for the rest.
LEVELS = 3


@dataclass(frozen=True)
class Look:
    """How one highlight is shown: its number, its line (none where set aside) and its address."""

    number: str
    line: str
    href: str
    said: bool = False
    aside: bool = False

    @property
    def shown_number(self) -> str:
        if self.aside:
            return f"[{self.number}]"
        return f"“{self.number}" if self.said else self.number


def lined(piece: Piece, words: str, looks: Mapping[str, Look]) -> tuple[str, str]:
    """The words, escaped already, inside their lines; and the number's attribute, where no line
    goes on to carry it.

    Lines that go on after the piece stand outside, so that they run on beneath the number.
    """
    number = _number(piece, looks)
    lines = list(_lines(piece, looks))
    for line in (line for line, ends in lines if ends):
        words = f'<span class="{line}">{words}</span>'
    for line in reversed([line for line, ends in lines if not ends]):
        words = f'<span class="{line}"{number}>{words}</span>'
        number = ""
    return words, number


def _lines(piece: Piece, looks: Mapping[str, Look]) -> Iterator[tuple[str, bool]]:
    """The classes of each line, nearest the words first, and whether it ends with the piece."""
    many = len(piece.keys) > LEVELS
    for key, level in zip(piece.keys, piece.levels, strict=True):
        line = "many" if many and level == LEVELS - 1 else looks[key].line
        if looks[key].line and level < LEVELS:
            yield f"line level-{level + 1} {line}", key in piece.ends


def _number(piece: Piece, looks: Mapping[str, Look]) -> str:
    ending = [looks[key] for key in piece.keys if key in piece.ends]
    shown = ", ".join(look.shown_number for look in ending if look.number)
    return f' data-number="{escape(shown)}"' if shown else ""
