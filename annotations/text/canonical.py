"""The one form of text that offsets count in: NFC, line feeds, no control characters."""

import re
import unicodedata

# Word processors' line breaks, page breaks and Unicode's own separators all break a line.
_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# What neither XML nor PostgreSQL can hold, and every control character but the line feed.
_REFUSED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def lines_ended(text: str) -> str:
    """The text with each kind of line end turned into one line feed."""
    return _BREAK.sub("\n", text)


def clean(text: str) -> str:
    """One block in canonical form; format characters (joiners, directions) stay, blank lines go."""
    kept = _REFUSED.sub("", lines_ended(text).replace("\t", " "))
    return _BLANK_LINES.sub("\n", unicodedata.normalize("NFC", kept).strip())


def is_blank(text: str) -> bool:
    """Whether nothing in the text would leave ink: white space and format characters at most."""
    return all(char.isspace() or unicodedata.category(char) == "Cf" for char in text)
