"""The rows that hang on some claims or articles: one query for each kind, however many there are.

A claim has ten kinds of rows. Django's prefetch_related makes ten managers and querysets for each
claim, which takes longer than all the rest of an export.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, TypeVar

from django.db.models import Model

from annotations.claims.models import SettingAside, Span, SpanEnding, Wording
from annotations.publication.models import Publication
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.verdicts.models import ContactAttempt, Evidence, Verdict

Row = TypeVar("Row", bound=Model)

ON_A_CLAIM: tuple[type[Model], ...] = (
    Span, SpanEnding, Wording, SettingAside, Evidence, ContactAttempt, Verdict, Ruling, Decision,
    Publication,
)  # fmt: skip
ON_AN_ARTICLE: tuple[type[Model], ...] = (Summary, Decision, Publication)


class Hanging:
    """Rows by their kind and by what they hang on, in the order in which they were added."""

    def __init__(self, owner: str, keys: Collection[int], kinds: Collection[type[Model]]) -> None:
        self._rows: dict[type[Model], dict[int, list[Any]]] = {
            kind: _read(kind, owner, keys) for kind in kinds
        }

    def of(self, kind: type[Row], key: int) -> list[Row]:
        """Those of one claim or article."""
        return self._rows[kind].get(key, [])

    def all(self, kind: type[Row]) -> Iterator[Row]:
        """Those of every claim or article that was asked for."""
        for rows in self._rows[kind].values():
            yield from rows

    def everything(self) -> Iterator[Model]:
        """Rows of every kind."""
        for kind in self._rows:
            yield from self.all(kind)


def _read(kind: type[Model], owner: str, keys: Collection[int]) -> dict[int, list[Any]]:
    found = defaultdict(list)
    for row in kind._default_manager.filter(**{f"{owner}__in": keys}).order_by("pk"):
        found[getattr(row, f"{owner}_id")].append(row)
    return found
