"""A page or file to an article: its words in blocks, and what it says of itself."""

from annotations.articles.extracting.extracted import Extracted
from annotations.articles.extracting.extracting import extract
from annotations.articles.extracting.pages import extract_html
from annotations.articles.extracting.plain import extract_markdown, extract_plain
from annotations.articles.extracting.refusals import Empty, NotAnArticle, TooLarge, Undecodable

__all__ = [
    "Empty", "Extracted", "NotAnArticle", "TooLarge", "Undecodable", "extract", "extract_html",
    "extract_markdown", "extract_plain",
]  # fmt: skip
