"""Documents on standard output: UTF-8 whatever the terminal is set to."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from annotations.exchange.notation import Json

# Some readers take these for the end of a line; JSON itself does not.
LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}


def page(document: Json) -> str:
    """A document as a person reads it."""
    return json.dumps(document, ensure_ascii=False, indent=2)


def line(document: Json) -> str:
    """A document in one line, whatever is in its words."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.translate(LINE_ENDS)


@contextmanager
def standard_output() -> Iterator[None]:
    """UTF-8, and silence when whoever reads it (`head`, say) has seen enough."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain once more while it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
