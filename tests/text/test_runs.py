import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.runs import Mark, Piece, flatten


def marks_in(length: int) -> st.SearchStrategy[list[Mark]]:
    edges = st.tuples(st.integers(0, length), st.integers(0, length))
    return st.lists(edges, max_size=12).map(
        lambda pairs: [Mark(f"m{n}", *sorted(pair)) for n, pair in enumerate(pairs)]
    )


windows = st.tuples(st.integers(0, 15), st.integers(16, 30))
cuts = st.lists(st.integers(0, 30), max_size=4)


@given(windows, marks_in(30), cuts)
def test_pieces_tile_the_range(window: tuple[int, int], marks: list[Mark], cuts: list[int]) -> None:
    pieces = flatten(*window, marks, cuts)
    assert pieces[0].start == window[0]
    assert pieces[-1].end == window[1]
    assert all(one.end == other.start for one, other in pairwise(pieces))
    assert all(piece.start < piece.end for piece in pieces)
    assert {cut for cut in cuts if window[0] < cut < window[1]} <= {piece.end for piece in pieces}


@given(windows, marks_in(30), cuts)
def test_each_mark_is_covered_exactly(
    window: tuple[int, int], marks: list[Mark], cuts: list[int]
) -> None:
    pieces = flatten(*window, marks, cuts)
    for mark in marks:
        covered = {
            n for piece in pieces if mark.key in piece.keys for n in range(piece.start, piece.end)
        }
        assert covered == set(range(max(mark.start, window[0]), min(mark.end, window[1])))
        ends = [piece.end for piece in pieces if mark.key in piece.ends]
        assert ends == (
            [mark.end] if mark.start < mark.end and window[0] < mark.end <= window[1] else []
        )


@given(windows, marks_in(30), cuts)
def test_levels_never_clash_and_never_change(
    window: tuple[int, int], marks: list[Mark], cuts: list[int]
) -> None:
    levels: dict[str, int] = {}
    for piece in flatten(0, 30, marks):
        for key, level in zip(piece.keys, piece.levels, strict=True):
            assert levels.setdefault(key, level) == level
    for piece in flatten(*window, marks, cuts):
        assert list(piece.levels) == sorted(set(piece.levels))
        assert [levels[key] for key in piece.keys] == list(piece.levels)
        assert list(piece.ends) == [key for key in piece.keys if key in piece.ends]


@given(marks_in(30))
def test_a_mark_takes_the_lowest_level_that_is_free(marks: list[Mark]) -> None:
    for piece in flatten(0, 30, marks):
        for key, level in zip(piece.keys, piece.levels, strict=True):
            if any(mark.key == key and mark.start == piece.start for mark in marks):
                assert set(range(level)) <= set(piece.levels)


def test_the_earlier_and_the_longer_mark_is_nearest_to_the_words() -> None:
    marks = [Mark("short", 2, 4), Mark("long", 2, 8), Mark("first", 0, 3), Mark("last", 3, 6)]
    assert flatten(0, 10, marks) == [
        Piece(0, 2, ("first",), (0,), ()),
        Piece(2, 3, ("first", "long", "short"), (0, 1, 2), ("first",)),
        Piece(3, 4, ("last", "long", "short"), (0, 1, 2), ("short",)),
        Piece(4, 6, ("last", "long"), (0, 1), ("last",)),
        Piece(6, 8, ("long",), (1,), ("long",)),
        Piece(8, 10, (), (), ()),
    ]


def test_text_without_marks_is_one_piece_cut_at_sentences() -> None:
    assert flatten(0, 9, []) == [Piece(0, 9, (), (), ())]
    assert [piece.start for piece in flatten(0, 9, [Mark("a", 5, 5)], cuts=[0, 4, 9, 12])] == [0, 4]
    assert flatten(3, 3, [Mark("a", 0, 9)]) == []


@pytest.mark.parametrize("longest", [400, 60_000])
def test_a_thousand_marks_are_flat_in_no_time(longest: int) -> None:
    chance = random.Random(7)
    starts = [chance.randrange(60_000) for _ in range(1_000)]
    marks = [
        Mark(str(n), start, min(60_000, start + chance.randint(1, longest)))
        for n, start in enumerate(starts)
    ]
    spent = []
    for _ in range(5):
        start = time.process_time()
        flatten(0, 60_000, marks, cuts=range(0, 60_000, 100))
        spent.append(time.process_time() - start)
    assert min(spent) < 0.03
