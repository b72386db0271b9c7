"""How much is one article: what is larger is refused before it costs anything."""

from annotations.articles.extracting.refusals import Empty, TooLarge
from annotations.text.blocks import Block

MAX_BYTES = 5 * 1024 * 1024  # of a page or file
MAX_TEXT = 2_000_000  # bytes of UTF-8


def whole(body: bytes) -> bytes:
    """The body of a page or file; raises `Empty` or `TooLarge`."""
    if len(body) > MAX_BYTES:
        raise TooLarge
    if not body.strip():
        raise Empty
    return body


def one_article(blocks: list[Block]) -> list[Block]:
    """The blocks of a text; raises `Empty` or `TooLarge`."""
    if not blocks:
        raise Empty
    if sum(len(block.text.encode()) for block in blocks) > MAX_TEXT:
        raise TooLarge
    return blocks
