"""Overlapping marks made flat: pieces of text that can be printed one after the other."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A range that somebody marked: code points, end excluded."""

    key: str
    start: int
    end: int


class Piece(NamedTuple):
    """A stretch that the same marks cover; keys and levels go together, nearest the words first."""

    start: int
    end: int
    keys: tuple[str, ...]
    levels: tuple[int, ...]
    ends: tuple[str, ...]  # the marks whose last piece this is


def flatten(start: int, end: int, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> list[Piece]:
    """Pieces that tile [start, end), parted at the edges of marks and at the cuts.

    A mark keeps one level: the lowest that is free where it begins, the longer mark first.
    Marks may reach over the range; their levels are the same whichever range is asked for.
    """
    levelled = _levelled(marks)
    covering = _Covering(levelled)
    ending = _ending(levelled)
    points = _points(start, end, [mark for mark, _level in levelled], cuts)
    return [
        Piece(low, high, *covering.at(low), tuple(ending.get(high, ())))
        for low, high in pairwise(points)
    ]


def _levelled(marks: Iterable[Mark]) -> list[tuple[Mark, int]]:
    """Each mark that is not empty with its level, in the order of their beginnings."""
    free: list[int] = []
    taken: list[tuple[int, int]] = []
    levelled: list[tuple[Mark, int]] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= mark.end:
            continue
        while taken and taken[0][0] <= mark.start:
            heappush(free, heappop(taken)[1])
        level = heappop(free) if free else len(taken)
        heappush(taken, (mark.end, level))
        levelled.append((mark, level))
    return levelled


def _ending(levelled: Sequence[tuple[Mark, int]]) -> dict[int, list[str]]:
    """Where marks end, and which, nearest the words first."""
    ending: defaultdict[int, list[str]] = defaultdict(list)
    for mark, _level in sorted(levelled, key=lambda pair: pair[1]):
        ending[mark.end].append(mark.key)
    return ending


def _points(start: int, end: int, marks: Sequence[Mark], cuts: Iterable[int]) -> list[int]:
    inside = {point for mark in marks for point in (mark.start, mark.end)}.union(cuts)
    return sorted({start, end}.union(point for point in inside if start < point < end))


class _Covering:
    """The marks that cover a point, asked for from the first point to the last."""

    def __init__(self, levelled: Sequence[tuple[Mark, int]]) -> None:
        self._coming: Iterator[tuple[Mark, int]] = iter(levelled)
        self._next = next(self._coming, None)
        self._ends: list[tuple[int, int]] = []
        self._keys: list[str] = []
        self._levels: list[int] = []

    def at(self, point: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
        while self._next and self._next[0].start <= point:
            self._leave(self._next[0].start)
            self._enter(*self._next)
            self._next = next(self._coming, None)
        self._leave(point)
        return tuple(self._keys), tuple(self._levels)

    def _enter(self, mark: Mark, level: int) -> None:
        place = bisect_left(self._levels, level)
        self._levels.insert(place, level)
        self._keys.insert(place, mark.key)
        heappush(self._ends, (mark.end, level))

    def _leave(self, point: int) -> None:
        while self._ends and self._ends[0][0] <= point:
            place = bisect_left(self._levels, heappop(self._ends)[1])
            del self._levels[place], self._keys[place]
