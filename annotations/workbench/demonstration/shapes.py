"""The shapes that the demonstration is written in: people, sources, articles and their claims."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from annotations.text.blocks import Block, compose
from annotations.workbench.demonstration.steps import Step, Who

RoleWord = Literal["reviewer", "moderator", "administrator"]
ClaimantWord = Literal["public_figure", "body", "private_person", "unnamed"]
JudgedWord = Literal["so", "said"]
SourceWord = Literal["primary", "secondary", "expert", "dataset", "other"]


def prose(text: str) -> str:
    """An indented text as paragraphs: a blank line parts two, other line ends are spaces."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


@dataclass(frozen=True)
class Person:
    """Someone who can sign in; an administrator runs the installation and has no place at the desk."""

    username: str
    name: str
    role: RoleWord


@dataclass(frozen=True)
class Desk:
    """The desk with its rules, and the address where readers report an error."""

    name: str
    address: str
    contact: str
    language: str
    time_zone: str
    quorum: int
    four_eyes: bool
    publishes: bool


@dataclass(frozen=True)
class Source:
    """A page that was seen with these words, and only these may be quoted; the title is among them.

    Where the title is not known it is empty and the citation says how the page can be found.
    """

    number: int
    publisher: str
    published_on: date
    title: str
    address: str
    language: str
    words: tuple[str, ...]
    kind: SourceWord = "secondary"
    citation: str = ""

    def says(self, quote: str) -> bool:
        """Whether the quote was read on the page, word for word."""
        return bool(quote) and any(quote in words for words in (self.title, *self.words))


@dataclass(frozen=True)
class Place:
    """Words of an article; which of several such places, counted from 1, where they recur."""

    quote: str
    occurrence: int | None = None

    def within(self, text: str) -> tuple[int, int]:
        """Start and end in code points, end excluded. Raises ValueError if absent or ambiguous."""
        starts = [match.start() for match in re.finditer(re.escape(self.quote), text)]
        wanted = self.occurrence or 1
        if len(starts) < wanted or (self.occurrence is None and len(starts) > 1):
            raise ValueError(f"{self.quote!r} stands {len(starts)} times in the article")
        return starts[wanted - 1], starts[wanted - 1] + len(self.quote)


@dataclass(frozen=True)
class Claimant:
    """Whose assertion it is; for an unnamed source, the article's description of it."""

    name: str
    kind: ClaimantWord


@dataclass(frozen=True)
class Wording:
    """What is judged, in the article's language; without a claimant it is the outlet's own voice."""

    statement: str
    judged: JudgedWord = "so"
    claimant: Claimant | None = None
    role: str = ""
    relayed_by: Claimant | None = None
    said_on: date | None = None


@dataclass(frozen=True)
class Claim:
    """A claim, marked and worded by one person, where else it stands, and what was done with it."""

    key: str
    marked_by: Who
    place: Place
    wording: Wording
    also: tuple[Place, ...] = ()
    steps: tuple[Step, ...] = ()
    afterwards: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Summary:
    """The desk's own headline and summary of an article, in the desk's language."""

    headline: str
    summary: str
    drafted_by: Who
    approved_by: Who
    published_by: Who


@dataclass(frozen=True)
class Article:
    """An article pasted in by one person; its title is the text of the headline block."""

    key: str
    taken_in_by: Who
    address: str
    outlet: str
    byline: str
    published_on: date
    language: str
    blocks: tuple[Block, ...]
    claims: tuple[Claim, ...]
    summary: Summary | None = None

    @property
    def title(self) -> str:
        return next(block.text for block in self.blocks if block.kind == "headline")

    @property
    def text(self) -> str:
        """The canonical text that places are found in."""
        return compose(self.blocks).text


@dataclass(frozen=True)
class Demonstration:
    """All that the demonstration consists of."""

    people: tuple[Person, ...]
    desk: Desk
    sources: tuple[Source, ...]
    articles: tuple[Article, ...]
