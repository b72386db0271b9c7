"""What one fetch may cost at most, and the clock that all its steps share (SEC-55)."""

from time import monotonic

MAX_URL = 2_048  # characters
MAX_REDIRECTS = 5
CONNECT_SECONDS = 5.0
SILENT_SECONDS = 10.0  # waiting for the first byte, and between any two
MAX_BODY = 5 * 1024 * 1024  # bytes, decompressed
MAX_WIRE = 6 * 1024 * 1024  # bytes, as sent, headers and chunk marks included
MAX_HEADERS = 200
MAX_HEADER_BYTES = 64 * 1024


class Deadline:
    """The wall clock of one fetch: name look-up, connecting, redirects and body together."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds

    def left(self, wanted: float | None = None) -> float:
        """Seconds that a step may take, `wanted` at most; raises `TimeoutError` when none is left."""
        left = self._end - monotonic()
        if left <= 0:
            raise TimeoutError("the time for this fetch is used up")
        return left if wanted is None else min(wanted, left)
