"""Plain text and Markdown files to an article."""

from annotations.articles.extracting import languages
from annotations.articles.extracting.decoding import decode_plain
from annotations.articles.extracting.extracted import Extracted
from annotations.articles.extracting.markdown import blocks_of_markdown
from annotations.articles.extracting.sizes import one_article, whole
from annotations.text.blocks import Block, blocks_of_plain

LONGEST_HEADLINE = 160
SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", ":", ",", ";")


def extract_plain(body: bytes, charset: str | None) -> Extracted:
    """The article in a plain text; raises `Empty`, `TooLarge` or `Undecodable`."""
    decoded = decode_plain(whole(body), charset)
    return _extracted(_headed(blocks_of_plain(decoded.text)), decoded.warnings)


def extract_markdown(body: bytes, charset: str | None) -> Extracted:
    """The article in a Markdown file without its marks; raises as `extract_plain` does."""
    decoded = decode_plain(whole(body), charset)
    return _extracted(blocks_of_markdown(decoded.text), decoded.warnings)


def _headed(blocks: list[Block]) -> list[Block]:
    """A short first line without a full stop, with more below it, is the headline."""
    if len(blocks) > 1 and _is_headline(blocks[0]):
        return [Block("headline", blocks[0].text), *blocks[1:]]
    return blocks


def _is_headline(block: Block) -> bool:
    text = block.text.strip()
    short = len(text) <= LONGEST_HEADLINE and "\n" not in text
    return block.kind == "paragraph" and short and not text.endswith(SENTENCE_ENDS)


def _extracted(blocks: list[Block], warnings: list[str]) -> Extracted:
    title = next(
        (block.text.strip() for block in one_article(blocks)[:1] if block.kind == "headline"), ""
    )
    language = languages.by_script("\n".join(block.text for block in blocks))
    return Extracted(title=title, language=language, blocks=blocks, warnings=warnings)
