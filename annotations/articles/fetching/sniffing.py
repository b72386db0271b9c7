"""What kind of body came: the declared type has to be one of ours and the bytes have to agree."""

import re
from dataclasses import dataclass
from email.message import Message

from annotations.articles.fetching.refusals import WRONG_TYPE, FetchRefused

HTML = ("text/html", "application/xhtml+xml")
PLAIN = ("text/plain", "text/markdown", "text/x-markdown")

# How many bytes at the beginning are looked at.
_LOOK = 16_384
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Pictures, documents, archives, programs, sound, video: none of them is text.
_MAGIC = re.compile(
    rb"%PDF-|%!PS|PK[\x03\x05]|\x89PNG|GIF8|\xff\xd8\xff|BM.{4}\0|RIFF.{4}W|\x1f\x8b|BZh[1-9]|7z\xbc"
    rb"|Rar!|\xfd7zXZ|\x28\xb5\x2f\xfd|MZ.\0|\x7fELF|\xca\xfe\xba\xbe|\xd0\xcf\x11\xe0|OggS|ID3|fLaC"
    rb"|....ftyp|\x1aE\xdf\xa3|\0asm|wOF[F2]|SQLite format 3|{\\rtf",
    re.DOTALL,
)
_CONTROL = re.compile(rb"[\x01-\x06\x0e-\x1a\x1c-\x1f]")
_TAG = re.compile(rb"<(!doctype\s+html|[a-z][a-z0-9]*[\s/>]|!--)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(-->|\Z)", re.DOTALL)
_PROLOGUE = rb"\s*(<\?xml[^>]*>\s*)?"
_PAGE = re.compile(_PROLOGUE + rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_OTHER_XML = re.compile(
    _PROLOGUE + rb"(<!doctype\s+(?!html)\w+[^>]*>\s*)?"
    rb"<(svg|rss|feed|rdf:rdf|urlset|sitemapindex|plist|math)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Kind:
    """The media type without parameters, and the charset that the server named, or nothing."""

    content_type: str
    charset: str | None


def declared(header: str | None) -> Kind:
    """What the Content-Type header says; refuses a type that we do not take in."""
    if not header:
        return Kind("", None)
    message = Message()
    message["Content-Type"] = header
    content_type = message.get_content_type()
    if content_type not in (*HTML, *PLAIN):
        raise FetchRefused(f"content type {content_type!r}", sentence=WRONG_TYPE)
    charset = message.get_param("charset")
    return Kind(content_type, charset.strip() or None if isinstance(charset, str) else None)


def agreed(kind: Kind, body: bytes) -> Kind:
    """The kind that header and bytes agree on; refuses a body that is something else."""
    start = _COMMENT.sub(b"", _narrow(body[:_LOOK]))
    if _is_binary(start):
        raise FetchRefused("the bytes are no text", sentence=WRONG_TYPE)
    content_type = kind.content_type or ("text/html" if _PAGE.match(start) else "text/plain")
    is_html = content_type in HTML
    if (is_html and not _is_markup(start)) or (not is_html and _PAGE.match(start)):
        raise FetchRefused(f"the bytes are not {content_type}", sentence=WRONG_TYPE)
    return Kind(content_type, kind.charset)


def _narrow(start: bytes) -> bytes:
    """The first characters as bytes of one each, where the text is UTF-16."""
    for bom in _BOMS:
        if start.startswith(bom):
            start = start[len(bom) :]
            return start.replace(b"\0", b"") if len(bom) == 2 else start
    few, many = sorted((start[0:200:2].count(0), start[1:200:2].count(0)))
    is_wide = few == 0 and many > len(start[:200]) // 3
    return start.replace(b"\0", b"") if is_wide else start


def _is_binary(start: bytes) -> bool:
    return bool(_MAGIC.match(start)) or b"\0" in start or len(_CONTROL.findall(start)) > 8


def _is_markup(start: bytes) -> bool:
    return bool(_TAG.search(start)) and not _OTHER_XML.match(start)
