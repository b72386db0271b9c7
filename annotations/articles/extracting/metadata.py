"""Title, byline, outlet, date, language and address as a page states them, and where (SY-29)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from annotations.articles.extracting import dates, languages
from annotations.articles.extracting.addresses import web_address
from annotations.articles.extracting.keys import key
from annotations.articles.extracting.stating import HTML, Page, Stated

LONGEST = 500  # characters of one field

Value = TypeVar("Value")

_BY = re.compile(r"(by|von|par|por|di|door|av|af|text|written by)[:\s]\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|｜–—·•»«:/-]+\s+|\s*｜\s*")


@dataclass(frozen=True)
class Facts:
    """What the page states; empty where it says nothing."""

    title: str
    description: str
    byline: str
    outlet: str
    published: date | None
    language: str
    address: str
    found_in: dict[str, str]


def facts_of(page: Page) -> Facts:
    """The first usable statement for each field."""
    found_in: dict[str, str] = {}

    def first(name: str, stated: Stated, read: Callable[[str], Value], nothing: Value) -> Value:
        for where, words in stated:
            value = read(words.strip())
            if value:
                found_in[name] = where
                return value
        return nothing

    outlet = first("outlet", page.outlets(), _short, "")
    return Facts(
        title=first("title", _without_outlet(page.titles(), outlet), _short, ""),
        description=first("standfirst", page.descriptions(), str, ""),
        byline=first("byline", page.bylines(), _byline, ""),
        outlet=outlet,
        published=first("published", page.dates(), dates.published, None),
        language=first("language", page.languages(), languages.tag, ""),
        address=first(
            "canonical_url", page.addresses(), lambda named: web_address(named, page.url), ""
        ),
        found_in=found_in,
    )


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else ""


def _byline(words: str) -> str:
    """Names without what introduces them; an address of a profile is no name."""
    names = _BY.sub("", words, count=1) if _BY.match(words) else words
    return _short(names) if "://" not in names else ""


def _without_outlet(titles: Stated, outlet: str) -> Stated:
    """A window's title without the outlet's name, which it has at one of its ends."""
    for where, title in titles:
        parts = [part for part in _SEPARATOR.split(title) if part]
        if where != HTML or len(parts) < 2:
            yield where, title
        else:
            yield where, parts[1] if key(parts[0]) == key(outlet) else parts[0]
