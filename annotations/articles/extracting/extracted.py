"""What was read from one page or file, before a person has looked at it."""

from dataclasses import dataclass, field
from datetime import date

from annotations.text.blocks import Block


@dataclass(frozen=True)
class Extracted:
    """An article as found. `published` is a `datetime` only where time and zone were given.

    `standfirst` is what the page prints under its headline, so it is a block as well; `found_in`
    names for each piece of metadata where it was read (json-ld, og, meta, html, address).
    """

    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    published: date | None = None
    language: str = ""
    canonical_url: str = ""
    blocks: list[Block] = field(default_factory=list)
    found_in: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
