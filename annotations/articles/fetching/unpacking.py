"""A body as it streams in, decompressed in small pieces and counted, so that no bomb unfolds."""

import zlib
from collections.abc import Iterable, Iterator

from annotations.articles.fetching.limits import MAX_BODY
from annotations.articles.fetching.refusals import TOO_LARGE, FetchFailed, FetchRefused

# What we ask for; other codings, and nested ones, are refused.
CODINGS = "gzip, deflate"
PIECE = 64 * 1024  # bytes unpacked at a time

_GZIP_START = b"\x1f\x8b"
_GZIP, _ZLIB, _RAW = zlib.MAX_WBITS | 16, zlib.MAX_WBITS, -zlib.MAX_WBITS


def unpacked(pieces: Iterable[bytes], coding: str) -> bytes:
    """The whole body; raises as soon as it is larger than we take in."""
    body = bytearray()
    try:
        for piece in _decoded(pieces, coding.strip().lower()):
            body += piece
            if len(body) > MAX_BODY:
                raise FetchRefused(f"a body of more than {MAX_BODY} bytes", sentence=TOO_LARGE)
    except zlib.error as error:
        raise FetchFailed(f"damaged compression: {error}") from error
    return bytes(body)


def _decoded(pieces: Iterable[bytes], coding: str) -> Iterable[bytes]:
    if coding in ("", "identity"):
        return pieces
    if coding in ("gzip", "x-gzip", "deflate"):
        return _inflated(pieces)
    raise FetchRefused(f"content coding {coding!r}")


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    inflater = None
    for piece in pieces:
        left = piece
        while left:
            if inflater is None:
                inflater = zlib.decompressobj(_window(left))
            elif inflater.eof and not left.startswith(_GZIP_START):
                return  # padding after the end, which browsers pass over too
            elif inflater.eof:
                inflater = zlib.decompressobj(_GZIP)
            yield inflater.decompress(left, PIECE)
            left = inflater.unconsumed_tail or inflater.unused_data
    if inflater is not None:
        yield inflater.flush()
        if not inflater.eof:
            raise FetchFailed("a compressed body that is cut short")


def _window(start: bytes) -> int:
    """How the data is wrapped; servers that say deflate send it with and without zlib's header."""
    if start.startswith(_GZIP_START):
        return _GZIP
    zlib_header = len(start) > 1 and start[0] & 0x0F == 8 and (start[0] << 8 | start[1]) % 31 == 0
    return _ZLIB if zlib_header else _RAW
