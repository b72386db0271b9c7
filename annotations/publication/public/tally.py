"""How many claims have which rating: in words, as a table, and as a bar that repeats the lines."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.claims.models import Judged
from annotations.publication.public.parts import Rated
from annotations.verdicts.models import Rating

# The bar's view box and the gap between two segments, in its units, and the width of their border.
WIDTH, GAP, BORDER = 320, 2, 1.5


@dataclass(frozen=True)
class Row:
    """One rating with its count, as in a table."""

    rated: Rated
    count: int


@dataclass(frozen=True)
class Segment:
    """A part of the bar: where the middle of its border runs."""

    rating: str
    x: str
    width: str


@dataclass(frozen=True)
class Tally:
    """The rows that are not empty, in the order of the ratings, so before said."""

    rows: Sequence[Row]

    @property
    def total(self) -> int:
        return sum(row.count for row in self.rows)

    @property
    def segments(self) -> list[Segment]:
        """One for each rating, whatever is judged; as wide as its share."""
        counts = {rating: self._count(rating) for rating in Rating.values if self._count(rating)}
        room = WIDTH - GAP * (len(counts) - 1)
        found, at = [], BORDER / 2
        for rating, count in counts.items():
            width = room * count / self.total
            found.append(Segment(rating, f"{at:.2f}", f"{max(width - BORDER, 0.5):.2f}"))
            at += width + GAP
        return found

    def _count(self, rating: str) -> int:
        return sum(row.count for row in self.rows if row.rated.rating == rating)


def tally(snapshots: Iterable[Mapping[str, Any]]) -> Tally:
    """The tally of these claims' snapshots."""
    counts = Counter((each["rating"], each["judged"]) for each in snapshots)
    order = [(rating, judged) for rating in Rating.values for judged in Judged.values]
    return Tally([Row(Rated(*pair), counts[pair]) for pair in order if counts[pair]])
