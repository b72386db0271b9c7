"""An article comes in from the shell: a file, standard input, or an address behind the same guard."""

import sys
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from annotations.articles.extracting import Extracted, extract
from annotations.articles.fetching import canonical, fetch
from annotations.articles.found import found_in, published_at, published_on
from annotations.articles.importing import composed, take_in
from annotations.articles.models import Article, Origin
from annotations.articles.similar import refuse_near_text, refuse_same_address
from annotations.people.models import Desk, User

STDIN = "-"
MOST_BYTES = 6 * 1024 * 1024


class Brought(NamedTuple):
    """What a source gave, and how; `name` is its title where it has none of its own."""

    article: Extracted
    name: str
    origin: str
    fetched_from: str = ""
    fetched_at: datetime | None = None


def bring_in(source: str, *, desk: Desk, by: User | None) -> Article:
    """Take in what a path, an address or `-` names; raises a Refusal, or OSError for a file."""
    brought = _brought(source)
    found = found_in(brought.article, address=brought.fetched_from)
    text = composed(brought.article.blocks).text
    title = found["title"] or brought.name
    refuse_same_address(desk, canonical(found["address"]))
    refuse_near_text(desk, text, title=title, published_on=published_on(found))
    return take_in(
        desk=desk, by=by, blocks=brought.article.blocks, title=title, address=found["address"],
        outlet=found["outlet"], byline=found["byline"], language=found["language"] or desk.language,
        published_on=published_on(found), published_at=published_at(found), origin=brought.origin,
        fetched_from=brought.fetched_from, fetched_at=brought.fetched_at,
    )  # fmt: skip


def _brought(source: str) -> Brought:
    if source.startswith(("http://", "https://")):
        page = fetch(source)
        article = extract(
            page.body, name_or_type=page.content_type, charset=page.charset, url=page.url
        )
        return Brought(article, page.url, Origin.FETCHED, page.url, page.fetched_at)
    content, kind = _from_stdin() if source == STDIN else _from_file(Path(source))
    article = extract(content, name_or_type=kind, charset=None, url="")
    return Brought(article, Path(source).stem, Origin.UPLOADED)


def _from_file(path: Path) -> tuple[bytes, str]:
    with path.open("rb") as file:
        return file.read(MOST_BYTES), path.name


def _from_stdin() -> tuple[bytes, str]:
    content = sys.stdin.buffer.read(MOST_BYTES)
    return content, "text/html" if content.lstrip().startswith(b"<") else "text/plain"
