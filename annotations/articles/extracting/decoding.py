"""Bytes to text: the server's word, then the byte order mark, then the page's word, then a guess."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from annotations.articles.extracting.refusals import Undecodable

# Browsers read these labels as the wider encoding on the right, and pages are made for browsers.
WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
}
SINGLE_BYTE = {
    *(f"cp{number}" for number in (866, 874, *range(1250, 1259))),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    *("koi8-r", "koi8-u", "mac-roman", "mac-cyrillic"),
}
EAST_ASIAN = {"cp932", "euc_jp", "iso2022_jp", "gb18030", "big5hkscs", "cp949"}
WIDE = {"utf-16", "utf-16-le", "utf-16-be"}
TAKEN = SINGLE_BYTE | EAST_ASIAN | WIDE | {"utf-8"}
GUESSED = ["cp932", "euc_jp", "gb18030", "big5hkscs", "cp949", "koi8_r"] + [
    f"cp{number}" for number in range(1250, 1259)
]
BOMS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

# So much of a text may be unreadable before it is the wrong encoding.
MOST_REPLACED = 0.005
SAMPLE = 16_384

_STATED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_TAG = re.compile(rb"<[^<>]*>")
_HIGH = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")
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
    return _decode(body, [charset, _bom(body), _ascii_based(stated[1]) if stated else None])


def decode_plain(body: bytes, charset: str | None) -> Decoded:
    """The text of a plain file; raises `Undecodable`."""
    return _decode(body, [charset, _bom(body)])


def _decode(body: bytes, labels: list[str | None]) -> Decoded:
    stated = [codec for codec in map(_codec, labels) if codec]
    first = stated[0] if stated else None
    mislabelled = first in SINGLE_BYTE and _strict(body, "utf-8") is not None
    # Plain ASCII is the same in both; only bytes that make sense as UTF-8 alone prove the label wrong.
    order = ["utf-8"] if mislabelled and not body.isascii() else [*stated, "utf-8"]
    for codec in order:
        text = _strict(body, codec)
        if text is not None:
            as_stated = first in (None, codec) or body.isascii()
            return Decoded(text, [] if as_stated else [_(OTHERWISE) % {"encoding": _name(codec)}])
    return (_repaired(body, first) if first else None) or _guessed(body, first)


def _codec(label: str | None) -> str | None:
    """Python's name for a label that browsers know; UTF-7 hides markup and is refused."""
    try:
        name = codecs.lookup(
            (label or "").strip().lower().removeprefix("x-").replace("sjis", "shift_jis")
        ).name
    except (LookupError, ValueError):
        return None
    if name == "utf-7":
        raise Undecodable
    codec = WIDER.get(name, name)
    return codec if codec in TAKEN else None


def _bom(body: bytes) -> str | None:
    return next((codec for mark, codec in BOMS.items() if body.startswith(mark)), None)


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
    text = _text(body.decode(codec, "replace"))
    if text is None or text.count("\ufffd") > len(text) * MOST_REPLACED:
        return None
    return Decoded(text, [_(REPLACED)])


def _guessed(body: bytes, stated: str | None) -> Decoded:
    codec = _wide(body) or _likely(body)
    decoded = _repaired(body, codec) if codec else None
    if codec is None or decoded is None:
        raise Undecodable
    message = _(OTHERWISE if stated else UNNAMED) % {"encoding": _name(codec)}
    return Decoded(decoded.text, [message, *(decoded.warnings if "\ufffd" in decoded.text else [])])


def _wide(body: bytes) -> str | None:
    """UTF-16 without its mark shows by the empty half of each Latin letter, space and line end."""
    even, odd = body[0:SAMPLE:2].count(0), body[1:SAMPLE:2].count(0)
    if max(even, odd) < len(body[:SAMPLE]) // 20:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _likely(body: bytes) -> str | None:
    """What the letters look like, judged on the lines that are not plain ASCII."""
    lines = b"\n".join(_HIGH.findall(_TAG.sub(b"\n", body[: 16 * SAMPLE])))
    best = from_bytes(lines[:SAMPLE], cp_isolation=GUESSED).best()
    return best.encoding if best else None


def _name(codec: str) -> str:
    return codec.replace("cp12", "windows-12").replace("cp932", "Shift_JIS").upper()
