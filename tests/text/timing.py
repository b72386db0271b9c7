"""Doubling the input must not much more than double the time."""

import time
from collections.abc import Callable

SIZE = 100_000


def assert_linear(run: Callable[[str], object], piece: str, size: int = SIZE) -> None:
    """Compare processor times, the best of a few tries, because the machine has other work too."""
    once, twice = (piece * (n // len(piece)) for n in (size, 2 * size))
    ratios = (_seconds(run, twice) / max(_seconds(run, once), 0.002) for _ in range(4))
    assert any(ratio <= 2.5 for ratio in ratios), f"{piece!r} twice takes more than twice the time"


def _seconds(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start
