"""Bytes to text: the server's word, then the byte order mark, then the page's word, then a guess."""

import re
from dataclasses import dataclass

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from annotations.articles.extracting.encodings import (
    GUESSED,
    SINGLE_BYTE,
    codec_of,
    marked,
    name_of,
)
from annotations.articles.extracting.refusals import Undecodable

# So much of a text may be unreadable before it is the wrong encoding.
MOST_REPLACED = 0.005
SAMPLE = 16_384

_STATED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_TAG = re.compile(rb"<[^<>]*>")
# What Polish and Czech become when they are read as a western encoding; the two are alike otherwise.
_NOT_WESTERN = re.compile("[a-zA-ZÀ-ÿ][¹³¿][a-zà-ÿ]|[šžŠŽ]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")

REPLACED = gettext_noop(
    "Some characters could not be read and are shown as �. Compare the text with the original."
)
OTHERWISE = gettext_noop(
    "The page names another encoding than the one its text is in (%(encoding)s). Look whether all "
    "letters came out right."
)
UNNAMED = gettext_noop(
    "Nothing says which encoding this text is in; we took it for %(encoding)s. Look whether all "
    "letters came out right."
)


@dataclass(frozen=True)
class Decoded:
    """Text without a byte order mark, and what a person should know about it."""

    text: str
    warnings: list[str]


def decode_page(body: bytes, charset: str | None) -> Decoded:
    """The text of a web page, which may name its encoding itself; raises `Undecodable`."""
    stated = _STATED.search(body[:4096])
    return _decode(body, [charset, marked(body), _ascii_based(stated[1]) if stated else None])


def decode_plain(body: bytes, charset: str | None) -> Decoded:
    """The text of a plain file; raises `Undecodable`."""
    return _decode(body, [charset, marked(body)])


def _decode(body: bytes, labels: list[str | None]) -> Decoded:
    stated = [codec for codec in map(codec_of, labels) if codec]
    first = stated[0] if stated else None
    mislabelled = first in SINGLE_BYTE and _strict(body, "utf-8") is not None
    # Plain ASCII is the same in both; only bytes that make sense as UTF-8 alone prove the label wrong.
    order = ["utf-8"] if mislabelled and not body.isascii() else [*stated, "utf-8"]
    for codec in order:
        text = _strict(body, codec)
        if text is not None:
            as_stated = first in (None, codec) or body.isascii()
            return Decoded(text, [] if as_stated else [_(OTHERWISE) % {"encoding": name_of(codec)}])
    return _repaired(body, first or "utf-8") or _guessed(body, first)


def _ascii_based(label: bytes) -> str:
    """A label that could be read byte by byte is not UTF-16, whatever it says."""
    name = label.decode("ascii", "ignore")
    return "utf-8" if name.lower().startswith("utf-16") else name


def _strict(body: bytes, codec: str) -> str | None:
    try:
        return _text(body.decode(codec))
    except UnicodeDecodeError:
        return None


def _text(decoded: str) -> str | None:
    """The text without its mark, unless it is so full of control characters that it is none."""
    readable = "\0" not in decoded and len(_CONTROL.findall(decoded[:SAMPLE])) < 9
    return decoded.removeprefix("\ufeff") if readable else None


def _repaired(body: bytes, codec: str) -> Decoded | None:
    """The text with a few unreadable places marked, if most of what is not ASCII is readable."""
    text = _text(body.decode(codec, "replace"))
    lost = text.count("\ufffd") if text else 0
    if text is None or lost > len(text) * MOST_REPLACED or lost * 2 > len(_NOT_ASCII.findall(text)):
        return None
    return Decoded(text, [_(REPLACED)] if lost else [])


def _guessed(body: bytes, stated: str | None) -> Decoded:
    codec = _wide(body) or _likely(body)
    decoded = _repaired(body, codec) if codec else None
    if codec is None or decoded is None:
        raise Undecodable
    message = _(OTHERWISE if stated else UNNAMED) % {"encoding": name_of(codec)}
    return Decoded(decoded.text, [message, *decoded.warnings])


def _wide(body: bytes) -> str | None:
    """UTF-16 without its mark shows by the empty half of each Latin letter, space and line end."""
    even, odd = body[0:SAMPLE:2].count(0), body[1:SAMPLE:2].count(0)
    if max(even, odd) < len(body[:SAMPLE]) // 20:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _likely(body: bytes) -> str | None:
    """What the letters look like, judged on the lines that are not plain ASCII."""
    lines = _TAG.sub(b"\n", body[: 16 * SAMPLE]).split(b"\n")
    telling = b"\n".join(line for line in lines if not line.isascii())
    best = from_bytes(telling[:SAMPLE], cp_isolation=GUESSED).best()
    if best is None or best.encoding not in ("cp1250", "cp1252"):
        return best.encoding if best else None
    western = telling[:SAMPLE].decode("cp1252", "replace")
    return "cp1250" if _NOT_WESTERN.search(western) else "cp1252"
