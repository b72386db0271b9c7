"""The encodings that we take, under the names that browsers know them by."""

import codecs

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
NAMES = {"cp932": "Shift_JIS", "cp949": "EUC-KR", "big5hkscs": "Big5", "cp874": "windows-874"}


def codec_of(label: str | None) -> str | None:
    """Python's name for a label; UTF-7, which hides markup, raises `Undecodable`."""
    plain = (label or "").strip().lower().removeprefix("x-").replace("sjis", "shift_jis")
    try:
        name = codecs.lookup(plain).name
    except (LookupError, ValueError):
        return None
    if name == "utf-7":
        raise Undecodable
    codec = WIDER.get(name, name)
    return codec if codec in TAKEN else None


def marked(body: bytes) -> str | None:
    """The encoding that the first bytes mark, or the escapes that only one encoding has."""
    escaped = "iso2022_jp" if b"\x1b$" in body and body.isascii() else None
    return next((codec for mark, codec in BOMS.items() if body.startswith(mark)), escaped)


def name_of(codec: str) -> str:
    """How a person may know it."""
    if codec.startswith("cp12"):
        return codec.replace("cp", "windows-")
    return NAMES.get(codec) or codec.replace("_", "-").upper()
